//! 单位设置.

use crate::app::unit::{Consequence, Part, Taking};
use crate::domain::notice::house::List;

pub(crate) const UNIT: &str = "单位设置";
pub(crate) const UNIT_HINT: &str = "单位设置：本机关名称、格式习惯、词语、错别字、机关名称、校核开关";
pub(crate) const UNIT_EXPORT: &str = "导出设置";
pub(crate) const UNIT_EXPORT_HINT: &str = "存成“行文单位设置.json”，可以带到别的电脑，或者发给同事";
pub(crate) const UNIT_IMPORT: &str = "导入设置……";
pub(crate) const UNIT_IMPORT_HINT: &str = "选取“行文单位设置.json”，也可以把文件拖到这里；先看改动，再决定要不要";
pub(crate) const UNIT_RESTORE: &str = "恢复原设置";
pub(crate) const UNIT_IMPORT_FIRST: &str = "已有单位设置文件？导入……";

/// The name of a part.
pub(crate) const fn part(part: Part) -> &'static str {
    match part {
        Part::Basics => "基本",
        Part::Habits => "习惯",
        Part::Words => "词语",
        Part::Typos => "错别字",
        Part::Organs => "机关名称",
        Part::Checks => "校核开关",
    }
}

/// The name of a list.
pub(crate) const fn list(list: List) -> &'static str {
    part(Part::of_list(list))
}

/// What an empty list shows.
pub(crate) const fn list_example(list: List) -> &'static str {
    match list {
        List::Words => "一行一个，例如：\n职工书屋\n四季同行暖心行动\n梅、响电站",
        List::Typos => "一行一条，例如：\n其它 → 其他\n登陆 → 登录 | 网上办事用“登录”",
        List::Organs => "一行一个，例如：\n金寨县教育局 县教育局 平级\n六安市总工会 市总工会 上级\n梅山镇总工会 下级",
    }
}

/// How a list is written, and what it is for.
pub(crate) const fn list_use(list: List) -> &'static [&'static str] {
    match list {
        List::Words => &["一行一个词。", "标题换行不拆开这些词，校核不改这些词。"],
        List::Typos => &[
            "一行写一条：错 → 对。箭头可以用空格代替，“|”后面写说明；从表格里复制两列也行。",
            "书名、引文和本单位词语里的不报。",
        ],
        List::Organs => &[
            "一行一个机关，依次写全称、简称、关系，用空格隔开；关系写上级、平级或下级，简称和关系可以不写。",
            "用来认出来文机关是上级还是下级，同一机关重复主送、抄送，以及写错的名称。",
        ],
    }
}

/// How many entries a list has.
pub(crate) fn entries(count: usize, faulty: usize) -> String {
    match (count, faulty) {
        (0, _) => "还没有内容".to_owned(),
        (count, 0) => format!("共 {count} 条"),
        (count, faulty) => format!("共 {count} 条，下面 {faulty} 条不起作用："),
    }
}

pub(crate) fn more_faulty(count: usize) -> String {
    format!("……还有 {count} 条")
}

pub(crate) fn line_number(number: usize) -> String {
    format!("第 {number} 行")
}

pub(crate) const CHECKS_SEARCH_EXAMPLE: &str = "查找要开关的校核项目：编号、问题、理由、依据";

/// Where no check is shown.
pub(crate) const fn none_switched(is_unsearched: bool) -> &'static str {
    if is_unsearched {
        "各项校核都按默认开关。要开关某一项，在上面查找。"
    } else {
        "没有这样的校核项目。"
    }
}

pub(crate) fn more_switches(count: usize) -> String {
    format!("还有 {count} 项，请多写几个字再找")
}

pub(crate) const IMPORT_ASKED: &str = "导入单位设置";
pub(crate) const IMPORT_TAKE: &str = "采用这些改动";
pub(crate) const IMPORT_REVOCABLE: &str = "采用以后可以一次恢复原设置。";

pub(crate) fn other_organ(theirs: &str, mine: &str) -> String {
    format!("这是“{theirs}”的设置，这里是“{mine}”：基本一项默认不动。")
}

/// What the open draft would feel of an import.
pub(crate) fn felt(felt: &Consequence) -> String {
    let findings = match (felt.come, felt.gone) {
        (0, 0) => "校核的问题不增不减".to_owned(),
        (come, 0) => format!("校核会多 {come} 个问题"),
        (0, gone) => format!("校核会少 {gone} 个问题"),
        (come, gone) => format!("校核会多 {come} 个、少 {gone} 个问题"),
    };
    let fields: Vec<&str> = felt.fields.iter().map(|element| element.term()).collect();
    match fields.as_slice() {
        [] => format!("打开的草稿：{findings}。"),
        fields => format!("打开的草稿：{findings}，{}会随之改写。", fields.join("、")),
    }
}

/// How a part is taken over.
pub(crate) const fn taking(part: Part, taking: Taking) -> &'static str {
    match taking {
        Taking::Keep => "不动",
        Taking::Merge => "合并",
        Taking::Replace if part.list().is_some() => "替换",
        Taking::Replace => "采用",
    }
}

pub(crate) const fn taking_hint(part: Part, taking: Taking) -> &'static str {
    match taking {
        Taking::Keep => "保留这里的",
        Taking::Merge => "这里的都保留，加上文件里新的；同一条以文件为准",
        Taking::Replace if part.list().is_some() => "这里的不要，全部换成文件里的",
        Taking::Replace => "换成文件里的",
    }
}

/// How much of a part changes.
pub(crate) fn change_counts(added: usize, changed: usize, removed: usize) -> String {
    let counts = [("新增", added), ("改", changed), ("去掉", removed)];
    let told = counts.iter().filter(|(_, count)| *count > 0).map(|(word, count)| format!("{word} {count}"));
    let told: Vec<String> = told.collect();
    if told.is_empty() { "不改动".to_owned() } else { told.join(" · ") }
}

pub(crate) const NOTHING_DIFFERS: &str = "与这里相同";

pub(crate) fn more_lines_of(count: usize) -> String {
    format!("……还有 {count} 条")
}

pub(crate) fn skipped(count: usize) -> String {
    format!("跳过 {count} 条")
}

pub(crate) fn or_blank(line: &str) -> &str {
    if line.trim().is_empty() { "（空）" } else { line }
}

pub(crate) const fn on_or_off(is_on: bool) -> &'static str {
    if is_on { "打开" } else { "关闭" }
}

pub(crate) const fn yes_or_no(is_so: bool) -> &'static str {
    if is_so { "是" } else { "否" }
}

/// What stands between joint organs, made visible.
pub(crate) fn joiner(joiner: &str) -> String {
    match joiner {
        "" => "无".to_owned(),
        blank if blank.trim().is_empty() => "空格".to_owned(),
        mark => mark.to_owned(),
    }
}

pub(crate) const KEEP_WORD: &str = "加入本单位词语";
pub(crate) const KEEP_WORD_FIELD: &str = "本单位词语";
pub(crate) const KEEP_WORD_NOTE: &str = "是本单位的名称、用词？写全这个词，以后哪里都不再改它：";
