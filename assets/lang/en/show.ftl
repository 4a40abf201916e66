# A session as plain text.
show-field = { $name }: { $value }
show-date = Date
show-stage = Stage
show-sittings = Sittings
show-sitting = { $date }, { $place }
show-present = present: { $count }
show-excused = excused: { $count }
show-missing = missing: { $count }
show-present-colleges = present: { $count } ({ $colleges })
show-excused-colleges = excused: { $count } ({ $colleges })
show-missing-colleges = missing: { $count } ({ $colleges })
show-college = { $college } { $count }
show-no-college = no college { $count }
show-other-colleges = others { $count }
show-board = Board
show-legend = Each cursor goes from “{ $low }” to “{ $high }”; some axes have their own ends.
show-balls = ● solid ball, ○ open ball
show-arguments =
    { $count ->
        [one] { $count } argument
       *[other] { $count } arguments
    }
show-minority =
    { $count ->
        [one] minority position: { $positions }
       *[other] { $count } minority positions: { $positions }
    }
show-solid = solid ball: { $reasons }
show-set-aside = Axes set aside: { $axes }
show-journal = Journal
show-journal-sitting = Sitting of { $date }, { $place }
show-journal-sitting-nowhere = Sitting of { $date }
show-journal-day = { $date }, outside any sitting
show-journal-empty = No argument
show-to-place = to place
show-to-check = to check
show-corrected = corrected
show-withdrawn = withdrawn
show-actors = Actors: { $count }
show-internal = Texts marked “internal” are for the group: read again before passing this on.
show-short = short name: { $name }
show-us = us
show-note = { $name } ({ $shared }): { $words }
show-relations = Relations
show-tie-note = note
show-typology = Natures of relations, adapted by the group:
show-nature = { $letter } · { $nature }: { $counts }
show-questions = Shareable questions: { $count }
show-cites = actors cited: { $actors }
show-concerns = actors concerned: { $actors }
show-planned = time planned: { $pillars }
show-planned-pillar = { $pillar } { $minutes } min
