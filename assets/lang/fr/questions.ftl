# À regarder ensemble : des questions, jamais des verdicts.
questions-title = À regarder ensemble
questions-reading = Ces questions partent de ce que le groupe a noté, pas du territoire lui-même. Elles restent internes tant que le groupe ne les partage pas.
questions-being-read = Lecture des relations…
questions-none = Rien à demander pour l’instant : examinez d’autres paires dans la grille II.
questions-light = Mettre en lumière
questions-put-out = Éteindre
questions-show-in = Voir dans { $view } : { $question }
question-allies = { $of } a une alliance avec { $one } et avec { $other }, qui s’opposent : sur quoi ?
question-allies-on = { $of } a une alliance avec { $one } et avec { $other }, qui s’opposent sur { $object } : qu’est-ce que cela change pour { $of } ?
question-alone = Sans { $actor }, plus rien ne relie { $parts } : que se passe-t-il en son absence ?
question-without =
    { $count ->
        [one] { $actors } n’a aucun lien noté : n’y en a-t-il pas, ou ne les voit-on pas d’ici ?
       *[other] { $actors } n’ont aucun lien noté : n’y en a-t-il pas, ou ne les voit-on pas d’ici ?
    }
question-few =
    { $examined ->
        [0] Aucune paire examinée sur { $all } : par qui commencer ?
        [one] Une seule paire examinée sur { $all } : qui n’a-t-on pas encore regardé ?
       *[other] { $examined } paires examinées sur { $all } : qui n’a-t-on pas encore regardé ?
    }
question-camps =
    { $count ->
        [2] Deux groupes se dessinent : { $camps }. Qu’est-ce qui pourrait les rapprocher ?
       *[other] { $count } groupes se dessinent : { $camps }. Qu’est-ce qui pourrait les rapprocher ?
    }
why = D’après ce que le groupe a noté : { $why }
why-alone = aucune autre alliance, négociation ou interdépendance ne les relie.
why-without = des paires ont été examinées avec d’autres, et aucune n’est un lien.
why-few = moins d’un tiers des paires sont examinées ; le reste peut tout changer.
why-few-never = moins d’un tiers des paires sont examinées, et personne n’a encore regardé { $never }.
why-camps-clean = toutes les alliances sont à l’intérieur des groupes et toutes les oppositions entre eux.
why-camps-against = c’est le partage qui laisse le moins de liens à rebours. À rebours : { $ties }.
why-camps-only-one = C’est le seul partage possible à ce compte.
why-camps-one-of-several = D’autres partages laissent aussi peu de liens à rebours.
why-camps-estimate = C’est une estimation : il y a trop d’acteurs pour essayer tous les partages.
listed = { $first } et { $last }
parted-in-two = { $one } d’un côté, { $other } de l’autre
apart = { $first } ; { $next }
