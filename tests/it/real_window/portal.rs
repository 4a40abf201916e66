//! What the desktop tells programs over its session bus: how windows are to look, and whether it shows file dialogs. Each bus is the
//! test's own, with a stand-in for the portal, or with nobody on it.

use std::collections::HashMap;
use std::process::Command;

use zbus::blocking::{Connection, connection};
use zbus::zvariant::Value;

use super::process::Program;
use super::room::{Room, at_rest, keyboard_in, session_saying};
use super::wait::{file_saying, until};

const APPEARANCE: &str = "org.freedesktop.appearance";
const PLACE: &str = "/org/freedesktop/portal/desktop";

/// A session bus, ended with the test.
struct Bus {
    address: String,
    _daemon: Program,
}

impl Bus {
    fn of(room: &Room) -> Self {
        let mut daemon = Command::new("dbus-daemon");
        daemon.args(["--session", "--nofork", "--nopidfile", "--print-address=1"]);
        let daemon = room.desk.start(&mut daemon);
        let said = file_saying(daemon.log(), |said| said.contains('\n'));
        let address = said.lines().next().expect("its address").to_owned();
        Self { address, _daemon: daemon }
    }

    /// The program, which finds no other bus, and no helper that shows dialogs.
    fn curseur(&self, room: &Room) -> Program {
        let told = super::room::TOLD;
        let variables =
            [("RUST_LOG", told), ("DBUS_SESSION_BUS_ADDRESS", &self.address), ("PATH", "")];
        room.curseur_with("en", None, &variables)
    }

    fn portal(&self, settings: Settings) -> Connection {
        connection::Builder::address(self.address.as_str())
            .and_then(|bus| bus.name("org.freedesktop.portal.Desktop"))
            .and_then(|bus| bus.serve_at(PLACE, settings))
            .and_then(connection::Builder::build)
            .expect("a stand-in for the portal")
    }
}

/// What a person told the desktop, by the names that the portal gives it.
struct Settings(HashMap<&'static str, u32>);

#[zbus::interface(name = "org.freedesktop.portal.Settings")]
impl Settings {
    fn read(&self, namespace: &str, key: &str) -> zbus::fdo::Result<Value<'static>> {
        let found = self.0.get(key).filter(|_| namespace == APPEARANCE);
        let found = found.ok_or_else(|| zbus::fdo::Error::Failed("not set".to_owned()))?;
        // A variant in a variant, as the portal has it.
        Ok(Value::Value(Box::new(Value::U32(*found))))
    }

    #[zbus(signal)]
    async fn setting_changed(
        emitter: &zbus::object_server::SignalEmitter<'_>,
        namespace: &str,
        key: &str,
        value: Value<'_>,
    ) -> zbus::Result<()>;
}

fn change(portal: &Connection, key: &str, to: u32) {
    let body = (APPEARANCE, key, Value::U32(to));
    portal
        .emit_signal(
            None::<&str>,
            PLACE,
            "org.freedesktop.portal.Settings",
            "SettingChanged",
            &body,
        )
        .expect("a signal");
}

/// How light the middle of the screen is, from 0 to 255.
fn lightness(room: &Room) -> usize {
    let pixels = room.desk.picture("400x20+20+500");
    pixels.iter().map(|&part| usize::from(part)).sum::<usize>() / pixels.len()
}

/// What the bar of the window was told to be.
fn title_bar(room: &Room) -> Option<String> {
    let window = room.desk.with_keyboard()?;
    let said = room.desk.ask("xprop", &["-id", &window, "_GTK_THEME_VARIANT"])?;
    said.split('"').nth(1).map(str::to_owned)
}

fn becomes(room: &Room, bar: &str, is_it: impl Fn(usize) -> bool) {
    until(&format!("a window that is {bar}"), || {
        (title_bar(room).as_deref() == Some(bar) && is_it(lightness(room))).then_some(())
    });
}

#[test]
fn the_window_and_its_bar_are_dark_where_the_desktop_is_and_light_again_when_that_changes() {
    let room = Room::new();
    let bus = Bus::of(&room);
    let portal = bus.portal(Settings(HashMap::from([("color-scheme", 1)])));
    let program = bus.curseur(&room);
    becomes(&room, "dark", |light| light < 60);
    change(&portal, "color-scheme", 2);
    becomes(&room, "light", |light| 200 < light);
    // What a person chooses in the program holds against the desktop.
    room.command("dark");
    becomes(&room, "dark", |light| light < 60);
    drop(program);
}

#[test]
fn lines_stand_out_where_the_desktop_asks_for_more_contrast() {
    let room = Room::new();
    let bus = Bus::of(&room);
    let portal = bus.portal(Settings(HashMap::from([("contrast", 1)])));
    let program = bus.curseur(&room);
    // Paper is white then, and nothing else is.
    let white = || {
        let pixels = room.desk.picture("8x8+4+800");
        pixels.iter().all(|&part| part == 255)
    };
    until("white paper", || white().then_some(()));
    change(&portal, "contrast", 0);
    until("paper as usual", || (!white()).then_some(()));
    drop(program);
}

#[test]
fn a_path_is_typed_where_nobody_on_the_bus_shows_file_dialogs() {
    let room = Room::new();
    let bus = Bus::of(&room);
    let program = bus.curseur(&room);
    let file = room.session(&program);
    room.command("close");
    at_rest(&program);
    room.desk.key("ctrl+o");
    file_saying(program.log(), |said| said.contains(" asks for a path"));
    at_rest(&program);
    room.desk.key("ctrl+a");
    room.desk.type_text(&file.display().to_string());
    room.desk.key("Return");
    keyboard_in(&program, "Some(Axis)");
    room.desk.key("Tab Tab");
    room.desk.type_text("Typed");
    room.desk.key("Return");
    session_saying(&file, |session| super::room::arguments(session).len() == 1);
}
