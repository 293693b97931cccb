//! How the addressees are spoken to: 你们, 你单位, 贵单位.

use super::{ROW, SAID, kind_of, opening};
use crate::domain::checks::{Check, Element, Example, Finding, Holds, PhraseKind, Reads, Rule, Severity, Standing, Subject, Texts};
use crate::domain::notice::recipients::organs;
use crate::domain::text::edit::Edit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&PRONOUN_NUMBER, &HONORIFIC], reads: Reads::Texts(run) };

static PRONOUN_NUMBER: Check = Check {
    id: "body-pronoun-number",
    title: "“你们”“你单位”与主送机关的多少不相称",
    why: "主送一个机关称“你单位”，主送几个机关称“你们”。",
    standing: Standing::Off("主送一个统称（如“各有关单位”）还是一个机关，从名称看不准；只有一个机关时写“你们”也常见。"),
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::MainRecipients, "金寨县教育工会：");
                case.set(Element::Body, "现将《办法》印发给你们，请遵照执行。");
            },
            right: |case| {
                case.set(Element::MainRecipients, "金寨县教育工会：");
                case.set(Element::Body, "现将《办法》印发给你单位，请遵照执行。");
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::MainRecipients, "县教育工会、县卫生工会：");
                case.set(Element::Body, "现将《办法》印发给你单位，请遵照执行。");
            },
            right: |case| {
                case.set(Element::MainRecipients, "县教育工会、县卫生工会：");
                case.set(Element::Body, "现将《办法》印发给你们，请遵照执行。");
            },
        },
        Example::NearCase(|case| {
            case.set(Element::MainRecipients, "各乡镇工会：").set(Element::Body, "现将《办法》印发给你们。");
        }),
    ],
    ..ROW
};

static HONORIFIC: Check = Check {
    id: "body-honorific",
    severity: Severity::Warning,
    title: "下行的公文中用了“贵单位”一类敬称",
    why: "“贵”字用于函和对上的行文；通知一般称“你单位”“你们”。",
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知");
                case.set(Element::Body, "请贵单位认真落实。");
            },
            right: |case| {
                case.set(Element::Title, "金寨县总工会关于做好防汛工作的通知");
                case.set(Element::Body, "请你单位认真落实。");
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::Title, "金寨县教育局关于核对数据的通知");
                case.set(Element::Body, "请核对数据，\n请贵校于5月10日前报送。");
            },
            right: |case| {
                case.set(Element::Title, "金寨县教育局关于商请核对数据的函");
                case.set(Element::Body, "请核对数据，\n请贵校于5月10日前函复。");
            },
        },
        Example::NearCase(|case| {
            case.set(Element::Title, "贵阳市总工会关于开会的通知");
            case.set(Element::Body, "贵州省总工会、贵阳市教育局、贵港市的代表参加，感谢各位宝贵会议建议。");
        }),
        Example::NearCase(|case| {
            case.set(Element::Title, "金寨县总工会关于规范来信用语的通知");
            case.set(Element::Body, "来信开头一律写“贵单位：”。");
        }),
    ],
    ..ROW
};

fn run(subject: &Subject<'_>, texts: &Texts) -> Vec<Finding> {
    let mut found = pronouns(subject, texts);
    if matches!(kind_of(subject), "通知" | "通报" | "决定" | "批复") {
        found.extend(honorifics(texts));
    }
    found
}

/// Whether the line names one organ and no more: 各…, 全体… and 有关… are many.
pub(super) fn is_single(recipients: &str) -> bool {
    let [only] = organs(recipients)[..] else { return false };
    !only.starts_with(['各', '全', '所', '直']) && !["有关", "相关", "单位", "部门"].iter().any(|word| only.contains(word))
}

fn pronouns(subject: &Subject<'_>, texts: &Texts) -> Vec<Finding> {
    let line = subject.text(Element::MainRecipients);
    let wrong = match organs(line).len() {
        1 if is_single(line) => PhraseKind::YouMany,
        0 | 1 => return Vec::new(),
        _ => PhraseKind::YouOne,
    };
    let right = if wrong == PhraseKind::YouMany { "你单位" } else { "你们" };
    let mut found = Vec::new();
    for placed in opening(texts) {
        let phrases = placed.paragraph.phrases().iter();
        for phrase in phrases.filter(|phrase| phrase.kind == wrong && !placed.paragraph.is_masked(phrase.span, SAID)) {
            let place = phrase.span.shifted(placed.span.start);
            found.push(PRONOUN_NUMBER.fixable(place, vec![Edit::replace(place, right)]));
        }
    }
    found
}

fn honorifics(texts: &Texts) -> Vec<Finding> {
    /// 宝贵会, 珍贵部…: the character belongs to the word before it.
    const BEFORE: [char; 12] = ['宝', '珍', '名', '昂', '尊', '高', '富', '华', '可', '权', '显', '娇'];
    let mut found = Vec::new();
    for placed in texts.holding(Holds::PHRASE) {
        let paragraph = &placed.paragraph;
        for phrase in paragraph.phrases().iter().filter(|phrase| phrase.kind == PhraseKind::Honoured) {
            let is_word = !paragraph.text[..phrase.span.start].ends_with(BEFORE);
            if is_word && !paragraph.is_masked(phrase.span, SAID) {
                let place = phrase.span.shifted(placed.span.start);
                let first = Span::new(place.start, place.start + '贵'.len_utf8());
                found.push(HONORIFIC.fixable(place, vec![Edit::replace(first, "你")]));
            }
        }
    }
    found
}
