# Les questions que pose la fenêtre, et ce qu’elle signale.
dialog-cancel = Annuler
dialog-understood = Compris
dialog-unsaved-title = Des changements ne sont pas enregistrés
dialog-unsaved-what = Ce qui a été saisi depuis le dernier enregistrement n’existe que dans cette fenêtre.
dialog-unsaved-stay = Ne pas fermer
dialog-unsaved-retry = Réessayer
dialog-unsaved-elsewhere = Enregistrer ailleurs…
dialog-unsaved-close = Fermer sans enregistrer
dialog-open-title = Ce fichier ne s’ouvre pas
dialog-open-untouched = Le fichier reste tel qu’il est : rien n’y a été écrit.
dialog-open-copies = Copies en bon état
dialog-open-no-copies = Aucune copie en bon état n’a été trouvée à côté du fichier.
dialog-open-copy-when = Copie du { $when }
dialog-open-copy-arguments =
    { $count ->
        [0] aucun argument
        [one] { $count } argument
       *[other] { $count } arguments
    }
dialog-open-copy = ouvrir cette copie
dialog-open-other = Ouvrir un autre fichier…
dialog-read-only-title = Session en lecture seule
prompt-open-title = Ouvrir un fichier
prompt-open-accept = Ouvrir
prompt-save-title = Enregistrer une copie
prompt-save-accept = Enregistrer
prompt-path = Chemin du fichier
prompt-note = La fenêtre de choix du système n’est pas disponible. Écrivez ou collez le chemin complet.
prompt-folder-path = Chemin du dossier
prompt-folder-accept = Ajouter
prompt-needs-path = Donnez un chemin.
notice-dismiss = Masquer ce message
notice-dismiss-key = Masquer ce message ({ $key })
notices = Messages
about-title = À propos
about-version = Version { $version }
release-age =
    { $months ->
        [0] il y a moins d’un mois
        [1] il y a un mois
       *[other] il y a { $months } mois
    }
about-purpose = Un plateau de curseurs qu’un groupe déplace en parlant, sans réseau ni compte, dans un seul fichier lisible.
about-method = Méthode
about-licence = Licence
about-licence-text = Curseur est un logiciel libre, sous licence MIT ou Apache 2.0, au choix. Le fichier THIRD-PARTY.txt de chaque paquet nomme ce dont il est fait, avec les licences.
about-font = Police
about-font-text = Inter, de Rasmus Andersson et de ses contributeurs, sous licence SIL Open Font 1.1.
about-data = Vos données
about-data-text = Aucune donnée ne quitte cet ordinateur : pas de compte, pas de mesure d’usage, pas de connexion. Une version plus récente se trouverait là où vous avez pris celle-ci.
erased-told = C’est effacé de la session, de ses copies et de ses brouillons. Ce qui a été copié ou envoyé ailleurs, et ce qu’un disque garde d’anciens fichiers, reste hors de portée de Curseur.
prompt-list-title = Liste d’acteurs à importer
prompt-people-title = Liste de personnes à importer
drop-what = Lâchez : une session s’ouvre, deux se comparent, une liste s’importe
drop-not-now = Ce qui a été déposé n’est pas ouvert : terminez d’abord ce qui est demandé, ou reprenez la fenêtre que la salle voit.
drop-too-many = Déposez une session, deux sessions à comparer, ou une liste.
drop-list-needs-session = Une liste s’importe dans une session : ouvrez-en une d’abord, puis déposez la liste à nouveau.
dialog-list-dropped-title = De qui est cette liste ?
dialog-open-readings = Ce qui se lit encore dans ce fichier
dialog-fuller-title = Un autre fichier de cette session contient davantage
dialog-fuller-open = ouvrir ce fichier
dialog-fuller-anyway = Ouvrir quand même
dialog-fuller-library = Voir dans la bibliothèque
