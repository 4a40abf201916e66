//! What is read on paper.

use std::path::Path;

use super::tools::text_of;

/// A printed document.
pub struct Paper {
    pages: Vec<String>,
}

impl Paper {
    pub fn read(pdf: &Path) -> Self {
        let text = text_of(pdf);
        let pages = text.strip_suffix('\u{c}').unwrap_or(&text).split('\u{c}');
        Self { pages: pages.map(str::to_owned).collect() }
    }

    pub fn pages(&self) -> &[String] {
        &self.pages
    }

    /// All that is written, squeezed, without what each page says at its head and foot.
    pub fn squeezed(&self, banner: &str) -> String {
        let banner = squeezed(banner);
        let count = self.pages.len();
        let mut all = String::new();
        for (at, page) in self.pages.iter().enumerate() {
            let foot = format!("{} / {count}", at + 1);
            for line in page.lines().filter(|line| !line.trim_end().ends_with(&foot)) {
                let line = squeezed(line);
                if line != banner {
                    all += &line;
                }
            }
        }
        all
    }
}

/// A text as it can be compared with one that was broken into lines and drawn with glyphs: without white space, hyphens
/// and marks that show nothing, and without ligatures.
pub fn squeezed(text: &str) -> String {
    let mut squeezed = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'ﬁ' => squeezed += "fi",
            'ﬂ' => squeezed += "fl",
            'ﬀ' => squeezed += "ff",
            'ﬃ' => squeezed += "ffi",
            'ﬄ' => squeezed += "ffl",
            c if shows_nothing(c) => {}
            c => squeezed.push(c),
        }
    }
    squeezed
}

fn shows_nothing(c: char) -> bool {
    let is_hyphen = matches!(c, '-' | '\u{ad}' | '\u{2010}' | '\u{2011}');
    let is_mark =
        matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    is_hyphen || is_mark || c.is_whitespace() || c.is_control()
}
