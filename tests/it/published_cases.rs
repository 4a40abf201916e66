//! The readings of relations, on cases whose figures were published, and against all ways to split small networks.

use curseur::analysis::{
    Certainty, Group, Network, Ratio, betweenness, cooperation, groups, linkers, opposed_allies,
};
use curseur::session::Counts::{self, Negative, Positive};

/// Read 1954: tribes of the Central Highlands of New Guinea.
const TRIBES: &str = include_str!("../cases/highland-tribes.csv");
/// Padgett: marriages between families of Florence.
const MARRIAGES: &str = include_str!("../cases/florentine-marriages.csv");

/// A published network, with the names of its actors in alphabetical order.
struct Case {
    names: Vec<&'static str>,
    network: Network,
}

impl Case {
    fn read(text: &'static str) -> Self {
        let ties: Vec<[&str; 3]> = text
            .lines()
            .skip(1)
            .map(|line| line.split(',').collect::<Vec<_>>().try_into().expect("three columns"))
            .collect();
        let mut names: Vec<_> = ties.iter().flat_map(|[one, other, _]| [*one, *other]).collect();
        names.sort_unstable();
        names.dedup();
        let mut network = Network::new(names.len());
        for [one, other, nature] in ties {
            let rank = |name| names.binary_search(&name).expect("a known name");
            let counts = if nature == "alliance" { Positive } else { Negative };
            network.set(rank(one), rank(other), counts);
        }
        Self { names, network }
    }

    /// The only group there is, in at most so many camps: its camps and the ties against the grain, by name.
    fn camps(&self, at_most: usize) -> (Vec<String>, Vec<String>, Certainty) {
        let found = groups(&self.network, at_most);
        let [Group { camps, against, certainty }] = &found[..] else {
            panic!("{} groups", found.len())
        };
        let named = |ranks: &[usize]| {
            ranks.iter().map(|&rank| self.names[rank]).collect::<Vec<_>>().join(" ")
        };
        let camps = camps.iter().map(|camp| named(camp)).collect();
        let against = against.iter().map(|&(one, other)| named(&[one, other])).collect();
        (camps, against, *certainty)
    }
}

#[test]
fn opposed_allies_of_the_tribes() {
    let tribes = Case::read(TRIBES).network;
    assert_eq!((tribes.size(), tribes.examined_pairs(), tribes.pairs()), (16, 58, 120));
    assert_eq!(opposed_allies(&tribes).len(), 2);
}

#[test]
fn two_camps_of_the_tribes() {
    let (camps, against, certainty) = Case::read(TRIBES).camps(2);
    let rest = "ALIKA ASARO GAHUK GEHAM KOHIK MASIL NAGAM NOTOH OVE SEUVE UHETO UKUDZ";
    assert_eq!(camps, [rest, "GAMA GAVEV KOTUN NAGAD"]);
    assert_eq!((against.len(), certainty), (7, Certainty::OnlyOne));
}

#[test]
fn three_camps_of_the_tribes_and_no_better_with_more() {
    let tribes = Case::read(TRIBES);
    let (camps, against, certainty) = tribes.camps(3);
    let expected = [
        "ALIKA ASARO GAHUK GEHAM MASIL OVE UKUDZ",
        "GAMA GAVEV KOTUN NAGAD",
        "KOHIK NAGAM NOTOH SEUVE UHETO",
    ];
    assert_eq!(camps, expected);
    assert_eq!(against, ["MASIL NAGAM", "MASIL UHETO"]);
    assert_eq!(certainty, Certainty::OnlyOne);
    for at_most in [4, 5] {
        let (camps, against, certainty) = tribes.camps(at_most);
        assert_eq!(camps, expected, "{at_most}");
        assert_eq!(against.len(), 2, "{at_most}");
        assert_ne!(certainty, Certainty::Estimate, "{at_most}");
    }
}

#[test]
fn betweenness_of_the_families() {
    let families = Case::read(MARRIAGES);
    let found = betweenness(&families.network, cooperation).expect("fractions with room");
    let published = [
        ("Medici", 95, 2),
        ("Guadagni", 139, 6),
        ("Albizzi", 58, 3),
        ("Salviati", 13, 1),
        ("Ridolfi", 31, 3),
        ("Bischeri", 19, 2),
        ("Strozzi", 28, 3),
        ("Barbadori", 17, 2),
        ("Tornabuoni", 25, 3),
        ("Castellani", 5, 1),
        ("Peruzzi", 2, 1),
    ];
    assert_eq!(families.names.len(), 15);
    for (name, found) in families.names.iter().zip(found) {
        let figure = published.iter().find(|(family, ..)| family == name);
        let expected = figure.map_or(Ratio::ZERO, |&(_, over, under)| Ratio::new(over, under));
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn families_who_alone_link_others() {
    let families = Case::read(MARRIAGES);
    let found = linkers(&families.network, cooperation);
    let named: Vec<_> = found.iter().map(|linker| families.names[linker.actor]).collect();
    assert_eq!(named, ["Albizzi", "Guadagni", "Medici", "Salviati"]);
    let sizes: Vec<Vec<_>> =
        found.iter().map(|linker| linker.parts.iter().map(Vec::len).collect()).collect();
    assert_eq!(sizes, [vec![13, 1], vec![13, 1], vec![1, 11, 2], vec![13, 1]]);
}

/// Numbers that follow from a seed.
struct Numbers(u64);

impl Numbers {
    /// From 0 to `end`, excluded.
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end
    }

    fn network(&mut self) -> Network {
        let size = 2 + self.below(9) as usize;
        let (ties, oppositions) = (20 + self.below(81), self.below(101));
        let mut network = Network::new(size);
        for one in 0..size {
            for other in one + 1..size {
                if self.below(100) < ties {
                    let opposed = self.below(100) < oppositions;
                    network.set(one, other, if opposed { Negative } else { Positive });
                }
            }
        }
        network
    }
}

/// All ways to put some actors in camps, one by one.
struct EveryWay {
    members: usize,
    /// By place among the members.
    ties: Vec<(usize, usize, Counts)>,
    at_most: usize,
    least: usize,
    ways: usize,
    fewest_camps: usize,
}

impl EveryWay {
    fn go(&mut self, camp_of: &mut Vec<usize>) {
        let used = camp_of.iter().max().map_or(0, |camp| camp + 1);
        if camp_of.len() < self.members {
            for camp in 0..self.at_most.min(used + 1) {
                camp_of.push(camp);
                self.go(camp_of);
                camp_of.pop();
            }
            return;
        }
        let against = |&&(one, other, counts): &&(usize, usize, Counts)| {
            (camp_of[one] == camp_of[other]) == (counts == Negative)
        };
        let cost = self.ties.iter().filter(against).count();
        if cost < self.least {
            (self.least, self.ways, self.fewest_camps) = (cost, 0, used);
        }
        if cost == self.least {
            self.ways += 1;
            self.fewest_camps = self.fewest_camps.min(used);
        }
    }
}

/// Checks one group of a network whose ties are all alliances or oppositions.
fn check_against_every_way(network: &Network, group: &Group, at_most: usize, seed: u64) {
    let mut members = group.camps.concat();
    members.sort_unstable();
    let place = |rank| members.binary_search(&rank).ok();
    let tie = |((one, other), counts)| Some((place(one)?, place(other)?, counts));
    let mut every = EveryWay {
        members: members.len(),
        ties: network.examined().filter_map(tie).collect(),
        at_most,
        least: usize::MAX,
        ways: 0,
        fewest_camps: 0,
    };
    every.go(&mut Vec::new());
    let certainty = if every.ways == 1 { Certainty::OnlyOne } else { Certainty::OneOfSeveral };
    let expected = (every.least, every.fewest_camps, certainty);
    let found = (group.against.len(), group.camps.len(), group.certainty);
    assert_eq!(found, expected, "seed {seed}, {at_most} camps, {group:?}");
    let camp = |rank| group.camps.iter().position(|camp| camp.contains(&rank));
    for &(one, other) in &group.against {
        let opposed = network.get(one, other) == Some(Negative);
        assert_eq!(camp(one) == camp(other), opposed, "seed {seed}, {one} and {other}");
    }
}

#[test]
fn camps_are_the_best_of_all_ways() {
    let (mut only_one, mut several) = (0, 0);
    for seed in 0..500 {
        let network = Numbers(seed).network();
        for at_most in [2, 3] {
            for group in groups(&network, at_most) {
                check_against_every_way(&network, &group, at_most, seed);
                *(if group.certainty == Certainty::OnlyOne {
                    &mut only_one
                } else {
                    &mut several
                }) += 1;
            }
        }
    }
    assert!(100 < only_one && 100 < several, "{only_one} and {several}: not much of a test");
}

#[test]
fn twenty_actors_in_two_camps_are_never_an_estimate() {
    for (seed, oppositions) in [(1, 30), (2, 50), (3, 70), (4, 90)] {
        let mut numbers = Numbers(seed);
        let mut network = Network::new(20);
        for one in 0..20 {
            for other in one + 1..20 {
                let opposed = numbers.below(100) < oppositions;
                network.set(one, other, if opposed { Negative } else { Positive });
            }
        }
        let found = groups(&network, 2);
        assert_eq!(found.len(), 1, "seed {seed}");
        assert_ne!(found[0].certainty, Certainty::Estimate, "seed {seed}");
        assert_eq!(found, groups(&network, 2), "seed {seed}");
    }
}
