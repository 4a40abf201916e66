# The library on screen.
library-title = Library
library-reading = { $count } files read…
library-count = { $shown } of { $count }
library-add = Add a folder…
library-drop = Stop showing the folder “{ $name }”
library-unread = “{ $path }” is not shown. { $why }
library-close = Close
library-search = Title, organisation, territory
library-organisation = Organisation
library-organisation-all = All organisations
library-territory = Territory
library-territory-all = All territories
library-year = Year
library-year-all = All years
library-order = Order
library-by-date = date
library-by-title = title
library-by-organisation = organisation
library-by-arguments = arguments
library-key-date = D
library-key-title = T
library-key-organisation = O
library-key-arguments = A
library-turned = (reversed)
library-by-approach = Sessions of one approach together
library-none = No session here. Add another folder, or close and create one.
library-none-found = No session answers this search.
library-newer = written by a newer version of Curseur
library-sealed = sealed: a passphrase opens it
library-handed-over = copy to hand over
library-handed-over-of = copy to hand over of “{ $title }”
library-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
library-arguments = { $count ->
    [one] { $count } argument
   *[other] { $count } arguments
}
library-to-place = { $count } to place
library-to-complete = { $count } to complete
library-to-check = { $count } to check
library-open-decisions = { $count ->
    [one] { $count } open decision
   *[other] { $count } open decisions
}
library-read = Read
library-edit = Edit
library-follow = Carry on…

follow-title = Carry on “{ $title }”
follow-carries = The new session takes over the framework, the people and the actors. Relations are to be re-examined. Nothing is said yet.
follow-from = Cursors start
follow-from-last = from where they were: drawn with their date, not discussed yet
follow-from-middle = from the middle, as the first time
follow-decisions = Decisions still open, to review
follow-create = Create the session
follow-cancel = Cancel
library-compare-followed = Compare with the one before
library-compare = Compare with another…
library-compare-now = Compare with this one
library-compare-marked = To compare with { $name }: choose the other one.
library-paths = Trajectories

library-column-organisation = Organisation
library-column-territory = Territory
library-column-counts = People, arguments
library-column-waiting = To come back to
library-column-days = Sittings
follow-version = It keeps the questions of the previous one, version { $version }.
follow-version-older = It keeps the questions of the previous one, version { $version }, so that the two compare. New sessions have version { $newest }.
