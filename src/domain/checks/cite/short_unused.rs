use super::short_name::{Definition, definitions};
use crate::domain::checks::{Check, Clause, Example, Finding, Holds, Placed, Reads, Repair, Rule, Severity, Standing, Subject, Texts};
use crate::domain::notice::Element;
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Texts(run) };

static CHECK: Check = Check {
    id: "cite-short-unused",
    element: Element::Body,
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "说明了文件简称，后文却没有使用",
    why: "用不到的简称应当删去。",
    repair: Repair::Ask,
    standing: Standing::On,
    examples: &[
        Example::Fixed { wrong: "现将《关于做好防汛工作的通知》（以下简称《通知》）转发给你们。", right: "现将《关于做好防汛工作的通知》转发给你们。" },
        Example::Fixed { wrong: "现将《关于做好防汛工作的通知》（国发〔2012〕8号，以下简称《通知》）转发给你们。", right: "现将《关于做好防汛工作的通知》（国发〔2012〕8号）转发给你们。" }, Example::Near("现将《关于做好防汛工作的通知》（以下简称《通知》）转发给你们，请按《通知》执行。")],
};

fn run(_: &Subject<'_>, texts: &Texts) -> Vec<Finding> {
    let mut found = Vec::new();
    for placed in texts.holding(Holds::SHORT_NAME) {
        let unused = definitions(&placed.paragraph.text).filter(|definition| !is_used(definition, placed, texts));
        found.extend(unused.map(|Definition { place, .. }| {
            let place = place.shifted(placed.span.start);
            CHECK.fixable(place, vec![Edit::delete(place)])
        }));
    }
    found
}

/// Whether the short name stands anywhere but in its definition.
fn is_used(definition: &Definition<'_>, placed: &Placed, texts: &Texts) -> bool {
    let short = definition.short_name();
    let stands_beside = || {
        placed.paragraph.text.match_indices(short).any(|(at, _)| !definition.place.contains(Span::new(at, at + 1)))
    };
    stands_beside() || texts.uses_short_name(short, placed)
}
