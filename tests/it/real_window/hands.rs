//! What the person at the desk does. Everything goes to the window that holds the keyboard or lies under the pointer.

use super::desk::Desk;

impl Desk {
    /// Presses keys one after the other: `"ctrl+l"`, `"Tab alt+Right"`.
    pub fn key(&self, keys: &str) {
        let keys: Vec<&str> = keys.split_whitespace().collect();
        self.hand(&[&["key", "--delay", "20"], keys.as_slice()].concat());
    }

    /// Types words. Letters that are not on the keyboard would make the helper rearrange it while the program reads.
    pub fn type_text(&self, words: &str) {
        assert!(words.is_ascii(), "not on every keyboard: {words}");
        self.hand(&["type", "--delay", "20", words]);
    }

    /// Changes the keyboard: `"us"` at first, `"fr"` for AZERTY with dead keys.
    pub fn keyboard(&self, layout: &str) {
        self.ask("setxkbmap", &[layout]).expect("a keyboard");
    }

    pub fn point_at(&self, (x, y): (i32, i32)) {
        self.hand(&["mousemove", &x.to_string(), &y.to_string()]);
    }

    /// To the corner where no window is, so that nothing is hovered by chance.
    pub fn park_pointer(&self) {
        self.point_at((1919, 1079));
    }

    pub fn click(&self, place: (i32, i32)) {
        self.point_at(place);
        self.hand(&["click", "1"]);
    }

    /// Takes hold of something and lets go of it elsewhere, passing between as a hand does.
    pub fn drag(&self, (from_x, from_y): (i32, i32), (to_x, to_y): (i32, i32)) {
        const STEPS: i32 = 10;
        self.point_at((from_x, from_y));
        self.hand(&["mousedown", "1"]);
        for step in 1..=STEPS {
            let between = |from: i32, to: i32| from + (to - from) * step / STEPS;
            self.point_at((between(from_x, to_x), between(from_y, to_y)));
        }
        self.hand(&["mouseup", "1"]);
    }

    /// Asks the window that holds the keyboard to close, as the cross of its frame does: it may ask back.
    pub fn close_window(&self) {
        self.key("alt+F4");
    }

    fn hand(&self, arguments: &[&str]) {
        self.ask("xdotool", arguments).unwrap_or_else(|| panic!("xdotool {arguments:?}"));
    }
}
