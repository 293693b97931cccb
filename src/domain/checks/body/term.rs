//! Slips of the pen in words.

use super::{ROW, SAID};
use crate::domain::checks::{Check, Example, Finding, Needs, Paragraph, Reads, Repair, Rule};
use crate::domain::text::edit::Edit;
use crate::domain::text::lexicon::Lexicon;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule { checks: &[&JIEZHI, &TYPOS], reads: Reads::Paragraph(false, Needs::Words(&TERMS), run) };

static JIEZHI: Check = Check {
    id: "term-jiezhi",
    title: "后面有时间时用“截至”，不用“截止”",
    why: "“截至”后面接时间；“截止”是停止的意思，后面不接时间。",
    repair: Repair::Auto,
    examples: &[
        Example::Fixed { wrong: "截止6月10日，已有20家单位报名。", right: "截至6月10日，已有20家单位报名。" },
        Example::Fixed { wrong: "截止目前，全县建会100家。", right: "截至目前，全县建会100家。" },
        Example::Fixed { wrong: "截止2024年底全部完成。", right: "截至2024年底全部完成。" },
        Example::Near("报名截止日期为6月10日。"),
        Example::Near("报名6月10日截止，6月12日公布名单。"),
        Example::Near("截止：6月10日。"),
        Example::Near("按照《截止2024年底完成情况表》填报。"),
    ],
    ..ROW
};

static TYPOS: Check = Check {
    id: "term-typos",
    title: "可能是错别字",
    why: "这些写法几乎总是录入或选字的差错。",
    examples: &[
        Example::Fixed { wrong: "认真落实各项布署。", right: "认真落实各项部署。" },
        Example::Fixed { wrong: "做好设备按装工作，精减文件。", right: "做好设备安装工作，精简文件。" },
        Example::Fixed { wrong: "请登陆系统填报，一如继往支持。", right: "请登录系统填报，一如既往支持。" },
        Example::Fixed { wrong: "建全机制，发挥师笵作用。", right: "健全机制，发挥师范作用。" },
        Example::Near("按装备类别登记，按装修进度付款。"),
        Example::Near("创建全国文明城市，台风登陆后加强值守。"),
        Example::Near("提高打防犯罪能力，精减人员。"),
        Example::Near("把“布署”改为“部署”。"),
        Example::Near("毕竟争取来的机会，公布署名文章。"),
    ],
    ..ROW
};

/// A slip: how it is written, what it should be, and what must not stand before or behind it.
struct Slip {
    wrong: &'static str,
    right: &'static str,
    not_after: &'static str,
    not_before: &'static str,
}

const fn slip(wrong: &'static str, right: &'static str) -> Slip {
    Slip { wrong, right, not_after: "", not_before: "" }
}

/// Only what is wrong wherever it stands; words of two writings and house style are left alone.
const SLIPS: &[Slip] = &[
    Slip { wrong: "布署", right: "部署", not_after: "公发颁宣", not_before: "名" },
    slip("部暑", "部署"),
    Slip { wrong: "按装", right: "安装", not_after: "", not_before: "备修置载配机箱潢卸运订帧饰束甲" },
    slip("精减文件", "精简文件"),
    slip("精减会议", "精简会议"),
    slip("精减办事", "精简办事"),
    slip("座落于", "坐落于"),
    slip("座落在", "坐落在"),
    slip("迫不急待", "迫不及待"),
    slip("再接再励", "再接再厉"),
    slip("一如继往", "一如既往"),
    slip("既往开来", "继往开来"),
    slip("按步就班", "按部就班"),
    slip("融汇贯通", "融会贯通"),
    slip("坚苦奋斗", "艰苦奋斗"),
    slip("登陆系统", "登录系统"),
    slip("登陆网站", "登录网站"),
    slip("登陆平台", "登录平台"),
    slip("登陆官网", "登录官网"),
    slip("登陆邮箱", "登录邮箱"),
    slip("招聘启示", "招聘启事"),
    slip("征文启示", "征文启事"),
    Slip { wrong: "防犯", right: "防范", not_after: "打严", not_before: "罪案" },
    slip("松驰", "松弛"),
    slip("签定", "签订"),
    Slip { wrong: "竟赛", right: "竞赛", not_after: "毕究", not_before: "" },
    slip("关健", "关键"),
    slip("供献", "贡献"),
    slip("必竟", "毕竟"),
    slip("建立建全", "建立健全"),
    Slip { wrong: "建全机制", right: "健全机制", not_after: "创共", not_before: "" },
    Slip { wrong: "建全制度", right: "健全制度", not_after: "创共", not_before: "" },
    slip("拔打电话", "拨打电话"),
    slip("规笵", "规范"),
    slip("示笵", "示范"),
    slip("模笵", "模范"),
    slip("师笵", "师范"),
    slip("贯切落实", "贯彻落实"),
];

/// What is searched for.
const WORDS: [&str; SLIPS.len()] = {
    let mut words = [""; SLIPS.len()];
    let mut at = 0;
    while at < SLIPS.len() {
        words[at] = SLIPS[at].wrong;
        at += 1;
    }
    words
};

static WRONG: Lexicon = Lexicon::new(&WORDS);

/// All that this rule speaks of.
const TERMS: [&str; SLIPS.len() + 1] = {
    let mut words = ["截止"; SLIPS.len() + 1];
    let mut at = 0;
    while at < SLIPS.len() {
        words[at] = SLIPS[at].wrong;
        at += 1;
    }
    words
};

fn run(paragraph: &Paragraph) -> Vec<Finding> {
    let text = &*paragraph.text;
    let mut found = Vec::new();
    for (at, _) in text.match_indices("截止") {
        let place = Span::new(at, at + "截止".len());
        if names_a_time(paragraph, place.end) && !paragraph.is_masked(place, SAID) {
            found.push(JIEZHI.fixable(place, vec![Edit::replace(place, "截至")]));
        }
    }
    for (at, word) in WRONG.places(text) {
        let place = Span::new(at, at + word.len());
        let Some(slip) = SLIPS.iter().find(|slip| slip.wrong == word) else { continue };
        let before = text[..at].chars().next_back();
        let after = text[place.end..].chars().next();
        let is_other = before.is_some_and(|c| slip.not_after.contains(c)) || after.is_some_and(|c| slip.not_before.contains(c));
        if !is_other && !paragraph.is_masked(place, SAID) {
            let note = format!("“{}”一般写作“{}”。", slip.wrong, slip.right);
            found.push(TYPOS.fixable(place, vec![Edit::replace(place, slip.right)]).noting(note));
        }
    }
    found
}

/// Whether a time follows at once: a date, 目前, 今年底.
fn names_a_time(paragraph: &Paragraph, at: usize) -> bool {
    const TIMES: [&str; 10] = ["目前", "今天", "今日", "昨日", "昨天", "本月", "上月", "今年", "去年", "年底"];
    let rest = &paragraph.text[at..];
    TIMES.iter().any(|time| rest.starts_with(time)) || paragraph.dates().iter().any(|date| date.span.start == at)
}
