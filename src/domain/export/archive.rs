//! Zip files: the same entries give the same bytes.

use std::collections::HashSet;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A zip file being written.
pub(super) struct Archive {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    names: HashSet<String>,
}

impl Archive {
    /// Nothing in it yet.
    pub(super) fn new() -> Self {
        Self { zip: ZipWriter::new(Cursor::new(Vec::new())), names: HashSet::new() }
    }

    /// An entry, made smaller where that helps; a second one of the same name is left out.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8], method: CompressionMethod) {
        if !self.names.insert(name.to_owned()) {
            return;
        }
        // A time of writing would make two exports of one draft differ.
        let options = SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::default());
        self.zip.start_file(name, options).expect("every entry has a name of its own");
        self.zip.write_all(bytes).expect("a vector takes every byte");
    }

    /// What was written.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.zip.finish().expect("a vector takes every byte").into_inner()
    }
}

/// These files in one .zip; of two with one name the first is taken. Packages (.docx) are packed already.
pub fn bundle<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut archive = Archive::new();
    for (name, bytes) in files {
        let is_packed = bytes.starts_with(b"PK");
        archive.add(name, bytes, if is_packed { CompressionMethod::Stored } else { CompressionMethod::Deflated });
    }
    archive.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;
    use zip::ZipArchive;

    #[test]
    fn a_bundle_holds_every_file_under_its_name() {
        let files: [(&str, &[u8]); 3] =
            [("1 青溪县总工会.docx", b"PK..."), ("汇总.csv", "名称".as_bytes()), ("汇总.csv", b"")];
        let bytes = bundle(files);
        assert_eq!(bytes, bundle(files), "the same files give the same bytes");
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("it is a zip file");
        assert_eq!(archive.len(), 2);
        for (at, (name, content)) in files.iter().take(2).enumerate() {
            let mut entry = archive.by_index(at).expect("it is there");
            let mut read = Vec::new();
            entry.read_to_end(&mut read).expect("it can be read");
            assert_eq!((entry.name().expect("it is text").as_ref(), read.as_slice()), (*name, *content));
        }
    }
}
