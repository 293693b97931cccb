//! Names that views and the browser share, and what views ask of the document.

use crate::domain::notice::Element;
use crate::domain::notice::upstream::Role;

/// Whether a paragraph with this role was taken for no part of the document itself.
pub const fn is_left_out(role: Role) -> bool {
    matches!(role, Role::Furniture | Role::ReceptionSlip | Role::TelegramHead)
}

/// The name of an element's field on the page, as `serde` names the element.
pub const fn field_name(element: Element) -> &'static str {
    match element {
        Element::CopyNumber => "copy_number",
        Element::Secrecy => "secrecy",
        Element::Urgency => "urgency",
        Element::IssuerMark => "issuer_mark",
        Element::DocumentNumber => "document_number",
        Element::Signatory => "signatory",
        Element::Title => "title",
        Element::MainRecipients => "main_recipients",
        Element::Body => "body",
        Element::AttachmentNote => "attachment_note",
        Element::IssuerSignature => "issuer_signature",
        Element::DateOfIssue => "date_of_issue",
        Element::Annotation => "annotation",
        Element::Attendance => "attendance",
        Element::Attachments => "attachments",
        Element::CopyRecipients => "copy_recipients",
        Element::PrintedBy => "printed_by",
        Element::PrintedOn => "printed_on",
        Element::UpstreamTitle => "upstream_title",
        Element::UpstreamIssuer => "upstream_issuer",
        Element::UpstreamNumber => "upstream_number",
        Element::UpstreamDate => "upstream_date",
        Element::ForwardedText => "forwarded_text",
    }
}
