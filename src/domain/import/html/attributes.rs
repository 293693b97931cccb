//! The attributes of a tag, and what can be told from them alone.

use crate::domain::notice::evidence::Place;

use super::style::{Size, WordRole};

/// The attributes that are read, in the small letters of the tokenizer.
#[derive(Debug, Default)]
pub(super) struct Attributes {
    pub(super) style: String,
    pub(super) class: String,
    pub(super) id: String,
    pub(super) align: String,
    pub(super) color: String,
    pub(super) size: String,
    pub(super) kind: String,
    pub(super) start: String,
    pub(super) value: String,
    pub(super) rows: String,
    pub(super) columns: String,
    pub(super) cite: String,
    pub(super) title: String,
    pub(super) width: String,
    pub(super) reversed: bool,
    pub(super) hidden: bool,
}

impl Attributes {
    /// Forgets the tag before, keeping the room.
    pub(super) fn clear(&mut self) {
        for text in [
            &mut self.style,
            &mut self.class,
            &mut self.id,
            &mut self.align,
            &mut self.color,
            &mut self.size,
            &mut self.kind,
            &mut self.start,
            &mut self.value,
            &mut self.rows,
            &mut self.columns,
            &mut self.cite,
            &mut self.title,
            &mut self.width,
        ] {
            text.clear();
        }
        (self.reversed, self.hidden) = (false, false);
    }

    /// The room for an attribute that is read.
    pub(super) fn slot(&mut self, name: &[u8]) -> Option<&mut String> {
        Some(match name {
            b"style" => &mut self.style,
            b"class" => &mut self.class,
            b"id" => &mut self.id,
            b"align" => &mut self.align,
            b"color" => &mut self.color,
            b"size" => &mut self.size,
            b"type" => &mut self.kind,
            b"start" => &mut self.start,
            b"value" => &mut self.value,
            b"rowspan" => &mut self.rows,
            b"colspan" => &mut self.columns,
            b"cite" => &mut self.cite,
            b"title" => &mut self.title,
            b"width" => &mut self.width,
            _ => return None,
        })
    }
}

/// The sizes of `<font size>`, in half-points.
pub(super) fn font_size(value: &str) -> Option<Size> {
    const SIZES: [u16; 7] = [15, 20, 24, 27, 36, 48, 72];
    let number: usize = value.trim().parse().ok()?;
    SIZES.get(number.clamp(1, 7) - 1).map(|size| Size::HalfPoints(*size))
}

pub(super) fn count_from(attributes: &Attributes) -> (i32, i32) {
    let first = attributes.start.trim().parse().unwrap_or(1);
    (first, if attributes.reversed { -1 } else { 1 })
}

/// What classes and titles say of a place, in the words of Word and LibreOffice.
pub(super) fn word_class(attributes: &Attributes) -> Option<WordRole> {
    let place = attributes.class.split_ascii_whitespace().find_map(|class| match class {
        "MsoFootnoteText" | "MsoEndnoteText" | "sdfootnote" | "sdendnote" => Some(Place::Footnote),
        "MsoHeader" => Some(Place::PageHeader),
        "MsoFooter" => Some(Place::PageFooter),
        _ => None,
    });
    let place = place.or(match attributes.title.as_str() {
        "header" => Some(Place::PageHeader),
        "footer" => Some(Place::PageFooter),
        _ => None,
    });
    place.map(WordRole::At)
}

/// Whether the element is named as a part of the page around the article.
pub(super) fn is_furniture(attributes: &Attributes) -> bool {
    const NAMES: &[&str] = &[
        "nav",
        "navbar",
        "navigation",
        "menu",
        "breadcrumb",
        "breadcrumbs",
        "crumb",
        "crumbs",
        "footer",
        "sidebar",
        "copyright",
        "share",
    ];
    let is_named = |names: &str| {
        names
            .split(|c: char| !c.is_ascii_alphanumeric())
            .any(|name| NAMES.iter().any(|known| name.eq_ignore_ascii_case(known)))
    };
    is_named(&attributes.class) || is_named(&attributes.id)
}

/// `%E5%BC%A0` as 张.
pub(super) fn decode_address(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = tail.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        let byte = hex.filter(|_| *first == b'%').and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
