# The card of an axis: why is the cursor here?
axis-reworded = reworded by the group
axis-own = added by the group
axis-set-aside = set aside
axis-prompts = To get people talking
axis-solid = Solid ball
axis-take = Discuss it
axis-take-name = Discuss it: { $axis }
axis-rail-name = { $axis }, { $count ->
        [0] no argument
        [one] { $count } argument
       *[other] { $count } arguments
    }
axis-why = Why the cursor is here
axis-when = { $speaker } · { $date }, { $time }
axis-only-withdrawn = Every argument on this axis was withdrawn.
axis-show-argument = Show argument { $number } in the journal
axis-summary-line = { $number } · { $words }
axis-actors = Actors concerned
axis-actors-add = Add an actor concerned by { $axis }
