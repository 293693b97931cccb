//! What `read_pdf.py` read, in millimetres from the upper left corner of the sheet.

use serde::Deserialize;

/// One page.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Sheet {
    pub(super) width: f64,
    pub(super) height: f64,
    /// From top to bottom.
    pub(super) rows: Vec<Row>,
    pub(super) rules: Vec<Bar>,
}

/// What has one base line, from left to right, blanks left out.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Row(pub(super) f64, pub(super) Vec<Glyph>);

/// A character: itself, left and right edge of its cell, size in points, font, colour.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Glyph(
    pub(super) char,
    pub(super) f64,
    pub(super) f64,
    pub(super) f64,
    pub(super) String,
    pub(super) String,
);

/// A rule: left, top, right, bottom, colour.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Bar(pub(super) f64, pub(super) f64, pub(super) f64, pub(super) f64, pub(super) String);

impl Row {
    /// Its characters.
    pub(super) fn text(&self) -> String {
        self.1.iter().map(|glyph| glyph.0).collect()
    }

    /// Whether it is a page number.
    pub(super) fn is_page_number(&self) -> bool {
        let text = self.text();
        let number = text.strip_prefix('—').and_then(|text| text.strip_suffix('—'));
        number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
    }
}
