# Le plateau, la ligne du haut, le dernier argument, la barre de saisie.
board-count = { $count } arg.
board-value =
    { $solid ->
        [true] { $place }, boule pleine, { $count ->
            [0] aucun argument
            [one] { $count } argument
           *[other] { $count } arguments
        }
       *[false] { $place }, { $count ->
            [0] aucun argument
            [one] { $count } argument
           *[other] { $count } arguments
        }
    }
header-stage = étape : { $stage }
header-present =
    { $count ->
        [one] { $count } personne présente
       *[other] { $count } personnes présentes
    }
header-menu = Menu
saved-at = enregistré { $time }
saving = enregistrement…
not-saved = Non enregistré. { $why }
read-only = Lecture seule. { $why }
last-none = Le dernier argument consigné s’affichera ici.
mark-to-place = à placer
mark-to-check = à vérifier
bar-argument = ARGUMENT { $number }
bar-continues = ARGUMENT { $number }, SUR UN AUTRE AXE
bar-keys = Tab champ suivant · { $notch } un cran · { $big } un grand pas · Entrée consigner · { $go-on } autre axe, même argument · F1 toutes les touches
bar-axis = Axe
bar-axis-hint = Axe
bar-axis-not-understood = « { $letters } » ne désigne aucun axe à coup sûr : choisissez-le dans la liste, ou effacez ces lettres. Rien n’est encore consigné.
bar-speaker-not-understood = « { $letters } » peut désigner plusieurs personnes : choisissez dans la liste, ou Échap puis Tab pour garder ces mots. Rien n’est encore consigné.
bar-actor-not-understood = « { $letters } » ne désigne aucun acteur à coup sûr : choisissez-le dans la liste, ou effacez ces lettres. Rien n’est encore consigné.
bar-axis-nothing = Aucun axe ne répond à ces lettres
bar-speaker = Qui parle
bar-speaker-hint = Qui parle
bar-speaker-listed = dans la liste
bar-speaker-unlisted = hors liste
bar-speaker-free = Personne de connu : gardé tel quel
bar-college = collège
bar-words = Ce qui est dit, en quelques mots
bar-words-hint = Ce qui est dit, en quelques mots
bar-rail = Déplacement
bar-no-axis = sans axe : à placer
bar-verbatim = mot pour mot
bar-add-minority = Position minoritaire
bar-long = { $count } signes : plus court se relit mieux
minority-position = Position minoritaire
minority-rail = Place de la position minoritaire
minority-words = Mots de la position minoritaire
minority-hint = Ce que ces personnes tiennent à dire
remove = Retirer
panel-axis = Pourquoi ici ?
panel-journal = Journal
panel-sittings = Réunions
panel-framework = Jeu de questions
panel-approach = Démarche
axis-none = Choisissez un axe sur le plateau ou dans la barre : ses arguments s’affichent ici.
undone = Annulé : { $step }
redone = Rétabli : { $step }
nothing-to-undo = Rien à annuler
nothing-to-redo = Rien à rétablir
undo-named = Annuler : { $step }
redo-named = Rétablir : { $step }
need-words = Il manque des mots, ou un déplacement sur un axe.
conflict = Le fichier a été changé par un autre programme. Votre travail est gardé à côté : { $path }
copy-saved = Copie enregistrée : { $path }
copy-failed = La copie n’a pas pu être écrite : { $why } { $path }
moved-to = La session s’enregistre maintenant ici : { $path }
move-failed = Impossible d’enregistrer à cet endroit : { $why } { $path }
saving-fails = La session n’est pas enregistrée. { $why }
saved-again = Tout est de nouveau enregistré.
put-back = Le fichier n’était plus à sa place : il a été renommé, déplacé ou supprimé. La session y est de nouveau enregistrée : { $path }
aside-draft = La saisie en cours n’est plus mise à l’abri ; consignez sans attendre : les arguments, eux, sont enregistrés. { $why }
aside-draft-again = La saisie en cours est de nouveau mise à l’abri.
aside-copies = Plus aucune copie de secours n’est gardée ; la session, elle, est enregistrée. { $why }
aside-copies-again = Des copies de secours sont de nouveau gardées.
aside-original = Le fichier d’avant, dans son ancien format, n’a pas pu être gardé à part ; la session, elle, est enregistrée. { $why }
aside-original-again = Le fichier d’avant, dans son ancien format, est gardé à part.
aside-flush = La session est dans son fichier, mais le disque ne garantit pas qu’elle y reste si le courant est coupé. Ne débranchez rien avant d’avoir fermé Curseur.
aside-flush-again = Le disque garantit de nouveau ce qui est enregistré.
side-not-ours = Curseur range ses copies dans un dossier à côté du fichier, mais autre chose porte déjà ce nom : il n’y touche pas. La session s’enregistre, sans copies de secours ; vérifiez qu’elle n’est ouverte nulle part ailleurs.
side-refused = Le dossier où Curseur range ses copies appartient à quelqu’un d’autre. La session s’enregistre, sans copies de secours ; vérifiez qu’elle n’est ouverte nulle part ailleurs.
draft-offered = La saisie qui était en cours a été retrouvée ; elle attend dans la barre.
no-locks = Ce dossier ne permet pas de réserver un fichier : vérifiez que la session n’est ouverte nulle part ailleurs.
create-failed = La session n’a pas pu être créée : { $why } { $path }
title-not-saved = { $name } — non enregistré — Curseur
open-failed = { $why } { $path }
no-window = Curseur n’a pas pu ouvrir sa fenêtre : il lui faut un écran et OpenGL 2.1 ou plus. Sur Debian et Ubuntu, installez libgl1-mesa-dri et libegl1. Message du système : { $why }
header-board = Plateau
header-side-by-side = Côte à côte
bar-record = Consigner
close-first = La session ouverte n’est pas encore enregistrée : l’autre fichier attendra.
header-actors = Acteurs
panel-actors = Acteurs
panel-relations = Relations
panel-map = Carte
panel-questions = Questions
panel-meeting = Réunion
board-of-the-day = axe du jour
board-of-the-day-first = axe du jour, prioritaire
list-read-failed = La liste n’a pas été lue. { $why }
text-saved = Texte enregistré : { $path }
picker-hint = acteur…
picker-nothing = Aucun acteur de ce nom
picker-remove = Retirer { $actor }
picker-add = Citer { $actor }
bar-actors = Acteurs dont parle l’argument
bar-no-actors = Il n’y a encore aucun acteur : ajoutez-en d’abord dans la grille I
draft-beside = La saisie qui était en cours a été retrouvée ; elle attend là où elle a été tapée.
paste-nowhere = Rien n’a été collé : cliquez d’abord dans le champ qui doit recevoir cette liste.

sentence-goes-on = Ces lettres ne sont pas des touches ici : elles continuent dans la saisie, en bas.
typed-over = Ce que vous tapez attend et ira dans la saisie quand cette fenêtre se ferme. Entrée, pressée encore, agit ici.
sentence-taken-back = C’était une phrase : elle continue dans la saisie, en bas, et ce que ses premières lettres avaient noté ici est défait.
bar-minority-needs-an-axis = Une position minoritaire se dit d’un axe : choisissez-le d’abord.
bar-other-axis = Ces mots vont maintenant sur « { $axis } », et non plus sur « { $former } ». { $key } y revient.
bar-words-wait = Des mots attendent pour « { $former } » : Entrée les consigne, { $key } encore les emmène à la suite.
bar-sentence-was-a-voice = Ces mots étaient sous « Qui parle » : les voici à leur place. Dites qui parle, ou Entrée consigne. S’ils disent bien qui parle, remettez-les sous « Qui parle » : ils y resteront.
board-emphasis-of = Boule de « { $axis } » : pleine, ou de nouveau ouverte. Aucun axe n’est en saisie.
