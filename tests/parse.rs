//! Received texts are taken apart: whole readings of small invented notices, tables of parts, properties.

use std::fmt::Write;
use std::path::Path;

use proptest::prelude::*;
use xingwen::domain::clean::clean;
use xingwen::domain::notice::Element;
use xingwen::domain::notice::date_of_issue::Date;
use xingwen::domain::notice::evidence::{Alignment, Evidence, ParagraphForm};
use xingwen::domain::notice::reading::{Certainty, Corrections, Found, Owner, Reading, Recognised, TextKind};
use xingwen::domain::notice::upstream::Role;
use xingwen::domain::parse::{parse, parse_imported};
use xingwen::domain::text::span::Span;

fn read(text: &str) -> Reading {
    parse(text, &Corrections::default())
}

#[test]
fn invented_notices_are_taken_apart() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/notices");
    let mut names: Vec<_> = std::fs::read_dir(&folder)
        .expect("the folder of the notices")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    names.sort();
    assert!(!names.is_empty(), "no notices in {}", folder.display());
    for path in names {
        let text = std::fs::read_to_string(&path).expect("a notice");
        let cleaned = clean(&text);
        let summary = summary(&cleaned.text, &read(&cleaned.text));
        let name = path.file_stem().and_then(|stem| stem.to_str()).expect("a file name").to_owned();
        insta::with_settings!({ snapshot_path => "notices", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, summary);
        });
    }
}

/// `tests/notices/rows`: a name, the text, and the elements it must give; what is not listed must be absent.
///
/// `any` names elements on which the genre is not agreed.
#[test]
fn invented_notices_give_their_elements() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/notices/rows");
    let mut files: Vec<_> = std::fs::read_dir(&folder).expect("the rows").flatten().map(|entry| entry.path()).collect();
    files.sort();
    let mut wrong = String::new();
    let mut done = 0;
    for path in files {
        let rows = std::fs::read_to_string(&path).expect("a file of rows");
        for row in rows.split("=== ").filter(|row| !row.is_empty()) {
            let (name, rest) = row.split_once('\n').expect("a row begins with its name");
            let (text, labels) = rest.rsplit_once("\n-----\n").unwrap_or_else(|| panic!("no labels: {name}"));
            for defect in defects(text, labels) {
                let _ = writeln!(wrong, "{name}: {defect}");
            }
            done += 1;
        }
    }
    assert!(done > 0, "no rows in {}", folder.display());
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// How a line is set: size in half-points, red or not, alignment.
type Form = Option<(u16, bool, Alignment)>;

/// Lines with the form of their paragraphs.
fn read_set(lines: &[(&str, Form)]) -> Reading {
    let mut text = String::new();
    let mut evidence = Evidence::default();
    for (words, form) in lines {
        let start = text.len();
        text.push_str(words);
        let (half_points, red, alignment) =
            form.map_or((None, false, None), |(size, red, alignment)| (Some(size), red, Some(alignment)));
        let span = Span::new(start, text.len());
        evidence.paragraphs.push(ParagraphForm { span, half_points, red, alignment, ..ParagraphForm::default() });
        text.push('\n');
    }
    parse_imported(&text, &evidence, &Corrections::default())
}

#[test]
fn what_the_file_shows_settles_what_the_words_leave_open() {
    let red = Some((120, true, Alignment::Centre));
    let title = Some((44, false, Alignment::Centre));
    let end = Some((32, false, Alignment::Right));
    let body = ("一、各单位要高度重视，加强组织领导，确保各项工作落实到位。", None);
    for (name, lines, mark, expected) in [
        (
            "the red organ is the mark, the black one begins the title",
            vec![
                ("青云县财政局", red),
                ("青云县财政局", title),
                ("关于申请追加工会经费的函", title),
                ("青云县总工会：", None),
                body,
                ("2021年8月2日", end),
            ],
            "青云县财政局",
            "青云县财政局关于申请追加工会经费的函",
        ),
        (
            "a red organ right above 关于",
            vec![("青云县总工会", red), ("关于做好防汛工作的通知", title), ("各乡镇工会：", None), body],
            "青云县总工会",
            "关于做好防汛工作的通知",
        ),
        (
            "a headline in several lines",
            vec![
                ("凝心聚力", title),
                ("砥砺前行", title),
                ("——在全县工会工作会议上的讲话", title),
                ("同志们：", None),
                body,
            ],
            "",
            "凝心聚力砥砺前行——在全县工会工作会议上的讲话",
        ),
        (
            "a title without a kind",
            vec![("青云县总工会2021年工作安排", title), body, ("青云县总工会", end), ("2021年3月1日", end)],
            "",
            "青云县总工会2021年工作安排",
        ),
    ] {
        let document = read_set(&lines).document;
        assert_eq!(document.issuer_mark.map_or(String::new(), |found| found.text), mark, "{name}");
        assert_eq!(document.title.map_or(String::new(), |found| found.text), expected, "{name}");
    }
}

#[test]
fn a_text_that_is_no_document_is_told_with_what_can_be_used() {
    for (text, expected) in [
        (
            "在全县工会工作会议上的讲话\n王某某\n同志们：\n今天我们召开会议，总结工作。",
            "讲话可以用通知转发，标题是“在全县工会工作会议上的讲话”",
        ),
        ("本报讯（记者 王某）6月8日，石河市召开全市教育大会。", "请找到原文再粘贴"),
        ("姓名\t单位\n张某\t城关镇\n李某\t石桥乡", "只有表格"),
        ("《午休管理办法》政策解读\n一、背景\n为保障健康，制定本办法。", "可用的标题是“《午休管理办法》政策解读”"),
    ] {
        let reading = read(text);
        assert_eq!(reading.kind, TextKind::NotOfficial, "{text}");
        assert!(reading.remarks.iter().any(|remark| remark.contains(expected)), "{:?} of {text}", reading.remarks);
    }
}

/// What the reading of `text` gives otherwise than its labels say.
fn defects(text: &str, labels: &str) -> Vec<String> {
    let reading = read(&clean(text).text);
    let labels: Vec<(&str, &str)> = labels.lines().filter_map(|line| line.split_once(": ")).collect();
    let label = |key: &str| labels.iter().find(|(name, _)| *name == key).map(|(_, value)| *value);
    let free: Vec<&str> = label("any").unwrap_or_default().split(' ').collect();
    let is_official = reading.kind != TextKind::NotOfficial;
    let document = if is_official { &reading.document } else { &Recognised::default() };
    let inner = reading.forwarded.as_ref().filter(|_| is_official);
    let one = |found: &Option<Found>| found.as_ref().map(|found| found.text.clone()).unwrap_or_default();
    let many = |found: &[Found]| found.iter().map(|found| found.text.as_str()).collect::<Vec<_>>().join("|");
    let kind = serde_json::to_value(reading.kind).expect("a kind is a word");
    let note = label("note").map(|_| many(&document.attachment_note)).unwrap_or_default();
    let mut found = vec![
        ("kind", kind.as_str().unwrap_or_default().to_owned()),
        ("mark", one(&document.issuer_mark)),
        ("num", one(&document.document_number)),
        ("signer", one(&document.signatory)),
        ("urg", one(&document.urgency)),
        ("sec", one(&document.secrecy)),
        ("title", one(&document.title)),
        ("to", one(&document.main_recipients)),
        ("sig", many(&document.signature)),
        ("date", one(&document.date_of_issue)),
        ("ann", one(&document.annotation)),
        ("cc", one(&document.copy_recipients)),
        ("poff", one(&document.printed_by)),
        ("pdate", one(&document.printed_on)),
        ("note", note),
    ];
    // Of the document passed on only what the row lists.
    let inner = inner.cloned().unwrap_or_default();
    let passed_on = [
        ("ftitle", one(&inner.title)),
        ("fnum", one(&inner.document_number)),
        ("fiss", one(&inner.issuer)),
        ("fdate", one(&inner.date_of_issue)),
    ];
    found.extend(passed_on.into_iter().filter(|(key, _)| label(key).is_some()));
    let plain = |value: &str| -> String {
        value.chars().map(|c| if c == ',' { '，' } else { c }).filter(|c| !c.is_whitespace()).collect()
    };
    let marks = |key: &str, value: &str| {
        let groups = matches!(key, "to" | "cc");
        plain(&value.replace(" | ", if groups { "，" } else { "|" }))
    };
    found
        .into_iter()
        .filter(|(key, _)| !free.contains(key))
        .filter_map(|(key, got)| {
            let wanted = marks(key, label(key).unwrap_or_default());
            (plain(&clean(&got).text) != plain(&clean(&wanted).text))
                .then(|| format!("{key} is {got:?}, not {wanted:?}"))
        })
        .collect()
}

#[test]
fn a_corrected_role_puts_right_what_hangs_on_it() {
    let text = "关于做好防汛工作的通知\n各乡镇工会：\n请于6月10日前报送情况。\n青云县总工会\n2021年5月6日\n工会办公室";
    let before = read(text);
    assert_eq!(before.document.copy_recipients, None);
    let last = before.paragraphs.last().expect("a last paragraph").span;
    let mut corrections = Corrections::default();
    corrections.give(last, Some(Role::CopyRecipients));
    corrections.elements.insert(Element::UpstreamNumber, "青工〔2021〕5号".to_owned());
    let after = parse(text, &corrections);
    assert_eq!(after.document.copy_recipients.map(|found| found.text).as_deref(), Some("工会办公室"));
    assert_eq!(&*after.upstream.document_number, "青工〔2021〕5号");
    assert_eq!(after.document.document_number.map(|found| found.certainty), Some(Certainty::Sure));
}

#[test]
fn header_and_imprint_are_not_passed_on() {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/notices/joint.txt"))
        .expect("a notice of our own");
    let passed: Vec<_> = read(&text).text.paragraphs.iter().map(|paragraph| paragraph.text.to_string()).collect();
    for absent in ["青教〔2022〕7号", "特急", "签发人：张某某", "抄送：市教育局、市财政局、市人力资源和社会保障局。"]
    {
        assert!(!passed.iter().any(|words| words == absent), "passed on: {absent}");
    }
    for present in ["关于做好2022年乡村教师生活补助发放工作的通知", "2022年9月5日", "附件2"] {
        assert!(passed.iter().any(|words| words == present), "not passed on: {present}");
    }
}

/// Every character that is not blank lies in exactly one paragraph, in order.
fn check_cover(text: &str) {
    let reading = read(text);
    let mut done = 0;
    for paragraph in &reading.paragraphs {
        let span = paragraph.span;
        assert!(span.start >= done && text.get(span.start..span.end).is_some(), "{span:?} in {text:?}");
        let skipped = text[done..span.start].chars().all(|c| {
            c.is_whitespace()
                || "#>\u{FEFF}\u{200B}\u{AD}".contains(c)
                || ('\u{200B}'..='\u{200F}').contains(&c)
                || c == '\u{2060}'
        });
        assert!(skipped, "left out {:?} in {text:?}", &text[done..span.start]);
        done = span.end;
    }
}

/// Words of the genre in any order make more trouble than any characters.
const WORDS: [&str; 40] = [
    "关于",
    "转发",
    "《",
    "》",
    "的通知",
    "各乡镇工会",
    "：",
    "\n",
    "\n\n",
    "青工〔2021〕5号",
    "[2021]",
    "附件",
    "1.",
    "一、",
    "（一）",
    "2021年5月6日",
    "二○二一年",
    "青云县总工会",
    "抄送：",
    "印发",
    "现将",
    "给你们",
    "。",
    "，",
    "　　",
    "\t",
    " ",
    "前",
    "6月10日",
    "每月",
    "截止",
    "签发人",
    "文件",
    "同志的讲话",
    "**",
    "# ",
    "\u{FEFF}",
    "年底",
    "号",
    "（",
];

proptest! {
    #[test]
    fn no_text_makes_parse_panic(text in "\\PC{0,200}") {
        check_cover(&text);
    }

    #[test]
    fn no_words_of_the_genre_make_parse_panic(words in proptest::collection::vec(0..WORDS.len(), 0..60)) {
        let text: String = words.into_iter().map(|word| WORDS[word]).collect();
        check_cover(&text);
        check_cover(&clean(&text).text);
    }
}

#[test]
fn reading_is_linear_in_the_text() {
    let paragraph =
        "一、加强领导。各单位要于6月10日前报送情况，根据《办法》（青工〔2021〕5号）执行，各地要认真落实。\n";
    let text = |times: usize| format!("关于做好工作的通知\n各乡镇工会：\n{}", paragraph.repeat(times));
    let time = |text: &str| {
        let begun = std::time::Instant::now();
        assert!(!read(text).paragraphs.is_empty());
        begun.elapsed().as_secs_f64()
    };
    let (small, large) = (text(1_000), text(8_000));
    time(&small);
    let (small, large) = (time(&small), time(&large));
    assert!(large < small * 40.0 + 0.5, "8 times the text took {large:.3} s, once {small:.3} s");
}

/// The reading for eyes: kind, elements, roles.
fn summary(text: &str, reading: &Reading) -> String {
    let mut out = format!("{:?} ({:?}), truncated: {}\n", reading.kind, reading.kind_certainty, reading.truncated);
    elements(&mut out, "document", &reading.document);
    if let Some(inner) = &reading.forwarded {
        elements(&mut out, "forwarded", inner);
    }
    for remark in &reading.remarks {
        let _ = writeln!(out, "! {remark}");
    }
    for paragraph in &reading.paragraphs {
        let words: String = paragraph.span.of(text).chars().take(24).collect();
        let owner = if paragraph.owner == Owner::Forwarded { "·" } else { "" };
        let _ = writeln!(out, "{owner}{:?}{}: {words}", paragraph.role, mark(paragraph.certainty));
    }
    out
}

fn mark(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Sure => "",
        Certainty::Likely => "?",
        Certainty::Unsure => "??",
    }
}

fn elements(out: &mut String, name: &str, document: &Recognised) {
    let one = |found: &Option<Found>| found.as_ref().map(|found| format!("{}{}", found.text, mark(found.certainty)));
    let many = |found: &[Found]| {
        let texts: Vec<&str> = found.iter().map(|found| found.text.as_str()).collect();
        (!texts.is_empty()).then(|| texts.join(" | "))
    };
    let headings: Vec<String> =
        document.headings.iter().map(|found| format!("{}:{}", found.level, found.text)).collect();
    let deadlines: Vec<String> = document
        .deadlines
        .iter()
        .map(|found| &found.deadline)
        .map(|limit| format!("{} = {}", limit.text, limit.date.map_or_else(|| "?".to_owned(), Date::iso)))
        .collect();
    let _ = writeln!(out, "[{name}]");
    for (key, value) in [
        ("mark", one(&document.issuer_mark)),
        ("number", one(&document.document_number)),
        ("register", one(&document.register_number)),
        ("signatory", one(&document.signatory)),
        ("urgency", one(&document.urgency)),
        ("secrecy", one(&document.secrecy)),
        ("copy", one(&document.copy_number)),
        ("title", one(&document.title)),
        ("issuer", one(&document.issuer)),
        ("to", one(&document.main_recipients)),
        ("headings", (!headings.is_empty()).then(|| headings.join(" | "))),
        ("attachments", many(&document.attachment_note)),
        ("signature", many(&document.signature)),
        ("date", one(&document.date_of_issue)),
        ("annotation", one(&document.annotation)),
        ("cc", one(&document.copy_recipients)),
        ("printed by", one(&document.printed_by)),
        ("printed on", one(&document.printed_on)),
        ("deadlines", (!deadlines.is_empty()).then(|| deadlines.join(" | "))),
        ("cited", many(&document.cited_numbers)),
        ("report", document.asks_for_report.then(|| "asked".to_owned())),
    ] {
        if let Some(value) = value {
            let _ = writeln!(out, "{key}: {value}");
        }
    }
}
