//! Received .docx files: every construct of a word processor, files of real ones, and hostile archives.

mod evidence;
mod hostile;
mod numbering;
mod package;
mod parts;
mod written;

use package::{Package, p, r};

/// The text of a document with this body.
fn text(body: &str) -> String {
    Package::of(body).read().text
}

#[test]
fn what_stands_in_a_paragraph_is_read() {
    for (body, expected) in [
        (p("甲") + &p("") + &p("乙"), "甲\n\n乙"),
        ("<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r></w:p>".into(), "甲\t乙"),
        ("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t></w:r></w:p>".into(), "甲\u{B}乙\u{B}丙"),
        (r#"<w:p><w:r><w:br w:type="page"/><w:t>附件</w:t></w:r></w:p>"#.into(), "\u{C}附件"),
        ("<w:p><w:r><w:t> 甲 </w:t></w:r></w:p>".into(), "甲"),
        ("<w:p><w:r><w:t xml:space=\"preserve\"> 甲\n乙 </w:t></w:r></w:p>".into(), " 甲 乙 "),
        ("<w:p><w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:softHyphen/></w:r></w:p>".into(), "1-2\u{AD}"),
        ("<w:p><w:r><w:t>A&amp;B&lt;&#x4E00;<![CDATA[<乙>]]></w:t></w:r></w:p>".into(), "A&B<一<乙>"),
        (r#"<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:p>"#.into(), "☑"),
        (r#"<w:p><w:r><w:sym w:font="Wingdings 2" w:char="F0A3"/></w:r></w:p>"#.into(), "□"),
        (r#"<w:p><w:r><w:sym w:font="Symbol" w:char="F0B4"/></w:r></w:p>"#.into(), "×"),
        (r#"<w:p><w:r><w:sym w:font="仿宋_GB2312" w:char="3007"/></w:r></w:p>"#.into(), "〇"),
        (
            format!(
                r#"<w:p><w:hyperlink r:id="x">{}</w:hyperlink><w:smartTag>{}</w:smartTag></w:p>"#,
                r("甲"),
                r("乙")
            ),
            "甲乙",
        ),
        (
            format!("<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>", p("甲")),
            "甲",
        ),
        (
            format!(
                "<w:p><w:r><w:ruby><w:rt>{}</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r></w:p>",
                r("xíng"),
                r("行")
            ),
            "行",
        ),
        (format!("<w:p><w:someDay>{}</w:someDay></w:p>", r("甲")), "甲"),
        (format!("<w:p><w:r><w:t>甲</w:t><w:lastRenderedPageBreak/></w:r>{}</w:p>", r("乙")), "甲乙"),
    ] {
        assert_eq!(text(&body), expected, "{body}");
    }
}

#[test]
fn of_a_field_its_result_is_read() {
    let mark = |kind: &str| format!(r#"<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>"#);
    let instruction = |words: &str| format!("<w:r><w:instrText>{words}</w:instrText></w:r>");
    let (begin, separate, end) = (mark("begin"), mark("separate"), mark("end"));
    for (runs, expected) in [
        (format!(r#"<w:fldSimple w:instr="DATE">{}</w:fldSimple>"#, r("2024年")), "2024年"),
        (format!("{begin}{}{separate}{}{end}", instruction("REF x"), r("甲")), "甲"),
        // A field in the instruction of another: what it shows is not seen.
        (
            format!(
                "{begin}{}{begin}{}{separate}{}{end}{separate}{}{end}",
                instruction("IF"),
                instruction("MERGEFIELD x"),
                r("不见"),
                r("见")
            ),
            "见",
        ),
        (format!("{begin}{}{end}", instruction(r"EQ \o\ac(○,2)")), "②"),
        // Never ended: nothing is lost.
        (format!("{begin}{}{}", instruction("REF x"), r("甲")), "甲"),
        (format!("{end}{separate}{}", r("甲")), "甲"),
    ] {
        assert_eq!(text(&format!("<w:p>{runs}</w:p>")), expected, "{runs}");
    }
}
