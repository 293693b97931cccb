//! 命令（令）格式 (GB/T 9704—2012, 10.2).

use xingwen::domain::layout::units::{CHAR, Mm};
use xingwen::domain::layout::{Face, Ink};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::draft::{Draft, Form};
use xingwen::domain::notice::own_organ::{Grid, SealCase};

use super::{laid, lines_of, near};

fn order() -> Draft {
    let mut draft = Draft { form: Form::Order, ..Draft::default() };
    draft.style.seal = SealCase::Seal;
    let notice = &mut draft.notice;
    notice.issuer_mark = "青山县人民政府令".into();
    notice.document_number = "第7号".into();
    notice.body = "《青山县城市管理办法》已经县政府常务会议通过，现予公布，自2024年8月1日起施行。".into();
    notice.issuer_signature = "县长".into();
    notice.date_of_issue = "2024年6月28日".into();
    draft
}

#[test]
fn mark_number_and_body_stand_at_their_measures() {
    for (grid, pitch) in [(Grid::Standard, 10.213), (Grid::Filled, 10.442)] {
        let mut draft = order();
        draft.style.grid = grid;
        let pages = laid(&draft);
        let mark = lines_of(&pages, Element::IssuerMark)[0];
        near(mark.y, 57.0, "mark 20 mm below the upper edge of the type area");
        near(Mm(mark.x.0 + mark.width.0 / 2.0), 106.0, "mark in the middle");
        assert_eq!((mark.ink, mark.font), (Ink::Red, Face::XiaoBiaoSong));
        let number = lines_of(&pages, Element::DocumentNumber)[0];
        let white = (pitch - 16.0 * 25.4 / 72.0) / 2.0;
        near(Mm(number.y.0 - white - mark.y.0 - mark.size.mm().0), 2.0 * pitch, "two blank rows above the number");
        near(Mm(number.x.0 + number.width.0 / 2.0), 106.0, "number in the middle");
        let body = lines_of(&pages, Element::Body)[0];
        near(body.y - number.y, 3.0 * pitch, "two blank rows above the body");
        near(body.x, 28.0 + 2.0 * CHAR.0, "7.3.3");
        assert!(pages.pages[0].rules.is_empty(), "no red rule");
    }
}

/// Whatever the house does with its notices, an order carries the signer's stamp (7.3.5.3).
#[test]
fn the_signer_leaves_room_for_his_stamp() {
    let pages = laid(&order());
    let body = lines_of(&pages, Element::Body);
    let (title, date) = (lines_of(&pages, Element::IssuerSignature)[0], lines_of(&pages, Element::DateOfIssue)[0]);
    let last = body[body.len() - 1].y.0;
    near(title.x + title.width, 184.0 - 6.0 * CHAR.0 - 40.0, "title two characters left of the stamp");
    near(Mm(title.y.0 - last), 3.5 * 10.213, "two blank rows, the title in the middle of the stamp");
    near(date.x + date.width, 184.0 - 4.0 * CHAR.0, "date four characters in");
    near(Mm(date.y.0 - last), 6.0 * 10.213, "one blank row below the stamp");
}

#[test]
fn an_order_may_have_a_corner_and_a_title() {
    let mut draft = order();
    for (field, top) in [(&["000012", "机密★10年", "特急"][..], 68.0), (&["", "", "特急"], 57.0)] {
        draft.notice.copy_number = field[0].into();
        draft.notice.secrecy = field[1].into();
        draft.notice.urgency = field[2].into();
        let pages = laid(&draft);
        let mark = lines_of(&pages, Element::IssuerMark)[0];
        assert!((mark.y.0 - top).abs() < 0.5, "{field:?}: {:?}", mark.y);
    }
    draft.notice.title = "嘉奖令".into();
    let pages = laid(&draft);
    let (number, title) = (lines_of(&pages, Element::DocumentNumber)[0], lines_of(&pages, Element::Title)[0]);
    near(Mm(title.y.0 - number.y.0), 3.0 * 10.213 - 0.79, "two blank rows above the title");
}
