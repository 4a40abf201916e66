# The sittings, the people, the axes of the day.
sittings-tab-meetings = Sittings
sittings-tab-people = People
sittings-tab-agenda = Axes of the day
sittings-opened = Sitting of { $sitting }
sittings-none = An appraisal takes one or several sittings. Add the first one.
sittings-add = Add a sitting
sittings-date = Date of the sitting
sittings-place = Place
sittings-place-hint = Room, town
sittings-remove = Delete this sitting
sittings-remove-used = People spoke at this sitting: it stays, and the journal with it.
sittings-count-present =
    { $count ->
        [one] { $count } present
       *[other] { $count } present
    }
sittings-count-arguments =
    { $count ->
        [one] { $count } argument
       *[other] { $count } arguments
    }
sittings-count-axes =
    { $count ->
        [one] { $count } axis chosen
       *[other] { $count } axes chosen
    }
missing-question = Who is missing?
missing-nobody-known = Nobody is on the list yet: whom does this approach concern?
missing-not-noted = Attendance has not been noted yet.
missing-none = Everybody on the list is here. Whom else does the approach concern?
missing-colleges = Nobody for: { $colleges }.
missing-excused =
    { $count ->
        [one] { $count } person excused.
       *[other] { $count } people excused.
    }
missing-missing =
    { $count ->
        [one] { $count } missing.
       *[other] { $count } missing.
    }
missing-unmarked =
    { $count ->
        [one] { $count } person to note.
       *[other] { $count } people to note.
    }
people-needs-sitting = Add a sitting to note who is there.
people-at-least-three = The method asks for at least three people present: the appraisal is a collective work, and cursors find their place in discussion. Who could join you?
people-everybody = Everybody is here
people-everybody-else = Everybody else is here
people-keys = P present · E excused · M missing · ↑ ↓ from one person to the next · Delete clears · a click takes the row, a second one opens it
people-key-present = P
people-key-excused = E
people-key-missing = M
people-edit = Edit { $name }
people-no-name = (no name)
people-name = Name or role
people-organisation = Organisation
people-college = College
people-done = Done
people-remove = Remove from the list
people-remove-used = This person has spoken, and stays on the list as long as the journal names them.
people-add = Add people
people-add-one = Name or role, organisation, college
people-add-one-hint = Mayor, Town, Elected officials
people-add-button = Add
people-add-help = Name or role, organisation, college, separated by commas. A list can be pasted here too.
people-paste = Paste a list…
people-import = Import a list…
people-taken = “{ $name }” is already on the list.
people-added =
    { $count ->
        [0] Nobody is added.
        [one] { $count } person added.
       *[other] { $count } people added.
    }
people-completed =
    { $count ->
        [one] { $count } person completed.
       *[other] { $count } people completed.
    }
people-noted =
    { $count ->
        [one] Attendance of { $count } person noted.
       *[other] Attendance of { $count } people noted.
    }
people-known =
    { $count ->
        [one] { $count } was already there.
       *[other] { $count } were already there.
    }
agenda-needs-sitting = The axes of the day are chosen for a sitting. Add a sitting first.
agenda-filter = Find an axis
agenda-filter-hint = Name, number or pillar
agenda-none-found = No axis answers to these words.
agenda-chosen =
    { $count ->
        [0] No axis chosen
        [one] { $count } axis
       *[other] { $count } axes
    }{ $first ->
        [0] { "" }
       *[other] , { $first } of them first
    }
agenda-keys = T today · P priority · L later · Space or ← → changes · ↑ ↓ from one axis to the next
agenda-state-today = today
agenda-state-priority = priority
agenda-state-later = later
agenda-key-today = T
agenda-key-priority = P
agenda-key-later = L

# What the entry bar asks, in the place of its keys. { $date } is a whole day.
ask-another-day = The last sitting was that of { $date }.
ask-not-held = A sitting was planned on { $date }; nothing was said there.
ask-ahead = The next sitting is planned on { $date }.
ask-anew = New sitting today
ask-today = It takes place today
ask-go-on = Go on with that of { $date }
ask-absent = { $name } is not among those present.
ask-present = Note as present
ask-stays-absent = Leave it so
ask-nothing = The entry bar is not asking anything right now.
