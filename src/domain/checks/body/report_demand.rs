//! body-report-demand.

use super::{ROW, SAID};
use crate::domain::checks::{
    Beside, Check, Clause, Element, Example, Finding, Holds, Paragraph, PhraseKind, Reads, Repair, Rule, SetLimit,
};
use crate::domain::notice::title::{Forwarding, Relation, forwarding_title};
use crate::domain::notice::upstream::Deadline;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&CHECK], reads: Reads::Beside(Holds::LIMIT.or(Holds::PHRASE), run) };

static CHECK: Check = Check {
    id: "body-report-demand",
    clause: Clause::BurdenRules("第三条"),
    title: "来文没有要求报送，这里要求下级报送情况",
    why: "报表、总结、台账应当确有需要；来文没有要求的，建议再斟酌，能不报的就不报。",
    repair: Repair::None,
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::Title, "金寨县总工会关于转发《安徽省总工会关于做好防汛工作的通知》的通知");
                case.set(Element::UpstreamTitle, "安徽省总工会关于做好防汛工作的通知");
                case.set(Element::Body, "现将通知转发给你们。\n请于6月10日前将落实情况报县总工会办公室。");
            },
            right: |case| {
                case.set(Element::Title, "金寨县总工会关于转发《安徽省总工会关于做好防汛工作的通知》的通知");
                case.set(Element::UpstreamTitle, "安徽省总工会关于做好防汛工作的通知");
                case.set(Element::Body, "现将通知转发给你们。\n请于6月10日前将落实情况报县总工会办公室。");
                let upstream = case.draft.upstream.get_or_insert_default();
                upstream.deadlines.push(Deadline { text: "6月20日前".to_owned(), date: None });
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::Title, "金寨县总工会关于转发《安徽省总工会关于做好防汛工作的通知》的通知");
                case.set(Element::UpstreamTitle, "安徽省总工会关于做好防汛工作的通知");
                case.set(Element::Body, "现将通知转发给你们，请及时将贯彻落实情况报县总工会。");
            },
            right: |case| {
                case.set(Element::Title, "金寨县总工会关于转发《安徽省总工会关于做好防汛工作的通知》的通知");
                case.set(Element::UpstreamTitle, "安徽省总工会关于做好防汛工作的通知");
                case.set(Element::Body, "现将通知转发给你们，遇到险情及时报告。");
            },
        },
        // Our own work: nobody above us asked for anything.
        Example::NearCase(|case| {
            case.set(Element::Title, "金寨县总工会关于印发《防汛方案》的通知");
            case.set(Element::UpstreamTitle, "防汛方案");
            case.set(Element::Body, "现将《防汛方案》印发给你们，请于6月10日前将落实情况报县总工会。");
        }),
        Example::NearCase(|case| {
            case.set(Element::Title, "金寨县总工会关于转发《安徽省总工会关于做好防汛工作的通知》的通知");
            case.set(Element::UpstreamTitle, "安徽省总工会关于做好防汛工作的通知");
            case.set(Element::Body, "按照“请于6月10日前将落实情况报省总工会”的要求，我县已于5月上报。");
        }),
    ],
    ..ROW
};

fn run(beside: &Beside<'_>, paragraph: &Paragraph) -> Vec<Finding> {
    let Some(upstream) = &beside.subject.draft.upstream else { return Vec::new() };
    let is_founded = upstream.asks_for_report || !upstream.deadlines.is_empty() || upstream.relation == Relation::Own;
    // Without its text nobody knows what the received document asks for.
    let is_known = !upstream.title.is_empty();
    if is_founded || !is_known {
        return Vec::new();
    }
    let passes_on =
        || forwarding_title(beside.text(Element::Title)).is_some_and(|title| title.verb == Forwarding::Forward);
    demand(paragraph).filter(|_| passes_on()).map(|span| CHECK.at(span)).into_iter().collect()
}

/// 将……情况报……, or a limit by which something is to be handed in.
fn demand(paragraph: &Paragraph) -> Option<Span> {
    let text = &*paragraph.text;
    let by_day = paragraph.limits().iter().find_map(|SetLimit { limit, action, .. }| {
        let action = action.of(text);
        let hands_in = action.contains("报送") || action.contains("上报") || action.contains("情况报") || action.contains("表报");
        hands_in.then_some(limit.span)
    });
    let phrases = paragraph.phrases().iter().filter(|phrase| phrase.kind == PhraseKind::Report);
    let in_words = phrases.map(|phrase| phrase.span).find(|span| {
        let before = &text[..span.start];
        let clause = &before[before.rfind(['。', '；']).map_or(0, |at| at + '。'.len_utf8())..];
        clause.contains('将') && (clause.contains('请') || clause.contains("要"))
    });
    by_day.or(in_words).filter(|span| !paragraph.is_masked(*span, SAID))
}
