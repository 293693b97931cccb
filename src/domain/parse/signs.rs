//! What a line looks like: a date, a number, an organ, addressees.
//!
//! Every text here is without white space; see [`tight`](super::lines::tight).

use std::ops::Range;

use crate::domain::notice::body::ordinal;
use crate::domain::notice::loose_number::{self, NumberKind};
use crate::domain::notice::{date_of_issue, title};
use crate::domain::text::lexicon::Lexicon;
use crate::domain::text::numerals::{chinese_digit, digit};
use crate::domain::text::punctuation::is_han;

/// What else ends a title: texts that are issued or posted without being a kind of 公文.
static OTHER_KINDS: Lexicon = Lexicon::new(&[
    "一封信",
    "预案",
    "总结",
    "答复",
    "指南",
    "标准",
    "倡议书",
    "公示",
    "的信",
    "致辞",
    "守则",
    "公约",
    "大纲",
    "目录",
    "主持词",
    "发言",
    "讲话稿",
    "贺词",
    "贺信",
    "政策解读",
]);

/// How names of organs end besides [`title::is_organ`]; taken only where an organ is expected.
const MORE_ENDS: &str = "院校学园行区县市庭中央台";

/// The longest date has so many characters.
pub(super) const LONGEST_DATE: usize = 16;

/// Number of characters.
pub(super) fn count(text: &str) -> usize {
    text.chars().count()
}

/// Whether `c` is Han and no digit of an ordinal.
pub(super) fn is_plain_han(c: char) -> bool {
    is_han(c) && chinese_digit(c).is_none() && c != '十'
}

/// The text without one pair of round brackets around the whole.
pub(super) fn inside_brackets(text: &str) -> Option<&str> {
    let inner = text.strip_prefix(['（', '('])?.strip_suffix(['）', ')'])?;
    (!inner.is_empty()).then_some(inner)
}

/// The name without the words that stand for its seal: `（盖章）`, `（代章）`.
pub(super) fn without_seal(name: &str) -> &str {
    const SEALS: [&str; 9] = ["盖章", "公章", "印章", "签章", "代章", "加盖公章", "印", "章", "代"];
    let inner =
        name.strip_suffix(['）', ')']).and_then(|inner| inner.rfind(['（', '(']).map(|open| inner.split_at(open)));
    match inner {
        Some((front, seal)) if SEALS.contains(&seal.trim_start_matches(['（', '('])) => front,
        _ => name,
    }
}

/// Whether the whole is a date: with or without year, day or brackets, in any writing.
pub(super) fn is_date(text: &str) -> bool {
    if count(text) > LONGEST_DATE {
        return false;
    }
    let text = inside_brackets(text).unwrap_or(text);
    if date_of_issue::loose(text).is_ok() {
        return true;
    }
    let numeral = |part: &str| {
        (1..=3).contains(&count(part))
            && part.chars().all(|c| digit(c).is_some() || chinese_digit(c).is_some() || c == '十')
    };
    let rest = match text.split_once('年') {
        Some((year, rest)) => {
            if count(year) != 4
                || !year.chars().all(|c| digit(c).is_some() || chinese_digit(c).is_some() || "OoО0".contains(c))
            {
                return false;
            }
            rest
        }
        None => text,
    };
    match rest.split_once('月') {
        Some((month, "")) => rest.len() != text.len() && numeral(month),
        Some((month, day)) => numeral(month) && day.strip_suffix(['日', '号']).is_some_and(numeral),
        None => false,
    }
}

/// Where the first full date stands in a note: `2021年9月28日` in `（2021年9月28日某某大会通过）`.
pub(super) fn date_inside(text: &str) -> Option<Range<usize>> {
    text.match_indices('年').find_map(|(year, _)| {
        let (start, _) = text[..year].char_indices().rev().nth(3)?;
        let end =
            year + text[year..].char_indices().take(9).find(|(_, c)| *c == '日').map(|(at, c)| at + c.len_utf8())?;
        is_date(&text[start..end]).then_some(start..end)
    })
}

/// Whether the line has no sentence in it: no 。；！？ and no clause comma.
pub(super) fn is_phrase(text: &str) -> bool {
    !text.contains(['。', '；', '！', '？', ';', '!', '?'])
}

/// Whether the text reads as the name of one organ on a line of its own.
pub(super) fn is_organ(text: &str) -> bool {
    const NOT_FIRST: [&str; 9] = ["附件", "抄送", "请", "现", "注", "各", "联系", "地点", "姓名"];
    let length = count(text);
    let more = || {
        text.ends_with(|c| MORE_ENDS.contains(c))
            && text.chars().all(|c| is_han(c) || c.is_ascii_alphanumeric())
            && !["的", "转发", "关于", "如下"].iter().any(|word| text.contains(word))
    };
    (3..=40).contains(&length)
        && ordinal(text).is_none()
        && !NOT_FIRST.iter().any(|start| text.starts_with(start))
        && (title::is_organ(text) || more())
}

/// Whether the line carries the form of a document number: `…〔2014〕…20号`, brackets of any kind.
pub(super) fn has_number_form(text: &str) -> bool {
    number_form(text).is_some()
}

/// Where the number stands in a line of its own, in its brackets or behind its label.
pub(super) fn number_form(text: &str) -> Option<(usize, usize)> {
    super::numbers::find(text).first().map(|span| (span.start, span.end))
}

/// Whether the line is a document number and little else.
pub(super) fn is_number_line(text: &str) -> bool {
    if count(text) > 45 {
        return false;
    }
    let bare = text.replacen('第', "", 1);
    if text.starts_with(['〔', '[', '［', '【', '（'])
        && loose_number::read(&bare).kind == NumberKind::Minutes
        && text.ends_with('号')
    {
        return true;
    }
    let Some((start, end)) = number_form(text) else { return false };
    let before = text[..start].trim_end_matches(['（', '(', '：', ':', '【']);
    let after = text[end..].trim_start_matches(['）', ')', '】']);
    let label = ["", "文号", "发文字号", "发文文号", "字号", "文件编号", "编号", "公文字号"];
    let after = after.trim_start_matches(['，', ',', '；', '|']);
    let dated = date_before(before).unwrap_or(before).trim_end_matches(['，', ',', '；', '|']);
    label.contains(&dated) && (after.is_empty() || after.starts_with("签发人") || is_full_date(after))
}

// 2013年6月20日 某水河〔2013〕88号: what is left of the words in front when the date is taken off.
fn date_before(text: &str) -> Option<&str> {
    let end = text.find('日')? + '日'.len_utf8();
    is_full_date(&text[..end]).then(|| &text[end..])
}

/// Whether the whole is a date with its year, in brackets or not.
pub(super) fn is_full_date(text: &str) -> bool {
    let text = inside_brackets(text).unwrap_or(text);
    count(text) <= 16
        && (date_of_issue::loose(text).is_ok() || text.contains('年') && text.contains('日') && is_date(text))
}

/// Whether the line is the number of an order: `第83号`, `（第83号）`, `国务院令第783号`, `公告2021年第3号`.
pub(super) fn is_order_number(text: &str) -> bool {
    let text = inside_brackets(text).unwrap_or(text);
    let Some(at) = text.find('第') else { return false };
    let number = text[at + '第'.len_utf8()..].strip_suffix('号');
    (at == 0 || text[..at].ends_with('令') || text[..at].ends_with("公告") || text[..at].ends_with('年'))
        && count(text) <= 24
        && number.is_some_and(|n| {
            !n.is_empty() && n.chars().all(|c| digit(c).is_some() || chinese_digit(c).is_some() || "十百".contains(c))
        })
}

/// Whether the line ends as a title does: with a kind of document, a bracketed state (试行) behind it or not.
pub(super) fn ends_as_title(text: &str) -> bool {
    let mut text = text.trim_end_matches(['。', '》', '”', '"']);
    while let Some(stripped) = text.strip_suffix(['）', ')']) {
        let Some(open) = stripped.rfind(['（', '(']) else { break };
        text = &stripped[..open];
    }
    let text = text.trim_end_matches(['》', '”', '"']);
    title::kind(text).is_some() || OTHER_KINDS.ends(text)
}

/// Whether brackets, book-title marks and quotation marks come in pairs.
pub(super) fn is_balanced(text: &str) -> bool {
    let count = |c: char| text.matches(c).count();
    count('《') == count('》') && count('“') == count('”') && count('（') + count('(') == count('）') + count(')')
}

/// How names of addressees end.
const RECIPIENT_ENDS: &str = "厅局委办会院署府部司校学心组处科所站馆团社队行庭室区县市中园联台央协";

/// Whether a line (or lines joined) reads as the addressees in front of the body.
pub(super) fn is_recipients(text: &str) -> bool {
    let Some(names) = text.strip_suffix(['：', ':']) else { return false };
    // Groups may be parted by ；.
    let is_list = names.split(['；', ';']).all(|group| !group.is_empty() && is_phrase(group));
    if names.is_empty() || count(names) > 400 || !is_list || names.contains(['：', ':']) {
        return false;
    }
    if is_salutation(names) || ordinal(names).is_some() || names.starts_with(['①', '②', '—', '-']) {
        return false;
    }
    let not_names = [
        "如下",
        "通知",
        "事项",
        "要求",
        "意见",
        "附件",
        "联系",
        "电话",
        "地址",
        "时间",
        "地点",
        "邮箱",
        "方式",
        "指出",
        "强调",
        "认为",
        "是",
        "抄送",
        "抄报",
        "主题词",
        "说明",
        "备注",
        "来源",
        "编辑",
        "作者",
        "责任",
        "按照",
        "包括",
        "为了",
        "标题",
        "现将",
        "目录",
        "报告",
        "发送",
    ];
    if not_names.iter().any(|word| names.ends_with(word))
        || ["附", "注", "主题词", "抄"].iter().any(|word| names.starts_with(word))
    {
        return false;
    }
    let organ_like = |part: &str| {
        let part = part.trim_end_matches(['）', ')']);
        part.chars().next_back().is_some_and(|c| RECIPIENT_ENDS.contains(c))
            || [
                "位", "工", "级", "属", "师", "员", "志", "友", "生", "长", "业", "构", "关", "小组", "集团", "公司",
                "家", "民", "街道", "乡镇", "镇", "乡", "队", "公会", "支", "户", "党", "人", "行", "省", "州", "兵团",
                "协", "总", "街", "村", "纪委", "事", "代表", "企", "们",
            ]
            .iter()
            .any(|end| part.ends_with(end))
    };
    let last = names.rsplit(['，', ',', '、']).next().unwrap_or(names);
    organ_like(last) || names.starts_with('各') || names.contains("各")
}

/// Whether the words greet the listeners of a speech: `同志们`, `各位代表、同志们`.
pub(super) fn is_salutation(names: &str) -> bool {
    const LISTENERS: [&str; 12] = [
        "同志们",
        "朋友们",
        "女士们",
        "先生们",
        "青年朋友们",
        "各位代表",
        "各位委员",
        "各位来宾",
        "各位嘉宾",
        "各位领导",
        "各位同志",
        "各位朋友",
    ];
    let names = names.trim_end_matches(['：', ':', '！', '!']);
    !names.is_empty()
        && names
            .split(['、', '，', ',', '；'])
            .all(|name| LISTENERS.iter().any(|listeners| name.trim_start_matches("尊敬的") == *listeners))
}

/// Whether the line is a 抄送 line (also 抄报).
pub(super) fn is_copy_line(text: &str) -> bool {
    ["抄送：", "抄送:", "抄报：", "抄报:", "抄送机关：", "抄送单位：", "抄报抄送："]
        .iter()
        .any(|label| text.starts_with(label))
        || (text.starts_with("抄送")
            && count(text) < 200
            && !text.contains("如下")
            && text.chars().nth(2).is_some_and(|c| c == ',' || c == ';'))
}

/// Whether the line says who else gets the document, in the writings besides 抄送: `报：`, `分送：`, `主送：` in the imprint.
pub(super) fn is_distribution(text: &str) -> bool {
    const LABELS: [&str; 9] = ["主送", "分送", "分发", "报送", "报", "送", "发", "印送", "主送机关"];
    let label = text.find(['：', ':']).map(|at| &text[..at]);
    label.is_some_and(|label| LABELS.contains(&label))
}

/// Whether the line belongs to the imprint without naming organ or date: typist, reader, inner distribution.
pub(super) fn is_imprint_note(text: &str) -> bool {
    const LABELS: [&str; 8] = ["校对", "打字", "核稿", "拟稿", "录入", "内部发送", "承办单位", "责任校对"];
    count(text) <= 80
        && LABELS.iter().any(|label| text.strip_prefix(label).is_some_and(|rest| rest.starts_with(['：', ':'])))
}

/// Whether the line is a printing line: `…办公室2014年5月21日印发`.
pub(super) fn is_imprint(text: &str) -> bool {
    if count(text) > 60 {
        return false;
    }
    let text = text.trim_end_matches('。');
    let Some(front) =
        text.strip_suffix("印发").or_else(|| text.strip_suffix("印制")).or_else(|| text.strip_suffix('印'))
    else {
        return is_print_run(text);
    };
    trailing_date(front).is_some()
}

/// Whether the line tells the print run: （共印50份）.
pub(super) fn is_print_run(text: &str) -> bool {
    let text = inside_brackets(text).unwrap_or(text);
    count(text) <= 12 && text.starts_with("共印") && text.ends_with('份')
}

/// Where a date at the end of the text begins.
pub(super) fn trailing_date(text: &str) -> Option<usize> {
    let mut starts: Vec<usize> = text.char_indices().rev().take(14).map(|(at, _)| at).collect();
    starts.reverse();
    starts
        .into_iter()
        .find(|at| text[*at..].contains('年') && is_date(&text[*at..]) || date_of_issue::loose(&text[*at..]).is_ok())
}

/// Whether the line is a 主题词 line.
pub(super) fn is_subject_words(text: &str) -> bool {
    text.starts_with("主题词")
}

/// Whether the line begins an attachment note with a name behind it: `附件：1.…`, `附：…`, `附件1.…`.
pub(super) fn attachment_note(text: &str) -> Option<&str> {
    let rest =
        text.strip_prefix("附件").or_else(|| text.strip_prefix('附').filter(|rest| rest.starts_with(['：', ':'])))?;
    let rest = rest.strip_prefix("说明").unwrap_or(rest);
    let digits = rest.trim_start_matches(|c: char| digit(c).is_some() || chinese_digit(c).is_some());
    let name = digits.strip_prefix(['：', ':', '.', '．', '、'])?;
    if digits.len() == rest.len() { Some(name) } else { Some(name.trim_start_matches(['：', ':', '.', '．', '、'])) }
}

/// Whether the line is the label in front of an attached text: `附件`, `附件2`, `附件2：`.
pub(super) fn is_attachment_label(text: &str) -> bool {
    let Some(rest) =
        text.strip_prefix("附件").or_else(|| text.strip_prefix("附表")).or_else(|| text.strip_prefix("附录"))
    else {
        return matches!(text, "附：" | "附:");
    };
    let rest = rest.trim_end_matches(['：', ':']);
    let rest = rest.strip_prefix(['(', '（']).unwrap_or(rest);
    let rest = rest.strip_suffix([')', '）']).unwrap_or(rest);
    count(rest) <= 3 && rest.chars().all(|c| digit(c).is_some() || chinese_digit(c).is_some() || "十-".contains(c))
}
