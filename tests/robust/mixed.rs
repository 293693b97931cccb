//! Notice text of any length, invented and damaged in every way of transport: the same bytes at every call.

use super::dice::Dice;

/// The invented documents that everything is made of.
pub(crate) const DOCUMENTS: &[&str] = &[
    include_str!("../notices/approval.txt"),
    include_str!("../notices/english.txt"),
    include_str!("../notices/issuing.txt"),
    include_str!("../notices/joint.txt"),
    include_str!("../notices/letter.txt"),
    include_str!("../notices/minutes.txt"),
    include_str!("../notices/nested.txt"),
    include_str!("../notices/news.txt"),
    include_str!("../notices/one_line.txt"),
    include_str!("../notices/order.txt"),
    include_str!("../notices/request.txt"),
    include_str!("../notices/scanned.txt"),
    include_str!("../notices/speech.txt"),
    include_str!("../notices/table.txt"),
    include_str!("../notices/web_repost.txt"),
    include_str!("../../src/app/sample.txt"),
];

/// One document after another, each damaged another way, until there are `bytes` of them.
pub(crate) fn mixed(bytes: usize) -> String {
    let mut dice = Dice::new(1);
    let mut out = String::with_capacity(bytes + 10_000);
    let mut round = 0;
    while out.len() < bytes {
        for document in DOCUMENTS {
            round += 1;
            damage(document, round, &mut dice, &mut out);
        }
    }
    let end = out.floor_char_boundary(bytes);
    out.truncate(end);
    out
}

/// Appends `document` with its paragraphs counted, so that none is like another, and damaged.
fn damage(document: &str, round: usize, dice: &mut Dice, out: &mut String) {
    let number = round.to_string();
    let width = 24 + dice.below(16);
    let (wraps, narrow, marked_up, ends) = (dice.one_in(4), dice.one_in(4), dice.one_in(6), dice.one_in(6));
    for line in document.lines() {
        if marked_up && !line.is_empty() {
            out.push_str(dice.pick(&["<p>", "## ", "**", "&nbsp;&nbsp;"]));
        }
        let mut place = 0;
        for c in line.chars() {
            place += 1;
            if wraps && place % width == 0 {
                out.push('\n');
            }
            match c {
                '，' if narrow => out.push(','),
                '；' if narrow => out.push(';'),
                '（' if narrow => out.push('('),
                '）' if narrow => out.push(')'),
                '“' | '”' if narrow => out.push('"'),
                '。' if dice.one_in(12) => out.extend(["（第", &number, "次）。 "]),
                '的' if dice.one_in(60) => out.push_str("\u{200B}的"),
                _ => out.push(c),
            }
        }
        if marked_up && !line.is_empty() {
            out.push_str(dice.pick(&["</p>", "<br/>", "**", "&#12288;"]));
        }
        if wraps && dice.one_in(20) {
            out.extend(["\n- ", &number, " -"]);
        }
        if dice.one_in(80) {
            out.extend(["\n序号\t单位\t名额\n1\t青云县第", &number, "小学\t3\n2\t云岭镇\t5"]);
        }
        out.push_str(if ends { "\r\n" } else { "\n" });
    }
}
