//! The styles part: 公文标题, 公文正文 and the others by their Chinese names.

use super::super::markup::{Attributes, Markup};
use super::super::measures::{CONDENSED, GridMeasures, SIZE_3};
use super::super::style::{Align, Format, RedRule, Style, Tabs};
use crate::domain::layout::{Face, Ink};

/// The namespace of Word's markup.
pub(super) const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The four slots of a typeface; all get the Han font, or quotation marks come out narrow.
pub(super) const FACE_SLOTS: [&str; 4] = ["w:ascii", "w:eastAsia", "w:hAnsi", "w:cs"];

/// `word/styles.xml`.
pub(super) fn part(grid: GridMeasures) -> Vec<u8> {
    let mut xml = Markup::part();
    xml.element("w:styles", &[("xmlns:w", &NAMESPACE)], |xml| {
        defaults(xml);
        normal(xml, grid);
        table_normal(xml);
        for style in Style::ALL {
            named(xml, style, grid);
        }
    });
    xml.into_bytes()
}

fn defaults(xml: &mut Markup) {
    xml.element("w:docDefaults", &[], |xml| {
        xml.element("w:rPrDefault", &[], |xml| {
            xml.element("w:rPr", &[], |xml| {
                face(xml, Face::FangSong);
                size(xml, SIZE_3);
                xml.empty("w:lang", &[("w:val", &"en-US"), ("w:eastAsia", &"zh-CN"), ("w:bidi", &"ar-SA")]);
            });
        });
        xml.empty("w:pPrDefault", &[]);
    });
}

/// Normal carries everything that all elements share.
fn normal(xml: &mut Markup, grid: GridMeasures) {
    let style: Attributes<'_> = &[("w:type", &"paragraph"), ("w:default", &1), ("w:styleId", &"a")];
    xml.element("w:style", style, |xml| {
        xml.empty("w:name", &[("w:val", &"Normal")]);
        xml.empty("w:qFormat", &[]);
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:widowControl", &[("w:val", &0)]);
            xml.empty("w:kinsoku", &[]);
            // LibreOffice loses hanging marks in justified lines and reads this switch the other way round.
            xml.empty("w:overflowPunct", &[("w:val", &1)]);
            xml.empty("w:autoSpaceDE", &[("w:val", &0)]);
            xml.empty("w:autoSpaceDN", &[("w:val", &0)]);
            spacing(xml, Format { line: grid.row, ..Format::default() });
            alignment(xml, Align::Justify);
        });
        xml.element("w:rPr", &[], |xml| xml.empty("w:spacing", &[("w:val", &CONDENSED)]));
    });
}

fn table_normal(xml: &mut Markup) {
    let style: Attributes<'_> = &[("w:type", &"table"), ("w:default", &1), ("w:styleId", &"a1")];
    xml.element("w:style", style, |xml| {
        xml.empty("w:name", &[("w:val", &"Normal Table")]);
        xml.empty("w:uiPriority", &[("w:val", &99)]);
        xml.empty("w:semiHidden", &[]);
        xml.empty("w:unhideWhenUsed", &[]);
        xml.element("w:tblPr", &[], |xml| {
            xml.empty("w:tblInd", &[("w:w", &0), ("w:type", &"dxa")]);
            xml.element("w:tblCellMar", &[], |xml| {
                for (side, width) in [("w:top", 0), ("w:left", 108), ("w:bottom", 0), ("w:right", 108)] {
                    xml.empty(side, &[("w:w", &width), ("w:type", &"dxa")]);
                }
            });
        });
    });
}

fn named(xml: &mut Markup, style: Style, grid: GridMeasures) {
    let attributes: Attributes<'_> = &[("w:type", &"paragraph"), ("w:customStyle", &1), ("w:styleId", &style.id())];
    xml.element("w:style", attributes, |xml| {
        xml.empty("w:name", &[("w:val", &style.name())]);
        xml.empty("w:basedOn", &[("w:val", &"a")]);
        if let Some(next) = next(style) {
            xml.empty("w:next", &[("w:val", &next.id())]);
        }
        xml.empty("w:qFormat", &[]);
        xml.element("w:pPr", &[], |xml| paragraph(xml, style, grid));
        xml.element("w:rPr", &[], |xml| {
            let lettering = style.lettering();
            if lettering.face != Face::FangSong {
                face(xml, lettering.face);
            }
            if lettering.ink == Ink::Red {
                xml.empty("w:color", &[("w:val", &"FF0000")]);
            }
            if lettering.spacing != CONDENSED {
                xml.empty("w:spacing", &[("w:val", &lettering.spacing)]);
            }
            if lettering.size != SIZE_3 {
                size(xml, lettering.size);
            }
        });
    });
}

/// The style that the word processor gives to the next paragraph when a clerk types on.
fn next(style: Style) -> Option<Style> {
    match style {
        Style::Title => Some(Style::MainRecipients),
        Style::MainRecipients | Style::Heading(_) => Some(Style::Body),
        Style::Signature => Some(Style::DateOfIssue),
        _ => None,
    }
}

/// The paragraph properties of a style, in the order of the schema.
fn paragraph(xml: &mut Markup, style: Style, grid: GridMeasures) {
    let format = style.format(grid);
    if format.keep_next {
        xml.empty("w:keepNext", &[]);
    }
    if format.page_break_before {
        xml.empty("w:pageBreakBefore", &[]);
    }
    if let Some(rule) = style.red_rule() {
        red_rule(xml, rule, "FF0000");
    }
    if format.tabs != [None; 3] {
        tabs(xml, format.tabs, [None; 3]);
    }
    if !style.on_grid() {
        xml.empty("w:snapToGrid", &[("w:val", &0)]);
    }
    spacing(xml, format);
    // An indent in characters follows the type size when a clerk changes it.
    let characters = matches!(style, Style::Body | Style::Heading(_) | Style::Annotation).then_some(200);
    indents(xml, format, characters);
    alignment(xml, format.align);
    if let Some(level) = style.outline() {
        xml.empty("w:outlineLvl", &[("w:val", &level)]);
    }
}

/// A red rule. The two lines of a double one stand above and below a paragraph of a point's height: word processors do
/// not agree on which line of a border of two is the outer one.
pub(super) fn red_rule(xml: &mut Markup, rule: RedRule, colour: &str) {
    let sides: &[(&str, u32, u32)] = match rule {
        RedRule::Single => &[("w:bottom", 12, 5)],
        RedRule::ThickThin => &[("w:top", 18, 0), ("w:bottom", 6, 0)],
        RedRule::ThinThick => &[("w:top", 6, 0), ("w:bottom", 18, 0)],
    };
    xml.element("w:pBdr", &[], |xml| {
        for (side, eighths, space) in sides {
            xml.empty(side, &[("w:val", &"single"), ("w:sz", eighths), ("w:space", space), ("w:color", &colour)]);
        }
    });
}

/// Space above and below, and the exact line.
pub(super) fn spacing(xml: &mut Markup, format: Format) {
    // The schema has no negative space; a mark that is too large stands at the top.
    let (before, after) = (format.before.max(0), format.after.max(0));
    xml.empty(
        "w:spacing",
        &[("w:before", &before), ("w:after", &after), ("w:line", &format.line), ("w:lineRule", &"exact")],
    );
}

/// Indents; `first_characters` repeats that of the first line in hundredths of a character.
pub(super) fn indents(xml: &mut Markup, format: Format, first_characters: Option<i32>) {
    let hanging = -format.first;
    let mut attributes: Vec<(&str, &dyn std::fmt::Display)> =
        vec![("w:left", &format.left), ("w:right", &format.right)];
    if let Some(characters) = &first_characters {
        attributes.push(("w:firstLineChars", characters));
    }
    if format.first < 0 {
        attributes.push(("w:hanging", &hanging));
    } else {
        attributes.push(("w:firstLine", &format.first));
    }
    xml.empty("w:ind", &attributes);
}

/// Alignment.
pub(super) fn alignment(xml: &mut Markup, align: Align) {
    let word = match align {
        Align::Justify => "both",
        Align::Left => "left",
        Align::Centre => "center",
        Align::Right => "right",
        Align::Distribute => "distribute",
    };
    xml.empty("w:jc", &[("w:val", &word)]);
}

/// The tab stops of a paragraph in place of those of its style.
pub(super) fn tabs(xml: &mut Markup, own: Tabs, style: Tabs) {
    xml.element("w:tabs", &[], |xml| {
        for tab in style.iter().flatten() {
            xml.empty("w:tab", &[("w:val", &"clear"), ("w:pos", &tab.at)]);
        }
        for tab in own.iter().flatten() {
            xml.empty("w:tab", &[("w:val", &tab.kind.word()), ("w:pos", &tab.at)]);
        }
    });
}

fn face(xml: &mut Markup, face: Face) {
    let name = face.name();
    let [ascii, han, ansi, complex] = FACE_SLOTS;
    xml.empty("w:rFonts", &[(ascii, &name), (han, &name), (ansi, &name), (complex, &name)]);
}

fn size(xml: &mut Markup, half_points: u32) {
    xml.empty("w:sz", &[("w:val", &half_points)]);
    xml.empty("w:szCs", &[("w:val", &half_points)]);
}
