# Ce qui est dit du territoire hors de la fenêtre : texte, compte rendu, tableaux, feuilles, comparaison.
told-what = Un diagnostic dit comment ce territoire apparaît à celles et ceux qui étaient là, et ce qui y bouge. Ce n’est ni un état des lieux ni une pile de chiffres : plusieurs façons de faire s’y mêlent, et rien n’y est noté.
told-three-regards = « { $notlookedat } », « { $observed } » et « { $notseen } » sont trois choses différentes.
told-on = { $said }, dit le { $date }
told-today = aujourd’hui, { $said }
told-towards = nous voulons nous en approcher
told-towards-how = nous voulons nous en approcher : { $how }
told-for = constat pour
told-to-sort = À ranger
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
