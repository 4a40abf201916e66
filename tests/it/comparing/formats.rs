//! Sessions of every format compare.

use std::fs;
use std::path::Path;

use curseur::analysis::comparison::{AxisChange, Change, Doubt, compare};
use curseur::cli::{Asked, run};
use curseur::storage;

#[test]
fn files_of_every_earlier_format_are_compared() {
    let formats = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats");
    let mut folders = 0;
    for entry in fs::read_dir(formats).expect("the samples of past formats") {
        let folder = entry.expect("a folder").path();
        if !folder.is_dir() {
            continue;
        }
        folders += 1;
        let files = ["2024", "2026"]
            .map(|year| folder.join(format!("Ressourcerie de Vallonne {year}.ron")));
        let [earlier, later] = files.each_ref().map(|path| {
            storage::read(&fs::read(path).expect("a sample")).expect("it opens for ever")
        });
        let comparison = compare(&earlier, &later);
        assert!(!comparison.doubts.contains(&Doubt::OtherApproach));
        let moved = |axis: &&AxisChange| matches!(axis.change(), Change::Moved { .. });
        assert!(comparison.axes().any(|axis| moved(&axis)), "{}", folder.display());
        let [earlier, later] = files.map(std::path::PathBuf::into_os_string);
        let args = ["curseur".into(), "compare".into(), earlier, later];
        let (mut out, mut err) = (Vec::new(), Vec::new());
        assert_eq!(run(args, Some("fr"), &mut out, &mut err), Asked::Done(0));
        let out = String::from_utf8(out).expect("it writes text");
        assert!(out.contains("4 personnes étaient là les deux fois."), "{out}");
    }
    assert!(3 <= folders);
}
