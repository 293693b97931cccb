//! The list of 一稿多发: pasted, typed, opened or dropped.

use std::rc::Rc;

use web_sys::{DragEvent, File};
use yew::prelude::*;

use crate::app::action::Action;
use crate::app::batch::{Batch, BatchAction};
use crate::domain::compose::batch::{ContactPlace, Usage};
use crate::ui::context::use_dispatch;
use crate::ui::widgets::{Button, FileButton, Segment, Segments};
use crate::ui::{dom, words};

/// Properties of [`BatchList`].
#[derive(Properties, PartialEq)]
pub struct BatchListProps {
    /// The list.
    pub batch: Rc<Batch>,
    /// Told the file that was chosen or dropped.
    pub on_file: Callback<File>,
}

const USAGES: [(Usage, &str, &str); 2] = [
    (Usage::Addressees, words::BATCH_TO_ADDRESSEES, words::BATCH_TO_ADDRESSEES_HINT),
    (Usage::Issuers, words::BATCH_BY_ISSUERS, words::BATCH_BY_ISSUERS_HINT),
];
const PLACES: [(ContactPlace, &str, &str); 2] = [
    (ContactPlace::Annotation, words::BATCH_CONTACT_ANNOTATION, ""),
    (ContactPlace::Body, words::BATCH_CONTACT_BODY, ""),
];

/// What the file dialog lists; a workbook too, so that whoever opens one is told the way round.
const ACCEPTED: &str = ".csv,.txt,.tsv,.xlsx,.xls,.et,text/csv,text/plain";

/// The list and how it is gone by.
#[component]
pub fn BatchList(props: &BatchListProps) -> Html {
    let dispatch = use_dispatch();
    let batch = &props.batch;
    let on_input =
        dispatch.reform(|event: InputEvent| Action::Batch(BatchAction::Typed(dom::area_value(&event).into())));
    let on_drop = {
        let on_file = props.on_file.clone();
        move |event: DragEvent| {
            let files = event.data_transfer().and_then(|data| data.files());
            if let Some(file) = files.and_then(|files| files.get(0)) {
                event.prevent_default();
                on_file.emit(file);
            }
        }
    };
    let on_usage = dispatch.reform(|usage| Action::Batch(BatchAction::UsageSet(usage)));
    let on_place = dispatch.reform(|place| Action::Batch(BatchAction::ContactSet(place)));
    html! {
        <section class="batch-list" ondrop={on_drop}>
            <label class="text-field-label" for="batch-text">{ words::BATCH_LIST }</label>
            <textarea
                id="batch-text"
                class="text-field-input batch-list-text"
                spellcheck="false"
                wrap="off"
                placeholder={words::BATCH_PLACEHOLDER}
                value={batch.text.to_string()}
                oninput={on_input}
            />
            <div class="batch-list-actions">
                <FileButton label={words::BATCH_OPEN} hint={words::BATCH_OPEN_HINT} accept={ACCEPTED} on_file={&props.on_file} />
                <Button label={words::BATCH_EXAMPLE} hint={words::BATCH_EXAMPLE_HINT} on_click={dispatch.reform(|()| Action::Batch(BatchAction::ExampleWanted))} />
            </div>
            { choice(words::BATCH_USAGE, batch.usage(), &USAGES, on_usage) }
            { choice(words::BATCH_CONTACT, batch.contact, &PLACES, on_place) }
            <p class="batch-hint">{ words::batch_columns() }</p>
            <p class="batch-hint">{ words::BATCH_KEPT_WORDS }</p>
        </section>
    }
}

fn choice<T: Copy + PartialEq + 'static>(
    label: &'static str,
    chosen: T,
    values: &'static [(T, &'static str, &'static str)],
    on_choose: Callback<T>,
) -> Html {
    let segments = values.iter().map(|(_, word, hint)| Segment {
        value: (*word).into(),
        label: (*word).into(),
        hint: Some(*hint).filter(|hint| !hint.is_empty()).map(Into::into),
    });
    let chosen = values.iter().find(|(value, ..)| *value == chosen).map_or("", |(_, word, _)| word);
    let on_choose = Callback::from(move |word: AttrValue| {
        if let Some((value, ..)) = values.iter().find(|(_, own, _)| *own == &*word) {
            on_choose.emit(*value);
        }
    });
    html! { <Segments {label} segments={segments.collect::<Vec<_>>()} {chosen} {on_choose} /> }
}
