//! What a style says, as far as it tells of a paragraph's form: `text-align:center;font-size:22.0pt;…`.

use crate::domain::notice::evidence::{Alignment, Place};

use super::list::Marker;
use super::values::{alignment, has_word, is, is_symbol_font, red, size, weight};

/// How white space is treated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum WhiteSpace {
    /// Runs of it are one space.
    #[default]
    Collapsed,
    /// Line ends are kept, other runs are one space.
    Lines,
    /// Kept as it stands.
    Kept,
}

/// A size of characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    /// In half-points (半磅).
    HalfPoints(u16),
    /// In hundredths of the size around it.
    Percent(u32),
}

/// How an element stands among its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Display {
    Hidden,
    Inline,
    Block,
}

/// What a piece of Word's markup is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordRole {
    /// The number or mark of a list, written out by Word.
    ListMark,
    /// A tab, written as spaces.
    Tab,
    /// A remark in the margin (批注).
    Comment,
    /// A place of its own: text box, page header, footnote.
    At(Place),
}

/// What is said; `None` where nothing is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Declared {
    pub(super) alignment: Option<Alignment>,
    pub(super) heading: Option<u8>,
    pub(super) size: Option<Size>,
    pub(super) bold: Option<bool>,
    pub(super) red: Option<bool>,
    pub(super) display: Option<Display>,
    pub(super) hidden: Option<bool>,
    pub(super) struck: Option<bool>,
    pub(super) white_space: Option<WhiteSpace>,
    pub(super) marker: Option<Marker>,
    pub(super) symbols: Option<bool>,
    pub(super) word: Option<WordRole>,
}

impl Declared {
    /// Reads declarations; what is not understood is passed over.
    pub(super) fn read(style: &str) -> Self {
        let mut declared = Self::default();
        declared.take(style);
        declared
    }

    /// Takes what `over` says in place of what was said.
    pub(super) fn overlay(&mut self, over: &Self) {
        let Self { alignment, heading, size, bold, red, display, hidden, struck, white_space, marker, symbols, word } =
            *over;
        self.alignment = alignment.or(self.alignment);
        self.heading = heading.or(self.heading);
        self.size = size.or(self.size);
        self.bold = bold.or(self.bold);
        self.red = red.or(self.red);
        self.display = display.or(self.display);
        self.hidden = hidden.or(self.hidden);
        self.struck = struck.or(self.struck);
        self.white_space = white_space.or(self.white_space);
        self.marker = marker.or(self.marker);
        self.symbols = symbols.or(self.symbols);
        self.word = word.or(self.word);
    }

    /// Takes further declarations over those before.
    pub(super) fn take(&mut self, style: &str) {
        let mut rest = style;
        while !rest.is_empty() {
            let end = declaration_end(rest);
            if let Some((name, value)) = rest[..end].split_once(':') {
                self.declare(name.trim(), value.trim());
            }
            rest = rest.get(end + 1..).unwrap_or_default();
        }
    }

    fn declare(&mut self, name: &str, value: &str) {
        let lower;
        let name = if name.bytes().any(|b| b.is_ascii_uppercase()) {
            lower = name.to_ascii_lowercase();
            lower.as_str()
        } else {
            name
        };
        let value = value.strip_suffix("!important").map_or(value, str::trim_end);
        match name {
            "text-align" => self.alignment = alignment(value).or(self.alignment),
            "font-size" => self.size = size(value).or(self.size),
            "font-weight" => self.bold = weight(value).or(self.bold),
            "font" => self.font(value),
            "font-family" => self.symbols = Some(is_symbol_font(value)),
            "color" => self.red = red(value).or(self.red),
            "display" => self.display = display(value).or(self.display),
            "mso-hide" => self.hidden = Some(!is(value, "none")),
            "text-decoration" | "text-decoration-line" => self.struck = Some(has_word(value, "line-through")),
            "white-space" | "white-space-collapse" => self.white_space = white_space(value).or(self.white_space),
            "list-style" | "list-style-type" => self.marker = Marker::of_style(value).or(self.marker),
            "mso-outline-level" => self.heading = level(value).or(self.heading),
            "mso-style-name" => self.heading = style_name(value).or(self.heading),
            "mso-list" if is(value, "ignore") => self.word = Some(WordRole::ListMark),
            "mso-tab-count" => self.word = Some(WordRole::Tab),
            "mso-element" => self.word = word_element(value).or(self.word),
            "mso-comment-reference" => self.word = Some(WordRole::Comment),
            _ => {}
        }
    }

    /// `bold 16px/1.5 宋体`, `7.0pt "Times New Roman"`.
    fn font(&mut self, value: &str) {
        for part in value.split_ascii_whitespace() {
            let first = part.split('/').next().unwrap_or_default();
            if let Some(found) = size(first) {
                self.size = Some(found);
                break;
            }
            self.bold = weight(first).or(self.bold);
        }
    }
}

/// Where the declaration ends: at a `;` outside quotation marks and brackets.
fn declaration_end(style: &str) -> usize {
    let (mut quote, mut depth) = (None, 0_u32);
    for (at, b) in style.bytes().enumerate() {
        match (b, quote) {
            (_, Some(open)) if b == open => quote = None,
            (b'"' | b'\'', None) => quote = Some(b),
            (b'(', None) => depth += 1,
            (b')', None) => depth = depth.saturating_sub(1),
            (b';', None) if depth == 0 => return at,
            _ => {}
        }
    }
    // A mark without its fellow must not swallow what follows.
    if quote.is_some() || depth > 0 { style.find(';').unwrap_or(style.len()) } else { style.len() }
}

fn display(value: &str) -> Option<Display> {
    match value.to_ascii_lowercase().as_str() {
        "none" => Some(Display::Hidden),
        "inline" | "inline-block" | "inline-flex" | "contents" => Some(Display::Inline),
        "block" | "flex" | "grid" | "list-item" | "flow-root" | "-webkit-box" => Some(Display::Block),
        _ => None,
    }
}

fn white_space(value: &str) -> Option<WhiteSpace> {
    match value.to_ascii_lowercase().as_str() {
        "normal" | "nowrap" | "collapse" => Some(WhiteSpace::Collapsed),
        "pre-line" | "preserve-breaks" => Some(WhiteSpace::Lines),
        "pre" | "pre-wrap" | "break-spaces" | "preserve" => Some(WhiteSpace::Kept),
        _ => None,
    }
}

fn level(value: &str) -> Option<u8> {
    value.parse().ok().filter(|level| (1..=9).contains(level))
}

/// The heading that a named style of Word or WPS stands for: `标题 1`, `heading 2`, `公文标题`.
pub(super) fn style_name(name: &str) -> Option<u8> {
    let name = name.trim_matches(['"', '\'']).trim();
    if is(name, "title") || name == "标题" || ["公文标题", "文件标题", "文章标题", "主标题"].contains(&name)
    {
        return Some(0);
    }
    let number = name
        .strip_prefix("标题")
        .or_else(|| name.get(..7).filter(|start| is(start, "heading")).map(|start| &name[start.len()..]))?;
    level(number.trim_matches([' ', '\u{A0}']))
}

fn word_element(value: &str) -> Option<WordRole> {
    match value.to_ascii_lowercase().as_str() {
        "footnote" | "footnote-list" | "endnote" | "endnote-list" => Some(WordRole::At(Place::Footnote)),
        "header" => Some(WordRole::At(Place::PageHeader)),
        "footer" => Some(WordRole::At(Place::PageFooter)),
        "frame" => Some(WordRole::At(Place::TextBox)),
        "comment" | "comment-list" => Some(WordRole::Comment),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_style_says_of_the_form() {
        let read = Declared::read;
        for (style, alignment) in [
            ("text-align:center", Some(Alignment::Centre)),
            ("TEXT-ALIGN: Right !important", Some(Alignment::Right)),
            ("font-family:'a;b';text-align:justify", Some(Alignment::Left)),
            ("background:url(x;y);text-align:end", Some(Alignment::Right)),
            ("font-family:\"仿宋;text-align:center", Some(Alignment::Centre)),
            ("text-align:inherit", None),
        ] {
            assert_eq!(read(style).alignment, alignment, "{style}");
        }
        for (style, size) in [
            ("font-size:22.0000pt", Some(Size::HalfPoints(44))),
            ("font-size:10.5pt", Some(Size::HalfPoints(21))),
            ("font-size:21px", Some(Size::HalfPoints(32))),
            ("font-size:1.5em", Some(Size::Percent(150))),
            ("font-size:120%", Some(Size::Percent(120))),
            ("font:bold 16px/1.5 宋体", Some(Size::HalfPoints(24))),
            ("font-size:large", None),
            ("font-size:99999999999pt", None),
            ("font-size:.", None),
        ] {
            assert_eq!(read(style).size, size, "{style}");
        }
        for (style, red) in [
            ("color:red", Some(true)),
            ("color:#C00", Some(true)),
            ("color: rgb(255, 0, 0)", Some(true)),
            ("color:rgba(230 20 10 / 1)", Some(true)),
            ("color:#333333", Some(false)),
            ("color:windowtext", Some(false)),
            ("color:#汉字", Some(false)),
            ("color:inherit", None),
        ] {
            assert_eq!(read(style).red, red, "{style}");
        }
    }

    #[test]
    fn named_styles_are_headings() {
        for (name, heading) in [
            ("\"标题 1\"", Some(1)),
            ("heading 3", Some(3)),
            ("Title", Some(0)),
            ("公文标题", Some(0)),
            ("正文", None),
            ("标题字", None),
            ("列表标题", None),
        ] {
            assert_eq!(style_name(name), heading, "{name}");
        }
    }
}
