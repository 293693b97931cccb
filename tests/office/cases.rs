//! The documents that are looked at: invented ones of every shape, and real ones where they are there.

use std::path::{Path, PathBuf};

use xingwen::app::received::Received;
use xingwen::domain::compose::forwarding::{ForwardRequest, forward};
use xingwen::domain::export::{PlainForm, Scope, docx, html, plain};
use xingwen::domain::layout::{Cache, lay_out};
use xingwen::domain::notice::date_of_issue::Date;
use xingwen::domain::notice::draft::Draft;
use xingwen::domain::notice::evidence::Imported;
use xingwen::domain::notice::own_organ::{CodeSeries, DigitFace, Grid, OwnOrgan};
use xingwen::domain::notice::upstream::{ForwardedParagraph, Role};

use super::ours::{OurPage, pages};
use crate::gallery::gallery;
use crate::{changed, forwarded};

/// A document in every form.
#[derive(Debug)]
pub(super) struct Case {
    pub(super) name: String,
    pub(super) docx: Vec<u8>,
    pub(super) html: String,
    pub(super) plain: String,
    pub(super) pages: Vec<OurPage>,
    pub(super) grid_is_filled: bool,
    /// Whether digits and letters are set in Times New Roman.
    pub(super) has_roman_digits: bool,
}

/// All of them.
pub(super) fn all() -> Vec<Case> {
    let mut cases = forwarded_texts();
    cases.extend(shapes());
    cases.extend(endings());
    cases
}

fn laid(name: &str, draft: &Draft) -> Case {
    let laid = &lay_out(draft, &mut Cache::default());
    Case {
        name: name.to_owned(),
        docx: docx::write_verified(draft, laid).expect("a whole package"),
        html: html::write(draft, Scope::Whole),
        plain: plain::write(draft, Scope::Whole, PlainForm::default()),
        pages: pages(laid),
        grid_is_filled: draft.style.grid == Grid::Filled,
        has_roman_digits: draft.style.digits == DigitFace::TimesNewRoman,
    }
}

/// The gallery of the export tests with texts that give no cause for a habit of LibreOffice; what is invalid or has
/// invented pages is looked at elsewhere.
fn shapes() -> Vec<Case> {
    const LEFT_OUT: [&str; 5] = ["empty", "odd-end", "no-room", "table-last-no-room", "no-pages"];
    let shapes = gallery().into_iter().filter(|(name, _, _)| !LEFT_OUT.contains(name) && !name.ends_with("weird"));
    shapes.map(|(name, draft, _)| laid(&format!("shape-{name}"), &quiet(draft))).collect()
}

/// The same draft with short paragraphs.
fn quiet(mut draft: Draft) -> Draft {
    draft.notice.body = "现将有关通知转发给你们，请认真贯彻执行。\n一、加强领导\n（一）落实责任\n请认真总结。".into();
    // A row of more cells than a page holds is text with tabs, whose stops are each program's own.
    let is_set = |paragraph: &&ForwardedParagraph| paragraph.text.matches('\t').count() < 24;
    let paragraphs = draft.forwarded.paragraphs.iter().filter(is_set).map(|paragraph| match paragraph.role {
        Role::Body if paragraph.text.chars().count() > 26 => {
            ForwardedParagraph { text: "各级工会要切实做好防暑降温工作。".into(), ..paragraph.clone() }
        }
        _ => paragraph.clone(),
    });
    draft.forwarded.paragraphs = paragraphs.collect();
    draft
}

/// A text that ends on every row of two pages, one after the other: the imprint finds its page each time. No line of
/// it gives cause for a habit of LibreOffice.
fn endings() -> Vec<Case> {
    let ending = |rows: usize| {
        let draft = changed(|draft| {
            let line = (Role::Body, "各级工会要切实做好防暑降温工作。");
            draft.notice.body = "现将有关通知转发给你们，请认真贯彻执行。".into();
            draft.forwarded = forwarded(&vec![line; rows]);
        });
        laid(&format!("ending-{rows}"), &draft)
    };
    (1..=44).map(ending).collect()
}

/// Texts of other organs, forwarded by an invented one.
fn forwarded_texts() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = texts(&root.join("tests/notices"));
    let real = texts(&root.join("../shared/corpus/docs"));
    if real.is_empty() {
        eprintln!("skipped: the real documents of ../shared/corpus, which is not there");
    }
    files.extend(real);
    files.push(root.join("src/app/sample.txt"));
    files.iter().filter_map(|file| forwarded_text(file)).collect()
}

fn texts(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|end| end == "txt")).collect();
    files.sort();
    files
}

/// `None` where the text must not be forwarded.
fn forwarded_text(file: &Path) -> Option<Case> {
    let name = file.file_stem()?.to_str()?;
    let text = std::fs::read_to_string(file).expect("a text");
    let text = text.replace("{year}", "2026").replace("{date}", "2026年6月5日").replace("{deadline}", "8月20日");
    let reading = Received::new(&Imported::from(text.as_str())).reading;
    let composed = forward(&ForwardRequest {
        upstream: &reading.upstream,
        text: &reading.text,
        organ: &organ(),
        verb: None,
        today: Date::new(2026, 6, 18).expect("a day"),
        inner: reading.inner_upstream.as_ref().zip(reading.inner_text.as_ref()),
        collapse: false,
    });
    let mut draft = composed.ok()?.draft;
    draft.notice.document_number = "青工〔2026〕12号".into();
    Some(laid(&format!("text-{name}"), &draft))
}

fn organ() -> OwnOrgan {
    OwnOrgan {
        name: "青溪县总工会".into(),
        codes: vec![CodeSeries { series: "普通文件".into(), code: "青工".into() }],
        main_recipients: "各乡镇总工会，县直各基层工会".into(),
        copy_recipients: "云岭省总工会办公室，县委办公室，县政府办公室".into(),
        ..OwnOrgan::default()
    }
}
