# Les images du plateau et de la carte.
picture-title = { $of } : { $title }, { $date }
picture-board = Le plateau
picture-minority = position minoritaire
picture-examined = paire examinée
picture-pair = { $one } et { $other } : paire examinée
picture-too-large = L’image est trop grande pour la mémoire de cet ordinateur. Choisissez une largeur plus petite.
picture-not-drawn = L’image n’a pas pu être dessinée. Enregistrez-la au format SVG.
