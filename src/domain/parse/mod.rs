//! Clean text → a [`Reading`](crate::domain::notice::reading::Reading): paragraphs with their roles, elements with their certainty.
