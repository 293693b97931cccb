//! A whole document in one line is taken apart as if every paragraph had its own.

mod lines;

use lines::documents;
use xingwen::domain::clean::clean;
use xingwen::domain::notice::reading::{Corrections, Found, Reading};
use xingwen::domain::parse::parse;

fn read(text: &str) -> Reading {
    parse(&clean(text).text, &Corrections::default())
}

fn words(found: Option<&Found>) -> String {
    found.map(|found| found.text.clone()).unwrap_or_default()
}

/// The elements of a reading with their names.
fn elements(reading: &Reading) -> Vec<(&'static str, String)> {
    let document = &reading.document;
    let list = |found: &[Found]| found.iter().map(|found| found.text.clone()).collect::<Vec<_>>().join("|");
    vec![
        ("title", words(document.title.as_ref())),
        ("number", words(document.document_number.as_ref())),
        ("recipients", words(document.main_recipients.as_ref())),
        ("date", words(document.date_of_issue.as_ref())),
        ("signature", list(&document.signature)),
        ("attachments", list(&document.attachment_note)),
        ("annotation", words(document.annotation.as_ref())),
        ("copies", words(document.copy_recipients.as_ref())),
        ("headings", document.headings.iter().map(|heading| heading.text.clone()).collect::<Vec<_>>().join("|")),
    ]
}

/// What cannot be told without a line end: where a heading that has no mark of its own ends, and where the name of
/// one organ that signs ends and the next begins.
const LEFT_OPEN: [(&str, &str); 4] =
    [("notice", "headings"), ("campus", "headings"), ("opinions", "headings"), ("decision", "signature")];

#[test]
fn one_line_reads_as_many() {
    for parter in [" ", "\u{3000}\u{3000}", ""] {
        for (document, text) in documents() {
            let whole = read(text);
            let glued = read(&text.lines().collect::<Vec<_>>().join(parter));
            for ((element, expected), (_, found)) in elements(&whole).into_iter().zip(elements(&glued)) {
                let is_open = LEFT_OPEN.contains(&(document, element)) && parter != "\u{3000}\u{3000}";
                assert!(is_open || found == expected, "{document} by {parter:?}, {element}: {found} for {expected}");
            }
        }
    }
}

#[test]
fn paragraphs_glued_to_another_come_apart() {
    let head = "青云市教育局关于做好暑期安全工作的通知\n各直属学校：\n";
    for (body, expected_headings, signature, date) in [
        (
            "暑期将至，现将有关事项通知如下：一、加强安全教育。各校要上好安全课。二、严格值班值守。要落实带班制度。三、做好家校联系。要发放告知书。\n青云市教育局\n2022年7月1日\n",
            "一、加强安全教育|二、严格值班值守|三、做好家校联系",
            "青云市教育局",
            "2022年7月1日",
        ),
        (
            "一、加强安全教育。各校要上好安全课。二、严格值班值守。要落实带班制度。\n请认真贯彻执行。青云市教育局2022年7月1日\n",
            "一、加强安全教育|二、严格值班值守",
            "青云市教育局",
            "2022年7月1日",
        ),
        (
            "请各校按照要求抓好落实，确保学生安全。特此通知。  青云市教育局  2022年7月1日\n",
            "",
            "青云市教育局",
            "2022年7月1日",
        ),
        (
            "本次竞赛设一、二、三等奖，获奖比例分别为5%、10%和1.5%。评选办法见附件，不收费。\n青云市教育局\n2022年7月1日\n",
            "",
            "青云市教育局",
            "2022年7月1日",
        ),
        (
            "会议强调“一、要守住底线。二、要压实责任。”各校要认真落实会议要求。\n青云市教育局\n2022年7月1日\n",
            "",
            "青云市教育局",
            "2022年7月1日",
        ),
        (
            "该办法自2022年7月1日起施行。原办法由青云市教育局印发，发布于2018年7月1日\n青云市教育局\n2022年7月1日\n",
            "",
            "青云市教育局",
            "2022年7月1日",
        ),
    ] {
        let text = format!("{head}{body}");
        let reading = read(&text);
        let found: std::collections::BTreeMap<_, _> = elements(&reading).into_iter().collect();
        assert_eq!(found["headings"], expected_headings, "{body}");
        assert_eq!(found["signature"], signature, "{body}");
        assert_eq!(found["date"], date, "{body}");
    }
}
