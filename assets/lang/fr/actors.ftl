# La grille I : la liste des acteurs, la fiche d’un acteur.
actors-new = Nouvel acteur
actors-new-hint = Nouvel acteur, ou liste collée
actors-import = Importer…
actors-taken = « { $name } » est déjà dans la liste : voici sa fiche.
actors-added =
    { $count ->
        [0] Aucun acteur ajouté.
        [one] { $count } acteur ajouté.
       *[other] { $count } acteurs ajoutés.
    }
actors-known =
    { $count ->
        [one] { $count } était déjà là.
       *[other] { $count } étaient déjà là.
    }
actors-count =
    { $count ->
        [one] { $count } acteur
       *[other] { $count } acteurs
    }
actors-count-of = { $found } sur { $all }
actors-search = Chercher
actors-view =
    { $count ->
        [0] Affichage
       *[other] Affichage ({ $count })
    }
actors-columns = Colonnes
actors-show-all = Tout montrer
actors-none-found = Aucun acteur ne correspond.
actors-empty = Tapez le nom d’un acteur qui pèse sur la mission, puis Entrée.
actors-empty-list = Ou collez une liste dans ce champ, une ligne par acteur. Ou importez un fichier.
actors-empty-read-only = Aucun acteur n’a été noté.
actors-none-chosen = Choisissez un acteur dans la liste pour voir sa fiche.
actors-column-name = Acteur
actors-column-short = Nom court
actors-column-level = Niveau
actors-column-natures = Natures
actors-column-circle = Cercle
actors-column-ties = Relations
actors-column-citations = Arguments
actors-column-texts = Textes
actors-sort = { $column }, trier
actors-sorted-up = { $column }, trié dans l’ordre croissant
actors-sorted-down = { $column }, trié dans l’ordre décroissant
actors-ties =
    { $count ->
        [0] aucune relation
        [one] { $count } relation
       *[other] { $count } relations
    }
actors-us = c’est nous
actors-lit = dans la question choisie
actors-back = ← Liste des acteurs
actors-name = Nom
actors-name-required = Un acteur garde son nom tant qu’un autre n’est pas écrit.
actors-name-doubled = Un autre acteur porte ce nom. S’il s’agit du même, fusionnez-les.
actors-short = Nom court
actors-us-tick = C’est nous
actors-natures-none = à choisir
actors-form-short = Forme courte
actors-form-full = Forme complète
actors-reminder = L’acteur concerné pourra lire un jour ce qui est écrit ici. Chaque texte est interne tant que le groupe ne le rend pas partageable.
actors-internal-help = Interne : ce texte ne sort pas de la salle. Cliquer pour le rendre partageable.
actors-shareable-help = Partageable : ce texte peut être projeté, et figurer dans une édition diffusable. Cliquer pour le garder interne.
actors-more-texts =
    { $count ->
        [one] { $count } autre texte dans la forme complète.
       *[other] { $count } autres textes dans la forme complète.
    }
actors-section-references = Références
actors-section-practices = Pratiques
actors-section-legitimacy = Légitimité
actors-section-resources = Ressources
actors-section-sources = Sources
actors-ties-title = Ses relations
actors-arguments-title = Arguments qui le citent
actors-arguments-none = Aucun argument ne cite cet acteur.
actors-argument = { $number }. { $words }
actors-axes-title = Axes qui le concernent
actors-axes-none = Aucun axe noté ne le concerne.
actors-actions-title = Cet acteur
actors-merge = Fusionner…
actors-split = Scinder…
actors-extract = Extraire tout
actors-remove = Retirer
actors-erase = Effacer pour toujours…
actors-remove-cited = Le journal cite cet acteur : il ne peut pas être retiré. Pour qu’il n’en reste rien nulle part, effacez-le pour toujours.
actors-former-help = La grille posait la question ainsi quand ce texte a été écrit : il reste tel quel. Aujourd’hui elle demande un but, et ce que l’acteur espère en retirer selon le terme.
actors-empty-everyone = « Acteur » se lit aussi « actrice » : une organisation, ce sont des femmes et des hommes.
actors-missions = Missions
actors-missions-all = toutes les missions
actors-missions-help = Rien de coché : cet acteur pèse sur toutes.
actors-for-missions = pour : { $missions }
mission-others-told = Autres missions
