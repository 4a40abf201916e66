# Importer ou coller une liste de personnes ou d’acteurs, fusionner deux acteurs, en scinder un.
import-title-actors = Importer une liste d’acteurs
import-title-people = Importer une liste de personnes
import-title-paste-actors = Coller une liste d’acteurs
import-title-paste-people = Coller une liste de personnes
import-field-actors = Liste d’acteurs
import-field-actors-hint = Collez ici ({ $paste }) un tableau ou des noms, un par ligne
import-field-people = Liste de personnes
import-field-people-hint = Collez ici ({ $paste }) un tableau, des noms, les destinataires d’un courriel
import-field-help = Ce qui sera ajouté s’affiche ici avant de l’être.
import-files = Listes (CSV, Excel, LibreOffice)
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
import-no-people = Personne dans cette liste
import-people-new =
    { $count ->
        [one] { $count } personne à ajouter
       *[other] { $count } personnes à ajouter
    }
import-people-completed =
    { $count ->
        [one] { $count } personne à compléter
       *[other] { $count } personnes à compléter
    }
import-people-noted =
    { $count ->
        [one] { $count } présence ou absence à noter, réunion du { $date }
       *[other] { $count } présences ou absences à noter, réunion du { $date }
    }
import-unnoted =
    { $count ->
        [one] { $count } présence ou absence n’est pas notée : la session n’a pas encore de réunion.
       *[other] { $count } présences ou absences ne sont pas notées : la session n’a pas encore de réunion.
    }
import-people-known =
    { $count ->
        [one] { $count } déjà là
       *[other] { $count } déjà là
    }
import-people-again =
    { $count ->
        [one] { $count } deux fois dans la liste
       *[other] { $count } deux fois dans la liste
    }
import-people-left-out =
    { $count ->
        [one] { $count } laissée de côté
       *[other] { $count } laissées de côté
    }
import-how = Lettres : { $encoding } · colonnes séparées par : { $separator } · lignes lues : { $count }
import-how-pasted = Colonnes séparées par : { $separator } · lignes lues : { $count }
import-how-workbook = Feuille : { $sheet } · lignes lues : { $count }
import-read-otherwise = Accents ou colonnes à revoir ?
import-encoding = Lettres
import-separator = Colonnes séparées par
import-sheet = Feuille
encoding-utf8 = UTF-8
encoding-utf16 = UTF-16
encoding-windows = Windows (Europe de l’Ouest)
encoding-mac = Mac
separator-comma = virgule
separator-semicolon = point-virgule
separator-tab = tabulation
separator-bar = barre
separator-several = rien : plusieurs par ligne
import-heads = Titres des colonnes : { $row }
import-heads-caption = Titres des colonnes
import-heads-none = Pas de titres
import-heads-in = Ligne { $line }
import-column-is = { $column } : { $role }
import-role-name = Nom
import-role-first-name = Prénom
import-role-left-out = Laissée de côté
import-more-columns =
    { $count ->
        [one] Montrer { $count } autre colonne
       *[other] Montrer { $count } autres colonnes
    }
import-more-unread =
    { $count ->
        [one] Montrer { $count } autre case non prise
       *[other] Montrer { $count } autres cases non prises
    }
import-contacts = Laissés de côté : { $what }.
import-phones =
    { $count ->
        [one] { $count } numéro de téléphone
       *[other] { $count } numéros de téléphone
    }
import-mails =
    { $count ->
        [one] { $count } adresse électronique
       *[other] { $count } adresses électroniques
    }
import-streets =
    { $count ->
        [one] { $count } adresse postale
       *[other] { $count } adresses postales
    }
import-unread-columns =
    { $count ->
        [one] Une colonne n’est pas prise : { $columns }.
       *[other] { $count } colonnes ne sont pas prises : { $columns }.
    }
import-column = colonne { $number }
import-column-holding = colonne { $number } (« { $words } »)
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
import-row-to-add = à ajouter
import-row-to-complete = à compléter
import-row-left-out-person = laissée de côté
import-row-there = déjà dans la liste
import-row-again = deux fois dans la liste, voir la ligne { $line }
import-row-nameless = pas pris
import-row-above = pas pris
import-part-short = Nom court
import-part-level = Niveau
import-part-natures = Natures
import-part-circle = Cercle
import-part-us = C’est nous
import-said = { $part } : { $value }
import-differs = { $part } : la session et la liste diffèrent
import-differs-in = { $actor }, { $part }
import-keep = Garder : { $value }
import-take = Prendre : { $value }
import-both = Les deux, l’un à la suite de l’autre
import-internal = Les textes d’une liste sont internes. L’import s’annule comme le reste. { $accept } importe.
import-people-internal = Les noms sont internes. L’ajout s’annule comme le reste. { $accept } ajoute.
import-accept-people =
    { $count ->
        [0] Personne à ajouter
        [one] Ajouter { $count } personne
       *[other] Ajouter { $count } personnes
    }
import-accept-completed =
    { $count ->
        [one] Compléter { $count } personne
       *[other] Compléter { $count } personnes
    }
import-accept-both = Ajouter { $count }, compléter { $completed }
import-accept =
    { $count ->
        [0] Rien à importer
        [one] Importer { $count } acteur
       *[other] Importer { $count } acteurs
    }
sheet-empty = Rien n’est écrit là.
sheet-workbook = C’est un classeur de tableur, mais il est abîmé ou trop grand pour être lu. Ouvrez-le dans le tableur, copiez la liste et collez-la ici.
sheet-locked = Ce document est protégé par un mot de passe. Ouvrez-le, copiez la liste et collez-la ici.
sheet-document = C’est un document de traitement de texte (Word, LibreOffice). Ouvrez-le, copiez la liste et collez-la ici.
sheet-slides = C’est un diaporama. Ouvrez-le, copiez la liste et collez-la ici.
sheet-pdf = C’est un PDF. Ouvrez-le, copiez la liste et collez-la ici.
sheet-picture = C’est une image : les noms qu’on y voit ne peuvent pas être lus.
sheet-archive = C’est une archive compressée. Sortez-en d’abord la liste.
sheet-network = C’est un réseau (GEXF, GraphML), pas une liste. Le logiciel qui l’a écrit peut enregistrer ses nœuds au format CSV.
sheet-web-page = C’est une page web. Ouvrez-la dans un navigateur, copiez le tableau et collez-le ici.
sheet-cards = C’est un carnet d’adresses (vCard). Enregistrez-le au format CSV depuis le logiciel de messagerie.
sheet-session = C’est une session de Curseur, pas une liste. Elle s’ouvre par « Ouvrir ».
sheet-data = Ce sont des données pour logiciels (JSON, XML), pas une liste. Enregistrez-les au format CSV.
sheet-sound = C’est un enregistrement, son ou vidéo.
sheet-program = C’est un programme.
sheet-not-text = Ce fichier n’est ni un texte ni un classeur de tableur. Une liste s’enregistre au format CSV, XLSX ou ODS.
sheet-too-many-rows = Cette liste a plus de { $most } lignes : ce n’est sans doute pas la bonne. Gardez les lignes utiles et recommencez.
sheet-too-many-cells = La ligne { $line } a plus de { $most } colonnes : ce n’est sans doute pas une liste de noms.
sheet-open-quote = Un guillemet ouvert à partir de la ligne { $line } n’est jamais fermé : la suite du fichier serait prise pour une seule case. Fermez-le et recommencez.
merge-title = Fusionner « { $name } » avec un autre acteur
merge-with = Autre acteur
merge-hint = Premières lettres de son nom
merge-none-found = Aucun acteur de ce nom
merge-alone = Il n’y a pas d’autre acteur dans cette session.
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
import-waits = La liste n’est pas ajoutée : elle attend sous « Coller une liste… ».
