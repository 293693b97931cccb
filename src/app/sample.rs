//! 示例: an invented received document, so that a newcomer can try the page without one.

use crate::domain::notice::date_of_issue::Date;

/// A notice of an invented provincial union, as it comes from a web page: title over two lines, indents of U+3000.
const TEMPLATE: &str = include_str!("sample.txt");

/// The sample as it would have come in today: issued ten days ago, to be answered in six weeks.
pub(super) fn text(today: Date) -> String {
    let (issued, deadline) = (today.plus_days(-10), today.plus_days(42));
    TEMPLATE
        .replace("{year}", &issued.year().to_string())
        .replace("{date}", &issued.to_string())
        .replace("{deadline}", &deadline.to_string())
}
