# Importer une liste d’acteurs, fusionner deux acteurs, en scinder un.
import-title = Importer une liste d’acteurs
import-new =
    { $count ->
        [one] { $count } nouveau
       *[other] { $count } nouveaux
    }
import-completed =
    { $count ->
        [one] { $count } complété
       *[other] { $count } complétés
    }
import-known = { $count } déjà là
import-left-out =
    { $count ->
        [one] { $count } laissé de côté
       *[other] { $count } laissés de côté
    }
import-nameless =
    { $count ->
        [one] { $count } ligne sans nom
       *[other] { $count } lignes sans nom
    }
import-above =
    { $count ->
        [one] { $count } ligne au-dessus des titres
       *[other] { $count } lignes au-dessus des titres
    }
import-nobody = Aucun acteur dans cette liste
import-how = Lettres : { $encoding } · colonnes séparées par : { $separator } · lignes lues : { $count }
import-read-otherwise = Accents ou colonnes à revoir ?
import-encoding = Lettres
import-separator = Colonnes séparées par
encoding-utf8 = UTF-8
encoding-utf16 = UTF-16
encoding-windows = Windows (Europe de l’Ouest)
encoding-mac = Mac
separator-comma = virgule
separator-semicolon = point-virgule
separator-tab = tabulation
import-unread-columns =
    { $count ->
        [one] Une colonne n’est pas prise : { $columns }.
       *[other] { $count } colonnes ne sont pas prises : { $columns }.
    }
import-column = colonne { $number }
quoted = « { $text } »
import-unread = Pas pris (ligne { $line }, { $column }) : { $text }
import-lines =
    { $count ->
        [one] ligne { $lines }
       *[other] lignes { $lines }
    }
import-no-name = (sans nom)
import-row-new = nouveau
import-row-completed = complété
import-row-known = déjà là
import-row-left-out = laissé de côté
import-row-nameless = pas pris
import-row-above = pas pris
import-part-short = Nom court
import-part-level = Niveau
import-part-natures = Natures
import-part-circle = Cercle
import-part-us = C’est nous
import-said = { $part } : { $value }
import-differs = { $part } : la séance et la liste diffèrent
import-differs-in = { $actor }, { $part }
import-keep = Garder : { $value }
import-take = Prendre : { $value }
import-both = Les deux, l’un à la suite de l’autre
import-internal = Les textes d’une liste sont internes. L’import s’annule comme le reste.
import-accept =
    { $count ->
        [0] Rien à importer
        [one] Importer { $count } acteur
       *[other] Importer { $count } acteurs
    }
sheet-empty = Rien n’est écrit dans ce fichier.
sheet-workbook = C’est un classeur de tableur (Excel, LibreOffice). Ouvrez-le dans le tableur, enregistrez la feuille au format CSV, et importez ce fichier-là.
sheet-not-text = Ce fichier n’est pas un texte. Une liste s’enregistre au format CSV depuis un tableur.
sheet-too-many-rows = Cette liste a plus de { $most } lignes : ce n’est sans doute pas une liste d’acteurs. Gardez les lignes utiles et recommencez.
sheet-too-many-cells = La ligne { $line } a plus de { $most } colonnes : le fichier n’est sans doute pas une liste d’acteurs.
sheet-open-quote = Un guillemet ouvert à partir de la ligne { $line } n’est jamais fermé : la suite du fichier serait prise pour une seule case. Fermez-le et recommencez.
merge-title = Fusionner « { $name } » avec un autre acteur
merge-with = Autre acteur
merge-hint = Premières lettres de son nom
merge-none-found = Aucun acteur à ce nom
merge-alone = Il n’y a pas d’autre acteur dans cette séance.
merge-name = Quel nom reste ?
merge-follow = Les liens de « { $gone } », les arguments et les axes qui le citent passent à « { $kept } ».
merge-texts = Ce qui est écrit sur l’un et sur l’autre est mis bout à bout. Un texte est interne dès que l’un des deux l’est.
merge-own-tie = Ce qui était noté entre les deux disparaît : { $said }.
merge-lost-name = le nom « { $name } »
merge-lost = Ne reste pas : { $what }.
merge-conflicts =
    { $count ->
        [one] Un acteur n’est pas lié de la même façon à l’un et à l’autre. Quelle relation reste ?
       *[other] { $count } acteurs ne sont pas liés de la même façon à l’un et à l’autre. Quelle relation reste pour chacun ?
    }
merge-option = { $said } (avec { $name })
merge-undo = La fusion s’annule comme le reste ({ $key }).
merge-accept = Fusionner
split-title = Scinder « { $name } » en deux acteurs
split-what = Une partie devient un acteur à part. Les textes, les arguments et les axes restent à « { $name } ».
split-name = Nom du nouvel acteur
split-short = Nom court, si besoin
split-taken = Un autre acteur porte déjà ce nom.
split-ties = Où va chaque lien ?
split-no-ties = Aucune paire n’est encore examinée avec cet acteur : il n’y a pas de lien à répartir.
split-tie = Lien avec { $name }
split-stays = reste
split-goes = part
split-both = les deux
split-key-stays = R
split-key-goes = P
split-key-both = D
split-keys = R reste · P part · D les deux · ↑ ↓ d’un lien à l’autre
split-undo = La scission s’annule comme le reste ({ $key }).
split-accept = Scinder
