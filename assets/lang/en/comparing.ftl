# Two sessions side by side.
comparing-title = Two sessions compared
comparing-before = Before
comparing-after = After
comparing-session = { $title } · { $date }
comparing-reading = Each cursor is where the group put it that day, after what was said; unless told otherwise, it started from the middle. The numbers are those of the arguments, in the journal of each session.

comparing-doubts = To bear in mind
comparing-doubts-none = Nothing in particular: same framework, same words, same people, same reference situation.
comparing-doubt-same = This is the same session, given twice: nothing can have moved.
comparing-doubt-handed-earlier = The session before is a copy to hand over of the one after: nothing internal is in it, nor who spoke. What it lacks was not added since.
comparing-doubt-handed-later = The session after is a copy to hand over of the one before: nothing internal is in it, nor who spoke. What it lacks was not taken back.
comparing-doubt-handed-both = These are two copies to hand over of one session, not two appraisals.
comparing-doubt-lacking-earlier = The session before is a copy to hand over of another: nothing internal is in it, nor who spoke.
comparing-doubt-lacking-later = The session after is a copy to hand over of another: nothing internal is in it, nor who spoke.
comparing-doubt-lacking-both = Both sessions are copies to hand over of others: nothing internal is in them, nor who spoke.
comparing-doubt-approach = These two sessions are not about the same approach: what sets them apart shows no change.
comparing-doubt-same-day = Both sessions bear the same date, { $date }: which one comes before is not sure.
comparing-doubt-backwards = The session given as the earlier one comes after the other by its date: you may want to swap them.
comparing-doubt-undated-earlier = No sitting is noted in the session before: its date is that of the appraisal.
comparing-doubt-undated-later = No sitting is noted in the session after: its date is that of the appraisal.
comparing-doubt-undated-both = No sitting is noted in either session: their dates are those of the appraisals.
comparing-doubt-framework = The two sessions do not have the same framework: only the axes they share can be compared.
comparing-doubt-version = The two sessions do not have the same version of the framework: questions may have changed.
comparing-doubt-reworded =
    { $count ->
        [one] One axis is not in the same words: { $axes }.
       *[other] { $count } axes are not in the same words: { $axes }.
    }
comparing-doubt-reworded-many = { $count } axes are not in the same words: each is marked below.
comparing-doubt-people-earlier = Who was there was not noted in the session before: it may not have been the same group.
comparing-doubt-people-later = Who was there was not noted in the session after: it may not be the same group.
comparing-doubt-people-both = Who was there was noted in neither session: it may not be the same group.
comparing-doubt-reference = The reference situation is not the same.
comparing-doubt-reference-earlier = The reference situation is not stated in the session before.
comparing-doubt-reference-later = The reference situation is not stated in the session after.
comparing-doubt-reference-both = The reference situation is stated in neither session.
comparing-doubt-carried-earlier = In the session before, cursors started from where an earlier session had left them, not from the middle.
comparing-doubt-carried-later = In the session after, cursors started from where an earlier session had left them, not from the middle.
comparing-doubt-carried-both = In both sessions, cursors started from where an earlier session had left them, not from the middle.
comparing-doubt-since = The session after tells what happened since the one that it carries on.
comparing-doubt-namesakes =
    { $count ->
        [one] One name is in both sessions, and nothing else says that it is the same actor: { $names }. It counts as two different actors.
       *[other] Some names are in both sessions, and nothing else says that they are the same actors: { $names }. Each counts as two different actors.
    }

comparing-people-both =
    { $count ->
        [0] Nobody was there both times.
        [one] Only one person was there both times.
       *[other] { $count } people were there both times.
    }
comparing-people-earlier = Only before: { $people }.
comparing-people-later = Only after: { $people }.
comparing-people-mind = Another group may place the same cursor elsewhere.
comparing-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
comparing-people-of = { $people } ({ $colleges })

comparing-axes = All axes, pillar by pillar
comparing-axes-none = No axis discussed.
comparing-moved = { $from } → { $to }
comparing-stayed = { $position }, before and after
comparing-was = { $position } before
comparing-is = { $position } after
comparing-was-not = not discussed before
comparing-is-not = not discussed after
comparing-neither = not discussed, before or after
comparing-arguments-before = Before, { $count }
comparing-arguments-after = After, { $count }
comparing-no-argument = no argument
comparing-label-before = called “{ $label }” before
comparing-mark-reworded = in other words
comparing-mark-ends = ends renamed
comparing-mark-new = new axis
comparing-mark-gone = no longer in the framework
comparing-mark-aside = set aside
comparing-mark-back = taken back
comparing-state-aside = set aside
comparing-state-absent = not in the framework
comparing-state-not-discussed = not discussed
comparing-state-solid = solid ball

comparing-not-in-both = Axes that cannot be compared
comparing-list-gone = Axes no longer in the framework
comparing-list-new = New axes
comparing-list-aside = Axes set aside
comparing-list-back = Axes taken back
comparing-list-earlier = Discussed only before
comparing-list-later = Discussed only after
comparing-list-neither = Discussed neither before nor after

comparing-solid = Solid balls
comparing-solid-gained = Gained
comparing-solid-lost = Lost
comparing-solid-other = For other reasons
comparing-solid-from-to = { $from } → { $to }

comparing-actors = Actors
comparing-actors-arrived = Arrived
comparing-actors-left = Left
comparing-actors-changed = Changed
comparing-actors-regrouped = Merged, split
comparing-actors-same = The same actors, described alike.
comparing-actor-renamed = called “{ $name }” before
comparing-aspect = { $from } → { $to }
comparing-natures-unsaid = natures not stated
comparing-merged = { $earlier }: merged into { $later }
comparing-split = { $earlier }: split into { $later }
comparing-recomposed = { $earlier }: became { $later }

comparing-ties = Relations
comparing-ties-internal = Relations and questions are for the group: read again before passing this on. Only pairs of actors who are in both sessions are compared.
comparing-ties-changed = Changed
comparing-ties-earlier = Examined only before
comparing-ties-later = Examined only after
comparing-ties-same = No pair changed.
comparing-tie = { $one } and { $other }: { $said }

comparing-questions = Questions
comparing-questions-appeared = Appeared
comparing-questions-ended = No longer raised
comparing-questions-remaining = Still there
comparing-question-left = { $question } (an actor it names is no longer there)
comparing-question-unexamined = { $question } (the pairs were not examined again: nothing says that it is settled)

comparing-decisions = Decisions
comparing-decisions-before = What had been decided
comparing-decisions-since = What was decided since
comparing-decision-not-carried = not carried over
comparing-side-then = Said
comparing-side-since = Since

cli-about-compare = Write what moved between two sessions, and why
cli-usage-compare = curseur compare [OPTIONS] <BEFORE> <AFTER>
cli-name-earlier = BEFORE
cli-name-later = AFTER
cli-help-earlier = The earlier session
cli-help-later = The later session
cli-two-files-needed = “{ $command }” takes two files: the session before, then the one after
cli-unexpected-compared = { $argument } is one too many; two sessions are compared at a time
comparing-header = { $before } → { $after } · { $title }
comparing-save = Save the text…
comparing-file = { $before } { $after } comparison.txt
comparing-choose = Choose an axis to read the arguments that placed its ball.
comparing-question-changed = the question changed: “{ $before }” → “{ $after }”
comparing-ends-changed = the ends changed: { $before } → { $after }
comparing-two-ends = “{ $low }” and “{ $high }”
comparing-ties-pairs = The pairs whose relation was looked at again; what ties them stays with the group. Only pairs of actors that are in both sessions are compared.
comparing-type-because = no. { $number }: { $words }
