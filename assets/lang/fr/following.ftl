# Une session qui en continue une autre.
detail-since = Depuis la dernière session
approach-help-since = Ce qui s’est passé depuis la session que celle-ci continue : ce qui a été fait, ce qui a changé, qui est arrivé ou parti.
place-left = pas encore discuté ; le { $date } : { $place }
relation-former = à réexaminer (session précédente : { $said })
matrix-confirm = C’est toujours ainsi
pairs-to-reexamine = { $count ->
    [one] { $count } paire est à réexaminer : ce qu’en disait la session précédente n’est pas compté.
   *[other] { $count } paires sont à réexaminer : ce qu’en disait la session précédente n’est pas compté.
}
decision-taken-up = reprise d’une session précédente, notée le { $date }
data-to-reexamine = À réexaminer
data-left-position = Position de la session précédente
data-left-date = Date de cette position
data-taken-up = Reprise d’une session précédente
place-starting = position de départ de l’axe « { $id } »
refused-already-taken-up = Cette décision est déjà reprise dans cette session.
# Sur l’écran de la salle et les images : où une session précédente avait laissé la boule.
wall-left-at = anneau : le { $date }
