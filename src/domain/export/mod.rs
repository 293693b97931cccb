//! Pages or notice → what leaves the page: .docx, clipboard HTML, plain text.
