//! Chains of forwarding notices worked into one title.

use super::{ROW, to_source};
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Rule, Severity};
use crate::domain::notice::title::marks::depth;
use crate::domain::notice::title::{Forwarding, forwarding_title};
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule =
    Rule { checks: &[&DOUBLE_FORWARD, &DEEP_NESTING], reads: Reads::Text(&[Element::Title], run) };

static DOUBLE_FORWARD: Check = Check {
    id: "title-double-forward",
    title: "标题中有两个“转发”",
    why: "层层转发时直接转发源头文件，略去中间机关，标题只留一个“转发”。",
    examples: &[Example::Fixed {
        wrong: "金寨县总工会转发六安市总工会转发安徽省总工会关于做好防汛工作的通知",
        right: "金寨县总工会转发安徽省总工会关于做好防汛工作的通知",
    }, Example::Fixed { wrong: "县总工会转发市总工会转发省总工会关于开展评选活动的通知", right: "县总工会转发省总工会关于开展评选活动的通知" }, Example::Near("金寨县总工会关于转发《六安市总工会关于转发〈评选通知〉的通知》的通知")],
    ..ROW
};

static DEEP_NESTING: Check = Check {
    id: "title-deep-nesting",
    severity: Severity::Suggestion,
    clause: Clause::GbT15834("4.15.3.5"),
    title: "标题中书名号套了三层以上",
    why: "标准只规定了两层书名号；直接转发源头文件，标题短而清楚。",
    examples: &[Example::Fixed {
        wrong: "金寨县总工会关于转发《六安市总工会关于转发〈安徽省总工会关于学习《摘编》的通知〉的通知》的通知",
        right: "金寨县总工会关于转发《安徽省总工会关于学习〈摘编〉的通知》的通知",
    }, Example::Fixed { wrong: "县总工会关于转发《市总工会关于转发〈省总工会关于印发《会员管理办法》的通知〉的通知》的通知", right: "县总工会关于转发《省总工会关于印发〈会员管理办法〉的通知》的通知" }, Example::Near("金寨县总工会关于转发《省总工会关于学习〈摘编〉的通知》的通知")],
    ..ROW
};

fn run(text: &str, _: Element) -> Vec<Finding> {
    let mut found = Vec::new();
    let title = forwarding_title(text);
    let edits = || -> Vec<Edit> { title.iter().filter_map(|title| to_source(text, title)).collect() };
    if depth(text) >= 3 {
        found.push(DEEP_NESTING.fixable(0..text.len(), edits()));
    }
    let Some(outer) = title.as_ref().filter(|title| !title.is_quoted && title.verb != Forwarding::Issue) else {
        return found;
    };
    let rest = outer.inner.of(text);
    if let Some(inner) = forwarding_title(rest).filter(|inner| inner.verb != Forwarding::Issue) {
        let end = outer.inner.start + inner.verb_at.end;
        found.push(DOUBLE_FORWARD.fixable(Span::new(outer.verb_at.start, end), edits()));
    }
    found
}
