//! Pages of any markup, sound and broken.

use super::dice::Dice;
use super::texts;

const NAMES: &[&str] = &[
    "p",
    "div",
    "span",
    "b",
    "i",
    "br",
    "hr",
    "h1",
    "h2",
    "ul",
    "ol",
    "li",
    "table",
    "tr",
    "td",
    "th",
    "tbody",
    "thead",
    "a",
    "img",
    "font",
    "pre",
    "blockquote",
    "center",
    "del",
    "ins",
    "s",
    "sup",
    "sub",
    "ruby",
    "rt",
    "script",
    "style",
    "title",
    "head",
    "body",
    "html",
    "meta",
    "svg",
    "textarea",
    "select",
    "option",
    "button",
    "input",
    "o:p",
    "w:sdt",
    "v:shape",
    "template",
    "frameset",
    "x",
];

const ATTRIBUTES: &[&str] = &[
    "align=center",
    "align='right'",
    "class=MsoNormal",
    "class=\"a b\"",
    "style=\"text-align:center\"",
    "style='text-indent:2em;font-size:22pt'",
    "style=\"mso-list:l0 level1 lfo1\"",
    "style=\"display:none\"",
    "style='mso-hide:all'",
    "style=color:red",
    "style=\"color:#f00;font-weight:bold",
    "rowspan=2",
    "colspan=3",
    "colspan=99999999",
    "rowspan=-1",
    "start=3",
    "type=a",
    "value=7",
    "hidden",
    "href=\"javascript:x\"",
    "cite=mailto:x",
    "datetime=\"2014-05-21\"",
    "=",
    "'",
    "\"",
    "<",
    "/",
];

const MARKS: &[&str] = &[
    "&nbsp;",
    "&lt;",
    "&amp;amp;",
    "&#12288;",
    "&#x3000;",
    "&#xFFFFFFFF;",
    "&#0;",
    "&#",
    "&",
    "<",
    ">",
    "</",
    "<!",
    "<!--",
    "-->",
    "<![",
    "<![if !supportLists]>",
    "<![endif]>",
    "<!--[if gte mso 9]>",
    "<?xml",
    "?>",
    "]]>",
    "<!--StartFragment-->",
    "<!--EndFragment-->",
    "p.MsoNormal{text-align:right}",
    "@list l0:level1{mso-level-number-format:chinese-counting}",
    "{",
    "}",
    ";",
    "\n",
    "  ",
];

/// Tags, attributes, words and marks in any order; every other page closes what it opens.
pub(crate) fn page(dice: &mut Dice) -> String {
    let sound = dice.one_in(2);
    let mut open: Vec<&str> = Vec::new();
    let mut out = String::new();
    for _ in 0..dice.below(30) {
        match dice.below(10) {
            0..4 => {
                let name = dice.pick(NAMES);
                out.push('<');
                out.push_str(name);
                for _ in 0..dice.below(3) {
                    out.push(' ');
                    out.push_str(dice.pick(ATTRIBUTES));
                }
                out.push_str(if dice.one_in(12) { "/>" } else { ">" });
                open.push(name);
            }
            4..6 => {
                let name = if sound { open.pop().unwrap_or("p") } else { dice.pick(NAMES) };
                out.extend(["</", name, ">"]);
            }
            6 => out.push_str(dice.pick(MARKS)),
            _ => out.push_str(&words(dice)),
        }
    }
    out
}

fn words(dice: &mut Dice) -> String {
    let text = texts::pieces(dice);
    text.chars().take(12).collect()
}
