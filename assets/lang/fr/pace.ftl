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
pace-left-help = Un clic prend l’axe dans la barre. { $keys } prend le suivant.
pace-priority = prioritaire
pace-no-agenda = Aucun axe n’est choisi pour cette réunion.
pace-none-left = Tous les axes du jour ont été discutés.
pace-choose-axes = Choisir les axes du jour
pace-not-heard = Collèges pas encore entendus
pace-no-colleges = Les collèges se notent avec les personnes, sous Réunions.
pace-all-heard = Tous les collèges présents ont parlé.
pace-speakers = Ont parlé en dernier
pace-speakers-help = Un clic inscrit la personne dans la barre. { $keys } y met la dernière, puis celle d’avant.
pace-nobody-spoke = Personne n’a encore parlé à cette réunion.
command-show-pace = Montrer le rythme
    .hint = temps par pilier, axes restants, qui n’a pas parlé
command-last-speaker = Qui a parlé en dernier
    .hint = encore une fois : qui a parlé avant
command-text-larger = Texte plus grand
command-text-smaller = Texte plus petit
command-text-normal = Texte à sa taille habituelle
command-motion-system = Mouvement selon le système
command-motion-still = Sans mouvement
    .hint = les boules sont tout de suite à leur place
command-motion-on = Avec mouvement
    .hint = les boules glissent jusqu’à leur place
text-size-now = Taille du texte : { $percent } %
header-appearance = Apparence
key-plus = plus
key-minus = moins
panel-divider = Largeur du panneau
