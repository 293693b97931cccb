use super::ROW;
use super::marks::{Mark, Marks};
use crate::domain::checks::{Check, Clause, Example, Finding, Repair};
use crate::domain::text::punctuation::is_blank;

pub(super) static CHECK: Check = Check {
    id: "punct-unbalanced",
    clause: Clause::GbT15834("4.8、4.9、4.15"),
    title: "引号、括号或书名号不成对",
    why: "缺了一半，引用或注释从哪里到哪里就看不清了。",
    repair: Repair::None,
    examples: &[
        Example::Told {
            wrong: "按照《关于加强管理的意见要求办理。", right: "按照《关于加强管理的意见》要求办理。"
        },
        Example::Told { wrong: "开展安康杯”竞赛活动。", right: "开展“安康杯”竞赛活动。" },
        Example::Told { wrong: "各县（市、区工会：", right: "各县（市、区）工会：" },
        Example::Near("他强调：“一要加强学习，二要抓好落实。"),
        Example::Near("三要抓好落实。”"),
        Example::Near("金寨县总工会关于转发《安徽省总工会"),
        Example::Near("1）报名时间；2）报名地点；a)其他"),
    ],
    ..ROW
};

const KINDS: [(&[char], &[char]); 4] =
    [(&['“'], &['”']), (&['《', '〈'], &['》', '〉']), (&['（', '('], &['）', ')']), (&['〔'], &['〕'])];

pub(super) fn find(marks: &Marks<'_>, found: &mut Vec<Finding>) {
    if marks.is_foreign || !ends_sentence(marks.text) {
        return;
    }
    for (open, close) in KINDS {
        let balance = |balance: i32, mark: &Mark| {
            balance + i32::from(open.contains(&mark.c)) - i32::from(close.contains(&mark.c))
        };
        let mut lowest = 0;
        let left = marks.list.iter().fold(0, |before, mark| {
            let now = balance(before, mark);
            lowest = lowest.min(now);
            now
        });
        if left == 0 && lowest == 0 {
            continue;
        }
        let (_, alone) = marks.pairs(open, close);
        let wrong = alone.iter().filter(|mark| !may_stand_alone(marks, mark) && !marks.is_code(mark.span()));
        found.extend(wrong.map(|mark| CHECK.at(mark.span())));
    }
}

/// A line that ends in the middle of a sentence, of a title or of a table may go on in the next.
fn ends_sentence(text: &str) -> bool {
    let stem = text.trim_end_matches(|c| is_blank(c) || matches!(c, '”' | '’' | '）' | ')' | '》'));
    stem.ends_with(['。', '；', '：', '！', '？', '.', ';', ':'])
}

/// A quotation over several paragraphs opens at a colon or where a paragraph begins, and closes where one ends;
/// `1）` is a number of a list.
fn may_stand_alone(marks: &Marks<'_>, mark: &Mark) -> bool {
    let (head, rest) = (&marks.text[..mark.at], &marks.text[mark.end()..]);
    match mark.c {
        '“' => mark.before.is_none_or(|c| is_blank(c) || matches!(c, '：' | ':' | '，')),
        '”' => rest.trim_matches(|c| is_blank(c) || matches!(c, '。' | '；' | '，')).is_empty(),
        '）' | ')' => {
            let is_number = |c: char| c.is_ascii_alphanumeric() || "一二三四五六七八九十".contains(c);
            let stem = head.trim_end_matches(is_number);
            stem.len() < head.len() && stem.chars().next_back().is_none_or(|c| !is_blank(c) || stem.len() <= 9)
        }
        _ => false,
    }
}
