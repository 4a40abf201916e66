# What each side commits to, and what it says of it later.
step-decision-reviewed = what became of “{ $subject }”
trouble-review-out-of-order = what a side said stands after what it said later
where-in-decision = Decision { $number }, { $field }

commitment-sides = Who commits with whom
commitment-sides-hint = Actor or college, one at a time
commitment-sides-free = Taken as it is, without an actor’s card
commitment-unknown-body = “{ $name }” is neither an actor nor a college: what leaves here will say “a party”.
commitment-add-actor = Make it an actor
commitment-add-actor-named = Make { $name } an actor
commitment-side = { $rank } · { $name }
commitment-of = { $field }, { $name }
commitment-on-pair = Between { $one } and { $other }
commitment-off-pair = Take off { $one } and { $other }
commitment-on-row = About “{ $row }”
commitment-off-row = Take off { $row }

side-brings = Brings
side-hopes = Hopes
side-due = By when
side-standing = How far the agreement is
side-validated-by = To be validated by
side-validated-on = When
side-contacts = Whom to call
side-why = Here is why
side-brings-hint = { $rank ->
    [0] a room, time, a work site, a purchasing clause that the rules allow
    [1] a welcome, know-how, hours, an open door
   *[other] what this side brings
}
side-hopes-hint = what it gains
side-due-hint = 12/03/2027, or before the summer
side-validated-by-hint = empty if it commits alone
side-contacts-hint = A person, told to the group alone
side-unnamed = a party

standing-proposed = proposed
standing-to-validate = to validate
standing-validated = validated
standing-signed = signed
standing-ended = ended
standing-key-proposed = P
standing-key-to-validate = A
standing-key-validated = V
standing-key-signed = S
standing-key-ended = E
standing-by = { $standing } by { $by }
standing-by-on = { $standing } by { $by }, { $on }

kept-kept = kept
kept-under-way = under way
kept-not-yet = not yet
kept-dropped = given up
kept-key-kept = K
kept-key-under-way = U
kept-key-not-yet = N
kept-key-dropped = G
kept-unsaid = has not answered yet
kept-reported = { $state }, reported
kept-on = { $state }, on { $date }
kept-because = { $said } ({ $why })
kept-before = before: { $said }

decision-again = Looked at again
decision-again-hint = 14/09/2027, or 6 months
decision-again-told = looked at again: { $due }
decision-sign = What will be seen when it is done
decision-reason = Why, for those who spoke of it
decision-concerned = What those concerned say of it
decision-invited = Who else to invite
decision-invited-hint = College, person or actor
decision-sign-told = what will be seen: { $what }
decision-reason-told = why: { $what }
decision-concerned-told = what those concerned say of it: { $what }
decision-invited-told = to invite: { $names }
decision-pair-told = between { $one } and { $other }
decisions-share-reviews = The parties agree that what they say of it is shown

panel-agreed = What was agreed
agreed = What was agreed
agreed-question = What became of it, in each one’s words?
agreed-none = Nothing was agreed before this meeting. What is decided today comes here at the next one.
agreed-keys = { $states }. As a capital: reported by someone else. Delete takes it back.
agreed-key = { $key } { $word }
agreed-keys-plain = O to do · D done · G given up
agreed-noted = agreed on { $date }
agreed-shown = What they say of it: shown to the room
agreed-not-shown = What they say of it: not shown to the room
wall-agreed = What was agreed
wall-agreed-empty = Nothing was agreed.
wall-agreed-date = on { $date }

# The words of a delay, parted by spaces.
delay-days = day days
delay-weeks = week weeks
delay-months = month months
delay-years = year years
decisions-row = territory
side-said = What it says of it
decision-row-told = about “{ $row }”
commitments-minutes = Who commits to what

# The sheet to sign.
agreement-titled = Commitments to sign · { $title }
agreement-above = What we commit to
agreement-between = between { $parties }
agreement-said-on = agreed on { $date }
agreement-how = Each party signs under its own words, and keeps a copy.
agreement-signed = To sign
agreement-name = Name
agreement-quality = Capacity
agreement-date = Date
agreement-signature = Signature

# The dates, in a calendar.
calendar-due = Due: { $what }
calendar-again = To look at again: { $what }
calendar-side = { $side }: { $what }
calendar-to-validate = To be validated: { $what }
calendar-to-validate-by = To be validated by { $by }: { $what }
calendar-meeting = Meeting: { $title }

# Columns of tables.
data-again = Looked at again on
data-again-words = Looked at again, in words
data-seen-when-done = What will be seen
data-reason = Why
data-said-by-concerned = What those concerned say
data-invited = To invite
data-pairs = Between
data-rows = Rows of the territory
data-side = Side
data-brings = Brings
data-hopes = Hopes
data-standing = How far the agreement is
data-validated-by = To be validated by
data-validated-on = Validation on
data-validated-on-words = Validation, in words
data-said-last = What became of it
data-states = What it said of it
data-commitments = Commitments

projection-agreed-taken-off = Undoing would show what parties say of a commitment: the room sees the welcome; put that picture back if you mean it.
agreed-reported = reported by someone else
