# Quel fichier est le bon : copies d’une même session, noms que d’autres leur donnent, fichiers abîmés.
copy-same = identique
copy-older = copie plus ancienne
copy-older-otherwise = plus ancienne, dite autrement
copy-diverged = divergée depuis le { $date }
copy-diverged-always = divergée dès le début
copy-unread = même session
copy-damaged = abîmé
copy-files = { $count ->
    [one] { $count } autre fichier
   *[other] { $count } autres fichiers
}
library-compare-copies = Comparer les deux fichiers
copy-fullest-told = Tout ce que disent les autres fichiers de cette session est dans celui-ci.
copy-same-told = Identique à « { $other } ».
copy-older-told = Plus ancienne que « { $other } », où se trouve tout ce qu’elle dit.
copy-older-otherwise-told = Plus ancienne que « { $other } ».
copy-more = Là-bas en plus : { $what }.
copy-diverged-told = Divergée de « { $other } » depuis le { $date } : ne supprimez ni l’une ni l’autre.
copy-diverged-always-told = Divergée de « { $other } » dès le début : ne supprimez ni l’une ni l’autre.
copy-only-here = Seulement ici : { $what }.
copy-only-there = Seulement dans « { $other } » : { $what }.
copy-otherwise = Dit autrement d’un côté et de l’autre : { $what }.
copy-nothing = rien
copy-entries = { $count ->
    [one] { $count } autre entrée du journal
   *[other] { $count } autres entrées du journal
}
copy-too-many = Ils sont trop nombreux à contenir cette session pour être tenus l’un à côté de l’autre.
part-heading = en-tête
part-approach = démarche
part-people = personnes
part-sittings = réunions
part-journal = mots du journal
part-actors = acteurs
part-relations = relations
part-strategy = stratégie
part-decisions = décisions
part-minutes = validation du compte rendu
part-questions = jeu de questions
part-territory = territoire
naming-conflict = conflit vu par { $service }
naming-numbered = numéroté parce que le nom était pris
naming-copied = nommé comme une copie
damage-zeros = À la ligne { $line }, des zéros ont pris la place des mots : le courant a sans doute été coupé pendant l’écriture. Repartez de la dernière copie en bon état, ou d’un autre fichier de cette session.
damage-cut = Ce fichier s’arrête au milieu, ligne { $line } : une copie interrompue, ou une clé retirée trop tôt. Copiez-le de nouveau depuis son origine, ou repartez de la dernière copie en bon état.
damage-merge = Deux versions sont mêlées dans ce fichier, à partir des « <<<<<<< » de la ligne { $line }. Curseur peut ouvrir à part chaque version qui se lit encore.
damage-letters = Un autre programme a enregistré ce fichier avec d’autres lettres ({ $letters }) : les mots y sont, et Curseur peut en ouvrir une copie relue.
version-letters = Tout le fichier, relu en { $letters }
version-side = La version « { $name } »
version-side-unnamed = L’une des deux versions
read-not-a-file = Ce n’est pas un fichier, mais un tuyau, une connexion ou un appareil : rien n’en est lu. Indiquez un fichier.
copies-earlier = La première est une copie plus ancienne de la seconde, où se trouve tout ce qu’elle dit : deux états d’une même session, pas deux appréciations.
copies-later = La seconde est une copie plus ancienne de la première, où se trouve tout ce qu’elle dit : deux états d’une même session, pas deux appréciations.
copies-earlier-otherwise = La première est un état plus ancien de la même session, mais la seconde ne contient pas tout ce qu’elle dit.
copies-later-otherwise = La seconde est un état plus ancien de la même session, mais la première ne contient pas tout ce qu’elle dit.
copies-diverged = Ce sont deux fichiers d’une même session, qui ont divergé depuis le { $date } : aucun n’est une copie de l’autre, ne supprimez ni l’un ni l’autre.
copies-diverged-always = Ce sont deux fichiers d’une même session, qui ont divergé dès le début : aucun n’est une copie de l’autre, ne supprimez ni l’un ni l’autre.
copies-only = { $name } seulement
copies-only-in = Seulement dans « { $name } »
comparing-header-copies = { $before } et { $after } · { $title }
fuller-beside = Dans le même dossier, « { $other } » contient { $count ->
    [one] { $count } argument que ce fichier n’a pas.
   *[other] { $count } arguments que ce fichier n’a pas.
}
fuller-kept = Une copie de secours contient { $count ->
    [one] { $count } argument que ce fichier n’a pas : un fichier plus ancien l’a peut-être remplacé.
   *[other] { $count } arguments que ce fichier n’a pas : un fichier plus ancien l’a peut-être remplacé.
}
put-holds-more = Cette session porte déjà ce nom, avec { $count ->
    [one] { $count } argument
   *[other] { $count } arguments
} de plus : rien ne prend sa place. Choisissez un autre nom.
