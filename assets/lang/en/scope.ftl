# What is appraised, and to what use.
scope-appraised = What is appraised
scope-appraised-help = A whole approach, or a part of it. Several answers may hold; none is required.
appraised-approach = an approach
appraised-project = a project
appraised-activity = an activity
appraised-action = an action
scope-uses = To what use
scope-uses-help = Several uses may hold; all may be left open.
use-ourselves = among ourselves
use-partners = with partners
use-negotiation = to negotiate
use-worth = to show what it is worth
step-appraised = what is appraised
step-uses = use of the appraisal
about-ours = What is ours
about-ours-text = In the manual’s source, the drawing of the board and the tables of the actor grids are lost. Which way the cursors run, the names of their ends, the words for places and the layout are Curseur’s reading of it.
keys-ours = The drawing of the board and the tables of the grids are missing from the manual’s source: which way cursors run, their ends, the words for places and the layout are Curseur’s reading of it.
