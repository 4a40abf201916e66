# Ce que voit la salle : où, quelle image, et comment la fenêtre en parle.
panel-projection = Projection
projection-nowhere = La salle ne voit rien : voici ce qu’elle verrait
projection-other-screen = La salle voit, sur l’autre écran
projection-on = La salle voit, sur { $screen }
projection-here = La salle voit cette fenêtre
projection-what = Ce qui est montré
projection-page = page { $at } sur { $of }
projection-follows = L’image suit l’axe en main
projection-one-actor = Seulement { $actor } et ses liens
projection-allowed = Ce que la salle peut voir
projection-never = Les textes internes, les notes minoritaires et les raisons d’un retrait ne se projettent jamais. Chaque bascule est notée au journal.
projection-findings-need = Les questions parlent des natures des liens : elles ne se montrent qu’avec elles.
projection-legible = Lisible du fond
projection-legible-help = Montrez l’essai de lecture, demandez au dernier rang, puis réglez : rien de ce qui doit se lire ne descendra plus bas.
projection-text = { $pixels } points
projection-is-black = écran noir
projection-is-frozen = figé
projection-said = La salle voit : { $mode }
projection-said-black = La salle voit un écran noir. Choisi : { $mode }
projection-said-frozen = La salle voit une image figée. Choisi : { $mode }
projection-said-before = La salle verrait : { $mode }
projection-take-back = La salle voit cette fenêtre : { $keys } la reprend
projection-minority-held = La salle voit cette fenêtre : ce que vous tapez maintenant est gardé sans être montré. Entrée pour consigner, Échap pour revenir aux mots.
projection-held =
    { $count ->
        [one] Une lettre gardée hors de la vue de la salle. Échap pour revenir aux mots.
       *[other] { $count } lettres gardées hors de la vue de la salle. Échap pour revenir aux mots.
    }
projection-given-back = Ce que vous aviez tapé à l’écart de la salle est dans le champ des mots.
projection-not-here = La salle voit cette fenêtre : reprenez-la d’abord.
projection-stance-hidden = La salle verrait comment le groupe se situe : reprenez la fenêtre, ou laissez-le voir.
projection-switched-off = Un texte redevient partageable. La salle ne le voit pas : « { $what } » a été coupé.
projection-screen-gone = L’écran de la salle n’est plus là : la projection s’est arrêtée, rien d’autre n’a changé.
undone-in-short = Annulé
redone-in-short = Rétabli
wall-title = { $name } — projection
dialog-screens-title = Que voit la salle ?
dialog-screens-what = Choisissez l’écran du projecteur. S’il montre la même chose que le vôtre, dites-le : cette fenêtre ne montrera alors que ce qui se projette.
dialog-screens-unnamed = Écran { $number }
dialog-screens-size = { $width } × { $height }
dialog-screens-same = La même chose que moi
dialog-take-back-title = Reprendre la fenêtre ?
dialog-take-back-what = La salle verra tout ce que montre cette fenêtre : le journal, les noms, ce qui est écrit sur les acteurs.
dialog-take-back-stay = Continuer à projeter
dialog-take-back-go = Reprendre la fenêtre
dialog-projecting-title = La projection est en cours
dialog-projecting-what = Fermer arrête aussi ce que voit la salle.
dialog-projecting-stay = Continuer
dialog-projecting-close = Arrêter et fermer
header-project = Projeter
header-stop = Arrêter de projeter
