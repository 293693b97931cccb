//! Tables in every output, as the layout plans them.

use xingwen::domain::export::{PlainForm, Scope, docx, html, plain};
use xingwen::domain::layout::{Cache, lay_out};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::draft::Draft;

use super::{changed, part};

fn document(draft: &Draft) -> String {
    part(&docx::write(draft, &lay_out(draft, &mut Cache::default())), "word/document.xml")
}

fn values(markup: &str, before: &str) -> Vec<i32> {
    let value = |rest: &str| rest.split('"').next().and_then(|value| value.parse().ok());
    markup.split(before).skip(1).filter_map(value).collect()
}

#[test]
fn a_table_has_fixed_widths_and_whole_rows() {
    let row = |row: u32| format!("{row}\t第{row}基层工会委员会\t{}\n", "事由，".repeat(12));
    let rows = (1..=200).map(row).collect::<Vec<_>>().concat();
    let draft = changed(|draft| draft.notice.attachments = format!("附件\n表\n编号\t名称\t事由\n{rows}").into());
    let document = document(&draft);
    let table = &document[document.find("<w:tbl>").expect("a table")..document.find("</w:tbl>").expect("its end")];
    let widths = values(table, r#"<w:gridCol w:w=""#);
    assert_eq!((widths.len(), widths.iter().sum::<i32>()), (3, 8845), "{widths:?}");
    assert!(widths[0] < widths[1] && widths[1] < widths[2], "{widths:?}");
    assert_eq!(values(table, r#"<w:tcW w:w=""#)[..3], widths[..], "cells as wide as their columns");
    assert!(table.contains(r#"<w:tblLayout w:type="fixed"/>"#));
    assert_eq!(table.matches("<w:cantSplit/>").count(), 201);
    assert_eq!(table.matches("<w:tblHeader/>").count(), 1);
    let heights = values(table, r#"<w:trHeight w:val=""#);
    let (last, others) = heights.split_last().expect("rows");
    assert!(others.iter().all(|height| matches!(height % 579, 0 | 578)), "whole rows of the page: {heights:?}");
    assert!(heights[..22].iter().sum::<i32>() < 22 * 579 - 10, "a full page has room for the rules: {heights:?}");
    assert!((570..578).contains(&(last % 579)), "room for the lower rule: {last}");
}

#[test]
fn a_row_higher_than_a_page_may_be_parted() {
    let draft = changed(|draft| {
        draft.notice.attachments = format!("附件\n表\n编号\t内容\n1\t{}", "防暑降温物资采购。".repeat(400)).into();
    });
    let document = document(&draft);
    let table = &document[..document.find("</w:tbl>").expect("a table")];
    let count = |tag: &str| table.matches(tag).count();
    assert_eq!((count("<w:tr>"), count("<w:cantSplit/>"), count("<w:trHeight")), (2, 1, 1), "the head alone is whole");
}

#[test]
fn what_is_no_head_is_not_repeated() {
    for (rows, heads) in
        [("1\t2\n3\t4", 0), ("姓名\t\n张三\t3", 0), ("姓名\t单位\n张三\t县总", 1), ("姓名\t单位\t职务", 0)]
    {
        let draft = changed(|draft| draft.notice.attachments = format!("附件\n表\n{rows}").into());
        assert_eq!(document(&draft).matches("<w:tblHeader/>").count(), heads, "{rows:?}");
    }
}

#[test]
fn html_has_widths_in_per_cent_and_plain_text_tabs() {
    let draft = changed(|draft| draft.notice.body = "名额如下：\n单位\t名额\n乡镇总工会\t2\n请按时报送。".into());
    let html = html::write(&draft, Scope::Element(Element::Body));
    let widths: Vec<f64> = html
        .split(r#"<td width=""#)
        .skip(1)
        .take(2)
        .filter_map(|rest| rest.split('%').next().and_then(|width| width.parse().ok()))
        .collect();
    assert!((widths.iter().sum::<f64>() - 100.0).abs() < 0.3 && widths[0] > widths[1], "{widths:?}");
    let text = plain::write(&draft, Scope::Element(Element::Body), PlainForm::default());
    assert!(text.contains("单位\t名额\n乡镇总工会\t2\n"), "{text}");
}
