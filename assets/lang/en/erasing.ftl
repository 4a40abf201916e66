# What is written on someone: extracting it, erasing it.
erase-draft-first = First record or clear what is in the entry bar: an erasure also deletes drafts.
erased-left = It is erased from the session, which is now saved in another file. The one before still holds everything: delete it if need be. { $path }
extract-title = All that is written on { $name }
extract-argument = argument { $number }
extract-of = Session: { $title }, { $date }
extract-others = This text also holds what is internal, and may name other people: read it again before you hand it over.
extract-nothing = Nothing.
extract-note = { $name } ({ $shareable })
extract-card = Card
extract-name = Name
extract-short = Short name
extract-level = Level
extract-natures = Nature
extract-circle = Circle
extract-us = This is us: the organisation that holds the session
extract-ties = Relations
extract-tie-note = Note ({ $shareable }): { $note }
extract-axes = Axes that concern it
extract-shared = Questions made shareable
extract-allies = { $one } and { $other }, both allies of { $of }, oppose each other
extract-alone = Without { $name }, nothing links some groups any more
extract-citing = Arguments that cite it
extract-who = List of people
extract-presence = Attendance
extract-said = What this person said
extract-recorded = Argument { $number }, { $time }
extract-before = Before the correction of { $time }:
extract-withdrawn = Withdrawn on { $time }: { $reason }
extract-restored = Restored on { $time }
extract-mentions = Wherever the name is written
extract-text = Extracted text
extract-copy = Copy the text
extract-copied = The text is in the clipboard.
extract-save = Save the text
extract-save-button = Save the text…
extract-file = { $date } extract, { $name }.txt
extract-close = Close
extract-action = Extract…
extract-action-name = Extract what is written on { $name }
erase-action = Erase…
erase-action-name = Erase what is written on { $name }
erase-wording-action = Erase a wording…
erase-wording-action-name = Erase a wording of argument { $number }
erase-title = Erase what is written on { $name }
erase-wording-title = Erase a wording of argument { $number }
erase-goes = What will be erased
erase-goes-card =
    { $count ->
        [0] the card
        [one] the card, with { $count } text
       *[other] the card, with { $count } texts
    }
erase-goes-ties =
    { $count ->
        [one] { $count } relation, with its note
       *[other] { $count } relations, with their notes
    }
erase-goes-citations =
    { $count ->
        [one] the citation in { $count } argument, which stays
       *[other] the citations in { $count } arguments, which stay
    }
erase-goes-axes =
    { $count ->
        [one] the link with { $count } axis
       *[other] the link with { $count } axes
    }
erase-goes-questions =
    { $count ->
        [one] { $count } question made shareable
       *[other] { $count } questions made shareable
    }
erase-goes-person = the name, the organisation and the college in the list of people
erase-goes-presence =
    { $count ->
        [one] the attendance at { $count } sitting
       *[other] the attendance at { $count } sittings
    }
erase-goes-said-college =
    { $count ->
        [one] the name of who said { $count } argument: the argument stays, under the college “{ $college }”
       *[other] the name of who said { $count } arguments: the arguments stay, under the college “{ $college }”
    }
erase-goes-said-unsaid =
    { $count ->
        [one] the name of who said { $count } argument: the argument stays, its voice is left unsaid
       *[other] the name of who said { $count } arguments: the arguments stay, their voice is left unsaid
    }
erase-searched = The name is looked for everywhere else
erase-searched-how = In every text of the session, earlier or present, with or without capitals and accents.
erase-search-less = No longer look for { $name }
erase-search-more = Another spelling
erase-search-more-hint = a nickname, an acronym, a misspelling
erase-search-add = Look for it too
erase-found =
    { $count ->
        [0] No other text holds this name.
        [one] { $count } text holds this name: you will read it before anything is erased.
       *[other] { $count } texts hold this name: you will read them one by one before anything is erased.
    }
erase-which = Here is all that was said and written for this argument, before corrections too. Tick what must disappear.
erase-tick = Erase: { $place }
erase-by = In its place
erase-by-name = In place of: { $place }
erase-by-wording = [wording erased]
erase-by-person = someone
erase-by-actor = an actor
erase-progress = Text { $rank } of { $count }
erase-text = What is written
erase-leave = Leave it as it is
erase-still = The name is still in it.
erase-needs-words = Something must remain written here.
erase-next = Continue
erase-back = Back
erase-cancel = Erase nothing
erase-last-title = Erase for ever?
erase-last-subject = What is written on { $name } will disappear from this session.
erase-last-wording =
    { $count ->
        [one] { $count } text of argument { $number } will disappear from this session.
       *[other] { $count } texts of argument { $number } will disappear from this session.
    }
erase-last-replaced =
    { $count ->
        [one] { $count } text where the name is written is replaced.
       *[other] { $count } texts where the name is written are replaced.
    }
erase-last-left =
    { $count ->
        [one] { $count } text stays as it is, with the name.
       *[other] { $count } texts stay as they are, with the name.
    }
erase-last-never = This cannot be undone. Nor can anything done before it: the list of what can be undone is emptied.
erase-last-copies = The safety copies and the drafts that Curseur keeps beside the session are deleted. The journal will say that an erasure took place, without saying of whom.
erase-last-beyond = Beyond reach: files copied or sent elsewhere, texts that were extracted, and what a disk keeps of former files.
erase-last-file = The name of the file keeps the former title of the session. Rename it once the session is closed.
erase-confirm = Erase for ever
where-words = Argument { $number }, as it is worded today
where-words-before = Argument { $number }, wording before correction ({ $time })
where-speaker = Argument { $number }, who speaks
where-speaker-before = Argument { $number }, who speaks, before correction ({ $time })
where-evidence = Argument { $number }, evidence
where-evidence-before = Argument { $number }, evidence before correction ({ $time })
where-minority = Argument { $number }, minority position
where-minority-before = Argument { $number }, minority position before correction ({ $time })
where-reason = Argument { $number }, reason for the withdrawal ({ $time })
where-detail = Approach: { $detail }
where-participant = List of people, { $name }: name
where-organisation = List of people, { $name }: organisation
where-college = List of people, { $name }: college
where-sitting = Place of the sitting of { $date }
where-actor = Name of the actor { $name }
where-actor-short = Short name of the actor { $name }
where-profile = Card of the actor { $name }, { $field }
where-relation = Note on { $one } and { $other }
where-nature = Name of a nature of relations
where-axis = Name of an axis
where-question = Question of the axis { $axis }
where-difference = Said differently by a copy
erase-forms-first = First finish or cancel what is being typed beside the board: erasing removes drafts too.
where-mission = A mission that the grids do not study now
