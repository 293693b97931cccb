//! Changes to a text as data.

use serde::{Deserialize, Serialize};

use super::span::Span;

/// One change: what stands at `span` becomes `replacement`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// The place before the change.
    pub span: Span,
    /// What stands there afterwards.
    pub replacement: String,
}

impl Edit {
    /// What stands at `span` becomes `replacement`.
    pub fn replace(span: impl Into<Span>, replacement: impl Into<String>) -> Self {
        Self { span: span.into(), replacement: replacement.into() }
    }

    /// What stands at `span` goes.
    pub fn delete(span: impl Into<Span>) -> Self {
        Self::replace(span, "")
    }

    /// `inserted` comes in at `at`.
    pub fn insert(at: usize, inserted: impl Into<String>) -> Self {
        Self::replace(at..at, inserted)
    }
}

/// The text after the edits, which lie in order and do not overlap.
///
/// An edit that overlaps the one before it, or lies outside the text or inside a character, is left out.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for edit in edits {
        if edit.span.start < done || text.get(edit.span.start..edit.span.end).is_none() {
            continue;
        }
        out.push_str(&text[done..edit.span.start]);
        out.push_str(&edit.replacement);
        done = edit.span.end;
    }
    out.push_str(&text[done..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_applied_in_order() {
        let text = "国办发[2024]07号";
        let edits =
            [Edit::replace(9..10, "〔"), Edit::replace(14..15, "〕"), Edit::delete(15..16), Edit::insert(20, "。")];
        assert_eq!(apply(text, &edits), "国办发〔2024〕7号。");
    }

    #[test]
    fn a_bad_edit_is_left_out() {
        for edits in
            [vec![Edit::delete(1..2)], vec![Edit::delete(0..99)], vec![Edit::delete(3..6), Edit::insert(4, "x")]]
        {
            let after = apply("国办发", &edits);
            assert!(after == "国办发" || after == "国发", "{edits:?}");
        }
    }
}
