# Grid II: the half matrix, the pair in hand, the natures.
matrix-name = Grid II, one cell for each pair
matrix-mission = Mission studied
matrix-mission-hint = What do we look at these actors for?
matrix-simple = Simple form
matrix-simple-help = Only the nature of each relation: simpler, but some of the sense is lost. What is noted on objects stays in the session.
matrix-adapt = Adapt the natures
matrix-back-to-grid = Back to the grid
matrix-empty = No pair yet
matrix-empty-help = Grid II looks at the actors two by two. It takes at least two: name them first in grid I.
matrix-to-actors = Name the actors
matrix-next = Next
matrix-next-name = Next pair to examine
matrix-choose-pair = Choose a cell: one pair at a time. They all depend on one another already: what do they do with it?
matrix-keys = Arrows: move · { $letters }: nature · V P M G: object, with Shift central · Space: next to examine · Enter: note · Delete: not examined
matrix-keys-simple = Arrows: move · { $letters }: nature · Space: next to examine · Enter: note · Delete: not examined
matrix-values = values
matrix-practices = practices
matrix-means = means
matrix-global = everything
matrix-nature = { $name }, key { $letter }
matrix-pair = { $one } ↔ { $other }
matrix-central = Central object
matrix-secondary = Also
matrix-secondary-object = Also: { $object }
matrix-note = Note
matrix-note-hint = What makes the group say so
matrix-note-reach = The note is
matrix-key-internal = i
matrix-key-shareable = s
matrix-unexamine = Put back to “not examined yet”
matrix-arguments = Arguments that cite both
matrix-argument = { $number }. { $words }
matrix-read-only = This session is open for reading only: nothing changed.
matrix-last-one = This is the last pair to examine.
matrix-none-left = All pairs are examined.
matrix-object-needs-nature = Say the nature of the relation first, then what it is about.
matrix-no-tie-no-object = Without a tie there is no object: change the nature first.
matrix-simple-no-objects = The simple form does not ask for objects. Untick it to note them.
matrix-note-needs-nature = Say the nature of the relation first, then take the note.
typology-title = The natures of relations
typology-help = The group can rename, add, remove. These natures stay in the session. The letter is the key too.
typology-of = { $what }: { $nature }
typology-name = Name
typology-name-needed = A name is needed. “{ $name }” is kept meanwhile.
typology-letter = Letter
typology-letter-one = One letter is needed, only one. { $kept } is kept meanwhile.
typology-letter-object = { $typed } will not do: V, P, M and G say the object. { $kept } is kept meanwhile.
typology-letter-taken = { $typed } is already the letter of “{ $by }”. { $kept } is kept meanwhile.
typology-shape = Shape in the grid
typology-line = Line on the map
typology-counts = What it means
typology-back = As in the method
typology-remove = Remove
typology-in-use =
    { $count ->
        [one] { $count } pair has it: it stays.
       *[other] { $count } pairs have it: it stays.
    }
typology-new = Another nature
typology-new-hint = For example: oversight
typology-new-help = It is given a free letter and a shape, to change afterwards if need be.
typology-add = Add
typology-put-back = Put “{ $nature }” back
matrix-what-for = What this grid is for: to see where alliances and negotiations could begin or grow, then to place oneself, become visible and choose one’s own strategy.
matrix-object-ours = An object is asked for above all of an alliance, an opposition or a negotiation. Here, note one only if the group sees one.
mission-choose = Choose
mission-choose-name = Choose the mission studied
mission-proposed = Those that the method proposes
mission-proposed-activity = Bring about activities that serve the local economy
mission-proposed-careers = Make career paths more secure
mission-proposed-territory = Have the territory meet and act
mission-others = The others of this session
mission-new = Another one, in our words
mission-drop = Take this one away
mission-studied = Mission studied: { $mission }
mission-left-out =
    { $count ->
        [one] Without { $count } actor of another mission.
       *[other] Without { $count } actors of other missions.
    }
mission-show-all = Show them
mission-every = With those of the other missions.
mission-show-studied = Leave them aside
matrix-review = These relations are looked at again each year: next around { $date }.
