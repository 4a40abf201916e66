# What the room reads.
wall-row = { $axis }: { $value }
wall-row-in-hand = { $row }, axis in hand
wall-row-minority = { $row }; minority position { $held }
wall-last = Last argument, on { $axis }, { $moved }: { $words }
wall-last-to-place = Last argument, to place: { $words }
wall-pillar-rank = pillar { $rank } of { $of }
wall-argument = Argument { $number }
wall-more-axes =
    { $count ->
        [one] and { $count } more axis
       *[other] and { $count } more axes
    }
wall-no-axis = Choose an axis: its question will be shown here.
wall-no-argument = The first argument recorded will be shown here.
wall-rule-argument = What someone says becomes an argument.
wall-rule-move = Together we agree to move the cursor, or not.
wall-rule-disagreement = A disagreement is kept: nothing is averaged.
wall-rule-observation = What someone says becomes an observation.
wall-rule-place = Together we say the place of each type: several may hold, or none.
wall-not-better = No type is better than another.
wall-kept = What becomes of what is said
wall-kept-conducted = Conducted by { $who }.
wall-kept-free = One speaks freely, for oneself, or keeps silent.
wall-kept-what = Words, agreements and disagreements are kept.
wall-kept-no-voices = Who spoke leaves only if we decide so.
wall-kept-voices = Who spoke is shown here, and leaves only if we decide so.
wall-kept-by = The file is kept by { $who }.
wall-kept-file = All is in one file, kept by whoever facilitates.
wall-not-a-mark = This is not a score.
wall-legible-question = Can you read this from the back of the room?
wall-legible-sample = “Last summer, where did we meet? Near Saint-Omer, by the quay, at half past six.”
wall-legible-how = If not, say so: we write larger, and all will stay at that size.
wall-open-ball = ordinary
wall-solid-ball = priority, or very significant, good or bad
wall-closing-solid = What weighs most
wall-closing-disagreements = What stays in disagreement or open
wall-closing-decided = What was decided
wall-closing-empty = No solid ball, no axis to work on, and nothing is decided yet.
wall-map = The actors and what links them
wall-relations = The actors, two by two
wall-ties-of = What links { $actor }
wall-no-actors = No actor is named yet.
wall-no-ties = No pair was examined with this actor yet.
wall-plain-lines = A line: the pair was examined.
wall-plain-marks = A dot: the pair was examined.
wall-examined = pair examined
wall-seen-by-group = As the group sees it
