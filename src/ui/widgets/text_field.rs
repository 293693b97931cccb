//! A labelled text field, of one line or growing with its text.

use std::rc::Rc;

use yew::prelude::*;

use super::{TextMark, TextMirror};
use crate::ui::dom;

/// What is said about what a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FieldMark {
    /// It is wrong.
    Error,
    /// It may be wrong.
    Warning,
    /// It could be better.
    Suggestion,
    /// Somebody should look at it.
    Unsure,
}

impl FieldMark {
    /// For the style sheet.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Suggestion => "suggestion",
            Self::Unsure => "unsure",
        }
    }
}

/// Properties of [`TextField`].
#[derive(Clone, Properties, PartialEq)]
pub struct TextFieldProps {
    /// Names it on the page, and for a jump to it.
    pub name: AttrValue,
    /// Its label, above it.
    pub label: AttrValue,
    /// What it holds: always what [`on_input`](Self::on_input) told last, so that an input method is not disturbed.
    pub value: AttrValue,
    /// Told what it holds after each change.
    pub on_input: Callback<AttrValue>,
    /// Shown while it is empty.
    #[prop_or_default]
    pub placeholder: AttrValue,
    /// Whether it grows with its text.
    #[prop_or_default]
    pub is_long: bool,
    /// What is said about its text.
    #[prop_or_default]
    pub mark: Option<FieldMark>,
    /// Its marked words, in order, apart from one another.
    #[prop_or_default]
    pub marks: Rc<[TextMark]>,
    /// Beside the label.
    #[prop_or_default]
    pub aside: Html,
    /// Beneath the field.
    #[prop_or_default]
    pub children: Html,
}

/// A labelled text field.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let id = format!("field-{}", props.name);
    let notes = format!("{id}-notes");
    html! {
        <div class="text-field" data-long={props.is_long.then_some("true")} data-mark={props.mark.map(FieldMark::name)}>
            <div class="text-field-head">
                <label class="text-field-label" for={id.clone()}>{ &props.label }</label>
                { props.aside.clone() }
            </div>
            if props.is_long {
                { area(props, &id, &notes) }
            } else {
                <Line field={props.clone()} {id} notes={notes.clone()} />
            }
            <div id={notes} class="text-field-notes">{ props.children.clone() }</div>
        </div>
    }
}

/// Properties of [`Line`].
#[derive(Properties, PartialEq)]
struct LineProps {
    field: TextFieldProps,
    id: String,
    notes: String,
}

/// A field of one line. Where its text is longer than it, its mirror is moved along.
#[component]
fn Line(props: &LineProps) -> Html {
    let (input, mirror) = (use_node_ref(), use_node_ref());
    let LineProps { field, id, notes } = props;
    let on_input = field.on_input.clone();
    let follow = {
        let (input, mirror) = (input.clone(), mirror.clone());
        move || dom::follow(&input, &mirror)
    };
    {
        // A mirror that comes when its field is scrolled already hears of no scrolling.
        let follow = follow.clone();
        use_effect_with((field.value.clone(), field.marks.clone()), move |_| follow());
    }
    let on_scroll = move |_: Event| follow();
    html! {
        <div class="text-field-line">
            if !field.marks.is_empty() {
                <div class="text-field-follower" ref={mirror}>
                    <TextMirror text={&field.value} marks={field.marks.clone()} />
                </div>
            }
            <input
                ref={input}
                id={id.clone()}
                class="text-field-input"
                type="text"
                autocomplete="off"
                spellcheck="false"
                data-field={&field.name}
                aria-describedby={notes.clone()}
                aria-invalid={is_invalid(field)}
                placeholder={&field.placeholder}
                value={&field.value}
                oninput={move |event: InputEvent| on_input.emit(dom::input_value(&event).into())}
                onscroll={on_scroll}
            />
        </div>
    }
}

/// The mirror behind the area gives it its height, without a script measuring it.
fn area(props: &TextFieldProps, id: &str, notes: &str) -> Html {
    let on_input = props.on_input.clone();
    html! {
        <div class="text-field-area">
            <TextMirror text={&props.value} marks={props.marks.clone()} />
            <textarea
                id={id.to_owned()}
                class="text-field-input"
                rows="1"
                spellcheck="false"
                data-field={&props.name}
                aria-describedby={notes.to_owned()}
                aria-invalid={is_invalid(props)}
                placeholder={&props.placeholder}
                value={&props.value}
                oninput={move |event: InputEvent| on_input.emit(dom::area_value(&event).into())}
            />
        </div>
    }
}

fn is_invalid(props: &TextFieldProps) -> Option<&'static str> {
    (props.mark == Some(FieldMark::Error)).then_some("true")
}
