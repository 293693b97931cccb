//! The .docx package and its parts.

use std::path::{Path, PathBuf};
use std::process::Command;

use xingwen::domain::export::{Scope, docx, html};
use xingwen::domain::layout::{Pages, title_lines};
use xingwen::domain::notice::house::HouseWords;

use super::gallery::gallery;
use super::{changed, pages, part, usual};

#[test]
fn every_package_is_whole() {
    for (name, draft, pages) in gallery() {
        let package = docx::write(&draft, &pages);
        assert_eq!(docx::verify(&package), Ok(()), "{name}");
        assert_eq!(package, docx::write(&draft, &pages), "{name}: the same draft gives the same bytes");
    }
}

#[test]
fn a_damaged_package_is_not_handed_over() {
    let package = docx::write(&usual(), &pages(2, Some(2)));
    for at in (0..package.len()).step_by(97) {
        assert!(docx::verify(&package[..at]).is_err(), "cut at {at}");
    }
    assert!(docx::verify(b"").is_err());
    assert!(docx::verify("安平县总工会".as_bytes()).is_err());
}

/// The schemas and the validator of the standard's folder, which lies beside the repository where it is there at all.
pub(super) fn validator() -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/ooxml-xsd/validate_docx.py");
    let works = path.is_file()
        && Command::new("python3").args(["-c", "import lxml"]).output().is_ok_and(|done| done.status.success());
    works.then_some(path)
}

#[test]
fn every_package_obeys_the_schema() {
    let Some(validator) = validator() else {
        eprintln!(
            "skipped: every_package_obeys_the_schema (no validator beside the repository, or no python3 with lxml)"
        );
        return;
    };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("packages");
    std::fs::create_dir_all(&folder).expect("a folder for the packages");
    let mut files = Vec::new();
    for (name, draft, pages) in gallery() {
        let file = folder.join(format!("{name}.docx"));
        std::fs::write(&file, docx::write(&draft, &pages)).expect("a place for the package");
        files.push(file);
    }
    let done = Command::new("python3").arg(validator).args(&files).output().expect("python3 was there");
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(done.status.success() && !said.contains("warning:"), "{said}{}", String::from_utf8_lossy(&done.stderr));
}

#[test]
fn the_document_part() {
    let package = docx::write(&usual(), &pages(2, Some(2)));
    insta::assert_snapshot!(part(&package, "word/document.xml").replace("<w:p>", "\n<w:p>"));
}

#[test]
fn the_styles_part() {
    let package = docx::write(&usual(), &pages(2, Some(2)));
    insta::assert_snapshot!(part(&package, "word/styles.xml").replace("<w:style ", "\n<w:style "));
}

#[test]
fn titles_break_where_the_layout_breaks_them() {
    let title = "安平县总工会关于转发《安平市总工会关于做好职工防暑降温工作的通知》的通知";
    let lines: Vec<&str> = title_lines(title, &HouseWords::default()).into_iter().map(|line| line.of(title)).collect();
    let draft = changed(|draft| draft.notice.title = title.into());
    let document = part(&docx::write(&draft, &Pages::default()), "word/document.xml");
    let written = lines.join("</w:t><w:br/><w:t xml:space=\"preserve\">");
    assert!(lines.len() > 1 && document.contains(&written), "{written}");
    assert!(html::write(&draft, Scope::Whole).contains(&lines.join("<br/>")));
}
