//! Small .docx files, as Word would write them: stored packages with the words of a test.

/// A .docx with these paragraphs (`w:p` elements) as its body.
pub(crate) fn docx(paragraphs: &str) -> Vec<u8> {
    const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let types = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
    let relations = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
    let document = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="{WORD}"><w:body>{paragraphs}<w:sectPr/></w:body></w:document>"#
    );
    package(&[("[Content_Types].xml", types), ("_rels/.rels", relations), ("word/document.xml", &document)])
}

/// A paragraph with these words.
pub(crate) fn paragraph(words: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>")
}

/// A table (`w:tbl`) with these rows of cells.
pub(crate) fn table(rows: &[Vec<&str>]) -> String {
    let cell = |words: &&str| format!("<w:tc>{}</w:tc>", paragraph(words));
    let row = |cells: &Vec<&str>| format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>());
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

/// A package whose entries are stored, not packed.
fn package(entries: &[(&str, &str)]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in entries {
        let at = size(out.len());
        // Of both headers: needs version 2.0, no flags, stored, 1980-01-01, sum, both sizes, length of the name.
        let mut common = vec![20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0];
        let mut sum = flate2::Crc::new();
        sum.update(content.as_bytes());
        for number in [sum.sum(), size(content.len()), size(content.len()), size(name.len())] {
            common.extend(number.to_le_bytes());
        }
        out.extend(b"PK\x03\x04");
        out.extend(&common);
        out.extend(name.as_bytes());
        out.extend(content.as_bytes());
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&common);
        // No comment, first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(at.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (start, count) = (size(out.len()), u16::try_from(entries.len()).unwrap_or_default().to_le_bytes());
    out.extend(&directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count);
    out.extend(count);
    out.extend(size(directory.len()).to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0, 0]);
    out
}

fn size(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or_default()
}
