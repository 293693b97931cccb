//! What is left to be filled in outside the body; numbers and dates have checks of their own.

use super::placeholder::{CHECK, places};
use crate::domain::checks::{Element, Finding, Reads, Rule};

/// The check is declared beside the reading of the body.
pub(super) static RULE: Rule = Rule {
    checks: &[],
    reads: Reads::Text(
        &[Element::Title, Element::MainRecipients, Element::IssuerSignature, Element::CopyRecipients],
        run,
    ),
};

fn run(text: &str, element: Element) -> Vec<Finding> {
    places(text).into_iter().map(|span| CHECK.at(span).in_element(element)).collect()
}
