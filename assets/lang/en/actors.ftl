# Grid I: the list of actors, the card of one.
actors-new = New actor
actors-new-hint = New actor, or a pasted list
actors-import = Import…
actors-taken = “{ $name }” is already on the list: here is its card.
actors-added =
    { $count ->
        [0] No actor added.
        [one] { $count } actor added.
       *[other] { $count } actors added.
    }
actors-known =
    { $count ->
        [one] { $count } was already there.
       *[other] { $count } were already there.
    }
actors-count =
    { $count ->
        [one] { $count } actor
       *[other] { $count } actors
    }
actors-count-of = { $found } of { $all }
actors-search = Search
actors-view =
    { $count ->
        [0] View
       *[other] View ({ $count })
    }
actors-columns = Columns
actors-show-all = Show all
actors-none-found = No actor matches.
actors-empty = Type the name of an actor that weighs on the mission, then Enter.
actors-empty-list = Or paste a list into this field, one actor a line. Or import a file.
actors-empty-read-only = No actor was noted.
actors-none-chosen = Choose an actor in the list to see its card.
actors-column-name = Actor
actors-column-short = Short name
actors-column-level = Level
actors-column-natures = Natures
actors-column-circle = Circle
actors-column-ties = Relations
actors-column-citations = Arguments
actors-column-texts = Texts
actors-sort = { $column }, sort
actors-sorted-up = { $column }, sorted ascending
actors-sorted-down = { $column }, sorted descending
actors-ties =
    { $count ->
        [0] no relation
        [one] { $count } relation
       *[other] { $count } relations
    }
actors-us = this is us
actors-lit = in the chosen question
actors-back = ← List of actors
actors-name = Name
actors-name-required = An actor keeps its name until another one is written.
actors-name-doubled = Another actor has this name. If they are the same, merge them.
actors-short = Short name
actors-us-tick = This is us
actors-natures-none = to be chosen
actors-form-short = Short form
actors-form-full = Full form
actors-reminder = The actor concerned may one day read what is written here. Each text is internal until the group makes it shareable.
actors-internal-help = Internal: this text does not leave the room. Click to make it shareable.
actors-shareable-help = Shareable: this text may be projected, and stand in a shareable edition. Click to keep it internal.
actors-more-texts =
    { $count ->
        [one] { $count } more text in the full form.
       *[other] { $count } more texts in the full form.
    }
actors-section-references = References
actors-section-practices = Practices
actors-section-legitimacy = Legitimacy
actors-section-resources = Resources
actors-section-sources = Sources
actors-ties-title = Its relations
actors-arguments-title = Arguments that cite it
actors-arguments-none = No argument cites this actor.
actors-argument = { $number }. { $words }
actors-axes-title = Axes that concern it
actors-axes-none = No axis noted concerns it.
actors-actions-title = This actor
actors-merge = Merge…
actors-split = Split…
actors-extract = Extract everything
actors-remove = Remove
actors-erase = Erase for ever…
actors-remove-cited = The journal cites this actor: it cannot be removed. For nothing of it to be left anywhere, erase it for ever.
actors-former-help = The grid asked it in these terms when this text was written: it stays as it is. Today it asks for a goal, and for what the actor hopes to gain, term by term.
actors-empty-everyone = Behind each “actor” there are women and men: an organisation is what they make it.
actors-missions = Missions
actors-missions-all = every mission
actors-missions-help = Nothing ticked: this actor weighs on all of them.
actors-for-missions = for: { $missions }
mission-others-told = Other missions
