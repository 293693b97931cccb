//! Letter-spaced labels and names: 标 题, 抄　送, 签 发 人, 某 某 县 总 工 会.

use super::lines::Line;
use super::working::Proposal;
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::{is_blank, is_han};

const DAMAGE: &str = "punct-space-han";

/// Labels of a form, a head or an imprint, and names of kinds (文种), without their spaces.
const LABELS: &[&str] = &[
    "标题",
    "题目",
    "主送",
    "抄送",
    "抄报",
    "分送",
    "呈报",
    "呈送",
    "报送",
    "印发",
    "主题词",
    "通知",
    "通报",
    "通告",
    "公告",
    "公报",
    "决定",
    "决议",
    "意见",
    "命令",
    "报告",
    "请示",
    "批复",
    "议案",
    "纪要",
    "会议纪要",
    "简报",
    "方案",
    "办法",
    "附件",
    "附录",
    "附表",
    "附注",
    "签发",
    "签发人",
    "领导批示",
    "批示",
    "拟办",
    "拟办意见",
    "处理意见",
    "办理意见",
    "办理结果",
    "承办",
    "承办单位",
    "承办人",
    "发文机关",
    "发文单位",
    "发文字号",
    "发电单位",
    "来文单位",
    "来文机关",
    "收文单位",
    "密级",
    "等级",
    "缓急",
    "紧急程度",
    "编号",
    "字号",
    "文号",
    "份号",
    "份数",
    "页数",
    "校对",
    "打印",
    "拟稿",
    "拟稿人",
    "核稿",
    "会签",
    "审核",
    "审批",
    "事由",
    "备注",
    "签批盖章",
    "联系人",
    "电话",
    "传真",
    "日期",
    "时间",
    "地点",
    "单位",
    "姓名",
    "性别",
    "民族",
    "年龄",
    "职务",
    "职称",
    "学历",
    "籍贯",
    "目录",
    "序号",
    "合计",
    "小计",
    "总计",
    "批办",
    "阅办",
    "阅批",
    "签批",
    "批转",
    "说明",
    "邮编",
    "地址",
];

/// Ends of names of papers: what is letter-spaced and ends so is a heading set wide.
const PAPERS: &[&str] = &[
    "文件", "通知", "决定", "通报", "意见", "方案", "办法", "规定", "细则", "纪要", "报告", "请示", "批复", "公告",
    "通告", "目录", "名单", "回执", "说明", "总结", "表",
];

/// Ends of names of organs.
const ORGANS: &[&str] =
    &["会", "局", "委", "府", "厅", "部", "院", "室", "司", "校", "学", "处", "署", "办", "中心", "公司", "集团"];

/// So many letters one by one are no person's name.
const WIDE: usize = 4;

/// Proposes to close up the letters of each cell of `line`; cells are parted by tabs.
pub(super) fn find(line: &Line<'_>) -> Vec<Proposal> {
    let mut found = Vec::new();
    let mut start = line.place.start;
    for cell in line.words.split('\t') {
        let words = cell.trim_start_matches(is_blank);
        in_cell(words.trim_end_matches(is_blank), start + cell.len() - words.len(), &mut found);
        start += cell.len() + 1;
    }
    found
}

fn in_cell(cell: &str, start: usize, found: &mut Vec<Proposal>) {
    let Some(letters) = spaced_letters(cell) else { return };
    let word: String = letters.iter().map(|(_, c)| c).collect();
    let end = letters.last().map_or(0, |(at, c)| at + c.len_utf8());
    let rest = cell[end..].trim_start_matches(is_blank);
    let is_label =
        LABELS.contains(&word.as_str()) && (rest.is_empty() || rest.starts_with(['：', ':', '〔', '（', '(']));
    let edit = Edit::replace(start..start + end, word.as_str());
    if is_label || (rest.is_empty() && is_wide(&word, letters.len())) {
        found.push(Proposal::auto(DAMAGE, edit));
    } else if rest.is_empty() && letters.len() >= WIDE && !is_count(&word) {
        found.push(Proposal::ask(DAMAGE, edit));
    }
}

/// A name of an organ or of a paper; three letters may be a person.
fn is_wide(word: &str, letters: usize) -> bool {
    let ends = |list: &[&str]| list.iter().any(|end| word.ends_with(end));
    ends(PAPERS) && letters >= 3 || ends(ORGANS) && letters >= WIDE
}

/// The Han characters at the start of `cell`, if at least two stand there one by one, each apart from the next.
fn spaced_letters(cell: &str) -> Option<Vec<(usize, char)>> {
    const MOST: usize = 24;
    let mut chars = cell.char_indices();
    let (first, second) = (chars.next()?.1, chars.next()?.1);
    if !is_han(first) || !is_blank(second) {
        return None;
    }
    let mut letters: Vec<(usize, char)> = Vec::new();
    let mut apart = true;
    for (at, c) in cell.char_indices() {
        if is_blank(c) {
            apart = true;
        } else if is_han(c) && apart && letters.len() < MOST {
            letters.push((at, c));
            apart = false;
        } else if is_han(c) {
            return None;
        } else {
            break;
        }
    }
    (letters.len() >= 2).then_some(letters)
}

/// 一 二 三 四 and 甲 乙 丙 丁 are heads of columns.
fn is_count(word: &str) -> bool {
    word.chars().all(|c| "一二三四五六七八九十日甲乙丙丁戊己庚辛壬癸".contains(c))
}
