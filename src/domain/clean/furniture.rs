//! Page furniture of web copies: navigation, breadcrumbs, meta lines, footers, lists of names beside the menu.
//!
//! A line that may belong to a document (a date, 抄送, 印发, 附件, a sentence) is never cut, whatever stands around it.

use super::lines::{Line, lines};
use super::working::Proposal;
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::{is_blank, is_han};
use crate::domain::text::span::Span;

const DAMAGE: &str = "clean-navigation";

/// What a line is by its own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Blank,
    /// A menu, a breadcrumb, links in a row.
    Menu,
    /// 来源 作者 发布时间 点击数.
    Meta,
    /// ICP, 版权所有, 友情链接.
    Footer,
    /// 姓名 + 职务.
    Post,
    /// A sentence, or an element of a document.
    Document,
    /// Short, and it may be anything.
    Short,
}

/// Proposes to cut the furniture, one repair for each stretch of lines.
pub(super) fn find(text: &str) -> Vec<Proposal> {
    let lines = lines(text);
    let kinds: Vec<Kind> = lines.iter().map(kind).collect();
    let mut cut: Vec<bool> = kinds.iter().map(|kind| matches!(kind, Kind::Menu | Kind::Meta | Kind::Footer)).collect();
    cut_top(&kinds, &mut cut);
    cut_bottom(&kinds, &mut cut);
    let mut found = stretches(&lines, &kinds, &cut);
    found.extend(headline_of_the_site(&lines, &cut));
    found
}

/// Between the first menu of the page and the last menu or list of posts before the first sentence, all goes
/// that is no part of a document.
fn cut_top(kinds: &[Kind], cut: &mut [bool]) {
    const LIST: usize = 4;
    let first_sentence = kinds.iter().position(|kind| *kind == Kind::Document).unwrap_or(kinds.len());
    let top = &kinds[..first_sentence];
    let Some(start) = top.iter().position(|kind| *kind == Kind::Menu) else { return };
    let posts = top.iter().filter(|kind| **kind == Kind::Post).count();
    let is_end = |kind: &Kind| *kind == Kind::Menu || (*kind == Kind::Post && posts >= LIST);
    let Some(end) = top.iter().rposition(is_end) else { return };
    for at in start..=end {
        cut[at] = cut[at] || matches!(kinds[at], Kind::Short | Kind::Post);
    }
}

/// After the last line of the document, where a footer follows, short lines go from the first furniture line on.
fn cut_bottom(kinds: &[Kind], cut: &mut [bool]) {
    let start = kinds.iter().rposition(|kind| *kind == Kind::Document).map_or(0, |last| last + 1);
    let is_furniture = |kind: &Kind| matches!(kind, Kind::Menu | Kind::Meta | Kind::Footer);
    let bottom = &kinds[start..];
    if !bottom.contains(&Kind::Footer) {
        return;
    }
    let Some(first) = bottom.iter().position(is_furniture) else { return };
    for at in start + first..kinds.len() {
        cut[at] = cut[at] || matches!(kinds[at], Kind::Short | Kind::Post);
    }
}

/// One repair for each run of cut lines, blank lines between them included.
fn stretches(lines: &[Line<'_>], kinds: &[Kind], cut: &[bool]) -> Vec<Proposal> {
    let mut found: Vec<Proposal> = Vec::new();
    let mut open: Option<Span> = None;
    for (at, line) in lines.iter().enumerate() {
        if cut[at] {
            open = Some(open.map_or(line.whole, |span| Span::new(span.start, line.whole.end)));
        } else if kinds[at] != Kind::Blank {
            found.extend(open.take().map(|span| Proposal::applied(DAMAGE, Edit::delete(span))));
        }
    }
    found.extend(open.map(|span| Proposal::applied(DAMAGE, Edit::delete(span))));
    found
}

/// The page title with the name of the site behind it, where the headline stands again below.
fn headline_of_the_site(lines: &[Line<'_>], cut: &[bool]) -> Option<Proposal> {
    const SEARCHED: usize = 200;
    let (at, first) = lines.iter().enumerate().find(|(_, line)| !line.is_blank())?;
    let (headline, _) = first.words.split_once(['-', '_', '|', '—', '–'])?;
    let headline = headline.trim_matches(is_blank);
    let again = lines.iter().skip(at + 1).take(SEARCHED).any(|line| line.words == headline);
    let fits = !cut[at] && again && headline.chars().count() >= 6;
    fits.then(|| Proposal::applied("clean-duplicate-title", Edit::delete(first.whole)))
}

fn kind(line: &Line<'_>) -> Kind {
    let words = line.words;
    if words.is_empty() {
        Kind::Blank
    } else if words.contains('。') || is_element(words) {
        Kind::Document
    } else if is_meta(words) {
        Kind::Meta
    } else if is_footer(words) {
        Kind::Footer
    } else if is_menu(words) {
        Kind::Menu
    } else if is_post(words) {
        Kind::Post
    } else if line.has_sentence() || line.width() > 80 {
        Kind::Document
    } else {
        Kind::Short
    }
}

/// Whether the line may be an element of a document.
fn is_element(words: &str) -> bool {
    const STARTS: &[&str] = &[
        "抄送",
        "抄报",
        "主送",
        "附件",
        "主题词",
        "签发",
        "附：",
        "（",
        "(",
        "发文",
        "发电",
        "印发",
        "索引号",
        "成文",
        "文号",
        "标题",
    ];
    const ENDS: &[&str] =
        &["印发", "通知", "通报", "意见", "决定", "公告", "通告", "请示", "报告", "批复", "函", "纪要", "办法", "方案"];
    let start = words.split(is_blank).next().unwrap_or_default();
    let is_number = words.contains('号')
        && words.contains(['〔', '[', '［', '【', '（', '('])
        && !words.contains(['|', '|'])
        && !words.contains("许可证")
        && !words.contains("备案");
    STARTS.iter().any(|known| start.starts_with(known))
        || words.starts_with("抄 送")
        || ENDS.iter().any(|known| words.ends_with(known)) && !words.contains('|')
        || is_number
        || (is_date(words) && !words.contains(':'))
}

/// Whether a whole line is a date in any writing.
fn is_date(words: &str) -> bool {
    crate::domain::notice::date_of_issue::loose(words).is_ok()
}

fn is_meta(words: &str) -> bool {
    const LABELS: &[&str] = &[
        "来源",
        "文章来源",
        "信息来源",
        "稿件来源",
        "作者",
        "文章作者",
        "编辑",
        "责任编辑",
        "责编",
        "审核",
        "发布时间",
        "发布日期",
        "发布人",
        "发布单位",
        "发布者",
        "更新时间",
        "录入",
        "录入者",
        "浏览次数",
        "浏览量",
        "阅读次数",
        "阅读量",
        "阅读",
        "访问量",
        "访问次数",
        "点击数",
        "点击量",
        "点击率",
        "点击",
        "字号",
        "字体",
        "字体大小",
        "分享到",
        "上一篇",
        "下一篇",
        "上一条",
        "下一条",
        "当前位置",
        "您的位置",
        "您现在的位置",
        "您当前的位置",
        "编辑时间",
        "时间",
    ];
    const ALONE: &[&str] = &[
        "打印",
        "关闭",
        "打印本页",
        "关闭窗口",
        "分享",
        "收藏",
        "返回顶部",
        "返回列表",
        "【打印】",
        "【关闭】",
        "加入收藏",
    ];
    const LONGEST: usize = 40;
    let compact: String = words.chars().filter(|c| !is_blank(*c)).collect();
    if ALONE.contains(&compact.as_str()) || is_time_stamp(words) {
        return true;
    }
    let labels = words
        .split(['：', ':'])
        .filter(|part| {
            let label = part.trim_end_matches(is_blank);
            let label = label.rsplit(|c: char| is_blank(c) || matches!(c, '|' | '【' | '[' | '（')).next();
            label.is_some_and(|label| LABELS.contains(&label))
        })
        .count();
    let begins =
        LABELS.iter().any(|label| compact.strip_prefix(label).is_some_and(|rest| rest.starts_with(['：', ':'])));
    // 时间 and 编辑 are words of documents too: a single label counts only on a short line of a web page.
    let ambiguous = ["时间", "审核", "编辑时间", "发布单位"].iter().any(|label| compact.starts_with(label));
    labels >= 2 || (begins && !ambiguous && !words.contains('，') && words.chars().count() <= LONGEST)
}

/// `2019-04-30 07:30:00`: no document is dated by the minute.
fn is_time_stamp(words: &str) -> bool {
    let Some((date, time)) = words.split_once(is_blank) else { return false };
    let time = time.trim_matches(is_blank);
    is_date(date) && time.contains(':') && time.len() <= 8 && time.bytes().all(|b| b.is_ascii_digit() || b == b':')
}

fn is_footer(words: &str) -> bool {
    const SIGNS: &[&str] = &[
        "ICP备",
        "ICP证",
        "icp备",
        "公网安备",
        "版权所有",
        "版权声明",
        "Copyright",
        "COPYRIGHT",
        "copyright",
        "©",
        "ll rights reserved",
        "ll Rights Reserved",
        "友情链接",
        "网站地图",
        "本站地图",
        "扫码关注",
        "扫一扫",
        "网络视听许可证",
        "信息服务许可证",
        "视听节目许可证",
        "经营许可证",
        "技术支持：",
        "技术支持:",
        "网站标识码",
        "网站声明",
    ];
    const LONGEST: usize = 160;
    words.chars().count() <= LONGEST && SIGNS.iter().any(|sign| words.contains(sign))
}

fn is_menu(words: &str) -> bool {
    if words.contains(['，', '；', '：', '？', '！', '《', '“', '、']) {
        return false;
    }
    let bars = words.split(['|', '|', '｜']).filter(|part| !part.trim_matches(is_blank).is_empty()).count();
    if bars >= 3 || words == "|" {
        return true;
    }
    let crumbs = words.split(['>', '»', '›', '＞']).filter(|part| !part.trim_matches(is_blank).is_empty()).count();
    if crumbs >= 3 || (crumbs == 2 && words.starts_with("首页")) {
        return true;
    }
    if words.contains('\t') || words.contains("  ") {
        return false;
    }
    let mut count = 0_usize;
    let mut known = 0_usize;
    for word in words.split(is_blank) {
        let len = word.chars().count();
        if len == 0 || len > 8 || !word.chars().any(is_han) || word.bytes().any(|b| b.is_ascii_digit()) {
            return false;
        }
        count += 1;
        known += usize::from(is_menu_word(word));
    }
    count >= 4 && known * 3 >= count || count >= 12 && known >= 2
}

fn is_menu_word(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "首页",
        "网站首页",
        "时政",
        "评论",
        "国际",
        "军事",
        "社会",
        "财经",
        "企业",
        "就业",
        "论坛",
        "博客",
        "理论",
        "人物",
        "网视",
        "图画",
        "图片",
        "视频",
        "体育",
        "汽车",
        "文化",
        "书画",
        "教育",
        "读书",
        "娱乐",
        "旅游",
        "新闻",
        "资讯",
        "专题",
        "登录",
        "注册",
        "搜索",
        "政务公开",
        "信息公开",
        "政府信息公开",
        "通知公告",
        "办事指南",
        "办事服务",
        "在线服务",
        "政民互动",
        "互动交流",
        "机构设置",
        "机构概况",
        "联系我们",
        "关于我们",
        "网站地图",
        "设为首页",
        "加入收藏",
        "无障碍",
        "无障碍浏览",
        "手机版",
        "政策法规",
        "政策解读",
        "新闻中心",
        "新闻动态",
        "工作动态",
        "党建",
        "走进",
        "领导之窗",
        "下载中心",
        "学校概况",
        "学校首页",
        "返回首页",
    ];
    WORDS.contains(&word) || word.ends_with("首页") || word.ends_with("网首页")
}

/// `王东明 全国总工会主席`: a name, a gap, an office.
fn is_post(words: &str) -> bool {
    const OFFICES: &[&str] = &[
        "主席",
        "副主席",
        "书记",
        "副书记",
        "部长",
        "组长",
        "主任",
        "局长",
        "委员",
        "成员",
        "院长",
        "校长",
        "市长",
        "厅长",
        "（兼）",
        "(兼)",
        "候选人",
        "秘书长",
        "处长",
        "科长",
    ];
    let mut parts = words.split(is_blank).filter(|part| !part.is_empty());
    let Some(name) = parts.next() else { return false };
    let rest: Vec<&str> = parts.collect();
    let name_len = name.chars().count();
    // 陈 刚: a name of two characters is set apart.
    let (name_len, rest) = match rest.split_first() {
        Some((second, office)) if name_len == 1 && second.chars().count() == 1 => (2, office),
        _ => (name_len, rest.as_slice()),
    };
    (2..=4).contains(&name_len)
        && name.chars().all(is_han)
        && rest.last().is_some_and(|office| OFFICES.iter().any(|known| office.ends_with(known)))
}
