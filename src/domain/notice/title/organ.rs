//! Names of organs (机关名称): told by their endings, so that organs nobody listed are known too.

use super::Forwarding;
use super::marks::find_outside;
use crate::domain::text::punctuation::{is_blank, is_han};

/// How names of organs end. What stands before 关于 or 转发 in a title and ends so is an issuer.
const ENDINGS: [&str; 71] = [
    "会",
    "室",
    "厅",
    "局",
    "委",
    "办",
    "部",
    "署",
    "处",
    "科",
    "司",
    "股",
    "站",
    "所",
    "馆",
    "社",
    "队",
    "组",
    "团",
    "联",
    "协",
    "政府",
    "国务院",
    "法院",
    "检察院",
    "学院",
    "医院",
    "研究院",
    "科学院",
    "书院",
    "剧院",
    "设计院",
    "卫生院",
    "保健院",
    "敬老院",
    "党校",
    "学校",
    "本校",
    "分校",
    "大学",
    "中学",
    "小学",
    "一中",
    "二中",
    "三中",
    "四中",
    "实验中",
    "幼儿园",
    "公司",
    "集团",
    "中心",
    "银行",
    "分行",
    "支行",
    "工厂",
    "总厂",
    "企业",
    "总支",
    "支部",
    "中央",
    "人大",
    "政协",
    "街道",
    "镇",
    "乡",
    "军区",
    "管理区",
    "等部门",
    "等单位",
    "个部门",
    "个单位",
];

/// Words that end like an organ and are none.
const NOT_ORGANS: [&str; 7] = ["大会", "机会", "社会", "干部", "全部", "内部", "教室"];

/// What no name of an organ holds.
const NOT_IN_NAMES: [&str; 6] = ["关于", "转发", "印发", "批转", "通知", "的"];

/// Longest name of a single organ, in characters.
const LONGEST: usize = 40;

/// Whether `name` is built like the name of one organ: 金寨县总工会, 教育部教育技术与资源发展中心（中央电化教育馆）.
///
/// Only the form is judged; a department nobody founded passes.
pub fn is_organ(name: &str) -> bool {
    let stem = without_bracket(name);
    let length = name.chars().count();
    (2..=LONGEST).contains(&length)
        && name.chars().all(|c| is_han(c) || c.is_ascii_alphanumeric() || "（）()·“”〇".contains(c))
        && !NOT_IN_NAMES.iter().any(|word| name.contains(word))
        && !NOT_ORGANS.iter().any(|word| stem.ends_with(word) && !stem.ends_with("代表大会"))
        && (ENDINGS.iter().any(|ending| stem.ends_with(ending)) || is_and_others(stem))
}

// 教育部等八部门, 某省教育厅等十二部门
fn is_and_others(name: &str) -> bool {
    let front = name.strip_suffix("部门").or_else(|| name.strip_suffix("单位")).unwrap_or_default();
    let counted = front.trim_end_matches(|c| "一二三四五六七八九十两0123456789".contains(c));
    counted.len() < front.len() && counted.ends_with('等')
}

fn without_bracket(name: &str) -> &str {
    name.strip_suffix(['）', ')']).and_then(|inner| inner.rfind(['（', '('])).map_or(name, |open| &name[..open])
}

/// Whether an organ is an office that writes for its organ: 办公厅、办公室.
pub fn is_office(name: &str) -> bool {
    name.ends_with("办公厅") || name.ends_with("办公室")
}

/// The organs of a joint issuer, parted by blanks, `、` or `，`.
pub fn issuers(text: &str) -> Vec<&str> {
    let parts = text.split(|c| is_blank(c) || matches!(c, '、' | '，' | ','));
    parts.map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// Whether `text` names an issuer, one organ or several.
pub fn is_issuer(text: &str) -> bool {
    let issuers = issuers(text);
    !issuers.is_empty() && issuers.into_iter().all(is_organ)
}

/// The issuer a title begins with: what stands before the first 关于 or verb of forwarding, if it names an organ.
pub fn issuer_in_front(title: &str) -> Option<&str> {
    let words = Forwarding::ALL.into_iter().map(Forwarding::verb).chain(["关于"]);
    let end = words.filter_map(|word| find_outside(title, word).first().map(|span| span.start)).min()?;
    let front = title[..end].trim_end_matches(is_blank);
    is_issuer(front).then_some(front)
}

/// What follows the issuer's name at the start of a title; blanks and the marks between joint organs do not count.
///
/// `None` where the title begins otherwise, or the name goes on: 总工会 is not the issuer of 总工会办公室关于….
pub fn without_issuer<'a>(title: &'a str, issuer: &str) -> Option<&'a str> {
    let mut wanted = issuer.chars().filter(|c| counts(*c)).peekable();
    wanted.peek()?;
    let mut rest = title;
    for c in wanted {
        rest = rest.trim_start_matches(|c| !counts(c)).strip_prefix(c)?;
    }
    let rest = rest.trim_start_matches(is_blank);
    let goes_on = issuer_in_front(title).is_some_and(|front| front.len() > title.len() - rest.len());
    (!goes_on && !rest.is_empty()).then_some(rest)
}

fn counts(c: char) -> bool {
    !is_blank(c) && !matches!(c, '、' | '，' | ',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn issuers_are_told_by_their_endings() {
        for (title, expected) in [
            ("中华全国总工会关于学习的通知", Some("中华全国总工会")),
            (
                "安徽省总工会 安徽省人力资源和社会保障厅关于开展行动的通知",
                Some("安徽省总工会 安徽省人力资源和社会保障厅"),
            ),
            ("中央宣传部、司法部关于开展教育的规划", Some("中央宣传部、司法部")),
            ("省委、省政府转发《甲》的通知", Some("省委、省政府")),
            ("国务院批转公安部关于改革意见的通知", Some("国务院")),
            ("国家发展改革委等部门关于建设的意见", Some("国家发展改革委等部门")),
            ("教育部等八部门关于规范培训的意见", Some("教育部等八部门")),
            ("省教育厅等12部门关于印发办法的通知", Some("省教育厅等12部门")),
            ("某大学机械学院工会关于评优的通知", Some("某大学机械学院工会")),
            ("某集团公司关于决算的通知", Some("某集团公司")),
            ("中共金寨县总工会党组关于活动的通知", Some("中共金寨县总工会党组")),
            ("教育技术中心（电化教育馆）关于评选的通知", Some("教育技术中心（电化教育馆）")),
            ("关于做好工作的通知", None),
            ("李某某同志关于工作的讲话", None),
            ("习近平关于工人阶级和工会工作论述摘编", None),
            ("基层工会经费收支管理办法", None),
            ("领导干部关于个人事项的报告", None),
            ("", None),
        ] {
            assert_eq!(issuer_in_front(title), expected, "{title}");
        }
    }

    #[test]
    fn an_issuer_is_cut_off_as_a_whole_name() {
        for (title, issuer, expected) in [
            ("农业部关于渔业的意见", "农业部", Some("关于渔业的意见")),
            ("华侨大学公文处理办法", "华侨大学", Some("公文处理办法")),
            ("甲局 乙局关于工作的通知", "甲局、乙局", Some("关于工作的通知")),
            ("省总工会办公室关于工作的通知", "省总工会", None),
            ("关于工作的通知", "省总工会", None),
            ("省总工会", "省总工会", None),
            ("关于工作的通知", "", None),
        ] {
            assert_eq!(without_issuer(title, issuer), expected, "{title}");
        }
    }
}
