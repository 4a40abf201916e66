# La ligne de commande.
cli-about = Un plateau de curseurs qu’un groupe déplace en parlant
cli-about-check = Vérifie que des fichiers de session sont en bon état
cli-about-show = Écrit toute une session en texte lisible : plateau, journal, acteurs ; pour soi, pas pour diffuser
cli-heading-usage = Utilisation :
cli-heading-commands = Commandes :
cli-heading-arguments = Arguments :
cli-heading-options = Options :
cli-usage =
    curseur [OPTIONS] [FICHIER]
    { "  " }curseur [OPTIONS] check|show|compare|export|join <FICHIER>...
    { "  " }curseur [OPTIONS] list [DOSSIER]...
cli-usage-check = curseur check [OPTIONS] <FICHIER>...
cli-usage-show = curseur show [OPTIONS] <FICHIER>
cli-name-file = FICHIER
cli-name-folder = DOSSIER
cli-help-file = La session à ouvrir ; sans fichier, l’écran d’accueil
cli-help-check-files = Les fichiers à vérifier
cli-help-show-file = La session à écrire
cli-help-lang = La langue : fr ou en (sans cette option, celle du système)
cli-help-sessions = Le dossier où ranger les sessions
cli-help-help = Affiche cette aide
cli-help-version = Affiche la version
cli-after =
    Code de fin : 0 si tout va bien, 1 si un fichier est abîmé,
    2 si la demande ne se comprend pas ou si un fichier n’est pas là.
cli-error = curseur : { $message }
cli-see-help = Pour voir ce que Curseur comprend : { $command }
cli-on-file =
    { $message }
    { "  " }{ $path }
cli-unknown-option = l’option { $option } n’existe pas
cli-unknown-option-similar = l’option { $option } n’existe pas ; vouliez-vous dire { $similar } ?
cli-unexpected = { $argument } est en trop ; une seule session s’ouvre à la fois
cli-value-missing = il manque une valeur après { $option }
cli-value-unknown = { $option } ne connaît pas « { $value } » ; choisissez { $valid }
cli-value-or = { $first } ou { $second }
cli-value-refused = { $option } ne prend pas de valeur
cli-twice = { $option } ne se donne qu’une fois
cli-file-needed = il manque un fichier après « { $command } »
cli-file-and-command = « { $command } » se met avant le fichier { $path }
cli-not-text = { $option } contient des caractères illisibles
cli-not-understood = cette demande ne se comprend pas
cli-not-a-folder = Ce n’est pas un dossier. Indiquez celui où ranger les sessions.
cli-output-failed = Le texte n’a pas pu être écrit jusqu’au bout. Vérifiez la place sur le disque, puis recommencez.
cli-sound = fichier en bon état
cli-about-export = Écrit le compte rendu, les images ou les données d’une session
cli-usage-export = curseur export <FICHIER> --to <CHEMIN> [OPTIONS]
cli-name-path = CHEMIN
cli-name-what = QUOI
cli-name-format = FORMAT
cli-help-export-file = La session
cli-help-to =
    Le fichier à écrire ; sa fin dit le format :
    pdf, docx, odt, html, xlsx, csv, svg, png,
    graphml, gexf, ics, ron, ron.age
cli-help-what =
    Ce que l’on veut : minutes, sheets, agreement, calendar,
    hand-over, session, board, eco, soc, env, gov, map,
    workbook, journal, observations, types, axes, actors,
    ties, decisions
cli-help-as =
    Le format, là où la fin du nom ne suffit pas :
    csv-fr, csv, gephi, kumu, sealed…
cli-help-internal = Édition interne : tout, y compris ce qui ne se diffuse pas
cli-help-names = Nomme les personnes ; sinon leur collège
cli-help-bearers = Nomme les personnes qui se chargent des décisions
cli-help-names-in-words = Laisse les noms de personnes écrits dans les textes
cli-help-hide-doubts = Retire aussi ce qui est peut-être un nom ou une adresse
cli-help-natures = Dit la nature et l’objet des relations
cli-help-width = La largeur d’une image PNG, en pixels, de 200 à 8000
cli-help-replace = Remplace le fichier s’il existe
cli-after-export =
    Sans --what : le compte rendu en pdf, docx, odt ou html, le plateau en svg ou png,
    le classeur en xlsx, le journal en csv, les relations en graphml ou gexf,
    les dates en ics,
    une copie à remettre en ron : la session, sans rien d’interne ; ce qui n’y est pas est dit.
    La même en ron.age, scellée par une phrase de passe ; avec --what session, toute la session.
    Les chemins écrits sont affichés.
cli-exists = Un fichier porte déjà ce nom. Choisissez-en un autre, ou ajoutez --replace pour le remplacer.
cli-ending-unknown = « .{ $ending } » ne dit aucun format connu ; terminez le nom par { $endings }, ou ajoutez --as
cli-doubts-or-names = --hide-doubts retire ce qui est peut-être un nom : il ne va pas avec --names, --names-in-words ni --internal, qui les laissent.
cli-what-unknown = --what ne connaît pas « { $what } » ; choisissez parmi { $all }
cli-not-as = cela ne s’écrit pas dans ce format ; choisissez { $formats }
cli-to-needed = il manque « --to » et le fichier à écrire après « { $command } »
cli-number-needed = { $option } attend un nombre entier de { $least } à { $most }, pas « { $value } »
cli-help-compare-internal = Dit aussi ce qui lie les acteurs, et toutes les questions : pour le groupe
man-title = Manuel de Curseur
man-name = NOM
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-arguments = ARGUMENTS
man-options = OPTIONS
man-commands = COMMANDES
man-exit = CODE DE FIN
man-files = FICHIERS
man-settings = Les réglages. Ils restent quand on retire le programme, et ne contiennent aucune session.
cli-help-passphrase-file =
    Le fichier dont la première ligne est la phrase de passe,
    ou - pour ce qui arrive par un tube ; sans cette option,
    elle est demandée
cli-passphrase = Phrase de passe :
cli-passphrase-again = La même, une seconde fois :
cli-passphrase-of = Phrase de passe de { $path } :
cli-passphrase-needed = Il faut la phrase de passe, et aucun terminal ne la demande. Donnez-la par --passphrase-file.
cli-passphrase-unread = aucune phrase de passe ne se lit dans { $path }
