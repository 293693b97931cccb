//! One sheet: every line and rule at its place, in millimetres.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::findings::FindingId;
use crate::app::marks::{LineMark, Mark};
use crate::domain::layout::units::{Mm, SHEET_HEIGHT, SHEET_WIDTH};
use crate::domain::layout::{Face, Ink, Line, Page, Rule};
use crate::domain::notice::Element;
use crate::domain::text::span::Span;
use crate::ui::panels::findings::severity_name;
use crate::ui::{Shared, dom, words};

/// What lies under the lamp: an element, one of its paragraphs, or words of it, which their marks show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lit {
    /// The element.
    pub element: Element,
    /// Counting from 0; `None` lights all of it.
    pub paragraph: Option<usize>,
    /// The words, in the element's text, or in the paragraph of the forwarded text.
    pub words: Option<Span>,
}

impl Lit {
    /// Whether the line lies under the lamp.
    pub fn shows(self, line: &Line) -> bool {
        line.place.element == Some(self.element)
            && self.paragraph.is_none_or(|paragraph| paragraph == line.place.paragraph)
    }

    /// Whether the line is lit as a whole.
    fn lights(self, line: &Line) -> bool {
        self.words.is_none() && self.shows(line)
    }
}

/// What was pressed on a sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Picked {
    /// The words of a finding.
    Finding(FindingId),
    /// Any other words.
    Words {
        /// The page.
        page: Shared<Page>,
        /// Index of the line.
        line: usize,
        /// The character, as a byte of the line; `None` where it cannot be told.
        at: Option<usize>,
    },
}

/// Properties of [`Sheet`].
#[derive(Properties, PartialEq)]
pub struct SheetProps {
    /// The page.
    pub page: Shared<Page>,
    /// Its marked words, in the order of its lines.
    #[prop_or_default]
    pub marks: Rc<[LineMark]>,
    /// Told what was pressed.
    pub on_pick: Callback<Picked>,
    /// What lies under the lamp, where it is on this page.
    #[prop_or_default]
    pub lit: Option<Lit>,
}

/// One sheet; drawn again only when its page or its marks differ.
#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let page = &props.page;
    html! {
        <div class="sheet" data-page={page.number.to_string()}>
            if is_preprinted(page) {
                <p class="sheet-note">{ words::PREPRINTED }</p>
            }
            // Boxes would be laid on whole dots, which makes a thick rule of 版记 as thin as a thin one.
            <svg class="sheet-rules" viewBox={format!("0 0 {} {}", SHEET_WIDTH.0, SHEET_HEIGHT.0)}>
                { for page.rules.iter().map(view_rule) }
            </svg>
            { for (0..page.lines.len()).map(|index| view_line(index, props)) }
        </div>
    }
}

/// Whether the paper brings a part of this page with it.
fn is_preprinted(page: &Page) -> bool {
    let inks = page.lines.iter().map(|line| line.ink).chain(page.rules.iter().map(|rule| rule.ink));
    inks.into_iter().any(|ink| ink == Ink::Preprinted)
}

fn view_line(index: usize, props: &SheetProps) -> Html {
    let line = &props.page.lines[index];
    let first = props.marks.partition_point(|one| one.line < index);
    let marks: Vec<&Mark> =
        props.marks[first..].iter().take_while(|one| one.line == index).map(|one| &one.mark).collect();
    let on_click = line.place.element.map(|_| {
        let (page, on_pick) = (props.page.clone(), props.on_pick.clone());
        Callback::from(move |event: MouseEvent| {
            // Words that were dragged over are to be copied.
            if !dom::is_selecting() {
                on_pick.emit(Picked::Words {
                    page: page.clone(),
                    line: index,
                    at: dom::letter_at(&event, ".sheet-line"),
                });
            }
        })
    });
    let is_lit = props.lit.is_some_and(|lit| lit.lights(line));
    let style = format!(
        "left:{:.3}mm;top:{:.3}mm;font-size:{:.3}mm;letter-spacing:{:.4}mm{}",
        line.x.0,
        line.y.0,
        line.size.mm().0,
        line.tracking.mm().0,
        transform(line),
    );
    html! {
        <div class="sheet-line" data-lit={is_lit.then_some("true")} data-face={face_name(line.font)} data-ink={ink_name(line.ink)} {style} onclick={on_click}>
            { for runs(line, &marks).into_iter().map(|run| view_run(&run, line.font, &props.on_pick)) }
        </div>
    }
}

/// A wide mark is condensed; a turned line runs upwards from where it begins.
fn transform(line: &Line) -> String {
    match (line.is_turned, line.scale) {
        (true, _) => ";transform:rotate(-90deg)".to_owned(),
        (false, 100) => String::new(),
        (false, scale) => format!(";transform:scaleX({:.2})", f64::from(scale) / 100.0),
    }
}

fn view_run(run: &Run<'_>, of_line: Face, on_pick: &Callback<Picked>) -> Html {
    let face = (run.face != of_line).then(|| face_name(run.face));
    let text = run.text.to_owned();
    match run.mark {
        Some(mark) => {
            let on_click = mark.finding.clone().map(|finding| {
                let on_pick = on_pick.clone();
                Callback::from(move |event: MouseEvent| {
                    event.stop_propagation();
                    on_pick.emit(Picked::Finding(finding.clone()));
                })
            });
            let severity = mark.finding.as_ref().map(|_| severity_name(mark.severity));
            let title = mark.finding.as_ref().map(|_| mark.title);
            html! {
                <span
                    class="sheet-mark"
                    data-face={face}
                    data-severity={severity}
                    data-chosen={mark.is_chosen.then_some("true")}
                    {title}
                    onclick={on_click}
                >
                    { text }
                </span>
            }
        }
        None if face.is_some() => html! { <span data-face={face}>{ text }</span> },
        None => html! { { text } },
    }
}

/// A stretch of one typeface under one mark, or under none.
struct Run<'a> {
    text: &'a str,
    face: Face,
    mark: Option<&'a Mark>,
}

fn runs<'a>(line: &'a Line, marks: &[&'a Mark]) -> Vec<Run<'a>> {
    let mut bounds: Vec<usize> = line.changes.iter().map(|(at, _)| *at).collect();
    bounds.extend(marks.iter().flat_map(|mark| [mark.span.start, mark.span.end]));
    bounds.push(line.text.len());
    bounds.sort_unstable();
    let mut start = 0;
    let run = |end: usize| {
        let from = std::mem::replace(&mut start, end);
        let text = line.text.get(from..end).filter(|text| !text.is_empty())?;
        let face = line.changes.iter().rev().find(|(at, _)| *at <= from).map_or(line.font, |(_, face)| *face);
        let mark = marks.iter().find(|mark| mark.span.start <= from && from < mark.span.end);
        Some(Run { text, face, mark: mark.copied() })
    };
    bounds.into_iter().filter_map(run).collect()
}

fn view_rule(rule: &Rule) -> Html {
    let Rule { x: Mm(x), y: Mm(y), width: Mm(width), thickness: Mm(thickness), ink } = *rule;
    let [x, y, width, height] = [x, y, width, thickness].map(|length| format!("{length:.3}"));
    html! { <rect class="sheet-rule" data-ink={ink_name(ink)} {x} {y} {width} {height} /> }
}

pub(super) const fn face_name(face: Face) -> &'static str {
    match face {
        Face::FangSong => "fangsong",
        Face::Kai => "kai",
        Face::Hei => "hei",
        Face::Song => "song",
        Face::XiaoBiaoSong => "xiaobiaosong",
    }
}

const fn ink_name(ink: Ink) -> &'static str {
    match ink {
        Ink::Black => "black",
        Ink::Red => "red",
        Ink::Preprinted => "preprinted",
    }
}
