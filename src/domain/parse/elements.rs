//! The elements of a document, read off its lines by their roles.

use crate::domain::notice::date_of_issue::{self, Date};
use crate::domain::notice::reading::{Certainty, Found, Owner, Recognised};
use crate::domain::notice::upstream::Role;
use crate::domain::text::span::Span;

use super::lines::{Line, tight};
use super::{attachments, deadlines, header, headings, numbers, signs, title};

/// Reads the elements of the document that `owner` names.
pub(super) fn derive(
    source: &str,
    lines: &[Line<'_>],
    owner: Owner,
    cited: &[Span],
    fallback: Option<Date>,
) -> Recognised {
    let own: Vec<&Line<'_>> = lines.iter().filter(|line| line.owner == owner).collect();
    let with = |role: Role| own.iter().copied().filter(move |line| line.role == role);
    let first = |role: Role| with(role).next();
    let title = whole(with(Role::Title)).map(|found| Found { text: title::bare(&found.text).to_owned(), ..found });
    let document_number = first(Role::DocumentNumber)
        .and_then(|line| number_in(line).or_else(|| Some(as_found(line, line.text))))
        .or_else(|| with(Role::TelegramHead).find_map(number_in));
    let register_number = with(Role::ReceptionSlip).find_map(number_in);
    let issuer_mark = whole(with(Role::IssuerMark));
    let signature = signatures(with(Role::IssuerSignature));
    let date_of_issue = first(Role::DateOfIssue).map(date_in);
    let main_recipients = whole(with(Role::MainRecipients)).map(|found| recipients(&found));
    let (copy_recipients, moved_recipients) = copies(with(Role::CopyRecipients));
    let (printed_by, printed_on) = printing(with(Role::Imprint));
    let issuer = issuer(title.as_ref(), &signature, issuer_mark.as_ref());
    let base =
        base_date(date_of_issue.as_ref(), printed_on.as_ref(), document_number.as_ref(), title.as_ref()).or(fallback);
    let (deadlines, deadline_spans) = deadlines::find(&own, base);
    let mut cited_numbers: Vec<Found> = Vec::new();
    for span in cited {
        let stands_here = own.iter().any(|line| line.span.start <= span.start && span.start < line.span.end);
        let text = span.of(source);
        let is_own = document_number.as_ref().is_some_and(|own| tight(&own.text) == tight(text));
        if stands_here && !is_own && cited_numbers.iter().all(|found| tight(&found.text) != tight(text)) {
            cited_numbers.push(Found { text: text.to_owned(), spans: vec![*span], certainty: Certainty::Likely });
        }
    }
    Recognised {
        issuer,
        signatory: first(Role::Signatory).map(|line| labelled(line, &["签发人"])),
        urgency: with(Role::Urgency)
            .chain(with(Role::TelegramHead))
            .chain(with(Role::ReceptionSlip))
            .find_map(|line| header::urgency(&line.tight).map(|grade| as_found(line, grade))),
        secrecy: first(Role::Secrecy).map(|line| labelled(line, &["密级"])),
        copy_number: first(Role::CopyNumber).map(|line| labelled(line, &["份号"])),
        headings: headings::find(&own),
        attachment_note: attachments::entries(with(Role::AttachmentNote)),
        annotation: first(Role::Annotation).map(|line| {
            let text = line.text.trim_start_matches(['（', '(']).trim_end_matches(['）', ')']);
            as_found(line, text)
        }),
        asks_for_report: with(Role::Body).any(|line| asks_for_report(&line.tight)),
        main_recipients: main_recipients.or(moved_recipients),
        issuer_mark,
        document_number,
        title,
        signature,
        date_of_issue,
        copy_recipients,
        printed_by,
        printed_on,
        deadlines,
        deadline_spans,
        cited_numbers,
        register_number,
    }
}

fn as_found(line: &Line<'_>, text: &str) -> Found {
    Found { text: text.trim().to_owned(), spans: vec![line.span], certainty: line.certainty }
}

fn part_of(line: &Line<'_>, span: Span) -> Found {
    let span = span.shifted(line.span.start);
    let text = Span::new(span.start - line.span.start, span.end - line.span.start).of(line.text);
    Found { text: text.to_owned(), spans: vec![span], certainty: line.certainty }
}

/// The lines joined without white space.
fn whole<'a>(lines: impl Iterator<Item = &'a Line<'a>>) -> Option<Found> {
    let mut found = Found { certainty: Certainty::Sure, ..Found::default() };
    for line in lines {
        found.text.push_str(&line.tight);
        found.spans.push(line.span);
        found.certainty = found.certainty.min(line.certainty);
    }
    (!found.text.is_empty()).then_some(found)
}

fn number_in(line: &Line<'_>) -> Option<Found> {
    let span = numbers::find(line.text).into_iter().next()?;
    Some(part_of(line, span))
}

fn date_in(line: &Line<'_>) -> Found {
    let text = signs::inside_brackets(line.text).unwrap_or(line.text);
    let at = signs::trailing_date(text).unwrap_or(0);
    as_found(line, &text[at..])
}

fn labelled(line: &Line<'_>, labels: &[&str]) -> Found {
    let text = labels.iter().find_map(|label| line.text.strip_prefix(label)).unwrap_or(line.text);
    as_found(line, text.trim_start_matches(['：', ':']))
}

fn recipients(found: &Found) -> Found {
    let text = found.text.strip_prefix("主送").map_or(found.text.as_str(), |rest| rest.trim_start_matches(['：', ':']));
    Found { text: text.trim_end_matches(['：', ':', '，', ',', '。']).to_owned(), ..found.clone() }
}

fn signatures<'a>(lines: impl Iterator<Item = &'a Line<'a>>) -> Vec<Found> {
    let mut out: Vec<Found> = Vec::new();
    let mut pending: Option<Found> = None;
    for line in lines {
        let parts: Vec<&str> = line.text.split_whitespace().collect();
        let several = parts.len() > 1 && parts.iter().all(|part| signs::count(part) >= 4 && signs::is_organ(part));
        if several {
            out.extend(parts.into_iter().map(|part| as_found(line, part)));
            continue;
        }
        let mut found = Found { text: line.tight.clone(), ..as_found(line, "") };
        if let Some(before) = pending.take() {
            found.text.insert_str(0, &before.text);
            found.spans.splice(0..0, before.spans);
        }
        if signs::is_organ(&line.tight) || signs::is_organ(&found.text) {
            out.push(found);
        } else {
            pending = Some(found);
        }
    }
    out.extend(pending);
    out
}

// 抄送 lines; a 主送 line that moved to the imprint is told apart.
fn copies<'a>(lines: impl Iterator<Item = &'a Line<'a>>) -> (Option<Found>, Option<Found>) {
    let (mut copies, mut moved) = (None::<Found>, None::<Found>);
    let mut into_moved = false;
    for line in lines {
        let text = line.tight.as_str();
        let label = ["抄送机关", "抄送单位", "抄报抄送", "抄送", "抄报", "主送"]
            .into_iter()
            .find(|label| text.starts_with(label));
        into_moved = match label {
            Some(label) => label == "主送",
            None => into_moved,
        };
        let text = label.map_or(text, |label| text[label.len()..].trim_start_matches(['：', ':', ',', ';']));
        let target = if into_moved { &mut moved } else { &mut copies };
        let found = target.get_or_insert_with(|| Found { certainty: line.certainty, ..Found::default() });
        if label.is_some() && !found.text.is_empty() {
            let end = found.text.trim_end_matches(['。', '.', '，']).len();
            found.text.truncate(end);
            found.text.push('，');
        }
        found.text.push_str(text);
        found.spans.push(line.span);
    }
    let clean = |found: Option<Found>| {
        found.map(|mut found| {
            let end = found.text.trim_end_matches(['。', '.', '；', '：', ':']).len();
            found.text.truncate(end);
            found
        })
    };
    (clean(copies), clean(moved))
}

fn printing<'a>(lines: impl Iterator<Item = &'a Line<'a>>) -> (Option<Found>, Option<Found>) {
    let (mut office, mut date) = (None, None);
    for line in lines {
        if signs::is_print_run(&line.tight) {
            continue;
        }
        let text = line.text.trim_end_matches('。');
        let front = ["印发", "印制", "印"].iter().find_map(|end| text.strip_suffix(end));
        let Some(front) = front.map(str::trim_end) else {
            office = office.or_else(|| Some(as_found(line, line.text)));
            continue;
        };
        let Some(at) = date_start(front) else { continue };
        date = date.or_else(|| Some(as_found(line, &front[at..])));
        let before = front[..at].trim();
        if !before.is_empty() {
            let before =
                ["印发机关：", "印发单位："].iter().find_map(|label| before.strip_prefix(label)).unwrap_or(before);
            office = Some(Found { text: tight(before), ..as_found(line, "") });
        }
    }
    (office, date)
}

// The date may have blanks in it: 2018年5月 11日.
fn date_start(text: &str) -> Option<usize> {
    let packed = tight(text);
    let at = signs::trailing_date(&packed)?;
    let keep = packed[at..].chars().count();
    let mut seen = 0;
    for (at, c) in text.char_indices().rev() {
        if !c.is_whitespace() && c != '*' {
            seen += 1;
        }
        if seen == keep {
            return Some(at);
        }
    }
    None
}

/// 发文机关: from the title's front, else the signature, else the mark.
fn issuer(title: Option<&Found>, signature: &[Found], mark: Option<&Found>) -> Option<Found> {
    if let Some(title) = title
        && let Some(organ) = title_issuer(&title.text)
    {
        return Some(Found { text: organ.to_owned(), ..title.clone() });
    }
    if let Some(first) = signature.first() {
        let names: Vec<&str> = signature.iter().map(|found| found.text.as_str()).collect();
        let spans = signature.iter().flat_map(|found| found.spans.clone()).collect();
        return Some(Found { text: names.join("、"), spans, certainty: first.certainty });
    }
    let mark = mark?;
    let organ = mark.text.trim_end_matches("文件");
    Some(Found { text: organ.to_owned(), ..mark.clone() })
}

/// The organ at the front of a title: what stands before 关于, 转发, 印发 or 批转.
pub(super) fn title_issuer(title: &str) -> Option<&str> {
    let at = ["关于", "转发", "印发", "批转"].iter().filter_map(|verb| title.find(verb)).min()?;
    let organ = &title[..at];
    let known = signs::is_organ(organ) || organ.split('、').all(signs::is_organ);
    known.then_some(organ)
}

fn base_date(
    date: Option<&Found>,
    printed: Option<&Found>,
    number: Option<&Found>,
    title: Option<&Found>,
) -> Option<Date> {
    let read = |found: Option<&Found>| found.and_then(|found| date_of_issue::loose(&found.text).ok());
    let year =
        |found: Option<&Found>| found.and_then(|found| year_in(&found.text)).and_then(|year| Date::new(year, 1, 1));
    read(date).or_else(|| read(printed)).or_else(|| year(number)).or_else(|| year(title))
}

fn year_in(text: &str) -> Option<i32> {
    let at = text.find("20").or_else(|| text.find("19"))?;
    text.get(at..at + 4)?.parse().ok().filter(|year| (1949..2100).contains(year))
}

fn asks_for_report(text: &str) -> bool {
    let verbs =
        ["报送", "上报", "报告", "反馈", "报至", "报我", "报省", "报市", "报县", "报全", "报国", "报局", "报校"];
    let asks = ["请", "前", "及时", "将", "按时"];
    verbs.iter().any(|verb| text.contains(verb)) && asks.iter().any(|word| text.contains(word))
}
