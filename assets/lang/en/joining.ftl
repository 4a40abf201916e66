# Joining copies of a session.
joining-count = From two to twenty copies of one session are joined.
joining-other-session = “{ $name }” is no copy of the same session as “{ $first }”: only copies of one session are joined.
joining-unsound = These copies cannot hold together: { $problem } Nothing was written; check them one by one with “curseur check”.
joining-brought = { $name } brings: { $what }
joining-nothing = nothing that the others lack
joining-arguments = { $count ->
    [one] { $count } argument
   *[other] { $count } arguments
}
joining-entries = { $count ->
    [one] { $count } other line of the journal
   *[other] { $count } other lines of the journal
}
joining-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
joining-sittings = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}
joining-actors = { $count ->
    [one] { $count } actor
   *[other] { $count } actors
}
joining-ties = { $count ->
    [one] { $count } tie
   *[other] { $count } ties
}
joining-decisions = { $count ->
    [one] { $count } decision
   *[other] { $count } decisions
}
joining-argument = argument { $number }
joining-returned = Back again, though one copy no longer had it
joining-parted = To take up together, in several places
joining-differences = { $count ->
    [one] Said differently from copy to copy, to settle
   *[other] Said differently from copy to copy, to settle ({ $count })
}
joining-line = { $head }: { $what }
joining-hidden = Hidden from the room, because one copy hid it
joining-erased-too = Erased too, because one copy had erased it
joining-erased = { $count ->
    [one] { $count } card or wording
   *[other] { $count } cards or wordings
}
joining-to-read = To read again, an erased name may still be there
joining-open = { $place }: “{ $stands }”; elsewhere “{ $others }”
spot-day = Date of the session
spot-stage = Stage of the approach
spot-uses = What the session is for
spot-studied = Mission studied
spot-us = Who we are among the actors
spot-of = meeting of { $date }
spot-held = Date of the meeting of { $date }
spot-next = Next meeting, as said on { $date }
spot-attendance = Presence of { $name }, { $of }
spot-agenda = { $axis } on the agenda, { $of }
spot-minutes = Time for { $moment }, { $of }
spot-minutes-long = { $minutes } min
spot-entry = A line of the journal
spot-level = Scale of { $name }
spot-circle = Circle of { $name }
spot-letter = Letter of the tie “{ $name }”
spot-look = Look of the tie “{ $name }”
spot-tie = Tie between { $pair }
spot-wish = Wish for { $pair }
spot-decided-at = Meeting that decided: { $what }
spot-due = When it is due: { $what }
spot-again = When it is looked at again: { $what }
spot-outcome = What became of: { $what }
spot-reviews-shown = Reviews shown or internal, of: { $what }
spot-side = Commitment of { $who }: { $field }
spot-standing = How far { $who } is bound
spot-review = What { $who } says of its commitment
spot-aside = { $name }: kept or set aside
spot-found = { $name }: day the row was found right
spot-nothing = nothing
spot-today = today
spot-priority = first
spot-set-aside = set aside
spot-kept = kept
spot-shared = { $words } (shareable)
spot-shown = shown
spot-internal = internal
spot-otherwise = noted otherwise
cli-about-join = Join the copies of a session as one, and say what each brings
cli-usage-join = curseur join <FILE> <FILE>... --to <PATH>
cli-help-join-files = The copies, from two to twenty; they stay as they are
cli-help-join-to = The file to write, which is not there yet
cli-after-join =
    The order of the copies changes nothing, nor does joining one again. What they say
    differently stays side by side, to settle together; what one erased does not come back.
cli-copies-needed = “{ $command }” takes two copies of one session at least
parted = to take up together: { $places }
joining-exists = A file has this name already, and it stays. Choose another one.
joining-title = Join copies of a session
joining-title-of = Join the copies of “{ $title }”
joining-copies = The copies
joining-copies-help = From two to twenty copies of the same session, ticked. They stay as they are.
joining-add = Add a file…
joining-reading = Reading the copies…
joining-brings = What each copy brings
joining-waits = Once the session is open, what is said differently is settled in “Said differently”; an axis in several places, by an argument.
joining-nothing-waits = Nothing waits for the group: the copies do not contradict each other.
joining-name = Name of the file of the joined session
joining-folder = in { $folder }
joining-file = { $stem }, joined
joining-write = Write the joined session
joining-written = Written: { $path }. The copies stay as they are.
joining-open-it = Open the joined session
library-join = Join…
panel-differences = Said differently
differences-title = What the copies say differently
differences-help = These texts and choices differed when the copies were joined. Keep one or another; writing the text anew in its place settles it too, for all copies.
differences-none = Nothing is said differently: all is settled, or the copies that were joined did not contradict each other.
differences-stands = said here
differences-elsewhere = said elsewhere
differences-keep = Keep
differences-keep-what = Keep “{ $what }”, { $place }
differences-parted = In several places
differences-parted-help = An argument that moves them settles it.
differences-take = Take up { $name }
differences-wait = { $count ->
    [one] { $count } thing said differently from copy to copy, to settle
   *[other] { $count } things said differently from copy to copy, to settle
}
