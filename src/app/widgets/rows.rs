//! Which row of a list the keyboard is at: Tab enters the list at one row, arrows move through it.

/// The row in hand of a list.
#[derive(Debug)]
pub struct Rows<I> {
    at: Option<I>,
    /// The keyboard is to go there.
    going: bool,
}

impl<I> Default for Rows<I> {
    fn default() -> Self {
        Self { at: None, going: false }
    }
}

impl<I: Clone + PartialEq> Rows<I> {
    /// The row in hand.
    pub fn at(&self) -> Option<&I> {
        self.at.as_ref()
    }

    /// The row that Tab enters at.
    pub fn entrance<'a>(&'a self, all: &'a [I]) -> Option<&'a I> {
        self.at.as_ref().filter(|at| all.contains(at)).or_else(|| all.first())
    }

    /// Makes `row` the one in hand, where the keyboard already is.
    pub fn stay_at(&mut self, row: I) {
        self.at = Some(row);
    }

    /// Sends the keyboard to `row`.
    pub fn go_to(&mut self, row: I) {
        self.at = Some(row);
        self.going = true;
    }

    /// Sends the keyboard up or down from `row`. Says whether there was a row to go to.
    pub fn step(&mut self, all: &[I], from: &I, by: isize) -> bool {
        let at = all.iter().position(|row| row == from);
        let to = at.and_then(|at| at.checked_add_signed(by)).and_then(|to| all.get(to));
        if let Some(to) = to {
            self.go_to(to.clone());
        }
        to.is_some()
    }

    /// Whether `row` is to take the keyboard in this frame.
    pub fn arrives_at(&mut self, row: &I) -> bool {
        let arrives = self.going && self.at.as_ref() == Some(row);
        if arrives {
            self.going = false;
        }
        arrives
    }
}
