//! Meetings, and who was there.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::{AxisId, Key, ParticipantId, PillarId, Record, SittingId, variants};

/// Someone who is invited to the sittings. The name is internal: it leaves the session only when chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participant {
    pub id: ParticipantId,
    pub key: Key,
    /// A name or a role.
    pub name: String,
    pub organisation: String,
    /// The group of stakeholders this person speaks from: residents, elected officials …
    pub college: String,
}

impl Participant {
    /// The people in a pasted list, one a line: name or role, organisation, college, parted by tabs, semicolons or commas.
    /// `key` gives each its random key.
    pub fn parse_list(pasted: &str, mut key: impl FnMut() -> Key) -> Vec<Self> {
        pasted
            .lines()
            .filter_map(|line| {
                let separator =
                    ['\t', ';', ','].into_iter().find(|&separator| line.contains(separator));
                let mut parts = separator
                    .map_or_else(|| vec![line], |separator| line.split(separator).collect())
                    .into_iter()
                    .map(|part| super::clean_line(part).trim().to_owned());
                let name = parts.next().unwrap_or_default();
                let organisation = parts.next().unwrap_or_default();
                let college = parts.collect::<Vec<_>>().join(", ");
                let someone = !(name.is_empty() && organisation.is_empty() && college.is_empty());
                someone.then(|| Self {
                    id: ParticipantId(0),
                    key: key(),
                    name,
                    organisation,
                    college: college.trim_matches([',', ' ']).to_owned(),
                })
            })
            .collect()
    }
}

/// Whether someone was at a sitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, VariantArray)]
pub enum Attendance {
    Present,
    Excused,
    Missing,
}

impl Attendance {
    pub const ALL: [Self; 3] = variants();
}

/// What a sitting plans for an axis. An axis without an entry is left for later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Agenda {
    Today,
    Priority,
}

/// One meeting of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sitting {
    pub id: SittingId,
    pub key: Key,
    pub date: Date,
    pub place: String,
    #[serde(
        default,
        deserialize_with = "super::unique::map",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub attendance: BTreeMap<ParticipantId, Attendance>,
    /// The axes chosen for the day.
    #[serde(
        default,
        deserialize_with = "super::unique::map",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub agenda: BTreeMap<AxisId, Agenda>,
    /// How long each pillar may take, in minutes from 1 to [`Self::MOST_MINUTES`]; a pillar without an entry has no time of its own.
    #[serde(
        default,
        deserialize_with = "super::unique::map",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub minutes: BTreeMap<PillarId, u16>,
}

impl Sitting {
    /// The method asks for at least this many people (fiche II-3).
    pub const FEWEST_PEOPLE: usize = 3;
    /// No pillar takes longer than a long day.
    pub const MOST_MINUTES: u16 = 600;

    pub fn count(&self, attendance: Attendance) -> usize {
        self.attendance.values().filter(|&&found| found == attendance).count()
    }
}

impl Record for Participant {
    type Id = ParticipantId;

    fn id(&self) -> ParticipantId {
        self.id
    }
}

impl Record for Sitting {
    type Id = SittingId;

    fn id(&self) -> SittingId {
        self.id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_list_becomes_people_whatever_parts_its_columns() {
        let pasted = "Directrice;Ressourcerie;Salariés\nAmina\tHabitante\tHabitants\n\nMaire, Commune, Élus\nJean\n";
        let people = Participant::parse_list(pasted, || Key(uuid::Uuid::nil()));
        let rows: Vec<_> = people
            .iter()
            .map(|p| (p.name.as_str(), p.organisation.as_str(), p.college.as_str()))
            .collect();
        assert_eq!(
            rows,
            [
                ("Directrice", "Ressourcerie", "Salariés"),
                ("Amina", "Habitante", "Habitants"),
                ("Maire", "Commune", "Élus"),
                ("Jean", "", ""),
            ]
        );
    }
}
