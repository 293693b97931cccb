//! Every document written, laid out by LibreOffice and read back, once for all tests.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use super::cases::{self, Case};
use super::pdf::Sheet;

/// A document with what LibreOffice made of it.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) case: Case,
    /// Where its .docx lies.
    pub(super) path: PathBuf,
    /// Where the PDF lies that LibreOffice made.
    pub(super) pdf: PathBuf,
    pub(super) sheets: Vec<Sheet>,
}

/// All documents.
pub(super) fn documents() -> &'static [Document] {
    static DOCUMENTS: OnceLock<Vec<Document>> = OnceLock::new();
    DOCUMENTS.get_or_init(make)
}

fn make() -> Vec<Document> {
    let folder = folder("documents");
    let cases = cases::all();
    let path = |case: &Case, end: &str| folder.join(format!("{}.{end}", case.name));
    for case in &cases {
        std::fs::write(path(case, "docx"), &case.docx).expect("a place for the document");
    }
    lay_out(&folder, cases.iter().map(|case| path(case, "docx")));
    let mut read = read(cases.iter().map(|case| path(case, "pdf")));
    let document = |case: Case| {
        let sheets = read.remove(&case.name).unwrap_or_else(|| panic!("{} was not laid out", case.name));
        Document { path: path(&case, "docx"), pdf: path(&case, "pdf"), sheets, case }
    };
    cases.into_iter().map(document).collect()
}

/// An empty folder of this name.
pub(super) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("office").join(name);
    // Nothing there is as good as an empty one.
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Has LibreOffice make a PDF of each of these files, in `folder`.
pub(super) fn lay_out(folder: &Path, files: impl Iterator<Item = PathBuf>) {
    let mut soffice = office(&folder.join("profile"));
    soffice.args(["--convert-to", "pdf", "--outdir"]).arg(folder).args(files);
    finish(&mut soffice);
}

/// LibreOffice without a window, with a profile that no other uses and the stand-ins for the official typefaces.
fn office(profile: &Path) -> Command {
    let program = std::env::var_os("XINGWEN_SOFFICE").unwrap_or_else(|| "soffice".into());
    let mut command = Command::new(program);
    command.arg(format!("-env:UserInstallation=file://{}", profile.display()));
    command.args(["--headless", "--norestore"]).env("FONTCONFIG_FILE", fonts());
    command
}

/// The stand-ins for the official typefaces.
pub(super) fn fonts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/office/fonts.conf")
}

/// A script of this folder.
pub(super) fn script(name: &str) -> Command {
    python(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/office").join(name))
}

/// A script in Python.
pub(super) fn python(script: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(std::env::var_os("XINGWEN_PYTHON").unwrap_or_else(|| "python3".into()));
    command.arg(script).env("PYTHONIOENCODING", "utf-8");
    command
}

/// Runs a program to its good end.
#[track_caller]
pub(super) fn finish(command: &mut Command) -> Output {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.output().unwrap_or_else(|error| {
        panic!("{program} cannot be started ({error}); run these tests with: cargo xtask test --office")
    });
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program}: {said}{}", String::from_utf8_lossy(&output.stdout));
    output
}

pub(super) fn read(files: impl Iterator<Item = PathBuf>) -> HashMap<String, Vec<Sheet>> {
    let output = finish(script("read_pdf.py").args(files));
    serde_json::from_slice(&output.stdout).expect("the script prints JSON")
}
