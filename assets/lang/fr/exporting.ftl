# Écrire le compte rendu, les images, les données.
export-stopped = L’écriture a été arrêtée : aucun fichier n’a été laissé.
export-no-format = Cela ne s’écrit pas dans ce format.
export-no-pillar = Ce pilier n’est plus dans le référentiel.
export-not-put-together = Le document n’a pas pu être composé. Rien n’est perdu : essayez un autre format.
