# Le fil de la journée : les moments d’une réunion, et la date de la prochaine.
sittings-tab-thread = Fil
thread-none = Le fil dit, dans l’ordre, ce qu’on fait dans la réunion. { $keys } mène alors d’une chose à la suivante, puis au moment suivant.
thread-propose = Proposer un fil
thread-propose-help = D’après ce qu’on va faire et les axes du jour. Rien n’y est de trop : tout s’enlève et se déplace.
thread-add = Ajouter un moment
thread-add-hint = Regard, relations, un pilier…
thread-add-nothing = Aucun moment à ajouter ne répond à ces mots.
thread-keys = ↑ ↓ d’un moment à l’autre · { $move } le déplacent · Entrée ouvre · Suppr enlève
thread-planned-for = { $moment }, minutes prévues
thread-instruction = Consigne
thread-instruction-hint = Ce qu’on demande au groupe, en une phrase
thread-instruction-help = La salle peut la lire : elle se projette et figure au compte rendu.
thread-go = Y aller
thread-up = Monter
thread-down = Descendre
thread-remove = Enlever
thread-note-now = en cours
thread-said =
    { $count ->
        [0] { $rank }. { $moment }
        [one] { $rank }. { $moment }, { $count } minute
       *[other] { $rank }. { $moment }, { $count } minutes
    }
thread-total =
    { $count ->
        [one] { $count } minute prévue en tout
       *[other] { $count } minutes prévues en tout
    }
thread-next = Prochaine réunion
thread-next-hint = jj/mm/aaaa
thread-next-of-committee = { $committee }, le { $date }
thread-next-help = La clôture la projette, le compte rendu la dit.
thread-next-date = Date de la prochaine réunion
thread-needs-sitting = Le fil est celui d’une réunion. Ajoutez d’abord une réunion.

moment-of-territory = Territoire : { $row }
moment-of-ourselves = Nous : { $row }
moment-welcome = Accueil
moment-missing = Qui manque ?
moment-look-back = Regard en arrière
moment-deciding = Place dans la décision
moment-actors = Acteurs
moment-pairs = Relations, deux à deux
moment-axes = Axes du jour
moment-to-work-on = Axes à travailler
moment-closing = Clôture
moment-asks-welcome = Pourquoi sommes-nous là aujourd’hui ?
moment-asks-missing = Qui est concerné, et n’est pas autour de la table ?
moment-asks-look-back = Qu’avions-nous décidé, et qu’est-ce qui a bougé depuis ?
moment-asks-deciding = Qui est informé, qui est consulté, qui est associé, qui décide ?
moment-asks-actors = Qui compte ici, et que cherche chacun ?
moment-asks-pairs = Qu’est-ce qui relie ces deux-là, ou les oppose ?
moment-asks-axes = Où en est-on, et qu’est-ce qui le fait dire ?
moment-asks-to-work-on = Sur quoi voulons-nous travailler, et pourquoi ?
moment-asks-closing = Avec quoi repartons-nous, et quand nous revoyons-nous ?

thread-arrived = { $rank }/{ $of } · { $moment }
thread-arrived-asking = { $rank }/{ $of } · { $moment } · { $instruction }
thread-thing = { $moment } · { $thing }
thread-pair = { $one } et { $other }
thread-ended = Le fil de la journée est au bout.
thread-without = Cette réunion n’a pas de fil. Il se prépare sous Réunions, Fil.
ask-picture = Image de ce moment : { $picture }.
ask-picture-show = Projeter
ask-picture-leave = Laisser l’image

pace-moments = Temps par moment
pace-moment-said =
    { $count ->
        [one] { $moment } · { $count } minute passée
       *[other] { $moment } · { $count } minutes passées
    }
pace-moment-line = { $moment } · { $spent } min sur { $planned }
pace-moment-line-free = { $moment } · { $spent } min

wall-moment-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
wall-no-moment = Le fil de la journée n’est à aucun moment.
wall-next-meeting = Prochaine réunion

minutes-thread = Fil prévu de la réunion
minutes-next = Prochaine réunion
show-next = prochaine réunion : { $date }
show-thread = fil de la journée :
show-moment = { $moment } · { $instruction }
show-moment-minutes = { $moment } ({ $minutes } min)

step-thread = fil proposé
step-moment-added = « { $subject } » ajouté au fil
step-moment-removed = « { $subject } » enlevé du fil
step-moment-moved = place de « { $subject } » dans le fil
step-moment = moment « { $subject } »
step-next-meeting = date de la prochaine réunion
where-instruction = Consigne de « { $moment } », réunion du { $date }
refused-moment-twice = Ce moment est déjà dans le fil
trouble-moment-twice = le moment n° { $number } du fil y est déjà
trouble-moment-minutes = le temps prévu pour le moment n° { $number } du fil va de 1 à { $most } minutes
trouble-planned-twice = le temps prévu pour le pilier « { $pillar } » est dit deux fois, dans le fil et à côté

thread-at-its-beginning = Le fil de la journée est à son début.
picture-welcome = l’accueil
picture-reading = un pilier
picture-question = la question de l’axe
picture-argument = le dernier argument
picture-form = la vue d’ensemble
picture-map = la carte
picture-relations = la grille II
picture-closing = la clôture
picture-territory-asked = la question de la ligne
picture-territory-observed = les constats
picture-territory-types = les types de la ligne
picture-territory-type = un type
picture-territory-row = la ligne entière
picture-moment = la consigne
picture-legibility = lit-on du fond ?
thread-minutes-hint = min
