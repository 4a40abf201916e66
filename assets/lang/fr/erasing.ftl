erase-draft-first = Consignez ou videz d’abord ce qui est dans la barre de saisie : un effacement supprime aussi les brouillons.
extract-save = Enregistrer le texte
