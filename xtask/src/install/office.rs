//! For the word-processor tests: LibreOffice, what reads its pages, and stand-ins for the official typefaces.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use super::{apt, on_path};
use crate::project;

/// What the word-processor tests run.
pub(crate) struct Office {
    /// LibreOffice.
    pub(crate) soffice: PathBuf,
    /// A Python with the modules below and with the bridge to LibreOffice.
    pub(crate) python: PathBuf,
}

impl Office {
    /// Tells the tests that `command` runs where everything is.
    pub(crate) fn tell(&self, command: &mut Command) {
        command.env("XINGWEN_SOFFICE", &self.soffice).env("XINGWEN_PYTHON", &self.python);
    }
}

/// A program, and the Debian package that brings it.
const PROGRAMS: [(&str, &str); 5] = [
    ("soffice", "libreoffice-writer"),
    ("pandoc", "pandoc"),
    ("Xvfb", "xvfb"),
    ("xclip", "xclip"),
    ("fc-list", "fontconfig"),
];

/// A family that tests/office/fonts.conf names, and the Debian package that brings it.
const FAMILIES: [(&str, &str); 4] = [
    ("AR PL SungtiL GB", "fonts-arphic-gbsn00lp"),
    ("AR PL KaitiM GB", "fonts-arphic-gkai00mp"),
    ("Noto Sans CJK SC", "fonts-noto-cjk"),
    ("Noto Serif CJK SC", "fonts-noto-cjk"),
];

/// What a Python must have that another one can be built upon: the bridge to LibreOffice, and the means to build.
const BASE_MODULES: &str = "import uno, ensurepip";
/// What the scripts of the tests import.
const MODULES: &str = "import uno, pymupdf, docx, lxml";
/// Where the modules come from, in versions that were tried.
const PYTHON_PACKAGES: [&str; 3] = ["pymupdf==1.26.7", "python-docx==1.2.0", "lxml==6.1.3"];

/// Finds LibreOffice and its company, and installs what is missing where that can be done.
///
/// # Errors
///
/// If something is missing and cannot be installed; the message says what to install.
pub(crate) fn office() -> Result<Office> {
    let mut missing: Vec<&str> = lacking_programs().chain(lacking_families()).collect();
    if base_python().is_none() {
        missing.extend(["python3-uno", "python3-venv"]);
    }
    if !missing.is_empty() {
        missing.dedup();
        apt(
            &missing,
            "LibreOffice Writer, pandoc, Xvfb, xclip, fontconfig, Python with its uno and venv modules, \
             and the fonts AR PL SungtiL GB, AR PL KaitiM GB, Noto Sans CJK SC and Noto Serif CJK SC",
        )?;
    }
    let soffice = on_path(&["soffice"]).context("no soffice on the search path, even after installing LibreOffice")?;
    Ok(Office { soffice, python: python()? })
}

fn lacking_programs() -> impl Iterator<Item = &'static str> {
    PROGRAMS.into_iter().filter(|(program, _)| on_path(&[program]).is_none()).map(|(_, package)| package)
}

fn lacking_families() -> impl Iterator<Item = &'static str> {
    let known = Command::new("fc-list").args([":", "family"]).output();
    let known = known.map_or_else(|_| String::new(), |known| String::from_utf8_lossy(&known.stdout).into_owned());
    FAMILIES.into_iter().filter(move |(family, _)| !known.contains(family)).map(|(_, package)| package)
}

/// A Python that can speak to LibreOffice; that of the system first, since LibreOffice is made for it.
fn base_python() -> Option<PathBuf> {
    let candidates = [Some(PathBuf::from("/usr/bin/python3")), on_path(&["python3"])];
    candidates.into_iter().flatten().find(|python| can(python, BASE_MODULES))
}

/// The Python of the tests, in the target folder; the system's own stays as it is.
fn python() -> Result<PathBuf> {
    let folder = project::target().join("office-python");
    let python = folder.join("bin/python3");
    if can(&python, MODULES) {
        return Ok(python);
    }
    let base = base_python().context("no Python with the modules uno and ensurepip, even after installing them")?;
    eprintln!("Installing {} …", PYTHON_PACKAGES.join(" "));
    project::run(Command::new(base).args(["-m", "venv", "--clear", "--system-site-packages"]).arg(&folder))?;
    project::run(
        Command::new(&python)
            .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
            .args(PYTHON_PACKAGES)
            // Standard output is for results alone.
            .stdout(std::io::stderr()),
    )
    .with_context(|| format!("install {} for {} by hand", PYTHON_PACKAGES.join(" "), python.display()))?;
    if !can(&python, MODULES) {
        bail!("{} still cannot {MODULES}", python.display());
    }
    Ok(python)
}

fn can(python: &Path, imports: &str) -> bool {
    let mut command = Command::new(python);
    command.args(["-c", imports]).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}
