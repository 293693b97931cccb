//! Tables: columns by their words, rows whole, the head on every page.

use xingwen::domain::layout::units::{LINES, Mm, TYPE_AREA_WIDTH};
use xingwen::domain::layout::{Line, Page, Pages, TablePlan, plan_table};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::draft::Draft;
use xingwen::domain::notice::own_organ::{DigitFace, Grid};

use super::{laid, lines_of, near};

fn planned(rows: &[&str]) -> TablePlan {
    plan_table(rows, Grid::Standard, DigitFace::FangSong).expect("few columns")
}

/// Two columns of 200 rows below their head.
fn long() -> String {
    let rows = (1..=200).map(|row| format!("{row}\t青山县第{row}基层工会委员会\n")).collect::<Vec<_>>().concat();
    format!("附件\n基层工会名单\n编号\t名称\n{rows}")
}

/// The pages of these attachments; the first is an even one.
fn attached(field: &str) -> Pages {
    let mut draft = Draft::default();
    draft.notice.body = "名单见附件。".into();
    draft.notice.attachments = field.into();
    let mut pages = laid(&draft);
    pages.pages.remove(0);
    pages
}

fn cells(page: &Page) -> impl Iterator<Item = &Line> {
    page.lines.iter().filter(|line| line.place.element == Some(Element::Attachments))
}

#[test]
fn columns_are_as_wide_as_their_words_ask() {
    let long = "督促用人单位落实高温津贴和休息制度，确保职工安全健康。".repeat(3);
    let plan = planned(&["序号\t措施\t责任单位", &format!("1\t{long}\t办公室")]);
    let [number, measure, office] = plan.columns[..] else { panic!("three columns") };
    assert!(number.0 < office.0 && office.0 < measure.0 && measure.0 > 90.0, "{:?}", plan.columns);
    for rows in [&["a\tb"][..], &["序号\t单位\t名额", "1\t总工会\t3"], &[&format!("{long}\t{long}\t{long}")]] {
        let plan = planned(rows);
        let whole: f64 = plan.columns.iter().map(|width| width.0).sum();
        near(Mm(whole), TYPE_AREA_WIDTH.0, "together the type area");
    }
}

#[test]
fn smaller_type_is_taken_for_wide_tables() {
    let head = |columns: usize| vec!["困难职工数"; columns].join("\t");
    let sizes: Vec<f64> = [2, 5, 6, 8, 12, 20].into_iter().map(|columns| planned(&[&head(columns)]).size.0).collect();
    assert!(sizes.is_sorted_by(|one, next| one >= next), "{sizes:?}");
    assert!(sizes.starts_with(&[16.0, 16.0]) && sizes.ends_with(&[9.0]), "{sizes:?}");
    assert!(plan_table(&[&head(35)], Grid::Standard, DigitFace::FangSong).is_none(), "no room for a character each");
    let wide = attached(&format!("附件\n一览表\n{}\n{}", head(35), head(35)));
    assert_eq!(
        lines_of(&wide, Element::Attachments).iter().filter(|line| line.text.contains('困')).count(),
        14,
        "text"
    );
}

#[test]
fn a_table_of_200_rows_repeats_its_head() {
    let pages = attached(&long());
    assert_eq!(pages.pages.len(), 10, "17 rows below title and head, then 21 a page");
    for page in &pages.pages[1..] {
        let heads: Vec<&str> = cells(page).take(2).map(|line| &*line.text).collect();
        assert_eq!(heads, ["编号", "名称"], "page {}", page.number);
        assert!(cells(page).take(2).all(|line| line.repeats), "page {}", page.number);
        assert!(cells(page).skip(2).all(|line| !line.repeats), "page {}", page.number);
        near(cells(page).next().expect("a line").y, 39.45, "on the first row");
    }
    let names = lines_of(&pages, Element::Attachments);
    let rows: Vec<String> = names[4..].chunks(2).map(|row| format!("{} {}", row[0].text, row[1].text)).collect();
    let expected: Vec<String> = (1..=200).map(|row| format!("{row} 青山县第{row}基层工会委员会")).collect();
    assert_eq!(rows, expected, "every row is there once");
}

#[test]
fn rules_close_the_table_on_every_page() {
    let pages = attached(&long());
    for page in &pages.pages {
        let across: Vec<f64> = page.rules.iter().filter(|rule| rule.width.0 > 100.0).map(|rule| rule.y.0).collect();
        let (top, bottom) = (across[0], across[across.len() - 1]);
        let first = cells(page).find(|line| &*line.text == "编号").expect("the head");
        let last = cells(page).last().expect("a line");
        near(Mm(first.y.0 - top), 2.28, "above the head");
        near(Mm(bottom - last.y.0), 7.93, "below the last row");
        let upright: Vec<_> = page.rules.iter().filter(|rule| rule.width.0 < 1.0).collect();
        let height: f64 = upright.iter().map(|rule| rule.thickness.0).sum();
        near(Mm(height / 3.0), bottom - top, "three upright rules from top to bottom");
    }
}

#[test]
fn a_cell_of_several_lines_stands_in_the_middle_of_its_row() {
    let plan = planned(&["单位\t事由", &format!("县总工会\t{}", "防暑降温物资采购，".repeat(9))]);
    let (short, long) = (&plan.rows[1].cells[0], &plan.rows[1].cells[1]);
    assert!(long.lines.len() > 2 && !long.is_centred && short.lines.len() == 1 && short.is_centred);
    let draft = format!("附件\n表\n单位\t事由\n县总工会\t{}", "防暑降温物资采购，".repeat(9));
    let pages = attached(&draft);
    let lines = lines_of(&pages, Element::Attachments);
    let name = lines.iter().find(|line| &*line.text == "县总工会").expect("the name");
    let cell: Vec<_> = lines.iter().filter(|line| line.text.contains("物资")).collect();
    near(Mm(f64::midpoint(cell[0].y.0, cell[cell.len() - 1].y.0)), name.y.0, "both in the middle");
    near(cell[1].y - cell[0].y, plan.line.mm().0, "lines of a cell are closer than rows of the page");
}

#[test]
fn rows_are_whole_and_higher_ones_go_on() {
    let middling = "防暑降温物资采购。".repeat(20);
    let rows = (1..9).map(|row| format!("{row}\t{middling}\n")).collect::<Vec<_>>().concat();
    let pages = attached(&format!("附件\n表\n编号\t内容\n{rows}"));
    for page in &pages.pages {
        let mut of_row: Vec<usize> = cells(page).map(|line| line.place.paragraph).collect();
        of_row.dedup();
        let lines =
            |row: usize| lines_of(&pages, Element::Attachments).iter().filter(|l| l.place.paragraph == row).count();
        for row in of_row.into_iter().filter(|row| *row > 2) {
            assert_eq!(cells(page).filter(|line| line.place.paragraph == row).count(), lines(row), "row {row} is torn");
        }
    }
    let endless = "防暑降温物资采购。".repeat(400);
    let pages = attached(&format!("附件\n表\n编号\t内容\n1\t{endless}"));
    assert!(pages.pages.len() > 2);
    for page in &pages.pages[1..] {
        assert!(cells(page).take(2).all(|line| line.repeats), "the head above what goes on");
        let mut tops: Vec<i32> = cells(page).map(|line| line.y.twips()).collect();
        tops.dedup();
        assert!(tops.len() <= LINES as usize, "page {}", page.number);
    }
    let text: String = lines_of(&pages, Element::Attachments).iter().map(|line| &*line.text).collect();
    assert!(text.ends_with(&endless), "nothing is lost");
}

#[test]
fn no_cell_leaves_its_column() {
    let rows = [
        "序号\t单位\t经费（万元）\t备注",
        "1\t青山县第1基层工会委员会\t1234567.89\t2014年5月21日换届，https://example.org/a/very/long/address",
    ];
    let plan = planned(&rows);
    let pages = attached(&format!("附件\n表\n{}", rows.join("\n")));
    let edges: Vec<f64> = plan
        .columns
        .iter()
        .scan(26.0, |edge, width| {
            *edge += width.0;
            Some(*edge)
        })
        .collect();
    for line in lines_of(&pages, Element::Attachments).iter().skip(2) {
        let column = edges.iter().position(|edge| line.x.0 < *edge).expect("a column");
        assert!(line.x.0 + line.width.0 <= edges[column] - 0.9, "{}", line.text);
    }
}
