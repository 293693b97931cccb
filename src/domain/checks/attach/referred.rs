//! What the body says of attachments, against the 附件说明.

use super::{Entry, ROW, bare, entries};
use crate::domain::checks::mentions::AttachmentMention;
use crate::domain::checks::{
    Check, Clause, Element, Example, Finding, Holds, Reads, Repair, Rule, Severity, Standing, Subject, Texts, Placed,
};
use crate::domain::notice::attachments::attachments;
use crate::domain::notice::reading::Owner;
use crate::domain::notice::upstream::Role;

pub(super) static RULE: Rule = Rule { checks: &[&MISSING, &UNREFERRED], reads: Reads::Texts(run) };

static MISSING: Check = Check {
    id: "attach-referred-missing",
    element: Element::Body,
    severity: Severity::Warning,
    clause: Clause::GbT9704("7.3.7"),
    title: "正文提到的附件，附件说明里没有",
    why: "正文、附件说明和附件的顺序号应当对得上，收文单位才找得到。",
    repair: Repair::None,
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::Body, "请填写推荐表（见附件2），按时报送。").set(Element::AttachmentNote, "报名表");
            },
            right: |case| {
                case.set(Element::Body, "请填写推荐表（见附件2），按时报送。");
                case.set(Element::AttachmentNote, "1.报名表\n2.推荐表");
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::Body, "名额分配详见附件。");
            },
            right: |case| {
                case.set(Element::Body, "名额分配详见附件。").set(Element::AttachmentNote, "名额分配表");
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::Body, "请按附件1至3填报。").set(Element::AttachmentNote, "1.报名表\n2.推荐表");
            },
            right: |case| {
                case.set(Element::Body, "请按附件1、2填报。").set(Element::AttachmentNote, "1.报名表\n2.推荐表");
            },
        },
        Example::NearCase(|case| {
            // Quantities, and the attachments of other documents.
            case.set(Element::Body, "购置附件10万元、附件3套，执行《暂行办法》附件2的标准，见“附件4”一栏。");
        }),
        Example::NearCase(|case| {
            // The text that is passed on has them.
            case.set(Element::Body, "请填写附件1、附件2。");
            case.draft.upstream.get_or_insert_default().attachments = vec!["报名表".into(), "推荐表".into()];
        }),
        Example::NearCase(|case| {
            // They stand behind the notice, though no note lists them.
            case.set(Element::Body, "请填写附件1、附件2。");
            case.set(Element::Attachments, "附件1\n报名表\n附件2\n推荐表");
        }),
        Example::NearCase(|case| {
            // 附件: the fittings of a machine.
            case.set(Element::Body, "设备及附件由供货方运抵。");
        }),
    ],
    ..ROW
};

static UNREFERRED: Check = Check {
    id: "attach-unreferred",
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "附件在正文里没有提到",
    why: "正文提到附件，收文单位才知道它作什么用。",
    repair: Repair::None,
    standing: Standing::Off("附件常与正文的意思相连而不点名，程序难以判断。"),
    examples: &[
        Example::Compared {
            wrong: |case| {
                case.set(Element::Body, "请认真贯彻落实。").set(Element::AttachmentNote, "报名表");
            },
            right: |case| {
                case.set(Element::Body, "请填写报名表（见附件）。").set(Element::AttachmentNote, "报名表");
            },
        },
        Example::Compared {
            wrong: |case| {
                case.set(Element::Body, "请按附件1填报。").set(Element::AttachmentNote, "1.报名表\n2.推荐表");
            },
            right: |case| {
                case.set(Element::Body, "请按附件1填报，并附推荐表。");
                case.set(Element::AttachmentNote, "1.报名表\n2.推荐表");
            },
        },
        Example::NearCase(|case| {
            case.set(Element::Body, "请认真填写职工互助保障参保报名表。").set(Element::AttachmentNote, "参保报名表");
        }),
    ],
    ..ROW
};

fn run(subject: &Subject<'_>, texts: &Texts) -> Vec<Finding> {
    let listed = entries(subject.text(Element::AttachmentNote));
    let mut found = missing(subject, texts, &listed);
    found.extend(unreferred(subject, texts, &listed));
    found
}

fn missing(subject: &Subject<'_>, texts: &Texts, listed: &[Entry<'_>]) -> Vec<Finding> {
    let mentions = || texts.holding(Holds::ATTACHMENT).flat_map(mentions_of);
    if mentions().next().is_none() {
        return Vec::new();
    }
    // The list stands in the body, or the page that was read gives the attachments without listing them.
    let has_list =
        texts.holding(Holds::ATTACHMENT).any(|placed| placed.paragraph.text.trim_start().starts_with("附件"));
    let is_read = subject.known.source.filter(|source| source.is_ours).is_some_and(|source| {
        let is_part = |role| matches!(role, Role::AttachmentLabel | Role::AttachmentTitle | Role::AttachmentNote);
        source.paragraphs.iter().any(|part| part.owner == Owner::Outer && is_part(part.role))
    });
    if has_list || is_read && listed.is_empty() {
        return Vec::new();
    }
    let upstream = subject.draft.upstream.as_ref().map_or(0, |upstream| upstream.attachments.len());
    let own = attachments(subject.text(Element::Attachments));
    let highest = own.iter().filter_map(|one| one.number).max().unwrap_or(0);
    let highest = listed.iter().filter_map(|entry| entry.number).map(|number| number.value).fold(highest, u32::max);
    let there = highest.max(u32::try_from(listed.len().max(upstream).max(own.len())).unwrap_or(u32::MAX));
    let has_forwarded = !subject.draft.forwarded.paragraphs.is_empty();
    let is_missing = |number: Option<u32>| match number {
        Some(number) => number > there,
        // What is passed on may be what is meant.
        None => there == 0 && !has_forwarded,
    };
    mentions()
        .filter(|(_, mention)| is_missing(mention.number))
        .map(|(placed, mention)| MISSING.at(mention.span.shifted(placed.span.start)))
        .collect()
}

fn mentions_of(placed: &Placed) -> impl Iterator<Item = (&Placed, &AttachmentMention)> {
    placed.paragraph.attachments().iter().map(move |mention| (placed, mention))
}

fn unreferred(subject: &Subject<'_>, texts: &Texts, listed: &[Entry<'_>]) -> Vec<Finding> {
    if listed.is_empty() {
        return Vec::new();
    }
    let numbers = texts.holding(Holds::ATTACHMENT).flat_map(mentions_of).map(|(_, mention)| mention.number);
    let mut highest = 0;
    for number in numbers {
        let Some(number) = number else { return Vec::new() };
        highest = highest.max(number);
    }
    // What the notice passes on is named by its title, in whatever words the body speaks of it.
    let passed_on = bare(subject.text(Element::UpstreamTitle));
    let is_named =
        |name: &str| name == passed_on || texts.body.iter().any(|placed| placed.paragraph.text.contains(name));
    let unnamed = listed.iter().zip(1..).filter(|(entry, place)| *place > highest && !is_named(&bare(entry.name)));
    unnamed.map(|(entry, _)| UNREFERRED.at(entry.span)).collect()
}
