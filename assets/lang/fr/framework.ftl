# Le jeu de questions : piliers et axes.
framework-version = Version { $version }
framework-help = Les mots du groupe valent mieux que les nôtres : reformulez, ajoutez, mettez de côté. La session garde son propre jeu de questions.
framework-keys = ↑ ↓ d’un axe à l’autre · Entrée ouvre · { $move } ↓ déplace l’axe
framework-label = Nom de l’axe
framework-question = Question
framework-too-long = { $count } signes : au-delà de { $most }, le nom sera coupé sur le plateau.
framework-label-required = Un axe a besoin d’un nom. « { $label } » est gardé en attendant.
framework-base = Formulation d’origine : { $label }. { $question }
framework-back-to-base = Revenir à l’origine
framework-up = Monter
framework-down = Descendre
framework-set-aside = Mettre de côté
framework-take-back = Reprendre
framework-arguments-stay =
    { $count ->
        [one] { $count } argument porte sur cet axe : il reste au journal quoi qu’il arrive.
       *[other] { $count } arguments portent sur cet axe : ils restent au journal quoi qu’il arrive.
    }
framework-set-aside-note = mis de côté
framework-reworded-note = reformulé
framework-own-note = du groupe
framework-arguments-note = { $count } arg.
framework-add = Ajouter un axe
framework-add-to = Ajouter un axe : { $pillar }
framework-new-label = Nom du nouvel axe
framework-new-question = Question du nouvel axe
framework-new-question-hint = La démarche…
framework-add-now = Ajouter
framework-add-cancel = Annuler
framework-older = Cette session garde les questions avec lesquelles elle a commencé. Les sessions nouvelles ont la version { $newest }.
