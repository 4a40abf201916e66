//! When something was recorded.

use jiff::fmt::temporal::{Pieces, PiecesOffset};
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp, ZonedDateTime};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A moment as the wall clock of the room showed it: `2026-11-14T14:32:07+01:00`, to the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stamp {
    instant: Timestamp,
    offset: Offset,
}

impl Stamp {
    /// `now`, without the fraction of a second.
    pub fn of(now: &ZonedDateTime) -> Self {
        let instant = now.timestamp();
        let whole = Timestamp::from_second(instant.as_second()).unwrap_or(instant);
        Self { instant: whole, offset: now.offset() }
    }

    /// The moment, wherever it was.
    pub(super) fn instant(self) -> Timestamp {
        self.instant
    }

    /// The day, hour and minute shown in the room.
    pub fn local(self) -> jiff::civil::DateTime {
        self.offset.to_datetime(self.instant)
    }

    /// The same moment in universal time.
    pub fn universal(self) -> jiff::civil::DateTime {
        Offset::UTC.to_datetime(self.instant)
    }

    /// How long after `earlier`; negative when before.
    pub fn since(self, earlier: Self) -> SignedDuration {
        self.instant.duration_since(earlier.instant)
    }

    fn parse(text: &str) -> Option<Self> {
        let pieces = Pieces::parse(text).ok()?;
        let offset = match pieces.offset()? {
            PiecesOffset::Zulu => Offset::UTC,
            PiecesOffset::Numeric(numeric) => numeric.offset(),
            _ => return None,
        };
        // A zone has whole minutes when it is written: seconds of it, as nobody's clock has, would come back as others.
        let offset = Offset::from_seconds(offset.seconds() / 60 * 60).ok()?;
        let local = pieces.date().to_datetime(pieces.time()?);
        let instant = offset.to_timestamp(local).ok()?;
        Some(Self { instant, offset })
    }
}

impl std::fmt::Display for Stamp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.instant.display_with_offset(self.offset).fmt(f)
    }
}

impl std::str::FromStr for Stamp {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::parse(text).ok_or(())
    }
}

impl Serialize for Stamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Stamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            de::Error::invalid_value(
                de::Unexpected::Str(&text),
                &"a time such as 2026-11-14T14:32:07+01:00",
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_written_as_the_room_read_it() {
        for text in ["2026-11-14T14:32:07+01:00", "2010-12-01T10:00:00-03:30"] {
            assert_eq!(Stamp::parse(text).map(|stamp| stamp.to_string()).as_deref(), Some(text));
        }
        let by_hand = ["1969-12-31T23:59:59.5-00:00:01", "2026-11-14T14:32:07+00:09:21"];
        for stamp in by_hand.map(|text| Stamp::parse(text).expect("a time")) {
            assert_eq!(Stamp::parse(&stamp.to_string()), Some(stamp));
        }
        for wrong in ["", "2026-11-14", "2026-11-14T14:32:07", "2026-13-14T14:32:07+01:00"] {
            assert_eq!(Stamp::parse(wrong), None, "{wrong}");
        }
    }
}
