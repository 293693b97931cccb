//! The left column: the received document, and the fields of our notice.

mod choices_row;
mod doubt_walk;
mod doubt_words;
mod editor_column;
mod field_findings;
mod form_choice;
mod left_out;
mod notice_field;
mod notice_fields;
mod number_field;
mod paragraph_list;
mod receipt;
mod receipt_group;
mod received_card;
mod received_field;
mod title_field;

pub use choices_row::{ChoicesRow, ChoicesRowProps};
pub use doubt_walk::{DoubtWalk, DoubtWalkProps};
pub use editor_column::{EditorColumn, EditorColumnProps};
pub use field_findings::{FieldFindings, FieldFindingsProps};
pub use form_choice::{FormChoice, FormChoiceProps};
pub use left_out::{LeftOut, LeftOutProps};
pub use notice_field::{NoticeField, NoticeFieldProps};
pub use notice_fields::{NoticeFields, NoticeFieldsProps};
pub use number_field::{NumberField, NumberFieldProps};
pub use paragraph_list::{ParagraphList, ParagraphListProps, ShownPlaces};
pub use receipt::{Receipt, ReceiptProps};
pub use receipt_group::{ReceiptGroup, ReceiptGroupProps};
pub use received_card::{ReceivedCard, ReceivedCardProps};
pub use received_field::{ReceivedField, ReceivedFieldProps};
pub use title_field::{TitleField, TitleFieldProps};
