//! The whole notice that passes a received document on.

use super::deadline::{own_deadline, written};
use super::demand::report_demand;
pub use super::reminder::{Refusal, Reminder};
use super::templates::{
    APPROVED, COLLAPSED, COLLAPSED_ALONE, FOR_ORGAN, OWN, PEER, Phrase, REGULATION, REPORT_BY, REPORT_SOON, SPEECH,
    SUPERIOR, fill, frame,
};
use super::title::{self, Collapse, ComposedTitle, TitleRequest, TitleRule, Verb, issuer_phrase, names_issuer};
use crate::domain::notice::date_of_issue::Date;
use crate::domain::notice::draft::Draft;
use crate::domain::notice::loose_number;
use crate::domain::notice::own_organ::OwnOrgan;
use crate::domain::notice::recipients::organs;
use crate::domain::notice::title::marks::in_turn;
use crate::domain::notice::title::{
    Forwarding, Kind, Relation, collapse, forwarding_title, is_office, issuers, kind, normalise,
};
use crate::domain::notice::upstream::{ForwardedText, Upstream, limits_circulation};

/// What a forwarding notice is made from.
#[derive(Clone, Copy, Debug)]
pub struct ForwardRequest<'a> {
    /// 来文.
    pub upstream: &'a Upstream,
    /// Its words.
    pub text: &'a ForwardedText,
    /// 本机关.
    pub organ: &'a OwnOrgan,
    /// The verb; `None` takes it from the relation.
    pub verb: Option<Forwarding>,
    /// The day of issue.
    pub today: Date,
    /// The document that the received one passes on, with its words.
    pub inner: Option<(&'a Upstream, &'a ForwardedText)>,
    /// Whether a chain is taken back to its source.
    pub collapse: bool,
}

/// A composed notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composed {
    /// Our notice above the forwarded text.
    pub draft: Draft,
    /// How its title came about; offers the source of a chain.
    pub title: ComposedTitle,
    /// What to think of.
    pub reminders: Vec<Reminder>,
}

/// Makes the notice that passes the received document on.
///
/// # Errors
/// [`Refusal::Secret`] where the document carries a 密级.
pub fn forward(request: &ForwardRequest<'_>) -> Result<Composed, Refusal> {
    let inner_secrecy = request.inner.map_or("", |(inner, _)| &inner.secrecy);
    if !request.upstream.secrecy.trim().is_empty() || !inner_secrecy.trim().is_empty() {
        return Err(Refusal::Secret);
    }
    let passed_on = PassedOn::of(request);
    let organ = request.organ;
    let title = compose_title(request, &passed_on);
    let mut reminders = passed_on.reminders(request);
    let mut notice = frame(organ, request.today);
    if notice.main_recipients.is_empty() && passed_on.is_from_own_notice {
        notice.main_recipients = with_colon(&request.upstream.main_recipients).into();
    }
    notice.copy_recipients = without_main(&notice.copy_recipients, &notice.main_recipients).into();
    notice.urgency = urgency(&request.upstream.urgency).into();
    notice.title = title.text.as_str().into();
    let report = report_line(request, &passed_on, &mut reminders);
    let opening = opening(request, &passed_on, title.verb, report.is_some(), &notice.main_recipients);
    notice.body = [Some(opening), report].into_iter().flatten().collect::<Vec<_>>().join("\n").into();
    if organ.house_style.forwarded_as_attachment {
        notice.attachment_note = normalise(&passed_on.cited.title).into();
    }
    let draft = Draft {
        notice,
        upstream: Some(passed_on.cited),
        forwarded: passed_on.text.clone(),
        style: organ.house_style.clone(),
        ..Draft::default()
    };
    Ok(Composed { draft, title, reminders })
}

/// What is cited and passed on: the received document, the one inside it, or the source of the chain.
struct PassedOn<'a> {
    cited: Upstream,
    text: &'a ForwardedText,
    relation: Relation,
    verb: Option<Forwarding>,
    /// The document passed over.
    middle: Option<&'a Upstream>,
    is_from_own_notice: bool,
}

impl<'a> PassedOn<'a> {
    fn of(request: &ForwardRequest<'a>) -> Self {
        let upstream = request.upstream;
        let is_own = is_own(request.organ, &upstream.issuer);
        if let (true, Some((inner, text))) = (is_own, request.inner) {
            let shell = forwarding_title(&normalise(&upstream.title)).map(|shell| shell.verb);
            let verb = request.verb.or(shell);
            let relation = if verb == Some(Forwarding::Issue) { Relation::Own } else { inner.relation };
            let cited = Upstream { relation, ..inner.clone() };
            return Self { cited, text, relation, verb, middle: None, is_from_own_notice: true };
        }
        let relation = if is_own { Relation::Own } else { upstream.relation };
        let (cited, text, middle) = source(request)
            .map_or_else(|| (upstream.clone(), request.text, None), |(cited, text)| (cited, text, Some(upstream)));
        let cited = Upstream { relation, ..cited };
        Self { cited, text, relation, verb: request.verb, middle, is_from_own_notice: false }
    }

    fn reminders(&self, request: &ForwardRequest<'_>) -> Vec<Reminder> {
        let mut out = Vec::new();
        let received = request.upstream;
        if self.is_from_own_notice {
            out.push(Reminder::OwnNotice);
        }
        if received.is_telegram {
            out.push(Reminder::Telegram);
        }
        if limits_circulation(&received.annotation) {
            out.push(Reminder::Circulation(received.annotation.to_string()));
        }
        if normalise(&self.cited.title).is_empty() {
            out.push(Reminder::NoTitle);
        } else if self.cited.document_number.trim().is_empty() && self.relation != Relation::Own {
            out.push(Reminder::NoNumber);
        }
        if let Some(middle) = self.middle {
            out.push(Reminder::MiddlePassedOver(in_turn(&normalise(&middle.title), 1)));
        }
        out
    }
}

/// The source of the received chain, where it is to be taken back; with its own words where they are known,
/// else with all that was received.
fn source<'a>(request: &ForwardRequest<'a>) -> Option<(Upstream, &'a ForwardedText)> {
    let source = collapse(&request.upstream.title).filter(|_| request.collapse)?;
    // Of a longer chain the text holds the next link only; its number is not the source's.
    let known = request.inner.filter(|(inner, _)| collapse(&inner.title).is_none());
    let Some((inner, text)) = known else {
        let cited = Upstream {
            title: source.title.into(),
            issuer: source.issuer.into(),
            document_number: "".into(),
            date_of_issue: "".into(),
            signature: "".into(),
            ..request.upstream.clone()
        };
        return Some((cited, request.text));
    };
    let mut cited = inner.clone();
    if cited.title.trim().is_empty() {
        cited.title = source.title.into();
    }
    if cited.issuer.trim().is_empty() {
        cited.issuer = source.issuer.into();
    }
    if cited.deadlines.is_empty() {
        cited.deadlines.clone_from(&request.upstream.deadlines);
    }
    Some((cited, text))
}

fn is_own(organ: &OwnOrgan, issuer: &str) -> bool {
    let issuer = normalise(issuer);
    !issuer.is_empty() && [&organ.name, &organ.short_name].iter().any(|name| normalise(name) == issuer)
}

fn compose_title(request: &ForwardRequest<'_>, passed_on: &PassedOn<'_>) -> ComposedTitle {
    let style = &request.organ.house_style;
    let verb = passed_on.verb.unwrap_or_else(|| passed_on.relation.usual_verb(&request.organ.name));
    let organs: Vec<String> = issuers(&passed_on.cited.issuer).into_iter().map(str::to_owned).collect();
    let (upstream_issuer, upstream_issuers) = match organs.as_slice() {
        [only] => (only.clone(), Vec::new()),
        _ => (String::new(), organs),
    };
    let mut composed = title::compose(&TitleRequest {
        own_organ: if style.organ_in_title { request.organ.name.clone() } else { String::new() },
        verb: Verb::from(verb),
        relation: passed_on.relation,
        upstream_title: passed_on.cited.title.to_string(),
        upstream_issuer,
        upstream_issuers,
        style: style.title_style,
        collapse: if request.collapse { Collapse::Source } else { Collapse::None },
        regulation_marks: style.regulation_marks,
        joiner: style.joiner.clone(),
    });
    if passed_on.middle.is_some() {
        composed.rules.insert(0, TitleRule::Collapsed);
        composed.collapsible = collapse(&request.upstream.title);
    }
    composed
}

/// The opening sentence (standard/notice-body.md, section 2).
fn opening(
    request: &ForwardRequest<'_>,
    passed_on: &PassedOn<'_>,
    verb: Forwarding,
    has_report: bool,
    recipients: &str,
) -> String {
    let organ = request.organ;
    let phrase = phrase(passed_on, organ, verb, has_report);
    let agreed = if is_office(&organ.name) {
        organ.name.trim_end_matches("办公室").trim_end_matches("办公厅")
    } else if organ.short_name.is_empty() {
        &organ.name
    } else {
        &organ.short_name
    };
    let slots = [
        ("来文", cited(&passed_on.cited, organ, verb)),
        ("转发", verb.verb().to_owned()),
        ("你们", addressees(recipients).to_owned()),
        ("机关", if agreed.is_empty() { "本机关".to_owned() } else { agreed.to_owned() }),
        ("中转", passed_on.middle.map_or_else(String::new, |middle| cited(middle, organ, verb))),
    ];
    let slots = slots.each_ref().map(|(slot, value)| (*slot, value.as_str()));
    fill(phrase, &slots)
}

fn phrase(passed_on: &PassedOn<'_>, organ: &OwnOrgan, verb: Forwarding, has_report: bool) -> &'static Phrase {
    let title = normalise(&passed_on.cited.title);
    let kind = kind(&title);
    let is_regulation = kind.is_some_and(Kind::is_regulation);
    let is_speech = kind.is_some_and(|kind| kind.word == "讲话");
    if verb == Forwarding::Issue {
        return if is_regulation {
            &REGULATION
        } else if is_speech {
            &SPEECH
        } else {
            &OWN
        };
    }
    match passed_on.relation {
        _ if passed_on.middle.is_some() && has_report => &COLLAPSED,
        _ if passed_on.middle.is_some() => &COLLAPSED_ALONE,
        Relation::Subordinate if is_office(&organ.name) => &FOR_ORGAN,
        Relation::Subordinate => &APPROVED,
        _ if verb == Forwarding::Approve => &APPROVED,
        Relation::Peer => &PEER,
        _ if is_regulation => &REGULATION,
        _ if is_speech => &SPEECH,
        Relation::Unknown | Relation::Superior | Relation::Own => &SUPERIOR,
    }
}

/// The document as it is cited: issuer where the title does not name it, title in 书名号, number in brackets.
fn cited(upstream: &Upstream, organ: &OwnOrgan, verb: Forwarding) -> String {
    let title = normalise(&upstream.title);
    if title.is_empty() {
        return "有关文件".to_owned();
    }
    let organs = issuers(&upstream.issuer);
    let leaves_issuer_out =
        verb == Forwarding::Issue || is_own(organ, &upstream.issuer) || names_issuer(&title, &organs);
    let issuer = if leaves_issuer_out { String::new() } else { issuer_phrase(&organs, "、") };
    let number = match upstream.document_number.trim() {
        "" => String::new(),
        number => format!("（{}）", as_cited(number)),
    };
    format!("{issuer}《{}》{number}", in_turn(&title, 1))
}

/// The number in its right form where nothing has to be guessed, else as it stands.
fn as_cited(number: &str) -> String {
    let reading = loose_number::read(number);
    reading.canonical().filter(|_| reading.is_certain()).unwrap_or_else(|| number.to_owned())
}

/// 你们, or 你单位 for one addressee.
fn addressees(recipients: &str) -> &'static str {
    match organs(recipients).as_slice() {
        [only] if !only.starts_with(['各', '全']) && !only.contains("有关") => "你单位",
        _ => "你们",
    }
}

/// The demand for a report and the own deadline. Documents of our own and of subordinates address our addressees
/// themselves: nothing is added to them.
fn report_line(
    request: &ForwardRequest<'_>,
    passed_on: &PassedOn<'_>,
    reminders: &mut Vec<Reminder>,
) -> Option<String> {
    if matches!(passed_on.relation, Relation::Own | Relation::Subordinate) {
        return None;
    }
    let (asking, text) = if passed_on.is_from_own_notice {
        (&passed_on.cited, passed_on.text)
    } else {
        (request.upstream, request.text)
    };
    let demand = report_demand(text, &asking.deadlines, &asking.main_recipients);
    let asks = demand.is_some() || asking.asks_for_report;
    let datable = asking.deadlines.iter().filter_map(|deadline| deadline.date);
    // A demand that names no day is not given one that was set for something else.
    let by = match &demand {
        Some(demand) => demand.by,
        None => datable.clone().filter(|date| *date > request.today).min().or_else(|| datable.max()),
    };
    let organ = request.organ;
    let own = by.and_then(|by| own_deadline(by, request.today, organ.deadline_lead_days));
    match (by, own) {
        (Some(by), None) => reminders.push(Reminder::DeadlinePassed(by)),
        (Some(by), Some(own)) if own.days_since(request.today) < 2 => reminders.push(Reminder::LittleTime(by)),
        _ => {}
    }
    // A limit for the work itself asks for a report only where one by an own day makes sense.
    if !asks && own.is_none() {
        return None;
    }
    let object = demand.map_or_else(|| "贯彻落实情况".to_owned(), |demand| demand.object);
    let by = own.map(|own| written(own, request.today)).unwrap_or_default();
    let slots = [("期限", by.as_str()), ("事项", object.as_str()), ("受理", &report_to(organ))];
    Some(fill(if own.is_some() { &REPORT_BY } else { &REPORT_SOON }, &slots))
}

/// To whom the addressees report: as set, else the printing office under the organ's short name.
fn report_to(organ: &OwnOrgan) -> String {
    if !organ.report_to.is_empty() {
        return organ.report_to.clone();
    }
    let office = organ.printing_office_text();
    if office.is_empty() {
        return "我单位".to_owned();
    }
    match office.strip_prefix(&organ.name) {
        Some(rest) if !organ.short_name.is_empty() && !organ.name.is_empty() => format!("{}{rest}", organ.short_name),
        _ => office,
    }
}

/// 紧急程度 of a document: a telegram's 特提 becomes 特急, its 平急 nothing (standard/telegram.md, section 4).
fn urgency(upstream: &str) -> &'static str {
    if upstream.contains("特提") || upstream.contains("特急") {
        "特急"
    } else if upstream.contains("加急") {
        "加急"
    } else {
        ""
    }
}

fn with_colon(recipients: &str) -> String {
    let names = recipients.trim().trim_end_matches(['：', ':', '。']);
    if names.is_empty() { String::new() } else { format!("{names}：") }
}

/// The copy recipients that are no main recipients already.
fn without_main(copy: &str, main: &str) -> String {
    let main = organs(main);
    let classes: Vec<_> =
        crate::domain::notice::recipients::classes(copy).into_iter().filter(|class| !main.contains(class)).collect();
    if classes.is_empty() { String::new() } else { format!("{}。", classes.join("，")) }
}
