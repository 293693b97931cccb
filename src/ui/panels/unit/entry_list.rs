//! A list of the unit, an entry a line; lines that are not gone by are told beside it.

use yew::prelude::*;

use super::form::FaultyLine;
use crate::domain::notice::house::List;
use crate::ui::{dom, words};

/// Properties of [`EntryList`].
#[derive(Properties, PartialEq)]
pub struct EntryListProps {
    /// Which list.
    pub list: List,
    /// Its lines as typed.
    pub text: AttrValue,
    /// Told its lines after each change.
    pub on_input: Callback<AttrValue>,
    /// Lines that are not gone by: their numbers from 0, and why.
    pub faulty: Vec<FaultyLine>,
}

/// What is told beside the list at once.
const MOST_TOLD: usize = 8;

/// A list, an entry a line: what a clerk has in a table or a document is pasted as it is.
#[component]
pub fn EntryList(props: &EntryListProps) -> Html {
    let area = use_node_ref();
    let label = words::part(crate::app::unit::Part::of_list(props.list));
    let count = props.text.lines().filter(|line| !line.trim().is_empty()).count();
    let on_input = props.on_input.clone();
    html! {
        <div class="entry-list">
            <textarea
                ref={area.clone()}
                class="text-field-input entry-list-area"
                aria-label={label}
                aria-describedby="entry-list-told"
                placeholder={words::list_example(props.list)}
                spellcheck="false"
                wrap="off"
                value={&props.text}
                oninput={move |event: InputEvent| on_input.emit(dom::area_value(&event).into())}
            />
            <div class="entry-list-aside">
                { for words::list_use(props.list).iter().map(|sentence| html! { <p key={*sentence}>{ *sentence }</p> }) }
                <div id="entry-list-told" class="entry-list-told" role="status">
                    <p class="entry-list-count">{ words::entries(count, props.faulty.len()) }</p>
                    { for props.faulty.iter().take(MOST_TOLD).map(|faulty| view_fault(faulty, &props.text, &area)) }
                    if props.faulty.len() > MOST_TOLD {
                        <p>{ words::more_faulty(props.faulty.len() - MOST_TOLD) }</p>
                    }
                </div>
            </div>
        </div>
    }
}

/// A line that is not gone by; a press selects it.
fn view_fault(faulty: &FaultyLine, text: &AttrValue, area: &NodeRef) -> Html {
    let line = faulty.line;
    let (area, text) = (area.clone(), text.clone());
    html! {
        <button
            key={line}
            type="button"
            class="entry-list-fault"
            onclick={move |_: MouseEvent| dom::select_line(&area, &text, line)}
        >
            <b>{ words::line_number(line + 1) }</b>
            { faulty.fault.to_string() }
        </button>
    }
}
