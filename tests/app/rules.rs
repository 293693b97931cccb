//! The catalogue and its switches.

use xingwen::app::action::Action;
use xingwen::app::rules::{self, RuleFilter, Switched};
use xingwen::app::settings::Settings;
use xingwen::domain::checks::{self, Severity};
use xingwen::domain::notice::Element;

use crate::{after_forwarding, edited, raised, then};

#[test]
fn the_catalogue_is_searched_by_what_is_said_of_a_check() {
    let settings = Settings::default();
    let all = checks::all().count();
    let of = |filter: RuleFilter| rules::matching(&filter, &settings);
    let words = |words: &str| of(RuleFilter { words: words.into(), ..RuleFilter::default() });
    assert_eq!(of(RuleFilter::default()).len(), all);
    assert_eq!(words("number-bracket 7.2.5").first().map(|(_, check)| check.id), Some("number-bracket"));
    assert!(words("没有这样的词").is_empty());
    let errors = of(RuleFilter { severity: Some(Severity::Error), ..RuleFilter::default() });
    assert!(!errors.is_empty() && errors.iter().all(|(_, check)| check.severity == Severity::Error));
    let by_group: usize = (0..checks::GROUPS.len())
        .map(|group| of(RuleFilter { group: Some(group), ..RuleFilter::default() }).len())
        .sum();
    assert_eq!(by_group, all, "every check stands in one group");
    for (_, check) in of(RuleFilter { switched: Switched::OffByDefault, ..RuleFilter::default() }) {
        assert!(!settings.runs(check), "{}", check.id);
    }
    assert!(of(RuleFilter { switched: Switched::Off, ..RuleFilter::default() }).is_empty(), "nothing is switched off");
    let compared = checks::by_id("cite-number-differs").expect("the check is registered");
    assert!(rules::examples(compared).iter().any(|example| example.wrong.is_some()), "drafts are written out");
}

#[test]
fn a_check_is_switched_against_its_own_standing_only() {
    for check in checks::all() {
        let mut settings = Settings::default();
        let before = settings.runs(check);
        settings.switch(check, !before);
        assert_eq!(settings.runs(check), !before, "{}", check.id);
        settings.switch(check, before);
        assert_eq!(settings, Settings::default(), "{}", check.id);
    }
}

#[test]
fn a_check_can_be_switched_off_and_on() {
    let state = after_forwarding([edited(Element::DocumentNumber, "青工[2026]20号")]);
    let state = then(state, Action::CheckSwitched { check: "number-bracket".into(), on: false });
    assert!(!raised(&state).contains(&"number-bracket"));
    let told = state.message.clone().expect("it says where the way back is");
    assert!(told.text.contains("已关闭的检查") && !told.is_error, "{told:?}");
    let state = then(state, Action::CheckSwitched { check: "number-bracket".into(), on: true });
    assert!(raised(&state).contains(&"number-bracket"));
}
