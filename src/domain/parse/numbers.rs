//! Document numbers and register numbers where they stand in a text.

use crate::domain::notice::loose_number::NumberKind;
use crate::domain::notice::number_finder;
use crate::domain::text::span::Span;

/// The places of 发文字号 and of a receiving register's numbers; orders, issues and minutes are left out.
pub(super) fn find(text: &str) -> Vec<Span> {
    let wanted = |kind: NumberKind| matches!(kind, NumberKind::DocumentNumber | NumberKind::ReceiptRegister);
    let named = |found: &number_finder::FoundNumber| found.reading.organ_code.is_some();
    number_finder::find(text)
        .into_iter()
        .filter(|found| wanted(found.reading.kind) && named(found))
        .map(|found| found.span)
        .collect()
}
