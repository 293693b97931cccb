//! Small parts without knowledge of notices.

mod button;
mod choice_list;
mod dialog;
mod file_button;
mod fold;
mod menu;
mod segments;
mod tabs;
mod text_field;
mod text_mirror;

pub use button::{Button, ButtonKind, ButtonProps};
pub(crate) use choice_list::lettered;
pub use choice_list::{Choice, ChoiceList, ChoiceListProps};
pub use dialog::{Dialog, DialogProps};
pub use file_button::{FileButton, FileButtonProps};
pub use fold::{Fold, FoldProps};
pub use menu::{Menu, MenuItem, MenuProps};
pub(crate) use segments::choice_of;
pub use segments::{Segment, Segments, SegmentsProps};
pub use tabs::{Tab, Tabs, TabsProps};
pub use text_field::{FieldMark, TextField, TextFieldProps};
pub use text_mirror::{TextMark, TextMirror, TextMirrorProps};
