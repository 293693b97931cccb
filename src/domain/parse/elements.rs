//! The elements of a document, read off its lines by their roles.

use std::collections::BTreeSet;

use crate::domain::notice::date_of_issue::{self, Date};
use crate::domain::notice::reading::{Certainty, Found, Owner, Recognised};
use crate::domain::notice::title::issuer_in_front;
use crate::domain::notice::upstream::Role;
use crate::domain::text::lexicon::Lexicon;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

use super::lines::{Line, join, range_in, squeezed, stretch, tight};
use super::{attachments, corner, deadlines, headings, numbers, panel, signs, title};

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
    let title = whole(with(Role::Title)).map(|found| bare_title(source, &found));
    let is_outer = owner == Owner::Outer;
    let document_number = number_of(source, with(Role::DocumentNumber))
        .or_else(|| with(Role::TelegramHead).find_map(number_in))
        .or_else(|| with(Role::Title).next_back().and_then(number_in_brackets))
        .or_else(|| panel::number(lines).filter(|_| is_outer));
    let register_number = with(Role::ReceptionSlip).find_map(number_in);
    let issuer_mark = whole(with(Role::IssuerMark));
    let signature = signatures(source, last_run(&own, Role::IssuerSignature));
    let date_of_issue = with(Role::DateOfIssue)
        .next_back()
        .map(date_in)
        .or_else(|| with(Role::DocumentNumber).find_map(date_beside_number))
        .or_else(|| panel::date(lines).filter(|_| is_outer));
    let main_recipients = whole(with(Role::MainRecipients)).map(|found| recipients(source, &found));
    let (copy_recipients, moved_recipients) = copies(source, with(Role::CopyRecipients));
    let (printed_by, printed_on) = printing(with(Role::Imprint));
    let title = title.map(|found| own_title(source, found, &signature));
    let issuer = issuer(source, title.as_ref(), &signature, issuer_mark.as_ref());
    let base =
        base_date(date_of_issue.as_ref(), printed_on.as_ref(), document_number.as_ref(), title.as_ref()).or(fallback);
    let deadlines = deadlines::find(&own, base);
    let cited_numbers = cited_here(source, &own, cited, document_number.as_ref());
    Recognised {
        issuer,
        signatory: first(Role::Signatory)
            .map(|line| labelled(line, "签发人"))
            .filter(|name| !name.text.is_empty() && !name.text.contains(['：', ':'])),
        urgency: with(Role::Urgency)
            .chain(with(Role::Secrecy))
            .chain(with(Role::TelegramHead))
            .chain(with(Role::ReceptionSlip))
            .find_map(|line| {
                let place = corner::urgency_field(&line.tight)?;
                Some(line.found(place))
            }),
        secrecy: first(Role::Secrecy).map(secrecy_in).or_else(|| {
            let mut fields = with(Role::TelegramHead).chain(with(Role::ReceptionSlip));
            fields.find_map(|line| Some(line.found(corner::secrecy_field(&line.tight)?)))
        }),
        copy_number: first(Role::CopyNumber)
            .or_else(|| first(Role::Secrecy))
            .or_else(|| first(Role::Urgency))
            .and_then(copy_number),
        headings: headings::find(&own),
        attachment_note: attachments::entries(with(Role::AttachmentNote)),
        annotation: first(Role::Annotation).map(annotation),
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
        cited_numbers,
        register_number,
    }
}

// The numbers that stand on these lines, each once, the document's own left out.
fn cited_here(source: &str, own: &[&Line<'_>], cited: &[Span], number: Option<&Found>) -> Vec<Found> {
    let mut known: BTreeSet<String> = number.map(|number| tight(&number.text)).into_iter().collect();
    let mut out = Vec::new();
    for span in cited {
        let line = own.partition_point(|line| line.span.end <= span.start);
        let stands_here = own.get(line).is_some_and(|line| line.span.start <= span.start);
        if stands_here && known.insert(tight(span.of(source))) {
            out.push(Found { text: squeezed(span.of(source)), spans: vec![*span], certainty: Certainty::Likely });
        }
    }
    out
}

/// The lines joined without white space.
fn whole<'a>(lines: impl Iterator<Item = &'a Line<'a>>) -> Option<Found> {
    lines.map(Line::whole).reduce(join)
}

// `part` is a slice of the line's tight words.
fn part(line: &Line<'_>, part: &str) -> Found {
    line.found(range_in(&line.tight, part))
}

fn without_ends(source: &str, found: &Found, front: &[char], back: &[char]) -> Found {
    let words = found.text.trim_start_matches(front).trim_end_matches(back);
    stretch(source, found, range_in(&found.text, words))
}

// The sign-off's, where organ and date also stand under the title.
fn last_run<'a>(lines: &[&'a Line<'a>], role: Role) -> impl Iterator<Item = &'a Line<'a>> {
    let end = lines.iter().rposition(|line| line.role == role).map_or(0, |last| last + 1);
    let other = lines[..end].iter().rposition(|line| line.role != role && !line.is_furniture());
    let run: Vec<_> = lines[other.map_or(0, |other| other + 1)..end].to_vec();
    run.into_iter().filter(move |line| line.role == role)
}

// A number may be broken over two lines.
fn number_of<'a>(source: &str, lines: impl Iterator<Item = &'a Line<'a>>) -> Option<Found> {
    let mut pending: Option<Found> = None;
    for line in lines {
        if let Some(found) = number_in(line) {
            return Some(found);
        }
        let found = match pending.take() {
            Some(before) => join(before, line.whole()),
            None => line.whole(),
        };
        if let Some(number) = numbers::find(&found.text).first() {
            return Some(stretch(source, &found, number.start..number.end));
        }
        pending = Some(found);
    }
    // （第5号） under the title of a 通告
    pending.map(|found| without_ends(source, &found, &['（', '('], &['）', ')']))
}

// …的通知（某政发〔2021〕5号）
fn number_in_brackets(line: &Line<'_>) -> Option<Found> {
    let before = title::without_bracketed_number(&line.tight).len();
    (before < line.tight.len()).then(|| number_in(line))?
}

fn number_in(line: &Line<'_>) -> Option<Found> {
    let span = numbers::find(line.text).into_iter().next()?.shifted(line.span.start);
    let text = squeezed(Span::new(span.start - line.span.start, span.end - line.span.start).of(line.text));
    Some(Found { text, spans: vec![span], certainty: line.certainty })
}

// 某政发〔2018〕3号　2018年1月17日
fn date_beside_number(line: &Line<'_>) -> Option<Found> {
    let (start, end) = signs::number_form(&line.tight)?;
    let (before, after) = (&line.tight[..start], &line.tight[end..]);
    let date = [before, after].into_iter().map(|side| side.trim_matches(['，', ',', '；', '|', '（', '）', '(', ')']));
    date.into_iter().find(|side| signs::is_full_date(side)).map(|side| part(line, side))
}

fn date_in(line: &Line<'_>) -> Found {
    let text = signs::inside_brackets(&line.tight).unwrap_or(&line.tight);
    if signs::is_date(text) {
        return part(line, text);
    }
    let trailing = signs::trailing_date(text).map(|at| at..text.len());
    part(line, &text[trailing.or_else(|| signs::date_inside(text)).unwrap_or(0..text.len())])
}

fn labelled(line: &Line<'_>, label: &str) -> Found {
    let text = line.tight.strip_prefix(label).unwrap_or(&line.tight);
    part(line, text.trim_start_matches(['：', ':']))
}

// A line that the clerk called 密级 need not read as one.
fn secrecy_in(line: &Line<'_>) -> Found {
    match corner::read(&line.tight).and_then(|corner| corner.secrecy).or_else(|| corner::secrecy_field(&line.tight)) {
        Some(place) => line.found(place),
        None => labelled(line, "密级"),
    }
}

// 份号：000123
fn copy_number(line: &Line<'_>) -> Option<Found> {
    Some(line.found(corner::read(&line.tight)?.copy_number?))
}

fn recipients(source: &str, found: &Found) -> Found {
    let label = if found.text.starts_with("主送") { "主送".len() } else { 0 };
    let found = stretch(source, found, label..found.text.len());
    without_ends(source, &found, &['：', ':'], &['：', ':', '，', ',', '。'])
}

fn signatures<'a>(source: &str, lines: impl Iterator<Item = &'a Line<'a>>) -> Vec<Found> {
    let mut out: Vec<Found> = Vec::new();
    let mut pending: Option<Found> = None;
    for line in lines {
        let parts = several(line.text);
        if parts.len() > 1 {
            out.extend(pending.take());
            out.extend(parts.into_iter().map(|part| {
                let span = Span::from(range_in(line.text, part)).shifted(line.span.start);
                Found { text: tight(part), spans: vec![span], certainty: line.certainty }
            }));
            continue;
        }
        let is_whole = signs::is_organ(&line.tight);
        let found = match pending.take() {
            Some(before) => join(before, line.whole()),
            None => line.whole(),
        };
        if is_whole || signs::is_organ(&found.text) {
            out.push(found);
        } else {
            pending = Some(found);
        }
    }
    out.extend(pending);
    out.into_iter().map(|found| stretch(source, &found, 0..signs::without_seal(&found.text).len())).collect()
}

// 甲局 乙局, 民政部　　财 政 部, 甲办公室、乙办公室: several organs on a line.
fn several(text: &str) -> Vec<&str> {
    let are_organs = |parts: &[&str]| {
        parts.len() > 1
            && parts.iter().map(|part| tight(part)).all(|part| signs::count(&part) >= 3 && signs::is_organ(&part))
    };
    let words: Vec<&str> =
        text.split([' ', '\u{3000}', '\t', '\u{A0}', '、']).filter(|part| !part.is_empty()).collect();
    if are_organs(&words) {
        return words;
    }
    let columns: Vec<&str> = text.split("  ").flat_map(|part| part.split(['\t', '\u{3000}'])).map(str::trim).collect();
    let columns: Vec<&str> = columns.into_iter().filter(|part| !part.is_empty()).collect();
    if are_organs(&columns) { columns } else { Vec::new() }
}

// 抄送 lines; a 主送 line that moved to the imprint is told apart.
fn copies<'a>(source: &str, lines: impl Iterator<Item = &'a Line<'a>>) -> (Option<Found>, Option<Found>) {
    const LABELS: [&str; 14] = [
        "抄送机关",
        "抄送单位",
        "抄报抄送",
        "抄送",
        "抄报",
        "分送",
        "印送",
        "报送",
        "主送机关",
        "主送",
        "分发",
        "报",
        "送",
        "发",
    ];
    // An entry a label, without the lines that go on with it.
    let (mut copies, mut moved) = (Vec::<Found>::new(), Vec::<Found>::new());
    let mut into_moved = false;
    for line in lines {
        let label = LABELS.into_iter().find(|label| line.tight.starts_with(label));
        let is_labelled = |label: &str| label.chars().count() > 1 || signs::is_distribution(&line.tight);
        let label = label.filter(|label| is_labelled(label));
        into_moved = label.map_or(into_moved, |label| label.starts_with("主送") || label.ends_with('发'));
        let words = label
            .map_or(line.tight.as_str(), |label| line.tight[label.len()..].trim_start_matches(['：', ':', ',', ';']));
        let target = if into_moved { &mut moved } else { &mut copies };
        let next = part(line, words);
        match target.last_mut().filter(|_| label.is_none()) {
            Some(last) => *last = join(std::mem::take(last), next),
            None => target.push(next),
        }
    }
    let together = |mut found: Vec<Found>| {
        let last = without_ends(source, &found.pop()?, &[], &['。', '.', '；', '：', ':']);
        let first = found.iter().map(|found| without_ends(source, found, &[], &['。', '.', '，', '；']));
        first.chain([last]).reduce(|mut before, next| {
            before.text.push('，');
            join(before, next)
        })
    };
    (together(copies), together(moved))
}

fn printing<'a>(lines: impl Iterator<Item = &'a Line<'a>>) -> (Option<Found>, Option<Found>) {
    let (mut office, mut date) = (None, None);
    for line in lines {
        if signs::is_print_run(&line.tight) || signs::is_imprint_note(&line.tight) {
            continue;
        }
        let text = line.tight.trim_end_matches('。');
        let Some(front) = ["印发", "印制", "印"].iter().find_map(|end| text.strip_suffix(end)) else {
            office = office.or_else(|| Some(line.whole()));
            continue;
        };
        let Some(at) = signs::trailing_date(front) else { continue };
        date = date.or_else(|| Some(part(line, &front[at..])));
        let before = ["印发机关：", "印发单位：", "印发："].iter().find_map(|label| front[..at].strip_prefix(label));
        let before = before.unwrap_or(&front[..at]).trim_end_matches(['，', ',']);
        if !before.is_empty() {
            office = Some(part(line, before));
        }
    }
    (office, date)
}

// 转发甲中心转发…… signed by 甲中心: the page that posted it put its own 转发 in front.
fn own_title(source: &str, found: Found, signature: &[Found]) -> Found {
    let reposted = found.text.strip_prefix("转发").is_some_and(|rest| {
        issuer_in_front(rest).is_some_and(|organ| signature.iter().any(|signed| signed.text == organ))
    });
    if reposted { stretch(source, &found, "转发".len()..found.text.len()) } else { found }
}

// Its blanks part the contact's name from the number.
fn annotation(line: &Line<'_>) -> Found {
    let found = part(line, signs::inside_brackets(&line.tight).unwrap_or(&line.tight));
    let span = found.spans.first().copied().unwrap_or(line.span);
    let words = Span::new(span.start - line.span.start, span.end - line.span.start).of(line.text);
    Found { text: words.split(is_blank).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "), ..found }
}

fn bare_title(source: &str, found: &Found) -> Found {
    stretch(source, found, range_in(&found.text, title::bare(title::without_bracketed_number(&found.text))))
}

/// 发文机关: from the title's front, else the signature, else the mark.
fn issuer(source: &str, title: Option<&Found>, signature: &[Found], mark: Option<&Found>) -> Option<Found> {
    let together: String = signature.iter().map(|found| found.text.as_str()).collect();
    let signed = title.is_some_and(|title| signature.len() > 1 && title.text.starts_with(&together));
    if let Some(title) = title
        && !signed
        && let Some(organ) = issuer_in_front(&title.text)
    {
        return Some(stretch(source, title, range_in(&title.text, organ)));
    }
    if let Some(order) = title.and_then(|title| title.text.strip_suffix('令')).filter(|organ| signs::is_organ(organ)) {
        return title.map(|title| stretch(source, title, 0..order.len()));
    }
    if let Some(first) = signature.first() {
        let names: Vec<&str> = signature.iter().map(|found| found.text.as_str()).collect();
        let spans = signature.iter().flat_map(|found| found.spans.clone()).collect();
        return Some(Found { text: names.join("、"), spans, certainty: first.certainty });
    }
    let mark = mark?;
    let ends = ["文件", "专题会议纪要", "会议纪要", "纪要"];
    let organ = ends.iter().find_map(|end| mark.text.strip_suffix(end)).unwrap_or(&mark.text);
    Some(stretch(source, mark, 0..organ.len()))
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
    static VERBS: Lexicon = Lexicon::new(&[
        "报送", "上报", "报告", "反馈", "报至", "报我", "报省", "报市", "报县", "报全", "报国", "报局", "报校", "函告",
        "函复",
    ]);
    let asks = ["请", "前", "及时", "将", "按时"];
    VERBS.is_in(text) && asks.iter().any(|word| text.contains(word))
}
