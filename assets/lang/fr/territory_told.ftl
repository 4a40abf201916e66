# Ce qui est dit du territoire hors de la fenêtre : texte, compte rendu, tableaux, feuilles, comparaison.
told-what = Un diagnostic dit comment ce territoire apparaît à celles et ceux qui étaient là, et ce qui y bouge. Ce n’est ni un état des lieux ni une pile de chiffres : plusieurs façons de faire s’y mêlent, et rien n’y reçoit de note.
told-three-regards = « { $notlookedat } », « { $observed } » et « { $notseen } » sont trois choses différentes.
told-on = { $said }, dit le { $date }
told-today = aujourd’hui, { $said }
told-towards = nous voulons nous en approcher
told-towards-how = nous voulons nous en approcher : { $how }
told-for = constat qui va dans ce sens
told-to-sort = À ranger
told-not-looked-at = Pas encore regardé
told-set-aside = mis de côté
told-moving = Ce qui bouge sur le territoire
told-looked-at = Territoire
told-looked-at-on = regardé le { $date }
told-count-to-sort =
    { $count ->
        [one] 1 constat à ranger
       *[other] { $count } constats à ranger
    }
told-minutes = Compte rendu
told-minutes-territory = Compte rendu du diagnostic du territoire
told-minutes-actors = Compte rendu sur les acteurs
told-minutes-commitments = Compte rendu des engagements
told-doubts-help = Ces positions sont dites à part. Chaque numéro renvoie à un argument.
told-numbers = Les numéros sont ceux des arguments au journal.
export-observations = constats sur le territoire
export-types = types du territoire, ce que le groupe en dit
data-observations = Constats
data-types = Types
data-scale = À propos de
data-row = Ligne
data-type = Type
data-definition = Définition
data-for = Pour
data-against = Contre
data-otherwise = Autrement
data-to-sort = À ranger
data-contested = Contesté
data-in-short = En quelques mots
data-moving = Ce qui bouge
data-regard = Ce qui en est dit
data-regard-said = le groupe a dit
data-seen = Place
data-movement = Mouvement
data-other-places = Autres places dites
data-said-on = Dit le
data-said-in = Dit à l’argument
data-towards = Vers
data-towards-how = Comment y aller
data-territory = Territoire
data-row-id = Identifiant de la ligne
data-type-id = Identifiant du type
data-for-ids = Identifiants des types, pour
data-against-ids = Identifiants des types, contre
sheets-territory-how = Trois exemples vus ici, chacun en une phrase : ce que vous avez vu, où, avec qui.
sheets-example = Exemple { $number }
sheets-types = Pour l’animation : ce qu’on peut y reconnaître
sheets-types-how = À lire à voix haute une fois les exemples donnés. Un exemple peut aller sous plusieurs, contre l’un, ou sous aucun : c’est alors « autrement ».
told-people-mind = Un autre groupe peut voir autrement le même territoire.
told-numbers-each = Les numéros sont ceux des arguments, dans le journal de chaque session.
comparing-territory-reading = Ce que chaque session dit de chaque type, l’une après l’autre : rien n’est mesuré entre les deux.
comparing-moving-before = Ce qui bougeait, avant
comparing-moving-after = Ce qui bouge, après
comparing-type-absent = pas dans cette ligne
comparing-definition-changed = défini avant « { $before } », maintenant « { $after } »
comparing-types-earlier = Regardés avant seulement
comparing-types-later = Regardés après seulement
comparing-types-neither = Regardés ni avant ni après
comparing-doubt-types-version = Les deux sessions n’ont pas la même version des types du territoire : des mots ont pu changer.
comparing-doubt-types-reworded =
    { $count ->
        [one] Un type du territoire n’est pas dit avec les mêmes mots : { $types }.
       *[other] { $count } types du territoire ne sont pas dits avec les mêmes mots : { $types }.
    }
comparing-doubt-types-one =
    { $count ->
        [one] Un type n’est que dans l’une des deux sessions : { $types }.
       *[other] { $count } types ne sont que dans l’une des deux sessions : { $types }.
    }
comparing-doubt-types-not-again =
    { $count ->
        [one] Un type regardé avant ne l’a pas été à nouveau : { $types }. Rien ne dit ce qu’il en est aujourd’hui.
       *[other] { $count } types regardés avant ne l’ont pas été à nouveau : { $types }. Rien ne dit ce qu’il en est aujourd’hui.
    }
told-paths-mind = C’est ce que chaque groupe a dit ce jour-là. Ce ne sont pas des mesures, et rien n’en prédit la suite.
told-internal-note = Édition interne : elle peut contenir des noms et des textes que le groupe n’a pas rendus partageables. À ne pas transmettre telle quelle.
told-earlier = { $regard } · session précédente : { $said }
