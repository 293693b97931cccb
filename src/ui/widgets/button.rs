//! A button.

use yew::prelude::*;

/// How much a button stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do next.
    Primary,
    /// An ordinary one.
    #[default]
    Plain,
    /// Words alone, until the pointer is over it.
    Quiet,
}

impl ButtonKind {
    const fn name(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Plain => "plain",
            Self::Quiet => "quiet",
        }
    }
}

/// Properties of [`Button`].
#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    /// Its words.
    pub label: AttrValue,
    /// Told when it is pressed.
    pub on_click: Callback<()>,
    /// How much it stands out.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// Whether it can be pressed.
    #[prop_or_default]
    pub is_disabled: bool,
    /// What it does, where its words are short; shown under the pointer.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Whether it is switched on, for a button that stays down.
    #[prop_or_default]
    pub is_pressed: Option<bool>,
}

/// A button with words.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let on_click = props.on_click.clone();
    let pressed = props.is_pressed.map(|is_pressed| if is_pressed { "true" } else { "false" });
    html! {
        <button
            type="button"
            class="button"
            data-kind={props.kind.name()}
            disabled={props.is_disabled}
            title={props.hint.clone()}
            aria-pressed={pressed}
            onclick={move |_: MouseEvent| on_click.emit(())}
        >
            { &props.label }
        </button>
    }
}
