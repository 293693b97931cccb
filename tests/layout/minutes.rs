//! 纪要格式 (GB/T 9704—2012, 10.3).

use xingwen::domain::layout::units::{CHAR, Mm};
use xingwen::domain::layout::{Face, Ink};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::draft::{Draft, Form};

use super::{laid, lines_of, near};

fn minutes() -> Draft {
    let mut draft = Draft { form: Form::Minutes, ..Draft::default() };
    let notice = &mut draft.notice;
    notice.issuer_mark = "青山县总工会会议纪要".into();
    notice.document_number = "〔2024〕7号".into();
    notice.title = "研究送清凉工作的会议纪要".into();
    notice.body = "6月28日，县总工会召开会议，研究送清凉工作。现将会议议定事项纪要如下。\n会议要求抓好落实。".into();
    notice.issuer_signature = "青山县总工会办公室".into();
    notice.date_of_issue = "2024年6月28日".into();
    notice.attendance = format!("出席：王某某{}\n请假：赵某某\n列席：县应急管理局李某某", "　李某某".repeat(6)).into();
    draft
}

#[test]
fn mark_and_head_lines_stand_at_their_measures() {
    let pages = laid(&minutes());
    let mark = lines_of(&pages, Element::IssuerMark)[0];
    near(mark.y, 72.0, "mark 35 mm below the upper edge of the type area");
    assert_eq!((mark.ink, mark.font), (Ink::Red, Face::XiaoBiaoSong));
    let number = lines_of(&pages, Element::DocumentNumber)[0];
    near(number.y, 110.9, "7.2.5");
    near(Mm(number.x.0 + number.width.0 / 2.0), 106.0, "number in the middle");
    let (organ, date) = (lines_of(&pages, Element::IssuerSignature)[0], lines_of(&pages, Element::DateOfIssue)[0]);
    near(organ.y - number.y, 10.213, "organ below the number");
    near(organ.x, 28.0 + CHAR.0, "organ on the left");
    near(date.y, organ.y.0, "date on the line of the organ");
    near(date.x + date.width, 184.0 - CHAR.0, "date on the right");
    let rule = pages.pages[0].rules[0];
    near(Mm(rule.y.0 - organ.y.0 - organ.size.mm().0), 4.0, "7.2.7");
    let title = lines_of(&pages, Element::Title)[0];
    near(Mm(title.y.0 - organ.y.0), 3.0 * 10.213 - 0.79, "7.3.1");
    assert_eq!(lines_of(&pages, Element::IssuerSignature).len(), 1, "no sign-off below the text");
}

#[test]
fn those_present_stand_below_the_text() {
    let mut draft = minutes();
    for note in ["", "任务分工表"] {
        draft.notice.attachment_note = note.into();
        let pages = laid(&draft);
        let above = if note.is_empty() { Element::Body } else { Element::AttachmentNote };
        let above = lines_of(&pages, above).last().expect("text").y.0;
        let lines = lines_of(&pages, Element::Attendance);
        near(Mm(lines[0].y.0 - above), 2.0 * 10.213, "one blank row below the text or the attachment note");
        near(lines[0].x, 28.0 + 2.0 * CHAR.0, "two characters in");
        assert_eq!((lines[0].font, &lines[0].changes[..]), (Face::Hei, &[("出席：".len(), Face::FangSong)][..]));
        near(lines[1].x, 28.0 + 5.0 * CHAR.0, "further lines under the first name");
        let absent = lines.iter().position(|line| line.text.starts_with("请假：")).expect("请假");
        near(Mm(lines[absent].y.0 - lines[absent - 1].y.0), 10.213, "请假 on the next line");
        near(lines[absent].x, 28.0 + 2.0 * CHAR.0, "请假 two characters in");
        assert!(lines[absent + 1].text.starts_with("列席："), "列席 last");
    }
}

#[test]
fn only_minutes_name_those_present() {
    let mut draft = minutes();
    draft.form = Form::Document;
    let pages = laid(&draft);
    assert_eq!(pages.first_page_of(Element::Attendance), None);
    let (name, body) = (lines_of(&pages, Element::IssuerSignature)[0], lines_of(&pages, Element::Body)[0]);
    assert!(name.y > body.y, "the document is signed below its text");
}

#[test]
fn a_long_organ_leaves_the_date_a_line() {
    let mut draft = minutes();
    draft.notice.issuer_signature = "云岭省青山自治州青山高新技术产业开发区管理委员会办公室".into();
    let pages = laid(&draft);
    let (organ, date) = (lines_of(&pages, Element::IssuerSignature)[0], lines_of(&pages, Element::DateOfIssue)[0]);
    near(date.y - organ.y, 10.213, "date on a line of its own");
}
