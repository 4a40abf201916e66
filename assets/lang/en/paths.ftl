# An approach over the years.
paths-title = { $title }: trajectories
paths-mind = Each point is where a group left the ball that day. These are not measurements, and they foretell nothing.
paths-people = { $date }: the group is not the same as the time before.
paths-people-unknown = { $date }: who was there was not noted, this time or the one before.
paths-framework = { $date }: the framework is not the same as the time before.
paths-same-day = { $date }: two sessions bear this date, their order is not sure.
agreed-paths-mind = Each party says what became of it, on the day that follows its words. Nothing of it is counted.
