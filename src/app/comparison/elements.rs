//! Title, number, issuer, date, attachments, circulation and urgency of the received document.

use super::{Aspect, OriginalPlace, Ours, Row, Sides, Theirs, Verdict};
use crate::app::marks::Words;
use crate::domain::checks::readings::{Likeness, Wanted, carried, compared, named_issuer, names};
use crate::domain::checks::{Holds, Placed};
use crate::domain::notice::Element;
use crate::domain::notice::date_of_issue::loose;
use crate::domain::notice::loose_number::read;
use crate::domain::notice::number_finder::FoundNumber;
use crate::domain::notice::title::forwarding_title;
use crate::domain::notice::upstream::{Role, limits_circulation};
use crate::domain::text::span::Span;

/// Where our notice cites the received document.
struct Citation<'a> {
    /// The paragraph of our body.
    placed: &'a Placed,
    /// The title with its 书名号, in it.
    title: Span,
    likeness: Likeness,
    /// The number behind it, in it.
    number: Option<Span>,
}

impl Sides<'_> {
    /// All rows, those of the limits behind that of the date.
    pub(super) fn elements(&self) -> Vec<Row> {
        let citation = self.citation();
        let citation = citation.as_ref();
        let mut rows: Vec<Row> = [self.title(citation), self.number(citation), self.issuer(citation), self.date()]
            .into_iter()
            .flatten()
            .collect();
        rows.extend(self.deadlines());
        rows.extend([self.attachments(), self.circulation(), self.urgency()].into_iter().flatten());
        rows
    }

    fn text(&self, element: Element) -> &str {
        self.subject.text(element)
    }

    pub(super) fn in_body(&self, span: Span) -> Ours {
        Ours { text: span.of(self.text(Element::Body)).into(), element: Element::Body, span }
    }

    fn in_field(&self, element: Element) -> Option<Ours> {
        let text = self.text(element);
        let ours = Ours { text: text.trim().into(), element, span: Span::new(0, text.len()) };
        (!ours.text.is_empty()).then_some(ours)
    }

    /// Cited letter by letter, else the first title that is surely meant.
    fn citation(&self) -> Option<Citation<'_>> {
        let all = self.texts.holding(Holds::TITLE).flat_map(|placed| {
            compared(placed).map(move |(quote, likeness)| Citation {
                placed,
                title: quote.title,
                likeness,
                number: quote.number.map(|number| number.span),
            })
        });
        let all = all.filter(|citation| citation.likeness != Likeness::Other);
        all.min_by_key(|citation| citation.likeness != Likeness::Same)
    }

    fn title(&self, citation: Option<&Citation<'_>>) -> Option<Row> {
        let theirs = self.theirs(self.text(Element::UpstreamTitle), Some(Role::Title), Element::UpstreamTitle)?;
        let (ours, verdict) = match citation {
            Some(Citation { placed, title, likeness, .. }) => {
                let words = Span::new(title.start + '《'.len_utf8(), title.end - '》'.len_utf8());
                let verdict = if *likeness == Likeness::Same { Verdict::Agrees } else { Verdict::Differs };
                (Some(self.in_body(words.shifted(placed.span.start))), verdict)
            }
            None => self.in_title().map_or((None, Verdict::NotInOurs), |(ours, verdict)| (Some(ours), verdict)),
        };
        Some(Row::new(Aspect::Title, ours, Some(theirs), verdict))
    }

    /// The title that our own title passes on, where the body cites none.
    fn in_title(&self) -> Option<(Ours, Verdict)> {
        let text = self.text(Element::Title);
        let inner = forwarding_title(text)?.inner;
        let wanted = Wanted::new(self.text(Element::UpstreamTitle), self.text(Element::UpstreamIssuer));
        let verdict = match wanted.likeness(inner.of(text)) {
            Likeness::Same => Verdict::Agrees,
            Likeness::Near => Verdict::Differs,
            Likeness::Other => return None,
        };
        Some((Ours { text: inner.of(text).into(), element: Element::Title, span: inner }, verdict))
    }

    fn number(&self, citation: Option<&Citation<'_>>) -> Option<Row> {
        let theirs = self.theirs(self.text(Element::UpstreamNumber), None, Element::UpstreamNumber);
        let wanted = theirs.as_ref().and_then(|theirs| read(&theirs.text).canonical());
        let behind = citation.and_then(|one| Some(one.number?.shifted(one.placed.span.start)));
        let anywhere = || {
            let of_paragraph = |placed: &Placed| {
                let same = |number: &&FoundNumber| wanted.is_some() && number.reading.canonical() == wanted;
                placed.paragraph.numbers.iter().find(same).map(|number| number.span.shifted(placed.span.start))
            };
            self.texts.body.iter().find_map(of_paragraph)
        };
        let ours = behind.or_else(anywhere).map(|span| self.in_body(span));
        let verdict = match (&ours, &theirs) {
            (None, None) => return None,
            (None, Some(_)) => Verdict::NotInOurs,
            (Some(_), None) => Verdict::NotInTheirs,
            (Some(ours), Some(theirs)) if ours.text == theirs.text => Verdict::Agrees,
            // The same number, written otherwise, or one that cannot be read.
            (Some(ours), Some(_)) => match read(&ours.text).canonical() {
                Some(number) if wanted.as_ref().is_some_and(|wanted| *wanted != number) => Verdict::Differs,
                _ => Verdict::Look,
            },
        };
        Some(Row::new(Aspect::Number, ours, theirs, verdict))
    }

    fn issuer(&self, citation: Option<&Citation<'_>>) -> Option<Row> {
        let issuer = self.text(Element::UpstreamIssuer).trim();
        let theirs = self.theirs(issuer, Some(Role::IssuerSignature), Element::UpstreamIssuer)?;
        let named = citation.and_then(|one| {
            let place = named_issuer(&one.placed.paragraph).or_else(|| {
                let start = one.title.start + '《'.len_utf8();
                one.placed
                    .paragraph
                    .text
                    .get(start..)?
                    .starts_with(issuer)
                    .then(|| Span::new(start, start + issuer.len()))
            });
            Some(self.in_body(place?.shifted(one.placed.span.start)))
        });
        let verdict = match &named {
            // 《关于…的通知》 alone names nobody, and need not.
            None => return None,
            Some(ours) if names(&ours.text, issuer) => Verdict::Agrees,
            Some(_) => Verdict::Look,
        };
        Some(Row::new(Aspect::Issuer, named, Some(theirs), verdict))
    }

    fn date(&self) -> Option<Row> {
        let theirs = self.theirs(self.text(Element::UpstreamDate), Some(Role::DateOfIssue), Element::UpstreamDate);
        let ours = self.in_field(Element::DateOfIssue);
        let (Some(own), Some(other)) = (&ours, &theirs) else {
            let verdict = if theirs.is_some() { Verdict::NotInOurs } else { Verdict::NotInTheirs };
            return (ours.is_some() || theirs.is_some()).then(|| Row::new(Aspect::Date, ours, theirs, verdict));
        };
        let (Ok(own), Ok(other)) = (loose(&own.text), loose(&other.text)) else {
            return Some(Row::new(Aspect::Date, ours, theirs, Verdict::Look));
        };
        let days = own.days_since(other);
        let (verdict, note) = match days {
            0 => (Verdict::Agrees, "同一天成文".to_owned()),
            1.. => (Verdict::Agrees, format!("在来文之后{days}天")),
            _ => (Verdict::Differs, format!("比来文早{}天", -days)),
        };
        Some(Row::new(Aspect::Date, ours, theirs, verdict).noting(note))
    }

    fn attachments(&self) -> Option<Row> {
        let carried = carried(self.subject)?;
        let paragraphs = &self.subject.draft.forwarded.paragraphs;
        let span = Span::new(0, paragraphs.get(carried.paragraph)?.text.len());
        let place = OriginalPlace::Paper(Words { paragraph: carried.paragraph, span });
        let theirs = Theirs { text: format!("列有{}个", carried.wanted).into(), place: Some(place) };
        let own = self.in_field(Element::AttachmentNote);
        let (span, there) = (own.map_or(Span::default(), |own| own.span), carried.there);
        let ours = (there > 0).then(|| Ours {
            text: format!("随文附上{there}个").into(),
            element: Element::AttachmentNote,
            span,
        });
        let verdict = match there {
            0 => Verdict::NotInOurs,
            there if there < carried.wanted => Verdict::Look,
            _ => Verdict::Agrees,
        };
        Some(Row::new(Aspect::Attachments, ours, Some(theirs), verdict))
    }

    fn circulation(&self) -> Option<Row> {
        let upstream = self.subject.draft.upstream.as_ref()?;
        let words = match limits_circulation(&upstream.annotation) {
            true => &*upstream.annotation,
            false if upstream.is_telegram => "明电，不公开",
            false => return None,
        };
        let theirs = self.theirs(words, Some(Role::Annotation), Element::Annotation);
        let ours = self.in_field(Element::Annotation).filter(|own| limits_circulation(&own.text));
        let bare = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let verdict = match &ours {
            None => Verdict::NotInOurs,
            Some(own) if bare(&own.text) == bare(words) => Verdict::Agrees,
            Some(_) => Verdict::Look,
        };
        Some(Row::new(Aspect::Circulation, ours, theirs, verdict))
    }

    fn urgency(&self) -> Option<Row> {
        let upstream = self.subject.draft.upstream.as_ref()?;
        let theirs = self.theirs(&upstream.urgency, None, Element::Urgency)?;
        let ours = self.in_field(Element::Urgency);
        let verdict = match &ours {
            None => Verdict::NotInOurs,
            Some(own) if own.text.split_whitespace().eq(theirs.text.split_whitespace()) => Verdict::Agrees,
            Some(_) => Verdict::Look,
        };
        Some(Row::new(Aspect::Urgency, ours, Some(theirs), verdict))
    }
}
