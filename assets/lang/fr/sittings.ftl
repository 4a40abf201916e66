# Les réunions, les personnes, les axes du jour.
sittings-tab-meetings = Réunions
sittings-tab-people = Personnes
sittings-tab-agenda = Axes du jour
sittings-opened = Réunion du { $sitting }
sittings-none = Une appréciation se fait en une ou plusieurs réunions. Ajoutez la première.
sittings-add = Ajouter une réunion
sittings-date = Date de la réunion
sittings-place = Lieu
sittings-place-hint = Salle, commune
sittings-remove = Supprimer cette réunion
sittings-remove-used = Des prises de parole ont eu lieu à cette réunion : elle reste, et le journal avec elle.
sittings-count-present =
    { $count ->
        [one] { $count } présence
       *[other] { $count } présences
    }
sittings-count-arguments =
    { $count ->
        [one] { $count } argument
       *[other] { $count } arguments
    }
sittings-count-axes =
    { $count ->
        [one] { $count } axe choisi
       *[other] { $count } axes choisis
    }
missing-question = Qui manque ?
missing-nobody-known = Personne n’est encore sur la liste : qui cette démarche concerne-t-elle ?
missing-not-noted = Les présences ne sont pas encore notées.
missing-none = Toutes les personnes de la liste sont là. Qui d’autre la démarche concerne-t-elle ?
missing-colleges = Personne pour : { $colleges }.
missing-excused =
    { $count ->
        [one] { $count } personne excusée.
       *[other] { $count } personnes excusées.
    }
missing-missing =
    { $count ->
        [one] { $count } absente.
       *[other] { $count } absentes.
    }
missing-unmarked =
    { $count ->
        [one] { $count } présence à noter.
       *[other] { $count } présences à noter.
    }
people-needs-sitting = Ajoutez une réunion pour noter qui est là.
people-at-least-three = La méthode demande au moins trois personnes présentes : l’appréciation est un travail collectif, et c’est de la discussion que vient la place des curseurs. Qui pourrait vous rejoindre ?
people-everybody = Tout le monde est là
people-everybody-else = Tous les autres sont là
people-keys = P présent·e · E excusé·e · A absent·e · ↑ ↓ d’une personne à l’autre · Suppr efface · un clic prend la ligne, un second l’ouvre
people-key-present = P
people-key-excused = E
people-key-missing = A
people-edit = Modifier { $name }
people-no-name = (sans nom)
people-name = Nom ou rôle
people-organisation = Organisation
people-college = Collège
people-done = Terminer
people-remove = Retirer de la liste
people-remove-used = Cette personne a pris la parole : elle reste sur la liste tant que le journal la nomme.
people-add = Ajouter des personnes
people-add-one = Nom ou rôle, organisation, collège
people-add-one-hint = Maire, Commune, Élu·es
people-add-button = Ajouter
people-add-help = Nom ou rôle, organisation, collège, séparés par des virgules. Une liste se colle aussi ici.
people-paste = Coller une liste…
people-import = Importer une liste…
people-taken = « { $name } » est déjà dans la liste.
people-added =
    { $count ->
        [0] Personne n’est ajouté.
        [one] { $count } personne ajoutée.
       *[other] { $count } personnes ajoutées.
    }
people-completed =
    { $count ->
        [one] { $count } personne complétée.
       *[other] { $count } personnes complétées.
    }
people-noted =
    { $count ->
        [one] { $count } présence ou absence notée.
       *[other] { $count } présences ou absences notées.
    }
people-known =
    { $count ->
        [one] { $count } était déjà là.
       *[other] { $count } étaient déjà là.
    }
agenda-needs-sitting = Les axes du jour se choisissent pour une réunion. Ajoutez d’abord une réunion.
agenda-filter = Chercher un axe
agenda-filter-hint = Nom, numéro ou pilier
agenda-none-found = Aucun axe ne répond à ces mots.
agenda-chosen =
    { $count ->
        [0] Aucun axe choisi
        [one] { $count } axe
       *[other] { $count } axes
    }{ $first ->
        [0] { "" }
       *[other] , dont { $first } d’abord
    }
agenda-keys = A aujourd’hui · P prioritaire · T plus tard · Espace ou ← → change · ↑ ↓ d’un axe à l’autre
agenda-state-today = aujourd’hui
agenda-state-priority = prioritaire
agenda-state-later = plus tard
agenda-key-today = A
agenda-key-priority = P
agenda-key-later = T

# Ce que demande la saisie, à la place de ses touches. { $date } est un jour entier.
ask-another-day = La dernière réunion était celle du { $date }.
ask-not-held = Une réunion était prévue le { $date } ; rien n’y a été dit.
ask-ahead = La prochaine réunion est prévue le { $date }.
ask-anew = Nouvelle réunion aujourd’hui
ask-today = Elle a lieu aujourd’hui
ask-go-on = Continuer celle du { $date }
ask-absent = { $name } n’est pas parmi les personnes présentes.
ask-present = Noter présent·e
ask-stays-absent = Laisser ainsi
ask-nothing = La saisie ne demande rien pour le moment.
