//! What does not stand in the run of the text: tables, text boxes, headers, footers, notes, pictures.

use xingwen::domain::notice::evidence::{Imported, Place};

use crate::package::{Package, p, r};

/// Every paragraph with its place.
fn places(imported: &Imported) -> Vec<(&str, Place)> {
    imported.evidence.paragraphs.iter().map(|form| (form.span.of(&imported.text), form.place)).collect()
}

fn table(rows: &[&[&str]]) -> String {
    let rows = rows.iter().map(|cells| {
        let cells: String =
            cells.iter().map(|cell| format!("<w:tc><w:tcPr/>{cell}</w:tc>")).collect::<Vec<_>>().concat();
        format!("<w:tr>{cells}</w:tr>")
    });
    format!("<w:tbl><w:tblPr/><w:tblGrid/>{}</w:tbl>", rows.collect::<Vec<_>>().concat())
}

#[test]
fn a_row_is_a_line() {
    let (one, two, none) = (p("甲"), p("乙"), p(""));
    let lines = p("甲") + &p("乙");
    let prose = p("一、要求。") + &p("二、办法。");
    let nested = table(&[&[&one, &two]]);
    for (rows, expected) in [
        (table(&[&[&one, &two], &[&two, &one]]), "甲\t乙\n乙\t甲"),
        (table(&[&[&one, &none, &two]]), "甲\t\t乙"),
        (table(&[&[&one, &none]]), "甲"),
        // The rows of a form that are to be filled in.
        (table(&[&[&one, &two], &[&none, &none], &[&two, &none]]), "甲\t乙\n\t\n乙\t"),
        (table(&[&[&one, &none], &[&one, &two], &[&one, &none]]), "甲\n甲\t乙\n甲\t"),
        (table(&[&[&lines, &one]]), "甲 乙\t甲"),
        (table(&[&[&lines]]), "甲\n乙"),
        (table(&[&[&one, &prose]]), "甲\t一、要求。\n二、办法。"),
        (table(&[&[&nested, &one]]), "甲 乙\t甲"),
        (table(&[&[&nested]]), "甲\t乙"),
        (p("前") + &table(&[&[&one, &two]]) + &p("后"), "前\n甲\t乙\n后"),
    ] {
        let imported = Package::of(&rows).read();
        assert_eq!(imported.text, expected, "{rows}");
    }
    let imported = Package::of(&table(&[&[&one, &two]])).read();
    assert_eq!(places(&imported), [("甲", Place::Table), ("乙", Place::Table)]);
}

/// A text box in both writings, as Word has it.
fn text_box(words: &str, offset: i64) -> String {
    let inner = format!("<w:txbxContent>{}</w:txbxContent>", p(words));
    format!(
        r#"<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>
        <wp:positionV><wp:posOffset>{offset}</wp:posOffset></wp:positionV>
        <a:graphic><a:graphicData><wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp></a:graphicData></a:graphic>
        </wp:anchor></w:drawing></mc:Choice>
        <mc:Fallback><w:pict><v:shape style="margin-top:1pt"><v:textbox>{inner}</v:textbox></v:shape></w:pict></mc:Fallback>
        </mc:AlternateContent></w:r>"#
    )
}

#[test]
fn a_text_box_is_read_once_and_in_its_place() {
    for (body, expected) in [
        (
            format!("<w:p>{}{}</w:p>", r("金工〔2024〕1号"), text_box("金城市总工会文件", 0)),
            "金城市总工会文件\n金工〔2024〕1号",
        ),
        // Further up comes first.
        (format!("<w:p>{}{}</w:p>", text_box("文号", 900), text_box("标志", -900)) + &p("标题"), "标志\n文号\n标题"),
        // Behind words of a later paragraph it stays behind.
        (p("标题") + &format!("<w:p>{}{}</w:p>", r("正文"), text_box("印章", 0)), "标题\n正文\n印章"),
        (p("标题") + &format!("<w:p>{}{}</w:p>", text_box("图一", 0), r("正文")), "标题\n图一\n正文"),
        // Only the old writing, and one whose new writing shows nothing.
        (
            format!(
                "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
                p("甲")
            ),
            "甲",
        ),
        (
            format!(
                "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent></w:r></w:p>",
                r("乙")
            ),
            "乙",
        ),
        (
            r#"<w:p><w:r><w:pict><v:shape><v:textpath string="金城市人民政府文件"/></v:shape></w:pict></w:r></w:p>"#
                .into(),
            "金城市人民政府文件",
        ),
    ] {
        let imported = Package::of(&body).read();
        assert_eq!(imported.text, expected, "{body}");
    }
    let imported = Package::of(&format!("<w:p>{}{}</w:p>", r("文号"), text_box("标志", 0))).read();
    assert_eq!(places(&imported), [("标志", Place::TextBox), ("文号", Place::Flow)]);
}

#[test]
fn headers_footers_and_notes_keep_their_place() {
    let section = r#"<w:sectPr><w:headerReference w:type="default" r:id="rId0"/><w:headerReference w:type="first" r:id="rId1"/>
        <w:footerReference w:type="default" r:id="rId2"/><w:footerReference w:type="even" r:id="rId3"/><w:titlePg/></w:sectPr>"#;
    let body = format!(
        r#"<w:p>{}<w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:p>{}<w:r><w:endnoteReference w:id="1"/></w:r></w:p>{section}"#,
        r("正文"),
        r("又")
    );
    let note = |kind: &str, id: u32, words: &str| format!(r#"<w:{kind} w:id="{id}">{}</w:{kind}>"#, p(words));
    let footnotes = note("footnote", 0, "分隔") + &note("footnote", 2, "见附件。") + &note("footnote", 3, "没有引用");
    let imported = Package::of(&body)
        .with("header", "hdr", &p("内部材料"))
        .with("header", "hdr", &p("金城市总工会"))
        .with("footer", "ftr", &p("— 1 —"))
        .with("footer", "ftr", &p("偶数页"))
        .with("footnotes", "footnotes", &footnotes)
        .with("endnotes", "endnotes", &note("endnote", 1, "完。"))
        .read();
    let expected = [
        ("金城市总工会", Place::PageHeader),
        ("正文", Place::Flow),
        ("又", Place::Flow),
        ("内部材料", Place::PageHeader),
        ("注1：见附件。", Place::Footnote),
        ("尾注1：完。", Place::Footnote),
    ];
    assert_eq!(places(&imported), expected);
    assert_eq!(imported.remarks, ["文件中有 2 条脚注或尾注放在文末。"]);
}

#[test]
fn what_is_not_read_is_said() {
    let body = [
        "<w:p><w:r><w:drawing><wp:inline><a:graphic><pic:pic/></a:graphic></wp:inline></w:drawing></w:r>",
        "<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>",
        "<w:r><w:object><v:shape><v:imagedata/></v:shape></w:object></w:r>",
        "<w:r><w:drawing><wp:inline><a:graphic><c:chart/></a:graphic></wp:inline></w:drawing></w:r>",
        "<m:oMath><m:r><m:t>E=m</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>",
        "<w:r><w:sym w:font=\"Webdings\" w:char=\"F021\"/></w:r><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>",
    ]
    .concat();
    let imported = Package::of(&body).read();
    assert_eq!(imported.text, "E=m1/2\u{F021}");
    let expected = [
        "文件中有 2 张图片没有读入，请对照原件。",
        "文件中有 2 个嵌入的对象（附件、图表等）没有读入，请对照原件。",
        "文件中有 1 个公式只读入了其中的文字，请对照原件。",
        "文件中有 1 个特殊符号认不出来，请对照原件。",
        "文件中有 1 条批注没有读入。",
    ];
    assert_eq!(imported.remarks, expected);
}

#[test]
fn a_watermark_is_said_and_not_read() {
    let section = r#"<w:sectPr><w:headerReference w:type="default" r:id="rId0"/></w:sectPr>"#;
    let mark = r#"<w:p><w:r><w:pict><v:shape><v:textpath string="征求意见稿"/></v:shape></w:pict></w:r></w:p>"#;
    let imported = Package::of(&(p("正文") + section)).with("header", "hdr", mark).read();
    assert_eq!(
        (imported.text.as_str(), imported.remarks.as_slice()),
        ("正文", ["页面上的水印文字“征求意见稿”没有读入。".to_owned()].as_slice())
    );
}

#[test]
fn cleaning_leaves_a_row_as_it_is() {
    let cell = |one: &str, two: &str| p(one) + &p(two);
    let head = p("各单位：") + &p("现将名单公布如下。");
    let rows: [&[&str]; 2] =
        [&[&p("序号"), &p("单位"), &p("名单")], &[&p("1"), &cell("甲县财政局", "乙县财政局"), &cell("张三", "李四")]];
    let imported = Package::of(&(head + &table(&rows))).read();
    let cleaned = xingwen::app::received::Received::new(&imported).cleaned;
    assert!(cleaned.text.ends_with("序号\t单位\t名单\n1\t甲县财政局 乙县财政局\t张三 李四"), "{}", cleaned.text);
}
