//! What stands in the body of received texts: headings, attachment notes, limits, cited numbers, embedded documents.
//!
//! Every file of `tests/notices/body` holds invented texts with what is to be found in them, one below the other:
//! a line `=== name`, the text, a line `---`, then an element a line, in order: `H level heading`, `A attachment`,
//! `D limit day` (`?` for no one day), `C number`, `F title | number | issuer | date` of the document passed on,
//! `F none` where there is none. What is not listed must not be found. `O title | number | signature | date | copies |
//! printed by` is the outer document, where it is to be seen that nothing leaks from one into the other.

use std::fmt::Write;
use std::path::Path;

use xingwen::domain::clean::clean;
use xingwen::domain::notice::date_of_issue::Date;
use xingwen::domain::notice::reading::{Corrections, Found, Reading, Recognised};
use xingwen::domain::notice::upstream::Role;
use xingwen::domain::parse::parse;

struct Case {
    name: String,
    text: String,
    expected: Vec<String>,
}

fn cases(source: &str) -> Vec<Case> {
    source
        .split("\n=== ")
        .map(|case| case.trim_start_matches("=== "))
        .filter(|case| !case.trim().is_empty())
        .map(|case| {
            let (name, rest) = case.split_once('\n').expect("a text below its name");
            let (text, expected) = rest.split_once("\n---\n").unwrap_or((rest, ""));
            let expected = expected.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned);
            Case { name: name.to_owned(), text: text.to_owned(), expected: expected.collect() }
        })
        .collect()
}

/// The elements as the files write them; those of the embedded document behind the outer one's.
fn elements(reading: &Reading) -> Vec<String> {
    let documents: Vec<&Recognised> = std::iter::once(&reading.document).chain(reading.forwarded.as_ref()).collect();
    let mut out = Vec::new();
    for found in documents.iter().flat_map(|document| &document.headings) {
        out.push(format!("H {} {}", found.level, found.text));
    }
    for found in &reading.document.attachment_note {
        out.push(format!("A {}", found.text));
    }
    for found in documents.iter().flat_map(|document| &document.deadlines) {
        let limit = &found.deadline;
        out.push(format!("D {} {}", limit.text, limit.date.map_or_else(|| "?".to_owned(), Date::iso)));
    }
    for found in documents.iter().flat_map(|document| &document.cited_numbers) {
        out.push(format!("C {}", found.text));
    }
    let text = |found: &Option<Found>| found.as_ref().map_or_else(|| "-".to_owned(), |found| found.text.clone());
    if let Some(inner) = &reading.forwarded {
        out.push(format!(
            "F {} | {} | {} | {}",
            text(&inner.title),
            text(&inner.document_number),
            text(&inner.issuer),
            text(&inner.date_of_issue)
        ));
    }
    let outer = &reading.document;
    let signature: Vec<&str> = outer.signature.iter().map(|found| found.text.as_str()).collect();
    out.push(format!(
        "O {} | {} | {} | {} | {} | {}",
        text(&outer.title),
        text(&outer.document_number),
        signature.join("、"),
        text(&outer.date_of_issue),
        text(&outer.copy_recipients),
        text(&outer.printed_by)
    ));
    out
}

/// Blanks are alignment.
fn squeezed(line: &str) -> String {
    line.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn bodies_are_taken_apart() {
    let folder = std::env::var_os("BODIES")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/notices/body"), std::path::PathBuf::from);
    let mut paths: Vec<_> = std::fs::read_dir(&folder)
        .expect("the folder of the texts")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    paths.sort();
    let (mut wrong, mut count) = (String::new(), 0);
    for path in paths {
        for case in cases(&std::fs::read_to_string(&path).expect("a file of texts")) {
            count += 1;
            let cleaned = clean(&case.text);
            let found = elements(&parse(&cleaned.text, &Corrections::default()));
            let mut missing = case.expected.clone();
            missing.retain(|line| line != "F none");
            let mut extra = Vec::new();
            let names_outer = missing.iter().any(|line| line.starts_with("O "));
            for line in found.into_iter().filter(|line| names_outer || !line.starts_with("O ")) {
                let same = |expected: &String| squeezed(expected) == squeezed(&line);
                match missing.iter().position(same) {
                    Some(at) => drop(missing.remove(at)),
                    None => extra.push(line),
                }
            }
            if !(missing.is_empty() && extra.is_empty()) {
                let file = path.file_stem().unwrap_or_default().to_string_lossy();
                let _ = writeln!(wrong, "{file}/{}", case.name);
                let lines = missing.iter().map(|line| ("missing", line));
                for (what, line) in lines.chain(extra.iter().map(|line| ("extra  ", line))) {
                    let _ = writeln!(wrong, "   {what} {line}");
                }
            }
        }
    }
    assert!(count > 0, "no texts in {}", folder.display());
    assert!(wrong.is_empty(), "of {count} texts:\n{wrong}");
}

#[test]
fn rows_keep_their_empty_cells() {
    let table = "单位\t科室\t人数\n\t办公室\t3\n县总\t\t\n\t\t合计\n第三车间职工书屋\t\t";
    let text = format!("关于报送情况的通知\n各科室：\n　　名单如下：\n{table}\n\t县总工会\n\t2026年6月5日\n");
    let reading = parse(&clean(&text).text, &Corrections::default());
    let rows = reading.text.paragraphs.iter().filter(|paragraph| paragraph.role == Role::Table);
    assert_eq!(rows.map(|row| &*row.text).collect::<Vec<_>>().join("\n"), table);
    let signature = reading.document.signature.iter().map(|found| found.text.as_str());
    assert_eq!(signature.collect::<Vec<_>>(), ["县总工会"]);
    assert_eq!(reading.document.date_of_issue.map(|found| found.text), Some("2026年6月5日".to_owned()));
}

#[test]
fn tables_of_attachments_are_tables() {
    let rows = "序号\t单位\n1\t开发区\n2\t城关镇";
    let text = format!(
        "县总工会关于报送情况的通知\n各科室：\n　　请按附件报送。\n　　附件：统计表\n　　　　　　　　　　　　县总工会\n　　　　　　　　　　　　2026年6月5日\n附件\n统计表\n{rows}\n填表人：　　　　\t电话：\n"
    );
    let reading = parse(&clean(&text).text, &Corrections::default());
    let of_role = |role| reading.text.paragraphs.iter().filter(move |paragraph| paragraph.role == role);
    assert_eq!(of_role(Role::Table).take(3).map(|row| &*row.text).collect::<Vec<_>>().join("\n"), rows);
    assert_eq!(of_role(Role::AttachmentLabel).count(), 1);
}

#[test]
fn a_form_keeps_the_rows_that_are_to_be_filled_in() {
    let rows = "姓名\t单位\t电话\n\t\t\n\t\t\n合计\t\t\n\t\t";
    let text = format!(
        "县总工会关于报送情况的通知\n各科室：\n　　请填写：\n{rows}\n\n　　请于6月10日前报送。\n　　　　　　　　　　　　县总工会\n　　　　　　　　　　　　2026年6月5日\n"
    );
    let cleaned = clean(&text);
    let reading = parse(&cleaned.text, &Corrections::default());
    let table = reading.text.paragraphs.iter().filter(|paragraph| paragraph.role == Role::Table);
    assert_eq!(table.map(|row| &*row.text).collect::<Vec<_>>().join("\n"), rows);
    let ends: Vec<_> = reading.paragraphs.iter().map(|paragraph| (paragraph.span.start, paragraph.span.end)).collect();
    assert!(ends.windows(2).all(|pair| pair[0].1 <= pair[1].0), "places in order: {ends:?}");
    assert_eq!(reading.document.signature[0].text, "县总工会");
}

#[test]
fn a_line_without_end_is_read_in_linear_time() {
    let time = |words: &str, times: usize| {
        let text = format!("关于报送情况的通知\n各科室：\n{}", words.repeat(times));
        let begun = std::time::Instant::now();
        assert!(!parse(&text, &Corrections::default()).paragraphs.is_empty());
        begun.elapsed().as_secs_f64()
    };
    for words in ["请于3日内", "一", "每月", "9月1日至", "《", "《甲》", "附件", "（一）", "1.", "年底前，请于暑假前"]
    {
        time(words, 100);
        let (small, large) = (time(words, 1_500), time(words, 12_000));
        assert!(large < small * 24.0 + 0.4, "{words}: 8 times the text took {large:.3} s, once {small:.3} s");
    }
}
