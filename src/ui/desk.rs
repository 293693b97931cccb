//! The open draft: fields, paper and findings side by side; on a narrow screen one at a time.

use std::rc::Rc;

use yew::prelude::*;

use super::context::{use_dispatch, use_settings};
use super::panels::editor::{EditorColumn, ShownPlaces};
use super::panels::findings::FindingList;
use super::panels::preview::{Lit, Paper, PaperBar};
use super::{Shared, dom, words};
use crate::app::action::Action;
use crate::app::comparison::{OriginalPlace, Row};
use crate::app::effect::Ticket;
use crate::app::findings::{Counts, FindingId, ShownFinding};
use crate::app::marks::{PaperMarks, Words};
use crate::app::received::Received;
use crate::app::settings::Settings;
use crate::app::state::Original;
use crate::app::view::field_name;
use crate::app::work::Choices;
use crate::domain::checks::Finding;
use crate::domain::layout::{Face, Page, Pages};
use crate::domain::notice::draft::Draft;
use crate::domain::notice::title::{Forwarding, TitleStyle};
use crate::domain::notice::{Element, body};

/// What an effect wants to be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// The fields.
    Fields,
    /// The findings.
    Findings,
    /// The paper.
    Paper,
}

/// Properties of [`Desk`].
#[derive(Properties, PartialEq)]
pub(super) struct DeskProps {
    /// 来文 with its receipt; `None` for a plain notice.
    pub(super) received: Option<Shared<Received>>,
    /// Verb, relation, style.
    pub(super) choices: Choices,
    /// Title style of the house.
    pub(super) house_style: TitleStyle,
    /// The verb that composing uses.
    pub(super) verb: Forwarding,
    /// Notice, upstream and forwarded text.
    pub(super) draft: Rc<Draft>,
    /// Whether the notice has been made.
    pub(super) is_made: bool,
    /// Fields that no longer follow the composition.
    pub(super) own_words: Rc<[Element]>,
    /// Rules of the composed title.
    pub(super) title_rules: Rc<[Rc<str>]>,
    /// The offer to collapse a chain.
    pub(super) collapsible: Option<Rc<str>>,
    /// What the clerk should be told.
    pub(super) reminders: Rc<[Rc<str>]>,
    /// 校核.
    pub(super) findings: Rc<[ShownFinding]>,
    /// How many are open.
    pub(super) counts: Counts,
    /// The one that is looked at.
    pub(super) chosen: Option<FindingId>,
    /// The paper.
    pub(super) pages: Shared<Pages>,
    /// Typefaces that this machine lacks.
    pub(super) missing_faces: Rc<[Face]>,
    /// 来文对照.
    pub(super) comparison: Rc<[Row]>,
    /// The words of the received document that are looked at.
    pub(super) original: Option<Original>,
    /// What shall be seen, with the ticket that asked for it.
    pub(super) wanted: Option<(Ticket, Wanted)>,
}

/// The part that a narrow screen shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tab {
    Fields,
    Paper,
    Findings,
}

impl Tab {
    const ALL: [(Self, &str, &str); 3] = [
        (Self::Fields, "fields", words::DRAFT),
        (Self::Paper, "paper", words::PAPER),
        (Self::Findings, "findings", words::FINDINGS),
    ];

    fn name(self) -> &'static str {
        Self::ALL.iter().find(|(tab, ..)| *tab == self).map_or("", |(_, name, _)| name)
    }
}

/// The open draft.
#[component]
pub(super) fn Desk(props: &DeskProps) -> Html {
    let settings = use_settings();
    let tab = use_state_eq(|| Tab::Fields);
    use_wanted(props.wanted, &tab);
    let pages = use_memo((props.pages.clone(), props.is_made), |(pages, is_made)| shown_pages(pages, *is_made));
    let marks =
        use_memo((props.findings.clone(), props.chosen.clone(), props.draft.clone()), |(findings, chosen, draft)| {
            PaperMarks::new(findings, chosen.as_ref(), draft)
        });
    let focused = use_state_eq(|| None::<Element>);
    let lit = lit(props, *focused, &marks);
    let on_focus = {
        let focused = focused.clone();
        move |event: FocusEvent| focused.set(dom::field_of(&event).and_then(|name| element_of(&name)))
    };
    let on_leave = move |_: FocusEvent| focused.set(None);
    html! {
        <main
            class="desk"
            data-tab={tab.name()}
            data-editor-folded={settings.editor_folded.to_string()}
            data-findings-folded={settings.findings_folded.to_string()}
        >
            { view_tabs(&tab, props.counts) }
            <div class="desk-editor" onfocusin={on_focus} onfocusout={on_leave}>
                <EditorColumn
                    received={props.received.clone()}
                    choices={props.choices.clone()}
                    house_style={props.house_style}
                    verb={props.verb}
                    draft={props.draft.clone()}
                    is_made={props.is_made}
                    own_words={props.own_words.clone()}
                    title_rules={props.title_rules.clone()}
                    collapsible={props.collapsible.clone()}
                    reminders={props.reminders.clone()}
                    findings={props.findings.clone()}
                    chosen={props.chosen.clone()}
                    original={shown_places(props.original.as_ref())}
                />
            </div>
            <div class="desk-paper">
                <PaperBar counts={props.counts} pages={pages.pages.len()} missing_faces={props.missing_faces.clone()} />
                <Paper pages={Shared(pages)} draft={props.draft.clone()} {marks} {lit} missing_faces={props.missing_faces.clone()} />
            </div>
            <div class="desk-findings">
                <FindingList
                    findings={props.findings.clone()}
                    counts={props.counts}
                    chosen={props.chosen.clone()}
                    comparison={props.comparison.clone()}
                    original={original_words(props)}
                    is_made={props.is_made}
                />
            </div>
        </main>
    }
}

/// What lies under the lamp: the finding that is looked at, unless the clerk has gone on to another field.
fn lit(props: &DeskProps, focused: Option<Element>, marks: &PaperMarks) -> Option<Lit> {
    let chosen = props.chosen.as_ref().and_then(|id| props.findings.iter().find(|shown| shown.id == *id));
    match (chosen, focused) {
        (Some(shown), None) => Some(lit_finding(&shown.finding, &props.draft, marks)),
        (Some(shown), Some(element)) if shown.finding.element == element => {
            Some(lit_finding(&shown.finding, &props.draft, marks))
        }
        (None, None) => match props.original.as_ref().map(|original| &original.place) {
            Some(OriginalPlace::Paper(Words { paragraph, span })) => {
                let words = (!span.is_empty()).then_some(*span);
                Some(Lit { element: Element::ForwardedText, paragraph: Some(*paragraph), words })
            }
            Some(OriginalPlace::Source(_)) | None => None,
        },
        (_, element) => element.map(|element| Lit { element, paragraph: None, words: None }),
    }
}

/// The words of the received document that are looked at, to be read out.
fn original_words(props: &DeskProps) -> Option<AttrValue> {
    let words: String = match &props.original.as_ref()?.place {
        OriginalPlace::Paper(words) => {
            words.span.of(&props.draft.forwarded.paragraphs.get(words.paragraph)?.text).to_owned()
        }
        OriginalPlace::Source(places) => {
            let text = &props.received.as_ref()?.cleaned.text;
            places.iter().map(|place| place.of(text)).collect()
        }
    };
    Some(words.into())
}

/// Where they stand in the received text, if they are not on the paper.
fn shown_places(original: Option<&Original>) -> Option<ShownPlaces> {
    let original = original?;
    match &original.place {
        OriginalPlace::Source(places) => Some(ShownPlaces { asking: original.asking, places: Rc::clone(places) }),
        OriginalPlace::Paper(_) => None,
    }
}

/// The words of a finding; without words the paragraph of a long element.
fn lit_finding(finding: &Finding, draft: &Draft, marks: &PaperMarks) -> Lit {
    let in_body = || body::paragraphs(&draft.notice.body).position(|(span, _)| finding.span.start <= span.end);
    let paragraph = if finding.element == Element::Body { in_body() } else { finding.paragraph };
    let is_marked = if finding.forwarded { !finding.span.is_empty() } else { marks.has_chosen() };
    let words = is_marked.then_some(finding.span);
    Lit { element: finding.element, paragraph, words }
}

/// The element of our notice whose field has this name.
fn element_of(name: &str) -> Option<Element> {
    Element::OWN.into_iter().find(|element| field_name(*element) == name)
}

/// While the notice is not made its pages are empty: then the received text is shown alone.
fn shown_pages(pages: &Pages, is_made: bool) -> Pages {
    let is_received =
        |page: &&Rc<Page>| page.lines.iter().any(|line| line.place.element == Some(Element::ForwardedText));
    let pages = pages.pages.iter().filter(|page| is_made || is_received(page));
    Pages { pages: pages.cloned().collect() }
}

/// Shows the part that an effect is about to give the focus to: its tab, unfolded.
#[hook]
fn use_wanted(wanted: Option<(Ticket, Wanted)>, tab: &UseStateHandle<Tab>) {
    let dispatch = use_dispatch();
    let settings = use_settings();
    let tab = tab.clone();
    use_effect_with(wanted, move |wanted| {
        let Some((_, wanted)) = wanted else { return };
        let unfolded = match wanted {
            Wanted::Paper => {
                tab.set(Tab::Paper);
                return;
            }
            Wanted::Fields => {
                tab.set(Tab::Fields);
                Settings { editor_folded: false, ..(*settings).clone() }
            }
            Wanted::Findings => {
                tab.set(Tab::Findings);
                Settings { findings_folded: false, ..(*settings).clone() }
            }
        };
        if unfolded != *settings {
            dispatch.emit(Action::SettingsChanged(unfolded));
        }
    });
}

fn view_tabs(tab: &UseStateHandle<Tab>, counts: Counts) -> Html {
    let open = counts.errors + counts.warnings + counts.suggestions;
    let view = |(own, name, word): (Tab, &'static str, &'static str)| {
        let is_chosen = **tab == own;
        let tab = tab.clone();
        html! {
            <button
                key={name}
                type="button"
                class="desk-tab"
                role="tab"
                aria-selected={is_chosen.to_string()}
                onclick={move |_: MouseEvent| tab.set(own)}
            >
                { word }
                if own == Tab::Findings && open > 0 {
                    <span class="desk-tab-count">{ open }</span>
                }
            </button>
        }
    };
    html! { <div class="desk-tabs" role="tablist">{ for Tab::ALL.into_iter().map(view) }</div> }
}
