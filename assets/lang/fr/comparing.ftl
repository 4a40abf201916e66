# Deux sessions l’une à côté de l’autre.
comparing-title = Comparaison de deux sessions
comparing-before = Avant
comparing-after = Après
comparing-session = { $title } · { $date }
comparing-reading = Chaque curseur est là où le groupe l’a mis ce jour-là, à la suite de ce qui s’est dit ; sauf mention contraire, il y est parti du milieu. Les numéros sont ceux des arguments, dans le journal de chaque session.

comparing-doubts = À lire avec prudence
comparing-doubts-none = Rien de particulier : même jeu de questions, mêmes mots, mêmes personnes, même situation de référence.
comparing-doubt-same = C’est la même session, donnée deux fois : rien ne peut y avoir bougé.
comparing-doubt-handed-earlier = La session d’avant est une copie à remettre de celle d’après : rien d’interne n’y est, ni qui parlait. Ce qu’elle n’a pas n’a pas été ajouté depuis.
comparing-doubt-handed-later = La session d’après est une copie à remettre de celle d’avant : rien d’interne n’y est, ni qui parlait. Ce qu’elle n’a pas n’a pas été retiré.
comparing-doubt-handed-both = Ce sont deux copies à remettre d’une même session, pas deux appréciations.
comparing-doubt-lacking-earlier = La session d’avant est une copie à remettre d’une autre : rien d’interne n’y est, ni qui parlait.
comparing-doubt-lacking-later = La session d’après est une copie à remettre d’une autre : rien d’interne n’y est, ni qui parlait.
comparing-doubt-lacking-both = Les deux sessions sont des copies à remettre d’autres : rien d’interne n’y est, ni qui parlait.
comparing-doubt-approach = Ces deux sessions ne portent pas sur la même démarche : ce qui les sépare ne montre aucun changement.
comparing-doubt-same-day = Les deux sessions portent la même date, { $date } : laquelle vient avant l’autre n’est pas sûr.
comparing-doubt-backwards = La session donnée comme celle d’avant vient après l’autre par sa date : peut-être faut-il les échanger.
comparing-doubt-undated-earlier = Aucune réunion n’est notée dans la session d’avant : sa date est celle de l’appréciation.
comparing-doubt-undated-later = Aucune réunion n’est notée dans la session d’après : sa date est celle de l’appréciation.
comparing-doubt-undated-both = Aucune des deux sessions ne note de réunion : leurs dates sont celles des appréciations.
comparing-doubt-framework = Les deux sessions n’ont pas le même jeu de questions : seuls leurs axes communs se comparent.
comparing-doubt-version = Les deux sessions n’ont pas la même version du jeu de questions : des questions ont pu changer.
comparing-doubt-reworded =
    { $count ->
        [one] Un axe n’est pas dit avec les mêmes mots : { $axes }.
       *[other] { $count } axes ne sont pas dits avec les mêmes mots : { $axes }.
    }
comparing-doubt-reworded-many = { $count } axes ne sont pas dits avec les mêmes mots : chacun est signalé plus bas.
comparing-doubt-people-earlier = On n’a pas noté qui était là dans la session d’avant : ce n’était peut-être pas le même groupe.
comparing-doubt-people-later = On n’a pas noté qui était là dans la session d’après : ce n’est peut-être pas le même groupe.
comparing-doubt-people-both = On n’a noté qui était là dans aucune des deux sessions : ce n’est peut-être pas le même groupe.
comparing-doubt-reference = La situation de référence n’est pas la même.
comparing-doubt-reference-earlier = La situation de référence n’est pas dite dans la session d’avant.
comparing-doubt-reference-later = La situation de référence n’est pas dite dans la session d’après.
comparing-doubt-reference-both = La situation de référence n’est dite dans aucune des deux sessions.
comparing-doubt-carried-earlier = Dans la session d’avant, les curseurs sont partis de là où une session antérieure les avait laissés, pas du milieu.
comparing-doubt-carried-later = Dans la session d’après, les curseurs sont partis de là où une session antérieure les avait laissés, pas du milieu.
comparing-doubt-carried-both = Dans les deux sessions, les curseurs sont partis de là où une session antérieure les avait laissés, pas du milieu.
comparing-doubt-since = La session d’après dit ce qui s’est passé depuis celle qu’elle continue.
comparing-doubt-namesakes =
    { $count ->
        [one] Un nom est dans les deux sessions sans que rien d’autre dise que c’est le même acteur : { $names }. Il compte comme deux acteurs différents.
       *[other] Des noms sont dans les deux sessions sans que rien d’autre dise que ce sont les mêmes acteurs : { $names }. Chacun compte comme deux acteurs différents.
    }

comparing-people-both =
    { $count ->
        [0] Personne n’était là les deux fois.
        [one] Une seule personne était là les deux fois.
       *[other] { $count } personnes étaient là les deux fois.
    }
comparing-people-earlier = Avant seulement : { $people }.
comparing-people-later = Après seulement : { $people }.
comparing-people-mind = Un autre groupe peut placer autrement le même curseur.
comparing-people =
    { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }
comparing-people-of = { $people } ({ $colleges })

comparing-axes = Tous les axes, pilier par pilier
comparing-axes-none = Aucun axe discuté.
comparing-moved = { $from } → { $to }
comparing-stayed = { $position }, avant comme après
comparing-was = { $position } avant
comparing-is = { $position } après
comparing-was-not = pas discuté avant
comparing-is-not = pas discuté après
comparing-neither = pas discuté, ni avant ni après
comparing-arguments-before = Avant, { $count }
comparing-arguments-after = Après, { $count }
comparing-no-argument = aucun argument
comparing-label-before = appelé avant « { $label } »
comparing-mark-reworded = dit avec d’autres mots
comparing-mark-ends = bouts renommés
comparing-mark-new = nouvel axe
comparing-mark-gone = n’est plus dans le jeu de questions
comparing-mark-aside = mis de côté
comparing-mark-back = repris
comparing-state-aside = mis de côté
comparing-state-absent = pas dans le jeu de questions
comparing-state-not-discussed = pas discuté
comparing-state-solid = boule pleine

comparing-not-in-both = Axes qui ne se comparent pas
comparing-list-gone = Axes qui ne sont plus dans le jeu de questions
comparing-list-new = Nouveaux axes
comparing-list-aside = Axes mis de côté
comparing-list-back = Axes repris
comparing-list-earlier = Discutés avant seulement
comparing-list-later = Discutés après seulement
comparing-list-neither = Discutés ni avant ni après

comparing-solid = Boules pleines
comparing-solid-gained = Gagnées
comparing-solid-lost = Perdues
comparing-solid-other = Pour d’autres raisons
comparing-solid-from-to = { $from } → { $to }

comparing-actors = Acteurs
comparing-actors-arrived = Arrivés
comparing-actors-left = Partis
comparing-actors-changed = Changés
comparing-actors-regrouped = Réunis, scindés
comparing-actors-same = Les mêmes acteurs, décrits de même.
comparing-actor-renamed = appelé avant « { $name } »
comparing-aspect = { $from } → { $to }
comparing-natures-unsaid = natures non précisées
comparing-merged = { $earlier } : réunis en { $later }
comparing-split = { $earlier } : scindé en { $later }
comparing-recomposed = { $earlier } : recomposés en { $later }

comparing-ties = Relations
comparing-ties-internal = Les relations et les questions sont pour le groupe : relisez avant de transmettre. Seules se comparent les paires d’acteurs présents dans les deux sessions.
comparing-ties-changed = Changées
comparing-ties-earlier = Examinées avant seulement
comparing-ties-later = Examinées après seulement
comparing-ties-same = Aucune paire n’a changé.
comparing-tie = { $one } et { $other } : { $said }

comparing-questions = Questions
comparing-questions-appeared = Apparues
comparing-questions-ended = Ne se posent plus
comparing-questions-remaining = Toujours là
comparing-question-left = { $question } (un acteur concerné n’est plus là)
comparing-question-unexamined = { $question } (les paires n’ont pas été réexaminées : rien ne dit qu’elle soit réglée)

comparing-decisions = Décisions
comparing-decisions-before = Ce qui avait été décidé
comparing-decisions-since = Ce qui a été décidé depuis
comparing-decision-not-carried = pas reprise après
comparing-side-then = Disait
comparing-side-since = Depuis

cli-about-compare = Écrit ce qui a bougé entre deux sessions, et pourquoi
cli-usage-compare = curseur compare [OPTIONS] <AVANT> <APRÈS>
cli-name-earlier = AVANT
cli-name-later = APRÈS
cli-help-earlier = La session la plus ancienne
cli-help-later = La session la plus récente
cli-two-files-needed = « { $command } » demande deux fichiers : la session d’avant, puis celle d’après
cli-unexpected-compared = { $argument } est en trop ; deux sessions se comparent à la fois
comparing-header = { $before } → { $after } · { $title }
comparing-save = Enregistrer le texte…
comparing-file = { $before } { $after } comparaison.txt
comparing-choose = Choisissez un axe pour lire les arguments qui ont placé sa boule.
comparing-question-changed = la question a changé : « { $before } » → « { $after } »
comparing-ends-changed = les bouts ont changé : { $before } → { $after }
comparing-two-ends = « { $low } » et « { $high } »
comparing-ties-pairs = Les paires dont la relation a été revue ; ce qui les lie reste au groupe. Seules se comparent les paires d’acteurs présents dans les deux sessions.
comparing-type-because = n° { $number } : { $words }
