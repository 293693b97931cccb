//! The left column: the received document, and the fields of our notice.

mod choices_row;
mod editor_column;
mod field_findings;
mod notice_field;
mod notice_fields;
mod number_field;
mod paragraph_list;
mod receipt;
mod received_card;
mod received_field;
mod title_field;

pub use choices_row::{ChoicesRow, ChoicesRowProps};
pub use editor_column::{EditorColumn, EditorColumnProps};
pub use field_findings::{FieldFindings, FieldFindingsProps};
pub use notice_field::{NoticeField, NoticeFieldProps};
pub use notice_fields::{NoticeFields, NoticeFieldsProps};
pub use number_field::{NumberField, NumberFieldProps};
pub use paragraph_list::{ParagraphList, ParagraphListProps};
pub use receipt::{Receipt, ReceiptProps};
pub use received_card::{ReceivedCard, ReceivedCardProps};
pub use received_field::{ReceivedField, ReceivedFieldProps};
pub use title_field::{TitleField, TitleFieldProps};
