//! The left column.

use std::rc::Rc;

use yew::prelude::*;

use super::{NoticeFields, ReceivedCard, ShownPlaces};
use crate::app::findings::{FindingId, ShownFinding};
use crate::app::received::Received;
use crate::app::work::Choices;
use crate::domain::notice::Element;
use crate::domain::notice::draft::Draft;
use crate::domain::notice::title::{Forwarding, TitleStyle};
use crate::ui::Shared;
use crate::ui::words;

/// Properties of [`EditorColumn`].
#[derive(Properties, PartialEq)]
pub struct EditorColumnProps {
    /// 来文 with its receipt; `None` for a plain notice.
    pub received: Option<Shared<Received>>,
    /// Verb, relation, style.
    pub choices: Choices,
    /// Title style of the house, where none is chosen.
    pub house_style: TitleStyle,
    /// The verb that composing uses.
    pub verb: Forwarding,
    /// Notice and upstream.
    pub draft: Rc<Draft>,
    /// Whether the notice has been made.
    pub is_made: bool,
    /// Fields of the notice that no longer follow the composition, though there is one.
    pub own_words: Rc<[Element]>,
    /// Rules of the composed title.
    pub title_rules: Rc<[Rc<str>]>,
    /// The offer to collapse a chain.
    pub collapsible: Option<Rc<str>>,
    /// What the clerk should be told.
    pub reminders: Rc<[Rc<str>]>,
    /// 校核.
    pub findings: Rc<[ShownFinding]>,
    /// The finding that is looked at.
    pub chosen: Option<FindingId>,
    /// Words of the received text that shall be seen.
    #[prop_or_default]
    pub original: Option<ShownPlaces>,
}

/// The received document above, the notice beneath.
#[component]
pub fn EditorColumn(props: &EditorColumnProps) -> Html {
    html! {
        <section class="editor" aria-label={words::DRAFT}>
            if let Some(received) = &props.received {
                <ReceivedCard
                    {received}
                    choices={props.choices.clone()}
                    house_style={props.house_style}
                    verb={props.verb}
                    collapsible={props.collapsible.clone()}
                    is_made={props.is_made}
                    original={props.original.clone()}
                />
            }
            if props.is_made {
                if !props.reminders.is_empty() {
                    <ul class="editor-reminders">
                        { for props.reminders.iter().map(|reminder| html! { <li key={&**reminder}>{ &**reminder }</li> }) }
                    </ul>
                }
                <NoticeFields
                    draft={props.draft.clone()}
                    own_words={props.own_words.clone()}
                    title_rules={props.title_rules.clone()}
                    findings={props.findings.clone()}
                    chosen={props.chosen.clone()}
                />
            }
        </section>
    }
}
