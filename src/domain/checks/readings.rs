//! What the rules read that compare our notice with the received document, for the card that shows both sides (来文对照).

pub use super::cite::{Likeness, Quote, inside, is_cited_whole, likeness, named_issuer, names, quotes};
pub use super::date::{OwnDeadline, own_deadlines};
pub use super::forward::{Carried, carried};
