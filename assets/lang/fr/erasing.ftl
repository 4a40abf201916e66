# Ce qui est écrit sur quelqu’un : l’extraire, l’effacer.
erase-draft-first = Consignez ou videz d’abord ce qui est dans la barre de saisie : un effacement supprime aussi les brouillons.
erased-left = C’est effacé de la session, qui s’enregistre maintenant dans un autre fichier. Celui d’avant contient encore tout : supprimez-le s’il le faut. { $path }
extract-title = Tout ce qui est écrit sur { $name }
extract-argument = l’argument { $number }
extract-of = Session : { $title }, { $date }
extract-others = Ce texte contient aussi ce qui est interne, et peut nommer d’autres personnes : relisez-le avant de le remettre.
extract-nothing = Rien.
extract-note = { $name } ({ $shareable })
extract-card = Fiche
extract-name = Nom
extract-short = Nom court
extract-level = Niveau
extract-natures = Nature
extract-circle = Cercle
extract-us = C’est nous : l’organisation qui tient la session
extract-ties = Relations
extract-tie-note = Note ({ $shareable }) : { $note }
extract-axes = Axes qui le concernent
extract-shared = Questions rendues partageables
extract-allies = { $of } a une alliance avec { $one } et avec { $other }, qui s’opposent
extract-alone = Sans { $name }, plus rien ne relie certains groupes
extract-citing = Arguments qui le citent
extract-who = Liste des personnes
extract-presence = Présences
extract-said = Ce que cette personne a dit
extract-recorded = Argument { $number }, { $time }
extract-before = Avant la correction du { $time } :
extract-withdrawn = Retiré le { $time } : { $reason }
extract-restored = Rétabli le { $time }
extract-mentions = Partout où le nom est écrit
extract-text = Texte extrait
extract-copy = Copier le texte
extract-copied = Le texte est dans le presse-papiers.
extract-save = Enregistrer le texte
extract-save-button = Enregistrer le texte…
extract-file = { $date } extrait, { $name }.txt
extract-close = Fermer
extract-action = Extraire…
extract-action-name = Extraire ce qui est écrit sur { $name }
erase-action = Effacer…
erase-action-name = Effacer ce qui est écrit sur { $name }
erase-wording-action = Effacer une formulation…
erase-wording-action-name = Effacer une formulation de l’argument { $number }
erase-title = Effacer ce qui est écrit sur { $name }
erase-wording-title = Effacer une formulation de l’argument { $number }
erase-goes = Ce qui sera effacé
erase-goes-card =
    { $count ->
        [0] la fiche
        [one] la fiche, avec { $count } texte
       *[other] la fiche, avec { $count } textes
    }
erase-goes-ties =
    { $count ->
        [one] { $count } relation, avec sa note
       *[other] { $count } relations, avec leurs notes
    }
erase-goes-citations =
    { $count ->
        [one] la citation dans { $count } argument, qui reste
       *[other] les citations dans { $count } arguments, qui restent
    }
erase-goes-axes =
    { $count ->
        [one] le lien avec { $count } axe
       *[other] le lien avec { $count } axes
    }
erase-goes-questions =
    { $count ->
        [one] { $count } question rendue partageable
       *[other] { $count } questions rendues partageables
    }
erase-goes-person = le nom, l’organisation et le collège dans la liste des personnes
erase-goes-presence =
    { $count ->
        [one] la présence à { $count } réunion
       *[other] la présence à { $count } réunions
    }
erase-goes-said-college =
    { $count ->
        [one] le nom de qui a dit { $count } argument : l’argument reste, au nom du collège « { $college } »
       *[other] le nom de qui a dit { $count } arguments : les arguments restent, au nom du collège « { $college } »
    }
erase-goes-said-unsaid =
    { $count ->
        [one] le nom de qui a dit { $count } argument : l’argument reste, la voix n’est plus précisée
       *[other] le nom de qui a dit { $count } arguments : les arguments restent, la voix n’est plus précisée
    }
erase-searched = Le nom est cherché partout ailleurs
erase-searched-how = Dans tous les textes de la session, anciens ou actuels, avec ou sans majuscules et accents.
erase-search-less = Ne plus chercher { $name }
erase-search-more = Autre façon de l’écrire
erase-search-more-hint = un surnom, un sigle, une faute de frappe
erase-search-add = Chercher aussi
erase-found =
    { $count ->
        [0] Aucun autre texte ne porte ce nom.
        [one] { $count } texte porte ce nom : vous le relirez avant d’effacer.
       *[other] { $count } textes portent ce nom : vous les relirez un par un avant d’effacer.
    }
erase-which = Voici tout ce qui s’est dit et écrit pour cet argument, y compris avant correction. Cochez ce qui doit disparaître.
erase-tick = Effacer : { $place }
erase-by = À la place
erase-by-name = À la place de : { $place }
erase-by-wording = [formulation effacée]
erase-by-person = une personne
erase-by-actor = un acteur
erase-progress = Texte { $rank } sur { $count }
erase-text = Ce qui est écrit
erase-leave = Laisser tel quel
erase-still = Le nom y est encore.
erase-needs-words = Ici, quelque chose doit rester écrit.
erase-next = Continuer
erase-back = Revenir
erase-cancel = Ne rien effacer
erase-last-title = Effacer pour toujours ?
erase-last-subject = Ce qui est écrit sur { $name } va disparaître de cette session.
erase-last-wording =
    { $count ->
        [one] { $count } texte de l’argument { $number } va disparaître de cette session.
       *[other] { $count } textes de l’argument { $number } vont disparaître de cette session.
    }
erase-last-replaced =
    { $count ->
        [one] { $count } texte où le nom est écrit est remplacé.
       *[other] { $count } textes où le nom est écrit sont remplacés.
    }
erase-last-left =
    { $count ->
        [one] { $count } texte reste tel quel, avec le nom.
       *[other] { $count } textes restent tels quels, avec le nom.
    }
erase-last-never = Cela ne peut pas être annulé, ni rien de ce qui a été fait avant : la liste de ce qui peut s’annuler est vidée.
erase-last-copies = Les copies de secours et les brouillons que Curseur garde à côté de la session sont supprimés. Le journal dira qu’un effacement a eu lieu, sans dire de qui.
erase-last-beyond = Restent hors de portée : les fichiers copiés ou envoyés ailleurs, les textes extraits, et ce qu’un disque garde d’anciens fichiers.
erase-last-file = Le nom du fichier garde l’ancien titre de la session. Renommez-le une fois la session fermée.
erase-confirm = Effacer pour toujours
where-words = Argument { $number }, tel qu’il est dit aujourd’hui
where-words-before = Argument { $number }, formulation d’avant correction ({ $time })
where-speaker = Argument { $number }, qui parle
where-speaker-before = Argument { $number }, qui parle, avant correction ({ $time })
where-evidence = Argument { $number }, pièce
where-evidence-before = Argument { $number }, pièce d’avant correction ({ $time })
where-minority = Argument { $number }, position minoritaire
where-minority-before = Argument { $number }, position minoritaire d’avant correction ({ $time })
where-reason = Argument { $number }, raison du retrait ({ $time })
where-detail = Démarche : { $detail }
where-participant = Liste des personnes, { $name } : nom
where-organisation = Liste des personnes, { $name } : organisation
where-college = Liste des personnes, { $name } : collège
where-sitting = Lieu de la réunion du { $date }
where-actor = Nom de l’acteur { $name }
where-actor-short = Nom court de l’acteur { $name }
where-profile = Fiche de l’acteur { $name }, { $field }
where-relation = Note sur { $one } et { $other }
where-nature = Nom d’une nature de relation
where-axis = Nom d’un axe
where-question = Question de l’axe { $axis }
where-difference = Dite autrement par une copie
erase-forms-first = Terminez ou annulez d’abord ce qui est en cours de saisie à côté du plateau : un effacement supprime aussi les brouillons.
where-mission = Une mission que les grilles n’étudient pas en ce moment
