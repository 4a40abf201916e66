//! A screen of its own, and what runs on it.

use std::cell::Cell;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use super::process::Program;
use super::wait::{file_saying, until};

/// Nothing but Alt+F4, so that every other key is the program's; new windows take the keyboard. An empty `<mouse/>` clears
/// what is there by default: to watch for clicks it would hold the mouse back, and the server then drops moves.
const WINDOW_MANAGER: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew></focus>
  <keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>
  <mouse/>
</openbox_config>
"#;

/// Two outputs of one server that draws in memory only. A line for each word that opens a section.
const DUMMY: &str = r#"Section "Device"
  Identifier "d"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "m"
  HorizSync 5-1000
  VertRefresh 5-200
EndSection
Section "Screen"
  Identifier "s"
  Device "d"
  Monitor "m"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 3840 2160
  EndSubSection
EndSection
"#;
const OURS: &str = "DUMMY0";
pub const PROJECTOR: &str = "DUMMY1";

/// A screen of 1920 × 1080 with a window manager, and a home with nothing in it.
pub struct Desk {
    display: String,
    started: Cell<u32>,
    // Ended in this order: the folder last, since the others write in it.
    _window_manager: Program,
    server: Program,
    folder: TempDir,
}

/// A window on the desk.
pub struct Window {
    id: String,
}

/// Where a window is on the screen, its frame left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rectangle {
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
}

/// Which screens a desk has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Screens {
    One,
    /// Two that can be plugged and unplugged while programs run, the projector at this side of ours.
    Two(Side),
}

/// Where the projector's screen is, seen from ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Right,
    Left,
    Above,
    Below,
}

impl Side {
    fn option(self) -> &'static str {
        match self {
            Self::Right => "--right-of",
            Self::Left => "--left-of",
            Self::Above => "--above",
            Self::Below => "--below",
        }
    }
}

impl Window {
    pub fn id(&self) -> &str {
        &self.id
    }
}

impl Desk {
    pub fn new() -> Self {
        Self::with(Screens::One)
    }

    /// A laptop's screen of 1920 × 1080 and, at its right, a projector's of 1280 × 800.
    pub fn with_two_screens() -> Self {
        Self::with_projector(Side::Right)
    }

    /// The same with the projector's at this side.
    pub fn with_projector(side: Side) -> Self {
        Self::with(Screens::Two(side))
    }

    /// Plugs the projector in, at the right.
    pub fn plug(&self) {
        plug(&self.display, Side::Right);
    }

    /// Where the projector's screen is.
    pub fn projector(&self) -> Rectangle {
        let listed = self.ask("xrandr", &["--listactivemonitors"]).expect("the screens");
        let line = listed.lines().find(|line| line.ends_with(PROJECTOR)).expect("a projector");
        // " 1: +DUMMY1 1280/338x800/211+1920+0  DUMMY1"
        let place = line.split_whitespace().nth(2).expect("its place");
        let numbers: Vec<i32> =
            place.split(['x', '+']).filter_map(|n| n.split('/').next()?.parse().ok()).collect();
        let &[width, height, x, y] = numbers.as_slice() else { panic!("{line}") };
        Rectangle { x, y, width, height }
    }

    /// Pulls the projector's cable out.
    pub fn unplug(&self) {
        self.ask("xrandr", &["--output", PROJECTOR, "--off"]).expect("one screen less");
    }

    /// The screens that show something, by name.
    pub fn screens(&self) -> Vec<String> {
        let listed = self.ask("xrandr", &["--listactivemonitors"]).expect("the screens");
        let names = listed.lines().skip(1).filter_map(|line| line.split_whitespace().last());
        names.map(str::to_owned).collect()
    }

    fn with(screens: Screens) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("home")).expect("a home");
        fs::create_dir(at("runtime")).expect("a runtime folder");
        fs::set_permissions(at("runtime"), fs::Permissions::from_mode(0o700))
            .expect("our own folder");

        // The server itself takes the first free display and says its number once it answers: no race between tests.
        // No auto-repeat (`-r`): on a loaded machine a key would stay down long enough to count twice.
        let mut server = match screens {
            Screens::One => {
                let mut server = Command::new("Xvfb");
                server.args(["-screen", "0", "1920x1080x24"]);
                server
            }
            Screens::Two(_) => {
                fs::write(at("dummy.conf"), DUMMY).expect("our own folder");
                let mut server = Command::new("Xorg");
                server.arg("-config").arg(at("dummy.conf")).arg("-logfile").arg(at("xorg.log"));
                server.args(["-novtswitch", "-sharevts"]);
                server
            }
        };
        server.args(["-displayfd", "1", "-noreset", "-r", "-nolisten", "tcp"]);
        let server = Program::start(&mut server, at("server.log"));
        let number = file_saying(server.log(), |said| display_number(said).is_some());
        let number = display_number(&number).expect("the number we waited for");
        let display = format!(":{number}");

        // Before the window manager: it may put new windows otherwise on screens it has seen come.
        if let Screens::Two(side) = screens {
            let ours = ["--output", OURS, "--mode", "1920x1080", "--primary"];
            xrandr(&display, &ours);
            xrandr(&display, &["--addmode", PROJECTOR, "1280x800"]);
            plug(&display, side);
        }

        fs::write(at("openbox.xml"), WINDOW_MANAGER).expect("our own folder");
        let mut openbox = Command::new("openbox");
        openbox.args(["--sm-disable", "--config-file"]).arg(at("openbox.xml"));
        openbox.arg("--startup").arg(format!("touch {}", at("managed").display()));
        set_up(&mut openbox, folder.path(), &display);
        let window_manager = Program::start(&mut openbox, at("openbox.log"));

        let desk = Self {
            display,
            started: Cell::new(0),
            _window_manager: window_manager,
            server,
            folder,
        };
        // While it starts, it gives no window the keyboard; it runs this command when it has started.
        until("the window manager", || desk.folder.path().join("managed").exists().then_some(()));
        desk.park_pointer();
        desk
    }

    /// The home of whoever sits at this desk.
    pub fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// The program this repository builds, ready to be given arguments.
    pub fn curseur(&self) -> Command {
        self.command(env!("CARGO_BIN_EXE_curseur"))
    }

    /// A program ready to be started here; it sees nothing of the tester's own desk, settings or language.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        set_up(&mut command, self.folder.path(), &self.display);
        command
    }

    pub fn start(&self, command: &mut Command) -> Program {
        let number = self.started.get();
        self.started.set(number + 1);
        Program::start(command, self.folder.path().join(format!("program {number}.log")))
    }

    /// The window whose title matches, once it is shown and holds the keyboard.
    pub fn window(&self, title: &str) -> Window {
        let id = until(&format!("a window titled {title} with the keyboard"), || {
            let shown = self.ask("xdotool", &["search", "--onlyvisible", "--name", title])?;
            let active = self.with_keyboard().unwrap_or_default();
            let found = shown.lines().find(|id| *id == active).map(str::to_owned);
            if found.is_none() {
                // On a loaded machine the window manager may take it for one that came too late to be wanted.
                self.ask("xdotool", &["windowactivate", shown.lines().next()?]);
            }
            found
        });
        Window { id }
    }

    /// A window with this title that is shown, whatever holds the keyboard.
    pub fn shown(&self, title: &str) -> Option<Window> {
        let shown = self.ask("xdotool", &["search", "--onlyvisible", "--name", title])?;
        shown.lines().next().map(|id| Window { id: id.to_owned() })
    }

    /// The title of the window that holds the keyboard.
    pub fn active_title(&self) -> Option<String> {
        let title = self.ask("xdotool", &["getwindowname", &self.with_keyboard()?])?;
        Some(title.trim().to_owned())
    }

    /// The window that holds the keyboard, once the window manager and the server agree on it: the one may name it before
    /// the other gives it the keys.
    pub fn with_keyboard(&self) -> Option<String> {
        let named = self.ask("xdotool", &["getactivewindow"])?;
        let given = self.ask("xdotool", &["getwindowfocus"])?;
        (named == given).then(|| named.trim().to_owned())
    }

    /// Waits until the keyboard `arrived` at a window, and gives it to that window where the window manager does not.
    pub fn goes_to(&self, window: &Window, arrived: impl Fn() -> bool) {
        let mut looks = 0;
        until("the keyboard in a window", || {
            looks += 1;
            if looks % 60 == 0 {
                self.ask("xdotool", &["windowactivate", &window.id]);
            }
            arrived().then_some(())
        });
    }

    pub fn rectangle(&self, window: &Window) -> Rectangle {
        // Not xdotool, which counts the width of the frame twice.
        let said = self.ask("xwininfo", &["-id", &window.id]).expect("a window that is shown");
        let value = |name: &str| {
            let line = said.lines().find_map(|line| line.trim().strip_prefix(name));
            line.and_then(|value| value.trim().parse().ok()).expect("a rectangle")
        };
        Rectangle {
            x: value("Absolute upper-left X:"),
            y: value("Absolute upper-left Y:"),
            width: value("Width:"),
            height: value("Height:"),
        }
    }

    /// A picture of the whole screen, in PNG.
    pub fn screenshot(&self, path: &Path) {
        let path = path.to_str().expect("a path in UTF-8");
        self.ask("import", &["-window", "root", path]).expect("a picture of the screen");
    }

    /// What a helper answers; nothing when it fails, as it does when what it is asked about is not there yet.
    pub fn ask(&self, helper: &str, arguments: &[&str]) -> Option<String> {
        let output = self
            .command(helper)
            .args(arguments)
            .output()
            .unwrap_or_else(|error| panic!("{helper}: {error}; scripts/test installs it"));
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// The pixels of a part of the screen, such as `"1280x800+1920+0"`.
    pub fn picture(&self, part: &str) -> Vec<u8> {
        let path = self.home().join("picture.rgb");
        let to = format!("rgb:{}", path.display());
        let crop = ["-window", "root", "-crop", part, "-depth", "8", &to];
        self.ask("import", &crop).expect("a picture of the screen");
        fs::read(path).expect("the pixels")
    }

    /// The process of the screen itself.
    pub fn server_id(&self) -> u32 {
        self.server.id()
    }
}

fn plug(display: &str, side: Side) {
    xrandr(display, &["--output", PROJECTOR, "--mode", "1280x800", side.option(), OURS]);
}

fn xrandr(display: &str, arguments: &[&str]) {
    let mut command = Command::new("xrandr");
    let done = command.env("DISPLAY", display).args(arguments).status();
    assert!(done.is_ok_and(|status| status.success()), "xrandr {arguments:?}");
}

/// The line with the number, among what the server says of the displays others have taken.
fn display_number(said: &str) -> Option<u32> {
    let mut lines = said.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n'));
    lines.find_map(|line| line.parse().ok())
}

fn set_up(command: &mut Command, folder: &Path, display: &str) {
    // Starting from nothing also leaves out WAYLAND_DISPLAY, which winit would prefer to our screen.
    command
        .env_clear()
        .envs(std::env::var_os("PATH").map(|path| ("PATH", path)))
        .env("DISPLAY", display)
        .env("HOME", folder.join("home"))
        .env("XDG_RUNTIME_DIR", folder.join("runtime"))
        .env("LANG", "C.UTF-8")
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .current_dir(folder.join("home"));
}
