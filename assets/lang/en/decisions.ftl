# What was decided, and what the rest of the program says of it.
outcome-open = to do
outcome-done = done on { $date }
outcome-given-up = given up on { $date }

minutes-draft = Draft minutes, not validated yet
minutes-validated = Minutes validated by { $by }, { $date }
minutes-outdated = Validated by { $by }, { $date }; the session was changed since

step-decision-added = decision “{ $subject }”
step-decision = change of the decision “{ $subject }”
step-decision-done = “{ $subject }” said to be done
step-decision-given-up = “{ $subject }” given up
step-decision-reopened = “{ $subject }” to be done again
step-decision-removed = removal of the decision “{ $subject }”
step-validated = validation of the minutes
step-reopened = minutes back to a draft

place-decision = decision no. { $number } (id { $id })
place-validation = validation of the minutes

where-decision = Decision { $number }
where-decision-bearer = Decision { $number }, who sees to it
where-decision-due = Decision { $number }, by when
where-decision-return = Decision { $number }, in return
where-validated-by = Who validated the minutes

show-decisions = Decisions
extract-decisions = Decisions
decision-bearers = Who sees to it
decision-due = By when
decision-return = In return
decision-due-by = by: { $due }
decision-in-return = in return: { $what }
decision-axes = axes concerned: { $axes }
