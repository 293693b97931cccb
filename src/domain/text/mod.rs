//! What any text needs: places, edits, numerals, marks, widths.

pub mod align;
pub mod change;
pub mod diff;
pub mod edit;
pub mod lexicon;
pub mod numerals;
pub mod punctuation;
pub mod span;
pub mod width;
pub mod word_tree;
