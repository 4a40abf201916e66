//! Two costs measured by turns, so that whatever else the machine does weighs on both.

use std::fmt;
use std::time::{Duration, Instant};

const ROUNDS: usize = 200;
/// Caches, fonts and branch predictions settle first.
const ROUNDS_BEFORE: usize = 20;

/// The median cost of what is measured, and of its yardstick.
#[derive(Clone, Copy, Debug)]
pub struct Measured {
    what: Duration,
    yardstick: Duration,
}

/// One line of the table.
pub struct Row {
    pub what: &'static str,
    pub yardstick: &'static str,
    pub at_most: f64,
    pub measured: Measured,
}

pub fn compare(mut what: impl FnMut(), mut yardstick: impl FnMut()) -> Measured {
    let (mut costs, mut yardstick_costs) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS_BEFORE + ROUNDS {
        let (cost, yardstick_cost) = (time(&mut what), time(&mut yardstick));
        if ROUNDS_BEFORE <= round {
            costs.push(cost);
            yardstick_costs.push(yardstick_cost);
        }
    }
    Measured { what: median(costs), yardstick: median(yardstick_costs) }
}

fn time(work: &mut impl FnMut()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(mut costs: Vec<Duration>) -> Duration {
    costs.sort_unstable();
    costs[costs.len() / 2]
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Measured { what, yardstick } = self.measured;
        let ms = |cost: Duration| cost.as_secs_f64() * 1e3;
        let ratio = what.as_secs_f64() / yardstick.as_secs_f64();
        write!(
            f,
            "{:<44}{:>10.3}  {:<28}{:>10.3}",
            self.what,
            ms(what),
            self.yardstick,
            ms(yardstick)
        )?;
        write!(f, "{ratio:>8.2}{:>9.2}", self.at_most)?;
        if self.at_most < ratio { write!(f, "  TOO MUCH") } else { Ok(()) }
    }
}
