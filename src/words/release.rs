//! Which Curseur this is: its version, what it was built from, and how old that is.

use jiff::civil::Date;
use jiff::{Timestamp, Unit, tz::TimeZone};

use super::Words;

/// What a program was built from, as far as whoever built it knew.
#[derive(Clone, Copy, Debug)]
pub struct Release {
    version: &'static str,
    commit: Option<&'static str>,
    /// Of the commit.
    date: Option<Date>,
}

impl Release {
    /// Of this very program.
    pub fn this() -> Self {
        let time = option_env!("CURSEUR_TIME").and_then(|seconds| seconds.parse().ok());
        let time = time.and_then(|seconds| Timestamp::from_second(seconds).ok());
        Self {
            version: env!("CARGO_PKG_VERSION"),
            commit: option_env!("CURSEUR_COMMIT"),
            date: time.map(|time| time.to_zoned_datetime(TimeZone::UTC).date()),
        }
    }

    pub fn version(self) -> &'static str {
        self.version
    }

    /// When what it was built from was made, if that is known.
    pub fn date(self) -> Option<Date> {
        self.date
    }
}

impl Words {
    /// "0.1.0 (6bad8d4, 30 November 2026, less than a month ago)", or as much of it as is known.
    pub fn release(self, release: Release, today: Date) -> String {
        let mut known: Vec<_> = release.commit.map(str::to_owned).into_iter().collect();
        if let Some(date) = release.date {
            known.push(self.date(date));
            known.push(self.age(date, today));
        }
        if known.is_empty() {
            return release.version.to_owned();
        }
        format!("{} ({})", release.version, known.join(", "))
    }

    /// How long before `today` something was, in months; less than one where the clock is wrong.
    fn age(self, date: Date, today: Date) -> String {
        let since = date.until((Unit::Month, today)).map_or(0, |span| span.get_months());
        self.with("release-age", [("months", usize::try_from(since).unwrap_or(0).into())])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::session::Language;

    fn said(language: Language, release: Release, today: Date) -> String {
        Words::new(language).release(release, today)
    }

    #[test]
    fn a_release_says_what_it_is_built_from_and_how_old_it_is() {
        let whole =
            Release { version: "1.2.0", commit: Some("6bad8d4"), date: Some(date(2026, 11, 30)) };
        let in_both = |today| [Language::Fr, Language::En].map(|lang| said(lang, whole, today));
        assert_eq!(
            in_both(date(2026, 12, 2)),
            [
                "1.2.0 (6bad8d4, 30 novembre 2026, il y a moins d’un mois)",
                "1.2.0 (6bad8d4, 30 November 2026, less than a month ago)"
            ]
        );
        assert_eq!(
            in_both(date(2027, 1, 2)),
            [
                "1.2.0 (6bad8d4, 30 novembre 2026, il y a un mois)",
                "1.2.0 (6bad8d4, 30 November 2026, a month ago)"
            ]
        );
        assert_eq!(
            in_both(date(2029, 1, 30)),
            [
                "1.2.0 (6bad8d4, 30 novembre 2026, il y a 26 mois)",
                "1.2.0 (6bad8d4, 30 November 2026, 26 months ago)"
            ]
        );
    }

    #[test]
    fn a_release_built_without_its_history_says_what_it_knows() {
        let bare = Release { version: "1.2.0", commit: None, date: None };
        assert_eq!(said(Language::En, bare, date(2026, 12, 2)), "1.2.0");
        let dated = Release { date: Some(date(2026, 11, 30)), ..bare };
        // The clock of this computer is wrong.
        assert_eq!(
            said(Language::En, dated, date(2020, 1, 1)),
            "1.2.0 (30 November 2026, less than a month ago)"
        );
    }
}
