# Ce qui a été décidé, et ce qu’en dit le reste du programme.
outcome-open = à faire
outcome-done = fait le { $date }
outcome-given-up = abandonné le { $date }

minutes-draft = Projet de compte rendu, pas encore validé
minutes-validated = Compte rendu validé par { $by }, le { $date }
minutes-outdated = Validé par { $by }, le { $date } ; la session a été modifiée depuis

step-decision-added = décision « { $subject } »
step-decision = modification de la décision « { $subject } »
step-decision-done = décision « { $subject } » faite
step-decision-given-up = décision « { $subject } » abandonnée
step-decision-reopened = décision « { $subject } » de nouveau à faire
step-decision-removed = retrait de la décision « { $subject } »
step-validated = validation du compte rendu
step-reopened = retour du compte rendu à l’état de projet

place-decision = décision n° { $number } (id { $id })
place-validation = validation du compte rendu

where-decision = Décision { $number }
where-decision-bearer = Décision { $number }, qui s’en charge
where-decision-due = Décision { $number }, échéance
where-decision-return = Décision { $number }, en retour
where-validated-by = Qui a validé le compte rendu

show-decisions = Décisions
extract-decisions = Décisions
decision-bearers = Qui s’en charge
decision-due = Échéance
decision-return = En retour
decision-due-by = échéance : { $due }
decision-in-return = en retour : { $what }
decision-axes = axes concernés : { $axes }

panel-decisions = Décisions
decisions-new = Nouvelle décision
decisions-hint = Ce qui est décidé, puis Entrée
decisions-keys = { $keys } amène ici depuis n’importe où ; Entrée passe d’un champ au suivant.
decisions-none = Rien n’est encore décidé. Les décisions notées ici figurent au compte rendu et sur la page de clôture projetée.
decisions-nobody = personne n’est encore nommé
decisions-remove = Retirer la décision
decisions-remove-named = Retirer la décision { $what }
decisions-emptied = Une décision a besoin de mots : sans eux, les précédents restent.
decisions-due-hint = 12/03/2027, ou avec des mots : avant l’été
decisions-return-hint = Ce que l’autre partie apporte
decisions-bearers-hint = Collège, personne ou acteur
decisions-bearers-free = Pris tel quel
decisions-about-hint = Axe ou acteur
decisions-about-nothing = Ni axe ni acteur de ce nom
decisions-take-off = Enlever { $name }
decisions-actor = acteur
decision-what = Ce qui est décidé
decision-about = De quoi il s’agit
outcome-late = en retard
outcome-word-done = fait
outcome-word-given-up = abandonné
outcome-key-open = O
outcome-key-done = F
outcome-key-given-up = A

decisions-minutes = Compte rendu
minutes-by = Validé par
minutes-by-hint = Le groupe, un conseil, une personne
minutes-validate = Valider
minutes-reopen = Revenir au projet
minutes-export = Écrire le compte rendu… { $keys }

decisions-is-due = Entrée : c’est l’échéance, le { $date }
