# The framework: pillars and axes.
framework-version = Version { $version }
framework-help = The group’s words are better than ours: reword, add, set aside. The session keeps its own framework.
framework-keys = ↑ ↓ from one axis to the next · Enter opens · { $move } ↓ moves the axis
framework-label = Name of the axis
framework-question = Question
framework-too-long = { $count } characters: beyond { $most }, the name will be cut on the board.
framework-label-required = An axis needs a name. “{ $label }” is kept meanwhile.
framework-base = First wording: { $label }. { $question }
framework-back-to-base = Back to the first wording
framework-up = Move up
framework-down = Move down
framework-set-aside = Set aside
framework-take-back = Take back
framework-arguments-stay =
    { $count ->
        [one] { $count } argument bears on this axis: it stays in the journal whatever happens.
       *[other] { $count } arguments bear on this axis: they stay in the journal whatever happens.
    }
framework-set-aside-note = set aside
framework-reworded-note = reworded
framework-own-note = the group’s own
framework-arguments-note = { $count } arg.
framework-add = Add an axis
framework-add-to = Add an axis: { $pillar }
framework-new-label = Name of the new axis
framework-new-question = Question of the new axis
framework-new-question-hint = Does the approach…
framework-add-now = Add
framework-add-cancel = Cancel
framework-older = This session keeps the questions it began with. New sessions have version { $newest }.
