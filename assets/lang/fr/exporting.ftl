# Écrire le compte rendu, les images, les données.
export-stopped = L’écriture a été arrêtée : aucun fichier n’a été laissé.
export-no-format = Cela ne s’écrit pas dans ce format.
export-no-pillar = Ce pilier n’est plus dans le jeu de questions.
export-not-put-together = Le document n’a pas pu être composé. Rien n’est perdu : essayez un autre format.

export-what = Contenu
export-as = Format
export-edition = Édition
export-place = Fichier
export-browse = Parcourir…
export-write = Écrire le fichier
export-cancel = Fermer
export-width = Largeur en pixels
export-minutes = compte rendu
export-sheets = fiches vierges pour les sous-groupes
export-board = image du plateau
export-pillar = image, { $pillar }
export-map = image de la carte des acteurs
export-workbook = classeur de toutes les données
export-journal = journal des arguments
export-axes = axes et positions
export-actors = acteurs, grille I
export-ties = relations, grille II
export-preparation = préparation, { $name }
export-decisions = décisions
export-file-internal = { $kind }, INTERNE
edition-shareable = diffusable
edition-internal = interne
edition-key-shareable = D
edition-key-internal = I
edition-shareable-help = Peut sortir du groupe : les textes partageables y sont, pas les textes internes, ni les mots des positions minoritaires, ni les raisons de retrait.
edition-internal-help = Tout y est, et chaque page dit qu’elle est interne.
export-names = Nommer les personnes
export-names-in-words = Laisser les noms écrits dans les textes
export-natures = Dire la nature des relations
export-told = oui
export-not-told = non
export-writing = Écriture en cours…
export-stopping = Arrêt après l’étape en cours…
export-stop = Arrêter
export-exists = Un fichier porte déjà ce nom.
export-beside = Garder les deux
export-replace = Le remplacer
export-back = Choisir un autre nom
export-written =
    { $count ->
        [one] Écrit : { $paths }
       *[other] Écrits : { $paths }
    }
format-pdf = PDF à publier ou imprimer, lu par les lecteurs d’écran
format-docx = Document Word (DOCX), à modifier
format-odt = Document LibreOffice (ODT), à modifier
format-html = Page à lire ou à imprimer (HTML), un seul fichier
format-svg = Dessin à agrandir sans perte (SVG)
format-png = Image (PNG)
format-xlsx = Classeur (XLSX)
format-csv-french = Tableur français (CSV, points-virgules)
format-csv-international = CSV international (virgules)
format-graphml = GraphML
format-gexf = GEXF
format-kumu = Tables pour Kumu
format-gephi = Tables pour Gephi
export-beside-session = Dans le dossier de la session

# Ce qu’il faut relire avant d’envoyer.
export-look-nothing = Rien à relire avant d’envoyer.
export-look-title = À relire avant d’envoyer
export-look-unrecognised =
    { $count ->
        [one] Une voix non reconnue, dite sans nom :
       *[other] { $count } voix non reconnues, dites sans nom :
    }
export-look-masked =
    { $count ->
        [one] Une personne nommée dans les mots, dite « [une personne] » :
       *[other] Des personnes nommées dans { $count } textes, dites « [une personne] » :
    }
export-look-named =
    { $count ->
        [one] Une personne nommée dans les mots, qui le reste :
       *[other] Des personnes nommées dans { $count } textes, qui le restent :
    }
export-look-reached =
    { $count ->
        [one] Un téléphone ou une adresse dans les mots, qui ne sortira pas :
       *[other] Des téléphones ou adresses dans { $count } textes, qui ne sortiront pas :
    }
export-look-file =
    { $count ->
        [one] Un nom de fichier parmi les pièces, qui sort tel quel :
       *[other] { $count } noms de fichiers parmi les pièces, qui sortent tels quels :
    }
export-look-absent =
    { $count ->
        [one] Une personne notée absente a parlé :
       *[other] Des personnes notées absentes ont parlé, { $count } fois :
    }
export-look-shared =
    { $count ->
        [one] Un texte partageable en tout :
       *[other] { $count } textes partageables en tout :
    }
export-look-more = et { $count } de plus
export-look-argument = n° { $number }
export-look-likely = { $of }, { $typed } ({ $person } ?)
export-bearers = Nommer qui se charge des décisions
written-not-shown = Le système n’a pas pu l’ouvrir. Le fichier est bien écrit : { $path }
