# The thread of the day: the moments of a sitting, and the date of the next one.
sittings-tab-thread = Thread
thread-none = The thread says, in order, what is done in the sitting. { $keys } then leads from one thing to the next, and on to the next moment.
thread-propose = Propose a thread
thread-propose-help = From what you are going to do and the axes of the day. Nothing is too much: all of it can be removed and moved.
thread-add = Add a moment
thread-add-hint = Look back, relations, a pillar…
thread-add-nothing = No moment left to add answers to these words.
thread-keys = ↑ ↓ from one moment to another · { $move } move it · Enter opens · Delete removes
thread-planned-for = { $moment }, minutes planned
thread-instruction = Instruction
thread-instruction-hint = What the group is asked, in one sentence
thread-instruction-help = The room may read it: it can be projected, and is in the minutes.
thread-go = Go there
thread-up = Up
thread-down = Down
thread-remove = Remove
thread-note-now = under way
thread-said =
    { $count ->
        [0] { $rank }. { $moment }
        [one] { $rank }. { $moment }, { $count } minute
       *[other] { $rank }. { $moment }, { $count } minutes
    }
thread-total =
    { $count ->
        [one] { $count } minute planned in all
       *[other] { $count } minutes planned in all
    }
thread-next = Next sitting
thread-next-hint = yyyy-mm-dd
thread-next-of-committee = { $committee }, { $date }
thread-next-help = The closing projects it, the minutes tell it.
thread-next-date = Date of the next sitting
thread-needs-sitting = A thread is of one sitting. Add a sitting first.

moment-of-territory = Territory: { $row }
moment-of-ourselves = Ourselves: { $row }
moment-welcome = Welcome
moment-missing = Who is missing?
moment-look-back = Look back
moment-deciding = Place in deciding
moment-actors = Actors
moment-pairs = Relations, pair by pair
moment-axes = Axes of the day
moment-to-work-on = Axes to work on
moment-closing = Closing
moment-asks-welcome = Why are we here today?
moment-asks-missing = Who is concerned, and not around the table?
moment-asks-look-back = What had we decided, and what has moved since?
moment-asks-deciding = Who is informed, who is consulted, who is associated, who decides?
moment-asks-actors = Who matters here, and what does each one seek?
moment-asks-pairs = What links these two, or sets them against each other?
moment-asks-axes = Where do things stand, and what makes us say so?
moment-asks-to-work-on = What do we want to work on, and why?
moment-asks-closing = What do we leave with, and when do we meet again?

thread-arrived = { $rank }/{ $of } · { $moment }
thread-arrived-asking = { $rank }/{ $of } · { $moment } · { $instruction }
thread-thing = { $moment } · { $thing }
thread-pair = { $one } and { $other }
thread-ended = The thread of the day is at its end.
thread-without = This sitting has no thread. It is prepared under Sittings, Thread.
ask-picture = Picture of this moment: { $picture }.
ask-picture-show = Project it
ask-picture-leave = Leave the picture

pace-moments = Time by moment
pace-moment-said =
    { $count ->
        [one] { $moment } · { $count } minute spent
       *[other] { $moment } · { $count } minutes spent
    }
pace-moment-line = { $moment } · { $spent } min of { $planned }
pace-moment-line-free = { $moment } · { $spent } min

wall-moment-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
wall-no-moment = The thread of the day is at no moment.
wall-next-meeting = Next sitting

minutes-thread = Running order
minutes-next = Next sitting
show-next = next sitting: { $date }
show-thread = thread of the day:
show-moment = { $moment } · { $instruction }
show-moment-minutes = { $moment } ({ $minutes } min)

step-thread = thread proposed
step-moment-added = “{ $subject }” added to the thread
step-moment-removed = “{ $subject }” removed from the thread
step-moment-moved = place of “{ $subject }” in the thread
step-moment = moment “{ $subject }”
step-next-meeting = date of the next sitting
where-instruction = Instruction of “{ $moment }”, sitting of { $date }
refused-moment-twice = The thread has this moment already
trouble-moment-twice = moment no. { $number } of the thread is in it already
trouble-moment-minutes = the time planned for moment no. { $number } of the thread goes from 1 to { $most } minutes
trouble-planned-twice = the time planned for the pillar “{ $pillar }” is said twice, in the thread and beside it

thread-at-its-beginning = The thread of the day is at its beginning.
picture-welcome = the welcome
picture-reading = one pillar
picture-question = the question of the axis
picture-argument = the last argument
picture-form = the whole
picture-map = the map
picture-relations = grid II
picture-closing = the closing
picture-territory-asked = the question of the row
picture-territory-observed = what was observed
picture-territory-types = the types of the row
picture-territory-type = one type
picture-territory-row = the whole row
picture-moment = the instruction
picture-legibility = can you read this from the back?
thread-minutes-hint = min
