//! Pasted HTML: every writer's way of saying the same thing comes out as the same paragraphs.

use xingwen::domain::import::ImportError;
use xingwen::domain::import::html::{is_html, read};
use xingwen::domain::notice::evidence::{Alignment, Imported, Place, RevisionKind};

fn imported(html: &str) -> Imported {
    read(html, None).unwrap_or_else(|error| panic!("{error}: {html}"))
}

fn check(html: &str, expected: &str) {
    assert_eq!(imported(html).text, expected, "{html}");
}

#[test]
fn blocks_are_paragraphs_and_white_space_collapses() {
    for (html, expected) in [
        ("<p>甲</p><p>乙</p>", "甲\n乙"),
        ("<div>甲<p>乙</p>丙</div>", "甲\n乙\n丙"),
        ("<p>甲<p>乙", "甲\n乙"),
        ("  <p>\n  关于放假\n  的通知 </p>\n", "关于放假的通知"),
        ("<p>from\n here  to</p>", "from here to"),
        ("<p>甲 乙</p>", "甲 乙"),
        ("<p>第<span>\n</span>3 章</p>", "第 3 章"),
        ("<p>&nbsp;&nbsp;甲&emsp;乙</p>", "\u{A0}\u{A0}甲\u{2003}乙"),
        ("<p>　　甲</p>", "　　甲"),
        ("<p>甲</p><p>&nbsp;</p><p></p><p>乙</p>", "甲\n\n乙"),
        ("<p>甲<br>乙</p>", "甲\n乙"),
        ("<p>甲<br></p><p>乙</p>", "甲\n乙"),
        ("<p>甲<br><br>乙</p>", "甲\n\n乙"),
        ("甲<br/>\n　　乙<br/>　　丙", "甲\n　　乙\n　　丙"),
        ("<pre>甲\n  乙</pre>", "甲\n  乙"),
        ("<span style='white-space:pre-wrap'>甲\n乙</span>", "甲\n乙"),
        ("<p>甲&lt;乙&gt;&amp;&ldquo;丙&rdquo;&#12290;</p>", "甲<乙>&“丙”。"),
        ("<p>甲\0乙</p>", "甲乙"),
        ("<p title='>' data-x=\"</p>\">甲</p>", "甲"),
        ("<b><p>甲</b>乙</p>丙", "甲乙\n丙"),
        ("<span style='display:block'>甲</span>乙", "甲\n乙"),
        ("<p>甲<a href='x'>乙</a>丙</p>", "甲乙丙"),
        ("<ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>字", "汉（hàn）字"),
        ("<q>甲</q>", "“甲”"),
        ("甲<script>var a = '<p>';</script><style>p{}</style><noscript><p>x</p></noscript>乙", "甲乙"),
        ("甲<svg><text>x</text></svg><template><p>x</p></template><iframe>x</iframe>乙", "甲乙"),
        ("<select><option>一<option>二</select>甲<button>打印</button>", "甲"),
        ("<html><head><title>网站</title><meta charset=utf-8><body>甲", "甲"),
    ] {
        check(html, expected);
    }
}

#[test]
fn tables_are_rows_of_cells_or_only_set_the_page() {
    for (html, expected) in [
        (
            "<table><tr><th>单位</th><th>名额</th></tr><tr><td>一中</td><td>3</td></tr><tr><td>二中</td><td>4</td></tr></table>",
            "单位\t名额\n一中\t3\n二中\t4",
        ),
        // A cell over two rows leaves its place in the second row empty.
        ("<table><tr><td rowspan=2>一中<td>甲<tr><td>乙<tr><td>二中<td>丙</table>", "一中\t甲\n\t乙\n二中\t丙"),
        (
            "<table><tr><td>甲<td rowspan=2>乙<td>丙<tr><td>丁<td>戊<tr><td colspan=2>己<td>庚</table>",
            "甲\t乙\t丙\n丁\t\t戊\n己\t庚",
        ),
        ("<table><tr><td><p>甲</p><p>乙</p></td><td>丙<br>丁</td></tr></table>", "甲 乙\t丙 丁"),
        // The imprint in a table.
        (
            "<table><tr><td colspan=2>抄送：市委办公室。</td></tr><tr><td>某局办公室</td><td>2024年3月1日印发</td></tr></table>",
            "抄送：市委办公室。\n某局办公室\t2024年3月1日印发",
        ),
        // The whole document in one cell beside the menu.
        (
            "<table><tr><td>首页</td><td><p>关于某事的通知</p><p>各单位：</p><p>一句。二句。</p><p>三句。四句。</p></td></tr></table>",
            "首页\n关于某事的通知\n各单位：\n一句。二句。\n三句。四句。",
        ),
        // A table in a cell: the outer one sets the page.
        ("<table><tr><td>左</td><td><table><tr><td>甲</td><td>乙</td></tr></table></td></tr></table>", "左\n甲\t乙"),
        ("<td>甲<td>乙<tr><td>丙<td>丁", "甲\t乙\n丙\t丁"),
        ("<table>题<tr><td>甲<td>乙</table>后", "题\n甲\t乙\n后"),
        ("<table><tr><td>甲</td><td></td><td></td></tr></table>", "甲"),
        ("<table><tr><td>甲</td><td></td><td>乙</td><td> </td></tr></table>", "甲\t\t乙"),
    ] {
        check(html, expected);
    }
}

#[test]
fn lists_are_numbered_in_words() {
    for (html, expected) in [
        ("<ol><li>甲<li>乙</ol>", "1.甲\n2.乙"),
        ("<ol start=3><li><p>甲</p></li><li value=7>乙</li><li>丙</ol>", "3.甲\n7.乙\n8.丙"),
        ("<ol reversed start=2><li>甲<li>乙</ol>", "2.甲\n1.乙"),
        ("<ol type=a><li>甲</ol>", "a.甲"),
        ("<ol style='list-style-type:cjk-ideographic'><li>甲<li>乙</ol>", "一、甲\n二、乙"),
        ("<ol><li>一、甲<li>二、乙</ol>", "一、甲\n二、乙"),
        ("<ol style='list-style:none'><li>甲</ol>", "甲"),
        ("<ul><li>甲<ol><li>乙</ol><li>丙</ul>", "甲\n1.乙\n丙"),
        ("<ol><li></li><li>甲</ol>丙", "2.甲\n丙"),
        // The marks that Word writes, once, without the spaces behind them.
        (
            "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>\
             一、<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>总体要求</p>",
            "一、总体要求",
        ),
        (
            "<p style='mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span style='font-family:Wingdings'>\
             <span style='mso-list:Ignore'>l<span>&nbsp; </span></span></span><!--[endif]-->甲</p>",
            "•甲",
        ),
    ] {
        check(html, expected);
    }
    assert_eq!(imported("<ol><li>甲<li>乙</ol>").remarks, ["自动编号已写成文字（2 处），请核对。"]);
}

#[test]
fn the_form_of_a_paragraph_is_evidence() {
    let form = |html: &str| imported(html).evidence.paragraphs[0].clone();
    for (html, alignment) in [
        ("<p align=center>甲</p>", Some(Alignment::Centre)),
        ("<p style='text-align: right;'>甲</p>", Some(Alignment::Right)),
        ("<center><div>甲</div></center>", Some(Alignment::Centre)),
        ("<div style='text-align:center'><p>甲</p></div>", Some(Alignment::Centre)),
        ("<style>p.mid{text-align:center}</style><p class=mid>甲</p>", Some(Alignment::Centre)),
        ("<style>.r{text-align:right}</style><p class='a r' style='text-align:left'>甲</p>", Some(Alignment::Left)),
        ("<table align=center><tr><td>甲</table>", None),
        ("<p>甲</p>", None),
    ] {
        assert_eq!(form(html).alignment, alignment, "{html}");
    }
    for (html, heading) in [
        ("<h1>甲</h1>", Some(1)),
        ("<p class=MsoTitle>甲</p>", Some(0)),
        ("<p style='mso-outline-level:2'>甲</p>", Some(2)),
        ("<style>p.16{mso-style-name:\"公文标题\";}</style><p class='16'>甲</p>", Some(0)),
        ("<p class=公文标题>甲</p>", Some(0)),
        ("<p>甲</p>", None),
    ] {
        assert_eq!(form(html).heading, heading, "{html}");
    }
    for (html, size, bold, red) in [
        ("<p style='font-size:22pt'><b>甲</b></p>", Some(44), true, false),
        ("<p><b>甲</b>乙</p>", None, false, false),
        ("<p><span style='font-size:16pt;color:#f00;font-weight:700'>甲</span></p>", Some(32), true, true),
        ("<p><font color=red size=7>甲</font></p>", Some(72), false, true),
        ("<p style='font-size:20px'>甲<span style='font-size:2em'>乙</span></p>", Some(60), false, false),
        ("<b style='font-weight:normal'><p>甲</p></b>", None, false, false),
        ("<p><b>甲</b> <b>乙</b></p>", None, true, false),
    ] {
        let form = form(html);
        assert_eq!((form.half_points, form.bold, form.red), (size, bold, red), "{html}");
    }
    for (html, place) in [
        ("<nav>甲</nav>", Place::Furniture),
        ("<header><p>甲</p></header>", Place::Furniture),
        ("<article><header><p>甲</p></header></article>", Place::Flow),
        ("<div class='g-footer'>甲</div>", Place::Furniture),
        ("<p class=MsoFootnoteText>甲</p>", Place::Footnote),
        ("<div style='mso-element:frame'><p>甲</p></div>", Place::TextBox),
        ("<table><tr><td>甲<td>乙</table>", Place::Table),
    ] {
        assert_eq!(form(html).place, place, "{html}");
    }
}

#[test]
fn places_of_the_evidence_are_those_of_the_words() {
    let html = "<p align=center>标题<br>下行</p><p>&nbsp;</p><table><tr><td>甲<td><del cite='mailto:%E5%BC%A0 三'>乙</del>\
                <td><span style='display:none'>丙</span></table><p>前<ins>后</ins><ins>段</ins> <s>去</s></p>";
    let Imported { text, evidence, .. } = imported(html);
    assert_eq!(text, "标题\n下行\n\n甲\t乙\t丙\n前后段 去");
    let words: Vec<_> = evidence.paragraphs.iter().map(|form| form.span.of(&text)).collect();
    assert_eq!(words, ["标题\n下行", "甲\t乙\t丙", "前后段 去"]);
    let changes: Vec<_> =
        evidence.revisions.iter().map(|change| (change.span.of(&text), change.kind, change.author.as_str())).collect();
    let (inserted, deleted) = (RevisionKind::Inserted, RevisionKind::Deleted);
    assert_eq!(changes, [("乙", deleted, "张 三"), ("后段", inserted, ""), ("去", deleted, "")]);
    let hidden: Vec<_> = evidence.hidden.iter().map(|span| span.of(&text)).collect();
    assert_eq!(hidden, ["丙"]);
}

#[test]
fn text_boxes_of_word_are_read_once() {
    let shape = |inner: &str| {
        format!(
            "<!--[if gte vml 1]><v:shape id=\"a\" style='position:absolute'><v:textbox style='mso-fit-shape-to-text:t'>\
         <![if !mso]><table><tr><td><![endif]><div><p class=MsoNormal align=center style='color:red'>{inner}<o:p></o:p></p></div>\
         <![if !mso]></td></tr></table><![endif]></v:textbox><w:wrap type=\"square\"/></v:shape><![endif]-->"
        )
    };
    let picture = "<![if !vml]><span style='mso-ignore:vglayout'><table><tr><td></td><td><img src=a.png width=300></td></tr>\
                   </table></span><![endif]>";
    let copy = "<![if !vml]><span><table><tr><td><div><p>某市人民政府文件</p></div></td></tr></table></span><![endif]>";
    for fallback in [picture, copy, ""] {
        let html = format!("<p align=right>正文{}{fallback}后半</p><p>乙</p>", shape("某市人民政府文件"));
        let read = imported(&html);
        assert_eq!(read.text, "某市人民政府文件\n正文后半\n乙", "{html}");
        let forms: Vec<_> =
            read.evidence.paragraphs.iter().map(|form| (form.place, form.alignment, form.red)).collect();
        assert_eq!(forms[0], (Place::TextBox, Some(Alignment::Centre), true), "{html}");
        assert_eq!(forms[1], (Place::Flow, Some(Alignment::Right), false), "{html}");
        assert!(read.remarks.is_empty(), "{:?}", read.remarks);
    }
}

#[test]
fn what_is_no_word_of_the_page_stays_out() {
    for (html, expected) in [
        // Around the copied part.
        ("<html><body>旧<!--StartFragment--><p>甲</p><!--EndFragment-->旧</body></html>", "甲"),
        ("Version:1.0\r\nStartHTML:0\r\nEndHTML:9\r\n<html><body><!--StartFragment-->甲<!--EndFragment-->", "甲"),
        // A lone mark is no frame.
        ("<p>甲</p><!--StartFragment--><p>乙</p>", "甲\n乙"),
        // What Word writes for itself, also where its comments were stripped.
        ("<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><p>甲</p>", "甲"),
        ("<xml><w:WordDocument><w:View>Normal</w:View>7.8 磅</w:WordDocument></xml><p>甲</p>", "甲"),
        ("<p><!--[if supportFields]><span style='mso-element:field-begin'></span>PAGE<![endif]-->3</p>", "3"),
        ("<p>甲<st1:chsdate year='2031'>6月4日</st1:chsdate><o:p></o:p></p>", "甲6月4日"),
        ("<p>甲<span style='mso-tab-count:2'>&nbsp;&nbsp;&nbsp; </span>乙</p>", "甲\t乙"),
        (
            "<p>甲<br style='mso-special-character:line-break'><![if !supportLineBreakNewLine]><br><![endif]></p><p>乙</p>",
            "甲\n乙",
        ),
        ("<p>甲<br class=\"Apple-interchange-newline\"></p>", "甲"),
        ("甲<!-- 不闭合", "甲"),
        ("甲<![CDATA[乙]]>丙", "甲丙"),
    ] {
        check(html, expected);
    }
}

#[test]
fn remarks_in_the_margin_are_hidden_words() {
    let html = "<p>甲<span class=MsoCommentReference><![if !supportAnnotations]><a class=msocomanchor>[张1]</a><![endif]></span>乙</p>\
                <div style='mso-element:comment-list'><![if !supportAnnotations]><p>改一下</p><![endif]></div>";
    let Imported { text, evidence, .. } = imported(html);
    assert_eq!(text, "甲[张1]乙\n改一下");
    assert_eq!(evidence.hidden.iter().map(|span| span.of(&text)).collect::<Vec<_>>(), ["[张1]", "改一下"]);
}

/// Public accounts hide the article until a script has run: a saved page would be hidden as a whole.
#[test]
fn an_article_that_waits_for_its_script_is_not_hidden() {
    let read = imported("<div id=js_content style='visibility: hidden; opacity: 0;'><p>甲</p></div>");
    assert_eq!((read.text.as_str(), read.evidence.hidden.len()), ("甲", 0));
}

#[test]
fn the_plain_text_stands_in_where_the_html_is_worse() {
    let lines = "关于某事的通知\n各单位：\n第一句。\n第二句。\n第三句。\n某局";
    let glued = format!("<div class=code>{}</div>", lines.replace('\n', " "));
    for (html, plain, expected) in [
        ("", "甲", "甲"),
        ("<p>&nbsp;</p>", "甲", "甲"),
        ("<img src=a.png>", "甲", "甲"),
        ("<p>甲</p>", "甲乙丙丁", "甲乙丙丁"),
        ("<p>\u{FFFD}\u{FFFD}知</p>", "关于知", "关于知"),
        ("<p>¹ØÓÚ</p>", "关于", "关于"),
        (glued.as_str(), lines, lines),
        ("<p>甲</p><p>乙</p>", "甲乙", "甲\n乙"),
        ("<p>甲</p>", "", "甲"),
        ("<p>甲</p>", " \u{200B}", "甲"),
    ] {
        let read = read(html, Some(plain)).unwrap_or_else(|error| panic!("{error}: {html}"));
        assert_eq!(read.text, expected, "{html}");
    }
}

#[test]
fn what_cannot_be_read_gets_a_sentence() {
    for (html, expected) in [
        (String::new(), ImportError::Empty),
        ("<p></p>".to_owned(), ImportError::Empty),
        ("<p><img src=a></p>".to_owned(), ImportError::Image),
        ("<p>甲".repeat(4 << 20), ImportError::TooLarge(6 * (4 << 20))),
    ] {
        assert_eq!(read(&html, None), Err(expected), "{}", html.chars().take(20).collect::<String>());
    }
    let large = "<p>甲".repeat(4 << 20);
    assert_eq!(read(&large, Some("甲")).map(|read| read.text), Ok("甲".to_owned()));
}

#[test]
fn depth_and_width_have_their_limits() {
    let deep = format!("{}甲{}<p>乙", "<div><b>".repeat(100_000), "</b></div>".repeat(100_000));
    let read = imported(&deep);
    assert_eq!(read.text, "甲\n乙");
    assert_eq!(read.remarks, ["网页嵌套过深，一部分格式没有读取，文字没有少。"]);
    let tables = format!("{}甲", "<table><tr><td>".repeat(50_000));
    assert_eq!(imported(&tables).text, "甲");
    let deep_script = format!("{}甲<script>x</script><select><option>y</select>乙", "<i>".repeat(1000));
    assert_eq!(imported(&deep_script).text, "甲乙");
    let wide =
        "<table><tr>".to_owned() + &"<td rowspan=9999 colspan=9999>甲".repeat(2000) + &"<tr><td>乙<td>丙".repeat(2000);
    assert!(imported(&wide).text.len() < 40 * wide.len());
}

#[test]
fn saved_pages_are_told_from_text() {
    for (text, expected) in [
        ("<!DOCTYPE html>\n<html>", true),
        ("\u{FEFF} <html xmlns=x>", true),
        ("<?xml version=\"1.0\"?>\n<!-- saved from url=(0014)about:internet -->\n<HTML>", true),
        ("Version:0.9\r\nStartHTML:000\r\n", true),
        ("<meta charset='utf-8'><b>甲</b>", true),
        ("<关于某事的通知>", false),
        ("<b>甲</b>", false),
        ("<!-- 只有注释", false),
        ("关于某事的通知", false),
        ("", false),
    ] {
        assert_eq!(is_html(text), expected, "{text}");
    }
}

/// Nothing that stands in a text is lost or moved, whatever tags stand around it.
mod properties {
    use proptest::prelude::*;
    use xingwen::domain::import::html::{is_html, read};

    const TAGS: &[&str] = &[
        "<p>",
        "</p>",
        "<div class=a>",
        "</div>",
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "<span style='font-size:12pt;color:red'>",
        "</span>",
        "<table>",
        "</table>",
        "<tr>",
        "</tr>",
        "<td rowspan=3>",
        "<td colspan=2>",
        "</td>",
        "<th>",
        "<br>",
        "<br/>",
        "<ul>",
        "</ul>",
        "<li>",
        "</li>",
        "<h1>",
        "</h1>",
        "<o:p>",
        "</o:p>",
        "<o:p/>",
        "<center>",
        "<del>",
        "</del>",
        "<ins cite='mailto:a'>",
        "</ins>",
        "<pre>",
        "</pre>",
        "<section>",
        "</section>",
        "<nav>",
        "</nav>",
        "<p style='display:none'>",
        "<v:textbox>",
        "</v:textbox>",
        "<![if !supportLists]>",
        "<![if !vml]>",
        "<![endif]>",
        "<!-- x -->",
        "<!--[if gte vml 1]><v:textbox></v:textbox><![endif]-->",
        "<hr>",
        "<img src=a>",
        "<dl>",
        "<dt>",
        "<dd>",
        "</dl>",
        "<tbody>",
        "</html>",
        "</body>",
        "<caption>",
        "<a href='x'>",
        "</a>",
        "<",
        "&",
        "\n",
        " ",
    ];

    fn soup() -> impl Strategy<Value = (String, String)> {
        let piece = prop_oneof![
            prop::sample::select(TAGS).prop_map(|tag| (tag.to_owned(), String::new())),
            "[一-龥a-z0-9，。]{1,6}".prop_map(|words| (format!(" {words}"), words)),
        ];
        prop::collection::vec(piece, 0..60).prop_map(|pieces| {
            pieces
                .into_iter()
                .fold((String::new(), String::new()), |(html, words), (markup, word)| (html + &markup, words + &word))
        })
    }

    fn holds_in_order(text: &str, words: &str) -> bool {
        let mut all = text.chars();
        words.chars().all(|c| all.any(|other| other == c))
    }

    fn check_places(html: &str) {
        let Ok(read) = read(html, None) else { return };
        let mut end = 0;
        for form in &read.evidence.paragraphs {
            assert!(end <= form.span.start && form.span.start < form.span.end, "{html}");
            assert!(read.text.get(form.span.start..form.span.end).is_some(), "{html}");
            end = form.span.end;
        }
        for spans in
            [read.evidence.revisions.iter().map(|change| change.span).collect::<Vec<_>>(), read.evidence.hidden.clone()]
        {
            let mut end = 0;
            for span in spans {
                assert!(end <= span.start && !span.of(&read.text).is_empty(), "{html}");
                end = span.end;
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        #[test]
        fn words_stay_in_order((html, words) in soup()) {
            let text = read(&html, None).map(|read| read.text).unwrap_or_default();
            prop_assert!(holds_in_order(&text, &words), "{html}\n{text}");
            check_places(&html);
        }

        #[test]
        fn any_text_is_read(html in ".{0,200}") {
            check_places(&html);
            let _ = is_html(&html);
        }

        #[test]
        fn any_markup_is_read(html in "(<[/!a-z]{0,3}[a-z:]{1,8}( [a-z]{1,6}=['\"]?[a-z0-9:;%#()-]{0,12}['\"]?)?/?>|[甲乙 \n&<>;]|<!--.{0,8}-->|<!\\[if .{0,5}\\]>){0,40}") {
            check_places(&html);
        }
    }
}
