//! A choice of few, side by side.

use yew::prelude::*;

/// One of the few.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// Names it for the one who asks.
    pub value: AttrValue,
    /// Its words.
    pub label: AttrValue,
    /// What it means; shown under the pointer.
    pub hint: Option<AttrValue>,
}

/// Properties of [`Segments`].
#[derive(Properties, PartialEq)]
pub struct SegmentsProps {
    /// What is chosen.
    pub label: AttrValue,
    /// The few.
    pub segments: Vec<Segment>,
    /// The chosen one's value.
    pub chosen: AttrValue,
    /// Told the value that was chosen.
    pub on_choose: Callback<AttrValue>,
}

/// A choice of few, side by side.
#[component]
pub fn Segments(props: &SegmentsProps) -> Html {
    html! {
        <div class="segments" role="group" aria-label={&props.label}>
            <span class="segments-label">{ &props.label }</span>
            <div class="segments-row">{ for props.segments.iter().map(|segment| view_segment(segment, props)) }</div>
        </div>
    }
}

/// A choice of few values, each told by its word.
pub(crate) fn choice_of<T: Copy + PartialEq + 'static>(
    label: &'static str,
    values: &'static [(T, &'static str)],
    chosen: T,
    on_choose: impl Fn(T) + 'static,
) -> Html {
    let segments = values.iter().map(|(_, word)| Segment { value: (*word).into(), label: (*word).into(), hint: None });
    let chosen = values.iter().find(|(value, _)| *value == chosen).map_or("", |(_, word)| word);
    let on_choose = Callback::from(move |word: AttrValue| {
        if let Some((value, _)) = values.iter().find(|(_, own)| *own == &*word) {
            on_choose(*value);
        }
    });
    html! { <Segments {label} segments={segments.collect::<Vec<_>>()} {chosen} {on_choose} /> }
}

fn view_segment(segment: &Segment, props: &SegmentsProps) -> Html {
    let (on_choose, value) = (props.on_choose.clone(), segment.value.clone());
    let is_chosen = segment.value == props.chosen;
    html! {
        <button
            key={&*segment.value}
            type="button"
            class="segments-segment"
            title={segment.hint.clone()}
            aria-pressed={is_chosen.to_string()}
            onclick={move |_: MouseEvent| on_choose.emit(value.clone())}
        >
            { &segment.label }
        </button>
    }
}
