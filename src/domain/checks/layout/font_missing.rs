use super::{ROW, notice};
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity, Standing, Subject};
use crate::domain::layout::{Face, Pages};

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Pages(run) };

static CHECK: Check = Check {
    id: "layout-font-missing",
    severity: Severity::Warning,
    clause: Clause::Practice,
    title: "这台电脑没有版面要用的字体",
    why: "缺字体时用别的字体代替，预览和打印的字形、字宽会变，行和页也可能跟着变。",
    repair: Repair::None,
    standing: Standing::Off("纸样上方已经写明缺哪些字体；装不了字体的电脑上，每份公文都提同一句没有用。"),
    examples: &[
        Example::Compared {
            wrong: |case| {
                notice(case);
                case.missing_faces.push(Face::XiaoBiaoSong);
            },
            right: notice,
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::Body, "请认真贯彻落实。");
                case.missing_faces.extend([Face::Kai, Face::FangSong]);
            },
            right: |case| {
                case.set(Element::Body, "请认真贯彻落实。");
            },
        },
        // It is missing, but the page does not ask for it.
        Example::NearCase(|case| {
            case.set(Element::Body, "请认真贯彻落实。");
            case.missing_faces.push(Face::Kai);
        }),
    ],
    ..ROW
};

fn run(subject: &Subject<'_>, pages: &Pages) -> Vec<Finding> {
    let missing = subject.known.missing_faces;
    if missing.is_empty() {
        return Vec::new();
    }
    let lines = || pages.pages.iter().flat_map(|page| &page.lines);
    let is_used = |face: &Face| {
        lines().any(|line| line.font == *face || line.changes.iter().any(|(_, change)| change == face))
    };
    let names: Vec<&str> = missing.iter().filter(|face| is_used(face)).map(|face| face.name()).collect();
    if names.is_empty() {
        return Vec::new();
    }
    vec![CHECK.at(0..0).noting(format!("缺少“{}”，请安装后再打印，或者在有这些字体的电脑上打印。", names.join("”“")))]
}
