//! What a file says beyond its words: form, tracked changes, hidden words.

use xingwen::domain::notice::evidence::{Alignment, Imported, ParagraphForm, RevisionKind};

use crate::package::{Package, p, r};

/// The form of the only paragraph.
fn form(body: &str, styles: &str) -> ParagraphForm {
    let imported = Package::of(body).with("styles", "styles", styles).read();
    let [form] = imported.evidence.paragraphs.as_slice() else { panic!("{body}: {:?}", imported.evidence) };
    assert_eq!(form.span.of(&imported.text).trim(), imported.text.trim(), "{body}");
    form.clone()
}

#[test]
fn the_form_of_a_paragraph_comes_through_its_styles() {
    const STYLES: &str = r#"<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="x"><w:name w:val="小标题"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="c1"><w:name w:val="c1"/><w:basedOn w:val="c2"/></w:style>
        <w:style w:type="paragraph" w:styleId="c2"><w:name w:val="c2"/><w:basedOn w:val="c1"/></w:style>
        <w:style w:type="character" w:styleId="s"><w:name w:val="Strong"/><w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr></w:style>"#;
    let paragraph = |properties: &str, run: &str| {
        format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>通知</w:t></w:r></w:p>")
    };
    let usual = ParagraphForm { alignment: Some(Alignment::Left), half_points: Some(21), ..ParagraphForm::default() };
    for (body, expected) in [
        (paragraph("", ""), usual.clone()),
        (paragraph(r#"<w:jc w:val="end"/>"#, ""), ParagraphForm { alignment: Some(Alignment::Right), ..usual.clone() }),
        (
            paragraph(r#"<w:pStyle w:val="1"/>"#, ""),
            ParagraphForm { heading: Some(1), bold: true, half_points: Some(32), ..usual.clone() },
        ),
        (
            paragraph(r#"<w:pStyle w:val="t"/>"#, r#"<w:sz w:val="44"/>"#),
            ParagraphForm {
                heading: Some(0),
                alignment: Some(Alignment::Centre),
                half_points: Some(44),
                ..usual.clone()
            },
        ),
        (
            paragraph(r#"<w:pStyle w:val="x"/>"#, ""),
            ParagraphForm { heading: Some(2), bold: true, half_points: Some(32), ..usual.clone() },
        ),
        (
            paragraph(r#"<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>"#, r#"<w:b w:val="0"/>"#),
            ParagraphForm { half_points: Some(32), ..usual.clone() },
        ),
        (paragraph("", r#"<w:rStyle w:val="s"/>"#), ParagraphForm { bold: true, red: true, ..usual.clone() }),
        (
            paragraph(r#"<w:pStyle w:val="c1"/>"#, ""),
            ParagraphForm { half_points: Some(21), ..ParagraphForm::default() },
        ),
    ] {
        let found = form(&body, STYLES);
        assert_eq!(found, ParagraphForm { span: found.span, ..expected }, "{body}");
    }
}

#[test]
fn all_of_a_paragraph_is_bold_or_none() {
    let half = format!("<w:p><w:r><w:rPr><w:b/><w:sz w:val=\"30\"/></w:rPr><w:t>一、</w:t></w:r>{}</w:p>", r("总则"));
    let found = form(&half, "");
    assert_eq!((found.bold, found.half_points), (false, Some(30)));
}

/// The tracked changes and hidden words with their words.
fn changes(imported: &Imported) -> Vec<(&str, RevisionKind, &str)> {
    let revisions = imported.evidence.revisions.iter();
    revisions.map(|change| (change.span.of(&imported.text), change.kind, change.author.as_str())).collect()
}

#[test]
fn tracked_changes_stand_in_the_text_and_in_the_evidence() {
    use RevisionKind::{Deleted, Inserted};
    let body = concat!(
        r#"<w:p><w:r><w:t>请于</w:t></w:r><w:del w:author="甲"><w:r><w:delText>5月</w:delText></w:r><w:r><w:delText>1日</w:delText></w:r></w:del>"#,
        r#"<w:ins w:author="甲"><w:r><w:t>6月1日</w:t></w:r></w:ins><w:ins w:author="甲"><w:del w:author="乙"><w:r><w:delText>中午</w:delText></w:r></w:del></w:ins>"#,
        r#"<w:r><w:t>前</w:t></w:r></w:p>"#,
        r#"<w:p><w:pPr><w:rPr><w:del w:author="丙"/></w:rPr></w:pPr><w:r><w:t>上</w:t></w:r></w:p><w:p><w:r><w:t>报</w:t></w:r></w:p>"#,
        r#"<w:p><w:moveFrom w:author="丁"><w:r><w:t>甲</w:t></w:r></w:moveFrom><w:moveTo w:author="丁"><w:r><w:t>乙</w:t></w:r></w:moveTo></w:p>"#,
    );
    let imported = Package::of(body).read();
    assert_eq!(imported.text, "请于5月1日6月1日中午前\n上\n报\n甲乙");
    let expected = [
        ("5月1日", Deleted, "甲"),
        ("6月1日", Inserted, "甲"),
        ("中午", Deleted, "乙"),
        ("\n", Deleted, "丙"),
        ("甲", Deleted, "丁"),
        ("乙", Inserted, "丁"),
    ];
    assert_eq!(changes(&imported), expected);
}

#[test]
fn rows_are_inserted_and_deleted_whole() {
    let body = format!(
        r#"<w:tbl><w:tr><w:trPr><w:del w:author="甲"/></w:trPr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"#,
        p("张三"),
        p("男"),
        p("李四")
    );
    let imported = Package::of(&body).read();
    assert_eq!(imported.text, "张三\t男\n李四");
    assert_eq!(changes(&imported), [("张三", RevisionKind::Deleted, "甲"), ("男", RevisionKind::Deleted, "甲")]);
}

#[test]
fn hidden_words_are_listed() {
    let body = r#"<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>乙</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>丙</w:t></w:r></w:p>"#;
    let imported = Package::of(body).read();
    let hidden: Vec<&str> = imported.evidence.hidden.iter().map(|span| span.of(&imported.text)).collect();
    assert_eq!((imported.text.as_str(), hidden), ("甲乙丙", vec!["乙"]));
}
