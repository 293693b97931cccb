//! A reading in the schema of the corpus labels.

use serde_json::{Value, json};
use xingwen::domain::notice::date_of_issue::{Date, loose};
use xingwen::domain::notice::reading::{Found, Reading, Recognised, TextKind};
use xingwen::domain::notice::recipients;

/// The label file that `reading` amounts to.
pub(crate) fn label(id: &str, reading: &Reading) -> Value {
    let document = if reading.kind == TextKind::NotOfficial { &Recognised::default() } else { &reading.document };
    let official = reading.kind != TextKind::NotOfficial;
    let inner = reading.forwarded.as_ref().filter(|_| official);
    let documents: Vec<&Recognised> = std::iter::once(document).chain(inner).collect();
    let number = document.document_number.as_ref().map(|found| squeezed(&found.text));
    let headings: Vec<Value> = documents
        .iter()
        .flat_map(|document| &document.headings)
        .map(|heading| json!({"level": heading.level, "text": heading.text}))
        .collect();
    let deadlines: Vec<Value> = documents
        .iter()
        .flat_map(|document| &document.deadlines)
        .map(|limit| json!({"text": limit.text, "date_iso": limit.date.map(Date::iso)}))
        .collect();
    let cited: Vec<Value> = documents
        .iter()
        .flat_map(|document| &document.cited_numbers)
        .chain(inner.and_then(|inner| inner.document_number.as_ref()))
        .chain(document.register_number.as_ref())
        .map(|found| json!({"text": found.text, "valid": is_valid(&squeezed(&found.text))}))
        .collect();
    json!({
        "id": id,
        "kind": reading.kind,
        "truncated": reading.truncated,
        "issuer_mark": text(document.issuer_mark.as_ref()),
        "document_number": text(document.document_number.as_ref()),
        "document_number_valid": number.as_deref().filter(|number| !number.starts_with('第') && !number.contains("令第")).map(is_valid),
        "document_number_canonical": number.as_deref().and_then(canonical),
        "signer": text(document.signatory.as_ref()),
        "urgency": text(document.urgency.as_ref()),
        "security": text(document.secrecy.as_ref()),
        "title": text(document.title.as_ref()),
        "recipients": document.main_recipients.as_ref().map(|found| recipients::classes(&found.text)).unwrap_or_default(),
        "headings": headings,
        "attachments_note": texts(&document.attachment_note),
        "signature": texts(&document.signature),
        "date": text(document.date_of_issue.as_ref()),
        "date_iso": document.date_of_issue.as_ref().and_then(|found| loose(&found.text).ok()).map(Date::iso),
        "annotation": text(document.annotation.as_ref()),
        "cc": document.copy_recipients.as_ref().map(|found| recipients::classes(&found.text)).unwrap_or_default(),
        "print_office": text(document.printed_by.as_ref()),
        "print_date": text(document.printed_on.as_ref()),
        "deadlines": deadlines,
        "forwarded": inner.map(|inner| json!({
            "title": text(inner.title.as_ref()),
            "document_number": text(inner.document_number.as_ref()),
            "issuer": text(inner.issuer.as_ref()),
            "date": text(inner.date_of_issue.as_ref()),
        })),
        "cited_numbers": cited,
    })
}

fn text(found: Option<&Found>) -> Option<&str> {
    found.map(|found| found.text.as_str())
}

fn texts(found: &[Found]) -> Vec<&str> {
    found.iter().map(|found| found.text.as_str()).collect()
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

// 机关代字〔four-digit year〕serial号, no leading zero
fn is_valid(number: &str) -> bool {
    canonical(number).as_deref() == Some(number)
}

fn canonical(number: &str) -> Option<String> {
    let open = number.find(|c: char| "〔[［【〖（(﹝".contains(c))?;
    let close = open + number[open..].find(|c: char| "〕]］】〗）)﹞".contains(c))?;
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (year, serial) = (digits(&number[open..close]), digits(&number[close..]));
    let serial = serial.trim_start_matches('0');
    (year.len() == 4 && !serial.is_empty()).then(|| format!("{}〔{year}〕{serial}号", &number[..open]))
}
