//! `cargo xtask build`: the site in `dist/` and the single file `dist/xingwen.html`.

mod module;
mod page;
mod sizes;
mod styles;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::{install, project};
use page::Parts;

/// How the page is built.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Quick to build instead of small to load.
    #[arg(long)]
    dev: bool,
    /// Where the page goes.
    #[arg(long, default_value_os_t = project::path("dist"))]
    out: PathBuf,
}

/// Cargo's profile for the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Small to load.
    Release,
    /// Quick to build.
    Dev,
}

/// Who will read `dist/index.html`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Audience {
    /// Clerks: no request leaves the page.
    Clerks,
    /// The developer behind `serve`: the page asks the server whether it has changed.
    Developer,
}

/// Builds and reports the sizes.
///
/// # Errors
///
/// If the page does not compile or cannot be written.
pub(crate) fn run(options: &Options) -> Result<()> {
    install::wasm_target()?;
    let profile = if options.dev { Profile::Dev } else { Profile::Release };
    let parts = Parts { module: module::compile(profile, &[])?, styles: styles::bundle()? };
    write(&parts, Audience::Clerks, &options.out)?;
    if profile == Profile::Release {
        eprintln!("Runs in Chromium 75, Firefox 79 and later (no reference types, no multi-value).");
    }
    sizes::report(&options.out, profile)
}

/// Builds everything into `out` for the developer's server.
///
/// # Errors
///
/// If the page does not compile or cannot be written.
pub(crate) fn for_developer(out: &Path) -> Result<Parts> {
    let parts = Parts { module: module::compile(Profile::Dev, &[])?, styles: styles::bundle()? };
    write(&parts, Audience::Developer, out)?;
    Ok(parts)
}

/// Builds everything into `out` for the real-browser tests: quick to build, but with the clerks' policy.
///
/// # Errors
///
/// If the page does not compile or cannot be written.
pub(crate) fn for_tests(out: &Path) -> Result<()> {
    let parts = Parts { module: module::compile(Profile::Dev, &[])?, styles: styles::bundle()? };
    write(&parts, Audience::Clerks, out)
}

/// Builds everything into `out` as clerks get it, to be measured; single stages can be called.
///
/// # Errors
///
/// If the page does not compile or cannot be written.
pub(crate) fn for_figures(out: &Path) -> Result<()> {
    let parts = Parts { module: module::compile(Profile::Release, &["figures"])?, styles: styles::bundle()? };
    write(&parts, Audience::Clerks, out)
}

/// Puts new style sheets and a new shell around a module that has not changed.
///
/// # Errors
///
/// If a file cannot be read or written.
pub(crate) fn dress_again(parts: &mut Parts, out: &Path) -> Result<()> {
    parts.styles = styles::bundle()?;
    write(parts, Audience::Developer, out)
}

/// Writes both forms, and only then removes the files of an earlier build.
fn write(parts: &Parts, audience: Audience, out: &Path) -> Result<()> {
    let shell = fs::read_to_string(project::path("index.html")).context("index.html cannot be read")?;
    let mut files = page::site(&shell, parts, audience)?;
    files.push(page::single_file(&shell, parts)?);
    fs::create_dir_all(out).with_context(|| format!("{} cannot be made", out.display()))?;
    for (name, content) in &files {
        fs::write(out.join(name), content).with_context(|| format!("{name} cannot be written"))?;
    }
    for entry in fs::read_dir(out)? {
        let entry = entry?;
        let name = entry.file_name();
        let is_ours = name.to_string_lossy().starts_with("xingwen");
        if is_ours && !files.iter().any(|(file, _)| name.to_str() == Some(file)) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// A file name that changes with its content: `xingwen-0123456789abcdef.css`.
fn hashed_name(content: &[u8], ending: &str) -> String {
    let hash = Sha256::digest(content).iter().take(8).fold(0_u64, |hash, byte| hash << 8 | u64::from(*byte));
    format!("xingwen-{hash:016x}.{ending}")
}
