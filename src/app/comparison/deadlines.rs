//! 时限: the cascade of their day and ours, and to whom is reported.

use super::{Aspect, OriginalPlace, Row, Sides, Theirs, Verdict};
use crate::app::marks::Words;
use crate::domain::checks::readings::{OwnDeadline, issued, own_deadlines};
use crate::domain::checks::{Holds, Placed};
use crate::domain::notice::Element;
use crate::domain::notice::date_of_issue::{Date, WEEKDAYS};
use crate::domain::notice::upstream::Deadline;

/// More limits than these are read in the text itself.
const MOST: usize = 3;

impl Sides<'_> {
    pub(super) fn deadlines(&self) -> Vec<Row> {
        let own = self.own_deadlines();
        let upstream = self.subject.draft.upstream.iter().flat_map(|upstream| &upstream.deadlines);
        let theirs: Vec<(&Deadline, Date)> = upstream.filter_map(|one| Some((one, one.date?))).collect();
        if own.is_empty() {
            let row = |last| Row::new(Aspect::Deadline, None, Some(self.limit(last)), Verdict::NotInOurs);
            return latest(&theirs).map(|(last, day)| row(last).noting(weekday(day))).into_iter().collect();
        }
        own.iter().flat_map(|one| [Some(self.deadline(one, &theirs)), self.report(one)]).flatten().collect()
    }

    /// The dated limits of our body, with their places in it.
    fn own_deadlines<'s>(&'s self) -> Vec<OwnDeadline<'s>> {
        let issued = issued(self.subject);
        let of_paragraph = |placed: &'s Placed| {
            own_deadlines(issued, &placed.paragraph)
                .map(|own| OwnDeadline { span: own.span.shifted(placed.span.start), ..own })
        };
        self.texts.holding(Holds::LIMIT).flat_map(of_paragraph).take(MOST).collect()
    }

    /// Several limits of the received document are not guessed at: ours comes before all of them, or is to be looked at.
    fn deadline(&self, own: &OwnDeadline<'_>, theirs: &[(&Deadline, Date)]) -> Row {
        let ours = Some(self.in_body(own.span));
        let Some((last, last_day)) = latest(theirs) else {
            return Row::new(Aspect::Deadline, ours, None, Verdict::NotInTheirs).noting(weekday(own.day));
        };
        let is_before_all = theirs.iter().all(|(_, day)| own.day < *day);
        let verdict = match (is_before_all, own.day < last_day, own.asks_for_report()) {
            (true, ..) => Verdict::Agrees,
            (false, false, true) => Verdict::Differs,
            (false, ..) => Verdict::Look,
        };
        let days = last_day.days_since(own.day);
        let between = match days {
            0 => "与来文同一天".to_owned(),
            1.. => format!("比来文早{days}天"),
            _ => format!("比来文晚{}天", -days),
        };
        let note = format!("本通知{}，来文{}，{between}", weekday(own.day), weekday(last_day));
        Row::new(Aspect::Deadline, ours, Some(self.limit(last)), verdict).noting(note)
    }

    /// Only where ours is to be reported to the organ that theirs comes from.
    fn report(&self, own: &OwnDeadline<'_>) -> Option<Row> {
        let issuer = self.subject.text(Element::UpstreamIssuer).trim();
        let name = self.subject.organ.name.trim();
        if !own.reports_to(issuer) || name.is_empty() || own.receiver().contains(name) {
            return None;
        }
        let start = own.span.end;
        let ours = self.in_body((start..start + own.action.len()).into());
        let theirs = self.theirs(issuer, None, Element::UpstreamIssuer);
        Some(Row::new(Aspect::Report, Some(ours), theirs, Verdict::Look).noting("这一句要求直接报来文机关"))
    }

    /// A limit with its place on the paper.
    fn limit(&self, limit: &Deadline) -> Theirs {
        let place = self.texts.forwarded().iter().enumerate().find_map(|(paragraph, placed)| {
            let mut spans = placed.paragraph.limits().iter().map(|one| one.limit.span);
            let span = spans.find(|span| span.of(&placed.paragraph.text) == limit.text)?;
            Some(OriginalPlace::Paper(Words { paragraph, span }))
        });
        let in_source = || {
            let found = self.received?.reading.document.deadlines.iter().find(|found| found.deadline == *limit)?;
            Some(OriginalPlace::Source([found.span].into()))
        };
        Theirs { text: limit.text.as_str().into(), place: place.or_else(in_source) }
    }
}

fn latest<'a>(limits: &[(&'a Deadline, Date)]) -> Option<(&'a Deadline, Date)> {
    limits.iter().copied().max_by_key(|(_, day)| *day)
}

/// `2026年7月10日（星期五）`.
fn weekday(day: Date) -> String {
    format!("{day}（星期{}）", WEEKDAYS[day.weekday()])
}
