//! A table of both versions: rows put in and taken out, cells with their words.

use super::blocks;
use super::paragraph::alone;
use super::revision::Revisions;
use super::tree::{Element, Node};
use crate::domain::text::align::{Pair, align, likeness};

/// The table that was `old` and is `new`; `None` where their columns differ, and one takes the place of the other.
pub(super) fn merged(old: &Element, new: &Element, revisions: &mut Revisions<'_>) -> Option<Element> {
    if old.child("w:tblGrid") != new.child("w:tblGrid") {
        return None;
    }
    let mut out = Element { children: Vec::new(), ..new.clone() };
    let properties = |table: &Element| table.child("w:tblPr").cloned();
    let own = revisions.changed(properties(new), properties(old), properties(new), "w:tblPr", "w:tblPrChange");
    out.children.extend(own.map(Node::Element));
    out.children.extend(new.child("w:tblGrid").cloned().map(Node::Element));
    let (old_rows, new_rows) = (old.all("w:tr"), new.all("w:tr"));
    for pair in paired(&old_rows, &new_rows) {
        let (before, after) = match pair {
            Pair::Both(at, with) => (Some(old_rows[at]), Some(new_rows[with])),
            Pair::Old(at) => (Some(old_rows[at]), None),
            Pair::New(at) => (None, Some(new_rows[at])),
        };
        let merged = before.zip(after).and_then(|(before, after)| row(before, after, revisions));
        let rows = merged.map_or_else(
            || {
                let removed = before.map(|before| row_alone(before, "w:del", revisions));
                removed.into_iter().chain(after.map(|after| row_alone(after, "w:ins", revisions))).collect()
            },
            |merged| vec![merged],
        );
        out.children.extend(rows.into_iter().map(Node::Element));
    }
    Some(out)
}

/// Rows by their places where there are as many as before, else by their words.
fn paired(old: &[&Element], new: &[&Element]) -> Vec<Pair> {
    if old.len() == new.len() {
        return (0..old.len()).map(|at| Pair::Both(at, at)).collect();
    }
    let texts = |rows: &[&Element]| rows.iter().map(|row| row.text()).collect::<Vec<_>>();
    align(&texts(old), &texts(new), |old, new| likeness(old, new))
}

/// A row of both versions; `None` where they have not as many cells.
fn row(old: &Element, new: &Element, revisions: &mut Revisions<'_>) -> Option<Element> {
    let (old_cells, new_cells) = (old.all("w:tc"), new.all("w:tc"));
    if old_cells.len() != new_cells.len() {
        return None;
    }
    let mut out = new.without(&["w:trPr", "w:tc"]);
    let properties = |row: &Element| row.child("w:trPr").cloned();
    // A row may be a twip higher for the rows above it: that is no change of the document.
    let kind = |row: &Element| properties(row).map(|own| own.without(&["w:trHeight"]));
    let own = if kind(old) == kind(new) {
        properties(new)
    } else {
        revisions.changed(properties(new), properties(old), properties(new), "w:trPr", "w:trPrChange")
    };
    out.children.extend(own.map(Node::Element));
    let cells = old_cells.iter().zip(new_cells).map(|(old, new)| cell(old, new, revisions));
    out.children.extend(cells.map(Node::Element).collect::<Vec<_>>());
    Some(out)
}

fn cell(old: &Element, new: &Element, revisions: &mut Revisions<'_>) -> Element {
    let mut out = Element { children: Vec::new(), ..new.clone() };
    let properties = |cell: &Element| cell.child("w:tcPr").cloned();
    let own = revisions.changed(properties(new), properties(old), properties(new), "w:tcPr", "w:tcPrChange");
    out.children.extend(own.map(Node::Element));
    let content = |cell: &Element| cell.without(&["w:tcPr"]);
    // The paragraph that ends a cell ends it in both versions.
    out.children
        .extend(blocks::merged_to_the_end(&content(old), &content(new), revisions).into_iter().map(Node::Element));
    out
}

/// A table that only one version has.
pub(super) fn table_alone(table: &Element, kind: &'static str, revisions: &mut Revisions<'_>) -> Element {
    let mut out = table.without(&["w:tr"]);
    let rows = table.all("w:tr").into_iter().map(|row| row_alone(row, kind, revisions));
    out.children.extend(rows.map(Node::Element).collect::<Vec<_>>());
    out
}

fn row_alone(row: &Element, kind: &'static str, revisions: &mut Revisions<'_>) -> Element {
    let mut out = row.without(&["w:trPr", "w:tc"]);
    let mut own = row.child("w:trPr").cloned().unwrap_or_else(|| Element::new("w:trPr", []));
    own.children.push(Node::Element(revisions.mark(kind)));
    out.children.push(Node::Element(own));
    for cell in row.all("w:tc") {
        let mut cell = cell.clone();
        for child in &mut cell.children {
            if let Node::Element(paragraph) = child
                && paragraph.name == "w:p"
            {
                *paragraph = alone(paragraph, kind, false, revisions);
            }
        }
        out.children.push(Node::Element(cell));
    }
    out
}
