//! Tables for the clipboard: those of the text, the imprint, the names of a joint mark.

use super::super::flow::{Imprint, JointMark, Table};
use super::super::markup::{Attributes, Markup};
use super::super::measures::{GridMeasures, TYPE_AREA, Twips};
use super::super::style::Align;
use super::{paragraph, points};

/// 版记: paste carries no floating table, so it stands where it is; widths in per cent keep it as wide as the text.
pub(super) fn imprint(html: &mut Markup, imprint: &Imprint, grid: GridMeasures) {
    let outer = if imprint.is_ruled { "1pt solid black" } else { "none" };
    let css = format!(
        "width:100%;border-collapse:collapse;border-top:{outer};border-bottom:{outer};\
         border-left:none;border-right:none;margin-left:0pt"
    );
    let rules = |top, bottom| if imprint.is_ruled { rules(top, bottom) } else { "padding:0pt;border:none".to_owned() };
    let attributes: Attributes<'_> =
        &[("width", &"100%"), ("border", &0), ("cellspacing", &0), ("cellpadding", &0), ("style", &css)];
    html.element("table", attributes, |html| {
        if !imprint.copies.is_empty() {
            html.element("tr", &[], |html| {
                let border = if imprint.printing.is_some() { "0.75pt" } else { "1pt" };
                cell(html, "100%", Some(2), &rules("1pt", border), |html| {
                    for list in &imprint.copies {
                        paragraph(html, list, grid);
                    }
                });
            });
        }
        if imprint.printing.is_some() {
            let rules = rules(if imprint.copies.is_empty() { "1pt" } else { "0.75pt" }, "1pt");
            html.element("tr", &[], |html| {
                for (words, align) in [(&imprint.printed_by, Align::Left), (&imprint.printed_on, Align::Right)] {
                    let mut words = words.clone();
                    words.format.align = align;
                    cell(html, "50%", None, &rules, |html| paragraph(html, &words, grid));
                }
            });
        }
    });
}

fn rules(top: &str, bottom: &str) -> String {
    format!(
        "padding:0pt;border-top:{top} solid black;border-bottom:{bottom} solid black;border-left:none;border-right:none"
    )
}

fn cell(html: &mut Markup, width: &str, columns: Option<u32>, css: &str, content: impl FnOnce(&mut Markup)) {
    let mut attributes: Vec<(&str, &dyn std::fmt::Display)> = vec![("width", &width)];
    if let Some(columns) = &columns {
        attributes.push(("colspan", columns));
    }
    let css = format!("width:{width};{css}");
    attributes.push(("style", &css));
    html.element("td", &attributes, content);
}

/// The names of a joint mark, what stands beside them in the middle of their height.
pub(super) fn joint_mark(html: &mut Markup, mark: &JointMark, grid: GridMeasures) {
    let (names, beside) = mark.widths;
    let width = percent(names + beside, TYPE_AREA);
    let css =
        format!("width:{width};border:none;margin-top:{};margin-bottom:{}", points(mark.before), points(mark.after));
    let attributes: Attributes<'_> = &[
        ("width", &width),
        ("align", &"center"),
        ("border", &0),
        ("cellspacing", &0),
        ("cellpadding", &0),
        ("style", &css),
    ];
    html.element("table", attributes, |html| {
        html.element("tr", &[], |html| {
            let share = |part: Twips| format!("{}%", part * 100 / (names + beside).max(1));
            cell(html, &share(names), None, "padding:0pt;border:none", |html| {
                for name in &mark.names {
                    paragraph(html, name, grid);
                }
            });
            if let Some(words) = &mark.beside {
                cell(html, &share(beside), None, "padding:0pt;border:none;vertical-align:middle", |html| {
                    paragraph(html, words, grid);
                });
            }
        });
    });
}

pub(super) fn table(html: &mut Markup, table: &Table, grid: GridMeasures) {
    let css = "width:100%;border-collapse:collapse;border:0.5pt solid black";
    let attributes: Attributes<'_> =
        &[("width", &"100%"), ("border", &1), ("cellspacing", &0), ("cellpadding", &0), ("style", &css)];
    // A turned table is as wide as the page that it is pasted on, which the clerk turns.
    let whole: Twips = table.columns.iter().sum();
    let widths: Vec<String> = table.columns.iter().map(|width| percent(*width, whole)).collect();
    html.element("table", attributes, |html| {
        for row in &table.rows {
            html.element("tr", &[], |html| {
                for (words, width) in row.cells.iter().zip(&widths) {
                    cell(html, width, None, "padding:0pt 2pt;border:0.5pt solid black", |html| {
                        paragraph(html, words, grid);
                    });
                }
            });
        }
    });
}

/// A share of the whole width in tenths of a per cent.
fn percent(width: Twips, whole: Twips) -> String {
    let tenths = width * 1000 / whole.max(1);
    format!("{}.{}%", tenths / 10, tenths % 10)
}
