# Ce qu’on apprécie, et pour quel usage.
scope-appraised = Ce qu’on apprécie
scope-appraised-help = Une démarche entière, ou ce qui en fait partie. Plusieurs réponses se peuvent ; aucune n’est obligée.
appraised-approach = une démarche
appraised-project = un projet
appraised-activity = une activité
appraised-action = une action
scope-uses = Pour quel usage
scope-uses-help = Plusieurs usages se peuvent ; tout peut rester ouvert.
use-ourselves = entre nous
use-partners = avec des partenaires
use-negotiation = pour négocier
use-worth = pour montrer ce que ça vaut
step-appraised = ce qu’on apprécie
step-uses = usage de l’appréciation
about-ours = Ce qui vient de nous
about-ours-text = Dans la source du manuel, le dessin du plateau et les tableaux des grilles d’acteurs sont perdus. Le sens des curseurs, les noms de leurs extrémités, les mots qui disent une place et la mise en page sont la lecture qu’en fait Curseur.
keys-ours = Le dessin du plateau et les tableaux des grilles manquent dans la source du manuel : le sens des curseurs, leurs extrémités, les mots des places et la mise en page sont la lecture qu’en fait Curseur.
