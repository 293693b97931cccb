//! A reading in the schema of the corpus labels: every value as it stands in the source.

use serde_json::{Value, json};
use xingwen::domain::clean::Cleaned;
use xingwen::domain::notice::date_of_issue::{Date, loose};
use xingwen::domain::notice::loose_number::read;
use xingwen::domain::notice::reading::{Found, Reading, Recognised, TextKind};
use xingwen::domain::text::span::Span;

/// The label file that `reading` of the cleaned text amounts to.
pub(crate) fn label(id: &str, cleaned: &Cleaned, reading: &Reading) -> Value {
    let source = Source(cleaned);
    let document = if reading.kind == TextKind::NotOfficial { &Recognised::default() } else { &reading.document };
    let official = reading.kind != TextKind::NotOfficial;
    let inner = reading.forwarded.as_ref().filter(|_| official);
    let documents: Vec<&Recognised> = std::iter::once(document).chain(inner).collect();
    let number = source.text(document.document_number.as_ref()).map(|text| squeezed(&text));
    let is_order = |number: &&String| number.starts_with('第') || number.contains("令第");
    let headings = documents.iter().flat_map(|document| &document.headings);
    let deadlines = documents.iter().flat_map(|document| &document.deadlines);
    let cited = documents
        .iter()
        .flat_map(|document| &document.cited_numbers)
        .chain(inner.and_then(|inner| inner.document_number.as_ref()))
        .chain(document.register_number.as_ref());
    let organs =
        |found: Option<&Found>| -> Vec<String> { found.map(|found| groups(&source.listed(found))).unwrap_or_default() };
    json!({
        "id": id,
        "kind": reading.kind,
        "truncated": reading.truncated,
        "issuer_mark": source.text(document.issuer_mark.as_ref()),
        "document_number": source.text(document.document_number.as_ref()),
        "document_number_valid": number.as_ref().filter(|number| !is_order(number)).map(|number| read(number).valid),
        "document_number_canonical": number.as_deref().and_then(|number| read(number).canonical()),
        "signer": source.text(document.signatory.as_ref()),
        "urgency": source.text(document.urgency.as_ref()),
        "security": source.text(document.secrecy.as_ref()),
        "title": source.text(document.title.as_ref()),
        "recipients": organs(document.main_recipients.as_ref()),
        "headings": headings
            .map(|heading| json!({"level": heading.level, "text": source.slice(heading.span)}))
            .collect::<Vec<_>>(),
        "attachments_note": source.texts(&document.attachment_note),
        "signature": source.texts(&document.signature),
        "date": source.text(document.date_of_issue.as_ref()),
        "date_iso": document.date_of_issue.as_ref().and_then(|found| loose(&found.text).ok()).map(Date::iso),
        "annotation": source.text(document.annotation.as_ref()),
        "cc": organs(document.copy_recipients.as_ref()),
        "print_office": source.text(document.printed_by.as_ref()),
        "print_date": source.text(document.printed_on.as_ref()),
        "deadlines": deadlines
            .map(|found| json!({"text": source.slice(found.span), "date_iso": found.deadline.date.map(Date::iso)}))
            .collect::<Vec<_>>(),
        "forwarded": inner.map(|inner| json!({
            "title": source.text(inner.title.as_ref()),
            "document_number": source.text(inner.document_number.as_ref()),
            "issuer": source.text(inner.issuer.as_ref()),
            "date": source.text(inner.date_of_issue.as_ref()),
        })),
        "cited_numbers": cited
            .filter_map(|found| source.text(Some(found)))
            .map(|text| json!({"valid": read(&squeezed(&text)).valid, "text": text}))
            .collect::<Vec<_>>(),
    })
}

/// The text before it was cleaned.
struct Source<'a>(&'a Cleaned);

impl Source<'_> {
    fn text(&self, found: Option<&Found>) -> Option<String> {
        let found = found?;
        if found.spans.is_empty() {
            return Some(found.text.clone());
        }
        Some(found.spans.iter().map(|span| self.slice(*span)).collect())
    }

    /// The same, with a comma where another label (抄报：, 抄送：) stands between two places.
    fn listed(&self, found: &Found) -> String {
        let mut out = String::new();
        for (place, span) in found.spans.iter().enumerate() {
            let between = place.checked_sub(1).and_then(|before| found.spans.get(before));
            if between.is_some_and(|before| self.slice(Span::new(before.end, span.start)).contains(['：', ':'])) {
                out.push('，');
            }
            out.push_str(self.slice(*span));
        }
        if out.is_empty() { found.text.clone() } else { out }
    }

    fn texts(&self, found: &[Found]) -> Vec<String> {
        found.iter().filter_map(|found| self.text(Some(found))).collect()
    }

    /// What stood in the source where the clean text has `span`.
    fn slice(&self, span: Span) -> &str {
        let (start, end) = (self.offset(span.start, false), self.offset(span.end, true));
        self.0.source.get(start..end).unwrap_or_default()
    }

    fn offset(&self, at: usize, is_end: bool) -> usize {
        let (mut clean, mut source) = (0, 0);
        for repair in self.0.repairs.iter().filter(|repair| repair.accepted) {
            let before = repair.edit.span.start - source;
            let stops = if is_end { at <= clean + before } else { at < clean + before };
            if stops {
                break;
            }
            let inserted = repair.edit.replacement.len();
            if at < clean + before + inserted {
                return if is_end { repair.edit.span.end } else { repair.edit.span.start };
            }
            clean += before + inserted;
            source = repair.edit.span.end;
        }
        source + (at - clean)
    }
}

/// The convention of the labels: organs are split at ， only.
fn groups(text: &str) -> Vec<String> {
    let text = text.trim().trim_end_matches(['：', ':', '。', '.']);
    text.split(['，', ',']).map(str::trim).filter(|group| !group.is_empty()).map(str::to_owned).collect()
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
