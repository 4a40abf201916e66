# The board, the line at the top, the last argument, the entry bar.
board-count = { $count } arg.
board-value =
    { $solid ->
        [true] { $place }, solid ball, { $count ->
            [0] no argument
            [one] { $count } argument
           *[other] { $count } arguments
        }
       *[false] { $place }, { $count ->
            [0] no argument
            [one] { $count } argument
           *[other] { $count } arguments
        }
    }
header-stage = stage: { $stage }
header-present =
    { $count ->
        [one] { $count } person present
       *[other] { $count } people present
    }
header-menu = Menu
saved-at = saved { $time }
saving = saving…
not-saved = Not saved. { $why }
read-only = Read only. { $why }
last-none = The last argument recorded will show here.
mark-to-place = to place
mark-to-check = to check
bar-argument = ARGUMENT { $number }
bar-continues = ARGUMENT { $number }, ON ANOTHER AXIS
bar-keys = Tab next field · { $notch } a notch · { $big } a big step · Enter record · { $go-on } another axis, same argument · F1 all keys
bar-axis = Axis
bar-axis-hint = Axis
bar-axis-not-understood = “{ $letters }” names no axis for sure: choose it in the list, or delete these letters. Nothing is recorded yet.
bar-speaker-not-understood = “{ $letters }” may mean several people: choose in the list, or press Escape and Tab to keep these words. Nothing is recorded yet.
bar-actor-not-understood = “{ $letters }” names no actor for sure: choose one in the list, or delete these letters. Nothing is recorded yet.
bar-axis-nothing = No axis answers to these letters
bar-speaker = Who speaks
bar-speaker-hint = Who speaks
bar-speaker-listed = on the list
bar-speaker-unlisted = not on the list
bar-speaker-free = Nobody known: kept as typed
bar-college = college
bar-words = What is said, in a few words
bar-words-hint = What is said, in a few words
bar-rail = Move
bar-no-axis = no axis: to place
bar-verbatim = word for word
bar-add-minority = Minority position
bar-long = { $count } characters: shorter reads better
minority-position = Minority position
minority-rail = Place of the minority position
minority-words = Words of the minority position
minority-hint = What these people want to be kept
remove = Remove
panel-axis = Why here?
panel-journal = Journal
panel-sittings = Sittings
panel-framework = Framework
panel-approach = Approach
axis-none = Choose an axis on the board or in the bar: its arguments show here.
undone = Undone: { $step }
redone = Redone: { $step }
nothing-to-undo = Nothing to undo
nothing-to-redo = Nothing to redo
undo-named = Undo: { $step }
redo-named = Redo: { $step }
need-words = Words are missing, or a move on an axis.
conflict = Another program changed the file. Your work is kept beside it: { $path }
copy-saved = Copy saved: { $path }
copy-failed = The copy could not be written: { $why } { $path }
moved-to = The session is now saved here: { $path }
move-failed = It cannot be saved there: { $why } { $path }
saving-fails = The session is not saved. { $why }
saved-again = Everything is saved again.
put-back = The file was no longer in its place: it was renamed, moved or deleted. The session is saved there again: { $path }
aside-draft = What stands in the bar is no longer kept in safety; record without waiting: arguments are saved. { $why }
aside-draft-again = What stands in the bar is kept in safety again.
aside-copies = No safety copy is kept any more; the session itself is saved. { $why }
aside-copies-again = Safety copies are kept again.
aside-original = The file as it was, in its older format, could not be kept apart; the session itself is saved. { $why }
aside-original-again = The file as it was, in its older format, is kept apart.
aside-flush = The session is in its file, but the disk does not promise that it stays there if the power goes. Unplug nothing before Curseur is closed.
aside-flush-again = The disk promises again to keep what is saved.
side-not-ours = Curseur keeps its copies in a folder beside the file, but something else has that name: it is left alone. The session is saved, without safety copies; make sure that it is open nowhere else.
side-refused = The folder where Curseur keeps its copies belongs to someone else. The session is saved, without safety copies; make sure that it is open nowhere else.
draft-offered = What was being typed was found again; it waits in the bar.
no-locks = This folder cannot reserve a file: make sure that the session is open nowhere else.
create-failed = The session could not be created: { $why } { $path }
title-not-saved = { $name } — not saved — Curseur
open-failed = { $why } { $path }
no-window = Curseur could not open its window: it needs a screen and OpenGL 2.1 or later. On Debian and Ubuntu, install libgl1-mesa-dri and libegl1. The system says: { $why }
header-board = Board
header-side-by-side = Side by side
bar-record = Record
close-first = The open session is not saved yet: the other file will wait.
header-actors = Actors
panel-actors = Actors
panel-relations = Relations
panel-map = Map
panel-questions = Questions
panel-meeting = Sitting
board-of-the-day = chosen for today
board-of-the-day-first = chosen for today, first
list-read-failed = The list was not read. { $why }
text-saved = Text saved: { $path }
picker-hint = actor…
picker-nothing = No actor of that name
picker-remove = Remove { $actor }
picker-add = Cite { $actor }
bar-actors = Actors the argument speaks of
bar-no-actors = There is no actor yet: first add some in grid I
draft-beside = What was being typed was found again; it waits where it was typed.
paste-nowhere = Nothing was pasted: first click in the field that this list is for.

sentence-goes-on = These letters are no keys here: they go on in the entry bar, below.
typed-over = What you type waits, and goes to the entry bar when this window closes. Enter, pressed again, acts here.
sentence-taken-back = This was a sentence: it goes on in the entry bar, below, and what its first letters had noted here is undone.
bar-minority-needs-an-axis = A minority position is said of an axis: choose one first.
bar-other-axis = These words now go to “{ $axis }”, no longer to “{ $former }”. { $key } goes back.
bar-words-wait = Words wait for “{ $former }”: Enter records them, { $key } again takes them along to what comes next.
bar-sentence-was-a-voice = These words stood under “Who speaks”: here they are in their place. Say who speaks, or press Enter to record. If they do say who speaks, put them back under “Who speaks”: they will stay there.
board-emphasis-of = Ball of “{ $axis }”: solid, or open again. No axis is in the entry bar.
