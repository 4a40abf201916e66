# La liste des sessions.
cli-about-list = Liste les sessions des dossiers donnés, une par ligne, rangées par démarche
cli-usage-list = curseur list [OPTIONS] [DOSSIER]...
cli-help-list-folders = Les dossiers à parcourir, sans leurs sous-dossiers ; sans eux, celui des sessions
cli-after-list =
    Seul le début de chaque fichier est lu : « curseur check » vérifie le reste.
    Code de fin : 0 si tout va bien, 1 si un fichier est abîmé, 2 si un dossier n’est pas là.
list-date = Date
list-title = Session
list-organisation = Organisation
list-people = Personnes
list-arguments = Arguments
list-to-place = À placer
list-to-complete = À compléter
list-to-check = À vérifier
list-decisions = Décisions ouvertes
list-file = Fichier
list-uncounted = –
list-copy = { $path } (copie de la même session)
list-handed-over = { $path } ({ $what })
list-newer = Cette session vient d’une version plus récente de Curseur (format { $found }). Mettez Curseur à jour pour la modifier.
list-none = Aucune session ici.
list-no-folder = Ce dossier n’existe pas. Vérifiez son nom, et que la clé ou le disque est branché.
list-not-a-folder = Ce n’est pas un dossier. Indiquez celui qui contient les sessions.
list-folder-unread = Ce dossier n’a pas pu être parcouru jusqu’au bout. Vérifiez que vous en avez le droit, et que la clé ou le disque est branché.

library-compare-none = Cette session n’en continue aucune qui soit dans ces dossiers : choisissez-la, puis l’autre, avec « Comparer avec une autre ».
