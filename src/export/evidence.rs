//! What supports an argument, as may be told.

use crate::session::Argument;

use super::source::Source;

impl Source<'_> {
    /// What supports an argument. Of a file on someone's disk, a shareable edition tells the name only.
    pub(super) fn evidence(&self, argument: &Argument) -> impl Iterator<Item = String> {
        let internal = self.choices.is_internal();
        let told = argument.evidence.iter().map(|evidence| evidence.trim());
        told.filter(|evidence| !evidence.is_empty())
            .map(move |found| if internal { found } else { without_folders(found) }.to_owned())
    }
}

/// The name of a file without its folders, which may tell who keeps it; anything else as it is.
fn without_folders(evidence: &str) -> &str {
    let evidence = evidence.trim();
    let on_a_drive = evidence.get(1..3).is_some_and(|rest| [r":\", ":/"].contains(&rest));
    let is_path = on_a_drive
        || ["/", "~/", r"\\", "file://"].into_iter().any(|start| evidence.starts_with(start));
    let name = evidence.rsplit(['/', '\\']).find(|part| !part.is_empty());
    name.filter(|_| is_path).unwrap_or(evidence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn evidence_that_is_a_file_is_told_without_the_folders_it_lies_in() {
        for (evidence, told) in [
            (r"C:\Users\amina\Bilan 2025.pdf", "Bilan 2025.pdf"),
            (r"\\serveur\partage\bilan.pdf", "bilan.pdf"),
            ("/home/amina/bilan.pdf", "bilan.pdf"),
            ("~/bilan/", "bilan"),
            ("file:///home/amina/bilan.pdf", "bilan.pdf"),
            ("/", "/"),
            ("Bilan 2024/2025, page 3", "Bilan 2024/2025, page 3"),
            ("https://example.org/bilan", "https://example.org/bilan"),
            ("é:/", "é:/"),
        ] {
            assert_eq!(without_folders(evidence), told);
        }
    }
}
