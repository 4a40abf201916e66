//! Screens of our own, in memory only, with what is needed to sit before them.

use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::program::{PATIENCE, Program};

/// New windows take the keyboard, and every key is the program's.
const WINDOW_MANAGER: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew></focus>
  <keyboard/>
  <mouse/>
</openbox_config>
"#;

/// Two outputs of one server. A line for each word that opens a section.
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
    Virtual 3840 1080
  EndSubSection
EndSection
"#;
const PROJECTOR: &str = "DUMMY1";

/// A screen of 1920 × 1080, and a home with nothing in it.
pub struct Screen {
    variable: &'static str,
    display: String,
    // Ended in this order: the folder last, since the others write in it.
    _window_manager: Option<Program>,
    _server: Program,
    folder: TempDir,
}

/// Keys and mouse.
pub struct Hands {
    helper: Child,
}

impl Screen {
    /// A server that keeps its picture in a file, so that looking at it costs the programs nothing.
    pub fn alone() -> Option<Self> {
        let folder = tempfile::tempdir().ok()?;
        let mut server = Command::new("Xvfb");
        server.args(["-screen", "0", "1920x1080x24", "-fbdir"]).arg(folder.path());
        Self::x11(folder, server)
    }

    /// With a projector of 1280 × 800 plugged in at its right.
    pub fn beside_a_projector() -> Option<Self> {
        let folder = tempfile::tempdir().ok()?;
        let settings = folder.path().join("dummy.conf");
        fs::write(&settings, DUMMY).ok()?;
        let mut server = Command::new("Xorg");
        server.arg("-config").arg(&settings).arg("-logfile").arg(folder.path().join("xorg.log"));
        server.args(["-novtswitch", "-sharevts"]);
        let screen = Self::x11(folder, server)?;
        screen.ask("xrandr", &["--output", "DUMMY0", "--mode", "1920x1080"])?;
        screen.ask("xrandr", &["--addmode", PROJECTOR, "1280x800"])?;
        let plug = ["--output", PROJECTOR, "--mode", "1280x800", "--right-of", "DUMMY0"];
        screen.ask("xrandr", &plug)?;
        Some(screen)
    }

    /// Pulls the projector's cable out.
    pub fn unplug(&self) -> Option<()> {
        self.ask("xrandr", &["--output", PROJECTOR, "--off"]).map(|_| ())
    }

    fn x11(folder: TempDir, mut server: Command) -> Option<Self> {
        // It takes the first free display, and says its number once it answers. A key that is held does not count twice.
        server.args(["-displayfd", "2", "-noreset", "-r", "-nolisten", "tcp"]);
        let mut server = Program::start(&mut at_home(server, folder.path()))?;
        let number = server.says(|line| line.parse::<u32>().is_ok())?;
        let display = format!(":{number}");
        let settings = folder.path().join("openbox.xml");
        fs::write(&settings, WINDOW_MANAGER).ok()?;
        let managed = folder.path().join("managed");
        let mut openbox = Command::new("openbox");
        openbox.args(["--sm-disable", "--config-file"]).arg(settings);
        openbox.arg("--startup").arg(format!("touch {}", managed.display()));
        let mut openbox = at_home(openbox, folder.path());
        let manager = Program::start(openbox.env("DISPLAY", &display))?;
        until(|| managed.exists().then_some(()))?;
        Some(Self {
            variable: "DISPLAY",
            display,
            _window_manager: Some(manager),
            _server: server,
            folder,
        })
    }

    /// A screen of Wayland's, before which nobody sits.
    pub fn wayland() -> Option<Self> {
        const SOCKET: &str = "wayland-bench";
        let folder = tempfile::tempdir().ok()?;
        let mut server = Command::new("weston");
        server.args(["--backend=headless-backend.so", "--width=1920", "--height=1080"]);
        server.args(["--no-config", "--idle-time=0", "--socket", SOCKET]);
        let server = Program::start(&mut at_home(server, folder.path()))?;
        until(|| folder.path().join(SOCKET).exists().then_some(()))?;
        Some(Self {
            variable: "WAYLAND_DISPLAY",
            display: SOCKET.to_owned(),
            _window_manager: None,
            _server: server,
            folder,
        })
    }

    /// The file with the picture, where this is a screen [`alone`](Self::alone).
    pub fn picture(&self) -> PathBuf {
        self.folder.path().join("Xvfb_screen0")
    }

    /// A place for the files of what is started here.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A program ready to be started here, that sees nothing of anyone's settings.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = at_home(Command::new(program), self.folder());
        command.env(self.variable, &self.display);
        command
    }

    /// What a helper answers; nothing when it fails.
    fn ask(&self, helper: &str, arguments: &[&str]) -> Option<String> {
        let output = self.command(helper).args(arguments).stdout(Stdio::piped()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Puts the window with this title above the others, once it is there, and gives it the keyboard.
    pub fn activate(&self, title: &str) -> Option<()> {
        until(|| {
            let found = self.ask("xdotool", &["search", "--onlyvisible", "--name", title])?;
            let window = found.lines().next()?;
            self.ask("xdotool", &["windowactivate", "--sync", window])?;
            (self.ask("xdotool", &["getactivewindow"])?.trim() == window).then_some(())
        })
    }

    pub fn hands(&self) -> Option<Hands> {
        let mut command = self.command("xdotool");
        command.arg("-").stdin(Stdio::piped());
        Some(Hands { helper: command.spawn().ok()? })
    }
}

impl Hands {
    /// What they do next, in the helper's words; they begin at once.
    pub fn order(&mut self, order: &str) -> Option<()> {
        let orders = self.helper.stdin.as_mut()?;
        writeln!(orders, "{order}").ok()?;
        orders.flush().ok()
    }

    pub fn key(&mut self, key: &str) -> Option<()> {
        self.order(&format!("key --delay 0 {key}"))
    }
}

impl Drop for Hands {
    fn drop(&mut self) {
        self.helper.kill().ok();
        self.helper.wait().ok();
    }
}

/// Waits for something; nothing when it does not come.
fn until<T>(mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let start = Instant::now();
    loop {
        if let Some(found) = look() {
            return Some(found);
        }
        if PATIENCE < start.elapsed() {
            return None;
        }
        sleep(Duration::from_millis(50));
    }
}

/// Starting from nothing also leaves out the screen that this one was started on.
fn at_home(mut command: Command, folder: &Path) -> Command {
    command
        .env_clear()
        .envs(std::env::var_os("PATH").map(|path| ("PATH", path)))
        .env("HOME", folder)
        .env("XDG_RUNTIME_DIR", folder)
        .env("LANG", "C.UTF-8")
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}
