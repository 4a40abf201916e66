# Ce à quoi chaque partie s’engage, et ce qu’elle dit ensuite qu’il en est.
step-decision-reviewed = ce qu’il en est de « { $subject } »
trouble-review-out-of-order = ce qu’une partie a dit est rangé après ce qu’elle a dit plus tard
where-in-decision = Décision { $number }, { $field }

commitment-sides = Qui s’engage avec qui
commitment-sides-hint = Acteur ou collège, un à la fois
commitment-sides-free = Pris tel quel, sans carte d’acteur
commitment-unknown-body = « { $name } » n’est ni un acteur ni un collège : ce qui part d’ici dira « une partie ».
commitment-add-actor = En faire un acteur
commitment-add-actor-named = Faire un acteur de { $name }
commitment-side = { $rank } · { $name }
commitment-of = { $field }, { $name }
commitment-on-pair = Entre { $one } et { $other }
commitment-off-pair = Enlever { $one } et { $other }
commitment-on-row = Sur « { $row } »
commitment-off-row = Enlever { $row }

side-brings = Apporte
side-hopes = En attend
side-due = Pour quand
side-standing = Où en est l’accord
side-validated-by = À faire valider par
side-validated-on = Quand
side-contacts = Qui appeler
side-why = Voici pourquoi
side-brings-hint = { $rank ->
    [0] une salle, du temps, un chantier, une clause d’achat permise par les règles
    [1] un accueil, un savoir-faire, des heures, une porte ouverte
   *[other] ce que cette partie met en commun
}
side-hopes-hint = ce qu’elle y gagne
side-due-hint = 12/03/2027, ou avant l’été
side-validated-by-hint = vide si elle s’engage seule
side-contacts-hint = Personne, dite au seul groupe
side-unnamed = une partie

standing-proposed = proposé
standing-to-validate = à valider
standing-validated = validé
standing-signed = signé
standing-ended = terminé
standing-key-proposed = P
standing-key-to-validate = À
standing-key-validated = V
standing-key-signed = S
standing-key-ended = T
standing-by = { $standing } par { $by }
standing-by-on = { $standing } par { $by }, { $on }

kept-kept = tenu
kept-under-way = en cours
kept-not-yet = pas encore
kept-dropped = abandonné
kept-key-kept = T
kept-key-under-way = C
kept-key-not-yet = P
kept-key-dropped = A
kept-unsaid = n’a pas encore répondu
kept-reported = { $state }, rapporté
kept-on = { $state }, le { $date }
kept-because = { $said } ({ $why })
kept-before = avant : { $said }

decision-again = On en reparle
decision-again-hint = 14/09/2027, ou 6 mois
decision-again-told = on en reparle : { $due }
decision-sign = Ce qu’on verra quand ce sera fait
decision-reason = Pourquoi, pour qui en a parlé
decision-concerned = Ce qu’en disent les personnes concernées
decision-invited = Qui d’autre inviter
decision-invited-hint = Collège, personne ou acteur
decision-sign-told = on verra : { $what }
decision-reason-told = pourquoi : { $what }
decision-concerned-told = ce qu’en disent les personnes concernées : { $what }
decision-invited-told = à inviter : { $names }
decision-pair-told = entre { $one } et { $other }
decisions-share-reviews = Les parties acceptent que ce qu’elles en disent soit montré

panel-agreed = Ce qui était convenu
agreed = Ce qui était convenu
agreed-question = Qu’en est-il, dit par chacun ?
agreed-none = Rien n’était convenu avant cette réunion. Ce qui se décide aujourd’hui vient ici à la prochaine.
agreed-keys = { $states }. En majuscule : rapporté par quelqu’un d’autre. Suppr efface.
agreed-key = { $key } { $word }
agreed-keys-plain = O à faire · F fait · A abandonné
agreed-noted = convenu le { $date }
agreed-shown = Ce qu’elles en disent : montré à la salle
agreed-not-shown = Ce qu’elles en disent : pas montré à la salle
wall-agreed = Ce qui était convenu
wall-agreed-empty = Rien n’était convenu.
wall-agreed-date = le { $date }

# Les mots d’un délai, séparés par des espaces.
delay-days = jour jours j
delay-weeks = semaine semaines sem
delay-months = mois
delay-years = an ans année années
decisions-row = territoire
side-said = Ce qu’elle en dit
decision-row-told = sur « { $row } »
commitments-minutes = Qui s’engage à quoi

# La feuille à signer.
agreement-titled = Engagements à signer · { $title }
agreement-above = Ce à quoi nous nous engageons
agreement-between = entre { $parties }
agreement-said-on = convenu le { $date }
agreement-how = Chaque partie signe sous ses propres mots, et en garde un exemplaire.
agreement-signed = Pour signer
agreement-name = Nom
agreement-quality = Qualité
agreement-date = Date
agreement-signature = Signature

# Les dates, dans un agenda.
calendar-due = Échéance : { $what }
calendar-again = On en reparle : { $what }
calendar-side = { $side } : { $what }
calendar-to-validate = À valider : { $what }
calendar-to-validate-by = À valider par { $by } : { $what }
calendar-meeting = Réunion : { $title }

# Colonnes des tableaux.
data-again = À revoir le
data-again-words = À revoir, en mots
data-seen-when-done = Ce qu’on verra
data-reason = Pourquoi
data-said-by-concerned = Ce qu’en disent les personnes concernées
data-invited = À inviter
data-pairs = Entre qui
data-rows = Lignes du territoire
data-side = Partie
data-brings = Apporte
data-hopes = En attend
data-standing = Où en est l’accord
data-validated-by = À faire valider par
data-validated-on = Validation le
data-validated-on-words = Validation, en mots
data-said-last = Ce qu’il en est
data-states = Ce qu’elle en a dit
data-commitments = Engagements

projection-agreed-taken-off = L’annulation montrerait ce que des parties disent d’un engagement : la salle voit l’accueil ; remettez cette image si c’est voulu.
agreed-reported = rapporté par quelqu’un d’autre
