//! The programs that open what is exported, each with a home of its own.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Runs a program to its end without a screen; gives what it printed.
fn run(program: &str, command: &mut Command) -> String {
    command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").stdin(Stdio::null());
    let output = command
        .output()
        .unwrap_or_else(|error| panic!("{program}: {error}; scripts/test installs it"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program}: {}\n{said}\n{complaint}", output.status);
    said
}

/// `LibreOffice` converts files into `folder`, all in one run. What it makes of them bears their names.
pub fn office(files: &[PathBuf], to: &str, more: &[&str], folder: &Path) {
    let home = tempfile::tempdir().expect("a folder");
    let mut office = Command::new("soffice");
    office.arg(format!("-env:UserInstallation=file://{}", home.path().display()));
    office.args(["--headless", "--norestore", "--convert-to", to]).args(more);
    office.arg("--outdir").arg(folder).args(files).env("LANG", "C.UTF-8");
    let said = run("soffice", &mut office);
    for file in files {
        let made = file.with_extension(to.split(':').next().unwrap_or_default());
        let name = made.file_name().expect("a name");
        let one = folder.join(name).exists();
        // Of several sheets it makes a file each.
        assert!(
            one || said.contains(&*file.to_string_lossy()),
            "{} was not opened: {said}",
            file.display()
        );
    }
}

/// Each file as a PDF that `LibreOffice` prints.
pub fn printed_by_office(files: &[PathBuf], folder: &Path) -> Vec<PathBuf> {
    office(files, "pdf", &[], folder);
    let pdf = |file: &PathBuf| folder.join(file.file_name().expect("a name")).with_extension("pdf");
    files.iter().map(pdf).collect()
}

/// A page as a PDF that Chromium prints, the network being out of its reach.
pub fn printed_by_browser(page: &Path, folder: &Path) -> PathBuf {
    let home = tempfile::tempdir().expect("a folder");
    let pdf = folder.join(page.file_name().expect("a name")).with_extension("html.pdf");
    let mut browser = Command::new("chromium");
    browser.args([
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--proxy-server=127.0.0.1:9",
        "--no-pdf-header-footer",
    ]);
    browser.arg(format!("--user-data-dir={}", home.path().display())).env("HOME", home.path());
    browser.arg(format!("--print-to-pdf={}", pdf.display()));
    browser.arg(format!("file://{}", page.display()));
    run("chromium", &mut browser);
    pdf
}

/// What a PDF shows, page after page, in the order in which it is drawn.
pub fn text_of(pdf: &Path) -> String {
    let mut reader = Command::new("pdftotext");
    run("pdftotext", reader.args(["-raw", "-enc", "UTF-8"]).arg(pdf).arg("-"))
}

/// The properties of a PDF, and its tags with the text of each and with the words for its pictures.
pub fn structure_of(pdf: &Path) -> String {
    let told = |more: &[&str]| run("pdfinfo", Command::new("pdfinfo").args(more).arg(pdf));
    format!("{}\n{}", told(&[]), told(&["-struct-text"]))
}

/// The fonts of a PDF, a line each under two of heads.
pub fn fonts_of(pdf: &Path) -> String {
    run("pdffonts", Command::new("pdffonts").arg(pdf))
}

/// What a script prints that reads files with `networkx`.
pub fn networkx(script: &str, files: &[PathBuf]) -> String {
    let has_networkx = |python: &&str| {
        let mut asked = Command::new(python);
        asked.args(["-c", "import networkx"]).stderr(Stdio::null());
        asked.status().is_ok_and(|status| status.success())
    };
    let python = ["/usr/bin/python3", "python3"].into_iter().find(has_networkx);
    let python =
        python.expect("no python3 has networkx (python3-networkx); scripts/test installs it");
    let files = files.iter().map(|file| file.as_os_str());
    let arguments: Vec<&OsStr> =
        [OsStr::new("-c"), OsStr::new(script)].into_iter().chain(files).collect();
    run(python, Command::new(python).args(arguments).env("PYTHONIOENCODING", "utf-8"))
}
