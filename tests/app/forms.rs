//! 公文格式 of the notice.

use xingwen::app::action::Action;
use xingwen::domain::compose::templates::Template;
use xingwen::domain::layout::Ink;
use xingwen::domain::notice::Element;
use xingwen::domain::notice::draft::Form;

use crate::{COMPOSED, after, after_forwarding, edited, text, then, work};

#[test]
fn a_form_is_chosen_and_undone_in_one_step() {
    let state = after_forwarding([Action::FormChosen(Form::Letter)]);
    assert_eq!(work(&state).draft.form, Form::Letter);
    for (element, expected) in [
        (Element::IssuerMark, "青溪县总工会"),
        (Element::Title, COMPOSED),
        (Element::PrintedBy, ""),
        (Element::PrintedOn, ""),
    ] {
        assert_eq!(text(&state, element), expected, "{element:?}");
        assert!(work(&state).follows_composition(element), "{element:?}");
    }
    let red = work(&state).pages.pages[0].rules.iter().filter(|rule| rule.ink == Ink::Red).count();
    assert_eq!(red, 4, "the paper is that of a letter");
    assert!(state.apply(Action::FormChosen(Form::Letter)).is_none(), "nothing changes");
    let back = then(state, Action::Undone);
    assert_eq!((work(&back).draft.form, text(&back, Element::IssuerMark)), (Form::Document, "青溪县总工会文件".into()));
    let again = then(back, Action::Redone);
    assert_eq!((work(&again).draft.form, text(&again, Element::IssuerMark)), (Form::Letter, "青溪县总工会".into()));
}

#[test]
fn every_form_and_back_leaves_the_notice_as_it_was() {
    for forwarding in [true, false] {
        let start = || {
            if forwarding { after_forwarding([]) } else { after([Action::TemplateStarted(Template::Plain)]) }
        };
        for form in Form::ALL {
            let state = then(then(start(), Action::FormChosen(form)), Action::FormChosen(Form::Document));
            assert_eq!(work(&state).draft, work(&start()).draft, "{form:?}");
        }
    }
}

/// Of what the clerk has written the ending of the mark alone changes.
#[test]
fn own_words_stay_in_another_form() {
    let state = after_forwarding([
        edited(Element::IssuerMark, "青溪县总工会\n青溪县教育局\n文件"),
        edited(Element::IssuerSignature, "青溪县总工会\n青溪县教育局"),
        edited(Element::PrintedBy, "青溪县总工会办公室秘书科"),
        Action::FormChosen(Form::Letter),
    ]);
    assert_eq!(text(&state, Element::IssuerMark), "青溪县总工会", "a letter has the host's mark alone (10.1)");
    assert_eq!(text(&state, Element::IssuerSignature), "青溪县总工会\n青溪县教育局");
    assert_eq!(text(&state, Element::PrintedBy), "青溪县总工会办公室秘书科", "kept, though no letter prints it");
    assert_eq!(work(&state).pages.first_page_of(Element::PrintedBy), None);
}

#[test]
fn templates_bring_their_forms() {
    for (template, form, mark, number) in [
        (Template::Plain, Form::Document, "青溪县总工会文件", "青工〔2026〕　号"),
        (Template::Letter, Form::Letter, "青溪县总工会", "青工〔2026〕　号"),
        (Template::Telegram, Form::Telegram, "青溪县总工会发电", "青工〔2026〕　号"),
        (Template::Order, Form::Order, "青溪县总工会令", "第　号"),
        (Template::Minutes, Form::Minutes, "青溪县总工会会议纪要", "青工〔2026〕　号"),
    ] {
        let state = after([Action::TemplateStarted(template)]);
        assert_eq!(work(&state).draft.form, form, "{}", template.name());
        assert_eq!(text(&state, Element::IssuerMark), mark, "{}", template.name());
        assert_eq!(text(&state, Element::DocumentNumber), number, "{}", template.name());
        let has_list = text(&state, Element::Attendance).contains("列席：");
        assert_eq!(has_list, form == Form::Minutes, "{}", template.name());
    }
}
