# Ce qui a été décidé, et ce qu’en dit le reste du programme.
outcome-open = à faire
outcome-done = fait le { $date }
outcome-given-up = abandonné le { $date }

minutes-draft = Projet de compte rendu, pas encore validé
minutes-validated = Compte rendu validé par { $by }, le { $date }
minutes-outdated = Validé par { $by }, le { $date } ; la séance a été modifiée depuis

step-decision-added = décision « { $subject } »
step-decision = modification de la décision « { $subject } »
step-decision-done = « { $subject } » dite faite
step-decision-given-up = « { $subject } » abandonnée
step-decision-reopened = « { $subject } » de nouveau à faire
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
