//! Punctuation of the addressee line.

use super::ROW;
use crate::domain::checks::{Check, Clause, Element, Example, Finding, Reads, Repair, Rule, Severity, Standing};
use crate::domain::notice::recipients::organs;
use crate::domain::text::edit::Edit;
use crate::domain::text::punctuation::is_blank;
use crate::domain::text::span::Span;

pub(super) static RULE: Rule = Rule {
    checks: &[&COLON, &END_MARK, &SEPARATOR, &LEVEL_MIX, &ETC],
    reads: Reads::Text(&[Element::MainRecipients], run),
};

static COLON: Check = Check {
    id: "to-colon",
    severity: Severity::Error,
    clause: Clause::GbT9704("7.3.2"),
    title: "主送机关后面应当标全角冒号",
    why: "最后一个机关名称后标全角冒号。",
    repair: Repair::Auto,
    examples: &[
        Example::Fixed { wrong: "各乡镇工会:", right: "各乡镇工会：" },
        Example::Fixed { wrong: "各乡镇工会", right: "各乡镇工会：" },
        Example::Fixed { wrong: "各乡镇工会。", right: "各乡镇工会：" }, Example::Near("各乡镇、系统（局）工会，县直各工会：")],
    ..ROW
};

static END_MARK: Check = Check {
    id: "to-end-mark",
    severity: Severity::Error,
    clause: Clause::GbT9704("7.3.2"),
    title: "主送机关的冒号前后有多余的标点",
    why: "最后一个机关名称后只标一个全角冒号。",
    repair: Repair::Auto,
    examples: &[
        Example::Fixed { wrong: "各单位，：", right: "各单位：" },
        Example::Fixed { wrong: "各单位：。", right: "各单位：" }, Example::Near("各县（市、区）总工会：")],
    ..ROW
};

static SEPARATOR: Check = Check {
    id: "to-separator",
    clause: Clause::GbT15834("4.4、4.5"),
    title: "主送机关之间的标点不对",
    why: "同类机关之间用顿号，不同类之间用逗号，不用半角标点和分号。",
    repair: Repair::Ask,
    examples: &[
        Example::Fixed { wrong: "各市,县工会：", right: "各市、县工会：" },
        Example::Fixed { wrong: "各乡镇工会;县直各工会：", right: "各乡镇工会，县直各工会：" }, Example::Near("各市、县（区）总工会，各省直工会：")],
    ..ROW
};

static LEVEL_MIX: Check = Check {
    id: "to-level-mix",
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "同类机关之间顿号和逗号混用",
    why: "顿号分开同类机关，逗号分开不同类；同一类里混用，层次就看不清了。",
    standing: Standing::Off("顿号和逗号的层次要看机关之间的关系，程序难以判断。"),
    examples: &[Example::Told {
        wrong: "各乡镇工会、各街道工会，各企业工会：",
        right: "各乡镇工会、各街道工会、各企业工会：",
    }, Example::Told { wrong: "各村工会、各街道工会，各社区工会：", right: "各村工会、各街道工会、各社区工会：" }, Example::Near("各乡镇工会、街道工会，县直各单位：")],
    ..ROW
};

static ETC: Check = Check {
    id: "to-etc",
    severity: Severity::Suggestion,
    clause: Clause::Practice,
    title: "主送机关末尾用了“等”",
    why: "主送机关要办理公文，应当写全或者用统称，“等”说不清还有谁。",
    examples: &[Example::Told { wrong: "各乡镇工会等：", right: "各乡镇工会：" }, Example::Told { wrong: "各街道工会，县直工会等：", right: "各街道工会，县直工会：" }, Example::Near("高等学校工会：")],
    ..ROW
};

fn run(text: &str, _: Element) -> Vec<Finding> {
    let stem = text.trim_end_matches(|c| is_blank(c) || is_colon(c) || is_stop(c));
    if stem.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<Finding> = end(text, stem).into_iter().collect();
    found.extend(separators(stem));
    found.extend(level_mix(stem));
    let is_word = ["高等", "同等", "平等", "初等", "中等", "均等"].iter().any(|word| stem.ends_with(word));
    if stem.ends_with('等') && !is_word {
        found.push(ETC.at(stem.len() - "等".len()..stem.len()));
    }
    found
}

const fn is_colon(c: char) -> bool {
    matches!(c, '：' | ':' | '∶' | '︰' | '﹕')
}

const fn is_stop(c: char) -> bool {
    matches!(c, '，' | '。' | '、' | '；' | ',' | '.' | ';')
}

fn end(text: &str, stem: &str) -> Option<Finding> {
    let tail = text[stem.len()..].trim_end_matches(is_blank);
    if tail == "：" {
        return None;
    }
    let place = Span::new(stem.len(), stem.len() + tail.len());
    let edits = vec![Edit::replace(place, "：")];
    let has_more = tail.contains(is_colon) && tail.chars().filter(|c| !is_blank(*c)).count() > 1;
    Some(if has_more { END_MARK.fixable(place, edits) } else { COLON.fixable(place, edits) })
}

fn separators(stem: &str) -> Vec<Finding> {
    let mut depth = 0_i32;
    let mut found = Vec::new();
    for (at, c) in stem.char_indices() {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth -= 1,
            ',' | ';' | '；' | '､' | '﹐' | '﹑' => {
                let rest = &stem[at + c.len_utf8()..];
                let next = rest.trim_start_matches(is_blank);
                let place = Span::new(at, at + c.len_utf8() + rest.len() - next.len());
                let right = if depth <= 0 && (matches!(c, ';' | '；') || begins_class(next)) { "，" } else { "、" };
                found.push(SEPARATOR.fixable(place, vec![Edit::replace(place, right)]));
            }
            _ => {}
        }
    }
    found
}

/// Whether a new class of organs begins (standard/notice-body.md, section 6).
fn begins_class(next: &str) -> bool {
    ["各", "省", "市直", "市级", "县直", "县级", "区直", "中央", "全", "机关", "直属", "有关", "局直", "校"]
        .iter()
        .any(|word| next.starts_with(word))
}

fn level_mix(stem: &str) -> Option<Finding> {
    let listed = organs(stem);
    let alike = listed.first().and_then(|first| first.char_indices().rev().nth(1).map(|(at, _)| &first[at..]))?;
    let is_one_class = listed.len() > 2 && listed.iter().all(|organ| organ.starts_with('各') && organ.ends_with(alike));
    (is_one_class && stem.contains('、') && stem.contains('，')).then(|| LEVEL_MIX.at(0..stem.len()))
}
