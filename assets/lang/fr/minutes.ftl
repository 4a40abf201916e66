# Le compte rendu d’une session, et les feuilles vierges pour des sous-groupes.
minutes-name = Compte rendu d’appréciation
minutes-titled = Compte rendu · { $title }
minutes-banner = Édition interne : réservée au groupe, à ne pas diffuser
minutes-by-someone = une personne du groupe
minutes-by-group = le groupe
voice-unspecified = voix non précisée
voices-anybody = Sans autre mention, c’est une personne qui parle.
voices-anybody-or-unsaid = Sans autre mention, c’est une personne, ou la voix n’est pas précisée.
voice-people =
    { $count ->
        [one] une personne
       *[other] { $count } personnes
    }
voice-person-of = une personne ({ $actor })
left-out-folder = [dossier]
left-out-password = [mot de passe]
left-out-mail = [adresse électronique]
left-out-phone = [numéro de téléphone]
left-out-person = une personne
left-out-name = [une personne]
left-out-names = [deux personnes]
left-out-street = [adresse]
minutes-label = { $name } :

minutes-short = En bref
minutes-short-held = Ce qui s’est dit
minutes-short-solid = Boules pleines
minutes-short-disagreements = Désaccords maintenus ou laissés ouverts
minutes-short-minority = Positions minoritaires sur
minutes-short-decided = Décidé
minutes-short-waiting = Reste à faire
minutes-held =
    { $count ->
        [one] { $arguments }, en une réunion
       *[other] { $arguments }, en { $count } réunions
    }
minutes-axis-at = { $axis } ({ $position })
minutes-count-decided =
    { $count ->
        [one] une décision, ci-dessous
       *[other] { $count } décisions, ci-dessous
    }
minutes-count-to-place =
    { $count ->
        [one] { $count } argument à placer
       *[other] { $count } arguments à placer
    }
minutes-count-to-complete =
    { $count ->
        [one] { $count } à compléter
       *[other] { $count } à compléter
    }
minutes-count-to-check =
    { $count ->
        [one] { $count } à vérifier
       *[other] { $count } à vérifier
    }

minutes-context = Contexte
minutes-reading = Chaque curseur est là où le groupe l’a placé ensemble, argument après argument : c’est une appréciation partagée, pas une note. Les numéros sont ceux des arguments au journal.
minutes-board-caption = Le plateau en fin de session
minutes-solid = Axes à boule pleine
minutes-see-solid = À boule pleine, plus haut : { $axes }
minutes-at-start = au départ : { $position }
minutes-said-under = dit sous « { $axis } »
minutes-also-on = { $axis } : { $move }

minutes-doubts = Réserves et désaccords
minutes-doubts-help = Ces positions ne sont pas fondues dans les curseurs. Chaque numéro renvoie à un argument.
minutes-reservations = Accords avec réserve
minutes-disagreements = Désaccords maintenus
minutes-left-open = Laissé ouvert
minutes-minority = Positions minoritaires

minutes-not-discussed = Axes non discutés
minutes-not-reached = Choisis pour une réunion, et pas encore abordés
minutes-set-aside = Axes mis de côté
minutes-waiting = À reprendre
minutes-to-place = À placer
minutes-to-complete = À compléter
minutes-to-check = À vérifier
minutes-withdrawn = Arguments retirés
minutes-reason = retiré : { $reason }
minutes-no-reason = retiré, sans raison notée

minutes-actors = Acteurs
minutes-cards = Ce qui est noté sur eux
minutes-pair = Paire
minutes-tie = Relation
minutes-pairs = Lien regardé : { $one } avec { $others }
minutes-map-caption = La carte des acteurs
minutes-questions-help = Ces questions partent de ce que le groupe a noté, pas du territoire lui-même.
minutes-what = Décision
minutes-outcome = Suite

# Les feuilles vierges : une page par pilier.
sheets-title = Feuilles vierges · { $title }
sheets-how = Pour chaque axe : discutez, convenez d’une place sur le trait, marquez-la, et notez ce qui s’est dit. Un axe dont vous ne parlez pas reste vide.
sheets-group = Sous-groupe et date :
sheets-axis = Axe et question
sheets-cursor = Curseur
sheets-said = Ce qui s’est dit
sheets-more = Autre chose à dire sur ce pilier :
minority-unplaced = place non dite
minutes-observations =
    { $count ->
        [one] { $count } constat sur le territoire
       *[other] { $count } constats sur le territoire
    }
minutes-moved-to = { $moved }, jusqu’à « { $place } »
