//! 一稿多发: one notice, and a list that says for whom or by whom it is issued, give one notice a line.
//!
//! `table` parts a text into cells and writes them, `column` knows the heads of the columns, `list` reads the rows and
//! says what is wrong with them, `place` finds where day and contact stand, `put_in` makes the notice of a row.

mod column;
mod list;
mod place;
mod put_in;
pub mod table;

pub use column::Column;
pub use list::{LONGEST_LIST, List, ListError, ListedRow, Problem, Row, read};
pub use place::{deadline_place, report_sentence};
pub use put_in::{Base, ContactPlace, Made, put_in};

/// What the list is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Usage {
    /// 本机关发给不同单位: recipients, day and contact differ.
    #[default]
    Addressees,
    /// 不同机关各自行文: name and 机关代字 differ; mark, title, signature and imprint follow.
    Issuers,
}

/// A list to begin with, for the clerk to fill in.
pub const EXAMPLE: &str = "名称,代字,主送,联系人,电话,期限\n\
    青溪县教育工会,,各学区工会,王芳,0561-2200101,8月20日\n\
    青溪县卫生健康工会,,\"各乡镇卫生院工会，县直医疗机构工会\",李强,0561-2200102,8月25日\n\
    云台镇总工会,,,赵敏,0561-2200103,2026年8月31日\n";
