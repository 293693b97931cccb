//! The settings of the unit: what goes by them, their file, and what is told before it is taken over.

use std::rc::Rc;
use xingwen::app::action::Action;
use xingwen::app::arrival::Arrival;
use xingwen::app::effect::Effect;
use xingwen::app::state::{Offer, State};
use xingwen::app::unit::{self, FileError, Part, Taking, Takings, UnitAction, UnitImport, UnitSettings};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::house::{HouseLists, KnownOrgan, List, Typo};
use xingwen::domain::notice::own_organ::{HouseStyle, OwnOrgan, Paper, SealCase};
use xingwen::domain::notice::title::{Relation, TitleStyle};

use crate::{COMPOSED, MERGED, after, after_forwarding, edited, organ, raised, reopened, text, then, work};

fn lists(words: &[&str], typos: &[&str], organs: &[&str]) -> HouseLists {
    HouseLists {
        words: words.iter().map(|word| (*word).to_owned()).collect(),
        typos: typos.iter().map(|line| Typo::of_line(line)).collect(),
        organs: organs.iter().map(|line| KnownOrgan::of_line(line)).collect(),
    }
}

/// Settings in which everything is otherwise than on the first day.
fn settings() -> UnitSettings {
    let house_style = HouseStyle { seal: SealCase::Seal, paper: Paper::Preprinted, ..HouseStyle::default() };
    UnitSettings {
        organ: OwnOrgan { short_name: "县总工会".into(), house_style, ..organ() },
        lists: lists(
            &["四季同行", "青溪之家"],
            &["其它 → 其他", "登陆 → 登录 | 网上办事"],
            &["青溪县教育局 县教育局 平级", "云岭省总工会 上级"],
        ),
        checks_off: vec!["number-bracket".into()],
        checks_on: Vec::new(),
    }
}

fn changed(settings: UnitSettings) -> Action {
    Action::Unit(UnitAction::Changed(Box::new(settings)))
}

fn opened(bytes: impl Into<Rc<[u8]>>) -> Action {
    Action::Unit(UnitAction::FileRead { name: unit::FILE_NAME.into(), bytes: bytes.into() })
}

fn import(state: &State) -> &UnitImport {
    state.unit.as_deref().and_then(|view| view.import.as_deref()).expect("a file waits")
}

fn message(state: &State) -> &str {
    state.message.as_ref().map_or("", |message| &message.text)
}

#[test]
fn a_file_brings_the_same_settings_to_another_desk() {
    let state = after([changed(settings()), Action::Unit(UnitAction::Exported(Box::new(settings())))]);
    let file = state.outbox.iter().find_map(|(_, effect)| match effect {
        Effect::Download { name, bytes, .. } => Some((Rc::clone(name), Rc::clone(bytes))),
        _ => None,
    });
    let (name, bytes) = file.expect("a file is handed over");
    assert_eq!(&*name, "行文单位设置.json");
    assert_eq!(*bytes, *unit::write(&settings()), "the same settings give the same bytes");
    assert_eq!(unit::read(&bytes), Ok(settings()));
    // On the first day there is nothing here to be kept: all of the file is taken.
    let start = Action::Started { today: crate::today(), stored: Box::default() };
    let first_day = then(then(State::default(), start), opened(bytes));
    assert!(import(&first_day).skipped.is_empty());
    let taken = then(first_day, Action::Unit(UnitAction::ImportTaken));
    assert_eq!(taken.unit_settings(), settings());
    assert_eq!(reopened(&taken).unit_settings(), settings(), "they are kept");
}

#[test]
fn what_was_kept_by_an_older_version_is_read() {
    let old = r#"{"version":1,"organ":{"name":"青溪县总工会"},"settings":{"theme":"dark"},"open":null}"#;
    let stored = xingwen::app::stored::Stored { profile: Some(old.into()), ..Default::default() };
    let start = Action::Started { today: crate::today(), stored: Box::new(stored) };
    let state = then(State::default(), start);
    assert_eq!(state.unit_settings().lists, HouseLists::default());
    assert_eq!(state.organ.name, "青溪县总工会");
}

#[test]
fn a_file_that_is_none_gets_a_sentence_and_changes_nothing() {
    let newer = String::from_utf8_lossy(&unit::write(&settings())).replace("\"version\": 1", "\"version\": 2");
    let whole = unit::write(&settings());
    let wrong_type = String::from_utf8_lossy(&whole).replace("\"words\": [", "\"words\": [7, ");
    for (bytes, error) in [
        (Vec::new(), FileError::Empty),
        (vec![b' '; unit::LARGEST + 1], FileError::TooLarge),
        ("各乡镇总工会：现将通知转发给你们。".as_bytes().to_vec(), FileError::Foreign),
        (b"PK\x03\x04\xff\xfe".to_vec(), FileError::Foreign),
        (br#"{"name": "x", "version": 9}"#.to_vec(), FileError::Foreign),
        (br#"{"xingwen": "draft", "version": 1}"#.to_vec(), FileError::Foreign),
        (whole[..whole.len() / 2].to_vec(), FileError::Damaged),
        (wrong_type.into_bytes(), FileError::Damaged),
        (newer.into_bytes(), FileError::Newer),
    ] {
        let before = after([changed(settings()), Action::Unit(UnitAction::Opened(Part::Words))]);
        let state = then(before.clone(), opened(bytes));
        let view = state.unit.as_deref().expect("the dialog stays open");
        assert_eq!(view.refusal.as_deref(), Some(&*error.to_string()), "{error:?}");
        assert!(view.import.is_none() && error.to_string().contains("没有改动任何设置"), "{error:?}");
        assert_eq!(state.unit_settings(), before.unit_settings(), "{error:?}");
    }
    for cut in 0..whole.len() - 1 {
        assert!(unit::read(&whole[..cut]).is_err(), "cut short at {cut}");
    }
    let with_mark = [b"\xEF\xBB\xBF".to_vec(), whole].concat();
    assert_eq!(unit::read(&with_mark), Ok(settings()), "an editor may have put a mark before it");
}

#[test]
fn entries_nothing_can_go_by_are_told_and_skipped() {
    let theirs = lists(
        &["四季同行", "登陆"],
        &["→ 对", "登陆 → 登录", "其他 → 其它", "部署 → 部署工作", "甲方 → 乙方", "乙方 → 甲方"],
        &["青溪县教育局", "青溪县教育局"],
    );
    let theirs = UnitSettings { lists: theirs, ..UnitSettings::default() };
    let mine = UnitSettings { lists: lists(&["四季同行"], &["其它 → 其他"], &[]), ..UnitSettings::default() };
    let (after, skipped) = unit::taken(&mine, &theirs, Takings::usual(&mine, &theirs));
    let skipped: Vec<(List, &str)> = skipped.iter().map(|one| (one.list, one.line.as_str())).collect();
    assert_eq!(
        skipped,
        [
            (List::Words, "登陆"),
            (List::Typos, " → 对"),
            (List::Typos, "部署 → 部署工作"),
            (List::Typos, "甲方 → 乙方"),
            (List::Typos, "乙方 → 甲方"),
            (List::Organs, "青溪县教育局"),
            // Sound alone, but it goes in circles with what is here.
            (List::Typos, "其他 → 其它"),
        ]
    );
    let expected = lists(&["四季同行"], &["其它 → 其他", "登陆 → 登录"], &["青溪县教育局"]);
    assert_eq!(after.lists, expected);
}

#[test]
fn ten_thousand_slips_are_taken_as_far_as_the_list_goes() {
    let typos: Vec<String> = (0..10_000).map(|count| format!("错{count}字 → 对{count}字")).collect();
    let typos: Vec<&str> = typos.iter().map(String::as_str).collect();
    let theirs = UnitSettings { lists: lists(&[], &typos, &[]), ..settings() };
    let state = then(after([Action::Unit(UnitAction::Opened(Part::Typos))]), opened(unit::write(&theirs)));
    assert_eq!(import(&state).after.lists.typos.len(), HouseLists::MOST);
    assert_eq!(import(&state).skipped.len(), 10_000 - HouseLists::MOST);
}

#[test]
fn a_word_of_ours_is_not_disabled_by_a_file() {
    let mine =
        UnitSettings { lists: lists(&["布署堂", "其它"], &["甲 → 乙"], &[]), ..UnitSettings::default() };
    let theirs =
        UnitSettings { lists: lists(&[], &["其它 → 其他", "乙 → 丙"], &[]), ..UnitSettings::default() };
    let (after, skipped) = unit::taken(&mine, &theirs, Takings::usual(&mine, &theirs));
    assert_eq!(after.lists, mine.lists);
    let skipped: Vec<_> = skipped.iter().map(|one| (one.line.as_str(), &*one.why)).collect();
    assert_eq!(skipped, [("其它 → 其他", "与这里的“其它”矛盾"), ("乙 → 丙", "与这里的“甲 → 乙”矛盾")]);
}

#[test]
fn each_part_is_taken_as_the_clerk_says() {
    let mine =
        UnitSettings { lists: lists(&["四季同行"], &["其它 → 其他"], &["青溪县教育局"]), ..settings() };
    let theirs = UnitSettings {
        organ: OwnOrgan { name: "白河县总工会".into(), ..OwnOrgan::default() },
        lists: lists(&["白河之家"], &["其它 → 其余", "登陆 → 登录"], &["青溪县教育局 县教育局 平级"]),
        checks_off: Vec::new(),
        checks_on: Vec::new(),
    };
    let usual = Takings::usual(&mine, &theirs);
    assert_eq!(usual.of(Part::Basics), Taking::Keep, "another organ's name is not put over ours unasked");
    let with = |part: Part, taking: Taking| {
        let mut takings = usual;
        takings.set(part, taking);
        unit::taken(&mine, &theirs, takings).0
    };
    let merged = unit::taken(&mine, &theirs, usual).0;
    assert_eq!(merged.organ.name, "青溪县总工会");
    assert_eq!(merged.organ.house_style, HouseStyle::default());
    assert!(merged.checks_off.is_empty());
    assert_eq!(
        merged.lists,
        lists(&["四季同行", "白河之家"], &["其它 → 其余", "登陆 → 登录"], &["青溪县教育局 县教育局 平级"])
    );
    let changes = unit::list_changes(List::Typos, &mine.lists, &merged.lists);
    assert_eq!(changes.added, ["登陆 → 登录"]);
    assert_eq!(changes.changed, [("其它 → 其他".to_owned(), "其它 → 其余".to_owned())]);
    assert_eq!(with(Part::Words, Taking::Replace).lists.words, ["白河之家"]);
    assert_eq!(with(Part::Words, Taking::Keep).lists.words, ["四季同行"]);
    assert_eq!(with(Part::Basics, Taking::Replace).organ.name, "白河县总工会");
    assert_eq!(with(Part::Habits, Taking::Keep).organ.house_style, mine.organ.house_style);
    assert_eq!(with(Part::Checks, Taking::Keep).checks_off, ["number-bracket"]);
}

#[test]
fn the_preview_says_what_the_open_draft_will_feel() {
    let state = after_forwarding([edited(Element::Annotation, "（其它事项另行通知）")]);
    assert_eq!(text(&state, Element::Title), COMPOSED);
    let house_style = HouseStyle { title_style: TitleStyle::Merged, ..HouseStyle::default() };
    let theirs = UnitSettings {
        organ: OwnOrgan { house_style, ..organ() },
        lists: lists(&[], &["其它 → 其他"], &[]),
        ..UnitSettings::default()
    };
    let shown = then(state.clone(), opened(unit::write(&theirs)));
    let felt = import(&shown).consequence.clone().expect("a draft is open");
    assert_eq!(felt.fields, [Element::Title]);
    assert!(felt.come >= 1, "{felt:?}");
    assert_eq!(work(&shown).draft, work(&state).draft, "nothing is changed by looking");
    assert_eq!(work(&shown).findings, work(&state).findings);
    // The same without the slips.
    let kept = then(shown.clone(), Action::Unit(UnitAction::TakingSet(Part::Typos, Taking::Keep)));
    let without = import(&kept).consequence.clone().expect("a draft is open");
    assert_eq!(without.come + 1, felt.come);
    let taken = then(shown, Action::Unit(UnitAction::ImportTaken));
    assert!(raised(&taken).contains(&"house-typo"));
    assert_eq!(text(&taken, Element::Title), MERGED);
    let open_before = work(&state).findings.iter().filter(|shown| shown.is_open()).count();
    let open_after = work(&taken).findings.iter().filter(|shown| shown.is_open()).count();
    assert_eq!(open_after + felt.gone, open_before + felt.come, "what was said comes true");
}

#[test]
fn an_import_is_one_step_that_can_be_taken_back() {
    let state = after_forwarding([edited(Element::Annotation, "（其它事项另行通知）")]);
    let before = state.unit_settings();
    let taken = then(then(state, opened(unit::write(&settings()))), Action::Unit(UnitAction::ImportTaken));
    assert_ne!(taken.unit_settings(), before);
    assert!(taken.unit.is_none() && raised(&taken).contains(&"house-typo"));
    assert_eq!(taken.message.as_ref().and_then(|message| message.offer), Some(Offer::RestoreUnit));
    let back = then(taken.clone(), Action::Unit(UnitAction::Restored));
    assert_eq!(back.unit_settings(), before);
    assert!(!raised(&back).contains(&"house-typo"));
    assert_eq!(reopened(&back).unit_settings(), before, "that is kept too");
    // What was done since is not undone with it.
    let since = then(taken, Action::CheckSwitched { check: "term-typos".into(), on: false });
    assert!(since.apply(Action::Unit(UnitAction::Restored)).is_none());
}

#[test]
fn a_dropped_import_changes_nothing_and_leaves_what_was_typed() {
    let typed = UnitSettings { lists: lists(&["正在输入"], &[], &[]), ..settings() };
    let open = [Action::Unit(UnitAction::Opened(Part::Words)), Action::Unit(UnitAction::FileWanted(Box::new(typed)))];
    let state = then(after(open), opened(unit::write(&settings())));
    assert_eq!(import(&state).mine.lists.words, ["正在输入"], "what is typed counts as what is here");
    let dropped = then(state, Action::Unit(UnitAction::ImportDropped));
    assert!(dropped.unit.as_deref().is_some_and(|view| view.import.is_none()), "the dialog is still there");
    assert_eq!(dropped.unit_settings().lists, HouseLists::default());
}

#[test]
fn a_settings_file_dropped_on_the_page_is_no_received_document() {
    let bytes: Rc<[u8]> = unit::write(&settings()).into();
    let state = after_forwarding([Action::Arrived(Arrival::File { name: "设置.json".into(), bytes })]);
    assert!(state.arrival.is_none() && !state.is_reading);
    assert_eq!(&*import(&state).name, "设置.json");
    let dropped = then(state, Action::Unit(UnitAction::ImportDropped));
    assert!(dropped.unit.is_none(), "there was no dialog to come back to");
}

#[test]
fn a_word_is_taken_up_from_where_it_was_found() {
    let state = after_forwarding([edited(Element::Body, "请到布署堂报名。")]);
    assert!(raised(&state).contains(&"term-typos"));
    let word = |check: &str| {
        let shown = work(&state).findings.iter().find(|shown| shown.finding.check.id == check);
        shown.and_then(|shown| shown.word.clone())
    };
    assert_eq!(word("term-typos").as_deref(), Some("布署"), "it is offered where it was found");
    let numbered = then(state.clone(), edited(Element::DocumentNumber, "青工[2026]7号"));
    let bracket = work(&numbered).findings.iter().find(|shown| shown.finding.check.id == "number-bracket");
    assert!(bracket.is_some_and(|shown| shown.word.is_none()), "a number is no word");
    let kept = then(state, Action::Unit(UnitAction::WordKept(" 布署堂 ".into())));
    assert!(!raised(&kept).contains(&"term-typos"));
    assert_eq!(kept.lists.words, ["布署堂"]);
    assert_eq!(message(&kept), "已把“布署堂”加入本单位词语。");
    assert_eq!(reopened(&kept).lists.words, ["布署堂"]);
    for word in ["布署堂", "堂", ""] {
        let refused = then(kept.clone(), Action::Unit(UnitAction::WordKept(word.into())));
        assert!(refused.message.as_ref().is_some_and(|message| message.is_error), "{word}");
        assert_eq!(refused.lists.words, ["布署堂"], "{word}");
    }
    let back = then(kept, Action::Unit(UnitAction::Restored));
    assert!(raised(&back).contains(&"term-typos"));
}

#[test]
fn how_a_listed_issuer_stands_to_us_is_known() {
    let subordinate = UnitSettings { lists: lists(&[], &[], &["云岭省总工会 下级"]), ..settings() };
    for (known, relation) in [
        (UnitSettings { lists: HouseLists::default(), ..settings() }, Relation::Unknown),
        (settings(), Relation::Superior),
        (subordinate, Relation::Subordinate),
    ] {
        let state = after([changed(known), Action::SampleOpened]);
        assert_eq!(work(&state).choices.relation, relation);
        // Another issuer, another relation; but what the clerk has chosen stays.
        let other = Action::UpstreamEdited(Element::UpstreamIssuer, "某某学会".into());
        assert_eq!(work(&then(state.clone(), other.clone())).choices.relation, Relation::Unknown);
        let mut choices = work(&state).choices.clone();
        choices.relation = Relation::Peer;
        let chosen = then(then(state, Action::ChoicesChanged(choices)), other);
        assert_eq!(work(&chosen).choices.relation, Relation::Peer);
    }
}
