//! One invented notice as Word, WPS, a government site, a public account and a university write it in HTML:
//! the same elements come out as from the plain text.

use xingwen::domain::clean::clean_imported;
use xingwen::domain::import::html::read;
use xingwen::domain::notice::evidence::{Alignment, Imported};
use xingwen::domain::notice::reading::{Corrections, Reading};
use xingwen::domain::parse::parse_imported;

/// How a paragraph is set.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Set {
    Mark,
    Middle,
    Title,
    Flush,
    Body,
    Heading,
    Right,
}

const NOTICE: &[(Set, &str)] = &[
    (Set::Mark, "松岭市教育局文件"),
    (Set::Middle, "松教办〔2031〕18号"),
    (Set::Title, "松岭市教育局关于做好2031年汛期校园安全工作的通知"),
    (Set::Flush, "各县（区）教育局，市直各学校："),
    (Set::Body, "今年入汛以来，我市多地出现强降雨。为切实做好汛期校园安全工作，现将有关事项通知如下。"),
    (Set::Heading, "一、提高思想认识"),
    (Set::Body, "各地各校要克服麻痹思想，把责任落实到每一个岗位。"),
    (Set::Heading, "二、排查安全隐患"),
    (Set::Body, "各校要对校舍、围墙、低洼处逐一检查，建立台账。请于2031年6月20日前将排查情况报送市教育局安全科。"),
    (Set::Body, "附件：汛期校园安全排查表"),
    (Set::Right, "松岭市教育局"),
    (Set::Right, "2031年6月4日"),
    (Set::Body, "（此件公开发布）"),
    (Set::Flush, "抄送：市政府办公室，市应急管理局。"),
    (Set::Flush, "松岭市教育局办公室　　2031年6月4日印发"),
];

fn plain() -> String {
    NOTICE.iter().fold(String::new(), |text, (set, words)| {
        let indent = match set {
            Set::Body | Set::Heading => "　　",
            Set::Right => "　　　　　　　　　　　　　　　　　　　　",
            Set::Mark | Set::Middle | Set::Title | Set::Flush => "",
        };
        text + indent + words + "\n"
    })
}

fn pages(paragraph: impl Fn(Set, &str) -> String) -> String {
    NOTICE.iter().map(|(set, words)| paragraph(*set, words)).collect()
}

/// Word 2016: classes with a style block, red head in a drawing, numbers of its own, lines of the source broken.
fn word() -> String {
    let paragraphs = pages(|set, words| {
        let (style, span) = match set {
            Set::Mark => {
                return format!(
                    "<p class=MsoNormal><!--[if gte vml 1]><v:shapetype id=\"_x0000_t202\" path=\"m,l,21600r\">\n <v:stroke \
                     joinstyle=\"miter\"/>\n</v:shapetype><v:shape id=\"文本框_x0020_2\" type=\"#_x0000_t202\" \
                     style='position:absolute;visibility:visible'>\n <v:textbox><![if !mso]><table cellpadding=0><tr><td><![endif]>\
                     <div><p class=MsoNormal align=center style='text-align:center'><span style='font-size:36.0pt;font-family:\
                     方正小标宋简体;color:red'>{words}<span lang=EN-US><o:p></o:p></span></span></p></div><![if !mso]></td></tr>\
                     </table><![endif]></v:textbox>\n <w:wrap type=\"square\"/>\n</v:shape><![endif]--><![if !vml]>\
                     <span style='mso-ignore:vglayout'><table cellpadding=0 cellspacing=0 align=left><tr><td width=0></td></tr>\
                     <tr><td></td><td><img width=553 height=80 src=\"clip_image001.gif\" v:shapes=\"文本框_x0020_2\"></td></tr>\
                     </table></span><![endif]><span lang=EN-US><o:p>&nbsp;</o:p></span></p>\n\n"
                );
            }
            Set::Middle => ("text-align:center", "font-size:16.0pt;font-family:仿宋_GB2312"),
            Set::Title => ("text-align:center;line-height:30.0pt", "font-size:22.0pt;font-family:方正小标宋简体"),
            Set::Flush => ("line-height:28.0pt", "font-size:16.0pt;font-family:仿宋_GB2312"),
            Set::Body => ("text-indent:32.0pt;mso-char-indent-count:2.0", "font-size:16.0pt;font-family:仿宋_GB2312"),
            Set::Heading => {
                let (number, words) = words.split_once('、').unwrap_or(("", words));
                return format!(
                    "<p class=MsoListParagraph style='margin-left:32.0pt;text-indent:-32.0pt;mso-list:l0 level1 lfo1'>\
                     <![if !supportLists]><span\nlang=EN-US style='font-size:16.0pt;font-family:黑体;mso-bidi-font-family:黑体'>\
                     <span style='mso-list:Ignore'>{number}、<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;\n\
                     </span></span></span><![endif]><span style='font-size:16.0pt;font-family:黑体'>{words}<span\n\
                     lang=EN-US><o:p></o:p></span></span></p>\n\n"
                );
            }
            Set::Right => ("text-align:right", "font-size:16.0pt;font-family:仿宋_GB2312"),
        };
        // Word closes a span wherever the script changes, and breaks the lines of its source where it likes.
        let words = words.replace("2031", "<span\nlang=EN-US>2031</span>").replace('，', "，\n");
        format!(
            "<p class=MsoNormal style='{style}'><span style='{span};mso-hansi-font-family:\"Times New Roman\"'>{words}<span\n\
             lang=EN-US><o:p></o:p></span></span></p>\n\n"
        )
    });
    format!(
        "<html xmlns:v=\"urn:schemas-microsoft-com:vml\"\nxmlns:o=\"urn:schemas-microsoft-com:office:office\"\n\
         xmlns=\"http://www.w3.org/TR/REC-html40\">\n\n<head>\n<meta http-equiv=Content-Type content=\"text/html; charset=utf-8\">\n\
         <meta name=Generator content=\"Microsoft Word 15\">\n<link rel=File-List href=\"file:///C:/clip_filelist.xml\">\n\
         <!--[if gte mso 9]><xml>\n <w:WordDocument>\n  <w:View>Normal</w:View>\n </w:WordDocument>\n</xml><![endif]-->\n<style>\n<!--\n\
         /* Font Definitions */\n @font-face\n\t{{font-family:宋体;\n\tpanose-1:2 1 6 0 3 1 1 1 1 1;}}\n /* Style Definitions */\n \
         p.MsoNormal, li.MsoNormal, div.MsoNormal\n\t{{mso-style-unhide:no;\n\tmso-style-qformat:yes;\n\tmargin:0cm;\n\t\
         text-align:justify;\n\ttext-justify:inter-ideograph;\n\tfont-size:10.5pt;}}\n@page WordSection1\n\t{{size:595.3pt 841.9pt;}}\n\
         -->\n</style>\n</head>\n\n<body lang=ZH-CN style='tab-interval:21.0pt'>\n<!--StartFragment-->\n\n{paragraphs}\
         <!--EndFragment-->\n</body>\n\n</html>\n"
    )
}

/// WPS: the same tongue with other habits; classes by number, empty spans.
fn wps() -> String {
    let paragraphs = pages(|set, words| {
        let (style, class) = match set {
            Set::Mark => ("text-align:center;", "color:rgb(255,0,0);font-size:36.0000pt;"),
            Set::Middle => ("text-align:center;", "font-size:16.0000pt;"),
            Set::Title => ("text-align:center;line-height:30.0000pt;", "font-size:22.0000pt;"),
            Set::Flush => ("text-indent:0.0000pt;", "font-size:16.0000pt;"),
            Set::Body | Set::Heading => ("text-indent:32.0000pt;mso-char-indent-count:2.0000;", "font-size:16.0000pt;"),
            Set::Right => ("text-align:right;", "font-size:16.0000pt;"),
        };
        format!(
            "<p class=MsoNormal  style=\"{style}\" ><span style=\"mso-spacerun:'yes';font-family:仿宋_GB2312;{class}\
             mso-font-kerning:1.0000pt;\" ><font face=\"仿宋_GB2312\" >{words}</font></span><span style=\"font-size:16.0000pt;\" >\
             <o:p></o:p></span></p>"
        )
    });
    format!(
        "Version:0.9\r\nStartHTML:00000105\r\nEndHTML:00009999\r\nStartFragment:00000200\r\nEndFragment:00009900\r\n\
         <html xmlns:o=\"urn:schemas-microsoft-com:office:office\" ><head><meta name=ProgId  content=Word.Document >\
         <title></title><!--[if gte mso 9]><xml><o:DocumentProperties><o:Pages>1</o:Pages></o:DocumentProperties></xml><![endif]-->\
         <style>@font-face{{font-family:\"Times New Roman\";}}@list l0:level1{{mso-level-number-format:decimal;}}\
         p.MsoNormal{{mso-style-name:正文;mso-style-parent:\"\";margin:0pt;text-align:justify;font-size:10.5000pt;}}\
         span.10{{font-family:'Times New Roman';}}span.msoIns{{mso-style-type:export-only;text-decoration:underline;color:blue;}}\
         @page Section0{{margin-top:72.0000pt;}}div.Section0{{page:Section0;}}</style></head>\
         <body style=\"tab-interval:21pt;\" ><!--StartFragment--><div class=\"Section0\"  style=\"layout-grid:15.6000pt;\" >\
         {paragraphs}</div><!--EndFragment--></body></html>"
    )
}

/// An older government site: the whole in one table, paragraphs by breaks and no-break spaces.
fn government() -> String {
    let lines = pages(|set, words| match set {
        Set::Mark | Set::Middle | Set::Title => format!("<p align=\"center\"><strong>{words}</strong></p>\n"),
        Set::Right => format!("<p style=\"text-align: right\">{words}</p>\n"),
        Set::Flush => format!("<br />{words}<br />\n"),
        Set::Body | Set::Heading => format!("&nbsp;&nbsp;&nbsp; {words}<br>\n"),
    });
    format!(
        "<table width=\"1000\" border=\"0\" align=\"center\"><tr><td><div class=\"TRS_Editor\"><style type=\"text/css\">.TRS_Editor \
         P{{line-height:1.5;font-size:14pt;}}</style>\n{lines}</div></td></tr></table>"
    )
}

/// A public account: sections in sections, spans in spans, everything set inline.
fn account() -> String {
    let paragraphs = pages(|set, words| {
        let align = match set {
            Set::Mark | Set::Middle | Set::Title => "center",
            Set::Right => "right",
            Set::Flush | Set::Body | Set::Heading => "justify",
        };
        let half = words.chars().count() / 2;
        let (first, last): (String, String) = (words.chars().take(half).collect(), words.chars().skip(half).collect());
        format!(
            "<section style=\"margin: 0px; outline: 0px; max-width: 100%; box-sizing: border-box;\"><section \
             style=\"text-align: {align}; font-size: 16px; white-space: normal;\"><section powered-by=\"xiumi.us\"><p \
             style=\"margin: 0px; text-align: {align};\"><span style=\"font-size: 15px;\"><span leaf=\"\">{first}</span></span>\
             <span style=\"font-size: 15px; color: rgb(63, 63, 63);\">{last}</span></p></section></section></section>"
        )
    });
    format!(
        "<div class=\"rich_media_content\" id=\"js_content\" style=\"visibility: visible;\"><section \
         data-role=\"outer\"><span id=\"_editor_bookmark_start_0\" style=\"display: none; line-height: 0px;\">\u{200D}</span>\
         {paragraphs}<p style=\"display: none;\"><mp-style-type data-value=\"3\"></mp-style-type></p></section></div>"
    )
}

/// A university's site, saved whole: menu, headline, meta line, foot.
fn university() -> String {
    let paragraphs = pages(|set, words| match set {
        Set::Mark | Set::Middle | Set::Title => {
            format!(
                "<p style=\"text-align:center;\"><strong><span style=\"font-size:24px;\">{words}</span></strong></p>\n"
            )
        }
        Set::Flush => format!("<p><span style=\"font-size:18px;\">{words}</span></p>\n"),
        Set::Body | Set::Heading => {
            format!("<p style=\"text-indent:2em;\"><span style=\"font-size:18px;\">{words}</span></p>\n")
        }
        Set::Right => format!("<p style=\"text-align:right;\"><span style=\"font-size:18px;\">{words}</span></p>\n"),
    });
    format!(
        "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>通知</title><script>var _a=\"</p>\";</script></head><body>\n\
         <div class=\"wp-nav\"><ul class=\"menu\"><li><a href=\"/\">首页</a></li><li><a href=\"/a\">学院概况</a></li><li><a \
         href=\"/b\">通知公告</a></li></ul></div>\n<div class=\"article\"><div class=\"wp_articlecontent\">\n{paragraphs}</div></div>\n\
         <div id=\"footer\"><p>版权所有 某某大学　ICP备00000000号</p></div></body></html>"
    )
}

fn reading(imported: Imported) -> Reading {
    let cleaned = clean_imported(&imported.text, imported.evidence);
    parse_imported(&cleaned.text, &cleaned.evidence_in_text(), &Corrections::default())
}

/// The recognised elements, a line each.
fn elements(reading: &Reading) -> String {
    let document = &reading.document;
    let one = |found: &Option<xingwen::domain::notice::reading::Found>| {
        found.as_ref().map(|found| found.text.clone()).unwrap_or_default()
    };
    let many = |found: &[xingwen::domain::notice::reading::Found]| {
        found.iter().map(|found| found.text.as_str()).collect::<Vec<_>>().join(" | ")
    };
    [
        ("mark", one(&document.issuer_mark)),
        ("number", one(&document.document_number)),
        ("title", one(&document.title)),
        ("recipients", one(&document.main_recipients)),
        ("headings", document.headings.iter().map(|heading| heading.text.as_str()).collect::<Vec<_>>().join(" | ")),
        ("attachments", many(&document.attachment_note)),
        ("signature", many(&document.signature)),
        ("date", one(&document.date_of_issue)),
        ("annotation", one(&document.annotation)),
        ("copies", one(&document.copy_recipients)),
        ("printed by", one(&document.printed_by)),
        ("printed on", one(&document.printed_on)),
    ]
    .map(|(name, value)| format!("{name}: {value}"))
    .join("\n")
}

fn writers() -> [(&'static str, String); 5] {
    [
        ("Word", word()),
        ("WPS", wps()),
        ("government", government()),
        ("account", account()),
        ("university", university()),
    ]
}

#[test]
fn every_writer_gives_the_elements_of_the_plain_text() {
    let expected = elements(&reading(Imported::from(plain())));
    assert!(expected.contains("title: 松岭市教育局关于做好2031年汛期校园安全工作的通知"), "{expected}");
    for (name, html) in writers() {
        let imported = read(&html, None).unwrap_or_else(|error| panic!("{name}: {error}"));
        let text = imported.text.clone();
        assert_eq!(elements(&reading(imported)), expected, "{name}\n{text}");
    }
}

#[test]
fn every_paragraph_has_its_form() {
    for (name, html) in writers() {
        let Imported { text, evidence, .. } = read(&html, None).unwrap_or_else(|error| panic!("{name}: {error}"));
        let mut passed = 0;
        for (set, words) in NOTICE {
            let Some(at) = text[passed..].find(words).map(|at| at + passed) else {
                panic!("{name} lost {words}\n{text}")
            };
            passed = at + words.len();
            let form = evidence.form_at(at).unwrap_or_else(|| panic!("{name}: no form for {words}"));
            let expected = match set {
                Set::Mark | Set::Middle | Set::Title => Some(Alignment::Centre),
                Set::Right => Some(Alignment::Right),
                Set::Flush | Set::Body | Set::Heading => form.alignment.filter(|set| *set == Alignment::Left),
            };
            assert_eq!(form.alignment, expected, "{name}: {words}");
            if *set == Set::Mark && matches!(name, "Word" | "WPS") {
                assert_eq!((form.red, form.half_points), (true, Some(72)), "{name}: {words}");
            }
        }
    }
}
