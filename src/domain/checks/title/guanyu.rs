//! 关于: missing in the quoted style, or twice.

use super::ROW;
use crate::domain::checks::official::is_copy;
use crate::domain::checks::{Check, Element, Example, Finding, Reads, Repair, Rule, Severity, Subject};
use crate::domain::notice::reading::Owner;
use crate::domain::notice::title::marks::find_outside;
use crate::domain::notice::title::{Forwarding, TitleStyle, forwarding_title, is_issuer};
use crate::domain::notice::upstream::Role;
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule =
    Rule { checks: &[&MISSING_GUANYU, &DOUBLE_GUANYU], reads: Reads::Draft(run) };

static MISSING_GUANYU: Check = Check {
    id: "title-missing-guanyu",
    title: "转发标题缺“关于”",
    why: "本机关的标题写作“关于转发《……》的通知”，同一机关应当一致。",
    repair: Repair::Auto,
    examples: &[Example::Fixed {
        wrong: "金寨县总工会转发《安徽省总工会关于做好防汛工作的通知》的通知",
        right: "金寨县总工会关于转发《安徽省总工会关于做好防汛工作的通知》的通知",
    }, Example::Fixed { wrong: "县总工会印发《会员管理办法》的通知", right: "县总工会关于印发《会员管理办法》的通知" }, Example::Near("金寨县总工会转发省总工会关于做好防汛工作的通知"),
        Example::NearCase(|case| {
            // Party committees write so, and nobody said whose notice it is.
            case.set(Element::Title, "中共某市委转发《市委宣传部关于法治宣传教育的规划》的通知");
            case.read_from(&[(Owner::Outer, Role::Title, "中共某市委转发《市委宣传部关于法治宣传教育的规划》的通知")]);
        })],
    ..ROW
};

static DOUBLE_GUANYU: Check = Check {
    id: "title-double-guanyu",
    title: "标题中有两个“关于”",
    why: "不用书名号时，标题只留来文的一个“关于”。",
    examples: &[Example::Fixed {
        wrong: "金寨县总工会关于转发省总工会关于做好防汛工作的通知",
        right: "金寨县总工会转发省总工会关于做好防汛工作的通知",
    }, Example::Fixed { wrong: "县总工会关于转发市总工会关于开展评选活动的通知", right: "县总工会转发市总工会关于开展评选活动的通知" }, Example::Near("金寨县总工会关于转发《省总工会关于做好防汛工作的通知》的通知")],
    ..ROW
};

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let text = subject.text(Element::Title);
    let Some(title) = forwarding_title(text) else { return Vec::new() };
    // The style is the house's.
    let is_quoted =
        title.is_quoted && subject.draft.style.title_style == TitleStyle::Quoted && !is_copy(subject);
    match title.about {
        // A title that begins with the verb has no organ either: that is said first.
        None if is_quoted && !title.organ.is_empty() => {
            vec![MISSING_GUANYU.fixable(title.verb_at, vec![Edit::insert(title.verb_at.start, "关于")])]
        }
        // 关于印发关于…的意见的通知 names a document that begins with 关于: there marks are missing, not 关于.
        Some(about) if !title.is_quoted && title.verb != Forwarding::Issue => {
            let rest = title.inner.of(text);
            let second = find_outside(rest, "关于").first().copied();
            let second = second.filter(|second| second.start == 0 || is_issuer(&rest[..second.start]));
            let found = second.map(|second| {
                let place = Span::new(about.start, title.inner.start + second.end);
                let finding = DOUBLE_GUANYU.fixable(place, vec![Edit::delete(about)]);
                // Governments have long written so.
                if is_copy(subject) { finding.weighing(Severity::Suggestion) } else { finding }
            });
            found.into_iter().collect()
        }
        _ => Vec::new(),
    }
}
