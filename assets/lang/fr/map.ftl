# La carte des acteurs.
map-rings = Anneaux : { $by }
map-automatic = automatique
map-by-circle = cercle
map-by-level = niveau
map-circle-not-said = cercle non précisé
map-level-not-said = niveau non précisé
map-mission = Mission étudiée : { $mission }
map-filter = Filtrer
map-natures = Natures
map-objects = Seulement à propos de
map-shown-rings = Anneaux affichés
map-one-actor = Liens de { $actor } seulement
map-show-all = Tout montrer
map-ties-shown =
    { $shown ->
        [0] aucun lien affiché sur { $all }
        [one] { $shown } lien affiché sur { $all }
       *[other] { $shown } liens affichés sur { $all }
    }
map-shown = { $actors } acteurs sur { $all-actors } et { $shown } liens sur { $all } affichés
map-no-actors = Personne sur la carte. Ajoutez les acteurs qui pèsent sur la mission : la carte se dessine d’elle-même.
map-no-ties = Aucun lien noté. Examinez les paires dans les relations (grille II) : chaque lien apparaît ici.
map-being-laid = La carte se dessine…
map-us = notre organisation
map-relations =
    { $count ->
        [0] aucune relation notée
        [one] { $count } relation : { $ties }
       *[other] { $count } relations : { $ties }
    }
map-nature-with = { $nature } avec { $actors }
map-nature-count = { $nature } { $count }
map-and = { $one } ; { $other }
map-actor-hint = Clic : choisir. Double-clic : ouvrir sa fiche.
map-note = Note { $state }
map-zoom-in = Agrandir (+)
map-zoom-out = Réduire (-)
map-zoom-fit = Voir toute la carte (0)
