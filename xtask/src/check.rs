//! `cargo xtask check FILE`: the findings over a text.

use std::path::PathBuf;
use std::rc::Rc;

use anyhow::Result;
use xingwen::app::own_notice;
use xingwen::app::received::Received;
use xingwen::domain::checks::{Known, Source, Stage, Subject};
use xingwen::domain::layout;
use xingwen::domain::notice::Element;
use xingwen::domain::notice::date_of_issue::Date;
use xingwen::domain::notice::draft::Draft;
use xingwen::domain::notice::evidence::Imported;
use xingwen::domain::notice::house::HouseWords;

use crate::{files, findings};

/// What is checked.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// A document: a text or a .docx.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Whose document it is.
    #[arg(long = "as", value_enum, default_value = "own")]
    belongs: Belongs,
    /// The settings of the unit that goes by its own lists and switches (行文单位设置.json).
    #[arg(long, value_name = "FILE.json")]
    unit: Option<PathBuf>,
    /// The day of the check; today if left out.
    #[arg(long, value_parser = files::date)]
    date: Option<Date>,
}

/// Whose document a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Belongs {
    /// Our own notice, about to leave the office: all checks.
    Own,
    /// A received document: remarks only.
    Forwarded,
}

/// Prints `[{check, severity, element, start, end, text, before, after, …}]`; places are bytes (UTF-8) in the text of
/// the element.
///
/// # Errors
///
/// If the file cannot be read.
pub(crate) fn run(options: &Options) -> Result<()> {
    let imported = files::read_received(&options.file)?;
    let unit = options.unit.as_deref().map(files::read_unit).transpose()?.unwrap_or_default();
    let (mut draft, received) = match options.belongs {
        Belongs::Own => own_notice::read(&imported),
        Belongs::Forwarded => only_received(&imported),
    };
    draft.house = Rc::new(HouseWords::of(&unit.lists));
    let stage = match options.belongs {
        Belongs::Own => Stage::Final,
        Belongs::Forwarded => Stage::Draft,
    };
    let today = options.date.unwrap_or_else(files::today);
    let pages = layout::lay_out(&draft, &mut layout::Cache::default());
    let source = Source {
        text: &received.cleaned.text,
        paragraphs: &received.reading.paragraphs,
        is_ours: options.belongs == Belongs::Own,
        kind: received.reading.kind,
    };
    let known = Known { damages: &received.damages, source: Some(source), ..Known::default() };
    let subject = Subject { draft: &draft, organ: &unit.organ, stage, today: Some(today), pages: Some(&pages), known };
    let rows: Vec<_> = findings::find(&subject, &unit.switches())
        .into_iter()
        .filter(|finding| options.belongs == Belongs::Own || is_of_upstream(finding.element))
        .map(|finding| findings::row(finding, &subject))
        .collect();
    files::print_json(&rows)
}

/// A draft that holds nothing but the received document.
fn only_received(imported: &Imported) -> (Draft, Received) {
    let received = Received::new(imported);
    let reading = &received.reading;
    let draft = Draft { upstream: Some(reading.upstream.clone()), forwarded: reading.text.clone(), ..Draft::default() };
    (draft, received)
}

fn is_of_upstream(element: Element) -> bool {
    !Element::OWN.contains(&element)
}
