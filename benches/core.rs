//! How long each stage takes: `cargo xtask bench`.
//!
//! Over the sample of the page, the same made forty times as long, and, where the corpus lies beside the repository,
//! the first of its texts; the checks over long texts besides, once in our body and once as forwarded text.

use std::fmt;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use divan::{Bencher, black_box};
use xingwen::app::received::Received;
use xingwen::domain::checks::{self, Known, Source, Stage, Subject};
use xingwen::domain::clean::clean;
use xingwen::domain::compose::forwarding::{ForwardRequest, forward};
use xingwen::domain::export::{Scope, docx, html};
use xingwen::domain::layout::{self, Pages, lay_out};
use xingwen::domain::notice::date_of_issue::Date;
use xingwen::domain::notice::draft::Draft;
use xingwen::domain::notice::evidence::Imported;
use xingwen::domain::notice::own_organ::OwnOrgan;
use xingwen::domain::notice::reading::{Corrections, Reading};
use xingwen::domain::parse::parse;

#[path = "../tests/robust/dice.rs"]
mod dice;
#[expect(dead_code, reason = "sound texts are measured here, damaged ones in the other table")]
#[path = "../tests/robust/mixed.rs"]
mod mixed;
#[path = "../tests/robust/varied.rs"]
mod varied;

fn main() {
    divan::main();
}

/// A received text with its name in the table.
struct Text {
    name: &'static str,
    text: String,
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

fn texts() -> Vec<Text> {
    let sample = include_str!("../src/app/sample.txt");
    // Its body forty times, no paragraph like another: equal ones cost nothing.
    let (head, body) = sample.split_once("　　一、").expect("the sample has headings");
    let (body, tail) = body.split_once("　　附件").expect("the sample names an attachment");
    let rounds: String =
        (1..=40).map(|round| body.replace('　', "").replace('\n', &format!("\n　　第{round}轮，"))).collect();
    let long = format!("{head}　　一、{rounds}\n　　附件{tail}");
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/docs/seed-0.txt");
    let mut texts = vec![Text { name: "sample", text: sample.to_owned() }, Text { name: "sample × 40", text: long }];
    match fs::read_to_string(corpus) {
        Ok(text) => texts.push(Text { name: "seed-0", text }),
        Err(_) => eprintln!("skipped seed-0: no corpus beside the repository"),
    }
    texts
}

fn reading(text: &Text) -> Reading {
    parse(&clean(&text.text).text, &Corrections::default())
}

fn organ() -> OwnOrgan {
    OwnOrgan { name: "云岭县总工会".to_owned(), ..OwnOrgan::default() }
}

fn day() -> Date {
    Date::new(2026, 6, 1).expect("the calendar has this day")
}

fn draft(text: &Text) -> Draft {
    let reading = reading(text);
    compose(&reading, &organ())
}

fn compose(reading: &Reading, organ: &OwnOrgan) -> Draft {
    let request = ForwardRequest {
        upstream: &reading.upstream,
        text: &reading.text,
        organ,
        verb: None,
        today: day(),
        inner: reading.inner_upstream.as_ref().zip(reading.inner_text.as_ref()),
        collapse: false,
    };
    forward(&request).expect("the texts carry no 密级").draft
}

/// The same draft after one key stroke in its body.
fn with_key_stroke(draft: &Draft) -> Draft {
    let mut draft = draft.clone();
    draft.notice.body = Rc::from(format!("{}请", draft.notice.body));
    draft
}

fn check(draft: &Draft, cache: &mut checks::Cache) -> usize {
    let organ = organ();
    let subject =
        Subject { draft, organ: &organ, stage: Stage::Draft, today: Some(day()), pages: None, known: Known::default() };
    checks::run(&subject, &[], cache).len()
}

#[divan::bench(args = texts())]
fn a_clean(text: &Text) -> String {
    clean(black_box(&text.text)).text
}

#[divan::bench(args = texts())]
fn b_parse(bencher: Bencher<'_, '_>, text: &Text) {
    let cleaned = clean(&text.text);
    bencher.bench_local(|| parse(black_box(&cleaned.text), &Corrections::default()));
}

#[divan::bench(args = texts())]
fn c_compose(bencher: Bencher<'_, '_>, text: &Text) {
    let (reading, organ) = (reading(text), organ());
    bencher.bench_local(|| compose(black_box(&reading), &organ));
}

#[divan::bench(args = texts())]
fn d_check_everything(bencher: Bencher<'_, '_>, text: &Text) {
    let draft = draft(text);
    bencher.bench_local(|| check(black_box(&draft), &mut checks::Cache::default()));
}

#[divan::bench(args = texts())]
fn e_check_after_a_key_stroke(bencher: Bencher<'_, '_>, text: &Text) {
    let draft = draft(text);
    let (mut cache, changed) = (checks::Cache::default(), with_key_stroke(&draft));
    check(&draft, &mut cache);
    bencher.with_inputs(|| cache.clone()).bench_local_values(|mut cache| check(black_box(&changed), &mut cache));
}

/// Where a long text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stands {
    InOurBody,
    BelowAsForwarded,
}

impl fmt::Display for Stands {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if *self == Self::InOurBody { "in our body" } else { "forwarded" })
    }
}

const STANDS: [Stands; 2] = [Stands::InOurBody, Stands::BelowAsForwarded];

/// A draft with a long text.
struct Long {
    received: Received,
    draft: Draft,
    /// The same after a key stroke in the middle of our body.
    changed: Draft,
    pages: [Pages; 2],
}

impl Long {
    /// About `bytes` of notice text.
    fn new(bytes: usize, stands: Stands) -> Self {
        Self::of(varied::varied(bytes), stands)
    }

    fn of(text: String, stands: Stands) -> Self {
        let received = Received::new(&Imported { text, ..Imported::default() });
        let mut draft = compose(&received.reading, &organ());
        if stands == Stands::InOurBody {
            draft.notice.body = format!("{}\n{}", draft.notice.body, received.cleaned.text).into();
            draft.forwarded.paragraphs = Rc::default();
        }
        let body = &draft.notice.body;
        let (front, back) = body.split_at(body.floor_char_boundary(body.len() / 2));
        let mut changed = draft.clone();
        changed.notice.body = format!("{front}请{back}").into();
        let mut kept = layout::Cache::default();
        let pages = [&draft, &changed].map(|draft| lay_out(draft, &mut kept));
        Self { received, draft, changed, pages }
    }

    fn check(&self, is_changed: bool, cache: &mut checks::Cache) -> usize {
        let (text, reading) = (&*self.received.cleaned.text, &self.received.reading);
        let (paragraphs, kind) = (&*reading.paragraphs, reading.kind);
        let source = self.draft.forwarded.paragraphs.first().map(|_| Source { text, paragraphs, is_ours: false, kind });
        let subject = Subject {
            draft: if is_changed { &self.changed } else { &self.draft },
            organ: &organ(),
            stage: Stage::Draft,
            today: Some(day()),
            pages: Some(&self.pages[usize::from(is_changed)]),
            known: Known { damages: &self.received.damages, source, ..Known::default() },
        };
        checks::run(&subject, &[], cache).len()
    }
}

#[divan::bench(args = STANDS)]
fn j_check_a_megabyte(bencher: Bencher<'_, '_>, stands: Stands) {
    let text = Long::new(1_000_000, stands);
    bencher.bench_local(|| text.check(black_box(false), &mut checks::Cache::default()));
}

/// The same over the texts of the corpus, where it lies beside the repository: a character or more of each paragraph is
/// another at every round.
#[divan::bench(args = STANDS)]
fn j_check_a_megabyte_of_received_documents(bencher: Bencher<'_, '_>, stands: Stands) {
    let texts = corpus();
    if texts.is_empty() {
        eprintln!("skipped the received documents: no corpus beside the repository");
        return bencher.bench_local(|| ());
    }
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let text = Long::of(varied::varied_like(&texts, 1_000_000), stands);
    bencher.bench_local(|| text.check(black_box(false), &mut checks::Cache::default()));
}

/// The texts of the corpus, in the order of their names.
fn corpus() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/docs");
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<_> = files.filter(|path| path.extension().is_some_and(|extension| extension == "txt")).collect();
    files.sort();
    files.iter().filter_map(|path| fs::read_to_string(path).ok()).collect()
}

#[divan::bench(args = STANDS)]
fn k_check_after_a_key_stroke_in_200_000_characters(bencher: Bencher<'_, '_>, stands: Stands) {
    let text = Long::new(600_000, stands);
    let (mut cache, mut is_changed) = (checks::Cache::default(), false);
    text.check(is_changed, &mut cache);
    bencher.bench_local(|| {
        is_changed = !is_changed;
        text.check(black_box(is_changed), &mut cache)
    });
}

#[divan::bench(args = texts())]
fn f_lay_out_everything(bencher: Bencher<'_, '_>, text: &Text) {
    let draft = draft(text);
    bencher.bench_local(|| lay_out(black_box(&draft), &mut layout::Cache::default()));
}

#[divan::bench(args = texts())]
fn g_lay_out_after_a_key_stroke(bencher: Bencher<'_, '_>, text: &Text) {
    let draft = draft(text);
    let (mut cache, changed) = (layout::Cache::default(), with_key_stroke(&draft));
    lay_out(&draft, &mut cache);
    bencher.with_inputs(|| cache.clone()).bench_local_values(|mut cache| lay_out(black_box(&changed), &mut cache));
}

/// A body of 200,000 characters, no paragraph like another.
fn long_body() -> Draft {
    let paragraph = |number: usize| {
        format!(
            "（{number}）各级工会要把防暑降温工作摆上重要位置，主要负责同志亲自过问，层层落实责任，于2024年{}月底前报告。\n",
            number % 12 + 1
        )
    };
    let mut draft = Draft::default();
    draft.notice.body = (0..3600).map(paragraph).collect::<Vec<_>>().concat().into();
    assert!(draft.notice.body.chars().count() > 190_000);
    draft
}

#[divan::bench]
fn g_lay_out_a_body_of_200_000_characters(bencher: Bencher<'_, '_>) {
    let draft = long_body();
    bencher.bench_local(|| lay_out(black_box(&draft), &mut layout::Cache::default()));
}

#[divan::bench]
fn g_lay_out_after_a_key_stroke_in_the_middle_of_it(bencher: Bencher<'_, '_>) {
    let (draft, mut cache) = (long_body(), layout::Cache::default());
    lay_out(&draft, &mut cache);
    let mut changed = draft.clone();
    let middle = draft.notice.body.match_indices('。').nth(1800).map_or(0, |(at, _)| at);
    changed.notice.body = format!("{}请{}", &draft.notice.body[..middle], &draft.notice.body[middle..]).into();
    let mut is_changed = false;
    bencher.bench_local(|| {
        is_changed = !is_changed;
        lay_out(black_box(if is_changed { &changed } else { &draft }), &mut cache)
    });
}

#[divan::bench(args = texts())]
fn h_write_docx(bencher: Bencher<'_, '_>, text: &Text) {
    let draft = draft(text);
    let pages = lay_out(&draft, &mut layout::Cache::default());
    bencher.bench_local(|| docx::write(black_box(&draft), &pages));
}

#[divan::bench(args = texts())]
fn i_write_html(bencher: Bencher<'_, '_>, text: &Text) {
    let draft = draft(text);
    bencher.bench_local(|| html::write(black_box(&draft), Scope::Whole));
}
