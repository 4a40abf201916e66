# La fiche d’un axe : pourquoi le curseur est-il là ?
axis-reworded = reformulé par le groupe
axis-own = ajouté par le groupe
axis-set-aside = mis de côté
axis-prompts = Pour relancer
axis-solid = Boule pleine
axis-take = En discuter
axis-take-name = En discuter : { $axis }
axis-rail-name = { $axis }, { $count ->
        [0] aucun argument
        [one] { $count } argument
       *[other] { $count } arguments
    }
axis-why = Pourquoi le curseur est là
axis-when = { $speaker } · { $date }, { $time }
axis-only-withdrawn = Tous les arguments sur cet axe ont été retirés.
axis-show-argument = Montrer l’argument { $number } dans le journal
axis-summary-line = { $number } · { $words }
axis-actors = Acteurs concernés
axis-actors-add = Ajouter un acteur concerné par { $axis }
