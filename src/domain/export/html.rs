//! Clipboard HTML: what Word, WPS and `LibreOffice` keep when it is pasted.

mod tables;

use std::fmt::Write;

use self::tables::{imprint, joint_mark, table};
use super::Scope;
use super::flow::{self, Content, Paragraph, Run};
use super::markup::Markup;
use super::measures::{GridMeasures, INSIDE, OUTSIDE, Twips};
use super::style::{Align, Format, Lettering, RedRule, Style, TabKind};
use super::tabs::gaps;
use crate::domain::layout::Ink;
use crate::domain::notice::draft::Draft;

/// As much of the draft as `scope` takes, as HTML for the clipboard.
///
/// Everything stands in `style` attributes of `p` and `span`, one family name per `font-family`, margins in long hand:
/// that survives in every word processor.
pub fn write(draft: &Draft, scope: Scope) -> String {
    let flow = flow::of(draft, scope);
    let mut html = Markup::fragment();
    html.element(
        "html",
        &[
            ("xmlns:o", &"urn:schemas-microsoft-com:office:office"),
            ("xmlns:w", &"urn:schemas-microsoft-com:office:word"),
        ],
        |html| {
            html.element("head", &[], |html| head(html, flow.grid));
            html.element("body", &[("lang", &"ZH-CN")], |html| {
                html.comment("StartFragment");
                html.element("div", &[("class", &"Section1")], |html| {
                    let head = flow.letter.iter().flat_map(|letter| &letter.blocks);
                    for block in head.chain(&flow.blocks) {
                        match &block.content {
                            Content::Paragraph(words) => paragraph(html, words, flow.grid),
                            Content::Table(cells) => table(html, cells, flow.grid),
                            Content::JointMark(mark) => joint_mark(html, mark, flow.grid),
                        }
                    }
                    if let Some(rows) = &flow.imprint {
                        if !flow.blocks.is_empty() {
                            // It cannot float to the foot of the page; a blank line keeps it apart.
                            blank_line(html, flow.grid);
                        }
                        imprint(html, rows, flow.grid);
                    }
                });
                html.comment("EndFragment");
            });
        },
    );
    html.into_text()
}

fn head(html: &mut Markup, grid: GridMeasures) {
    html.empty("meta", &[("charset", &"utf-8")]);
    html.empty("meta", &[("name", &"Generator"), ("content", &"Microsoft Word 15")]);
    let [top, right, bottom, left] = [grid.top, OUTSIDE, grid.bottom, INSIDE].map(points);
    let row = points(grid.row);
    html.element("style", &[], |html| {
        html.style_sheet(&format!(
            "@page Section1{{size:595.3pt 841.9pt;margin:{top} {right} {bottom} {left};layout-grid:{row}}}\
             div.Section1{{page:Section1}}"
        ));
    });
}

/// A length in points: 579 is `28.95pt`, 628 `31.4pt`, 0 `0pt`.
fn points(twips: Twips) -> String {
    let hundredths = i64::from(twips) * 5;
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
    match (rest, rest % 10) {
        (0, _) => format!("{sign}{whole}pt"),
        (_, 0) => format!("{sign}{whole}.{}pt", rest / 10),
        _ => format!("{sign}{whole}.{rest:02}pt"),
    }
}

fn half_points(size: u32) -> String {
    points(Twips::try_from(size).unwrap_or(0) * 10)
}

fn paragraph(html: &mut Markup, paragraph: &Paragraph, grid: GridMeasures) {
    let format = paragraph.format;
    let align = match format.align {
        Align::Justify => "justify",
        Align::Left => "left",
        // No word processor spreads the names of a joint mark when they are pasted.
        Align::Centre | Align::Distribute => "center",
        Align::Right => "right",
    };
    let css = paragraph_css(paragraph.style, format, align, grid);
    html.element("p", &[("class", &"MsoNormal"), ("align", &align), ("style", &css)], |html| {
        if paragraph.runs.is_empty() {
            // An empty paragraph would lose its height, one with a narrow blank that of its type.
            span(html, paragraph.style, &empty_run(), &mut std::iter::empty());
        }
        let mut gaps = gap_texts(paragraph);
        for run in &paragraph.runs {
            span(html, paragraph.style, run, &mut gaps);
        }
    });
}

fn blank_line(html: &mut Markup, grid: GridMeasures) {
    let style = Style::MainRecipients;
    paragraph(html, &Paragraph { style, format: Format { before: 0, ..style.format(grid) }, runs: Vec::new() }, grid);
}

fn empty_run() -> Run {
    Run { text: "\u{3000}".to_owned(), face: None, roman: false, size: None, scale: 100 }
}

fn paragraph_css(style: Style, format: Format, align: &str, grid: GridMeasures) -> String {
    let [top, right, bottom, left, first, line] =
        [format.before, format.right, format.after, format.left, format.first, format.line].map(points);
    let mut css = format!("margin-top:{top};margin-right:{right};margin-bottom:{bottom};margin-left:{left}");
    let mut add = |declaration: std::fmt::Arguments<'_>| {
        // Writing to a string cannot fail.
        let _ = write!(css, ";{declaration}");
    };
    add(format_args!("text-indent:{first}"));
    if style.format(grid).first > 0 && format.first > 0 {
        add(format_args!("mso-char-indent-count:2.0"));
    }
    add(format_args!("text-align:{align};line-height:{line};mso-line-height-rule:exactly"));
    add(format_args!("mso-pagination:none;text-autospace:none"));
    add(format_args!("layout-grid-mode:{}", if style.on_grid() { "line" } else { "char" }));
    let stops: Vec<String> =
        format.tabs.iter().flatten().map(|tab| format!("{} {}", tab.kind.word(), points(tab.at))).collect();
    if !stops.is_empty() {
        add(format_args!("tab-stops:{}", stops.join(" ")));
    }
    let borders = match style.red_rule() {
        Some(RedRule::Single) => Some(("", "1.5pt")),
        Some(RedRule::ThickThin) => Some(("2.25pt", "0.75pt")),
        Some(RedRule::ThinThick) => Some(("0.75pt", "2.25pt")),
        None => None,
    };
    if let Some((top, bottom)) = borders {
        let ink = if format.is_inkless { "white" } else { "red" };
        let side = |thickness: &str| match thickness {
            "" => "none".to_owned(),
            thickness => format!("{thickness} solid {ink}"),
        };
        let (top, bottom) = (side(top), side(bottom));
        add(format_args!("border-top:{top};border-left:none;border-right:none;border-bottom:{bottom}"));
    }
    if style.red_rule() == Some(RedRule::Single) {
        add(format_args!("padding-bottom:5pt"));
    }
    if format.page_break_before {
        add(format_args!("page-break-before:always"));
    }
    if format.keep_next {
        add(format_args!("page-break-after:avoid"));
    }
    if let Some(level) = style.outline() {
        add(format_args!("mso-outline-level:{}", level + 1));
    }
    css
}

/// What stands for each tab where it is none: blanks to its stop.
fn gap_texts(paragraph: &Paragraph) -> impl Iterator<Item = String> + use<> {
    let format = paragraph.format;
    let kinds: Vec<TabKind> = format.tabs.iter().flatten().map(|tab| tab.kind).collect();
    gaps(&paragraph.text(), format).into_iter().zip(kinds).map(|(gap, kind)| {
        // `LibreOffice` sets digits apart: what ends at the edge must not run over it.
        let spare = Twips::from(kind == TabKind::Right);
        let halves = usize::try_from(gap - spare).unwrap_or(0).max(2);
        "\u{3000}".repeat(halves / 2) + if halves % 2 == 1 { "\u{A0}" } else { "" }
    })
}

fn span(html: &mut Markup, style: Style, run: &Run, gaps: &mut dyn Iterator<Item = String>) {
    let lettering = style.lettering();
    let han = run.face.unwrap_or(lettering.face).name();
    let latin = if run.roman { "Times New Roman" } else { han };
    let (size, tightened) = as_wide(run, lettering);
    let size = half_points(size);
    let mut css = format!(
        "font-family:'{latin}';mso-ascii-font-family:'{latin}';mso-fareast-font-family:'{han}';\
         mso-hansi-font-family:'{latin}';font-size:{size};mso-bidi-font-size:{size};letter-spacing:{}",
        letter_spacing(lettering.spacing - tightened)
    );
    if lettering.ink == Ink::Red {
        css.push_str(";color:red");
    }
    let language = if run.roman { "EN-US" } else { "ZH-CN" };
    html.element("span", &[("lang", &language), ("style", &css)], |html| {
        for (at, line) in run.text.split('\n').enumerate() {
            if at > 0 {
                html.empty("br", &[]);
            }
            for (at, words) in line.split('\t').enumerate() {
                if at > 0 {
                    // Word finds its tab stop, others see a gap.
                    let gap = gaps.next().unwrap_or_else(|| "\u{3000}\u{3000}".to_owned());
                    html.element("span", &[("style", &"mso-tab-count:1")], |html| html.text(&gap));
                }
                html.text(&kept_spaces(words));
            }
        }
    });
}

/// Letters condensed to this many per cent are set closer together, others smaller: no word processor but Word knows
/// condensed ones when they are pasted, and the mark would take two lines.
const LEAST_TIGHTENED: u32 = 90;

/// Size in half-points of a run, and what is taken off each character, so that it is as wide as it is condensed.
fn as_wide(run: &Run, lettering: Lettering) -> (u32, Twips) {
    let size = run.size.unwrap_or(lettering.size);
    match run.scale {
        100.. => (size, 0),
        scale @ LEAST_TIGHTENED.. => (size, Twips::try_from(size * 10 * (100 - scale) / 100 + 1).unwrap_or(0)),
        scale => (size * scale / 100, 0),
    }
}

fn letter_spacing(spacing: Twips) -> String {
    match spacing {
        0 => "normal".to_owned(),
        // Word would write −.3pt, which LibreOffice takes for 0.
        _ => points(spacing),
    }
}

/// Spaces in a row would become one, and one at an end none.
fn kept_spaces(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut after_space = true;
    for c in text.chars() {
        let space = c == ' ';
        out.push(if space && after_space { '\u{A0}' } else { c });
        after_space = space;
    }
    if out.ends_with(' ') {
        out.pop();
        out.push('\u{A0}');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_in_points() {
        for (twips, expected) in
            [(0, "0pt"), (579, "28.95pt"), (628, "31.4pt"), (320, "16pt"), (-6, "-0.3pt"), (-942, "-47.1pt")]
        {
            assert_eq!(points(twips), expected, "{twips}");
        }
    }

    #[test]
    fn spaces_are_kept() {
        for (text, expected) in
            [("a b", "a b"), (" a", "\u{A0}a"), ("a  b", "a \u{A0}b"), ("a ", "a\u{A0}"), ("\u{3000}a", "\u{3000}a")]
        {
            assert_eq!(kept_spaces(text), expected, "{text:?}");
        }
    }
}
