//! Small parts without knowledge of notices.

mod button;
mod choice_list;
mod dialog;
mod fold;
mod menu;
mod segments;
mod text_field;

pub use button::{Button, ButtonKind, ButtonProps};
pub(crate) use choice_list::lettered;
pub use choice_list::{Choice, ChoiceList, ChoiceListProps};
pub use dialog::{Dialog, DialogProps};
pub use fold::{Fold, FoldProps};
pub use menu::{Menu, MenuItem, MenuProps};
pub(crate) use segments::choice_of;
pub use segments::{Segment, Segments, SegmentsProps};
pub use text_field::{FieldMark, TextField, TextFieldProps};
