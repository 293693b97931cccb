//! 来文: what composing needs of the recognised document, and its words.

use std::ops::Range;
use std::rc::Rc;

use crate::domain::notice::Element;
use crate::domain::notice::reading::{Certainty, Corrections, Found, Owner, Recognised, TextKind};
use crate::domain::notice::title::{is_issuer, issuer_in_front};
use crate::domain::notice::upstream::{ForwardedParagraph, ForwardedText, Role, Upstream};

use super::lines::{Line, join, range_in, stretch};
use super::{embedded, header, kind, numbers};

/// Values put right by hand take the place of those recognised.
pub(super) fn correct(document: &mut Recognised, corrections: &Corrections) {
    for (element, value) in &corrections.elements {
        let found = Found { text: value.clone(), spans: Vec::new(), certainty: Certainty::Sure };
        let found_or_none = (!value.trim().is_empty()).then_some(found);
        match element {
            Element::UpstreamTitle | Element::Title => document.title = found_or_none,
            Element::UpstreamIssuer => document.issuer = found_or_none,
            Element::UpstreamNumber | Element::DocumentNumber => document.document_number = found_or_none,
            Element::UpstreamDate | Element::DateOfIssue => document.date_of_issue = found_or_none,
            Element::IssuerMark => document.issuer_mark = found_or_none,
            Element::MainRecipients => document.main_recipients = found_or_none,
            Element::CopyRecipients => document.copy_recipients = found_or_none,
            Element::Urgency => document.urgency = found_or_none,
            Element::Secrecy => document.secrecy = found_or_none,
            Element::CopyNumber => document.copy_number = found_or_none,
            Element::Signatory => document.signatory = found_or_none,
            Element::Annotation => document.annotation = found_or_none,
            Element::PrintedBy => document.printed_by = found_or_none,
            Element::PrintedOn => document.printed_on = found_or_none,
            Element::IssuerSignature => document.signature = per_line(value),
            Element::AttachmentNote => document.attachment_note = per_line(value),
            Element::Body | Element::Attendance | Element::Attachments | Element::ForwardedText => {}
        }
    }
}

fn per_line(value: &str) -> Vec<Found> {
    value
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| Found { text: line.to_owned(), spans: Vec::new(), certainty: Certainty::Sure })
        .collect()
}

/// The document passed on: the one that stands in the text, else what title and opening sentence say of it.
pub(super) fn forwarded(
    source: &str,
    kind: TextKind,
    document: &Recognised,
    inner: Option<Recognised>,
    lines: &[Line<'_>],
) -> Option<Recognised> {
    let passes_on = matches!(kind, TextKind::ForwardingNotice | TextKind::IssuingNotice | TextKind::ApprovalForwarding);
    if !passes_on && inner.is_none() {
        return None;
    }
    let mut inner = inner.unwrap_or_default();
    let named = document.title.as_ref().and_then(|title| kind::passed_title(&title.text));
    let opening = Opening::read(lines, named);
    if inner.title.is_none()
        && let Some(quoted) = &opening
    {
        inner.title = Some(stretch(source, &quoted.words, quoted.title.clone()));
        let named = quoted.words.text.get(quoted.issuer.clone()).unwrap_or_default();
        if is_issuer(named) {
            inner.issuer = Some(stretch(source, &quoted.words, quoted.issuer.clone()));
        } else if let Some(organ) = quoted.words.text.get(quoted.title.clone()).and_then(issuer_in_front) {
            inner.issuer = Some(stretch(source, &quoted.words, range_in(&quoted.words.text, organ)));
        }
    }
    let title = document.title.as_ref();
    let named = title.and_then(|title| kind::passed_title(&title.text).map(|name| (title, name)));
    if let Some((title, name)) = named {
        if inner.title.is_none() {
            inner.title = Some(stretch(source, title, range_in(&title.text, name)));
        }
        if inner.issuer.is_none() {
            let organ = kind::passed_issuer(&title.text);
            inner.issuer = organ.map(|organ| stretch(source, title, range_in(&title.text, organ)));
        }
    }
    if inner.document_number.is_none() {
        // The number behind the title of the text itself, not of one that it rests on.
        let names_it = |opening: &Opening| {
            let text = opening.words.text.get(opening.title.clone()).unwrap_or_default();
            inner.title.as_ref().is_none_or(|title| embedded::is_same_title(&title.text, text))
        };
        inner.document_number = opening.filter(names_it).and_then(|opening| opening.number(source));
    }
    (inner.title.is_some() || inner.document_number.is_some()).then_some(inner)
}

/// The opening sentence of a notice that passes a text on: 现将[issuer]《title》（number）转发给你们.
struct Opening {
    /// The first lines of the body, joined.
    words: Found,
    /// What stands between 现将 and 《.
    issuer: Range<usize>,
    /// What stands between 《 and its 》.
    title: Range<usize>,
}

impl Opening {
    // `named` is the title that the outer title passes on.
    fn read(lines: &[Line<'_>], named: Option<&str>) -> Option<Self> {
        let bodies = lines.iter().filter(|line| line.owner == Owner::Outer && line.role == Role::Body).take(5);
        let words = bodies.map(Line::whole).reduce(join)?;
        let text = words.text.as_str();
        let verb = ["转发给", "批转给", "印发给", "现予印发", "转发你们", "印发你们"]
            .iter()
            .filter_map(|verb| text.find(verb))
            .min()?;
        let from = text[..verb].rfind('。').map_or(0, |stop| stop + '。'.len_utf8());
        let sentence = &text[from..verb];
        let leads = sentence.find("现将").or_else(|| sentence.find("现把")).map(|at| from + at + "现将".len());
        let start = leads.unwrap_or(from);
        let titles = embedded::titles(text, start..verb);
        // 根据《甲》，制定了《乙》，现印发给你们: the one that the title names, else the first behind 现将, else the last.
        let is_named =
            |title: &&Range<usize>| named.is_some_and(|named| embedded::is_same_title(named, &text[(*title).clone()]));
        let title = titles.iter().find(is_named).or(if leads.is_some() { titles.first() } else { titles.last() })?;
        let open = title.start - '《'.len_utf8();
        let start = titles.iter().rfind(|before| before.end < open).map_or(start, |before| before.end);
        // 国务院同意证监会《…》，现转发给你们
        let start = text[start..open].rfind("同意").map_or(start, |at| start + at + "同意".len());
        Some(Self { issuer: start..open, title: title.clone(), words })
    }

    // （教基一厅〔2010〕10号） right behind the title
    fn number(&self, source: &str) -> Option<Found> {
        let behind = self.title.end + '》'.len_utf8();
        let rest = self.words.text.get(behind..)?;
        let number = numbers::find(rest).into_iter().next().filter(|number| number.start <= '（'.len_utf8())?;
        rest.starts_with(['（', '(']).then(|| stretch(source, &self.words, behind + number.start..behind + number.end))
    }
}

/// What composing needs of a document; what is not known is left empty.
pub(super) fn of(document: &Recognised, kind: TextKind, lines: &[Line<'_>]) -> Upstream {
    let text = |found: &Option<Found>| -> Rc<str> {
        found.as_ref().map_or_else(|| "".into(), |found| found.text.as_str().into())
    };
    let names =
        |found: &[Found], mark: &str| found.iter().map(|found| found.text.as_str()).collect::<Vec<_>>().join(mark);
    let speech = lines.iter().find_map(|line| speech_title(&line.tight));
    let title = match (&document.title, kind) {
        (_, TextKind::NotOfficial) if speech.is_some() => speech.unwrap_or_default().into(),
        (Some(order), TextKind::OtherOfficial) if order.text.ends_with('令') => {
            ordered_title(lines).unwrap_or(order.text.as_str()).into()
        }
        _ => text(&document.title),
    };
    Upstream {
        title,
        issuer: text(&document.issuer),
        document_number: text(&document.document_number),
        date_of_issue: text(&document.date_of_issue),
        signature: names(&document.signature, "\n").into(),
        main_recipients: text(&document.main_recipients),
        deadlines: document.deadlines.iter().map(|found| found.deadline.clone()).collect(),
        urgency: text(&document.urgency),
        secrecy: match &document.secrecy {
            None if header::is_secret_telegram(lines) => "密电".into(),
            found => text(found),
        },
        annotation: text(&document.annotation),
        attachments: document.attachment_note.iter().map(|found| found.text.clone()).collect(),
        is_telegram: kind == TextKind::Telegram,
        register_number: text(&document.register_number),
        asks_for_report: document.asks_for_report,
        sender: telegram_field(lines, &["发电单位", "来电单位"]),
        received_on: telegram_field(lines, &["收报时间", "收电时间"]),
        ..Upstream::default()
    }
}

/// What the head of a telegram or the receiving slip says behind the first of these labels that it has.
fn telegram_field(lines: &[Line<'_>], labels: &[&str]) -> Rc<str> {
    let is_form = |line: &&Line<'_>| matches!(line.role, Role::TelegramHead | Role::ReceptionSlip);
    let value = |label: &str| {
        let behind = |line: &Line<'_>| {
            let (_, value) = line.tight.split_once(label)?;
            Some(Rc::from(value.trim_start_matches(['：', ':'])))
        };
        lines.iter().filter(is_form).find_map(behind)
    };
    labels.iter().find_map(|label| value(label)).unwrap_or_default()
}

// 《…办法》已经…会议通过，现予公布: an order is cited by what it enacts.
fn ordered_title<'a>(lines: &'a [Line<'_>]) -> Option<&'a str> {
    let body = lines.iter().find(|line| line.owner == Owner::Outer && line.role == Role::Body)?;
    let words = body.tight.strip_prefix('《')?;
    let enacts = ["公布", "发布", "施行"].iter().any(|verb| words.contains(verb));
    let title = &words[..words.find('》')?];
    enacts.then_some(title)
}

// （本文是×××同志2019年4月29日在……座谈会上的讲话，发表时有删节）: the note names the speech.
fn speech_title(text: &str) -> Option<String> {
    let note = text.strip_prefix(['（', '('])?;
    let note = ["本文是", "本文系", "这是", "本文为"].iter().find_map(|start| note.strip_prefix(start))?;
    let end = note.find("讲话").map(|at| at + "讲话".len())?;
    let words = &note[..end];
    let undated = match (words.find("同志"), words.find('在')) {
        (Some(name), Some(place)) if name < place => format!("{}{}", &words[..name + "同志".len()], &words[place..]),
        _ => words.to_owned(),
    };
    Some(undated)
}

/// The words to be passed on: of both documents, or of `owner` alone.
pub(super) fn text(lines: &[Line<'_>], owner: Option<Owner>) -> ForwardedText {
    let mut out: Vec<ForwardedParagraph> = Vec::new();
    for line in lines {
        if owner.is_some_and(|owner| owner != line.owner) || !is_passed_on(line.role) {
            continue;
        }
        if line.goes_on
            && let Some(last) = out.last_mut().filter(|last| last.role == line.role)
        {
            last.text = format!("{}{}", last.text, line.text).into();
            continue;
        }
        out.push(ForwardedParagraph { role: line.role, text: line.text.into() });
    }
    ForwardedText { paragraphs: out.into() }
}

fn is_passed_on(role: Role) -> bool {
    match role {
        Role::Title
        | Role::MainRecipients
        | Role::Body
        | Role::Table
        | Role::AttachmentNote
        | Role::IssuerSignature
        | Role::DateOfIssue
        | Role::Annotation
        | Role::AttachmentLabel
        | Role::AttachmentTitle
        | Role::AttachmentBody => true,
        Role::Furniture
        | Role::ReceptionSlip
        | Role::TelegramHead
        | Role::CopyNumber
        | Role::Secrecy
        | Role::Urgency
        | Role::IssuerMark
        | Role::DocumentNumber
        | Role::Signatory
        | Role::SubjectWords
        | Role::CopyRecipients
        | Role::Imprint => false,
    }
}
