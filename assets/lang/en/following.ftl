# A session that carries another one on.
detail-since = Since the last session
approach-help-since = What happened since the session that this one carries on: what was done, what changed, who came or left.
place-left = not discussed yet; on { $date }: { $place }
relation-former = to re-examine (previous session: { $said })
matrix-confirm = This still holds
pairs-to-reexamine = { $count ->
    [one] { $count } pair is to be re-examined: what the previous session said of it is not counted.
   *[other] { $count } pairs are to be re-examined: what the previous session said of them is not counted.
}
decision-taken-up = taken up from a previous session, noted on { $date }
data-to-reexamine = To re-examine
data-left-position = Position in the previous session
data-left-date = Date of that position
data-taken-up = Taken up from a previous session
place-starting = starting position of the axis “{ $id }”
refused-already-taken-up = This decision is already under review in this session.
# On the screen of the room and pictures: where an earlier session left the ball.
wall-left-at = ring: { $date }
