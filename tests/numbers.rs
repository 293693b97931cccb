//! 发文字号: the standard's written examples, the corpus where it is at hand, and properties of any text.

use serde_json::Value;
use xingwen::domain::notice::document_number::DocumentNumber;
use xingwen::domain::notice::loose_number::{Defect, NumberState, Parts, read};
use xingwen::domain::text::edit;

fn field<'a>(case: &'a Value, key: &str) -> &'a str {
    case[key].as_str().unwrap_or_default()
}

#[test]
fn every_written_example_is_read() {
    let cases: Vec<Value> =
        serde_json::from_str(include_str!("vectors/document-numbers.json")).expect("the vectors are JSON");
    assert_eq!(cases.len(), 133);
    let mut wrong = Vec::new();
    for case in &cases {
        let text = field(case, "text");
        let reading = read(text);
        let mut expected: Vec<&str> =
            case["defects"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let mut found: Vec<&str> = reading.defects.iter().map(Defect::id).collect();
        expected.sort_unstable();
        found.sort_unstable();
        let agrees = Some(reading.valid) == case["valid"].as_bool()
            && reading.canonical().as_deref() == case["canonical"].as_str()
            && found == expected;
        if !agrees {
            wrong.push(format!(
                "{text:?}: {} {:?} {found:?}, expected {expected:?} {}: {}",
                reading.valid,
                reading.canonical(),
                case["canonical"],
                field(case, "why")
            ));
        }
    }
    assert!(wrong.is_empty(), "{} examples:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn fixing_everything_gives_the_strict_form() {
    let cases: Vec<Value> =
        serde_json::from_str(include_str!("vectors/document-numbers.json")).expect("the vectors are JSON");
    for case in &cases {
        let text = field(case, "text");
        let reading = read(text);
        if let Some(number) = &reading.number {
            let fixed = edit::apply(text, &reading.edits);
            assert_eq!(fixed, number.to_string(), "{text}: {:?}", reading.edits);
            assert_eq!(fixed.parse::<DocumentNumber>().as_ref(), Ok(number), "{text}");
        }
    }
}

#[test]
fn an_unfinished_number_is_an_open_item() {
    for (text, state) in [
        ("", NumberState::Empty),
        ("  ", NumberState::Empty),
        ("金", NumberState::Incomplete),
        ("金工", NumberState::Incomplete),
        ("金工〔", NumberState::Incomplete),
        ("金工[20", NumberState::Incomplete),
        ("金工〔2014", NumberState::Incomplete),
        ("金工〔2014〕", NumberState::Incomplete),
        ("金工〔〕　号", NumberState::Incomplete),
        ("金工〔2014〕号", NumberState::BlankSerial),
        ("金工〔2014〕　号", NumberState::BlankSerial),
        ("金工[2014]　号", NumberState::Defective),
        ("金工〔2014〕×号", NumberState::Defective),
        ("金工〔2014〕2", NumberState::Defective),
        ("金工〔2014〕20号", NumberState::Complete),
    ] {
        assert_eq!(read(text).state, state, "{text}");
    }
}

#[test]
fn a_blank_number_is_repaired_but_for_its_serial() {
    for (text, fixed) in [
        ("金工[2014]　号", "金工〔2014〕　号"),
        ("金工（２０１４）号", "金工〔2014〕号"),
        ("金工 〔2014〕　号", "金工〔2014〕　号"),
        ("金工[14]　号", "金工[14]　号"),
    ] {
        assert_eq!(edit::apply(text, &read(text).edits), fixed, "{text}");
    }
}

#[test]
fn parts_are_split_and_joined() {
    for text in ["金工〔2026〕　号", "金工〔2026〕20号", "〔2026〕　号", "金工〔〕　号", ""] {
        assert_eq!(Parts::from_text(text).map(|parts| parts.to_text()).as_deref(), Some(text));
    }
    for text in ["金工[2026]20号", "金工", "金工〔2026〕20", "金工〔2026〕20号文件"] {
        assert_eq!(Parts::from_text(text), None, "{text}");
    }
}

/// A file of the corpus, which is not part of the repository; says so where it is absent.
fn corpus(name: &str) -> Option<String> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus").join(name);
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        eprintln!("skipped: corpus/{name} is not here");
    }
    text
}

fn without_blanks(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The labels judge a number after its blanks are removed; orders and announcements are not judged.
#[test]
fn corpus_numbers_agree() {
    let Some(corpus) = corpus("numbers.json") else { return };
    let cases: Vec<Value> = serde_json::from_str(&corpus).expect("the corpus is JSON");
    let (mut judged, mut valid_agrees, mut repairable, mut canonical_agrees) = (0, 0, 0, 0);
    for case in &cases {
        let text = field(case, "text");
        let reading = read(&without_blanks(text));
        if let Some(valid) = case["valid"].as_bool() {
            judged += 1;
            valid_agrees += usize::from(valid == reading.valid);
            if valid != reading.valid {
                eprintln!("validity: {text}: label {valid}");
            }
        }
        let canonical = read(text).canonical();
        if let Some(label) = case["canonical"].as_str() {
            repairable += 1;
            canonical_agrees += usize::from(canonical.as_deref() == Some(label));
        }
        if canonical.as_deref() != case["canonical"].as_str() {
            eprintln!("canonical: {text}: {canonical:?}, label {}", case["canonical"]);
        }
    }
    eprintln!("validity {valid_agrees} of {judged}, canonical {canonical_agrees} of {repairable}");
    assert!(valid_agrees * 100 >= judged * 97 && canonical_agrees * 100 >= repairable * 95);
}
