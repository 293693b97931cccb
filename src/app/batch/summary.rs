//! 汇总: what was made, a line a notice, to be looked through before the notices go out.

use std::rc::Rc;

use super::BatchRow;
use crate::domain::compose::batch::table;
use crate::domain::notice::Element;
use crate::domain::notice::date_of_issue::Date;

/// The name of the summary in the .zip.
pub const SUMMARY_NAME: &str = "汇总.csv";

/// A line of the summary.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SummaryLine {
    /// The line of the list.
    pub row: usize,
    /// The name of the file; empty where there is none.
    pub file: Rc<str>,
    /// 名称.
    pub label: Rc<str>,
    /// 标题.
    pub title: Rc<str>,
    /// 发文字号.
    pub number: Rc<str>,
    /// 主送机关.
    pub recipients: Rc<str>,
    /// The day by which is to be reported.
    pub deadline: Rc<str>,
    /// Open errors.
    pub errors: usize,
    /// Open warnings.
    pub warnings: usize,
    /// What they are, or why there is no file.
    pub problems: Rc<[Rc<str>]>,
}

impl SummaryLine {
    /// The line of a notice that is made, before it is checked.
    pub(super) fn of(row: &BatchRow, file: &str) -> Self {
        let notice = &row.made.draft.notice;
        Self {
            row: row.listed.line,
            file: file.into(),
            label: row.listed.row.label().into(),
            title: notice.text(Element::Title).into(),
            number: notice.text(Element::DocumentNumber).into(),
            recipients: notice.text(Element::MainRecipients).trim_end_matches('：').into(),
            deadline: row.listed.deadline.map_or_else(String::new, Date::iso).into(),
            ..Self::default()
        }
    }

    /// The line of a row that gave no notice.
    pub(super) fn left_out(row: &BatchRow) -> Self {
        let problems = row.listed.problems.iter().map(|problem| Rc::from(problem.to_string()));
        Self {
            row: row.listed.line,
            label: row.listed.row.label().into(),
            problems: problems.collect(),
            ..Self::default()
        }
    }

    /// What stands in the column of remarks.
    pub fn remark(&self) -> String {
        let problems = self.problems.join("；");
        if self.file.is_empty() { format!("未生成：{problems}") } else { problems }
    }
}

/// The summary as a table that every spreadsheet opens, with the mark that tells it is UTF-8.
pub fn to_csv(lines: &[SummaryLine]) -> String {
    let heads = ["名单行", "文件名", "名称", "标题", "发文字号", "主送机关", "期限", "错误", "警告", "说明"];
    let mut out = format!("\u{FEFF}{}", table::line(heads));
    for line in lines {
        let counts = [line.row, line.errors, line.warnings].map(|count| count.to_string());
        let [row, errors, warnings] = counts.each_ref().map(String::as_str);
        let remark = line.remark();
        let cells = [
            row,
            &line.file,
            &line.label,
            &line.title,
            &line.number,
            &line.recipients,
            &line.deadline,
            errors,
            warnings,
            &remark,
        ];
        out.push_str(&table::line(cells));
    }
    out
}
