//! The notice of one row.

use std::rc::Rc;

use super::Usage;
use super::list::Row;
use super::place::{annotation_with_contact, names_contact, report_sentence, with_contact, with_deadline};
use crate::domain::compose::deadline::written;
use crate::domain::notice::date_of_issue::{Date, loose};
use crate::domain::notice::document_number::DocumentNumber;
use crate::domain::notice::draft::Draft;
use crate::domain::notice::own_organ::{CodeSeries, OwnOrgan};
use crate::domain::notice::{Element, Notice};

/// Where 联系人 and 电话 are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ContactPlace {
    /// 附注.
    Annotation,
    /// Behind the demand for a report, else at the end of the body.
    Body,
}

impl ContactPlace {
    /// The usual place in this notice: where a contact is named already, else 附注 while nothing stands there.
    pub fn usual(notice: &Notice) -> Self {
        let sentence = report_sentence(&notice.body).map_or("", |sentence| sentence.of(&notice.body));
        let is_free = notice.annotation.trim().is_empty() || names_contact(&notice.annotation);
        if is_free && !names_contact(sentence) { Self::Annotation } else { Self::Body }
    }
}

/// The notice that all others are made from.
#[derive(Clone, Copy, Debug)]
pub struct Base<'a> {
    /// As it stands in its fields.
    pub draft: &'a Draft,
    /// 本机关.
    pub organ: &'a OwnOrgan,
    /// What would be composed for [`organ`](Self::organ) today; a field that equals it follows the composition.
    /// `None` where nothing is composed: a notice without received document.
    pub composed: Option<&'a Draft>,
    /// Whether the rows are addressees or issuers.
    pub usage: Usage,
    /// Where contacts are written.
    pub contact: ContactPlace,
}

/// A notice made for a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The notice.
    pub draft: Draft,
    /// The elements in which it differs from the one it was made from, in the order of the paper.
    pub changed: Vec<Element>,
}

impl Base<'_> {
    /// The organ that issues the notice of `row`, as far as the row tells it: what composing asks for.
    pub fn organ_of(&self, row: &Row) -> OwnOrgan {
        let mut organ = self.organ.clone();
        let addressed = row.addressed(self.usage);
        if !addressed.is_empty() {
            addressed.clone_into(&mut organ.main_recipients);
        }
        if self.usage == Usage::Issuers {
            let code = row.code.parse().map_or_else(|_| row.code.clone(), |number: DocumentNumber| number.organ_code);
            organ.name.clone_from(&row.name);
            organ.codes = vec![CodeSeries { series: String::new(), code }];
            for own in [&mut organ.short_name, &mut organ.mark, &mut organ.printing_office, &mut organ.report_to] {
                own.clear();
            }
        }
        organ
    }

    /// 成文日期, which deadlines are written by.
    pub fn issued(&self, today: Date) -> Date {
        loose(&self.draft.notice.date_of_issue).unwrap_or(today)
    }
}

/// The notice of `row`, whose day is `deadline`; `composed` is what would be composed for [`Base::organ_of`] it.
///
/// A field that follows the composition takes the new one; in one that the clerk has edited only what the row gives
/// is put in the place of what stood there.
pub fn put_in(base: &Base<'_>, row: &Row, deadline: Option<Date>, composed: Option<&Draft>, today: Date) -> Made {
    let mut draft = base.draft.clone();
    let organ = base.organ_of(row);
    for element in Element::OWN {
        let text = new_text(base, row, &organ, element, composed);
        if let (Some(text), Some(field)) = (text, draft.notice.field_mut(element)) {
            *field = text;
        }
    }
    if let Some(day) = deadline {
        let day = written(day, base.issued(today));
        if let Some(body) = with_deadline(&draft.notice.body, &day) {
            draft.notice.body = body.into();
        }
    }
    if let Some(contact) = contact(row) {
        let notice = &mut draft.notice;
        match base.contact {
            ContactPlace::Annotation => {
                notice.annotation = annotation_with_contact(&notice.annotation, &contact).into();
            }
            ContactPlace::Body => notice.body = with_contact(&notice.body, &contact).into(),
        }
    }
    let differs = |element: &Element| draft.notice.text(*element) != base.draft.notice.text(*element);
    let changed = Element::OWN.into_iter().filter(differs).collect();
    Made { draft, changed }
}

/// What `element` holds in the notice of `row`; `None` leaves it as it is.
fn new_text(
    base: &Base<'_>,
    row: &Row,
    organ: &OwnOrgan,
    element: Element,
    composed: Option<&Draft>,
) -> Option<Rc<str>> {
    let text = base.draft.notice.field(element)?;
    let follows = base.composed.is_some_and(|own| own.notice.field(element) == Some(text));
    // The number is the row's own; day and serial are none of the composition's business here.
    if element == Element::DocumentNumber {
        return number(text, row, organ, base.usage).map(Into::into);
    }
    if let (true, Some(composed)) = (follows, composed) {
        return composed.notice.field(element).cloned();
    }
    match element {
        Element::MainRecipients => {
            let addressed = row.addressed(base.usage);
            (!addressed.is_empty()).then(|| format!("{addressed}：").into())
        }
        _ if base.usage == Usage::Issuers => renamed(text, element, base.organ, organ).map(Into::into),
        _ => None,
    }
}

/// 发文字号 with the row's own code, its serial left open where the code is another's.
fn number(text: &str, row: &Row, organ: &OwnOrgan, usage: Usage) -> Option<String> {
    if row.code.parse::<DocumentNumber>().is_ok() {
        return Some(row.code.clone());
    }
    let (code, rest) = text.split_once('〔')?;
    let (year, _) = rest.split_once('〕')?;
    let own = match usage {
        Usage::Issuers => organ.usual_code(),
        Usage::Addressees => row.code.as_str(),
    };
    let keeps = code == own || own.is_empty() && usage == Usage::Addressees;
    (!keeps).then(|| format!("{own}〔{year}〕　号"))
}

/// A field with the name of another organ in the place of ours; `None` where ours does not stand in it.
fn renamed(text: &str, element: Element, own: &OwnOrgan, other: &OwnOrgan) -> Option<String> {
    let text = text.trim();
    match element {
        Element::IssuerMark if text == own.mark_text() => return Some(other.mark_text()),
        Element::PrintedBy if text == own.printing_office_text() => return Some(other.printing_office_text()),
        Element::IssuerMark | Element::PrintedBy | Element::IssuerSignature | Element::Title => {}
        _ => return None,
    }
    let names = [&own.name, &own.short_name].into_iter().filter(|name| !name.is_empty());
    if element == Element::Title {
        // In a title the own organ stands in front; further in it may be quoted.
        return names.into_iter().find_map(|name| Some(format!("{}{}", other.name, text.strip_prefix(name.as_str())?)));
    }
    names.into_iter().find(|name| text.contains(name.as_str())).map(|name| text.replace(name.as_str(), &other.name))
}

/// `联系人：王芳，电话：0561-2200101`.
fn contact(row: &Row) -> Option<String> {
    let (name, phone) = if row.phone.is_empty() { parted(&row.contact) } else { (&*row.contact, &*row.phone) };
    match (name, phone) {
        ("", "") => None,
        ("", phone) => Some(format!("联系电话：{phone}")),
        (name, "") => Some(format!("联系人：{name}")),
        (name, phone) => Some(format!("联系人：{name}，电话：{phone}")),
    }
}

/// Name and number of one cell: 王芳 0561-2200101, 王芳（电话：0561-2200101）.
fn parted(contact: &str) -> (&str, &str) {
    const SHORTEST_NUMBER: usize = 7;
    let Some(at) = contact.find(|c: char| c.is_ascii_digit()) else { return (contact, "") };
    let phone = contact[at..].trim_end_matches(['）', ')']);
    let is_number = phone.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '—' | '－' | ' ' | '/' | '、'));
    if !is_number || phone.chars().filter(char::is_ascii_digit).count() < SHORTEST_NUMBER {
        return (contact, "");
    }
    let marks = ['，', ',', '；', '：', ':', '（', '(', ' ', '\u{3000}'];
    let name = contact[..at].trim_end_matches(marks);
    let name = ["联系电话", "电话", "手机"].iter().find_map(|word| name.strip_suffix(word)).unwrap_or(name);
    (name.trim_end_matches(marks), phone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_is_written_with_its_number() {
        let row = |contact: &str, phone: &str| Row { contact: contact.into(), phone: phone.into(), ..Row::default() };
        for (name, phone, expected) in [
            ("王芳", "0561-2200101", Some("联系人：王芳，电话：0561-2200101")),
            ("王芳 0561-2200101", "", Some("联系人：王芳，电话：0561-2200101")),
            ("王芳（电话：0561-2200101）", "", Some("联系人：王芳，电话：0561-2200101")),
            ("办公室3楼", "", Some("联系人：办公室3楼")),
            ("", "0561-2200101", Some("联系电话：0561-2200101")),
            ("", "", None),
        ] {
            assert_eq!(contact(&row(name, phone)).as_deref(), expected, "{name} {phone}");
        }
    }
}
