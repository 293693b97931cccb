//! 示例: an invented received document, so that a newcomer can try the page without one.

/// A notice of an invented provincial union, as it comes from a web page: title over two lines, indents of U+3000.
pub(super) const TEXT: &str = include_str!("sample.txt");
