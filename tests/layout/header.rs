//! 版头 (7.2).

use xingwen::domain::layout::units::{CHAR, Mm};
use xingwen::domain::layout::{Face, Ink};
use xingwen::domain::notice::Element;

use super::{laid, lines_of, near, notice};

#[test]
fn the_header_stands_at_its_measures() {
    let pages = laid(&notice());
    let mark = lines_of(&pages, Element::IssuerMark)[0];
    near(mark.y, 72.0, "issuer mark, 7.2.4: 35 mm below the type area's upper edge");
    assert_eq!((mark.ink, mark.font), (Ink::Red, Face::XiaoBiaoSong));
    near(Mm(mark.x.0 + mark.width.0 / 2.0), 106.0, "issuer mark centred");
    let number = lines_of(&pages, Element::DocumentNumber)[0];
    near(number.y, 110.9, "document number on row 8, 7.2.5");
    near(Mm(number.x.0 + number.width.0 / 2.0), 106.0, "document number centred");
    let rule = pages.pages[0].rules[0];
    near(rule.y - number.y - number.size.mm(), 4.0, "red rule, 7.2.7");
    near(rule.width, 156.0, "red rule, 7.2.7");
    assert_eq!(rule.ink, Ink::Red);
    let title = lines_of(&pages, Element::Title);
    near(title[0].y, 140.8, "title two blank rows below the rule, 7.3.1");
    for line in &title {
        near(Mm(line.x.0 + line.width.0 / 2.0), 106.0, "title centred");
    }
    let recipients = lines_of(&pages, Element::MainRecipients)[0];
    let last = title[title.len() - 1];
    near(recipients.y - last.y, 2.0 * 10.213 + 0.79, "one blank row below the title, 7.3.2");
    near(recipients.x, 28.0, "recipients flush left");
}

#[test]
fn the_corner_of_the_header_has_its_rows() {
    for (fields, expected) in [
        (["000012", "机密★10年", "特急"], vec![39.45, 49.66, 59.88]),
        (["", "机密★10年", ""], vec![49.66]),
        (["", "", "特急"], vec![39.45]),
        (["000012", "", "特急"], vec![39.45, 49.66]),
    ] {
        let mut draft = notice();
        let [copy, secrecy, urgency] = fields;
        draft.notice.copy_number = copy.into();
        draft.notice.secrecy = secrecy.into();
        draft.notice.urgency = urgency.into();
        let pages = laid(&draft);
        let found = [Element::CopyNumber, Element::Secrecy, Element::Urgency].map(|element| lines_of(&pages, element));
        let found: Vec<f64> = found.iter().flatten().map(|line| line.y.0).collect();
        assert_eq!(found.len(), expected.len(), "{fields:?}");
        assert!(found.iter().zip(&expected).all(|(a, b)| (a - b).abs() < 0.1), "7.2.1 to 7.2.3, {fields:?}: {found:?}");
    }
}

#[test]
fn a_wide_mark_is_condensed_to_one_line() {
    for (name, scale) in
        [("青山县总工会文件", 100), ("云岭省人力资源和社会保障厅文件", 64), ("某某".repeat(30).as_str(), 61)]
    {
        let mut draft = notice();
        draft.notice.issuer_mark = name.into();
        let pages = laid(&draft);
        let mark = lines_of(&pages, Element::IssuerMark)[0];
        assert_eq!(mark.scale, scale, "{name}");
        assert!(mark.width.0 <= 156.0, "{name}: {:?}", mark.width);
    }
}

#[test]
fn a_joint_mark_stands_line_by_line_with_the_word_beside() {
    let mut draft = notice();
    draft.notice.issuer_mark = "青山县总工会\n青山县人力资源局\n青山县团委\n文件".into();
    let pages = laid(&draft);
    let lines = lines_of(&pages, Element::IssuerMark);
    let tops: Vec<f64> = lines.iter().map(|line| line.y.0).collect();
    for (found, expected) in tops.iter().zip([72.0, 91.3, 110.5, 91.3]) {
        assert!((found - expected).abs() < 0.3, "7.2.4: {tops:?}");
    }
    assert!(lines[..3].iter().all(|line| (line.width.0 - lines[0].width.0).abs() < 0.01), "equally wide");
    near(lines[3].x, lines[1].x.0 + lines[1].width.0, "文件 right of the names");
    let number = lines_of(&pages, Element::DocumentNumber)[0];
    assert!(number.y.0 - lines[2].y.0 - 16.05 >= 20.0, "two blank rows, 7.2.5");
}

#[test]
fn a_document_to_a_superior_names_its_signatory() {
    let mut draft = notice();
    draft.notice.signatory = "张某某".into();
    let pages = laid(&draft);
    let (number, names) = (lines_of(&pages, Element::DocumentNumber)[0], lines_of(&pages, Element::Signatory));
    near(number.x, 28.0 + CHAR.0, "number one character in, 7.2.5");
    near(Mm(names[1].x.0 + names[1].width.0), 184.0 - CHAR.0, "签发人 one character in, 7.2.6");
    assert_eq!((&*names[0].text, names[0].font, names[1].font), ("签发人：", Face::FangSong, Face::Kai));
    draft.notice.signatory = "张某某 李某 王某某".into();
    let pages = laid(&draft);
    let (number, names) = (lines_of(&pages, Element::DocumentNumber)[0], lines_of(&pages, Element::Signatory));
    near(names[3].x, names[1].x.0, "7.2.6: below the first name");
    near(number.y, names[3].y.0, "7.2.5: on the line of the last 签发人");
}
