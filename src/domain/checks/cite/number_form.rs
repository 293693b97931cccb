use super::quote::shifted;
use crate::domain::checks::{Check, Clause, Example, Finding, Needs, Paragraph, Reads, Repair, Rule, Severity, Standing};
use crate::domain::notice::Element;
use crate::domain::checks::MaskKind;
use crate::domain::notice::loose_number::DefectKind;
use crate::domain::notice::number_finder::FoundNumber;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Paragraph(true, Needs::Nothing, run) };

static CHECK: Check = Check {
    id: "cite-number-form",
    element: Element::Body,
    severity: Severity::Error,
    clause: Clause::GbT9704("7.2.5"),
    title: "引用的发文字号写法不规范",
    why: "引用的文号应当与原文一致，年份用六角括号，顺序号不编虚位，收文单位才查得到。",
    repair: Repair::Auto,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "根据《意见》（国发[2012]8号）", right: "根据《意见》（国发〔2012〕8号）" },
        Example::Fixed { wrong: "按照国办发〔2017〕026号文件要求", right: "按照国办发〔2017〕26号文件要求" },
        Example::Fixed { wrong: "按照国发（2012）8号文件要求", right: "按照国发〔2012〕8号文件要求" },
        Example::Told { wrong: "《通知》（〔2019〕29号）", right: "《通知》（国办发〔2019〕29号）" }, Example::Near("根据《意见》（国发〔2012〕8号）和2012年第8号公告要求")],
};

fn run(paragraph: &Paragraph) -> Vec<Finding> {
    let is_wrong = |number: &&FoundNumber| number.is_document_number() && !number.reading.valid;
    // What stands in 书名号 is quoted as printed.
    let is_quoted = |number: &&FoundNumber| paragraph.is_masked(number.span, &[MaskKind::BookTitle]);
    paragraph.numbers.iter().filter(is_wrong).filter(|number| !is_quoted(number)).map(finding).collect()
}

fn finding(number: &FoundNumber) -> Finding {
    let reading = &number.reading;
    let words: Vec<&str> = reading.defects.iter().map(|defect| defect.kind.words()).collect();
    let mut finding = CHECK.fixable(number.span, shifted(&reading.edits, number.span.start));
    // That nothing may stand between is practice; the standard does not say so.
    if reading.defects.iter().all(|defect| matches!(defect.kind, DefectKind::SpaceInside | DefectKind::SpaceOuter)) {
        finding.severity = Severity::Warning;
    }
    finding.note = Some(match reading.canonical() {
        Some(canonical) => format!("{}，应当写作{canonical}。", words.join("，")),
        None => format!("{}。", words.join("，")),
    });
    // Where the code of a citation begins is a guess: it is never changed without asking.
    if finding.repair == Repair::Auto && !reading.is_certain() {
        finding.repair = Repair::Ask;
    }
    finding
}
