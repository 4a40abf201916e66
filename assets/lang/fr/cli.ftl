# La ligne de commande.
cli-about = Un plateau de curseurs qu’un groupe déplace en parlant
cli-about-check = Vérifie que des fichiers de séance sont sains
cli-about-show = Écrit toute une séance en texte lisible : plateau, journal, acteurs
cli-heading-usage = Utilisation :
cli-heading-commands = Commandes :
cli-heading-arguments = Arguments :
cli-heading-options = Options :
cli-usage =
    curseur [OPTIONS] [FICHIER]
    { "  " }curseur [OPTIONS] check|show <FICHIER>...
cli-usage-check = curseur check [OPTIONS] <FICHIER>...
cli-usage-show = curseur show [OPTIONS] <FICHIER>
cli-name-file = FICHIER
cli-name-folder = DOSSIER
cli-help-file = La séance à ouvrir ; sans fichier, l’écran d’accueil
cli-help-check-files = Les fichiers à vérifier
cli-help-show-file = La séance à écrire
cli-help-lang = La langue : fr ou en (sans cette option, celle du système)
cli-help-sessions = Le dossier où ranger les séances
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
cli-unexpected = { $argument } est en trop ; une seule séance s’ouvre à la fois
cli-value-missing = il manque une valeur après { $option }
cli-value-unknown = { $option } ne connaît pas « { $value } » ; choisissez { $valid }
cli-value-or = { $first } ou { $second }
cli-value-refused = { $option } ne prend pas de valeur
cli-twice = { $option } ne se donne qu’une fois
cli-file-needed = il manque un fichier après « { $command } »
cli-file-and-command = « { $command } » se met avant le fichier { $path }
cli-not-text = { $option } contient des caractères illisibles
cli-not-understood = cette demande ne se comprend pas
cli-not-a-folder = Ce n’est pas un dossier. Indiquez celui où ranger les séances.
cli-output-failed = Le texte n’a pas pu être écrit jusqu’au bout. Vérifiez la place sur le disque, puis recommencez.
cli-sound = fichier sain
