# La bibliothèque, à l’écran.
library-title = Bibliothèque
library-reading = { $count } fichiers lus…
library-count = { $shown } sur { $count }
library-add = Ajouter un dossier…
library-drop = Ne plus montrer le dossier « { $name } »
library-unread = « { $path } » n’est pas montré. { $why }
library-close = Fermer
library-search = Titre, organisation, territoire
library-organisation = Organisation
library-organisation-all = Toutes les organisations
library-territory = Territoire
library-territory-all = Tous les territoires
library-year = Année
library-year-all = Toutes les années
library-order = Ordre
library-by-date = date
library-by-title = titre
library-by-organisation = organisation
library-by-arguments = arguments
library-key-date = D
library-key-title = T
library-key-organisation = O
library-key-arguments = A
library-turned = (inversé)
library-by-approach = Les sessions d’une même démarche ensemble
library-none = Aucune session ici. Ajoutez un autre dossier, ou fermez pour en créer une.
library-none-found = Aucune session ne répond à cette recherche.
library-newer = écrit par une version plus récente de Curseur
library-sealed = scellé : une phrase de passe l’ouvre
library-handed-over = copie à remettre
library-handed-over-of = copie à remettre de « { $title } »
library-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
library-arguments = { $count ->
    [one] { $count } argument
   *[other] { $count } arguments
}
library-to-place = { $count } à placer
library-to-complete = { $count } à compléter
library-to-check = { $count } à vérifier
library-open-decisions = { $count ->
    [one] { $count } décision ouverte
   *[other] { $count } décisions ouvertes
}
library-read = Lire
library-edit = Modifier
library-follow = Continuer…

follow-title = Continuer « { $title } »
follow-carries = La nouvelle session reprend le jeu de questions, les personnes et les acteurs. Les relations sont à réexaminer. Rien n’est encore dit.
follow-from = Les curseurs partent
follow-from-last = de là où ils étaient : dessinés avec leur date, pas encore discutés
follow-from-middle = du milieu, comme la première fois
follow-decisions = Décisions encore ouvertes, à revoir
follow-create = Créer la session
follow-cancel = Annuler
library-compare-followed = Comparer avec celle d’avant
library-compare = Comparer avec une autre…
library-compare-now = Comparer avec celle-ci
library-compare-marked = À comparer avec { $name } : choisissez l’autre.
library-paths = Trajectoires

library-column-organisation = Organisation
library-column-territory = Territoire
library-column-counts = Personnes, arguments
library-column-waiting = À reprendre
library-column-days = Réunions
follow-version = Elle garde les questions de la précédente, version { $version }.
follow-version-older = Elle garde les questions de la précédente, version { $version }, pour pouvoir s’y comparer. Les sessions nouvelles ont la version { $newest }.
