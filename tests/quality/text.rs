//! A document as text, read as our own notice or as one that was received, with what the checks say of it.

use std::path::{Path, PathBuf};

use xingwen::app::own_notice;
use xingwen::app::received::Received;
use xingwen::domain::checks::{self, Cache, Finding, Known, Source, Stage, Standing, Subject};
use xingwen::domain::layout;
use xingwen::domain::notice::Element;
use xingwen::domain::notice::date_of_issue::Date;
use xingwen::domain::notice::draft::Draft;
use xingwen::domain::notice::own_organ::OwnOrgan;
use xingwen::domain::notice::upstream::Role;

/// A document that was read.
pub(crate) struct Read {
    pub(crate) draft: Draft,
    pub(crate) received: Received,
    is_ours: bool,
}

impl Read {
    /// Our own notice, about to leave the office.
    pub(crate) fn own(text: &str) -> Self {
        let (draft, received) = own_notice::read(&text.into());
        Self { draft, received, is_ours: true }
    }

    /// A document that was received.
    pub(crate) fn forwarded(text: &str) -> Self {
        Self::of(Received::new(&text.into()))
    }

    /// The same with the role that a clerk gives to the lines that begin so.
    pub(crate) fn with_role(&self, role: Role, beginnings: &[&str]) -> Self {
        let text = self.received.cleaned.text.clone();
        let mut corrections = (*self.received.corrections).clone();
        for part in &self.received.reading.paragraphs {
            if beginnings.iter().any(|beginning| part.span.of(&text).trim_start().starts_with(beginning)) {
                corrections.give(part.span, Some(role));
            }
        }
        Self::of(self.received.with_corrections(corrections))
    }

    fn of(received: Received) -> Self {
        let reading = &received.reading;
        let upstream = Some(reading.upstream.clone());
        let draft = Draft { upstream, forwarded: reading.text.clone(), ..Draft::default() };
        Self { draft, received, is_ours: false }
    }

    /// What the checks that run by default say of it.
    pub(crate) fn findings(&self) -> Vec<Finding> {
        self.findings_in(&self.draft)
    }

    /// The same of a draft that was made of it.
    pub(crate) fn findings_in(&self, draft: &Draft) -> Vec<Finding> {
        let reading = &self.received.reading;
        let source = Source {
            text: &self.received.cleaned.text,
            paragraphs: &reading.paragraphs,
            is_ours: self.is_ours,
            kind: reading.kind,
        };
        let known = Known { damages: &self.received.damages, source: Some(source), ..Known::default() };
        let organ = OwnOrgan::default();
        let pages = layout::lay_out(draft, &mut layout::Cache::default());
        let stage = if self.is_ours { Stage::Final } else { Stage::Draft };
        let subject = Subject { draft, organ: &organ, stage, today: Date::new(2026, 3, 2), pages: Some(&pages), known };
        let is_off = |check: &&checks::Check| check.standing != Standing::On;
        let off: Vec<String> = checks::all().filter(is_off).map(|check| check.id.to_owned()).collect();
        let mut found = checks::run(&subject, &off, &mut Cache::default());
        // Of a received document nothing is asked that our notice has to have.
        found.retain(|finding| self.is_ours || !Element::OWN.contains(&finding.element));
        found
    }
}

/// The words a finding lies in.
pub(crate) fn text_of<'a>(draft: &'a Draft, finding: &Finding) -> &'a str {
    if let Some(index) = finding.paragraph {
        return draft.forwarded.paragraphs.get(index).map_or("", |paragraph| &paragraph.text);
    }
    let upstream = draft.upstream.as_ref();
    match finding.element {
        Element::UpstreamTitle => upstream.map_or("", |upstream| &upstream.title),
        Element::UpstreamIssuer => upstream.map_or("", |upstream| &upstream.issuer),
        Element::UpstreamNumber => upstream.map_or("", |upstream| &upstream.document_number),
        Element::UpstreamDate => upstream.map_or("", |upstream| &upstream.date_of_issue),
        own => draft.notice.text(own),
    }
}

/// The texts of a folder below the repository, by name; none where it is not there.
pub(crate) fn texts_in(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let name = |path: &Path| path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    paths.iter().filter_map(|path| Some((name(path), std::fs::read_to_string(path).ok()?))).collect()
}

/// The documents of the corpus, which is not part of the repository; says so where it is absent.
pub(crate) fn corpus() -> Vec<(String, String)> {
    let texts = texts_in("../shared/corpus/docs");
    if texts.is_empty() {
        eprintln!("skipped: corpus/docs is not here");
    }
    texts
}
