//! Parts of a page of which one is shown at a time.

use yew::prelude::*;

/// The name of a part.
#[derive(Clone, Debug, PartialEq)]
pub struct Tab {
    /// Names it for the one who asks.
    pub value: AttrValue,
    /// Its words.
    pub label: AttrValue,
    /// A number beside them.
    pub count: Option<usize>,
    /// Whether something in it wants to be looked at.
    pub is_marked: bool,
}

/// Properties of [`Tabs`].
#[derive(Properties, PartialEq)]
pub struct TabsProps {
    /// What is parted.
    pub label: AttrValue,
    /// The parts.
    pub tabs: Vec<Tab>,
    /// The value of the one that is shown.
    pub chosen: AttrValue,
    /// Told the value of the one that shall be shown.
    pub on_choose: Callback<AttrValue>,
}

/// The names of parts; the arrow keys go from one to the next.
#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    let on_key = {
        let values: Vec<AttrValue> = props.tabs.iter().map(|tab| tab.value.clone()).collect();
        let (chosen, on_choose) = (props.chosen.clone(), props.on_choose.clone());
        move |event: KeyboardEvent| {
            let at = values.iter().position(|value| *value == chosen).unwrap_or_default();
            let next = match event.key().as_str() {
                "ArrowRight" => at + 1,
                "ArrowLeft" => at + values.len() - 1,
                _ => return,
            };
            event.prevent_default();
            if let Some(value) = values.get(next % values.len().max(1)) {
                on_choose.emit(value.clone());
            }
        }
    };
    html! {
        <div class="tabs" role="tablist" aria-label={&props.label} onkeydown={on_key}>
            { for props.tabs.iter().map(|tab| view_tab(tab, props)) }
        </div>
    }
}

fn view_tab(tab: &Tab, props: &TabsProps) -> Html {
    let (on_choose, value) = (props.on_choose.clone(), tab.value.clone());
    html! {
        <button
            key={&*tab.value}
            type="button"
            class="tabs-tab"
            role="tab"
            aria-selected={(tab.value == props.chosen).to_string()}
            data-marked={tab.is_marked.to_string()}
            onclick={move |_: MouseEvent| on_choose.emit(value.clone())}
        >
            { &tab.label }
            if let Some(count) = tab.count {
                <span class="tabs-count">{ count }</span>
            }
        </button>
    }
}
