use super::ROW;
use super::marks::{Mark, Marks, is_space};
use crate::domain::checks::{Check, Clause, Example, Finding};
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::is_han;

pub(super) static CHECK: Check = Check {
    id: "punct-space-han",
    clause: Clause::Practice,
    title: "汉字之间有空格",
    why: "句子里的空格多是复制或者原来换行留下的，会断开词语，检索不到。",
    examples: &[
        Example::Fixed {
            wrong: "收文后，请认真贯彻 落实，按时上报。", right: "收文后，请认真贯彻落实，按时上报。"
        },
        Example::Fixed {
            wrong: "会后，各级工会要 高度重视，加强领导。",
            right: "会后，各级工会要高度重视，加强领导。",
        },
        Example::Near("第一条 为了规范管理，制定本办法。"),
        Example::Near("获奖人员：王 伟、张建国、李 娜。"),
        Example::Near("获奖人员：王伟 张建国 李娜。"),
        Example::Near("现通知如下：二、活动内容 走访慰问职工，发放用品。"),
        Example::Near("联系人：张三 电话：0871-6512345。"),
    ],
    ..ROW
};

pub(super) fn find(marks: &Marks<'_>, found: &mut Vec<Finding>) {
    const MOST: usize = 4;
    let is_sentence =
        marks.list.iter().any(|mark| mark.c == '，') && marks.list.iter().any(|mark| matches!(mark.c, '。' | '；'));
    if !is_sentence {
        return;
    }
    let first = found.len();
    for mark in marks.list.iter().filter(|mark| is_space(mark.c)) {
        if mark.after.is_some_and(is_han) && stands_in_words(marks, mark) && !marks.is_quoted(mark.span()) {
            found.push(CHECK.fixable(mark.span(), vec![Edit::delete(mark.span())]));
        }
    }
    // Many gaps part the members of a list.
    if found.len() > first + MOST {
        found.truncate(first);
    }
}

/// Whether a sentence goes on over the space: words on both sides, and in front no heading, no 第…条 and no label.
fn stands_in_words(marks: &Marks<'_>, mark: &Mark) -> bool {
    const LEFT: usize = 4; // characters: shorter words may be a name
    const RIGHT: usize = 2;
    let (head, rest) = (&marks.text[..mark.at], &marks.text[mark.end()..]);
    let front = head.trim_end_matches(is_han);
    let behind = rest.trim_start_matches(is_han);
    let han = |bytes: usize| bytes / '一'.len_utf8();
    let begins = front.is_empty() || front.ends_with(['：', ':', '、', '）', ')', '.', '．', '。', ' ', '\u{3000}']);
    let is_label = behind.starts_with(['：', ':', ' ', '\u{3000}', '、']);
    han(head.len() - front.len()) >= LEFT && han(rest.len() - behind.len()) >= RIGHT && !begins && !is_label
}
