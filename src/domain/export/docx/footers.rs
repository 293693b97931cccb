//! 页码: outside, one character in, between dashes (GB/T 9704—2012, 7.5).

use super::super::markup::Markup;
use super::super::style::Style;
use super::styles::NAMESPACE;

/// The page number of odd pages, on the right.
pub(super) fn odd() -> Vec<u8> {
    footer(Style::OddPageNumber, true)
}

/// The page number of even pages, on the left.
pub(super) fn even() -> Vec<u8> {
    footer(Style::EvenPageNumber, true)
}

/// A page without number.
pub(super) fn empty() -> Vec<u8> {
    footer(Style::OddPageNumber, false)
}

fn footer(style: Style, numbered: bool) -> Vec<u8> {
    let mut xml = Markup::part();
    xml.element("w:ftr", &[("xmlns:w", &NAMESPACE)], |xml| {
        if numbered {
            page_number(xml, style);
        } else {
            paragraph(xml, style, |_| (), |_| ());
        }
    });
    xml.into_bytes()
}

/// The page number as a paragraph.
pub(super) fn page_number(xml: &mut Markup, style: Style) {
    page_number_with(xml, style, |_| ());
}

/// The same with a format of its own.
pub(super) fn page_number_with(xml: &mut Markup, style: Style, format: impl FnOnce(&mut Markup)) {
    paragraph(xml, style, format, |xml| {
        run(xml, |xml| text(xml, "— "));
        run(xml, |xml| xml.empty("w:fldChar", &[("w:fldCharType", &"begin")]));
        run(xml, |xml| {
            xml.element("w:instrText", &[("xml:space", &"preserve")], |xml| xml.text(" PAGE "));
        });
        run(xml, |xml| xml.empty("w:fldChar", &[("w:fldCharType", &"separate")]));
        run(xml, |xml| text(xml, "1"));
        run(xml, |xml| xml.empty("w:fldChar", &[("w:fldCharType", &"end")]));
        run(xml, |xml| text(xml, " —"));
    });
}

fn paragraph(xml: &mut Markup, style: Style, format: impl FnOnce(&mut Markup), content: impl FnOnce(&mut Markup)) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:pStyle", &[("w:val", &style.id())]);
            format(xml);
        });
        content(xml);
    });
}

fn run(xml: &mut Markup, content: impl FnOnce(&mut Markup)) {
    xml.element("w:r", &[], |xml| {
        xml.element("w:rPr", &[], |xml| xml.empty("w:rFonts", &[("w:hint", &"eastAsia")]));
        content(xml);
    });
}

fn text(xml: &mut Markup, words: &str) {
    xml.element("w:t", &[("xml:space", &"preserve")], |xml| xml.text(words));
}
