//! What the checks keep from run to run cannot be seen: over any edits they find what they find over the same draft anew.

use std::rc::Rc;

use xingwen::domain::checks::{self, Cache, Case, Example, Finding, Stage};
use xingwen::domain::layout::{self, Face, lay_out};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::date_of_issue::Date;
use xingwen::domain::notice::reading::Owner;
use xingwen::domain::notice::title::Relation;
use xingwen::domain::notice::upstream::{Deadline, Role};

#[path = "robust/dice.rs"]
mod dice;
#[expect(dead_code, reason = "sound texts are edited here")]
#[path = "robust/mixed.rs"]
mod mixed;
#[path = "robust/varied.rs"]
mod varied;

use dice::Dice;

/// What is typed and pasted: the examples of the catalogue, halves of them, and paragraphs of notices.
fn pieces() -> Vec<String> {
    let mut pieces: Vec<String> =
        ["", "\n", "\n\n", "\r\n", "。", "，", "一、", "（一）", "《", "》", "1", " ", "附件1"]
            .map(str::to_owned)
            .to_vec();
    for example in checks::all().flat_map(|check| check.examples) {
        if let Example::Fixed { wrong, right } | Example::Told { wrong, right } = *example {
            let middle = wrong.floor_char_boundary(wrong.len() / 2);
            pieces.extend([wrong, right, &wrong[..middle], &wrong[middle..]].map(str::to_owned));
        } else if let Example::Near(text) = *example {
            pieces.push(text.to_owned());
        }
    }
    pieces.extend(varied::varied(40_000).lines().map(str::to_owned));
    pieces
}

fn paragraphs(pieces: &[String], dice: &mut Dice) -> String {
    let lines: Vec<&str> = (0..dice.below(30)).map(|_| &*pieces[dice.below(pieces.len())]).collect();
    lines.join("\n")
}

/// The text with a stretch of it, mostly none, exchanged for a piece.
fn edited(text: &str, pieces: &[String], dice: &mut Dice) -> String {
    let start = text.floor_char_boundary(dice.below(text.len() + 1));
    let taken = if dice.one_in(3) { dice.below(200) } else { 0 };
    let end = text.floor_char_boundary((start + taken).min(text.len()));
    let piece = if dice.one_in(4) { "请" } else { &pieces[dice.below(pieces.len())] };
    [&text[..start], piece, &text[end.max(start)..]].concat()
}

/// One thing that a clerk does.
fn step(case: &mut Case, pieces: &[String], dice: &mut Dice) {
    const UPSTREAM: [Element; 4] =
        [Element::UpstreamTitle, Element::UpstreamIssuer, Element::UpstreamNumber, Element::UpstreamDate];
    let piece = |dice: &mut Dice| pieces[dice.below(pieces.len())].clone();
    match dice.below(23) {
        0 => case.draft.notice.body = paragraphs(pieces, dice).into(),
        1 => {
            let text = paragraphs(pieces, dice);
            case.forward(&text.lines().map(|line| (Role::Body, line)).collect::<Vec<_>>());
        }
        2 => {
            case.draft.forwarded.paragraphs = Rc::default();
        }
        3 => {
            let own = Element::OWN[dice.below(Element::OWN.len())];
            case.set(own, &piece(dice));
        }
        4 => {
            case.set(UPSTREAM[dice.below(UPSTREAM.len())], &piece(dice));
        }
        5 => {
            let relations = [Relation::Unknown, Relation::Superior, Relation::Peer, Relation::Subordinate];
            case.draft.upstream.get_or_insert_default().relation = relations[dice.below(relations.len())];
        }
        6 => {
            let date = Date::new(2026, 6, u8::try_from(dice.below(28) + 1).unwrap_or(1));
            case.draft.upstream.get_or_insert_default().deadlines = vec![Deadline { text: "前".to_owned(), date }];
        }
        7 => case.organ.name = if dice.one_in(2) { String::new() } else { piece(dice) },
        8 => case.stage = if case.stage == Stage::Draft { Stage::Final } else { Stage::Draft },
        9 => case.today = Date::new(2026, 1 + u8::try_from(dice.below(12)).unwrap_or(0), 1),
        10 => {
            let words = [piece(dice), "其它".to_owned()];
            case.know(&[&words[0]], &["其它 → 其他"], &[]);
        }
        11 => case.missing_faces = if dice.one_in(2) { vec![Face::FangSong] } else { Vec::new() },
        12 => {
            let text = paragraphs(pieces, dice);
            let owner = if dice.one_in(2) { Owner::Outer } else { Owner::Forwarded };
            let roles = [Role::Body, Role::AttachmentTitle, Role::DateOfIssue, Role::IssuerSignature, Role::Annotation];
            let read: Vec<_> = text.lines().map(|line| (owner, roles[dice.below(roles.len())], line)).collect();
            case.read = checks::ReadText::default();
            case.read_from(&read);
        }
        _ => case.draft.notice.body = edited(&case.draft.notice.body, pieces, dice).into(),
    }
}

fn assert_same(found: &[Finding], anew: &[Finding], step: usize) {
    for (one, other) in found.iter().zip(anew) {
        assert_eq!(one, other, "step {step}");
    }
    assert_eq!(found.len(), anew.len(), "step {step}: {:?}", found.last());
}

#[test]
fn edits_are_checked_as_if_nothing_had_been_checked_before() {
    let pieces = pieces();
    for seed in 0..12 {
        let mut dice = Dice::new(seed);
        let (mut case, mut cache, mut laid_out) = (Case::default(), Cache::default(), layout::Cache::default());
        for number in 0..100 {
            step(&mut case, &pieces, &mut dice);
            let pages = lay_out(&case.draft, &mut laid_out);
            let subject = case.subject(&pages);
            let found = checks::run(&subject, &[], &mut cache);
            assert_same(&found, &checks::run(&subject, &[], &mut Cache::default()), number);
        }
    }
}
