//! What the window can look like, and how one gets there, in either language.

use std::fs;

use curseur::analysis::projection::Mode;
use curseur::app::base::command::{Command, WallCommand};
use curseur::app::open::panels::{PANELS, Tab};
use curseur::session::{Attendance, Edit, History, Session};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::harness::{CTRL, CTRL_SHIFT, NONE, Setting, WindowHarness};
use super::importing::{LINES, TABLE};
use super::library::library;
use super::{exporting, joining, sealing, sessions};
use crate::lists::xlsx;

pub use away::away;
pub use commitments::of_commitments;
pub use strategy::of_the_strategy;
pub use territory::of_the_territory;
pub use thread::of_the_thread;

mod away;
mod commitments;
mod strategy;
mod territory;
mod thread;

/// A state of the window.
pub struct State {
    pub name: String,
    reach: Box<dyn Fn(Setting) -> WindowHarness>,
}

impl State {
    fn new(name: impl Into<String>, reach: impl Fn(Setting) -> WindowHarness + 'static) -> Self {
        Self { name: name.into(), reach: Box::new(reach) }
    }

    /// On the long sample.
    fn typical(name: impl Into<String>, go: impl Fn(&mut WindowHarness) + 'static) -> Self {
        Self::new(name, move |setting| {
            let mut window = WindowHarness::on(&sessions::long_sample(), setting);
            go(&mut window);
            window
        })
    }

    /// In the library, the latest session of Vallonne chosen.
    fn found(name: impl Into<String>, go: impl Fn(&mut WindowHarness) + 'static) -> Self {
        Self::new(name, move |setting| {
            let mut window = library(setting);
            window.type_in("appreciation n° 3");
            go(&mut window);
            window
        })
    }

    pub fn show(&self, setting: Setting) -> WindowHarness {
        (self.reach)(setting)
    }
}

/// The state that has this name.
pub fn named(name: &str) -> State {
    let all = [
        beside_the_board(),
        of_the_board(),
        of_the_territory(),
        of_the_thread(),
        of_commitments(),
        of_the_actors(),
        of_the_strategy(),
        over_the_rest(),
        away(),
    ];
    let mut all = all.into_iter().flatten();
    all.find(|state| state.name == name).unwrap_or_else(|| panic!("no state {name:?}"))
}

/// Waste and reuse, by its number.
fn take_an_axis(window: &mut WindowHarness) {
    window.type_in("27");
    window.press(NONE, Key::Tab);
}

/// The panel of an axis, by its number.
fn beside_axis(session: &Session, setting: Setting, number: &str) -> WindowHarness {
    let mut window = WindowHarness::on(session, setting);
    window.press(CTRL, Key::L);
    window.type_in(number);
    window.press(NONE, Key::Tab);
    let name = window.words().text("panel-axis");
    window.show_panel(&name);
    window
}

/// The second actor of the long sample, a pair and a question in hand.
pub fn choose_an_actor(window: &mut WindowHarness) {
    window.press(NONE, Key::F2);
    window.press(NONE, Key::ArrowDown);
}

fn say(window: &mut WindowHarness, words: &str) {
    window.press(CTRL, Key::L);
    take_an_axis(window);
    window.press(NONE, Key::Tab);
    window.put_in(words);
}

/// Every panel, as it stands beside the board, its actors chosen and an axis in hand.
pub fn beside_the_board() -> Vec<State> {
    let show = |panel: &'static str| {
        move |window: &mut WindowHarness| {
            choose_an_actor(window);
            window.press(CTRL, Key::L);
            take_an_axis(window);
            let name = window.words().text(panel);
            window.show_panel(&name);
        }
    };
    // What copies say differently is there in a session that was joined alone.
    let panels = PANELS.iter().filter(|panel| panel.tab != Tab::Differences);
    let mut all: Vec<_> =
        panels.map(|panel| State::typical(panel.label, show(panel.label))).collect();
    all.push(State::new("said differently", joining::said_differently));
    all
}

/// The board, the entry bar and what stands around them.
pub fn of_the_board() -> Vec<State> {
    let project = |other_screens| {
        move |setting| {
            let setting = Setting { other_screens, ..setting };
            let mut window = WindowHarness::on(&sessions::long_sample(), setting);
            take_an_axis(&mut window);
            window.press(NONE, Key::F5);
            window.press(Modifiers::SHIFT, Key::F2);
            window
        }
    };
    vec![
        State::new("frozen in this window", move |setting| {
            let mut window = project(0)(setting);
            window.press(NONE, Key::F7);
            window
        }),
        State::new("trial of reading, too far", |setting| {
            let setting = Setting { other_screens: 1, ..setting };
            let mut window = WindowHarness::on(&sessions::long_sample(), setting);
            window.press(NONE, Key::F5);
            window.command(Command::Wall(WallCommand::Show(Mode::Legibility)));
            let name = window.words().text("projection-last-row");
            window.harness.get_by_role_and_label(Role::SpinButton, &name).focus();
            window.harness.run();
            window.put_in("12");
            window.press(NONE, Key::Enter);
            window
        }),
        State::new("empty session", |setting| WindowHarness::on(&sessions::empty(), setting)),
        State::new("all moved", |setting| {
            let mut window = WindowHarness::on(&sessions::all_moved(), setting);
            window.ask_for_board();
            window
        }),
        State::new("a question with all it is open to", |setting| {
            beside_axis(&sessions::empty(), setting, "29")
        }),
        State::new("an axis that takes no side", |setting| {
            beside_axis(&sessions::all_moved(), setting, "38")
        }),
        State::new("an axis to work on", |setting| {
            let mut window = WindowHarness::on(&sessions::long_labels(), setting);
            take_an_axis(&mut window);
            window.press(CTRL, Key::T);
            window.type_in("Les bennes se remplissent encore de ce qui pourrait servir");
            window
        }),
        State::new("long labels", |setting| WindowHarness::on(&sessions::long_labels(), setting)),
        State::typical("full bar", WindowHarness::fill_the_bar),
        State::typical("going on", |window| {
            window.press(NONE, Key::Tab);
            window.press(NONE, Key::Tab);
            window.type_in("Deux camions en moins sur la route");
            window.press(CTRL, Key::Enter);
            window.type_in("cl");
        }),
        State::typical("an argument that cites", |window| {
            say(window, "La région suit le dossier avec la DDETS");
            window.press(CTRL, Key::E);
        }),
        State::typical("letters not understood", |window| {
            window.type_in("emploi");
            window.press(Modifiers::SHIFT, Key::Tab);
            window.press(CTRL, Key::L);
            window.press(NONE, Key::F3);
            let words = window.words().text("bar-words");
            window.click(Role::MultilineTextInput, &words);
            window.type_in("Cinq postes");
            window.press(NONE, Key::Enter);
            window.click(Role::MultilineTextInput, &words);
        }),
        State::new("another day", |setting| {
            let setting = Setting { days_later: 29, ..setting };
            WindowHarness::on(&sessions::long_sample(), setting)
        }),
        State::new("someone absent", |setting| {
            let mut window = WindowHarness::on(&sessions::long_sample(), setting);
            let (sitting, participant) = (
                window.session().latest_sitting().expect("a sitting").id,
                window.session().participants.records().first().expect("someone").id,
            );
            let mut session = window.session().clone();
            let attendance = Some(Attendance::Excused);
            let edit = Edit::Attend { sitting, participant, attendance };
            History::default().perform(&mut session, edit).expect("excused");
            let name = session.participants.records()[0].name.clone();
            window = WindowHarness::on(&session, setting);
            window.press(NONE, Key::Tab);
            window.type_in(&name);
            window.press(NONE, Key::Tab);
            window
        }),
        State::typical("who is there", |window| {
            let speaker = window.words().text("bar-speaker");
            window.click(Role::TextInput, &speaker);
            window.press(NONE, Key::ArrowDown);
            window.press(NONE, Key::ArrowDown);
        }),
        State::typical("people", |window| {
            window.command(Command::ShowSittings);
            let name = window.words().text("sittings-tab-people");
            window.click(Role::Tab, &name);
        }),
        State::typical("axes of the day", |window| {
            window.command(Command::ShowSittings);
            let name = window.words().text("sittings-tab-agenda");
            window.click(Role::Tab, &name);
        }),
        State::typical("parts in deciding", |window| {
            window.press(NONE, Key::F12);
            // Both languages say these by the same letters.
            for typed in ["iPv", "dD", "iI", "Ip"] {
                window.type_in(typed);
                window.press(NONE, Key::ArrowDown);
            }
            window.press(NONE, Key::ArrowUp);
        }),
        State::typical("a decision", |window| {
            window.press(CTRL_SHIFT, Key::D);
            window.type_in("Visiter la filature");
            window.press(NONE, Key::Enter);
        }),
        State::typical("a decision on an axis to work on", |window| {
            take_an_axis(window);
            window.press(CTRL, Key::T);
            window.press(NONE, Key::Enter);
            window.command(Command::ShowDecisions);
            window.click_first("axis-decide-name");
            window.type_in("Peser chaque benne");
        }),
        State::typical("undiscussed next, text enlarged", |window| {
            window.press(CTRL, Key::Plus);
            window.press(CTRL, Key::Plus);
            window.press(NONE, Key::F9);
            window.command(Command::ShowPace);
        }),
        State::typical("more contrast", |window| {
            window.command(Command::ContrastMore);
            window.press(NONE, Key::F9);
        }),
        State::typical("a list is dropped", |window| {
            let list = super::dropped::a_list(&window.sessions_folder());
            super::dropped::drop_on(window, &[&list]);
        }),
        State::new("projected on another screen", project(1)),
        State::new("projected in this window", project(0)),
        State::typical("reading only", |window| {
            *window = window.beside();
            window.press(NONE, Key::Escape);
        }),
        State::new("saving fails", lost),
        State::typical("written elsewhere meanwhile", |window| {
            let path = window.path.clone().expect("a file");
            let theirs = fs::read_to_string(&path).expect("a session");
            fs::write(&path, theirs.replace("Vallonne", "Revermont")).expect("a file");
            say(window, "Dit pendant ce temps");
            window.press(NONE, Key::Enter);
        }),
    ]
}

/// The long sample with a second mission, which some actors do not weigh on.
fn several_missions(name: &str, go: impl Fn(&mut WindowHarness) + 'static) -> State {
    State::new(name, move |setting| {
        let mut window = WindowHarness::on(&sessions::several_missions(), setting);
        go(&mut window);
        window
    })
}

/// The grids and the map, beside the board and alone.
pub fn of_the_actors() -> Vec<State> {
    let alone = |panel: &'static str| {
        State::typical(format!("{panel} alone"), move |window| {
            choose_an_actor(window);
            window.command(Command::ShowActorsAlone);
            let name = window.words().text(panel);
            window.show_panel(&name);
        })
    };
    let empty = |panel: &'static str| {
        State::new(format!("{panel} empty"), move |setting| {
            let mut window = WindowHarness::on(&sessions::empty(), setting);
            let name = window.words().text(panel);
            window.show_panel(&name);
            window
        })
    };
    let of_actors = || PANELS.iter().filter(|panel| panel.tab.is_of_actors());
    let mut states: Vec<_> = of_actors().map(|panel| alone(panel.label)).collect();
    states.extend(of_actors().map(|panel| empty(panel.label)));
    states.extend([
        State::typical("card in full", |window| {
            choose_an_actor(window);
            window.command(Command::ShowActorsAlone);
            let name = window.words().text("actors-form-full");
            window.click(Role::Tab, &name);
        }),
        State::typical("natures", |window| window.command(Command::AdaptNatures)),
        State::typical("a question lit in grid II", |window| {
            window.command(Command::ShowQuestions);
            window.click_first("questions-show-in");
        }),
        State::typical("a question lit on the map", |window| {
            window.command(Command::ShowQuestions);
            window.click_first("questions-light");
            window.command(Command::ShowActorsAlone);
            window.command(Command::ShowMap);
        }),
        several_missions("several missions, grid I", |window| {
            choose_an_actor(window);
            window.command(Command::ShowActorsAlone);
        }),
        several_missions("several missions, grid II", |window| {
            window.command(Command::ShowRelations);
        }),
        several_missions("several missions, the map", |window| {
            window.command(Command::ShowMap);
        }),
        several_missions("several missions, the questions", |window| {
            window.command(Command::ShowQuestions);
        }),
        several_missions("choosing a mission", |window| {
            window.command(Command::ShowActorsAlone);
            window.command(Command::ShowRelations);
            window.click_on("mission-choose-name");
        }),
        State::typical("ties of one actor", |window| {
            choose_an_actor(window);
            window.command(Command::ShowActorsAlone);
            window.command(Command::ShowMap);
            window.click_first("map-one-actor");
        }),
    ]);
    states
}

/// What asks, over everything else.
pub fn over_the_rest() -> Vec<State> {
    let erase = |steps: usize| {
        move |window: &mut WindowHarness| {
            choose_an_actor(window);
            window.command(Command::EraseActor);
            for _ in 0..steps {
                window.click_on("erase-next");
            }
        }
    };
    vec![
        State::typical("palette", |window| {
            window.press(CTRL, Key::K);
            window.type_in("te");
        }),
        State::typical("keys", |window| window.press(NONE, Key::F1)),
        State::typical("about", |window| window.command(Command::About)),
        State::typical("path", |window| window.press(CTRL, Key::O)),
        State::typical("a copy", |window| window.press(CTRL_SHIFT, Key::S)),
        State::typical("export", |window| window.press(CTRL, Key::P)),
        State::typical("exported", |window| {
            window.press(CTRL, Key::P);
            window.press(NONE, Key::Enter);
        }),
        State::typical("handing over", |window| {
            window.press(CTRL, Key::P);
            let name = window.words().text("export-minutes");
            exporting::choose(window, &name[1..]);
            // From the first to the one before the last.
            window.press(NONE, Key::ArrowUp);
            window.press(NONE, Key::ArrowUp);
        }),
        State::typical("sealing", sealing::to_seal),
        State::typical("sealing by too little", |window| {
            sealing::to_seal(window);
            window.put_in("onze lettre");
        }),
        State::typical("sealed", |window| {
            sealing::to_seal(window);
            sealing::twice(window);
        }),
        State::new("unsealing", sealing::asked_to_open),
        State::new("unsealing by another passphrase", |setting| {
            let mut window = sealing::asked_to_open(setting);
            window.put_in("quatre mots sans raison");
            window.press(NONE, Key::Enter);
            window
        }),
        State::new("unsealed", |setting| {
            let mut window = sealing::asked_to_open(setting);
            sealing::open(&mut window);
            window
        }),
        State::new("importing", |setting| {
            let list = "Nom;Sigle;Niveau;Natures;Enjeux;Budget\n\
                Mairie;;local;élus|institution;Tenir son budget;12\n\
                École;;galaxie;association;=SOMME(A1);\n\
                ;;;;;\n\
                Mairie;Ville;région;;;\n\
                Conseil régional;CR;région;institution;;3\n";
            importing(setting, Command::ImportActors, "liste.csv", list.as_bytes())
        }),
        State::new("importing a workbook of people", |setting| {
            importing(setting, Command::ImportPeople, "liste.xlsx", &xlsx())
        }),
        State::new("importing many columns", |setting| {
            let heads = "Id;Nom;Ville;Sites;Type de structure;Contact;Téléphone;Remarque;Niveau\n";
            let rows = (1..=40).map(|n| {
                format!("{n};Acteur n° {};Vallonne;{n};galaxie;Alix;0645678910;Bon;local\n", n % 9)
            });
            let list = heads.to_owned() + &rows.collect::<Vec<_>>().concat();
            importing(setting, Command::ImportActors, "liste.csv", list.as_bytes())
        }),
        State::new("importing what is no list", |setting| {
            importing(setting, Command::ImportActors, "liste.docx", b"PK\x05\x06")
        }),
        State::new("pasting people, nothing yet", |setting| pasting(setting, "")),
        State::new("pasting a table of people", |setting| {
            pasting(setting, &format!("{TABLE}Claire Vasseur\n"))
        }),
        State::new("pasting lines of people", |setting| {
            let mut window = pasting(setting, LINES);
            window.click_on("import-read-otherwise");
            window
        }),
        State::typical("merging", |window| {
            choose_an_actor(window);
            window.command(Command::MergeActor);
            window.type_in("regie");
            window.press(NONE, Key::Enter);
        }),
        State::typical("splitting", |window| {
            choose_an_actor(window);
            window.command(Command::SplitActor);
            window.type_in("Service des déchets");
        }),
        State::typical("extracting", |window| {
            choose_an_actor(window);
            window.command(Command::ExtractActor);
        }),
        State::typical("erasing what", erase(0)),
        State::typical("erasing a mention", erase(1)),
        State::typical("erasing for ever", erase(2)),
        State::typical("erasing a wording", |window| {
            window.click_first("erase-wording-action-name");
        }),
        State::new("closing unsaved", |setting| {
            let mut window = lost(setting);
            window.command(Command::CloseSession);
            window
        }),
        State::new("closing while projected", |setting| {
            let setting = Setting { other_screens: 1, ..setting };
            let mut window = WindowHarness::on(&sessions::long_sample(), setting);
            window.press(NONE, Key::F5);
            window.command(Command::Quit);
            window
        }),
        State::new("choosing a screen", |setting| {
            let setting = Setting { other_screens: 2, ..setting };
            let mut window = WindowHarness::on(&sessions::long_sample(), setting);
            window.press(NONE, Key::F5);
            window
        }),
        State::typical("taking the window back", |window| {
            window.press(NONE, Key::F5);
            window.command(Command::Wall(WallCommand::Project));
        }),
        State::typical("open elsewhere", |window| *window = window.beside()),
        State::new("opening fails", |setting| {
            let mut window = library(setting);
            window.press(CTRL, Key::O);
            window.press(CTRL, Key::A);
            let path = window.sessions_folder().join("abîmé.ron");
            window.put_in(path.to_str().expect("a path in UTF-8"));
            window.press(NONE, Key::Enter);
            window
        }),
    ]
}

/// A list that was chosen, before anything of it is taken.
fn importing(setting: Setting, command: Command, name: &str, bytes: &[u8]) -> WindowHarness {
    let mut window = WindowHarness::on(&sessions::empty(), setting);
    let path = window.path.as_ref().expect("a session").with_file_name(name);
    fs::write(&path, bytes).expect("a list");
    window.command(command);
    window.press(CTRL, Key::A);
    window.put_in(path.to_str().expect("a path in UTF-8"));
    window.press(NONE, Key::Enter);
    window
}

/// A list in the field that takes one.
fn pasting(setting: Setting, list: &str) -> WindowHarness {
    let mut window = WindowHarness::on(&sessions::empty(), setting);
    window.command(Command::ShowSittings);
    let name = window.words().text("sittings-tab-people");
    window.click(Role::Tab, &name);
    window.click_on("people-paste");
    window.harness.event(egui::Event::Paste(list.to_owned()));
    window.harness.run();
    window
}

/// Somebody spoke, and the folder is gone.
fn lost(setting: Setting) -> WindowHarness {
    let mut window = WindowHarness::on(&sessions::empty(), setting);
    window.lose_the_folder();
    say(&mut window, "Le tri gagne");
    window.press(NONE, Key::Enter);
    window
}
