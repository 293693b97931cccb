//! What a unit has written down for itself, felt by the checks.

use xingwen::domain::checks::{self, Cache, Case};
use xingwen::domain::notice::Element;
use xingwen::domain::notice::upstream::Role;

/// The ids of what is found in `case`, over what `cache` holds of earlier runs.
fn found_over(case: &Case, cache: &mut Cache) -> Vec<&'static str> {
    let pages = case.lay_out();
    let findings = checks::run(&case.subject(&pages), &[], cache);
    findings.into_iter().map(|finding| finding.check.id).collect()
}

fn found(case: &Case) -> Vec<&'static str> {
    found_over(case, &mut Cache::default())
}

#[test]
fn words_of_the_house_are_left_alone() {
    for (element, text, word, check) in [
        (Element::Body, "请各单位到布署堂报名。", "布署堂", "term-typos"),
        (Element::Body, "参加“三8红旗手”评选,请按时报名。", "选,请", "punct-halfwidth"),
        (Element::MainRecipients, "各系统(局)工会：", "系统(局)工会", "punct-parens"),
    ] {
        let mut case = Case::default();
        case.set(element, text);
        let before = found(&case);
        assert!(before.contains(&check), "{text}: {before:?}");
        let after = found(case.know(&[word], &[], &[]));
        assert!(!after.contains(&check), "{text}: {after:?}");
    }
}

#[test]
fn what_stands_beside_a_word_of_the_house_is_still_found() {
    let mut case = Case::default();
    case.know(&["青溪之家"], &[], &[]).set(Element::Body, "青溪之家布署工作。");
    assert!(found(&case).contains(&"term-typos"));
}

#[test]
fn other_lists_are_felt_at_once() {
    let mut cache = Cache::default();
    let mut case = Case::default();
    case.set(Element::Body, "做好其它工作。\n按照布署办理。").set(Element::Title, "关于其它工作的通知");
    let steps: [(&[&str], &[&str], usize, bool); 4] = [
        (&[], &[], 0, true),
        (&[], &["其它 → 其他"], 2, true),
        (&["其它工作", "布署"], &["其它 → 其他"], 0, false),
        (&[], &[], 0, true),
    ];
    for (words, typos, house_typos, is_built_in) in steps {
        case.know(words, typos, &[]);
        let over = found_over(&case, &mut cache);
        assert_eq!(over, found(&case), "what was kept changes nothing: {words:?} {typos:?}");
        assert_eq!(over.iter().filter(|id| **id == "house-typo").count(), house_typos, "{words:?} {typos:?}");
        assert_eq!(over.contains(&"term-typos"), is_built_in, "{words:?} {typos:?}");
    }
}

#[test]
fn the_house_speaks_before_the_catalogue() {
    let mut case = Case::default();
    case.know(&[], &["布署 → 安排部署 | 按用字表"], &[]).set(Element::Body, "按照布署办理。");
    let pages = case.lay_out();
    let findings = checks::run(&case.subject(&pages), &[], &mut Cache::default());
    let at_the_word: Vec<_> = findings.iter().filter(|finding| finding.span.of("按照布署办理。") == "布署").collect();
    let [only] = at_the_word.as_slice() else { panic!("{at_the_word:?}") };
    assert_eq!(only.check.id, "house-typo");
    assert_eq!(only.note.as_deref(), Some("“布署”应写作“安排部署”（按用字表）。"));
    assert_eq!(only.fixed("按照布署办理。"), "按照安排部署办理。");
}

#[test]
fn the_forwarded_text_is_nobody_s_to_correct() {
    let mut case = Case::default();
    case.know(&[], &["其它 → 其他"], &[]);
    case.forward(&[(Role::Body, "做好其它工作。")]);
    assert!(!found(&case).contains(&"house-typo"));
}
