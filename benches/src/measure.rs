//! Two costs measured by turns, so that whatever else the machine does weighs on both.

use std::fmt;
use std::time::{Duration, Instant};

/// Caches, fonts and branch predictions settle first: one round in so many is not counted.
const ROUNDS_FOR_ONE_BEFORE: usize = 10;

pub const MILLISECONDS: &str = "ms";

/// The median of what is measured, and of its yardstick.
#[derive(Clone, Copy, Debug)]
pub struct Measured {
    pub what: f64,
    pub yardstick: f64,
    pub unit: &'static str,
}

/// What the budget says.
#[derive(Clone, Copy, Debug)]
pub enum Limit {
    /// At most so many times the yardstick's time.
    Times(f64),
    /// At most so much more than the yardstick.
    More(f64),
    /// At most so much, whatever the yardstick's.
    Within(f64),
    /// No number: how many times the yardstick, for reading.
    None,
    /// No number: how much more than the yardstick, for reading.
    Difference,
}

/// One line of the table.
pub struct Row {
    pub what: &'static str,
    pub yardstick: &'static str,
    pub limit: Limit,
    pub measured: Measured,
}

/// Measures both by turns. Each says how long it took, so that what it does around that is left out.
pub fn compare(
    rounds: usize,
    mut what: impl FnMut() -> Duration,
    mut yardstick: impl FnMut() -> Duration,
) -> Measured {
    let before = rounds / ROUNDS_FOR_ONE_BEFORE;
    let (mut costs, mut yardstick_costs) = (Vec::new(), Vec::new());
    for round in 0..before + rounds {
        let (cost, yardstick_cost) = (what(), yardstick());
        if before <= round {
            costs.push(milliseconds(cost));
            yardstick_costs.push(milliseconds(yardstick_cost));
        }
    }
    Measured { what: median(costs), yardstick: median(yardstick_costs), unit: MILLISECONDS }
}

pub fn time(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

pub fn milliseconds(cost: Duration) -> f64 {
    cost.as_secs_f64() * 1e3
}

pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// What stands above the rows.
pub struct Heading;

impl fmt::Display for Heading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        line(f, ["", "measured", "against", "measured", "ratio", "at most"])
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, yardstick, limit, measured } = self;
        let (times, more) =
            (measured.what / measured.yardstick, measured.what - measured.yardstick);
        let unit = measured.unit;
        let ratio = || if times.is_finite() { format!("{times:.2}") } else { String::new() };
        let (found, at_most, is_held) = match *limit {
            Limit::Times(most) => (ratio(), format!("{most:.2}"), times <= most),
            Limit::More(most) => (format!("{more:+.1}"), format!("{most:+.1}"), more <= most),
            Limit::Within(most) => (ratio(), format!("{most:.0} {unit}"), measured.what <= most),
            Limit::None => (ratio(), String::new(), true),
            Limit::Difference => (format!("{more:+.1}"), String::new(), true),
        };
        let costs = [measured.what, measured.yardstick].map(|cost| format!("{cost:.3} {unit}"));
        line(f, [what, &costs[0], yardstick, &costs[1], &found, &at_most])?;
        if is_held { Ok(()) } else { write!(f, "  TOO MUCH") }
    }
}

fn line(f: &mut fmt::Formatter<'_>, columns: [&str; 6]) -> fmt::Result {
    let [what, cost, yardstick, yardstick_cost, found, at_most] = columns;
    write!(f, "{what:<42}{cost:>13}  {yardstick:<33}{yardstick_cost:>13}{found:>8}{at_most:>9}")
}
