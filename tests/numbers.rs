//! 发文字号: the standard's written examples, the corpus where it is at hand, and properties of any text.

use proptest::prelude::*;
use serde_json::Value;
use xingwen::domain::notice::document_number::DocumentNumber;
use xingwen::domain::notice::loose_number::{Defect, NumberKind, NumberState, Parts, read};
use xingwen::domain::notice::number_finder::find;
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
        let expected: Vec<&str> = case["defects"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let found: Vec<&str> = reading.defects.iter().map(Defect::id).collect();
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

/// Damage of scans that the written examples do not show.
#[test]
fn scanned_brackets_are_put_right() {
    for (text, expected) in [
        ("国办发C2011]22号", Some("国办发〔2011〕22号")),
        ("国办发[2011J22号", Some("国办发〔2011〕22号")),
        ("国办发〔2011l22号", Some("国办发〔2011〕22号")),
        ("国办发〔201122号", Some("国办发〔2011〕22号")),
        ("〔国发2012〕8号", Some("国发〔2012〕8号")),
        ("[国发2012年]第8号", Some("国发〔2012〕8号")),
        ("校发2014(162)", Some("校发〔2014〕162号")),
        ("泉政[2002]文4号", Some("泉政文〔2002〕4号")),
        ("筑教办发2021 42号", Some("筑教办发〔2021〕42号")),
        ("國辦發〔2016〕1號", Some("国办发〔2016〕1号")),
        ("文号： 金工〔2014〕20号", Some("金工〔2014〕20号")),
        ("外套（165号", None),
    ] {
        let reading = read(text);
        assert_eq!(reading.canonical().as_deref(), expected, "{text}");
        assert!(!reading.valid, "{text}");
        if let Some(expected) = expected {
            assert_eq!(edit::apply(text, &reading.edits), expected, "{text}: {:?}", reading.edits);
        }
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
    assert!(valid_agrees * 100 >= judged * 99 && canonical_agrees * 100 >= repairable * 98);
}

/// Every number of the list that has a context is found there, from its code to its end.
#[test]
fn corpus_numbers_are_found_in_their_context() {
    let Some(corpus) = corpus("numbers.json") else { return };
    let cases: Vec<Value> = serde_json::from_str(&corpus).expect("the corpus is JSON");
    let (mut sought, mut hit) = (0, 0);
    for case in &cases {
        let (text, context) = (field(case, "text"), field(case, "context"));
        let is_number = case["valid"].as_bool() == Some(true) || case["canonical"].is_string();
        if context.is_empty() || !is_number {
            continue;
        }
        let found: Vec<String> = find(context).iter().map(|found| without_blanks(found.span.of(context))).collect();
        sought += 1;
        if found.contains(&without_blanks(text)) {
            hit += 1;
        } else {
            eprintln!("not found: {text} in {context}: {found:?}");
        }
    }
    eprintln!("found {hit} of {sought}");
    assert!(hit * 100 >= sought * 97);
}

/// The numbers of other documents in the texts of the corpus, own numbers aside.
#[test]
fn corpus_citations_are_found() {
    let mut totals = [0_usize; 3];
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/labels");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        eprintln!("skipped: corpus/labels is not here");
        return;
    };
    let mut names: Vec<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    for name in names {
        let (Some(label), Some(text)) =
            (corpus(&format!("labels/{name}")), corpus(&format!("docs/{}", name.replace(".json", ".txt"))))
        else {
            continue;
        };
        let label: Value = serde_json::from_str(&label).expect("the label is JSON");
        let own = without_blanks(field(&label, "document_number"));
        let mut expected: Vec<String> = label["cited_numbers"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|cited| without_blanks(field(cited, "text")))
            .collect();
        let mut found: Vec<String> = find(&text)
            .iter()
            .filter(|found| matches!(found.reading.kind, NumberKind::DocumentNumber | NumberKind::ReceiptRegister))
            .map(|found| without_blanks(found.span.of(&text)))
            .filter(|found| *found != own)
            .collect();
        expected.sort();
        found.sort();
        found.dedup();
        let hits = found.iter().filter(|found| expected.contains(found)).count();
        totals = [totals[0] + expected.len(), totals[1] + found.len(), totals[2] + hits];
        if found != expected {
            eprintln!("{name}: found {found:?}, label {expected:?}");
        }
    }
    eprintln!("cited {}, found {}, right {}", totals[0], totals[1], totals[2]);
    assert!(totals[2] * 100 >= totals[0] * 95 && totals[2] * 100 >= totals[1] * 95);
}

/// Text made of what numbers are made of, so that most of it is nearly one.
fn near_number() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "金工",
        "国办发",
        "國發",
        "〔",
        "〕",
        "[",
        "]",
        "（",
        "）",
        "《",
        "》",
        "2014",
        "２０１４",
        "二〇一四",
        "2O14",
        "14",
        "年",
        "第",
        "020",
        "20",
        "二十",
        "0",
        "×",
        "号",
        "號",
        " ",
        "　",
        "\n",
        "\u{200B}",
        "*",
        "。",
        "文件",
        "发文字号：",
        "C",
        "证",
        "收",
        "令",
        "、",
        "和",
        "-",
        "l",
    ]);
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_the_readers_panic(text in "\\PC{0,40}") {
        for text in [text.clone(), format!("金工{text}"), format!("金工〔2014〕{text}号")] {
            let reading = read(&text);
            prop_assert_eq!(reading.valid, text.parse::<DocumentNumber>().is_ok(), "{}", &text);
            for found in find(&text) {
                prop_assert!(text.get(found.span.start..found.span.end).is_some());
            }
        }
    }

    #[test]
    fn a_repaired_number_is_strict_and_needs_no_more_repair(text in near_number()) {
        let reading = read(&text);
        let fixed = edit::apply(&text, &reading.edits);
        if let Some(number) = &reading.number {
            if !reading.edits.is_empty() || reading.valid {
                prop_assert_eq!(&fixed, &number.to_string(), "{}", &text);
            }
            prop_assert!(number.to_string().parse::<DocumentNumber>().is_ok(), "{}", &text);
        }
        prop_assert!(read(&fixed).edits.is_empty(), "{} became {}", &text, &fixed);
        for defect in &reading.defects {
            prop_assert!(text.get(defect.span.start..defect.span.end).is_some(), "{}: {:?}", &text, defect);
        }
    }

    #[test]
    fn every_repair_can_be_taken_alone(text in near_number()) {
        let reading = read(&text);
        for defect in reading.defects.iter().filter(|defect| !defect.edits.is_empty()) {
            let kept: usize = defect.edits.iter().map(|edit| edit.span.len()).sum();
            let added: usize = defect.edits.iter().map(|edit| edit.replacement.len()).sum();
            let after = edit::apply(&text, &defect.edits);
            prop_assert_eq!(after.len(), text.len() - kept + added, "{}: {:?} was not applied whole", &text, defect);
        }
    }

    #[test]
    fn found_numbers_are_apart_and_in_order(text in prop::collection::vec(near_number(), 0..4)) {
        let text = text.join("，根据");
        let mut end = 0;
        for found in find(&text) {
            prop_assert!(found.span.start >= end && found.span.start < found.span.end, "{}", &text);
            prop_assert_eq!(&found.reading, &read(found.span.of(&text)));
            end = found.span.end;
        }
    }

    #[test]
    fn parts_survive_the_text(code in "[一-龥]{0,5}", year in "[0-9]{0,4}", serial in "[0-9]{0,5}") {
        let parts = Parts { code, year, serial };
        prop_assert_eq!(Parts::from_text(&parts.to_text()), Some(parts));
    }
}

#[test]
fn a_long_text_is_read_in_one_go() {
    let text = "根据国发[2012]8号文件〔〔〔〔金工金工".repeat(20_000);
    let start = std::time::Instant::now();
    assert_eq!(find(&text).len(), 20_000);
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
