use super::{ROW, notice};
use crate::domain::checks::{Case, Check, Clause, Element, Example, Reads, Remark, Repair, Rule, Severity, Sheet};
use crate::domain::layout::Line;
use crate::domain::notice::upstream::{ForwardedParagraph, Role};

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Sheet(run) };

static CHECK: Check = Check {
    id: "layout-table-wide",
    element: Element::Attachments,
    severity: Severity::Warning,
    clause: Clause::Practice,
    title: "表格栏数太多，一页排不下，只能按文字排",
    why: "一栏容不下一个字时画不成表；拆成几张表，或者另附电子表格，收文单位才看得清。",
    repair: Repair::None,
    examples: &[
        Example::Compared { wrong: |case| attached(case, 60), right: |case| attached(case, 12) },
        Example::Compared { wrong: |case| passed_on(case, 90), right: |case| passed_on(case, 6) },
        // Blanks by tabs are no table.
        Example::NearCase(|case| {
            notice(case);
            case.set(Element::Body, "联系人：张某\t电话：0564-7036555");
        }),
    ],
    ..ROW
};

fn attached(case: &mut Case, columns: usize) {
    notice(case);
    case.set(Element::Attachments, &format!("附件\n统计表\n{}\n{}", row("项目", columns), row("3", columns)));
}

fn passed_on(case: &mut Case, columns: usize) {
    notice(case);
    let rows = [row("项目", columns), row("3", columns)];
    let rows = rows.map(|row| ForwardedParagraph { role: Role::Table, text: row.into() });
    case.draft.forwarded.paragraphs = rows.into();
}

fn row(cell: &str, columns: usize) -> String {
    vec![cell; columns].join("\t")
}

fn run(sheet: &Sheet<'_>) -> Vec<Remark> {
    let is_row_as_text = |line: &&Line| line.place.role == Some(Role::Table) && line.text.contains('\t');
    let rows: Vec<Element> =
        sheet.page.lines.iter().filter(is_row_as_text).filter_map(|line| line.place.element).collect();
    let is_there = |element: &Element| rows.contains(element);
    let elements = [Element::Body, Element::Attachments, Element::ForwardedText].into_iter().filter(is_there);
    elements.map(|element| CHECK.remark(element)).collect()
}
