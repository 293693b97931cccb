//! The measures of the page with their clauses, and what holds for any draft.

use std::rc::Rc;

use proptest::prelude::*;
use xingwen::domain::layout::units::{
    BINDING_MARGIN, CHAR, FOOT_MARGIN, HEAD_MARGIN, LINES, Mm, OUTER_MARGIN, SHEET_HEIGHT, SHEET_WIDTH,
    TYPE_AREA_HEIGHT, TYPE_AREA_WIDTH,
};
use xingwen::domain::layout::{Blemish, Cache, Face, Ink, Line, Page, Pages, lay_out, title_lines};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::draft::Draft;
use xingwen::domain::notice::house::HouseWords;
use xingwen::domain::notice::own_organ::{Grid, SealCase};
use xingwen::domain::notice::upstream::{ForwardedParagraph, ForwardedText, Role};
use xingwen::domain::text::punctuation::{cannot_end_line, cannot_start_line, is_blank};

fn laid(draft: &Draft) -> Pages {
    lay_out(draft, &mut Cache::default())
}

/// A small invented notice with every usual element.
fn notice() -> Draft {
    let mut draft = Draft::default();
    let notice = &mut draft.notice;
    notice.issuer_mark = "青山县总工会文件".into();
    notice.document_number = "青工〔2024〕7号".into();
    notice.title = "青山县总工会关于转发《云岭省总工会关于做好职工防暑降温工作的通知》的通知".into();
    notice.main_recipients = "各乡镇总工会，县直各基层工会：".into();
    notice.body =
        "现将《云岭省总工会关于做好职工防暑降温工作的通知》（云工发〔2024〕12号）转发给你们，请认真贯彻落实。\n\
                   一、加强领导。各级工会要把防暑降温工作摆上重要位置，主要负责同志亲自过问，层层落实责任。\n\
                   （一）开展送清凉活动\n\
                   请于2024年7月20日前将落实情况报县总工会办公室。"
            .into();
    notice.attachment_note = "送清凉活动安排表\n基层工会慰问一线高温作业职工人数和慰问金发放情况统计汇总表".into();
    notice.issuer_signature = "青山县总工会".into();
    notice.date_of_issue = "2024年6月28日".into();
    notice.annotation = "（此件公开发布）".into();
    notice.copy_recipients = "云岭省总工会，青山县委办公室，县人大常委会办公室，县政府办公室，县政协办公室。".into();
    notice.printed_by = "青山县总工会办公室".into();
    notice.printed_on = "2024年6月28日印发".into();
    draft.forwarded = forwarded(&[
        (Role::Title, "云岭省总工会"),
        (Role::Title, "关于做好职工防暑降温工作的通知"),
        (Role::MainRecipients, "各市、县总工会："),
        (Role::Body, "入夏以来，我省持续高温，各级工会要把职工的安全和健康放在首位。"),
        (Role::Body, "一、高度重视"),
        (Role::Table, "时间\t地点\t人数"),
        (Role::Table, "7月\t开发区\t120"),
        (Role::IssuerSignature, "云岭省总工会"),
        (Role::DateOfIssue, "2024年6月20日"),
        (Role::AttachmentLabel, "附件1"),
        (Role::AttachmentTitle, "送清凉活动安排表"),
        (Role::AttachmentBody, "另行通知。"),
    ]);
    draft
}

/// The same so short that the signature stands on page 1.
fn on_one_page() -> Draft {
    let mut draft = notice();
    draft.notice.body = "现予转发。".into();
    draft.notice.attachment_note = "".into();
    draft
}

fn forwarded(paragraphs: &[(Role, &str)]) -> ForwardedText {
    let paragraphs = paragraphs.iter().map(|&(role, text)| ForwardedParagraph { role, text: text.into() });
    ForwardedText { paragraphs: paragraphs.collect() }
}

fn lines_of(pages: &Pages, element: Element) -> Vec<&Line> {
    pages.pages.iter().flat_map(|page| &page.lines).filter(|line| line.place.element == Some(element)).collect()
}

#[track_caller]
fn near(found: Mm, expected: f64, what: &str) {
    assert!((found.0 - expected).abs() < 0.3, "{what}: {:.2} mm, wanted {expected} mm", found.0);
}

#[test]
fn the_sheet_is_a4_and_the_type_area_156_by_225() {
    for (found, expected, clause) in [
        (SHEET_WIDTH, 210.0, "5.1"),
        (SHEET_HEIGHT, 297.0, "5.1"),
        (HEAD_MARGIN, 37.0, "5.2.1"),
        (BINDING_MARGIN, 28.0, "5.2.1"),
        (TYPE_AREA_WIDTH, 156.0, "5.2.1"),
        (TYPE_AREA_HEIGHT, 225.0, "5.2.1"),
        (FOOT_MARGIN, 35.0, "5.2.1"),
        (OUTER_MARGIN, 26.0, "5.2.1"),
    ] {
        assert!((found.0 - expected).abs() < f64::EPSILON, "{clause}: {expected}");
    }
    assert!((BINDING_MARGIN + TYPE_AREA_WIDTH + OUTER_MARGIN - SHEET_WIDTH).0.abs() < 1e-9);
    assert!((HEAD_MARGIN + TYPE_AREA_HEIGHT + FOOT_MARGIN - SHEET_HEIGHT).0.abs() < 1e-9);
}

/// 5.2.3: 22 lines of 28 characters fill the type area, at the places measured in word processors.
#[test]
fn a_page_holds_22_lines_of_28_characters() {
    let mut draft = Draft::default();
    draft.notice.body = "字".repeat(28 * 60).into();
    for (grid, first, last) in [(Grid::Standard, 39.45, 259.55), (Grid::Filled, 37.1, 262.05)] {
        draft.style.grid = grid;
        let pages = laid(&draft);
        let page = &pages.pages[0];
        let body: Vec<&Line> = page.lines.iter().filter(|line| line.place.element.is_some()).collect();
        assert_eq!(body.len(), 22, "{grid:?}");
        assert_eq!(body[0].text.chars().count(), 26, "{grid:?}: two characters indent");
        assert!(body[1..].iter().all(|line| line.text.chars().count() == 28), "{grid:?}");
        near(body[0].y, first, "first em box");
        near(body[21].y + body[21].size.mm(), last, "last em box");
        near(body[0].x, 28.0 + 2.0 * CHAR.0, "indent, 7.3.3");
        near(body[1].x, 28.0, "binding margin");
        near(body[1].x + body[1].width, 184.0, "right edge");
        assert!((body[1].tracking.0 + 0.207).abs() < 0.001, "{:?}", body[1].tracking);
        let even = pages.pages[1].lines[0].x;
        near(even, 26.0, "outer margin on even pages");
    }
}

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

/// 7.3.5.2: the name two characters in, the date two characters right of its beginning; a longer date the other way.
#[test]
fn an_unsealed_signature_stands_two_characters_in() {
    for (name, name_right, date_right) in [("青山县人力资源和社会保障局", 2.0, 6.5), ("青山县总工会", 4.5, 2.0)]
    {
        let mut draft = on_one_page();
        draft.notice.issuer_signature = name.into();
        draft.notice.date_of_issue = "2024年6月28日".into();
        let pages = laid(&draft);
        let (name, date) = (lines_of(&pages, Element::IssuerSignature)[0], lines_of(&pages, Element::DateOfIssue)[0]);
        near(name.x + name.width, 184.0 - name_right * CHAR.0, "name");
        near(date.x + date.width, 184.0 - date_right * CHAR.0, "date");
        near(date.x - name.x, 2.0 * CHAR.0, "date behind the name's beginning");
    }
}

/// 7.3.5.1: the date four characters in, the name centred on it.
#[test]
fn a_sealed_signature_is_centred_on_the_date() {
    let mut draft = on_one_page();
    draft.style.seal = SealCase::Seal;
    for name in ["青山县总工会", "青山县人力资源和社会保障局", "青山县人力资源和社会保障局劳动关系和农民工工作科"]
    {
        draft.notice.issuer_signature = name.into();
        let pages = laid(&draft);
        let (name, date) = (lines_of(&pages, Element::IssuerSignature)[0], lines_of(&pages, Element::DateOfIssue)[0]);
        near(Mm(name.x.0 + name.width.0 / 2.0), date.x.0 + date.width.0 / 2.0, &name.text);
        assert!(name.x.0 + name.width.0 <= 184.01, "{}", name.text);
        if name.text.chars().count() < 14 {
            near(date.x + date.width, 184.0 - 4.0 * CHAR.0, &name.text);
        }
    }
    draft.notice.issuer_signature = "青山县总工会\n青山县教育局\n青山县卫生健康委员会\n青山县团委".into();
    let pages = laid(&draft);
    let names = lines_of(&pages, Element::IssuerSignature);
    for (at, name) in names.iter().enumerate() {
        for other in &names[..at] {
            let far = (name.x.0 + name.width.0 / 2.0 - other.x.0 - other.width.0 / 2.0).hypot(name.y.0 - other.y.0);
            assert!(far > 42.0, "seals of {} and {} touch", name.text, other.text);
        }
    }
}

#[test]
fn an_attachment_note_hangs_under_its_first_name() {
    let pages = laid(&notice());
    let lines = lines_of(&pages, Element::AttachmentNote);
    let found: Vec<String> =
        lines.iter().map(|line| format!("{:.1} {}", (line.x.0 - 28.0) / CHAR.0, line.text)).collect();
    insta::assert_debug_snapshot!(found);
    let mut draft = notice();
    draft.notice.attachment_note = "统计表".into();
    let pages = laid(&draft);
    assert_eq!(&*lines_of(&pages, Element::AttachmentNote)[0].text, "附件：统计表", "7.3.4: one has no number");
}

#[test]
fn headings_have_the_faces_of_their_levels() {
    let pages = laid(&notice());
    let faces: Vec<_> = lines_of(&pages, Element::Body)
        .into_iter()
        .filter(|line| ["一、", "（一）"].iter().any(|mark| line.text.starts_with(mark)))
        .map(|line| (line.font, line.changes.to_vec()))
        .collect();
    assert_eq!(faces, [(Face::Hei, vec![("一、加强领导".len(), Face::FangSong)]), (Face::Kai, vec![])], "7.3.3");
}

#[test]
fn page_numbers_stand_outside_below_the_type_area() {
    let pages = laid(&notice());
    for page in &pages.pages {
        let number = page.lines.last().expect("a page has its number");
        assert_eq!(&*number.text, format!("— {} —", page.number), "7.5");
        assert_eq!(number.font, Face::Song, "7.5");
        near(Mm(number.y.0 + 0.86 * number.size.mm().0), 270.82, "base line");
        if page.is_odd() {
            near(number.x + number.width, 184.0 - 4.94, "odd pages: right, one character in");
        } else {
            near(number.x, 26.0 + 4.94, "even pages: left, one character in");
        }
    }
}

#[test]
fn the_imprint_closes_the_last_page() {
    let pages = laid(&notice());
    let last = pages.pages.last().expect("pages");
    assert_eq!(last.number % 2, 0, "printed on both sides");
    let rules: Vec<(f64, f64)> = last.rules.iter().map(|rule| (rule.y.0, rule.thickness.0)).collect();
    assert_eq!(rules.len(), 3, "7.4.1: {rules:?}");
    for ((y, thick), (wanted, wanted_thick)) in rules.iter().zip([(235.8, 0.35), (253.08, 0.25), (261.83, 0.35)]) {
        assert!((y - wanted).abs() < 0.3 && (thick - wanted_thick).abs() < 0.001, "7.4.1: {rules:?}");
    }
    let copies = lines_of(&pages, Element::CopyRecipients);
    let left = last.rules[0].x.0;
    near(copies[0].x, left + 4.94, "抄送 one character in, 7.4.2");
    near(copies[1].x, left + 4.0 * 4.94, "further lines under the character after the colon, 7.4.2");
    let (organ, date) = (lines_of(&pages, Element::PrintedBy)[0], lines_of(&pages, Element::PrintedOn)[0]);
    near(organ.x, left + 4.94, "印发机关, 7.4.3");
    near(date.x + date.width, left + 156.0 - 4.94, "印发日期, 7.4.3");
    near(organ.y, date.y.0, "on one line");
}

/// The last page of the imprint is an even one; behind a full even page a blank page comes first (7.4, 7.5).
#[test]
fn the_imprint_finds_its_page() {
    let mut draft = Draft::default();
    draft.notice.printed_by = "青山县总工会办公室".into();
    draft.notice.copy_recipients = "青山县委办公室。".into();
    for (rows, pages, numbered) in [(5, 2, true), (22, 2, true), (22 + 20, 2, true), (22 + 21, 4, false)] {
        draft.notice.body = vec!["字"; rows].join("\n").into();
        let laid = laid(&draft);
        let last = laid.pages.last().expect("pages");
        assert_eq!(laid.pages.len(), pages, "{rows} rows");
        assert!(!last.rules.is_empty(), "{rows} rows");
        let has_number = last.lines.iter().any(|line| line.place.element.is_none());
        assert_eq!(has_number, numbered, "7.5, {rows} rows");
    }
    draft.notice.printed_by = "".into();
    draft.notice.copy_recipients = "".into();
    draft.notice.body = "字".into();
    assert_eq!(laid(&draft).pages.len(), 1, "without imprint no page is added");
}

#[test]
fn a_long_imprint_is_parted_and_nothing_is_lost() {
    let mut draft = notice();
    draft.notice.copy_recipients = format!("{}。", vec!["某某县某某局"; 300].join("，")).into();
    let pages = laid(&draft);
    let text: String = lines_of(&pages, Element::CopyRecipients).iter().map(|line| &*line.text).collect();
    assert_eq!(text, format!("抄送：{}", draft.notice.copy_recipients));
    assert_eq!(pages.pages.len() % 2, 0);
    for page in &pages.pages {
        assert!(page.lines.iter().all(|line| line.y.0 < 275.0), "page {}", page.number);
    }
}

#[test]
fn the_forwarded_text_begins_a_page_and_may_be_labelled() {
    let mut draft = notice();
    let pages = laid(&draft);
    let first = lines_of(&pages, Element::ForwardedText)[0].clone();
    let page = pages.pages.iter().find(|page| page.lines.contains(&first)).expect("its page");
    assert_eq!((&page.lines[0], first.font), (&first, Face::XiaoBiaoSong));
    draft.style.forwarded_as_attachment = true;
    let pages = laid(&draft);
    let lines = lines_of(&pages, Element::ForwardedText);
    assert_eq!((&*lines[0].text, lines[0].font), ("附件", Face::Hei), "7.3.7");
    near(lines[0].y, 39.45, "label on line 1");
    near(lines[1].y, 39.45 + 2.0 * 10.213 - 1.06 + 0.27, "title on line 3");
}

#[test]
fn pages_tell_where_elements_begin_and_what_is_amiss() {
    let pages = laid(&notice());
    assert_eq!(pages.first_page_of(Element::Title), Some(1));
    assert_eq!(pages.first_page_of(Element::ForwardedText), Some(3));
    assert_eq!(pages.first_page_of(Element::Signatory), None);
    assert_eq!(pages.first_page_of_paragraph(Element::AttachmentNote, 1), Some(2));
    assert_eq!(pages.blemishes(), [], "the notice is well laid out");

    let mut draft = notice();
    draft.notice.main_recipients = format!("{}：", vec!["某某县总工会"; 60].join("，")).into();
    assert_eq!(laid(&draft).blemishes(), [Blemish::NoBodyOnFirstPage], "7.3.3");

    let mut draft = Draft::default();
    draft.notice.body = format!("{}\n{}。", vec!["字"; 20].join("\n"), "字".repeat(27)).into();
    assert_eq!(laid(&draft).blemishes(), [Blemish::LoneCharacter { page: 1, paragraph: 20 }]);

    draft.notice.body = vec!["字"; 22].join("\n").into();
    draft.notice.issuer_signature = "青山县总工会".into();
    draft.notice.date_of_issue = "2024年6月28日".into();
    assert_eq!(laid(&draft).blemishes(), [], "the last paragraph goes with the sign-off");
    assert_eq!(laid(&draft).first_page_of_paragraph(Element::Body, 20), Some(1));
    assert_eq!(laid(&draft).first_page_of_paragraph(Element::Body, 21), Some(2));

    draft.notice.body = "字".repeat(28 * 21).into();
    assert_eq!(laid(&draft).blemishes(), [Blemish::SignOffAlone { page: 2 }], "a paragraph is not torn for it");

    draft.notice.body = vec!["字"; 42].join("\n").into();
    draft.notice.printed_by = "青山县总工会办公室".into();
    draft.notice.issuer_signature = "".into();
    draft.notice.date_of_issue = "".into();
    assert_eq!(laid(&draft).blemishes(), []);
    draft.notice.body = vec!["字"; 44].join("\n").into();
    assert_eq!(laid(&draft).blemishes(), [Blemish::ImprintAlone { page: 4 }]);
}

#[test]
fn the_whole_notice_as_lines() {
    let pages = laid(&notice());
    let text: Vec<String> = pages.pages.iter().map(|page| page_text(page)).collect();
    insta::assert_snapshot!(text.join("\n"));
}

fn page_text(page: &Page) -> String {
    let lines = page.lines.iter().map(|line| {
        let (x, y, width, size) = (line.x.0, line.y.0, line.width.0, line.size.0);
        format!("{x:6.2} {y:6.2} {width:6.2} {size:4} {} {}\n", line.font.name(), line.text)
    });
    let rules = page.rules.iter().map(|rule| {
        let (x, y, width, thickness) = (rule.x.0, rule.y.0, rule.width.0, rule.thickness.0);
        format!("{x:6.2} {y:6.2} {width:6.2} {thickness:4.2} rule {:?}\n", rule.ink)
    });
    let (lines, rules): (String, String) = (lines.collect(), rules.collect());
    format!("page {}\n{lines}{rules}", page.number)
}

#[test]
fn a_key_stroke_leaves_other_pages_as_they_are() {
    let mut draft = notice();
    let body: Vec<(Role, &str)> =
        vec![(Role::Body, "各级工会要认真组织学习，抓好贯彻落实，做到家喻户晓。"); 2000];
    draft.forwarded = forwarded(&body);
    let mut cache = Cache::default();
    let before = lay_out(&draft, &mut cache);
    draft.notice.body = format!("{}另行通知。", draft.notice.body).into();
    let after = lay_out(&draft, &mut cache);
    let same = before.pages.iter().zip(&after.pages).filter(|(a, b)| Rc::ptr_eq(a, b)).count();
    assert_eq!((after.pages.len() - same, after == laid(&draft)), (2, true), "only the notice's own pages are new");
}

/// The text without blanks, which a line break may swallow.
fn packed(text: &str) -> String {
    text.chars().filter(|&c| !is_blank(c)).collect()
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[一二三四五《》（）“”，。、；：—…0-9a-z的关于转发通知 \t\n]{0,120}",
        "\\PC{0,60}",
        "[，。！]{0,70}",
        "[a-z0-9]{0,90}",
    ]
}

fn any_forwarded() -> impl Strategy<Value = ForwardedText> {
    prop::collection::vec((0..Role::ALL.len(), any_text()), 0..12).prop_map(|parts| {
        let parts: Vec<(Role, &str)> = parts.iter().map(|(role, text)| (Role::ALL[*role], text.as_str())).collect();
        forwarded(&parts)
    })
}

prop_compose! {
    fn any_draft()(
        texts in prop::collection::vec(any_text(), 16),
        text in any_forwarded(),
        seal in 0_usize..3,
        labelled: bool,
        filled: bool,
    ) -> Draft {
        let mut draft = Draft::default();
        for (element, text) in Element::OWN.into_iter().zip(texts) {
            *draft.notice.field_mut(element).expect("own element") = text.into();
        }
        draft.forwarded = text;
        draft.style.seal = [SealCase::Seal, SealCase::NoSeal, SealCase::Stamp][seal];
        draft.style.forwarded_as_attachment = labelled;
        draft.style.grid = if filled { Grid::Filled } else { Grid::Standard };
        draft
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_draft_is_laid_out_within_the_type_area(draft in any_draft()) {
        let pages = laid(&draft);
        for (page, number) in pages.pages.iter().zip(1..) {
            prop_assert_eq!(page.number, number);
            let left = if page.is_odd() { 28.0 } else { 26.0 };
            for line in &page.lines {
                prop_assert!(line.x.0 > left - 0.01 && line.x.0 + line.width.0 < left + 156.01, "{line:?}");
                prop_assert!(line.y.0 > 36.0 && line.y.0 < 270.0, "{line:?}");
            }
            let body = page.lines.iter().filter(|line| line.place.element == Some(Element::Body));
            let mut tops: Vec<i32> = body.map(|line| line.y.twips()).collect();
            tops.dedup();
            prop_assert!(tops.len() <= LINES as usize);
        }
    }

    #[test]
    fn pages_joined_give_the_text(draft in any_draft()) {
        let pages = laid(&draft);
        let joined = |element| packed(&lines_of(&pages, element).iter().map(|line| &*line.text).collect::<String>());
        for element in [
            Element::CopyNumber,
            Element::Secrecy,
            Element::Urgency,
            Element::DocumentNumber,
            Element::Title,
            Element::MainRecipients,
            Element::Body,
            Element::IssuerSignature,
            Element::DateOfIssue,
            Element::Annotation,
            Element::PrintedBy,
            Element::PrintedOn,
        ] {
            prop_assert_eq!(joined(element), packed(draft.notice.text(element)), "{:?}", element);
        }
        let copies = packed(&draft.notice.copy_recipients);
        let label = if copies.is_empty() || copies.starts_with("抄送") { "" } else { "抄送：" };
        prop_assert_eq!(joined(Element::CopyRecipients), format!("{label}{copies}"));
    }

    #[test]
    fn the_forwarded_text_is_all_there(text in any_forwarded()) {
        // The cells of a table stand side by side and are read row by row, so characters are counted.
        let sorted = |text: String| {
            let mut chars: Vec<char> = packed(&text).chars().collect();
            chars.sort_unstable();
            chars
        };
        let draft = Draft { forwarded: text, ..Draft::default() };
        let pages = laid(&draft);
        let found = lines_of(&pages, Element::ForwardedText).iter().map(|line| &*line.text).collect();
        let given = draft.forwarded.paragraphs.iter().map(|part| &*part.text).collect();
        prop_assert_eq!(sorted(found), sorted(given));
    }

    #[test]
    fn no_line_begins_or_ends_with_a_mark_that_may_not(
        text in "([一二三四五]{1,9}[，。、；：？！]|《[一二三]{2,5}》|（[一二]{2}）|“[一二三]{2,8}。”|[0-9]{1,6}){1,60}",
    ) {
        let mut draft = Draft::default();
        draft.notice.body = text.into();
        let pages = laid(&draft);
        let lines = lines_of(&pages, Element::Body);
        for (at, line) in lines.iter().enumerate() {
            let first = line.text.chars().next().expect("a line has characters");
            let last = line.text.chars().last().expect("a line has characters");
            prop_assert!(at == 0 || !cannot_start_line(first), "{}", line.text);
            prop_assert!(at + 1 == lines.len() || !cannot_end_line(last), "{}", line.text);
            let next = lines.get(at + 1).and_then(|next| next.text.chars().next());
            prop_assert!(!(last.is_ascii_digit() && next.is_some_and(|c| c.is_ascii_digit())), "{}", line.text);
        }
    }

    #[test]
    fn titles_keep_every_character(title in any_text()) {
        let joined: String = title_lines(&title, &HouseWords::default()).iter().map(|span| span.of(&title)).collect();
        prop_assert_eq!(packed(&joined), packed(&title));
    }

    #[test]
    fn the_cache_changes_nothing(first in any_draft(), second in any_draft()) {
        let mut cache = Cache::default();
        prop_assert_eq!(lay_out(&first, &mut cache), laid(&first));
        prop_assert_eq!(lay_out(&second, &mut cache), laid(&second));
        prop_assert_eq!(lay_out(&first, &mut cache), laid(&first));
    }
}
