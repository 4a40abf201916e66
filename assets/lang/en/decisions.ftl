# What was decided, and what the rest of the program says of it.
outcome-open = to do
outcome-done = done on { $date }
outcome-given-up = given up on { $date }

minutes-draft = Draft minutes, not validated yet
minutes-validated = Minutes validated by { $by }, { $date }
minutes-outdated = Validated by { $by }, { $date }; the session was changed since

step-decision-added = decision “{ $subject }”
step-decision = change of the decision “{ $subject }”
step-decision-done = decision “{ $subject }” done
step-decision-given-up = decision “{ $subject }” given up
step-decision-reopened = decision “{ $subject }” to do again
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

panel-decisions = Decisions
decisions-new = New decision
decisions-hint = What is decided, then Enter
decisions-keys = { $keys } comes here from anywhere; Enter goes from one field to the next.
decisions-none = Nothing is decided yet. Decisions noted here go into the minutes and onto the projected closing page.
decisions-nobody = nobody is named yet
decisions-remove = Remove the decision
decisions-remove-named = Remove the decision { $what }
decisions-emptied = A decision needs words: without any, the former ones stay.
decisions-due-hint = 2027-03-12, or in words: before the summer
decisions-return-hint = What the other side brings
decisions-bearers-hint = College, person or actor
decisions-bearers-free = Taken as it is
decisions-about-hint = Axis or actor
decisions-about-nothing = No axis or actor of that name
decisions-take-off = Remove { $name }
decisions-actor = actor
decision-what = What is decided
decision-about = What it is about
outcome-late = late
outcome-word-done = done
outcome-word-given-up = given up
outcome-key-open = O
outcome-key-done = D
outcome-key-given-up = G

decisions-minutes = Minutes
minutes-by = Validated by
minutes-by-hint = The group, a board, a person
minutes-validate = Validate
minutes-reopen = Back to a draft
minutes-export = Write the minutes… { $keys }

decisions-is-due = Enter: it is due on { $date }
