//! `cargo xtask forward FILE --organ ORGAN.json --out DIR`: the whole main job without a browser.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use xingwen::app::received::Received;
use xingwen::app::settings::Settings;
use xingwen::domain::checks::{Known, Stage, Subject};
use xingwen::domain::compose::forms;
use xingwen::domain::compose::forwarding::{Composed, ForwardRequest, forward};
use xingwen::domain::compose::title::Verb;
use xingwen::domain::export::{PlainForm, Scope, docx, html, plain};
use xingwen::domain::layout::{self, lay_out};
use xingwen::domain::notice::date_of_issue::Date;
use xingwen::domain::notice::draft::Form;
use xingwen::domain::notice::evidence::Imported;
use xingwen::domain::notice::own_organ::OwnOrgan;
use xingwen::domain::notice::title::{Forwarding, Relation, TitleStyle};
use xingwen::domain::notice::upstream::Upstream;

use crate::{files, findings};

/// What is forwarded, by whom, and where the notice goes.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The received document: a text or a .docx.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The own organ as JSON, `{"name": …}` at least; it may also say what is chosen for this notice: number, date,
    /// verb (转发, 批转, 印发), relation, style, form
    /// (letter, order, minutes, telegram), collapse.
    #[arg(long, value_name = "ORGAN.json")]
    organ: PathBuf,
    /// The folder for notice.docx, notice.html, notice.txt, findings.json and pages.json.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The day of issue; goes before that of ORGAN.json. Today if neither is given.
    #[arg(long, value_parser = files::date)]
    date: Option<Date>,
}

/// What a script chooses for one notice.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Choices {
    number: Option<String>,
    date: Option<String>,
    verb: Verb,
    relation: Relation,
    style: Option<TitleStyle>,
    form: Form,
    collapse: bool,
}

/// What is printed.
#[derive(Serialize)]
struct Summary {
    title: String,
    document_number: String,
    cited_number: String,
    reminders: Vec<String>,
    findings: usize,
    pages: usize,
}

/// Makes the notice and writes it in every form.
///
/// # Errors
///
/// If a file cannot be read or written, or the received document must not be processed here.
pub(crate) fn run(options: &Options) -> Result<()> {
    let imported = files::read_received(&options.file)?;
    let (organ, choices) = read_organ(&options.organ)?;
    let today = match (options.date, &choices.date) {
        (Some(date), _) => date,
        (None, Some(date)) => files::date(date).map_err(anyhow::Error::msg).with_context(|| format!("date: {date}"))?,
        (None, None) => files::today(),
    };
    let composed = compose(&imported, &organ, &choices, today)?;
    write(&composed, &organ, today, &options.out)
}

fn compose(imported: &Imported, organ: &OwnOrgan, choices: &Choices, today: Date) -> Result<Composed> {
    let reading = Received::new(imported).reading;
    for remark in &reading.remarks {
        eprintln!("{remark}");
    }
    let related = |upstream: &Upstream| Upstream { relation: choices.relation, ..upstream.clone() };
    let (upstream, inner) = (related(&reading.upstream), reading.inner_upstream.as_ref().map(related));
    let mut composed = forward(&ForwardRequest {
        upstream: &upstream,
        text: &reading.text,
        organ,
        verb: match choices.verb {
            Verb::Auto => None,
            Verb::Forward => Some(Forwarding::Forward),
            Verb::Approve => Some(Forwarding::Approve),
            Verb::Issue => Some(Forwarding::Issue),
        },
        today,
        inner: inner.as_ref().zip(reading.inner_text.as_ref()),
        collapse: choices.collapse,
    })?;
    forms::suit(&mut composed.draft, choices.form, organ);
    if let Some(number) = &choices.number {
        composed.draft.notice.document_number = number.as_str().into();
    }
    Ok(composed)
}

fn write(composed: &Composed, organ: &OwnOrgan, today: Date, out: &Path) -> Result<()> {
    let draft = &composed.draft;
    let pages = lay_out(draft, &mut layout::Cache::default());
    let subject =
        Subject { draft, organ, stage: Stage::Draft, today: Some(today), pages: Some(&pages), known: Known::default() };
    let rows: Vec<_> = findings::find(&subject, &Settings::default())
        .into_iter()
        .map(|finding| findings::row(finding, &subject))
        .collect();
    files::make_folder(out)?;
    files::write(&out.join("notice.docx"), &docx::write_verified(draft, &pages)?)?;
    files::write(&out.join("notice.html"), html::write(draft, Scope::Whole).as_bytes())?;
    files::write(&out.join("notice.txt"), plain::write(draft, Scope::Whole, PlainForm::default()).as_bytes())?;
    files::write_json(&out.join("findings.json"), &rows)?;
    files::write_json(&out.join("pages.json"), &pages.pages)?;
    files::print_json(&Summary {
        title: draft.notice.title.to_string(),
        document_number: draft.notice.document_number.to_string(),
        cited_number: draft.upstream.as_ref().map_or_else(String::new, |upstream| upstream.document_number.to_string()),
        reminders: composed.reminders.iter().map(ToString::to_string).collect(),
        findings: rows.len(),
        pages: pages.pages.len(),
    })
}

/// Reads ORGAN.json; a key that nobody knows is probably a slip of the pen and told, but stops nothing.
///
/// Two short ways of writing are taken as well: `"code": "金工"` for the usual series, and lists of organs.
fn read_organ(path: &Path) -> Result<(OwnOrgan, Choices)> {
    let mut given: Map<String, Value> = files::read_json(path)?;
    if let Some(code) = given.remove("code") {
        given.entry("codes").or_insert_with(|| json!([{ "series": "普通文件", "code": code }]));
    }
    for key in ["main_recipients", "copy_recipients"] {
        if let Some(Value::Array(organs)) = given.get(key) {
            let organs: Vec<&str> = organs.iter().filter_map(Value::as_str).collect();
            let line = organs.join("，");
            given.insert(key.to_owned(), line.into());
        }
    }
    let known = [serde_json::to_value(OwnOrgan::default())?, serde_json::to_value(Choices::default())?];
    for key in given.keys().filter(|key| !known.iter().any(|keys| keys.get(key.as_str()).is_some())) {
        eprintln!("{}: the key {key} is not known and left out", path.display());
    }
    let given = Value::Object(given);
    let mut organ: OwnOrgan = serde_json::from_value(given.clone()).with_context(|| path.display().to_string())?;
    let choices: Choices = serde_json::from_value(given).with_context(|| path.display().to_string())?;
    if organ.name.trim().is_empty() {
        bail!("{}: 本机关名称没有填（name）。", path.display());
    }
    organ.house_style.title_style = choices.style.unwrap_or(organ.house_style.title_style);
    Ok((organ, choices))
}
