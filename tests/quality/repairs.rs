//! A text that was repaired by a fix raises nothing new that weighs as much; certain fixes taken together do not meet,
//! and taken twice change nothing more.

use std::collections::BTreeMap;

use xingwen::domain::checks::{self, Cache, Case, Example, Finding, Repair, Severity};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::draft::Draft;
use xingwen::domain::text::edit::{self, Edit};

use crate::text::{Read, corpus, text_of, texts_in};

/// How many findings there are of each check, and the heaviest of them.
type Counted = BTreeMap<&'static str, (usize, Severity)>;

/// How the last lines of a page fall out depends on every line before them; no fix can look so far.
const OF_THE_PAGE: [&str; 3] = ["layout-sign-off-alone", "layout-imprint-alone", "layout-lone-character"];

fn counted(findings: &[Finding]) -> Counted {
    let mut counted = Counted::new();
    for finding in findings.iter().filter(|finding| !OF_THE_PAGE.contains(&finding.check.id)) {
        let (count, severity) = counted.entry(finding.check.id).or_insert((0, Severity::Suggestion));
        *count += 1;
        *severity = (*severity).min(finding.severity);
    }
    counted
}

/// What the repaired draft is found to have and the one before had not, as heavy as `severity` or heavier.
fn new_findings(before: &Counted, after: &[Finding], severity: Severity) -> Vec<&'static str> {
    let is_new = |(id, (count, weight)): &(&'static str, (usize, Severity))| {
        *count > before.get(id).map_or(0, |(had, _)| *had) && *weight <= severity
    };
    counted(after).into_iter().filter(is_new).map(|(id, _)| id).collect()
}

/// The draft after these fixes, in our own elements and the upstream's.
fn repaired(draft: &Draft, fixes: &[&Finding]) -> Draft {
    let mut draft = draft.clone();
    let mut by_element: BTreeMap<Element, Vec<Edit>> = BTreeMap::new();
    for fix in fixes.iter().filter(|fix| !fix.forwarded) {
        by_element.entry(fix.element).or_default().extend(fix.edits.iter().cloned());
    }
    for (element, mut edits) in by_element {
        edits.sort_by_key(|edit| edit.span);
        if let Some(field) = draft.notice.field_mut(element) {
            *field = edit::apply(field, &edits).into();
            continue;
        }
        let Some(upstream) = &mut draft.upstream else { continue };
        let field = match element {
            Element::UpstreamTitle => &mut upstream.title,
            Element::UpstreamIssuer => &mut upstream.issuer,
            Element::UpstreamNumber => &mut upstream.document_number,
            Element::UpstreamDate => &mut upstream.date_of_issue,
            _ => continue,
        };
        *field = edit::apply(field, &edits).into();
    }
    draft
}

fn certain(findings: &[Finding]) -> Vec<&Finding> {
    findings.iter().filter(|finding| finding.repair == Repair::Auto && !finding.forwarded).collect()
}

/// How often 全部采用 looks again.
const ROUNDS: usize = 4;

/// What is wrong with the fixes of `draft`; `find` gives what is found in a draft.
fn faults(draft: &Draft, find: impl Fn(&Draft) -> Vec<Finding>) -> Vec<String> {
    let found = find(draft);
    let before = counted(&found);
    let mut faults = Vec::new();
    let mut tried: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in found.iter().filter(|finding| !finding.edits.is_empty()) {
        // A hundred half-width commas are put right in one way: two stand for all. What is asked is tried each time.
        let nth = tried.entry(finding.check.id).or_default();
        *nth += 1;
        if finding.repair == Repair::Auto && *nth > 2 {
            continue;
        }
        let new = new_findings(&before, &find(&repaired(draft, &[finding])), finding.severity);
        let words = finding.span.of(text_of(draft, finding));
        faults.extend(new.iter().map(|new| format!("{} on {words:?} gives {new}", finding.check.id)));
    }
    let certain = certain(&found);
    faults.extend(meeting(&certain));
    // As 全部采用 does: what shows up behind a fix is taken along.
    let mut all = repaired(draft, &certain);
    let mut after = find(&all);
    for _ in 1..ROUNDS {
        all = repaired(&all, &self::certain(&after));
        after = find(&all);
    }
    let heaviest = certain.iter().map(|finding| finding.severity).max().unwrap_or(Severity::Error);
    if !certain.is_empty() {
        faults.extend(new_findings(&before, &after, heaviest).iter().map(|new| format!("all together give {new}")));
    }
    for left in self::certain(&after) {
        let words = left.span.of(text_of(&all, left));
        faults.push(format!("after all {} is left on {words:?}", left.check.id));
    }
    faults
}

/// Pairs of fixes of one element that change one place.
fn meeting(fixes: &[&Finding]) -> Vec<String> {
    let mut out = Vec::new();
    for (index, one) in fixes.iter().enumerate() {
        for other in fixes[..index].iter().filter(|other| other.element == one.element) {
            let meets = |a: &Edit| other.edits.iter().any(|b| a.span == b.span || a.span.overlaps(b.span));
            if one.edits.iter().any(meets) {
                out.push(format!("{} and {} meet in {:?}", other.check.id, one.check.id, one.element));
            }
        }
    }
    out
}

/// The wrong drafts of the catalogue; those on altered paper have no other paper to be checked on.
pub(crate) fn wrong_cases() -> Vec<(&'static str, Case)> {
    let mut out = Vec::new();
    for check in checks::all() {
        for example in check.examples {
            let mut case = Case::default();
            match *example {
                Example::Fixed { wrong, .. } | Example::Told { wrong, .. } => {
                    case.set(check.element, wrong);
                }
                Example::Compared { wrong, .. } => wrong(&mut case),
                Example::Near(_) | Example::NearCase(_) => continue,
            }
            if case.pages.is_none() {
                out.push((check.id, case));
            }
        }
    }
    out
}

pub(crate) fn find_in(case: &Case) -> impl Fn(&Draft) -> Vec<Finding> {
    |draft: &Draft| {
        let case = Case { draft: draft.clone(), ..case.clone() };
        checks::run(&case.subject(&case.lay_out()), &[], &mut Cache::default())
    }
}

#[test]
fn repaired_examples_raise_nothing_new() {
    let mut wrong = Vec::new();
    for (id, case) in wrong_cases() {
        wrong.extend(faults(&case.draft, find_in(&case)).iter().map(|fault| format!("example of {id}: {fault}")));
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn repaired_documents_raise_nothing_new() {
    let mut wrong = Vec::new();
    for (name, text) in corpus().into_iter().chain(texts_in("tests/notices/right")) {
        let read = Read::own(&text);
        wrong.extend(
            faults(&read.draft, |draft| read.findings_in(draft)).iter().map(|fault| format!("{name}: {fault}")),
        );
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

/// How a careless hand writes what stands in a right text.
pub(crate) const SLIPS: &[&[(&str, &str)]] = &[
    &[("，", ","), ("。", ".")],
    &[("，", "，，"), ("。", "。。")],
    &[("（", "("), ("）", ")")],
    &[("〔", "["), ("〕", "]")],
    &[("〔", "（"), ("〕", "年）第0")],
    &[("“", "\""), ("”", "\"")],
    &[("〈", "《"), ("〉", "》")],
    &[("》（", "》 (")],
    &[("》", "》、"), ("”", "”、")],
    &[("：", ":"), ("；", ";")],
    &[("—", "-"), ("～", "~")],
    &[("、", "，"), ("等", "、等")],
    &[("2024年", "24年"), ("月", "月0")],
    &[("日", "号")],
    &[("0", "０"), ("1", "１"), ("2", "２")],
    &[("2024", "二零二四"), ("2023", "2O23")],
    &[("一、", "一."), ("（一）", "(一)、"), ("1.", "1、")],
    &[("二、", "一、"), ("（二）", "（三）"), ("2.", "3.")],
    &[("附件：", "附件:"), ("表\n", "表；\n")],
    &[("的通知", "的通知。"), ("各", "　　各")],
    &[("工作", "工 作"), ("·", "•")],
    &[("现将", "现将《办法》，"), ("请", "截止6月10日，请")],
    &[("……", "..."), ("等", "……等")],
    &[("抄送：", "抄报:"), ("印发", "")],
    &[("年", " 年 "), ("号", "號")],
    &[("部署", "布署"), ("你们", "贵单位")],
];

pub(crate) fn slipped(text: &str, slips: &[(&str, &str)]) -> String {
    slips.iter().fold(text.to_owned(), |text, (right, wrong)| text.replace(right, wrong))
}

#[test]
fn repaired_slips_raise_nothing_new() {
    let mut wrong = Vec::new();
    for (name, text) in texts_in("tests/notices/right") {
        for slips in SLIPS {
            let read = Read::own(&slipped(&text, slips));
            let faults = faults(&read.draft, |draft| read.findings_in(draft));
            wrong.extend(faults.iter().map(|fault| format!("{name} with {slips:?}: {fault}")));
        }
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}
