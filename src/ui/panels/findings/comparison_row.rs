//! One row of 来文对照.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::comparison::{Row, Verdict};
use crate::domain::text::change::parted;
use crate::ui::context::use_dispatch;
use crate::ui::words;

/// Properties of [`ComparisonRow`].
#[derive(Properties, PartialEq)]
pub struct ComparisonRowProps {
    /// The row.
    pub row: Row,
}

/// Characters of a note that find room in the first line.
const SHORT: usize = 14;

/// What is compared and how it stands, both sides, and what can be done.
#[component]
pub fn ComparisonRow(props: &ComparisonRowProps) -> Html {
    let dispatch = use_dispatch();
    let row = &props.row;
    let is_short = |note: &&Rc<str>| note.chars().count() <= SHORT;
    let (short, long) = (row.note.as_ref().filter(is_short), row.note.as_ref().filter(|note| !is_short(note)));
    let (aspect, verdict) = (words::aspect(row.aspect), words::verdict(row.verdict));
    html! {
        <li class="comparison-row" data-verdict={verdict_name(row.verdict)} aria-label={format!("{aspect}：{verdict}")}>
            <p class="comparison-row-head">
                <VerdictMark verdict={row.verdict} />
                <span class="comparison-row-aspect">{ aspect }</span>
                <span class="comparison-row-aside">{ short.map(ToString::to_string) }</span>
                <span class="comparison-row-verdict">{ verdict }</span>
            </p>
            { view_sides(row, &dispatch) }
            if let Some(note) = long {
                <p class="comparison-row-note">{ &**note }</p>
            }
            { view_finding(row, &dispatch) }
        </li>
    }
}

/// Side by side; where both say the same, it is said once.
fn view_sides(row: &Row, dispatch: &Callback<Action>) -> Html {
    let text = |side: Option<&str>| side.unwrap_or_default().to_owned();
    let (ours, theirs) =
        (text(row.ours.as_ref().map(|side| &*side.text)), text(row.theirs.as_ref().map(|side| &*side.text)));
    let is_same = row.is_same();
    let is_near = row.verdict == Verdict::Differs && !ours.is_empty() && !theirs.is_empty();
    let (own_parts, their_parts) =
        if is_near { parted(&ours, &theirs) } else { ([&*ours, "", ""], [&*theirs, "", ""]) };
    let on_ours =
        row.ours.clone().map(|side| dispatch.reform(move |_: MouseEvent| Action::WordsWanted(side.element, side.span)));
    let on_theirs = row
        .theirs
        .clone()
        .and_then(|side| side.place)
        .map(|place| dispatch.reform(move |_: MouseEvent| Action::OriginalWanted(place.clone())));
    html! {
        <div class="comparison-row-sides" data-same={is_same.to_string()}>
            { view_side(&words::go_to_ours(row.aspect, &ours), own_parts, on_ours) }
            if is_same {
                { view_side(&words::go_to_theirs(row.aspect, &theirs), [words::SAME_WORDS, "", ""], on_theirs) }
            } else {
                { view_side(&words::go_to_theirs(row.aspect, &theirs), their_parts, on_theirs) }
            }
        </div>
    }
}

fn view_side(label: &str, parts: [&str; 3], on_click: Option<Callback<MouseEvent>>) -> Html {
    let [front, differing, back] = parts.map(str::to_owned);
    let words = if front.is_empty() && differing.is_empty() && back.is_empty() {
        html! { <span class="comparison-row-none">{ words::NOTHING_SAID }</span> }
    } else {
        html! { <>{ front }if !differing.is_empty() { <mark>{ differing }</mark> }{ back }</> }
    };
    match on_click {
        Some(on_click) => html! {
            <button type="button" class="comparison-row-words" aria-label={label.to_owned()} onclick={on_click}>{ words }</button>
        },
        None => html! { <span class="comparison-row-words">{ words }</span> },
    }
}

fn view_finding(row: &Row, dispatch: &Callback<Action>) -> Html {
    let Some(id) = row.finding.clone() else { return html! {} };
    let (chosen, fixed) = (id.clone(), id);
    let show = dispatch.reform(move |_: MouseEvent| Action::FindingChosen(chosen.clone()));
    let fix = dispatch.reform(move |_: MouseEvent| Action::Fixed(fixed.clone()));
    html! {
        <p class="comparison-row-actions">
            if row.is_fixable {
                <button type="button" class="link" data-strong="true" onclick={fix}>{ words::FIX }</button>
            }
            <button type="button" class="link" onclick={show}>{ words::SEE_FINDING }</button>
        </p>
    }
}

/// The name of a verdict for the style sheet.
const fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agrees => "agrees",
        Verdict::Differs => "differs",
        Verdict::Look => "look",
        Verdict::NotInOurs => "not-in-ours",
        Verdict::NotInTheirs => "not-in-theirs",
    }
}

/// Properties of [`VerdictMark`].
#[derive(Properties, PartialEq)]
struct VerdictMarkProps {
    verdict: Verdict,
}

/// A shape for each verdict, so that colour never has to say it alone.
#[component]
fn VerdictMark(props: &VerdictMarkProps) -> Html {
    let path = match props.verdict {
        Verdict::Agrees => "M3 8.5l3.2 3.2L13 4.8",
        Verdict::Differs => "M3 6h10M3 10h10M10.5 3l-5 10",
        Verdict::Look => "M8 3v6.5M8 12.2v.8",
        Verdict::NotInOurs | Verdict::NotInTheirs => "M3.5 8h9",
    };
    html! {
        <svg class="comparison-row-mark" viewBox="0 0 16 16" aria-hidden="true"><path d={path} /></svg>
    }
}
