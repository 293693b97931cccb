//! Upstream + own organ → our notice.
//!
//! `title` works the received title into ours, `demand` reads what the received text asks for, `deadline` sets the
//! own time limit before it, `templates` holds the phrases, `forwarding` makes the
//! whole draft, `forms` puts it into a form of the paper, `reminder` is what the clerk is told about it; `batch` makes many notices of one.

pub mod batch;
pub mod deadline;
pub mod demand;
pub mod forms;
pub mod forwarding;
mod reminder;
pub mod templates;
pub mod title;
