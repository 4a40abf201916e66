# To look at together: questions, never verdicts.
questions-title = To look at together
questions-reading = These questions come from what the group noted, not from the territory itself. They stay internal until the group shares them.
questions-being-read = Reading the relations…
questions-none = Nothing to ask for now: examine more pairs in grid II.
questions-light = Highlight
questions-put-out = Put out
questions-show-in = See in { $view }: { $question }
question-allies = { $one } and { $other }, both allies of { $of }, oppose each other: on what?
question-allies-on = { $one } and { $other }, both allies of { $of }, oppose each other on { $object }: what does it change for { $of }?
question-alone = Without { $actor }, nothing links { $parts } any more: what happens then?
question-without =
    { $count ->
        [one] { $actors } has no tie noted: is there none, or is it not seen from here?
       *[other] { $actors } have no tie noted: are there none, or are they not seen from here?
    }
question-few =
    { $examined ->
        [0] No pair examined of { $all }: with whom to begin?
        [one] A single pair examined of { $all }: whom have we not looked at yet?
       *[other] { $examined } pairs examined of { $all }: whom have we not looked at yet?
    }
question-camps =
    { $count ->
        [2] Two groups hold together: { $camps }. What could bring them closer?
       *[other] { $count } groups hold together: { $camps }. What could bring them closer?
    }
why = As the group noted it: { $why }
why-alone = no other alliance, negotiation or interdependence links them.
why-without = pairs were examined with others, and none is a tie.
why-few = fewer than a third of the pairs are examined; the rest may change everything.
why-few-never = fewer than a third of the pairs are examined, and nobody looked at { $never } yet.
why-camps-clean = all alliances are inside the groups and all oppositions between them.
why-camps-against = it is the split that leaves the fewest ties against the grain. Against it: { $ties }.
why-camps-only-one = It is the only split with so few.
why-camps-one-of-several = Other splits leave as few ties against the grain.
why-camps-estimate = It is an estimate: there are too many actors to try every split.
listed = { $first } and { $last }
parted-in-two = { $one } on one side, { $other } on the other
apart = { $first }; { $next }
