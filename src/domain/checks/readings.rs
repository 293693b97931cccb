//! What the rules read that compare our notice with the received document, for the card that shows both sides (来文对照).

pub use super::cite::{Likeness, Quote, Wanted, compared, named_issuer, names};
pub use super::date::{OwnDeadline, issued, own_deadlines};
pub use super::forward::{Carried, carried};
