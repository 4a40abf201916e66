# Le rythme de la réunion : temps prévu et passé, axes restants, qui n’a pas encore parlé.
panel-pace = Rythme
pace-needs-sitting = Le temps, les axes restants et les prises de parole se comptent par réunion. Ouvrez-en une pour commencer.
pace-time = Temps par pilier
pace-planned = prévu
pace-spent = passé
pace-minutes = { $count } min
pace-spent-said =
    { $count ->
        [one] { $pillar } : { $count } minute passée
       *[other] { $pillar } : { $count } minutes passées
    }
pace-planned-for = { $pillar }, minutes prévues
pace-plan-help = Facultatif. Avec des minutes prévues, la barre de saisie rappelle le temps passé sur le pilier en main.
pace-total = { $count } minutes prévues en tout
pace-line = { $pillar } : { $spent } min sur { $planned }
pace-line-free = { $pillar } : { $spent } min
pace-left = Axes du jour pas encore discutés
pace-left-click = Un clic met l’axe dans la barre.
pace-left-help = Un clic met l’axe dans la barre. { $keys } y met le suivant.
pace-priority = prioritaire
pace-no-agenda = Aucun axe n’est choisi pour cette réunion.
pace-none-left = Tous les axes du jour ont été discutés.
pace-choose-axes = Choisir les axes du jour
pace-not-heard = Collèges pas encore entendus
pace-no-colleges = Les collèges se notent avec les personnes, sous Réunions.
pace-all-heard = Tous les collèges présents ont parlé.
pace-speakers = Ont parlé en dernier
pace-speakers-help = Un clic met la personne dans la barre. { $keys } y met la dernière, puis celle d’avant.
pace-nobody-spoke = Personne n’a encore parlé à cette réunion.
text-size-now = Taille du texte : { $percent } %
header-appearance = Apparence
panel-divider = Largeur du panneau
