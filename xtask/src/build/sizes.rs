//! The size report.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::Profile;

/// Prints what each file of `dist/` weighs, as it is and as a server would send it.
///
/// Of a quick build only as it is: nobody sends it, and packing it well takes minutes.
///
/// # Errors
///
/// If a file cannot be read.
pub(crate) fn report(dist: &Path, profile: Profile) -> Result<()> {
    let mut files: Vec<_> = fs::read_dir(dist)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.is_file());
    files.sort();
    let mut out = std::io::stdout().lock();
    writeln!(out, "{:<32} {:>12} {:>12} {:>12}", "file", "bytes", "gzip", "brotli")?;
    for path in files {
        let content = fs::read(&path)?;
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let (gzip, brotli) = match profile {
            Profile::Release => (gzip(&content)?.to_string(), brotli(&content)?.to_string()),
            Profile::Dev => ("-".to_owned(), "-".to_owned()),
        };
        writeln!(out, "{name:<32} {:>12} {gzip:>12} {brotli:>12}", content.len())?;
    }
    Ok(())
}

fn gzip(content: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?.len())
}

fn brotli(content: &[u8]) -> Result<usize> {
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams::default();
    brotli::BrotliCompress(&mut &*content, &mut packed, &parameters)?;
    Ok(packed.len())
}
