# The pace of the sitting: time planned and spent, axes left, who has not spoken yet.
panel-pace = Pace
pace-needs-sitting = Time, axes left and speakers are counted for one sitting. Open one to begin.
pace-time = Time by pillar
pace-planned = planned
pace-spent = spent
pace-minutes = { $count } min
pace-spent-said =
    { $count ->
        [one] { $pillar }: { $count } minute spent
       *[other] { $pillar }: { $count } minutes spent
    }
pace-planned-for = { $pillar }, minutes planned
pace-plan-help = Optional. With minutes planned, the entry bar recalls the time spent on the pillar in hand.
pace-total = { $count } minutes planned in all
pace-line = { $pillar }: { $spent } min of { $planned }
pace-line-free = { $pillar }: { $spent } min
pace-left = Axes of the day not discussed yet
pace-left-click = A click puts the axis in the bar.
pace-left-help = A click puts the axis in the bar. { $keys } puts the next one there.
pace-priority = priority
pace-no-agenda = No axis is chosen for this sitting.
pace-none-left = All axes of the day were discussed.
pace-choose-axes = Choose the axes of the day
pace-not-heard = Colleges not heard yet
pace-no-colleges = Colleges are noted with the people, under Sittings.
pace-all-heard = Every college that is here has spoken.
pace-speakers = Spoke last
pace-speakers-help = A click puts the person in the bar. { $keys } puts the last one there, then the one before.
pace-nobody-spoke = Nobody has spoken yet at this sitting.
text-size-now = Text size: { $percent }%
header-appearance = Appearance
panel-divider = Width of the panel
