//! 来文: what was recognised, to be confirmed or put right, and the way on.

use std::rc::Rc;

use yew::prelude::*;

use super::{ChoicesRow, ParagraphList, Receipt, ReceivedField};
use crate::app::action::Action;
use crate::app::received::Received;
use crate::app::view::field_name;
use crate::app::work::Choices;
use crate::domain::notice::Element;
use crate::domain::notice::reading::{Certainty, Found, Reading};
use crate::domain::notice::title::{Forwarding, TitleStyle};
use crate::ui::Shared;
use crate::ui::context::use_dispatch;
use crate::ui::widgets::{Button, ButtonKind, Fold};
use crate::ui::words;

/// Properties of [`ReceivedCard`].
#[derive(Properties, PartialEq)]
pub struct ReceivedCardProps {
    /// 来文.
    pub received: Shared<Received>,
    /// Verb, relation, style.
    pub choices: Choices,
    /// Title style of the house.
    pub house_style: TitleStyle,
    /// The verb that composing will use.
    pub verb: Forwarding,
    /// The offer to collapse a chain.
    pub collapsible: Option<Rc<str>>,
    /// Whether the notice has been made.
    pub is_made: bool,
}

/// 来文 with its recognised elements. Once the notice is made it folds to its title.
#[component]
pub fn ReceivedCard(props: &ReceivedCardProps) -> Html {
    let dispatch = use_dispatch();
    let received = &props.received;
    let verb = props.verb;
    let elements = {
        let received = received.clone();
        Callback::from(move |()| view_elements(&received))
    };
    let choices = {
        let (choices, collapsible) = (props.choices.clone(), props.collapsible.clone());
        let house_style = props.house_style;
        Callback::from(move |()| {
            html! { <ChoicesRow choices={choices.clone()} {house_style} collapsible={collapsible.clone()} /> }
        })
    };
    let paragraphs = {
        let received = received.clone();
        Callback::from(move |()| html! { <ParagraphList received={&received} /> })
    };
    let receipt = {
        let received = received.clone();
        Callback::from(move |()| html! { <Receipt received={&received} /> })
    };
    let repairs = received.cleaned.repairs.len();
    html! {
        <section class="received-card" tabindex="-1" data-field={field_name(Element::ForwardedText)} data-made={props.is_made.to_string()}>
            <header class="received-card-head">
                <h2 class="panel-title">{ words::RECEIVED }</h2>
                <span class="received-card-kind">{ words::text_kind(received.reading.kind) }</span>
            </header>
            if props.is_made {
                <p class="received-card-title">{ &*received.reading.upstream.title }</p>
                <Fold key="recognised-made" summary={words::RECOGNISED} is_always_drawn={true} content={elements} />
                <Fold summary={words::CHOICES} content={choices} />
            } else {
                { for received.reading.remarks.iter().map(|remark| html! { <p key={&**remark} class="received-card-remark">{ remark }</p> }) }
                <Fold key="recognised" summary={words::RECOGNISED} starts_open={true} is_always_drawn={true} content={elements} />
                { choices.emit(()) }
                <div class="received-card-forward">
                    <Button
                        label={verb.verb()}
                        hint={words::FORWARD_HINT}
                        kind={ButtonKind::Primary}
                        on_click={dispatch.reform(|()| Action::Forwarded)}
                    />
                    <span class="received-card-note">{ words::forward_note(verb) }</span>
                </div>
            }
            // Made anew with the notice, and so folded: then the fields of the notice are what the clerk works on.
            <Fold key={format!("paragraphs-{}", props.is_made)} summary={words::PARAGRAPHS} count={received.reading.paragraphs.len()} content={paragraphs} />
            if repairs > 0 {
                <Fold key={format!("receipt-{}", props.is_made)} summary={words::RECEIPT} count={repairs} content={receipt} />
            }
        </section>
    }
}

fn view_elements(received: &Received) -> Html {
    let shown = recognised(received).into_iter().map(|field| {
        html! {
            <ReceivedField
                key={words::received_term(field.element)}
                element={field.element}
                value={field.value}
                certainty={field.certainty}
                is_missing={field.is_missing}
            />
        }
    });
    let upstream = &received.reading.upstream;
    let deadlines: Vec<&str> = upstream.deadlines.iter().map(|deadline| deadline.text.as_str()).collect();
    let attachments: Vec<&str> = upstream.attachments.iter().map(String::as_str).collect();
    html! {
        <div class="received-card-elements">
            { for shown }
            { view_fact(words::DEADLINES, &deadlines) }
            { view_fact(words::ATTACHMENTS, &attachments) }
            { view_fact(words::REGISTER_NUMBER, &[&*upstream.register_number].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>()) }
        </div>
    }
}

fn view_fact(label: &str, values: &[&str]) -> Html {
    if values.is_empty() {
        return html! {};
    }
    html! {
        <div class="received-card-fact">
            <span class="text-field-label">{ label.to_owned() }</span>
            <ul>{ for values.iter().map(|value| html! { <li key={*value}>{ (*value).to_owned() }</li> }) }</ul>
        </div>
    }
}

/// One recognised element, as its field shows it.
struct Recognised {
    element: Element,
    value: Rc<str>,
    certainty: Certainty,
    is_missing: bool,
}

/// The elements that forwarding needs, and those that were found.
fn recognised(received: &Received) -> Vec<Recognised> {
    let Reading { document, upstream, .. } = &received.reading;
    let of = |found: &Option<Found>| found.as_ref().map(|found| found.certainty);
    let all: [(Element, &str, Option<Certainty>, bool); 7] = [
        (Element::UpstreamTitle, &upstream.title, of(&document.title), true),
        (Element::UpstreamIssuer, &upstream.issuer, of(&document.issuer), true),
        (Element::UpstreamNumber, &upstream.document_number, of(&document.document_number), true),
        (Element::UpstreamDate, &upstream.date_of_issue, of(&document.date_of_issue), true),
        (Element::MainRecipients, &upstream.main_recipients, of(&document.main_recipients), false),
        (Element::Urgency, &upstream.urgency, of(&document.urgency), false),
        (Element::Secrecy, &upstream.secrecy, of(&document.secrecy), false),
    ];
    all.into_iter()
        .filter_map(|(element, read, certainty, is_needed)| {
            // What was typed comes back unchanged, whatever the reading makes of it.
            let typed = received.corrections.elements.get(&element).map(String::as_str);
            let value = typed.unwrap_or(read);
            (is_needed || typed.is_some() || !value.is_empty()).then(|| Recognised {
                element,
                value: value.into(),
                certainty: if typed.is_some() { Certainty::Sure } else { certainty.unwrap_or(Certainty::Likely) },
                is_missing: value.is_empty() && typed.is_none(),
            })
        })
        .collect()
}
