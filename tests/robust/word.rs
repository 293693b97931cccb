//! Packages of Word with any tree in them, and damaged ones.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::dice::Dice;
use super::texts;

const NAMES: &[&str] = &[
    "w:p",
    "w:r",
    "w:t",
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:pPr",
    "w:rPr",
    "w:ins",
    "w:del",
    "w:delText",
    "w:moveFrom",
    "w:moveTo",
    "w:hyperlink",
    "w:smartTag",
    "w:sdt",
    "w:sdtContent",
    "w:txbxContent",
    "w:pict",
    "w:drawing",
    "mc:AlternateContent",
    "mc:Choice",
    "mc:Fallback",
    "w:fldSimple",
    "w:sectPr",
    "w:tcPr",
    "w:trPr",
    "w:numPr",
    "m:oMath",
    "m:t",
    "w:ruby",
    "w:rt",
    "w:rubyBase",
    "w:x",
];

const EMPTY: &[&str] = &[
    "<w:jc w:val=\"center\"/>",
    "<w:jc w:val=\"right\"/>",
    "<w:b/>",
    "<w:b w:val=\"0\"/>",
    "<w:vanish/>",
    "<w:color w:val=\"FF0000\"/>",
    "<w:sz w:val=\"44\"/>",
    "<w:sz w:val=\"-1\"/>",
    "<w:sz w:val=\"99999999999\"/>",
    "<w:pStyle w:val=\"1\"/>",
    "<w:rStyle w:val=\"x\"/>",
    "<w:outlineLvl w:val=\"0\"/>",
    "<w:ilvl w:val=\"0\"/>",
    "<w:numId w:val=\"1\"/>",
    "<w:gridSpan w:val=\"3\"/>",
    "<w:gridSpan w:val=\"4294967295\"/>",
    "<w:vMerge/>",
    "<w:vMerge w:val=\"restart\"/>",
    "<w:br/>",
    "<w:br w:type=\"page\"/>",
    "<w:cr/>",
    "<w:tab/>",
    "<w:noBreakHyphen/>",
    "<w:softHyphen/>",
    "<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>",
    "<w:sym w:char=\"x\"/>",
    "<w:footnoteReference w:id=\"1\"/>",
    "<w:fldChar w:fldCharType=\"begin\"/>",
    "<w:fldChar w:fldCharType=\"separate\"/>",
    "<w:fldChar w:fldCharType=\"end\"/>",
    "<w:instrText>PAGE</w:instrText>",
    "<w:headerReference r:id=\"rId9\"/>",
    "<w:del w:id=\"1\"/>",
    "<w:ins w:id=\"2\"/>",
    "<w:gridBefore w:val=\"2\"/>",
    "<w:numId w:val=\"2\"/>",
    "<!-- x -->",
    "<![CDATA[通知]]>",
    "<?x?>",
];

const NUMBERING: &str = r#"<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="4294967295"/><w:numFmt w:val="decimal"/><w:lvlText w:val="（%1.%2%9%%）"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num></w:numbering>"#;

const LINKS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="document.xml"/></Relationships>"#;

/// The body of a document: elements in one another as chance has it, now and then torn.
pub(crate) fn body(dice: &mut Dice) -> String {
    let mut out = String::new();
    for _ in 0..=dice.below(4) {
        out.push_str("<w:p>");
        element(dice, 0, &mut out);
        out.push_str("</w:p>");
    }
    if dice.one_in(20) {
        let end = out.floor_char_boundary(dice.below(out.len()));
        out.truncate(end);
    }
    out
}

fn element(dice: &mut Dice, depth: usize, out: &mut String) {
    for _ in 0..=dice.below(4) {
        match dice.below(8) {
            0..3 if depth < 6 => {
                let name = dice.pick(NAMES);
                out.extend(["<", name, if dice.one_in(4) { " w:val=\"1\" w:author=\"甲\" w:id=\"3\">" } else { ">" }]);
                element(dice, depth + 1, out);
                out.extend(["</", name, ">"]);
            }
            3..5 => out.push_str(dice.pick(EMPTY)),
            _ => out.extend(["<w:r><w:t>", &words(dice), "</w:t></w:r>"]),
        }
    }
}

fn words(dice: &mut Dice) -> String {
    let words: String = texts::pieces(dice).chars().take(14).collect();
    let is_xml = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..);
    let words: String = words.chars().filter(|c| is_xml(*c)).collect();
    words.replace('&', "&amp;").replace('<', "&lt;")
}

/// A package whose document has this body; its parts are only stored, so that damage reaches them.
pub(crate) fn package(body: &str) -> Vec<u8> {
    const SPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006""#;
    let document = format!("<w:document {SPACES}><w:body>{body}</w:body></w:document>");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let parts = [
        ("word/document.xml", document.as_str()),
        ("word/_rels/document.xml.rels", LINKS),
        ("word/numbering.xml", NUMBERING),
    ];
    for (name, content) in parts {
        zip.start_file(name, stored).expect("names differ");
        zip.write_all(content.as_bytes()).expect("a vector takes every byte");
    }
    zip.finish().expect("a vector takes every byte").into_inner()
}

/// Changes some bytes, cuts the end off, or doubles a stretch.
pub(crate) fn damage(bytes: &mut Vec<u8>, dice: &mut Dice) {
    match dice.below(6) {
        0 => bytes.truncate(dice.below(bytes.len())),
        1 => {
            let (from, len) = (dice.below(bytes.len()), dice.below(64));
            let stretch: Vec<u8> = bytes[from..].iter().take(len).copied().collect();
            let at = dice.below(bytes.len());
            bytes.splice(at..at, stretch);
        }
        _ => {
            // Half of the harm goes to the directory at the end.
            let from = if dice.one_in(2) { bytes.len().saturating_sub(260) } else { 0 };
            for _ in 0..=dice.below(6) {
                let at = from + dice.below(bytes.len() - from);
                bytes[at] = u8::try_from(dice.below(256)).unwrap_or_default();
            }
        }
    }
}
