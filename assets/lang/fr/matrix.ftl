# La grille II : la demi-matrice, la paire en main, les natures.
matrix-name = Grille II, une case par paire
matrix-mission = Mission étudiée
matrix-mission-hint = Sur quoi regarde-t-on ces acteurs ?
matrix-simple = Forme simple
matrix-simple-help = Seulement la nature de chaque relation : plus simple, mais le sens y perd. Ce qui est noté sur les objets reste dans la session.
matrix-adapt = Adapter les natures
matrix-back-to-grid = Revenir à la grille
matrix-empty = Pas encore de paire
matrix-empty-help = La grille II regarde les acteurs deux par deux. Il en faut au moins deux : nommez-les d’abord dans la grille I.
matrix-to-actors = Nommer les acteurs
matrix-next = Suivante
matrix-next-name = Paire suivante à examiner
matrix-choose-pair = Choisissez une case : une paire à la fois. Tous dépendent déjà les uns des autres : que font-ils de cette dépendance ?
matrix-keys = Flèches : se déplacer · { $letters } : nature · V P M G : objet, avec Maj central · Espace : suivante à examiner · Entrée : note · Suppr : pas examinée
matrix-keys-simple = Flèches : se déplacer · { $letters } : nature · Espace : suivante à examiner · Entrée : note · Suppr : pas examinée
matrix-values = valeurs
matrix-practices = pratiques
matrix-means = moyens
matrix-global = ensemble
matrix-nature = { $name }, touche { $letter }
matrix-pair = { $one } ↔ { $other }
matrix-central = Objet central
matrix-secondary = Aussi
matrix-secondary-object = Aussi : { $object }
matrix-note = Note
matrix-note-hint = Ce qui fait dire cela
matrix-note-reach = La note est
matrix-key-internal = i
matrix-key-shareable = p
matrix-unexamine = Remettre à « pas encore examinée »
matrix-arguments = Arguments qui citent les deux
matrix-argument = { $number }. { $words }
matrix-read-only = Cette session est ouverte en lecture seule : rien n’a changé.
matrix-last-one = C’est la dernière paire à examiner.
matrix-none-left = Toutes les paires sont examinées.
matrix-object-needs-nature = Dites d’abord la nature de la relation, puis sur quoi elle porte.
matrix-no-tie-no-object = Sans lien, pas d’objet : changez d’abord la nature.
matrix-simple-no-objects = La forme simple ne demande pas les objets. Décochez-la pour les noter.
matrix-note-needs-nature = Dites d’abord la nature de la relation, puis notez.
typology-title = Les natures des relations
typology-help = Le groupe peut renommer, ajouter, enlever. Ces natures restent dans la session. La lettre est aussi la touche.
typology-of = { $what } : { $nature }
typology-name = Nom
typology-name-needed = Il faut un nom. « { $name } » est gardé en attendant.
typology-letter = Lettre
typology-letter-one = Il faut une lettre, une seule. { $kept } est gardée en attendant.
typology-letter-object = { $typed } ne convient pas : V, P, M et G disent l’objet. { $kept } est gardée en attendant.
typology-letter-taken = { $typed } est déjà la lettre de « { $by } ». { $kept } est gardée en attendant.
typology-shape = Forme dans la grille
typology-line = Trait sur la carte
typology-counts = Ce que cela veut dire
typology-back = Comme dans la méthode
typology-remove = Enlever
typology-in-use =
    { $count ->
        [one] { $count } paire la porte : elle reste.
       *[other] { $count } paires la portent : elle reste.
    }
typology-new = Une autre nature
typology-new-hint = Par exemple : tutelle
typology-new-help = Elle reçoit une lettre libre et une forme, à changer ensuite au besoin.
typology-add = Ajouter
typology-put-back = Remettre « { $nature } »
matrix-what-for = À quoi sert cette grille : voir où des alliances et des négociations pourraient naître ou grandir, puis se situer, se rendre visible et choisir sa propre stratégie.
matrix-object-ours = Un objet se demande surtout pour une alliance, une opposition ou une négociation. Ici, notez-le seulement si le groupe en voit un.
mission-choose = Choisir
mission-choose-name = Choisir la mission étudiée
mission-proposed = Celles que la méthode propose
mission-proposed-activity = Faire naître des activités qui servent l’économie d’ici
mission-proposed-careers = Rendre les parcours professionnels plus sûrs
mission-proposed-territory = Faire se rencontrer et agir le territoire
mission-others = Les autres de cette session
mission-new = Une autre, dans nos mots
mission-drop = Retirer celle-ci
mission-studied = Mission étudiée : { $mission }
mission-left-out =
    { $count ->
        [one] Sans { $count } acteur d’une autre mission.
       *[other] Sans { $count } acteurs d’autres missions.
    }
mission-show-all = Les montrer
mission-every = Avec ceux des autres missions.
mission-show-studied = Les laisser de côté
matrix-review = Ces relations se revoient chaque année : à regarder de nouveau vers le { $date }.
