//! 来文: what was recognised, to be confirmed or put right, and the way on.

use std::rc::Rc;

use yew::prelude::*;

use super::received_field::is_wide;
use super::{ChoicesRow, DoubtWalk, LeftOut, ParagraphList, Receipt, ReceivedField, ShownPlaces};
use crate::app::action::Action;
use crate::app::received::Received;
use crate::app::recognised::recognised;
use crate::app::view::{field_name, is_left_out};
use crate::app::work::Choices;
use crate::domain::notice::Element;
use crate::domain::notice::reading::{Certainty, TextKind};
use crate::domain::notice::title::{Forwarding, TitleStyle};
use crate::domain::text::span::Span;
use crate::ui::Shared;
use crate::ui::context::use_dispatch;
use crate::ui::dom;
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
    /// Words of the received text that shall be seen, asked for from elsewhere.
    #[prop_or_default]
    pub original: Option<ShownPlaces>,
}

/// 来文 with its recognised elements. Once the notice is made it folds to its title.
#[component]
pub fn ReceivedCard(props: &ReceivedCardProps) -> Html {
    let dispatch = use_dispatch();
    let shown = use_state_eq(|| None::<ShownPlaces>);
    let on_show = {
        let shown = shown.clone();
        use_callback(shown, |places: Rc<[Span]>, shown| {
            let asking = shown.as_ref().map_or(1, |shown| shown.asking + 1);
            shown.set(Some(ShownPlaces { asking, places }));
        })
    };
    {
        let on_show = on_show.clone();
        use_effect_with(props.original.clone(), move |original| {
            if let Some(original) = original {
                on_show.emit(Rc::clone(&original.places));
            }
        });
    }
    let frame = use_node_ref();
    {
        let frame = frame.clone();
        // With nothing to be asked, Enter leads on.
        use_effect_with((), move |()| {
            if dom::is_focus_lost()
                && let Some(forward) = dom::inside(&frame, ".received-card-forward button").first()
            {
                _ = forward.focus();
            }
        });
    }
    let received = &props.received;
    let verb = props.verb;
    let elements = {
        let (received, on_show) = (received.clone(), on_show.clone());
        Callback::from(move |()| view_elements(&received, &on_show))
    };
    let choices = {
        let (choices, collapsible) = (props.choices.clone(), props.collapsible.clone());
        let house_style = props.house_style;
        Callback::from(move |()| {
            html! { <ChoicesRow choices={choices.clone()} {house_style} collapsible={collapsible.clone()} /> }
        })
    };
    html! {
        <section ref={frame} class="received-card" tabindex="-1" data-field={field_name(Element::ForwardedText)} data-made={props.is_made.to_string()}>
            { view_head(received) }
            <DoubtWalk {received} {on_show} />
            if props.is_made {
                <p class="received-card-title">{ &*received.reading.upstream.title }</p>
                <Fold key="recognised-made" summary={words::RECOGNISED} is_always_drawn={true} content={elements} />
                <Fold summary={words::CHOICES} content={choices} />
            } else {
                { view_remarks(received) }
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
            { view_lists(received, (*shown).as_ref(), props.is_made) }
        </section>
    }
}

/// What kind of text it is, and how sure.
fn view_head(received: &Received) -> Html {
    let reading = &received.reading;
    let kind = match reading.kind_certainty {
        Certainty::Unsure => words::unsure_kind(words::text_kind(reading.kind)),
        Certainty::Likely | Certainty::Sure => words::text_kind(reading.kind).to_owned(),
    };
    html! {
        <header class="received-card-head">
            <h2 class="panel-title">{ words::RECEIVED }</h2>
            <span class="received-card-kind">{ kind }</span>
            if reading.truncated {
                <span class="received-card-kind" data-warning="true">{ words::TRUNCATED }</span>
            }
        </header>
    }
}

/// What the clerk should know before going on.
fn view_remarks(received: &Received) -> Html {
    let reading = &received.reading;
    let usable = (reading.kind == TextKind::NotOfficial).then(|| words::usable(&reading.upstream.title));
    let truncated = reading.truncated.then(|| words::TRUNCATED_NOTE.to_owned());
    let own = usable.into_iter().chain(truncated);
    let remarks = received.remarks.iter().chain(&reading.remarks).cloned().chain(own);
    html! { { for remarks.map(|remark| html! { <p key={remark.clone()} class="received-card-remark">{ remark }</p> }) } }
}

/// The lists that are folded: paragraphs, what was left out, repairs. They are made anew with the notice, and so
/// folded: then the fields of the notice are what the clerk works on.
fn view_lists(received: &Shared<Received>, shown: Option<&ShownPlaces>, is_made: bool) -> Html {
    let paragraphs = {
        let (received, shown) = (received.clone(), shown.cloned());
        Callback::from(move |()| html! { <ParagraphList received={&received} shown={shown.clone()} /> })
    };
    let left_out = {
        let received = received.clone();
        Callback::from(move |()| html! { <LeftOut received={&received} /> })
    };
    let receipt = {
        let received = received.clone();
        Callback::from(move |()| html! { <Receipt received={&received} /> })
    };
    let repairs = received.cleaned.repairs.len();
    let lines = received.reading.paragraphs.iter().filter(|paragraph| is_left_out(paragraph.role)).count();
    html! {
        <>
            <Fold
                key={format!("paragraphs-{is_made}")}
                summary={words::PARAGRAPHS}
                count={received.reading.paragraphs.len()}
                wanted={shown.map(|shown| shown.asking)}
                content={paragraphs}
            />
            if lines > 0 {
                <Fold key={format!("left-out-{is_made}")} summary={words::LEFT_OUT} count={lines} content={left_out} />
            }
            if repairs > 0 {
                <Fold key={format!("receipt-{is_made}")} summary={words::RECEIPT} count={repairs} content={receipt} />
            }
        </>
    }
}

fn view_elements(received: &Received, on_show: &Callback<Rc<[Span]>>) -> Html {
    let shown = recognised(&received.corrections, &received.reading).into_iter().map(|found| {
        let wide = is_wide(found.element);
        html! {
            <div key={words::received_term(found.element)} class="received-card-element" data-wide={wide.to_string()}>
                <ReceivedField {found} {on_show} />
            </div>
        }
    });
    let upstream = &received.reading.upstream;
    let deadlines: Vec<&str> = upstream.deadlines.iter().map(|deadline| deadline.text.as_str()).collect();
    let register: Vec<&str> = [&*upstream.register_number].into_iter().filter(|text| !text.is_empty()).collect();
    html! {
        <div class="received-card-elements">
            { for shown }
            { view_fact(words::DEADLINES, &deadlines) }
            { view_fact(words::REGISTER_NUMBER, &register) }
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
