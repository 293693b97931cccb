//! Where a 机关代字 begins when it follows running text without a mark.

use super::is_of_code;
use crate::domain::text::lexicon::Lexicon;
use crate::domain::text::punctuation::is_blank;

/// The farthest that is looked back, in characters: the words before a code matter only for its first character.
const LOOK_BACK: usize = 40;

/// Words that do not belong to a code wherever they stand.
static STOP_WORDS: Lexicon = Lexicon::new(&[
    "根据", "依据", "依照", "按照", "遵照", "参照", "对照", "遵循", "参考", "结合", "贯彻", "落实", "执行", "转发",
    "印发", "下发", "颁发", "发布", "签发", "批转", "制定", "出台", "修订", "废止", "适用", "违反", "符合", "详见",
    "参见", "附件", "关于", "做好", "文号", "文件", "通知", "意见", "办法", "规定", "方案", "精神", "要求", "有关",
    "以及", "具备", "收到", "接到", "转来", "来文", "发文", "的", "见", "及", "与", "或", "按",
]);

/// Names of organs that end before a code of two characters and more begins: 省教育厅皖教秘.
static ORGANS: Lexicon = Lexicon::new(&[
    "委员会",
    "办公室",
    "办公厅",
    "总工会",
    "人民政府",
    "领导小组",
    "指挥部",
    "证监会",
    "银保监会",
    "国务院",
    "总局",
    "管理局",
    "教育部",
    "财政部",
    "公安部",
    "民政部",
    "司法部",
    "人事部",
    "商务部",
    "农业部",
    "水利部",
    "建设部",
    "卫生部",
    "文化部",
    "交通部",
    "运输部",
    "资源部",
    "环境部",
    "农村部",
    "保障部",
    "信息化部",
    "教育厅",
    "财政厅",
    "公安厅",
    "民政厅",
    "司法厅",
    "人事厅",
    "商务厅",
    "农业厅",
    "水利厅",
    "建设厅",
    "卫生厅",
    "文化厅",
    "交通厅",
    "运输厅",
    "资源厅",
    "环境厅",
    "农村厅",
    "保障厅",
    "教育局",
    "财政局",
    "公安局",
    "民政局",
    "司法局",
    "人事局",
    "商务局",
    "农业局",
    "水利局",
    "建设局",
    "卫生局",
    "文化局",
    "交通局",
    "运输局",
    "资源局",
    "环境局",
    "农村局",
    "保障局",
    "物价局",
    "物价厅",
    "税务局",
    "统计局",
    "审计局",
    "审计厅",
    "体育局",
    "旅游局",
    "档案局",
    "监督局",
    "监管局",
    "发展局",
    "应急局",
    "气象局",
    "法院",
    "检察院",
    "联合会",
    "协会",
    "发改委",
    "教育工委",
    "组织部",
    "宣传部",
    "统战部",
    "省委",
    "大学",
    "公司",
]);

/// The start of the code that ends at `year_at`; `year_at` itself where there is none. Not before `from`.
pub(super) fn start(text: &str, from: usize, year_at: usize) -> usize {
    let front = &text[from..year_at];
    let trimmed = front.trim_end_matches(is_blank);
    if front.len() - trimmed.len() > 6 {
        return year_at;
    }
    let run_start = trimmed
        .char_indices()
        .rev()
        .take(LOOK_BACK)
        .take_while(|(_, c)| is_of_code(*c))
        .last()
        .map_or(trimmed.len(), |(at, _)| at);
    let run = &trimmed[run_start..];
    // What stands before, also of a number found already: its 号 is followed by 和.
    let before = text[..from + run_start].chars().next_back();
    let skipped = run.len() - without_running_text(run, before).len();
    if skipped == run.len() { year_at } else { from + run_start + skipped }
}

/// The run without the words before the code.
fn without_running_text(run: &str, before: Option<char>) -> &str {
    let counted = after_counted(run, before);
    let stopped = STOP_WORDS.places(counted).map(|(at, word)| at + word.len()).max().map(|end| &counted[end..]);
    let opens = stopped.is_none() && before.is_none_or(|c| matches!(c, '（' | '(' | '\n' | '《' | '“' | '：' | ':'));
    let run = after_preposition(after_he(stopped.unwrap_or(counted), opens));
    let organ_ends = |name: &str| after_last(run, name).filter(|rest| rest.chars().count() >= 2);
    ORGANS.places(run).filter_map(|(_, name)| organ_ends(name)).min_by_key(|rest| rest.len()).unwrap_or(run)
}

fn after_last<'a>(run: &'a str, word: &str) -> Option<&'a str> {
    run.rfind(word).map(|at| &run[at + word.len()..])
}

/// 2023年2月9日豫…: the unit belongs to the digits before the run.
fn after_counted(run: &str, before: Option<char>) -> &str {
    let is_counted = before.is_some_and(|c| c.is_ascii_digit());
    run.strip_prefix(['日', '月', '年', '号', '条', '次', '期', '个', '项', '份']).filter(|_| is_counted).unwrap_or(run)
}

/// 和 joins, unless it belongs to a name: 和田, 和平, 和县, 呼和浩特.
fn after_he(run: &str, opens: bool) -> &str {
    let joins = |at: usize| {
        let (front, rest) = (&run[..at], &run[at + '和'.len_utf8()..]);
        let is_name = rest.starts_with(['平', '田', '县', '硕', '静', '布', '龙', '顺', '林', '谐'])
            || front.ends_with(['呼', '祥', '泰', '仁', '共', '雍', '中', '永', '安', '义']);
        !(is_name || (at == 0 && opens))
    };
    let at = run.char_indices().rfind(|(at, c)| *c == '和' && joins(*at));
    at.map_or(run, |(at, c)| &run[at + c.len_utf8()..])
}

/// A preposition or verb that leads in a code: 经绍…, 接绍….
fn after_preposition(run: &str) -> &str {
    let Some(rest) = run.strip_prefix(['经', '接', '以', '由', '据', '并', '仍', '在', '对']) else {
        return run;
    };
    // 经信, 经贸 and 对外 are fields of work.
    let is_name =
        run.starts_with('经') && rest.starts_with(['信', '贸', '济', '费', '管', '协', '合', '科', '发', '开', '动']);
    if is_name || run.starts_with("对外") { run } else { rest }
}
