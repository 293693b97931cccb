//! Any text is read: nothing panics, nothing is lost, and no text takes for ever.

mod dice;
mod mixed;
mod pathological;

use xingwen::domain::clean::{Cleaned, Repair, clean};
use xingwen::domain::notice::reading::{Corrections, Reading};
use xingwen::domain::parse::parse;

/// The only place that calls the functions under test.
fn check(name: &str, source: &str) {
    let cleaned = clean(source);
    assert_conserved(name, &cleaned);
    let reading = parse(&cleaned.text, &Corrections::default());
    assert_covers(name, &cleaned.text, &reading);
}

/// The source and the repairs give the text; the repairs lie in order on characters and can be taken back.
fn assert_conserved(name: &str, cleaned: &Cleaned) {
    let source = &cleaned.source;
    let (mut end, mut text) = (0, String::with_capacity(source.len()));
    for Repair { edit, accepted, damage, .. } in &cleaned.repairs {
        assert!(end <= edit.span.start, "{name}: {damage} out of order in {source:?}");
        assert!(
            source.get(edit.span.start..edit.span.end).is_some(),
            "{name}: {damage} inside a character: {source:?}"
        );
        text.push_str(&source[end..edit.span.start]);
        text.push_str(if *accepted { &edit.replacement } else { edit.span.of(source) });
        end = edit.span.end;
    }
    text.push_str(&source[end..]);
    assert_eq!(text, cleaned.text, "{name}: text and repairs differ");
}

/// Every line that is not blank is read, once and in order.
fn assert_covers(name: &str, text: &str, reading: &Reading) {
    let mut end = 0;
    for paragraph in &reading.paragraphs {
        let span = paragraph.span;
        assert!(end <= span.start && span.start < span.end, "{name}: {span:?} out of order in {text:?}");
        assert!(text.get(span.start..span.end).is_some(), "{name}: {span:?} inside a character: {text:?}");
        assert!(is_blank(&text[end..span.start]), "{name}: {:?} left out of {text:?}", &text[end..span.start]);
        end = span.end;
    }
    assert!(is_blank(&text[end..]), "{name}: {:?} left out of {text:?}", &text[end..]);
}

/// White space, characters without width and what marks a line in Markdown.
fn is_blank(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace()
            || c.is_control()
            || "#>\u{AD}\u{FEFF}\u{2060}".contains(c)
            || ('\u{200B}'..='\u{200F}').contains(&c)
    })
}

#[test]
fn pathological_texts_are_read() {
    for (name, make) in pathological::PATHOLOGICAL {
        for bytes in [0, 40, 2_000] {
            check(name, &make(bytes));
        }
    }
}

#[test]
fn damaged_notices_are_read() {
    check("mixed", &mixed::mixed(200_000));
    for document in mixed::DOCUMENTS {
        check("document", document);
    }
}

#[test]
fn pieces_in_any_order_are_read() {
    const PIECES: &[&str] = &[
        "（",
        "）",
        "(",
        ")",
        "《",
        "》",
        "“",
        "”",
        "\"",
        "，",
        "。",
        "、",
        "；",
        "：",
        ",",
        ".",
        ";",
        ":",
        "\n",
        "\n\n",
        " ",
        "　",
        "\t",
        "\u{200B}",
        "\u{A0}",
        "〔",
        "〕",
        "[",
        "]",
        "2014",
        "5",
        "20号",
        "年",
        "月",
        "日",
        "前",
        "一、",
        "（二）",
        "3.",
        "附件",
        "抄送",
        "印发",
        "转发",
        "关于",
        "通知",
        "各单位",
        "请",
        "国务院",
        "县总工会",
        "<b>",
        "</p>",
        "&nbsp;",
        "**",
        "##",
        "|",
        "- 3 -",
        "来源：",
        "首页",
        "\r",
        "\r\n",
        "⼀",
        "①",
        "㈠",
        "１",
        "𠀀",
        "\u{301}",
        "\u{FFFD}",
        "签发人",
        "特急",
        "第",
        "条",
        "要",
        "是",
        "二〇一四年",
        "<<",
        ">>",
        "<!--",
        "-->",
        "<script>",
        "</script",
    ];
    let mut dice = dice::Dice::new(7);
    for _ in 0..4_000 {
        let count = dice.below(30);
        let text: String = (0..count).map(|_| dice.pick(PIECES)).collect();
        check("pieces", &text);
    }
}
