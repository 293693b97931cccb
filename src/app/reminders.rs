//! What stops a draft from leaving the page, and what to think of before it does.

use std::rc::Rc;

use crate::domain::notice::Element;
use crate::domain::notice::draft::Draft;
use crate::domain::notice::personal_data;
use crate::domain::notice::upstream::limits_circulation;

/// Why a draft with a secrecy mark cannot be copied, exported or printed.
pub const SECRET: &str = "稿件带有密级标志或者是密电，涉密公文不得在这里处理：没有复制，也没有导出。请清除涉密内容，在涉密设备上按保密规定办理。";

/// A thing to think of before the notice goes out, with the places it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// A Chinese sentence.
    pub text: Rc<str>,
    /// Where, as it stands there.
    pub places: Rc<[Rc<str>]>,
}

/// Whether the draft carries a secrecy mark: in the fields of our header, or typed as a line of its own.
pub fn is_secret(draft: &Draft) -> bool {
    let notice = &draft.notice;
    let names_level = |text: &str| ["绝密", "机密", "秘密"].iter().any(|level| text.contains(level));
    let fields = [&notice.secrecy, &notice.urgency, &notice.issuer_mark];
    let upstream = draft.upstream.as_ref();
    names_level(&notice.secrecy)
        || upstream.is_some_and(|upstream| !upstream.secrecy.trim().is_empty() || upstream.urgency.contains("密电"))
        || fields.iter().any(|text| text.contains("密电"))
        || Element::OWN.into_iter().any(|element| notice.text(element).lines().any(is_mark))
}

/// `机密★1年`, `秘密` or `密级：机密` as the whole of a line, or in front of a title: nothing that speaks of secrecy.
fn is_mark(line: &str) -> bool {
    let line = line.trim();
    let line = ["密级：", "密级:"].iter().find_map(|label| line.strip_prefix(label)).unwrap_or(line).trim_start();
    let rest = ["绝密", "机密", "秘密"].iter().find_map(|level| line.strip_prefix(level));
    rest.is_some_and(|rest| rest.is_empty() || rest.trim_start().starts_with(['★', '☆', '*']))
}

/// What to think of: who may see it, and whose data is in it.
pub fn reminders(draft: &Draft) -> Vec<Reminder> {
    circulation(draft).into_iter().chain(personal_data(draft)).collect()
}

/// 内部明电, 此件发至…, 不公开: the notice goes no further than its original.
fn circulation(draft: &Draft) -> Option<Reminder> {
    let upstream = draft.upstream.as_ref();
    let telegram = upstream.filter(|upstream| upstream.is_telegram).map(|_| Rc::from("来文是明电"));
    let limits =
        |term: &str, text: &str| limits_circulation(text).then(|| Rc::from(format!("{term}：{}", text.trim())));
    let own = limits(Element::Annotation.term(), &draft.notice.annotation);
    let theirs = upstream.and_then(|upstream| limits("来文附注", &upstream.annotation));
    let places: Vec<Rc<str>> = telegram.into_iter().chain(own).chain(theirs).collect();
    (!places.is_empty()).then(|| Reminder {
        text: "这份文件限定了传阅范围，请按范围发送，不要放到互联网上。".into(),
        places: places.into(),
    })
}

/// Numbers of persons, in our notice and in the forwarded text, each named once.
fn personal_data(draft: &Draft) -> Option<Reminder> {
    let mut places: Vec<Rc<str>> = Vec::new();
    for datum in personal_data::personal_data(draft) {
        let text = match datum.paragraph {
            Some(index) => draft.forwarded.paragraphs.get(index).map_or("", |paragraph| &paragraph.text),
            None => draft.notice.text(datum.element),
        };
        let place: Rc<str> = format!("{}：{}", datum.element.term(), datum.span.of(text)).into();
        if !places.contains(&place) {
            places.push(place);
        }
    }
    (!places.is_empty()).then(|| Reminder {
        text: "文中有身份证号、手机号码或者银行卡号，请确认可以随文发出；公开时应当隐去。".into(),
        places: places.into(),
    })
}
