# The map of actors.
map-rings = Rings: { $by }
map-automatic = automatic
map-by-circle = circle
map-by-level = level
map-circle-not-said = circle not stated
map-level-not-said = level not stated
map-mission = Mission studied: { $mission }
map-filter = Filter
map-natures = Natures
map-objects = Only about
map-shown-rings = Rings shown
map-one-actor = Ties of { $actor } only
map-show-all = Show all
map-ties-shown =
    { $shown ->
        [0] no tie shown of { $all }
        [one] { $shown } tie shown of { $all }
       *[other] { $shown } ties shown of { $all }
    }
map-shown = { $actors } actors of { $all-actors } and { $shown } ties of { $all } shown
map-no-actors = Nobody on the map. Add the actors that weigh on the mission: the map draws itself.
map-no-ties = No tie noted. Examine the pairs in the relations (grid II): each tie appears here.
map-being-laid = The map is being drawn…
map-us = our organisation
map-relations =
    { $count ->
        [0] no relation noted
        [one] { $count } relation: { $ties }
       *[other] { $count } relations: { $ties }
    }
map-nature-with = { $nature } with { $actors }
map-nature-count = { $nature } { $count }
map-and = { $one }; { $other }
map-actor-hint = Click: choose. Double click: open its card.
map-note = Note: { $state }
map-zoom-in = Larger (+)
map-zoom-out = Smaller (-)
map-zoom-fit = See the whole map (0)
