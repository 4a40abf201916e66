# Which file is right: copies of one session, names that others give them, damaged files.
copy-same = identical
copy-older = older copy
copy-older-otherwise = older, said otherwise
copy-diverged = diverged since { $date }
copy-diverged-always = diverged from the start
copy-unread = same session
copy-damaged = damaged
copy-files = { $count ->
    [one] { $count } other file
   *[other] { $count } other files
}
library-compare-copies = Compare both files
copy-fullest-told = All that the other files of this session say is in this one.
copy-same-told = Identical to “{ $other }”.
copy-older-told = Older than “{ $other }”, which holds all that it says.
copy-older-otherwise-told = Older than “{ $other }”.
copy-more = There besides: { $what }.
copy-diverged-told = Diverged from “{ $other }” since { $date }: delete neither of the two.
copy-diverged-always-told = Diverged from “{ $other }” from the start: delete neither of the two.
copy-only-here = Only here: { $what }.
copy-only-there = Only in “{ $other }”: { $what }.
copy-otherwise = Said otherwise on either side: { $what }.
copy-nothing = nothing
copy-entries = { $count ->
    [one] { $count } other entry of the journal
   *[other] { $count } other entries of the journal
}
copy-too-many = Too many files hold this session for them to be held beside each other.
part-heading = heading
part-approach = approach
part-people = people
part-sittings = meetings
part-journal = words of the journal
part-actors = actors
part-relations = relations
part-strategy = strategy
part-decisions = decisions
part-minutes = validation of the minutes
part-questions = questions
part-territory = territory
naming-conflict = conflict seen by { $service }
naming-numbered = numbered because the name was taken
naming-copied = named as a copy
damage-zeros = On line { $line }, zeros have taken the place of words: the power probably went while the file was written. Go back to the last good copy, or to another file of this session.
damage-cut = This file breaks off, on line { $line }: a copy was interrupted, or a stick pulled out too soon. Copy it again from where it came, or go back to the last good copy.
damage-merge = Two versions are mixed up in this file, from the “<<<<<<<” of line { $line } on. Curseur can open each version that can still be read by itself.
damage-letters = Another program saved this file with other letters ({ $letters }): the words are all there, and Curseur can open a copy read again.
version-letters = The whole file, read as { $letters }
version-side = The version “{ $name }”
version-side-unnamed = One of the two versions
read-not-a-file = This is no file but a pipe, a connection or a device: nothing is read from it. Name a file.
copies-earlier = The first is an older copy of the second, which holds all that it says: two states of one session, not two appraisals.
copies-later = The second is an older copy of the first, which holds all that it says: two states of one session, not two appraisals.
copies-earlier-otherwise = The first is an older state of the same session, but the second does not hold all that it says.
copies-later-otherwise = The second is an older state of the same session, but the first does not hold all that it says.
copies-diverged = These are two files of one session, which diverged since { $date }: neither is a copy of the other, delete neither of the two.
copies-diverged-always = These are two files of one session, which diverged from the start: neither is a copy of the other, delete neither of the two.
copies-only = { $name } only
copies-only-in = Only in “{ $name }”
comparing-header-copies = { $before } and { $after } · { $title }
fuller-beside = In the same folder, “{ $other }” holds { $count ->
    [one] { $count } argument that this file lacks.
   *[other] { $count } arguments that this file lacks.
}
fuller-kept = A safety copy holds { $count ->
    [one] { $count } argument that this file lacks: an older file may have taken its place.
   *[other] { $count } arguments that this file lacks: an older file may have taken its place.
}
put-holds-more = This session has the name already, with { $count ->
    [one] { $count } argument
   *[other] { $count } arguments
} more: nothing takes its place. Choose another name.
