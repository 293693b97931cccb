//! The catalogue of checks: every written example runs, every id says where its check lives.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use xingwen::domain::checks::{self, Cache, Case, Check, Clause, Example, Finding, Repair, Severity};
use xingwen::domain::notice::Element;
use xingwen::domain::text::edit::{self, Edit};

/// Everything the catalogue finds in `case`, in the order of the paper.
fn run(case: &Case) -> Vec<Finding> {
    checks::run(&case.subject(&case.lay_out()), &[], &mut Cache::default())
}

fn of_check(check: &Check, case: &Case) -> Vec<Finding> {
    run(case).into_iter().filter(|finding| finding.check.id == check.id).collect()
}

fn with_text(check: &Check, text: &str) -> Case {
    let mut case = Case::default();
    case.set(check.element, text);
    case
}

fn built(build: fn(&mut Case)) -> Case {
    let mut case = Case::default();
    build(&mut case);
    case
}

/// `text` with the fixes of all findings.
fn fixed(text: &str, findings: &[Finding]) -> String {
    let mut edits: Vec<Edit> = findings.iter().flat_map(|finding| finding.edits.clone()).collect();
    edits.sort_by_key(|edit| edit.span);
    edit::apply(text, &edits)
}

/// The word an id begins with: `number` of `number-bracket`.
fn family(id: &str) -> &str {
    id.split('-').next().unwrap_or(id)
}

fn is_quiet(check: &Check, case: &Case, example: &str) {
    for finding in run(case) {
        assert_ne!(finding.check.id, check.id, "{}: {example} is right, but is found", check.id);
        let is_error_of_family =
            family(finding.check.id) == family(check.id) && finding.check.severity == Severity::Error;
        assert!(!is_error_of_family, "{}: {example} is right, but {} finds it", check.id, finding.check.id);
    }
}

#[test]
fn every_example_runs() {
    assert!(checks::all().next().is_some(), "the catalogue is empty");
    for check in checks::all() {
        for example in check.examples {
            match *example {
                Example::Fixed { wrong, right } => {
                    let found = of_check(check, &with_text(check, wrong));
                    assert!(!found.is_empty(), "{}: {wrong} is not found", check.id);
                    assert_eq!(fixed(wrong, &found), right, "{}: {wrong}", check.id);
                    assert!(found.iter().any(|finding| finding.repair == check.repair), "{}: {wrong}", check.id);
                    is_quiet(check, &with_text(check, right), right);
                }
                Example::Told { wrong, right } => {
                    let found = of_check(check, &with_text(check, wrong));
                    assert!(!found.is_empty(), "{}: {wrong} is not found", check.id);
                    assert!(found.iter().all(|finding| finding.edits.is_empty()), "{}: {wrong} has a fix", check.id);
                    is_quiet(check, &with_text(check, right), right);
                }
                Example::Near(right) => is_quiet(check, &with_text(check, right), right),
                Example::NearCase(right) => is_quiet(check, &built(right), "the draft of a near miss"),
                Example::Compared { wrong, right } => {
                    assert!(!of_check(check, &built(wrong)).is_empty(), "{}: the wrong draft is not found", check.id);
                    is_quiet(check, &built(right), "the right draft");
                }
            }
        }
    }
}

/// A test that cannot fail proves nothing: with its check switched off, no wrong example is found.
#[test]
fn an_example_fails_where_its_check_is_off() {
    let found_without = |check: &Check, case: &Case| {
        let off = [check.id.to_owned()];
        let found = checks::run(&case.subject(&case.lay_out()), &off, &mut Cache::default());
        found.iter().any(|finding| finding.check.id == check.id)
    };
    for check in checks::all() {
        let mut wrong = 0;
        for example in check.examples {
            let case = match *example {
                Example::Fixed { wrong, .. } | Example::Told { wrong, .. } => with_text(check, wrong),
                Example::Compared { wrong, .. } => built(wrong),
                Example::Near(_) | Example::NearCase(_) => continue,
            };
            wrong += 1;
            assert!(!of_check(check, &case).is_empty() && !found_without(check, &case), "{}", check.id);
        }
        assert!(wrong > 0, "{} has no wrong example", check.id);
    }
}

#[test]
fn the_page_of_the_catalogue_is_written_from_it() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/checks.md");
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == checks::page::markdown(), "docs/checks.md is out of date: run `cargo xtask docs`");
}

#[test]
fn a_fix_lies_in_the_text_and_says_who_decides() {
    let apply = |check: &Check, text: &str| {
        for finding in run(&with_text(check, text)) {
            assert_eq!(finding.repair == Repair::None, finding.edits.is_empty(), "{}: {text}", finding.check.id);
            for edit in &finding.edits {
                let place = text.get(edit.span.start..edit.span.end);
                assert!(place.is_some(), "{}: {edit:?} does not lie in {text}", finding.check.id);
            }
        }
    };
    for check in checks::all() {
        for example in check.examples {
            if let Example::Fixed { wrong, .. } | Example::Told { wrong, .. } = *example {
                apply(check, wrong);
            }
        }
    }
}

#[test]
fn every_check_speaks_to_the_clerk() {
    for check in checks::all() {
        let is_near = |example: &&Example| matches!(example, Example::Near(_) | Example::NearCase(_));
        let near = check.examples.iter().filter(is_near).count();
        assert!(
            check.examples.len() - near >= 2,
            "{} has fewer than two wrong examples with their right ones",
            check.id
        );
        assert!(near >= 1, "{} has no near miss: what looks like the fault and is right", check.id);
        assert!(!check.title.is_empty() && !check.title.ends_with('。'), "{}: {}", check.id, check.title);
        assert!(check.why.ends_with('。'), "{}: why is a sentence: {}", check.id, check.why);
        assert!(!check.clause.to_string().is_empty(), "{} has no source", check.id);
    }
}

/// What is no plain 应 of its source is not said as one: 应当, 必须 and 不得 are the words of errors.
#[test]
fn words_are_no_stronger_than_the_source() {
    const STRONG: [&str; 3] = ["应当", "必须", "不得"];
    for check in checks::all().filter(|check| check.severity != Severity::Error) {
        assert!(!STRONG.iter().any(|word| check.title.contains(word)), "{}: {}", check.id, check.title);
    }
    for check in checks::all().filter(|check| check.clause == Clause::Practice) {
        assert!(check.severity != Severity::Error, "{} is an error, but only practice says so", check.id);
    }
}

#[test]
fn ids_are_unique() {
    let mut seen = BTreeSet::new();
    for check in checks::all() {
        assert!(seen.insert(check.id), "{} is registered twice", check.id);
        let is_kebab = check.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        assert!(is_kebab && check.id.contains('-'), "{}", check.id);
    }
}

/// The ids written in each file of a group's folder.
fn ids_in_files() -> BTreeMap<PathBuf, Vec<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain/checks");
    let mut out = BTreeMap::new();
    let entries = fs::read_dir(&root).expect("the folder of the checks is there");
    for group in entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()) {
        for file in fs::read_dir(&group).into_iter().flatten().flatten().map(|entry| entry.path()) {
            let source = fs::read_to_string(&file).unwrap_or_default();
            let ids =
                source.split("id: \"").skip(1).filter_map(|rest| rest.split_once('"')).filter(|(id, _)| !id.is_empty());
            let ids: Vec<_> = ids.map(|(id, _)| id.to_owned()).collect();
            if !ids.is_empty() {
                out.insert(file.strip_prefix(&root).expect("it was listed below the root").to_owned(), ids);
            }
        }
    }
    out
}

#[test]
fn ids_match_paths() {
    let registered: BTreeSet<_> = checks::all().map(|check| check.id.to_owned()).collect();
    let mut written = BTreeSet::new();
    for (path, ids) in ids_in_files() {
        if let [only] = ids.as_slice() {
            let phrase = path.with_extension("").to_string_lossy().replace(['/', '\\', '_'], "-");
            let stem = path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().replace('_', "-"));
            assert!(*only == phrase || *only == stem, "{only} is written in {}", path.display());
        }
        written.extend(ids);
    }
    assert_eq!(written, registered, "checks that are written, and checks that are registered");
}

/// Pieces of the examples, cut anywhere, so that most of a text means something to some check.
fn pieces() -> impl Strategy<Value = String> {
    let mut words: Vec<String> =
        ["《", "》", "〈", "（", "）", "(", "“", "”", "，", "。", " ", "\n", "年", "月", "号", "1", "0", "𠮷", "é"]
            .map(str::to_owned)
            .to_vec();
    for check in checks::all() {
        for example in check.examples {
            if let Example::Fixed { wrong, right } | Example::Told { wrong, right } = *example {
                let middle = wrong.char_indices().nth(wrong.chars().count() / 2).map_or(0, |(at, _)| at);
                words.extend([&wrong[..middle], &wrong[middle..], wrong, right].map(str::to_owned));
            }
        }
    }
    prop::collection::vec(prop::sample::select(words), 0..6).prop_map(|words| words.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_a_check_panic(texts in prop::collection::vec(pieces(), 6), noise in "\\PC{0,20}") {
        let mut case = Case { stage: checks::Stage::Final, ..Case::default() };
        for (index, element) in Element::OWN.into_iter().enumerate() {
            case.set(element, &texts[index % texts.len()]);
        }
        case.set(Element::UpstreamTitle, &texts[0]).set(Element::UpstreamNumber, &texts[1]);
        case.set(Element::UpstreamIssuer, &noise).set(Element::UpstreamDate, &texts[2]);
        case.set(Element::Body, &format!("{}\n{noise}{}", texts[3], texts[4]));
        let pages = case.lay_out();
        let subject = case.subject(&pages);
        for finding in checks::run(&subject, &[], &mut Cache::default()) {
            let text = subject.text(finding.element);
            for span in finding.edits.iter().map(|edit| edit.span).chain([finding.span]) {
                prop_assert!(text.get(span.start..span.end).is_some(), "{}: {span:?} in {text:?}", finding.check.id);
            }
            let mut last = 0;
            for edit in &finding.edits {
                prop_assert!(edit.span.start >= last, "{}: edits overlap in {text:?}", finding.check.id);
                last = edit.span.end;
            }
        }
    }
}
