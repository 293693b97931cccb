//! How the document passed on, or another work, is named in the title.

use super::ROW;
use crate::domain::checks::official::is_copy;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity, Standing, Subject};
use crate::domain::notice::reading::Owner;
use crate::domain::notice::title::marks::{find_outside, in_turn, outside};
use crate::domain::notice::title::{Forwarding, ForwardingTitle, TitleStyle, forwarding_title, issuer_in_front, kind};
use crate::domain::notice::upstream::Role;
use crate::domain::text::edit::Edit;
use crate::domain::text::numerals::digit;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule {
    checks: &[&REGULATION_UNMARKED, &MARKS_ON_NONWORK, &QUOTE_FOR_DOCUMENT, &NUMBER_FOR_TITLE],
    reads: Reads::Draft(run),
};

static REGULATION_UNMARKED: Check = Check {
    id: "title-regulation-unmarked",
    clause: Clause::GbT15834("4.15.3.1"),
    title: "制度、办法的名称没有加书名号",
    why: "条例、规定、办法、细则的名称是文件名，加书名号才看得出名称的起止。",
    examples: &[Example::Fixed {
        wrong: "金寨县总工会关于印发公文处理办法的通知",
        right: "金寨县总工会关于印发《公文处理办法》的通知",
    }, Example::Fixed { wrong: "金寨县总工会关于印发会员管理规定的通知", right: "金寨县总工会关于印发《会员管理规定》的通知" }, Example::Near("金寨县总工会关于做好会员管理规定学习工作的通知"),
        Example::NearCase(|case| {
            let title = "某市人民政府关于印发某市政府投资项目管理办法的通知";
            case.set(Element::Title, title).read_from(&[(Owner::Outer, Role::Title, title)]);
        })],
    ..ROW
};

static MARKS_ON_NONWORK: Check = Check {
    id: "title-marks-on-nonwork",
    severity: Severity::Suggestion,
    clause: Clause::GbT15834("A.13.1"),
    title: "会议、活动、证件、课程的名称不用书名号",
    why: "书名号只用于书名、篇名、文件名等，会议和活动名称可以用引号。",
    standing: Standing::Off("会议、活动的名称要靠词表判断，容易误报。"),
    examples: &[Example::Fixed {
        wrong: "金寨县总工会关于召开《职工之家建设座谈会》的通知",
        right: "金寨县总工会关于召开“职工之家建设座谈会”的通知",
    }, Example::Fixed { wrong: "金寨县总工会关于举办《劳动法律培训班》的通知", right: "金寨县总工会关于举办“劳动法律培训班”的通知" }, Example::Near("金寨县总工会关于学习《中国工会章程》的通知")],
    ..ROW
};

static QUOTE_FOR_DOCUMENT: Check = Check {
    id: "title-quote-for-document",
    severity: Severity::Suggestion,
    clause: Clause::GbT15834("4.15.3.1"),
    title: "文件名用了引号",
    why: "文件名用书名号标示，引号用于直接引用的话和着重论述的词语。",
    examples: &[Example::Fixed {
        wrong: "金寨县总工会关于转发“安徽省总工会关于学习《摘编》的通知”的通知",
        right: "金寨县总工会关于转发《安徽省总工会关于学习〈摘编〉的通知》的通知",
    }, Example::Fixed { wrong: "金寨县总工会关于转发“省总工会关于做好防汛工作的通知”的通知", right: "金寨县总工会关于转发《省总工会关于做好防汛工作的通知》的通知" }, Example::Near("金寨县总工会关于开展“安康杯”竞赛活动的通知")],
    ..ROW
};

static NUMBER_FOR_TITLE: Check = Check {
    id: "title-number-for-title",
    severity: Severity::Suggestion,
    title: "标题中用发文字号代替文件标题",
    why: "只写发文字号看不出事由，引用公文应当写标题，字号放在正文里。",
    repair: Repair::None,
    examples: &[Example::Told {
        wrong: "金寨县总工会关于转发国办发〔1999〕74号文件的通知",
        right: "金寨县总工会关于转发《国务院办公厅关于做好防汛工作的通知》的通知",
    }, Example::Told { wrong: "金寨县总工会关于转发皖工发〔2014〕8号文件的通知", right: "金寨县总工会关于转发《安徽省总工会关于做好防汛工作的通知》的通知" }, Example::Near("金寨县总工会关于做好2014年第8号台风防御工作的通知")],
    ..ROW
};

/// How names of what is no work end (standard/titles.md, section 5).
const NONWORK: [&str; 14] = [
    "大会", "会议", "座谈会", "表彰会", "推进会", "研讨会", "动员会", "活动", "培训班", "证书", "执照", "资格证", "课程",
    "工作证",
];

fn run(subject: &Subject<'_>) -> Vec<Finding> {
    let text = subject.text(Element::Title);
    // Governments name what they issue without marks: whether they are used is the house's style.
    let uses_marks = subject.draft.style.title_style == TitleStyle::Quoted && !is_copy(subject);
    let title = forwarding_title(text).filter(|_| uses_marks);
    let mut found: Vec<Finding> = title.and_then(|title| regulation(text, &title)).into_iter().collect();
    found.extend(pairs(text, '《', '》').filter_map(|pair| {
        let name = between(text, pair, '《');
        let is_nonwork = NONWORK.iter().any(|word| name.ends_with(word)) && !name.contains("关于");
        is_nonwork.then(|| MARKS_ON_NONWORK.fixable(pair, vec![Edit::replace(pair, format!("“{name}”"))]))
    }));
    found.extend(pairs(text, '“', '”').filter_map(|pair| {
        let name = between(text, pair, '“');
        let is_title = (name.starts_with("关于") || issuer_in_front(name).is_some()) && kind(name).is_some();
        let marked = || format!("《{}》", in_turn(name, 1));
        is_title.then(|| QUOTE_FOR_DOCUMENT.fixable(pair, vec![Edit::replace(pair, marked())]))
    }));
    found.extend(number(text).map(|span| NUMBER_FOR_TITLE.at(span)));
    found
}

/// A regulation named without marks; the fix only where it is plain where the name begins.
fn regulation(text: &str, title: &ForwardingTitle) -> Option<Finding> {
    let name = Span::new(title.inner.start, title.tail.start);
    let words = name.of(text);
    if title.is_quoted || title.tail.is_empty() || !kind(words)?.is_regulation() || words.contains(['《', '“']) {
        return None;
    }
    // In the merged form (转发…关于…暂行办法的通知) marks are a matter of house style.
    let begins = title.verb == Forwarding::Issue && title.about.is_some() && find_outside(words, "、").is_empty();
    begins.then(|| REGULATION_UNMARKED.fixable(name, vec![Edit::insert(name.start, "《"), Edit::insert(name.end, "》")]))
}

/// The outermost pairs of one kind of marks.
fn pairs(text: &str, open: char, close: char) -> impl Iterator<Item = Span> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(open)?;
        let mut depth = 0_usize;
        for (offset, c) in text[start..].char_indices() {
            if c == open {
                depth += 1;
            } else if c == close {
                depth -= 1;
                if depth == 0 {
                    at = start + offset + c.len_utf8();
                    return Some(Span::new(start, at));
                }
            }
        }
        None
    })
}

fn between(text: &str, pair: Span, open: char) -> &str {
    // Opening and closing marks are equally long.
    Span::new(pair.start + open.len_utf8(), pair.end - open.len_utf8()).of(text)
}

/// A document number outside 书名号, where no title stands beside it.
fn number(text: &str) -> Option<Span> {
    if text.contains('《') {
        return None;
    }
    outside(text).into_iter().find_map(|part| {
        let words = part.of(text);
        words.char_indices().filter(|(_, c)| "〔［[【〖（(﹝".contains(*c)).find_map(|(at, open)| {
            let after = &words[at + open.len_utf8()..];
            let year = leading_digits(after);
            let close = after[year..].chars().next().filter(|c| "〕］]】〗）)﹞".contains(*c))?;
            let serial_at = year + close.len_utf8();
            let serial = leading_digits(&after[serial_at..]);
            let is_number = after[..year].chars().count() == 4 && serial > 0 && after[serial_at + serial..].starts_with('号');
            let start = part.start + at;
            let end = start + open.len_utf8() + serial_at + serial + "号".len();
            is_number.then(|| Span::new(start, end))
        })
    })
}

fn leading_digits(text: &str) -> usize {
    text.find(|c| digit(c).is_none()).unwrap_or(text.len())
}
