//! How a notice that passes a document on begins: 现将……转发给你们.

use super::{ROW, SAID, opening};
use crate::domain::checks::{
    Check, Element, Example, Finding, MaskKind, Paragraph, PhraseKind, Placed, Reads, Repair, Rule, Severity, Subject,
    Texts,
};
use crate::domain::notice::title::{Forwarding, forwarding_title};
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&OPENING, &VERB_OBJECT], reads: Reads::Texts(run) };

const FORWARDS: &str = "金寨县总工会关于转发《安徽省总工会关于做好防汛工作的通知》的通知";

static OPENING: Check = Check {
    id: "body-opening",
    title: "正文没有交代转发（印发）的是哪份公文",
    why: "转发、印发类通知一般以“现将《……》转发（印发）给你们”开头，收文机关才知道后面所附是什么、为什么发来。",
    repair: Repair::Ask,
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::Title, FORWARDS).set(Element::Body, "请各单位结合实际，认真做好防汛工作。");
            },
            right: |case| {
                case.set(Element::Title, FORWARDS);
                case.set(Element::Body, "现将《安徽省总工会关于做好防汛工作的通知》转发给你们，请认真贯彻执行。");
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::Title, "金寨县总工会关于印发《送温暖资金管理办法》的通知");
                case.set(Element::Body, "请遵照执行。");
            },
            right: |case| {
                case.set(Element::Title, "金寨县总工会关于印发《送温暖资金管理办法》的通知");
                case.set(Element::Body, "《送温暖资金管理办法》已经县总工会常委会审议通过，现予公布，请遵照执行。");
            },
        },
        Example::NearCase(|case| {
            case.set(Element::Title, FORWARDS);
            case.set(Element::Body, "汛期已至。\n为做好今年的工作，省总工会作了部署。\n现印发你们，请照此办理。");
        }),
        Example::NearCase(|case| {
            case.set(Element::Title, "金寨县总工会关于做好文件印发工作的通知").set(Element::Body, "请做好工作。");
        }),
    ],
    ..ROW
};

static VERB_OBJECT: Check = Check {
    id: "body-verb-object",
    severity: Severity::Warning,
    title: "“现将”后面没有“转发（印发）给你们”",
    why: "“现将……”必须有动词承接，否则句子不完整。",
    examples: &[
        Example::Fixed {
            wrong: "现将《关于做好防汛工作的通知》，请结合实际，认真贯彻执行。",
            right: "现将《关于做好防汛工作的通知》转发给你们，请结合实际，认真贯彻执行。",
        },
        Example::Fixed {
            wrong: "现将省总工会《关于做好防汛工作的通知》（皖工发〔2024〕3号）给你们，请认真贯彻执行。",
            right: "现将省总工会《关于做好防汛工作的通知》（皖工发〔2024〕3号）转发给你们，请认真贯彻执行。",
        },
        Example::Near("现将《关于做好防汛工作的通知》（皖工发〔2024〕3号）、《防汛预案》转发给你们。"),
        Example::Near("现将《关于做好防汛工作的通知》，连同《防汛预案》一并印发，请认真贯彻执行。"),
        Example::Near("现将有关事项通知如下："),
        Example::Near("现将《办法》实施情况报告如下："),
        Example::Near("实现将《条例》，请"),
    ],
    ..ROW
};

fn run(subject: &Subject<'_>, texts: &Texts) -> Vec<Finding> {
    let text = subject.text(Element::Title);
    let title = forwarding_title(text);
    let verb = title.as_ref().map_or(Forwarding::Forward, |title| title.verb).verb();
    let paragraphs = opening(texts);
    let mut found: Vec<Finding> =
        paragraphs.iter().filter_map(|placed| verb_missing(placed, verb, addressees(subject))).collect();
    let passes_on = paragraphs.iter().any(|placed| has(&placed.paragraph, PhraseKind::PassesOn));
    if let (Some(title), Some(first), true, true) = (title, paragraphs.first(), !passes_on, found.is_empty()) {
        let cited = if title.is_quoted { title.inner.of(text) } else { "" };
        if cited.is_empty() {
            found.push(OPENING.at(first.span));
        } else {
            let issuer = title.issuer.of(text);
            let words = format!("现将{issuer}《{cited}》{verb}给{}。", addressees(subject));
            let edit = Edit::insert(first.span.start, format!("{words}\n"));
            found.push(OPENING.fixable(first.span, vec![edit]).noting(format!("可以在最前面加上：“{words}”")));
        }
    }
    found
}

/// 你单位 for a single addressee, else 你们.
fn addressees(subject: &Subject<'_>) -> &'static str {
    if super::addressees::is_single(subject.text(Element::MainRecipients)) { "你单位" } else { "你们" }
}

/// Whether a phrase of this kind stands in our own words.
fn has(paragraph: &Paragraph, kind: PhraseKind) -> bool {
    paragraph.phrases().iter().any(|phrase| phrase.kind == kind && !paragraph.is_masked(phrase.span, SAID))
}

/// 现将《…》（…）， with no verb up to the end of the sentence.
fn verb_missing(placed: &Placed, verb: &str, addressees: &str) -> Option<Finding> {
    let paragraph = &placed.paragraph;
    let text = &*paragraph.text;
    let hereby = paragraph.phrases().iter().find(|phrase| phrase.kind == PhraseKind::Hereby)?.span;
    let begins = text[..hereby.start].trim_end_matches(is_blank);
    if !(begins.is_empty() || begins.ends_with(['。', '，', '；'])) {
        return None;
    }
    let end = after_titles(paragraph, hereby.end)?;
    let rest = &text[end..];
    let sentence = Span::new(hereby.start, end + rest.find('。').unwrap_or(rest.len()));
    let is_said = paragraph
        .phrases()
        .iter()
        .any(|phrase| phrase.kind == PhraseKind::PassesOn && sentence.contains(phrase.span) && phrase.span.start >= end);
    let has_object = rest.starts_with("给你");
    if is_said || !(has_object || rest.starts_with(['，', '。'])) {
        return None;
    }
    let words = if has_object { verb.to_owned() } else { format!("{verb}给{addressees}") };
    let edit = Edit::insert(end + placed.span.start, words);
    Some(VERB_OBJECT.fixable(Span::new(hereby.start, end).shifted(placed.span.start), vec![edit]))
}

/// Where the titles cited after `from` end, with the brackets behind them: one title after a short issuer, or several.
fn after_titles(paragraph: &Paragraph, from: usize) -> Option<usize> {
    const LONGEST_ISSUER: usize = 90;
    let text = &*paragraph.text;
    let mut end = from;
    for title in paragraph.masks(MaskKind::BookTitle).iter().filter(|title| title.start >= from) {
        // A title inside the bracket behind another: （以下简称《通知》）.
        let Some(between) = text.get(end..title.start) else { continue };
        let goes_on = if end == from {
            between.len() <= LONGEST_ISSUER && !between.contains(['，', '。', '：', '；'])
        } else {
            matches!(between, "" | "、" | "和" | "及" | "与" | "以及")
        };
        if !goes_on {
            break;
        }
        end = title.end;
        while let Some(inner) = text[end..].strip_prefix(['（', '(']) {
            let close = inner.find(['）', ')'])?;
            end = text.len() - inner.len() + close + inner[close..].chars().next().map_or(0, char::len_utf8);
        }
    }
    (end > from).then_some(end)
}
