//! 请确认: the walk through what the reading is not sure of, one question at a time.

use std::rc::Rc;

use yew::prelude::*;

use super::doubt_words::{self, answers};
use super::received_field::field_of;
use crate::app::action::Action;
use crate::app::doubts::{Doubt, Doubted};
use crate::app::received::Received;
use crate::domain::text::span::Span;
use crate::ui::Shared;
use crate::ui::context::use_dispatch;
use crate::ui::dom;
use crate::ui::widgets::{ChoiceList, lettered};
use crate::ui::words;

/// Properties of [`DoubtWalk`].
#[derive(Properties, PartialEq)]
pub struct DoubtWalkProps {
    /// 来文.
    pub received: Shared<Received>,
    /// Told the places that shall be shown in the source.
    pub on_show: Callback<Rc<[Span]>>,
}

/// Which question is looked at: the questions are made anew with every answer, so it is known by what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Spot {
    start: usize,
    kind: u8,
}

impl Spot {
    fn of(doubt: &Doubt) -> Self {
        let kind = match doubt.doubted {
            Doubted::Kind(_) => 0,
            Doubted::Paragraphs { .. } => 1,
            Doubted::Element { .. } => 2,
        };
        Self { start: doubt.start(), kind }
    }
}

/// Where the walk stands.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Walk {
    /// At the first open question.
    Fresh,
    /// At this one.
    At(Spot),
    /// Every question was answered or passed over.
    Done,
    /// Put away for later.
    Folded,
}

impl Walk {
    /// The question it stands at.
    fn index(&self, doubts: &[Doubt]) -> Option<usize> {
        let first_open = |from: usize| doubts.iter().position(|doubt| !doubt.is_settled && doubt.start() >= from);
        match self {
            Self::Fresh => first_open(0),
            Self::At(spot) => {
                let same = doubts.iter().position(|doubt| Spot::of(doubt) == *spot);
                same.or_else(|| first_open(spot.start)).or_else(|| first_open(0))
            }
            Self::Done | Self::Folded => None,
        }
    }

    /// Behind the question at `index`: the next open one, else the first open one.
    fn after(doubts: &[Doubt], index: usize) -> Self {
        let is_open = |at: &usize| *at != index && !doubts[*at].is_settled;
        let next = (index + 1..doubts.len()).find(is_open).or_else(|| (0..index).find(is_open));
        next.map_or(Self::Done, |next| Self::At(Spot::of(&doubts[next])))
    }
}

/// The walk. It takes the focus where nothing else has it, so that Enter alone leads through it.
#[component]
pub fn DoubtWalk(props: &DoubtWalkProps) -> Html {
    let dispatch = use_dispatch();
    let walk = use_state_eq(|| Walk::Fresh);
    let menu = use_state_eq(|| None::<AttrValue>);
    let main = use_node_ref();
    let doubts = &props.received.doubts;
    let index = walk.index(doubts);
    // The button that answers is the same node from question to question, and so keeps the focus by itself; it must be
    // given where the node is new: at the beginning, after the menu, at the end.
    let is_menu_open = menu.is_some();
    {
        let main = main.clone();
        use_effect_with((index.is_some(), is_menu_open), move |_| {
            if dom::is_focus_lost() {
                dom::focus(&main);
            }
        });
    }
    if doubts.is_empty() {
        return html! {};
    }
    let Some(index) = index else { return view_closed(&walk, doubts, &main) };
    let doubt = doubts[index].clone();
    let go_on = {
        let (walk, doubts) = (walk.clone(), Rc::clone(doubts));
        Callback::from(move |()| walk.set(Walk::after(&doubts, index)))
    };
    let on_right = {
        let (go_on, right) = (go_on.clone(), right(&doubt));
        let dispatch = dispatch.clone();
        Callback::from(move |()| {
            go_on.emit(());
            if let Some(action) = right.clone() {
                dispatch.emit(action);
            }
        })
    };
    let on_other = {
        let (menu, chosen) = (menu.clone(), doubt_words::chosen(&doubt));
        let element = if let Doubted::Element { element, .. } = doubt.doubted { Some(element) } else { None };
        Callback::from(move |first: Option<AttrValue>| match element {
            // A value is put right in its field.
            Some(element) => dom::focus_field(&field_of(element)),
            None => menu.set(Some(first.unwrap_or_else(|| chosen.clone()))),
        })
    };
    let on_back = {
        let (walk, doubts) = (walk.clone(), Rc::clone(doubts));
        let before = index.checked_sub(1);
        Callback::from(move |()| {
            if let Some(before) = before {
                walk.set(Walk::At(Spot::of(&doubts[before])));
            }
        })
    };
    let on_key = {
        let (on_other, on_back, go_on, walk) = (on_other.clone(), on_back.clone(), go_on.clone(), walk.clone());
        let choices = answers(&doubt);
        move |event: KeyboardEvent| {
            if is_menu_open || event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            match event.key().as_str() {
                "ArrowDown" => on_other.emit(None),
                "ArrowRight" => go_on.emit(()),
                "ArrowLeft" => on_back.emit(()),
                "Escape" => walk.set(Walk::Folded),
                key => match lettered(key).and_then(|at| choices.get(at)) {
                    Some(choice) => on_other.emit(Some(choice.value.clone())),
                    None => return,
                },
            }
            event.prevent_default();
        }
    };
    let on_show = {
        let (on_show, places) = (props.on_show.clone(), Rc::clone(&doubt.places));
        move |_: MouseEvent| on_show.emit(Rc::clone(&places))
    };
    let on_fold = {
        let walk = walk.clone();
        move |_: MouseEvent| walk.set(Walk::Folded)
    };
    html! {
        <section class="doubt-walk" aria-label={words::PLEASE_CONFIRM} onkeydown={on_key}>
            <p class="doubt-walk-head">
                <strong class="doubt-walk-count">{ words::doubt_of(index + 1, doubts.len()) }</strong>
                if doubt.is_settled {
                    <span class="doubt-walk-settled">{ words::CONFIRMED }</span>
                }
                <button type="button" class="link doubt-walk-fold" title={words::LATER_HINT} onclick={on_fold}>{ words::LATER }</button>
            </p>
            { view_words(&doubt, &props.received) }
            <p class="doubt-walk-question">{ doubt_words::question(&doubt) }</p>
            <p class="unseen" role="status" aria-live="polite">
                { doubt_words::read_out(&doubt, &props.received.cleaned.text, index + 1, doubts.len()) }
            </p>
            if let Some(first) = &*menu {
                { view_menu(&doubt, first, &menu, &go_on, &dispatch) }
            } else {
                <div class="doubt-walk-answers">
                    <button ref={main} type="button" class="button" data-kind="primary" onclick={on_right.reform(|_: MouseEvent| ())}>
                        { doubt_words::right(&doubt) }<kbd>{ "Enter" }</kbd>
                    </button>
                    <button type="button" class="button" onclick={on_other.reform(|_: MouseEvent| None)}>
                        { doubt_words::other(&doubt) }<kbd>{ "↓" }</kbd>
                    </button>
                    <button type="button" class="button" data-kind="quiet" disabled={index == 0} onclick={on_back.reform(|_: MouseEvent| ())}>
                        { words::BACK }<kbd>{ "←" }</kbd>
                    </button>
                    <button type="button" class="button" data-kind="quiet" onclick={go_on.reform(|_: MouseEvent| ())}>
                        { words::SKIP }<kbd>{ "→" }</kbd>
                    </button>
                    if !doubt.places.is_empty() {
                        <button type="button" class="link" onclick={on_show}>{ words::SHOW_IN_SOURCE }</button>
                    }
                </div>
            }
        </section>
    }
}

/// What the answer “right” does; nothing where it was given before.
fn right(doubt: &Doubt) -> Option<Action> {
    if doubt.is_settled {
        return None;
    }
    Some(match &doubt.doubted {
        Doubted::Kind(kind) => Action::KindSet(Some(*kind)),
        Doubted::Paragraphs { role, .. } => Action::RolesSet { places: Rc::clone(&doubt.places), role: Some(*role) },
        Doubted::Element { element, .. } => Action::ElementConfirmed(*element),
    })
}

/// While no question is looked at: how many are open, and the way back.
fn view_closed(walk: &UseStateHandle<Walk>, doubts: &[Doubt], main: &NodeRef) -> Html {
    let open = doubts.iter().filter(|doubt| !doubt.is_settled).count();
    let first = doubts.first().map(Spot::of);
    let resume = {
        let walk = walk.clone();
        move |_: MouseEvent| match (&first, open) {
            (Some(first), 0) => walk.set(Walk::At(first.clone())),
            _ => walk.set(Walk::Fresh),
        }
    };
    html! {
        <section class="doubt-walk" data-closed="true" data-open={(open > 0).to_string()} aria-label={words::PLEASE_CONFIRM}>
            <p class="doubt-walk-head">
                <span ref={main} tabindex="-1" role="status">{ words::doubts_left(open, doubts.len()) }</span>
                <button type="button" class="link" onclick={resume}>
                    { if open > 0 { words::GO_ON_CONFIRMING } else { words::LOOK_AGAIN } }
                </button>
            </p>
        </section>
    }
}

/// The doubted words with the line before and the line behind them.
fn view_words(doubt: &Doubt, received: &Received) -> Html {
    const MOST_PARAGRAPHS: usize = 4;
    const MOST_CHARS: usize = 80;
    const MOST_AROUND: usize = 26;
    if doubt.places.is_empty() {
        return html! {};
    }
    let text = &received.cleaned.text;
    let (before, after) = doubt.surroundings(text);
    let shown = doubt.places.iter().take(MOST_PARAGRAPHS);
    let more = doubt.places.len().saturating_sub(MOST_PARAGRAPHS);
    html! {
        <div class="doubt-walk-words">
            <p class="doubt-walk-around">{ words::shortened_front(before, MOST_AROUND) }</p>
            { for shown.map(|place| html! { <p key={place.start}><mark>{ words::shortened(place.of(text).trim(), MOST_CHARS) }</mark></p> }) }
            if more > 0 {
                <p class="doubt-walk-around">{ words::more_lines(more) }</p>
            }
            <p class="doubt-walk-around">{ words::shortened(after, MOST_AROUND) }</p>
        </div>
    }
}

fn view_menu(
    doubt: &Doubt,
    first: &AttrValue,
    menu: &UseStateHandle<Option<AttrValue>>,
    go_on: &Callback<()>,
    dispatch: &Callback<Action>,
) -> Html {
    let close = {
        let menu = menu.clone();
        Callback::from(move |()| menu.set(None))
    };
    let choose = {
        let (menu, go_on, dispatch, doubt) = (menu.clone(), go_on.clone(), dispatch.clone(), doubt.clone());
        Callback::from(move |value: AttrValue| {
            menu.set(None);
            go_on.emit(());
            if let Some(action) = doubt_words::answer(&doubt, &value) {
                dispatch.emit(action);
            }
        })
    };
    let label = doubt_words::menu_label(doubt);
    html! { <ChoiceList {label} choices={answers(doubt)} chosen={first.clone()} on_choose={choose} on_close={close} /> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::notice::reading::Owner;
    use crate::domain::notice::upstream::Role;

    fn doubt(start: usize, is_settled: bool) -> Doubt {
        let doubted = Doubted::Paragraphs { role: Role::Title, owner: Owner::Outer };
        Doubt { doubted, places: [Span::new(start, start + 3)].into(), is_settled }
    }

    #[test]
    fn the_walk_goes_from_open_question_to_open_question() {
        let doubts = [doubt(0, true), doubt(10, false), doubt(20, true), doubt(30, false)];
        assert_eq!(Walk::Fresh.index(&doubts), Some(1));
        let next = Walk::after(&doubts, 1);
        assert_eq!(next.index(&doubts), Some(3));
        assert_eq!(Walk::after(&doubts, 3).index(&doubts), Some(1), "one that was passed over comes again");
        let answered = [doubt(0, true), doubt(10, true), doubt(20, true), doubt(30, false)];
        assert_eq!(Walk::after(&answered, 3), Walk::Done);
        // An answer may make other questions go; then the next one after the place is meant.
        assert_eq!(next.index(&[doubt(0, true), doubt(33, false)]), Some(1));
        assert_eq!(next.index(&[doubt(5, false)]), Some(0));
        assert_eq!(next.index(&[doubt(5, true)]), None);
    }
}
