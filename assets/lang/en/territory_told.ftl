# What is told of the territory outside the window: text, minutes, tables, sheets, comparison.
told-what = A diagnosis tells how this territory appears to those who were there, and what is moving in it. It is neither a state of affairs nor a pile of figures: several ways of doing mingle, and nothing is graded.
told-three-regards = “{ $notlookedat }”, “{ $observed }” and “{ $notseen }” are three different things.
told-on = { $said }, said on { $date }
told-today = today, { $said }
told-towards = we want to come near it
told-towards-how = we want to come near it: { $how }
told-for = observation that goes this way
told-to-sort = To sort
told-not-looked-at = Not looked at yet
told-set-aside = set aside
told-moving = What is moving in the territory
told-looked-at = Territory
told-looked-at-on = looked at on { $date }
told-count-to-sort =
    { $count ->
        [one] 1 observation to sort
       *[other] { $count } observations to sort
    }
told-minutes = Minutes
told-minutes-territory = Minutes of the diagnosis of the territory
told-minutes-actors = Minutes on the actors
told-minutes-commitments = Minutes of the commitments
told-doubts-help = These positions are told apart. Each number refers to an argument.
told-numbers = The numbers are those of the arguments in the journal.
export-observations = observations of the territory
export-types = types of the territory, what the group says of them
data-observations = Observations
data-types = Types
data-scale = About
data-row = Row
data-type = Type
data-definition = Definition
data-for = For
data-against = Against
data-otherwise = Otherwise
data-to-sort = To sort
data-contested = Contested
data-in-short = In a few words
data-moving = What is moving
data-regard = What is said of it
data-regard-said = the group said
data-seen = Place
data-movement = Movement
data-other-places = Other places said
data-said-on = Said on
data-said-in = Said in argument
data-towards = Towards
data-towards-how = How to go there
data-territory = Territory
data-row-id = Identifier of the row
data-type-id = Identifier of the type
data-for-ids = Identifiers of the types, for
data-against-ids = Identifiers of the types, against
sheets-territory-how = Three examples seen here, each in a sentence: what you saw, where, with whom.
sheets-example = Example { $number }
sheets-types = For the facilitator: what one may recognise
sheets-types-how = To be read aloud once the examples are given. An example may stand under several, against one, or under none: it is then “otherwise”.
told-people-mind = Another group may see the same territory otherwise.
told-numbers-each = The numbers are those of the arguments, in the journal of each session.
comparing-territory-reading = What each session says of each type, one after the other: nothing is measured between the two.
comparing-moving-before = What was moving, before
comparing-moving-after = What is moving, after
comparing-type-absent = not in this row
comparing-definition-changed = defined “{ $before }” before, “{ $after }” now
comparing-types-earlier = Looked at before only
comparing-types-later = Looked at after only
comparing-types-neither = Looked at neither before nor after
comparing-doubt-types-version = The two sessions do not have the same version of the types of the territory: words may have changed.
comparing-doubt-types-reworded =
    { $count ->
        [one] One type of the territory is not in the same words: { $types }.
       *[other] { $count } types of the territory are not in the same words: { $types }.
    }
comparing-doubt-types-one =
    { $count ->
        [one] One type is in one of the two sessions alone: { $types }.
       *[other] { $count } types are in one of the two sessions alone: { $types }.
    }
comparing-doubt-types-not-again =
    { $count ->
        [one] One type looked at before was not looked at again: { $types }. Nothing says how it is today.
       *[other] { $count } types looked at before were not looked at again: { $types }. Nothing says how they are today.
    }
told-paths-mind = This is what each group said that day. These are not measurements, and they foretell nothing.
told-internal-note = Internal edition: it may hold names and texts that the group did not make shareable. Not to be passed on as it is.
told-earlier = { $regard } · session before: { $said }
