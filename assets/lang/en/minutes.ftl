# The minutes of a session, and blank sheets for sub-groups.
minutes-name = Minutes of the appraisal
minutes-titled = Minutes · { $title }
minutes-banner = Internal edition: for the group only, not to be passed on
minutes-by-someone = someone in the group
minutes-by-group = the group
voice-unspecified = unspecified voice
voices-anybody = Where nothing says who spoke, it was a person.
voices-anybody-or-unsaid = Where nothing says who spoke, it was a person, or the voice is not specified.
voice-people =
    { $count ->
        [one] one person
       *[other] { $count } people
    }
voice-person-of = one person ({ $actor })
left-out-folder = [folder]
left-out-password = [password]
left-out-mail = [e-mail address]
left-out-phone = [phone number]
left-out-person = one person
left-out-name = [one person]
left-out-names = [two people]
left-out-street = [address]
minutes-label = { $name }:

minutes-short = In short
minutes-short-held = What was said
minutes-short-solid = Solid balls
minutes-short-disagreements = Disagreements kept or left open
minutes-short-minority = Minority positions on
minutes-short-decided = Decided
minutes-short-waiting = Still to be done
minutes-held =
    { $count ->
        [one] { $arguments }, in one sitting
       *[other] { $arguments }, in { $count } sittings
    }
minutes-axis-at = { $axis } ({ $position })
minutes-count-decided =
    { $count ->
        [one] one decision, below
       *[other] { $count } decisions, below
    }
minutes-count-to-place =
    { $count ->
        [one] { $count } argument to place
       *[other] { $count } arguments to place
    }
minutes-count-to-complete =
    { $count ->
        [one] { $count } to complete
       *[other] { $count } to complete
    }
minutes-count-to-check =
    { $count ->
        [one] { $count } to check
       *[other] { $count } to check
    }

minutes-context = Context
minutes-reading = Each cursor is where the group put it together, argument after argument: a shared appraisal, not a mark. The numbers are those of the arguments in the journal.
minutes-board-caption = The board at the end of the session
minutes-solid = Axes with a solid ball
minutes-see-solid = With a solid ball, above: { $axes }
minutes-at-start = at the start: { $position }
minutes-said-under = told under “{ $axis }”
minutes-also-on = { $axis }: { $move }

minutes-doubts = Reservations and disagreements
minutes-doubts-help = These positions are not averaged into the cursors. Each number is that of an argument.
minutes-reservations = Agreed with a reservation
minutes-disagreements = Disagreements kept
minutes-left-open = Left open
minutes-minority = Minority positions

minutes-not-discussed = Axes not discussed
minutes-not-reached = Chosen for a sitting, and not reached yet
minutes-set-aside = Axes set aside
minutes-waiting = To come back to
minutes-to-place = To place
minutes-to-complete = To complete
minutes-to-check = To check
minutes-withdrawn = Withdrawn arguments
minutes-reason = withdrawn: { $reason }
minutes-no-reason = withdrawn, no reason noted

minutes-actors = Actors
minutes-cards = What is noted about them
minutes-pair = Pair
minutes-tie = Relation
minutes-pairs = Tie looked at: { $one } with { $others }
minutes-map-caption = The map of the actors
minutes-questions-help = These questions come from what the group noted, not from the territory itself.
minutes-what = Decision
minutes-outcome = Outcome

# The blank sheets: one page a pillar.
sheets-title = Blank sheets · { $title }
sheets-how = For each axis: talk, agree on a place on the line, mark it, and note what was said. An axis you do not talk about stays empty.
sheets-group = Sub-group and date:
sheets-axis = Axis and question
sheets-cursor = Cursor
sheets-said = What was said
sheets-more = Anything else to say on this pillar:
minority-unplaced = place not said
minutes-observations =
    { $count ->
        [one] { $count } observation on the territory
       *[other] { $count } observations on the territory
    }
minutes-moved-to = { $moved }, as far as “{ $place }”
