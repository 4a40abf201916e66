//! Who takes which seat: few crossings, short ties, discs apart. A local search with a fixed amount of work.

mod count;

use super::cost::Scale;
use super::frame::Frame;
use super::geometry::Point;
use super::plan::{CENTER, Plan};

/// How many pairs of things the search may compare.
const WORK: usize = 4_000_000;
/// And how many once seats are even.
const LAST_WORK: usize = 500_000;
/// Beyond so many comparisons for one round over all seats, only near seats are tried.
const LONG_ROUND: usize = 1_500_000;
/// Actors moved at random before another descent.
const KICK: usize = 3;
const KICKS: usize = 20;
/// What another arrangement must bring to replace the one that follows the order of the input.
const WORTH: f32 = 0.97;
/// What a move must bring, in crossings.
const GAIN: f32 = 1e-3;

/// Actors on their seats.
pub(super) struct Board<'a> {
    plan: &'a Plan,
    seats: Vec<Vec<Point>>,
    titles: Vec<super::Rect>,
    scale: Scale,
    /// The ties of each actor, by their place in the plan.
    ties_of: Vec<Vec<usize>>,
    /// Who is already on the map: ties to others do not count yet.
    present: Vec<bool>,
    seat: Vec<usize>,
    places: Vec<Point>,
    taken: Vec<Vec<Option<usize>>>,
    /// The ties whose cost is being counted.
    counting: Vec<bool>,
    work: usize,
}

impl<'a> Board<'a> {
    /// Everyone in the order of the input, evenly around.
    pub fn new(plan: &'a Plan, frame: &Frame) -> Self {
        let mut ties_of = vec![Vec::new(); plan.actors.len()];
        for (rank, tie) in plan.ties.iter().enumerate() {
            ties_of[tie.one].push(rank);
            ties_of[tie.other].push(rank);
        }
        let mut board = Self {
            plan,
            seats: frame.seats.clone(),
            titles: frame.titles().copied().collect(),
            scale: Scale::of(plan, frame),
            ties_of,
            present: vec![true; plan.actors.len()],
            seat: vec![0; plan.actors.len()],
            places: vec![Point::default(); plan.actors.len()],
            taken: frame.seats.iter().map(|seats| vec![None; seats.len()]).collect(),
            counting: vec![false; plan.ties.len()],
            work: WORK,
        };
        for (group, members) in plan.groups.iter().enumerate() {
            let count = board.seats[group].len();
            for (rank, &actor) in members.iter().enumerate() {
                board.sit(actor, (2 * rank + 1) * count / (2 * members.len()));
            }
        }
        board
    }

    /// Where the discs are.
    pub fn places(&self) -> &[Point] {
        &self.places
    }

    /// Takes the same seats in a larger frame.
    pub fn follow(&mut self, frame: &Frame) {
        self.seats.clone_from(&frame.seats);
        for actor in 0..self.places.len() {
            self.places[actor] = self.seats[self.group(actor)][self.seat[actor]];
        }
    }

    /// Closes ranks where the new frame has no empty seats, and improves what this changed.
    pub fn even(&mut self, frame: &Frame) {
        let old = self.seats.iter().map(Vec::len).collect::<Vec<_>>();
        let mut seats = self.seat.clone();
        for (group, members) in self.plan.groups.iter().enumerate() {
            if frame.seats[group].len() != old[group] {
                let mut order = members.clone();
                order.sort_by_key(|&actor| self.seat[actor]);
                for (rank, &actor) in order.iter().enumerate() {
                    seats[actor] = rank;
                }
            }
        }
        self.seats.clone_from(&frame.seats);
        self.taken = frame.seats.iter().map(|seats| vec![None; seats.len()]).collect();
        self.take(&seats);
        self.work = self.work.max(LAST_WORK);
        self.descend();
    }

    /// Looks for good seats. An arrangement near the order of the input wins over one that is hardly better.
    pub fn search(&mut self) {
        self.descend();
        let mut best = (self.seat.clone(), self.total());
        self.rise();
        self.seat_absent();
        self.descend();
        best = self.better(best);
        let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
        for _ in 0..KICKS {
            if self.work == 0 {
                break;
            }
            self.kick(&mut chance);
            self.descend();
            best = self.better(best);
        }
    }

    /// Keeps the present arrangement when it is worth it, or returns to the best.
    fn better(&mut self, best: (Vec<usize>, f32)) -> (Vec<usize>, f32) {
        let total = self.total();
        if total < best.1 * WORTH {
            return (self.seat.clone(), total);
        }
        self.take(&best.0);
        best
    }

    fn take(&mut self, seats: &[usize]) {
        self.taken.iter_mut().for_each(|group| group.fill(None));
        for (actor, &seat) in seats.iter().enumerate() {
            self.sit(actor, seat);
        }
    }

    /// Takes everyone off the map.
    fn rise(&mut self) {
        self.present.fill(false);
        self.taken.iter_mut().for_each(|group| group.fill(None));
    }

    /// Seats the absent one by one, those with the most ties to the seated first.
    fn seat_absent(&mut self) {
        for _ in 0..self.places.len() {
            let seated =
                |actor: usize| self.neighbours(actor).filter(|&other| self.present[other]).count();
            let next =
                (0..self.places.len()).filter(|&actor| !self.present[actor]).max_by_key(|&actor| {
                    let central = self.group(actor) == CENTER;
                    (central, seated(actor), self.ties_of[actor].len(), usize::MAX - actor)
                });
            let Some(actor) = next else { break };
            self.present[actor] = true;
            let group = self.group(actor);
            let mut best = (f32::INFINITY, 0);
            for seat in 0..self.seats[group].len() {
                if self.taken[group][seat].is_none() {
                    self.places[actor] = self.seats[group][seat];
                    let cost = self.involved(&[actor], best.0);
                    if cost < best.0 {
                        best = (cost, seat);
                    }
                }
            }
            self.sit(actor, best.1);
        }
    }

    /// Moves and swaps as long as something improves and work remains.
    fn descend(&mut self) {
        let mut improved = true;
        while improved && self.work > 0 {
            improved = false;
            for actor in 0..self.places.len() {
                improved |= self.improve(actor);
            }
        }
    }

    /// The free seats near an actor's own.
    pub fn free_nearby(&self, actor: usize) -> Vec<usize> {
        let (group, home) = (self.group(actor), self.seat[actor]);
        let count = self.seats[group].len();
        let near = |seat: usize| {
            let apart = seat.abs_diff(home);
            apart.min(count - apart) <= 3
        };
        (0..count).filter(|&seat| self.taken[group][seat].is_none() && near(seat)).collect()
    }

    pub fn seat(&self, actor: usize) -> usize {
        self.seat[actor]
    }

    /// Gives an actor the best of the seats it may take or exchange.
    fn improve(&mut self, actor: usize) -> bool {
        let (group, home) = (self.group(actor), self.seat[actor]);
        let alone = self.involved(&[actor], f32::INFINITY);
        let mut best = (GAIN, home);
        for seat in self.reachable(actor) {
            if self.work == 0 {
                break;
            }
            let gain = match self.taken[group][seat] {
                None => {
                    self.places[actor] = self.seats[group][seat];
                    alone - self.involved(&[actor], alone - best.0)
                }
                Some(other) => {
                    let pair = [actor, other];
                    let before = self.involved(&pair, f32::INFINITY);
                    self.places.swap(actor, other);
                    let after = self.involved(&pair, before - best.0);
                    self.places.swap(actor, other);
                    before - after
                }
            };
            self.places[actor] = self.seats[group][home];
            if gain > best.0 {
                best = (gain, seat);
            }
        }
        self.exchange(actor, best.1);
        best.1 != home
    }

    /// The seats worth trying: all of them on a small map, else those around and those towards the ties.
    fn reachable(&self, actor: usize) -> Vec<usize> {
        let (group, home) = (self.group(actor), self.seat[actor]);
        let count = self.seats[group].len();
        let round = count * self.places.len() * self.ties_of[actor].len() * self.plan.ties.len();
        let others = (0..count).filter(|&seat| seat != home);
        if round < LONG_ROUND {
            return others.collect();
        }
        let towards = self
            .neighbours(actor)
            .fold(Point::default(), |sum, other| sum.plus(self.places[other].unit()))
            .unit();
        let drawn = (0..count)
            .max_by(|&a, &b| {
                let pull = |seat: usize| self.seats[group][seat].unit().dot(towards);
                pull(a).total_cmp(&pull(b))
            })
            .unwrap_or(home);
        let near = |seat: usize, of: usize| {
            let apart = seat.abs_diff(of);
            apart.min(count - apart) <= 2
        };
        others.filter(|&seat| near(seat, home) || near(seat, drawn)).collect()
    }

    /// Moves a few actors anywhere.
    fn kick(&mut self, chance: &mut Chance) {
        for _ in 0..KICK.min(self.places.len()) {
            let actor = chance.below(self.places.len());
            let seat = chance.below(self.seats[self.group(actor)].len());
            self.exchange(actor, seat);
        }
    }

    /// Puts an actor on a seat; who sat there takes the one it leaves.
    pub fn exchange(&mut self, actor: usize, seat: usize) {
        let (group, home) = (self.group(actor), self.seat[actor]);
        self.taken[group][home] = None;
        if let Some(other) = self.taken[group][seat] {
            self.sit(other, home);
        }
        self.sit(actor, seat);
    }

    fn sit(&mut self, actor: usize, seat: usize) {
        let group = self.group(actor);
        self.taken[group][seat] = Some(actor);
        self.seat[actor] = seat;
        self.places[actor] = self.seats[group][seat];
    }

    fn group(&self, actor: usize) -> usize {
        self.plan.actors[actor].group
    }

    fn neighbours(&self, actor: usize) -> impl Iterator<Item = usize> {
        self.ties_of[actor].iter().map(move |&tie| {
            let tie = self.plan.ties[tie];
            if tie.one == actor { tie.other } else { tie.one }
        })
    }
}

/// A fixed series of numbers that look drawn by lot (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 33) as usize) % limit.max(1)
    }
}
