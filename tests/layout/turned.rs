//! 横排表格: what is too wide for the page is turned (GB/T 9704—2012, 8).

use xingwen::domain::layout::units::{BINDING_MARGIN, OUTER_MARGIN, TURNED_WIDTH, TYPE_AREA_BOTTOM, TYPE_AREA_WIDTH};
use xingwen::domain::layout::{Cache, Line, Page, Pages, TablePlan, lay_out, plan_table};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::own_organ::{DigitFace, Grid};
use xingwen::domain::notice::upstream::Role;

use super::{forwarded, laid, lines_of, near, notice};

/// Rows of this many cells, each with a word that must not come apart.
fn rows(columns: usize, rows: usize) -> String {
    let head: Vec<String> = (1..=columns).map(|at| format!("{at}季")).collect();
    let row: Vec<String> = (1..=columns).map(|at| format!("{at}00.5")).collect();
    format!("{}\n{}", head.join("\t"), vec![row.join("\t"); rows].join("\n"))
}

fn plan(rows: &str) -> Option<TablePlan> {
    plan_table(&rows.lines().collect::<Vec<_>>(), Grid::Standard, DigitFace::FangSong)
}

fn attached(text: &str) -> Pages {
    let mut draft = notice();
    draft.notice.attachments = text.into();
    laid(&draft)
}

/// The pages of the attachments.
fn pages_of(pages: &Pages) -> Vec<&Page> {
    let shows = |page: &Page| page.lines.iter().any(|line| line.place.element == Some(Element::Attachments));
    pages.pages.iter().map(std::rc::Rc::as_ref).filter(|page| shows(page)).collect()
}

fn number(page: &Page) -> &Line {
    page.lines.iter().find(|line| line.place.element.is_none()).expect("a page number")
}

#[test]
fn a_table_is_turned_where_that_keeps_its_words_whole() {
    for (columns, is_turned) in [(3, false), (9, false), (16, true), (20, true), (28, true)] {
        let plan = plan(&rows(columns, 3)).expect("a table");
        assert_eq!(plan.is_turned, is_turned, "{columns} columns");
        let width = if is_turned { TURNED_WIDTH } else { TYPE_AREA_WIDTH };
        assert!((plan.columns.iter().map(|column| column.0).sum::<f64>() - width.0).abs() < 0.01, "{columns} columns");
    }
    let torn = plan(&format!("网址\t说明\n{}\t无", "8".repeat(300))).expect("a table");
    assert!(!torn.is_turned, "turning does not help");
}

#[test]
fn a_turned_table_has_its_head_to_the_left_on_pages_of_its_own() {
    let pages = attached(&format!("附件1\n统计表\n{}\n附件2\n说明\n请如实填写。", rows(18, 40)));
    let all = pages_of(&pages);
    let (turned, upright) = all.split_at(all.len() - 1);
    assert!(turned.len() > 2, "{} pages", turned.len());
    for page in turned {
        let left = if page.is_odd() { BINDING_MARGIN } else { OUTER_MARGIN };
        let lines = page.lines.iter().filter(|line| line.place.element.is_some());
        let mut heads = 0;
        for line in lines {
            assert!(line.is_turned, "{}", line.text);
            let ((from, top), (to, below)) = line.corners();
            let is_inside = from.0 >= left.0 && to.0 <= (left + TYPE_AREA_WIDTH).0;
            assert!(is_inside && top.0 >= 37.0 && below.0 <= TYPE_AREA_BOTTOM.0 + 0.01, "{} {line:?}", page.number);
            if line.text.contains('季') {
                heads += 1;
                let is_first = page.lines.iter().filter(|line| line.text.ends_with(".5")).all(|row| row.x > line.x);
                assert!(is_first, "the head is farthest left, at the binding of odd pages");
            }
        }
        assert_eq!(heads, 18, "page {}: the head on every page", page.number);
        assert!(!number(page).is_turned && number(page).y.0 > TYPE_AREA_BOTTOM.0, "the number is where it always is");
        for rule in &page.rules {
            let is_inside = rule.x.0 >= left.0 - 0.01 && (rule.x + rule.width).0 <= (left + TYPE_AREA_WIDTH).0 + 0.2;
            assert!(is_inside && rule.y.0 > 36.9 && (rule.y + rule.thickness).0 < 262.2, "{rule:?}");
        }
    }
    let is_upright = |page: &&Page| page.lines.iter().all(|line| !line.is_turned);
    assert!(upright.iter().all(is_upright), "what follows is upright");
    let first = turned[0];
    let of_role = |role| first.lines.iter().find(|line| line.place.role == Some(role)).expect("a line");
    let (label, title) = (of_role(Role::AttachmentLabel), of_role(Role::AttachmentTitle));
    near(label.y, TYPE_AREA_BOTTOM.0, "the label begins at the edge");
    near(title.y, 262.0 - (225.0 - title.width.0) / 2.0, "the title stands in the middle");
}

#[test]
fn text_around_a_turned_table_and_the_imprint_stay_upright() {
    let mut draft = notice();
    let table = rows(18, 3);
    let parts = [(Role::Title, "关于报送情况的通知"), (Role::Body, "数字如下：")];
    let parts = parts.into_iter().chain(table.lines().map(|row| (Role::Table, row)));
    draft.forwarded = forwarded(&parts.clone().chain([(Role::Body, "请核对。")]).collect::<Vec<_>>());
    let middle = laid(&draft);
    let turned = |pages: &Pages| pages.pages.iter().filter(|page| page.lines.iter().any(|line| line.is_turned)).count();
    assert_eq!(turned(&middle), 1);
    let lines = lines_of(&middle, Element::ForwardedText);
    let is_table = |line: &&&Line| line.place.role == Some(Role::Table);
    assert!(lines.iter().filter(is_table).all(|line| line.is_turned));
    assert!(lines.iter().filter(|line| !is_table(line)).all(|line| !line.is_turned));

    draft.forwarded = forwarded(&parts.collect::<Vec<_>>());
    let last = laid(&draft);
    let imprint = lines_of(&last, Element::PrintedBy);
    let page = last.pages.iter().find(|page| page.lines.contains(imprint[0])).expect("its page");
    assert!(page.lines.iter().all(|line| !line.is_turned), "no imprint on a turned page");
}

#[test]
fn pages_kept_from_the_run_before_are_those_laid_anew() {
    let table = rows(18, 40);
    let text = |words: &str| {
        format!("附件1\n统计表\n{table}\n填表说明。\n{words}\n{}\n{table}\n完。", "如实填写。\n".repeat(40))
    };
    let mut cache = Cache::default();
    let mut draft = notice();
    for words in ["一", "一二", "一二三", "", "一"] {
        draft.notice.attachments = text(words).into();
        assert_eq!(lay_out(&draft, &mut cache), laid(&draft), "{words}");
        draft.forwarded = forwarded(&text(words).lines().map(|row| (Role::Table, row)).collect::<Vec<_>>());
        assert_eq!(lay_out(&draft, &mut cache), laid(&draft), "{words}");
    }
}
