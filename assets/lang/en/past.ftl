# Reading a past session, step by step.
past-title = { $title } (being read)
past-reading = reading: nothing changes
past-edit = Edit this session
past-close = Close
past-time-line = Time line
past-first = Before the first argument
past-back = Step back
past-forward = Next step
past-last = To the end
past-play = Play
past-pause = Pause
past-by = Go by
past-by-argument = argument
past-by-axis = axis
past-by-pillar = pillar
past-by-sitting = sitting
past-key-argument = A
past-key-axis = X
past-key-pillar = P
past-key-sitting = S
past-place = { $at ->
    [one] { $at } argument of { $of }
   *[other] { $at } arguments of { $of }
}
past-outside-sittings = outside any sitting
past-nothing-yet = Nothing is said yet. Arrows go step by step, Space plays.
past-argued = Argument { $number }
past-corrected = Correction of argument { $number }
past-withdrew = Withdrawal of argument { $number }
past-restored = Restoration of argument { $number }
past-solid-ball = Solid ball on { $axis }: { $reasons }
past-open-ball = Open ball on { $axis }
