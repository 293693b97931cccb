//! Automatic numbers, written out.

use crate::package::{Package, r};

/// A numbered paragraph.
fn item(list: u32, level: u32, words: &str) -> String {
    let properties = format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>"#);
    format!("<w:p><w:pPr>{properties}</w:pPr>{}</w:p>", r(words))
}

/// A level of a list.
fn level(at: u32, format: &str, text: &str, more: &str) -> String {
    format!(
        r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>"#
    )
}

/// The usual four levels, and a list of bullets.
fn lists() -> String {
    let four = [
        level(0, "chineseCountingThousand", "%1、", r#"<w:suff w:val="nothing"/>"#),
        level(1, "chineseCountingThousand", "（%2）", ""),
        level(2, "decimal", "%3.", ""),
        level(3, "decimal", "%1.%4", r#"<w:isLgl/><w:suff w:val="space"/>"#),
    ]
    .concat();
    let bullets = level(0, "bullet", "\u{F0D8}", "")
        .replace("</w:lvl>", r#"<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>"#);
    let own = level(0, "chineseCounting", "第%1条", r#"<w:pStyle w:val="a3"/><w:suff w:val="space"/>"#);
    format!(
        r#"<w:abstractNum w:abstractNumId="0">{four}</w:abstractNum>
        <w:abstractNum w:abstractNumId="1">{bullets}</w:abstractNum>
        <w:abstractNum w:abstractNumId="2">{own}</w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>"#
    )
}

fn read(body: &str) -> (String, Vec<String>) {
    let styles = r#"<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>"#;
    let imported = Package::of(body).with("numbering", "numbering", &lists()).with("styles", "styles", styles).read();
    (imported.text, imported.remarks)
}

#[test]
fn numbers_run_through_levels_and_begin_anew() {
    let body = [
        item(1, 0, "总体要求"),
        item(1, 1, "目标"),
        item(1, 1, "原则"),
        item(1, 2, "第一"),
        item(1, 0, "任务"),
        item(1, 1, "检查"),
        item(1, 3, "款"),
        item(2, 0, "另起"),
        item(2, 0, "再"),
        item(3, 0, "要点"),
        item(9, 0, "没有这个表"),
        item(0, 0, "不编号"),
    ]
    .concat();
    let (text, remarks) = read(&body);
    let expected = "一、总体要求\n（一）目标\n（二）原则\n1.第一\n二、任务\n（一）检查\n2.1 款\n五、另起\n六、再\n➢ 要点\n没有这个表\n不编号";
    assert_eq!(text, expected);
    assert_eq!(remarks, ["文件中有 10 处自动编号已写成文字，请核对。"]);
}

#[test]
fn a_style_numbers_its_paragraphs() {
    let article = |words: &str| format!(r#"<w:p><w:pPr><w:pStyle w:val="a3"/></w:pPr>{}</w:p>"#, r(words));
    let (text, _) = read(&(article("为了规范工作，制定本办法。") + &article("本办法自印发之日起施行。")));
    assert_eq!(text, "第一条 为了规范工作，制定本办法。\n第二条 本办法自印发之日起施行。");
}

#[test]
fn a_level_that_never_began_counts_from_its_start() {
    let (text, _) = read(&item(1, 1, "甲"));
    assert_eq!(text, "（一）甲");
    let (text, _) = read(&item(1, 3, "甲"));
    assert_eq!(text, "1.1 甲");
}
