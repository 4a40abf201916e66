# Écrire le compte rendu, les images, les données.
export-stopped = L’écriture a été arrêtée : aucun fichier n’a été laissé.
export-no-format = Cela ne s’écrit pas dans ce format.
export-no-pillar = Ce pilier n’est plus dans le jeu de questions.
export-empty = Cette session n’a rien à y écrire : aucun fichier n’a été laissé.
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
export-agreement = engagements à signer
export-calendar = dates pour les agendas
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
edition-shareable-help = Peut sortir du groupe : les textes partageables y sont, pas les textes internes, ni les mots des positions minoritaires, ni les raisons de retrait.
edition-internal-help = Tout y est, et chaque page dit qu’elle est interne.
export-names = Nommer les personnes
export-names-in-words = Laisser les noms écrits dans les textes
export-doubts = Laisser ce qui est peut-être un nom ou une adresse
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
export-with-dates = Les dates vont à côté, dans un fichier d’agenda (.ics).
export-written-sealed = Écrit : { $path }. Oubliée, la phrase de passe est perdue : personne ne pourra rouvrir ce fichier.
export-written-with-dates = Écrit : { $path }, et les dates : { $dates }
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
format-ics = Agenda (ICS), importé par tous les agendas
export-beside-session = Dans le dossier de la session

# Ce qu’il faut relire avant d’envoyer.
export-look-internal = Entre nous : ce fichier dit ce qui est interne. À garder, pas à envoyer.
export-look-nothing = Rien à relire avant d’envoyer.
export-look-sealed = Tout y est, y compris ce qui est interne. Pour qui a la phrase de passe, et personne d’autre.
export-look-title = À relire avant d’envoyer
export-look-unrecognised =
    { $count ->
        [one] Une voix non reconnue, dite sans nom :
       *[other] { $count } voix non reconnues, dites sans nom :
    }
export-look-doubtful =
    { $count ->
        [one] Peut-être un nom ou une adresse, à relire car cela sort tel quel :
       *[other] Peut-être des noms ou des adresses dans { $count } textes, à relire car cela sort tel quel :
    }
export-look-doubtful-masked =
    { $count ->
        [one] Peut-être un nom ou une adresse, qui ne sortira pas :
       *[other] Peut-être des noms ou des adresses dans { $count } textes, qui ne sortiront pas :
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
        [one] Un téléphone ou une adresse électronique dans les mots, qui ne sortira pas :
       *[other] Des téléphones ou adresses électroniques dans { $count } textes, qui ne sortiront pas :
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

# Une copie à remettre : la session, sans rien d’interne.
export-hand-over = copie à remettre, sans rien d’interne
export-session = session entière, scellée
format-ron = Session Curseur (RON)
format-sealed = Session scellée par une phrase de passe (AGE)
hand-over-mark = (copie à remettre)
hand-over-withdrawn = [argument retiré]
copy-title = Enregistrer une copie
copy-why = Une copie à remettre est une session à part : on peut la donner et la continuer ailleurs, et l’original ne change pas.
copy-as-it-is =
    { $count ->
        [0] Telle quelle
        [one] Telle quelle (elle contient un texte interne)
       *[other] Telle quelle (elle contient { $count } textes internes)
    }
copy-hand-over = À remettre (sans rien d’interne)
copy-moved-holds =
    { $count ->
        [one] Ce fichier contient un texte interne. Pour une copie à remettre : { $keys }
       *[other] Ce fichier contient { $count } textes internes. Pour une copie à remettre : { $keys }
    }
left-title = Ne seront pas dans une copie à remettre :
left-nothing = Rien d’interne dans cette session : la copie à remettre dit tout.
left-actor-texts =
    { $count ->
        [one] un texte interne sur un acteur
       *[other] { $count } textes internes sur des acteurs
    }
left-tie-texts =
    { $count ->
        [one] un texte interne sur une relation
       *[other] { $count } textes internes sur des relations
    }
left-ties =
    { $count ->
        [one] ce qui lie deux acteurs (une relation)
       *[other] ce qui lie les acteurs ({ $count } relations)
    }
left-involvements =
    { $count ->
        [one] une place dans la décision, non partagée
       *[other] { $count } places dans la décision, non partagées
    }
left-minority-words =
    { $count ->
        [one] les mots d’une position minoritaire (la position reste)
       *[other] les mots de { $count } positions minoritaires (les positions restent)
    }
left-earlier =
    { $count ->
        [one] ce que disait un argument avant d’être corrigé
       *[other] ce que disaient des arguments avant { $count } corrections
    }
left-withdrawn =
    { $count ->
        [one] un argument retiré (son numéro reste)
       *[other] { $count } arguments retirés (leurs numéros restent)
    }
left-reviews =
    { $count ->
        [one] ce qu’une partie a dit de son engagement
       *[other] ce que les parties ont dit de leurs engagements ({ $count } fois)
    }
left-voices =
    { $count ->
        [one] une voix nommée (son collège, ou rien)
       *[other] { $count } voix nommées (leur collège, ou rien)
    }
left-named =
    { $count ->
        [one] un nom de qui agit, anime, valide ou est à joindre
       *[other] { $count } noms de qui agit, anime, valide ou est à joindre
    }
left-people =
    { $count ->
        [one] une personne de la liste, et sa présence
       *[other] { $count } personnes de la liste, et leur présence
    }
left-in-words =
    { $count ->
        [one] un nom, une adresse ou un dossier écrit dans un texte (le texte reste)
       *[other] des noms, adresses ou dossiers écrits dans { $count } textes (les textes restent)
    }
left-strategy = { $count ->
    [one] un élément de la stratégie
   *[other] { $count } éléments de la stratégie
}

# Ce qui est scellé par une phrase de passe.
seal-passphrase = Phrase de passe
seal-again = La même, une seconde fois
seal-advice = Au moins { $fewest } caractères : quatre ou cinq mots sans rapport se retiennent bien. Dites-la de vive voix, pas par le chemin du fichier.
seal-too-short = Trop courte pour sceller : au moins { $fewest } caractères.
seal-not-the-same = Les deux ne sont pas pareilles.
seal-lost = Oubliée, la phrase de passe est perdue : personne ne pourra rouvrir ce fichier, ni vous, ni Curseur.
copy-not-sealed = Rien n’est écrit : ce nom est celui d’un fichier scellé, et cette copie ne le serait pas. Pour sceller : Exporter.
unseal-title = Ouvrir une session scellée
unseal-open = Ouvrir
unseal-opening = Ouverture…
unseal-place-why = Elle est ouverte, et rien n’est écrit. Pour la modifier, il en faut une copie sur le disque, qui n’est pas scellée : où va-t-elle ? Le fichier scellé reste comme il est.
unseal-place = Copie non scellée
unseal-keep = Enregistrer là et ouvrir
unseal-read = Lire sans rien écrire
