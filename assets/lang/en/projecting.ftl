# What the room sees: where, which picture, and how the window speaks of it.
panel-projection = Projection
projection-nowhere = The room sees nothing: this is what it would see
projection-other-screen = The room sees, on the other screen
projection-on = The room sees, on { $screen }
projection-here = The room sees this window
projection-what = What is shown
projection-page = page { $at } of { $of }
projection-follows = The picture follows the axis in hand
projection-one-actor = Only { $actor } and its ties
projection-allowed = What the room may see
projection-never = Internal texts, minority notes and reasons of withdrawal are never projected. Each switch is noted in the journal.
projection-findings-need = Questions speak of the natures of ties: they are shown together with them only.
projection-legible = Legible from the back
projection-legible-help = Show the reading trial, ask the last row, then adjust: nothing that must be read goes below that.
projection-text = { $pixels } points
projection-is-black = black screen
projection-is-frozen = frozen
projection-said = The room sees: { $mode }
projection-said-black = The room sees a black screen. Chosen: { $mode }
projection-said-frozen = The room sees a frozen picture. Chosen: { $mode }
projection-said-before = The room would see: { $mode }
projection-take-back = The room sees this window: { $keys } takes it back
projection-minority-held = The room sees this window: what you type now is kept and not shown. Enter to record, Escape to go back to the words.
projection-held =
    { $count ->
        [one] One letter kept out of the room’s sight. Escape to go back to the words.
       *[other] { $count } letters kept out of the room’s sight. Escape to go back to the words.
    }
projection-given-back = What you typed out of the room’s sight is in the field for words.
projection-not-here = The room sees this window: take it back first.
projection-stance-hidden = The room would see how the group stands: take the window back, or let it be seen.
projection-switched-off = A text is shareable again. The room does not see it: “{ $what }” was switched off.
projection-screen-gone = The screen of the room is gone: the projection stopped, nothing else changed.
undone-in-short = Undone
redone-in-short = Redone
wall-title = { $name } — projected
dialog-screens-title = What does the room see?
dialog-screens-what = Choose the projector’s screen. If it shows the same as yours, say so: this window will then show only what is projected.
dialog-screens-unnamed = Screen { $number }
dialog-screens-size = { $width } × { $height }
dialog-screens-same = The same as I do
dialog-take-back-title = Take the window back?
dialog-take-back-what = The room will see all that this window shows: the journal, the names, what is written on actors.
dialog-take-back-stay = Go on projecting
dialog-take-back-go = Take the window back
dialog-projecting-title = The projection is on
dialog-projecting-what = Closing also stops what the room sees.
dialog-projecting-stay = Go on
dialog-projecting-close = Stop and close
header-project = Project
header-stop = Stop projecting
