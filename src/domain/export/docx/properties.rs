//! The properties of the file: title and language, no author.

use super::super::markup::Markup;
use crate::domain::notice::date_of_issue::loose;
use crate::domain::notice::draft::Draft;

/// `docProps/core.xml`. The date is that of issue: the machine's clock is nobody's business.
pub(super) fn core(draft: &Draft) -> Vec<u8> {
    let mut xml = Markup::part();
    xml.element(
        "cp:coreProperties",
        &[
            ("xmlns:cp", &"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
            ("xmlns:dc", &"http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", &"http://purl.org/dc/terms/"),
            ("xmlns:xsi", &"http://www.w3.org/2001/XMLSchema-instance"),
        ],
        |xml| {
            let title: String =
                draft.notice.title.trim().chars().filter(|c| !matches!(c, '\n' | '\r' | '\t')).collect();
            xml.element("dc:title", &[], |xml| xml.text(&title));
            xml.element("dc:language", &[], |xml| xml.text("zh-CN"));
            if let Ok(date) = loose(&draft.notice.date_of_issue) {
                let moment = format!("{}T00:00:00Z", date.iso());
                xml.element("dcterms:created", &[("xsi:type", &"dcterms:W3CDTF")], |xml| xml.text(&moment));
            }
        },
    );
    xml.into_bytes()
}

/// `docProps/app.xml`.
pub(super) fn app(pages: usize) -> Vec<u8> {
    let mut xml = Markup::part();
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    xml.element("Properties", &[("xmlns", &namespace)], |xml| {
        xml.element("Pages", &[], |xml| xml.text(&pages.to_string()));
        xml.element("Application", &[], |xml| xml.text("行文"));
    });
    xml.into_bytes()
}
