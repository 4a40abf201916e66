//! A session for the tests of the house.

use jiff::civil::date;
use uuid::Uuid;

use super::{BaseFramework, Heading, Key, Session, SessionId};

impl Session {
    /// One that nobody has spoken in yet.
    pub(crate) fn essay() -> Self {
        let heading = Heading {
            title: "Essai".to_owned(),
            organisation: String::new(),
            territory: String::new(),
            date: date(2026, 11, 14),
        };
        let (id, key) = (SessionId(Uuid::nil()), Key(Uuid::nil()));
        Self::new(id, key, heading, BaseFramework::dts().framework())
    }
}
