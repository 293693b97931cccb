//! 网页杂项: what a web page or a print-out puts around a document (standard/cleanup.md, section 4).

use crate::domain::notice::body::ordinal;
use crate::domain::notice::evidence::Place;
use crate::domain::notice::reading::{Certainty, Owner};
use crate::domain::notice::upstream::Role;
use crate::domain::text::lexicon::Lexicon;
use crate::domain::text::numerals::digit;
use crate::domain::text::punctuation::is_blank;

use super::lines::Line;
use super::{panel, signs};

static META: Lexicon = Lexicon::new(&[
    "文章来源",
    "来源：",
    "来源:",
    "作者：",
    "作者:",
    "发布时间",
    "发布日期",
    "发表时间",
    "点击数",
    "点击率",
    "浏览次数",
    "浏览量",
    "阅读次数",
    "编辑：",
    "编辑:",
    "责任编辑",
    "字号：",
    "字体：",
    "【字体",
    "更新时间",
    "访问次数",
    "信息来源",
    "录入：",
    "审核：",
    "点击：",
    "阅读：",
]);

static FOOTER: Lexicon = Lexicon::new(&[
    "ICP备",
    "ICP证",
    "公网安备",
    "版权所有",
    "版权声明",
    "Copyright",
    "copyright",
    "联系我们",
    "友情链接",
    "扫一扫",
    "扫码",
    "许可证",
    "上一篇",
    "下一篇",
    "打印本页",
    "关闭窗口",
    "网站地图",
    "返回顶部",
    "本站地图",
    "相关链接",
    "相关文章",
    "分享到",
    "主办单位：",
    "技术支持",
]);

static ALONE: Lexicon = Lexicon::new(&[
    "首页",
    "打印",
    "关闭",
    "分享",
    "收藏",
    "目录",
    "返回",
    "上一页",
    "下一页",
    "图片新闻",
    "热点专题",
    "新闻排行",
    "×",
    "X",
    "|",
    "正文",
]);

/// Marks the lines that belong to the page and not to the document.
pub(super) fn mark(lines: &mut [Line<'_>]) {
    panel::mark(lines);
    for line in lines {
        if is_furniture(line) || is_of_the_page(line) {
            line.set(Role::Furniture, Owner::Outer, Certainty::Likely);
        }
    }
}

// What a file repeats on every page; in letters the head of the page carries the organ.
fn is_of_the_page(line: &Line<'_>) -> bool {
    match line.form.as_ref().map(|form| form.place) {
        Some(Place::PageFooter) => true,
        Some(Place::PageHeader) => !signs::is_organ(&line.tight) && !line.tight.ends_with("文件"),
        _ => false,
    }
}

fn is_furniture(line: &Line<'_>) -> bool {
    let text = line.tight.as_str();
    let length = signs::count(text);
    is_page_number(text)
        || is_rule(text)
        || text.starts_with("<!--")
        || length <= 120 && META.starts(text)
        || length <= 120 && META.count_in(text) >= 2
        || length <= 120 && FOOTER.is_in(text) && signs::is_phrase(text) && ordinal(line.text).is_none()
        || ALONE.is(text)
        || is_stamp(text)
        || is_file_name(text)
        || is_navigation(line)
}

// ━━━━━━: the red rule under the head, the rules of the imprint
fn is_rule(text: &str) -> bool {
    let rule = |c: char| ('\u{2500}'..='\u{257F}').contains(&c) || "-—―–－_＿=＝~～·★☆".contains(c);
    text.chars().all(rule) && (text.contains('★') || signs::count(text) >= 4)
}

// — 3 —, -3-, 第3页共8页
fn is_page_number(text: &str) -> bool {
    const DASHES: [char; 7] = ['-', '—', '–', '－', '·', '―', '_'];
    let number = |part: &str| !part.is_empty() && part.len() <= 4 && part.chars().all(|c| digit(c).is_some());
    let inner = text.trim_matches(DASHES);
    if inner.len() != text.len() && number(inner) {
        return true;
    }
    let Some(rest) = text.strip_prefix('第') else { return false };
    let Some((page, rest)) = rest.split_once('页') else { return false };
    let of = rest.trim_start_matches([',', '，', '/']).strip_prefix('共').and_then(|rest| rest.strip_suffix('页'));
    number(page) && (rest.is_empty() || of.is_some_and(number))
}

// 2022-12-28 10:15 来源：某某局, 2022-12-28 10:15:06
fn is_stamp(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || "-/.年月日".contains(c));
    let (date, clock) = (&text[..text.len() - rest.len()], rest.starts_with([':', '：']));
    if date.len() < 8 || !date.starts_with("20") || signs::count(text) > 80 {
        return false;
    }
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || ":：".contains(c));
    clock && rest.is_empty()
        || ["来源", "作者", "编辑", "浏览", "点击", "阅读", "字号", "字体", "发布"]
            .iter()
            .any(|word| rest.contains(word))
}

// 202102041529120760.doc
fn is_file_name(text: &str) -> bool {
    let Some((name, ending)) = text.rsplit_once('.') else { return false };
    name.len() >= 8
        && name.chars().all(|c| c.is_ascii_digit())
        && ["doc", "docx", "xls", "xlsx", "pdf", "rar", "zip", "jpg", "wps"]
            .contains(&ending.to_ascii_lowercase().as_str())
}

fn is_navigation(line: &Line<'_>) -> bool {
    let text = line.text;
    // A line of navigation has bars, arrows, a path in front or blanks between its words.
    let may_be = |c: char| matches!(c, '|' | '│' | '┆' | '>' | '您' | '当') || is_blank(c);
    if !text.contains(may_be) || !signs::is_phrase(text) || text.contains('\t') {
        return false;
    }
    if text.matches(['|', '│', '┆']).count() >= 2 || text.matches(">>").count() + text.matches(" > ").count() >= 2 {
        return true;
    }
    if (text.starts_with("您当前")
        || text.starts_with("当前位置")
        || text.starts_with("您的位置")
        || text.starts_with("您现在的位置"))
        && signs::count(text) < 80
    {
        return true;
    }
    let words: Vec<&str> = text.split(is_blank).filter(|word| !word.is_empty()).collect();
    words.len() >= 6
        && !text.contains(['：', '，', '、'])
        && words.iter().all(|word| (2..=6).contains(&signs::count(word)))
}
