# Relire une session passée, pas à pas.
past-title = { $title } (en lecture)
past-reading = en lecture : rien ne change
past-edit = Modifier cette session
past-close = Fermer
past-time-line = Ligne du temps
past-first = Avant le premier argument
past-back = Pas précédent
past-forward = Pas suivant
past-last = À la fin
past-play = Dérouler
past-pause = Pause
past-by = Avancer par
past-by-argument = argument
past-by-axis = axe
past-by-pillar = pilier
past-by-sitting = réunion
past-key-argument = A
past-key-axis = X
past-key-pillar = P
past-key-sitting = R
past-place = { $at ->
    [one] { $at } argument sur { $of }
   *[other] { $at } arguments sur { $of }
}
past-outside-sittings = hors réunion
past-nothing-yet = Rien n’est encore dit. Les flèches avancent pas à pas, Espace déroule.
past-argued = Argument { $number }
past-corrected = Correction de l’argument { $number }
past-withdrew = Retrait de l’argument { $number }
past-restored = Rétablissement de l’argument { $number }
past-solid-ball = Boule pleine sur { $axis } : { $reasons }
past-open-ball = Boule vide sur { $axis }
