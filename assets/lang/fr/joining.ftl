# Réunir des copies d’une session.
joining-count = On réunit de deux à vingt copies d’une même session.
joining-other-session = « { $name } » n’est pas une copie de la même session que « { $first } » : on ne réunit que les copies d’une même session.
joining-unsound = Ces copies ne peuvent pas tenir ensemble : { $problem } Rien n’a été écrit ; vérifiez-les une par une avec « curseur check ».
joining-brought = { $name } apporte : { $what }
joining-nothing = rien que les autres n’aient
joining-arguments = { $count ->
    [one] { $count } argument
   *[other] { $count } arguments
}
joining-entries = { $count ->
    [one] { $count } autre ligne du journal
   *[other] { $count } autres lignes du journal
}
joining-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
joining-sittings = { $count ->
    [one] { $count } réunion
   *[other] { $count } réunions
}
joining-actors = { $count ->
    [one] { $count } acteur
   *[other] { $count } acteurs
}
joining-ties = { $count ->
    [one] { $count } relation
   *[other] { $count } relations
}
joining-decisions = { $count ->
    [one] { $count } décision
   *[other] { $count } décisions
}
joining-argument = argument { $number }
joining-returned = Revient, alors qu’une copie ne l’avait plus
joining-parted = À reprendre ensemble, en plusieurs places
joining-differences = { $count ->
    [one] Dit autrement d’une copie à l’autre, à trancher
   *[other] Dits autrement d’une copie à l’autre, à trancher ({ $count })
}
joining-line = { $head } : { $what }
joining-hidden = Caché à la salle, parce qu’une copie le cachait
joining-erased-too = Effacé aussi, parce qu’une copie l’avait effacé
joining-erased = { $count ->
    [one] { $count } fiche ou formulation
   *[other] { $count } fiches ou formulations
}
joining-to-read = À relire, un nom effacé peut y être encore
joining-open = { $place } : « { $stands } » ; ailleurs « { $others } »
spot-day = Date de la session
spot-stage = Moment de la démarche
spot-uses = À quoi sert la session
spot-studied = Mission étudiée
spot-us = Qui nous sommes, parmi les acteurs
spot-of = réunion du { $date }
spot-held = Date de la réunion du { $date }
spot-next = Prochaine réunion, dite le { $date }
spot-attendance = Présence de { $name }, { $of }
spot-agenda = { $axis } à l’ordre du jour, { $of }
spot-minutes = Durée de { $moment }, { $of }
spot-minutes-long = { $minutes } min
spot-entry = Une ligne du journal
spot-level = Échelle de { $name }
spot-circle = Cercle de { $name }
spot-letter = Lettre de la relation « { $name } »
spot-look = Dessin de la relation « { $name } »
spot-tie = Relation entre { $pair }
spot-wish = Souhait pour { $pair }
spot-decided-at = Réunion où fut décidé : { $what }
spot-due = Échéance de : { $what }
spot-again = Revue de : { $what }
spot-outcome = Suite de : { $what }
spot-reviews-shown = Bilans montrés ou internes, de : { $what }
spot-side = Engagement de { $who } : { $field }
spot-standing = Où en est l’engagement de { $who }
spot-review = Ce que { $who } dit de son engagement
spot-aside = { $name } : gardé ou mis de côté
spot-found = { $name } : jour où la ligne fut trouvée juste
spot-nothing = rien
spot-today = aujourd’hui
spot-priority = en priorité
spot-set-aside = mis de côté
spot-kept = gardé
spot-shared = { $words } (partageable)
spot-shown = montrés
spot-internal = internes
spot-otherwise = noté autrement
cli-about-join = Réunit en une seule les copies d’une session, et dit ce que chacune apporte
cli-usage-join = curseur join <FICHIER> <FICHIER>... --to <CHEMIN>
cli-help-join-files = Les copies, de deux à vingt ; elles restent telles quelles
cli-help-join-to = Le fichier à écrire, qui n’existe pas encore
cli-after-join =
    L’ordre des copies ne change rien, ni d’en réunir une de nouveau. Ce qu’elles disent
    autrement reste côte à côte, à trancher ensemble ; ce que l’une avait effacé ne revient pas.
cli-copies-needed = « { $command } » demande au moins deux copies d’une même session
parted = à reprendre ensemble : { $places }
joining-exists = Un fichier porte déjà ce nom, et il reste. Choisissez-en un autre.
joining-title = Réunir des copies d’une session
joining-title-of = Réunir les copies de « { $title } »
joining-copies = Les copies
joining-copies-help = De deux à vingt copies de la même session, cochées. Elles restent telles quelles.
joining-add = Ajouter un fichier…
joining-reading = Lecture des copies…
joining-brings = Ce que chaque copie apporte
joining-waits = Une fois la session ouverte, ce qui est dit autrement se tranche dans « Dits autrement » ; un curseur en plusieurs places, par un argument.
joining-nothing-waits = Rien n’attend le groupe : les copies ne se contredisent pas.
joining-name = Nom du fichier de la session réunie
joining-folder = dans { $folder }
joining-file = { $stem }, réunie
joining-write = Écrire la session réunie
joining-written = Écrit : { $path }. Les copies restent telles quelles.
joining-open-it = Ouvrir la session réunie
library-join = Réunir…
panel-differences = Dits autrement
differences-title = Ce que les copies disent autrement
differences-help = Ces textes et ces choix différaient quand les copies furent réunies. Gardez l’un ou l’autre ; récrire le texte à sa place tranche aussi, pour toutes les copies.
differences-none = Rien n’est dit autrement : tout est tranché, ou les copies réunies ne se contredisaient pas.
differences-stands = dit ici
differences-elsewhere = dit ailleurs
differences-keep = Garder
differences-keep-what = Garder « { $what } », { $place }
differences-parted = En plusieurs places
differences-parted-help = Un argument qui les déplace tranche.
differences-take = Reprendre { $name }
differences-wait = { $count ->
    [one] { $count } chose dite autrement d’une copie à l’autre, à trancher
   *[other] { $count } choses dites autrement d’une copie à l’autre, à trancher
}
