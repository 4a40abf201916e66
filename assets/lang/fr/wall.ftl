# Ce que la salle lit.
wall-row = { $axis } : { $value }
wall-row-in-hand = { $row }, axe en main
wall-row-minority = { $row } ; position minoritaire { $held }
wall-last = Dernier argument, sur { $axis }, { $moved } : { $words }
wall-last-to-place = Dernier argument, à placer : { $words }
wall-pillar-rank = pilier { $rank } sur { $of }
wall-argument = Argument { $number }
wall-more-axes =
    { $count ->
        [one] et { $count } autre axe
       *[other] et { $count } autres axes
    }
wall-no-axis = Choisissez un axe : sa question s’affichera ici.
wall-no-argument = Le premier argument consigné s’affichera ici.
wall-rule-argument = Chaque prise de parole devient un argument.
wall-rule-move = Ensemble, on convient de bouger le curseur, ou non.
wall-rule-disagreement = Un désaccord reste écrit : on ne fait pas de moyenne.
wall-rule-observation = Chaque prise de parole devient un constat.
wall-rule-place = Ensemble, on dit la place de chaque type : plusieurs se peuvent, aucun aussi.
wall-not-better = Aucun type n’est meilleur qu’un autre.
wall-kept = Ce que devient ce qui se dit
wall-kept-conducted = Conduit par { $who }.
wall-kept-free = La parole est libre : on parle en son nom, ou on se tait.
wall-kept-what = On garde les mots, les accords et les désaccords.
wall-kept-no-voices = Qui a parlé ne sort que si on le décide.
wall-kept-voices = Qui a parlé se voit ici, et ne sort que si on le décide.
wall-kept-by = Le fichier est gardé par { $who }.
wall-kept-file = Tout tient dans un fichier, que garde qui anime.
wall-not-a-mark = Ce n’est pas une note.
wall-legible-question = Lisez-vous ceci du fond de la salle ?
wall-legible-sample = « L’été dernier, où étions-nous ? Çà et là, à l’œuvre, près de Noël-Cerisy. »
wall-legible-how = Sinon, dites-le : on écrit plus grand, et tout restera à cette taille.
wall-open-ball = ordinaire
wall-solid-ball = prioritaire, ou très significatif, bon ou mauvais
wall-closing-solid = Ce qui compte le plus
wall-closing-disagreements = Ce qui reste en désaccord ou ouvert
wall-closing-decided = Ce qui est décidé
wall-closing-empty = Aucune boule pleine, aucun axe à travailler, et rien n’est encore décidé.
wall-map = Les acteurs et ce qui les relie
wall-relations = Les acteurs, deux par deux
wall-ties-of = Ce qui relie { $actor }
wall-no-actors = Aucun acteur n’est encore nommé.
wall-no-ties = Aucune paire n’est encore examinée avec cet acteur.
wall-plain-lines = Un trait : la paire a été examinée.
wall-plain-marks = Un point : la paire a été examinée.
wall-examined = paire examinée
wall-seen-by-group = Vu par le groupe
