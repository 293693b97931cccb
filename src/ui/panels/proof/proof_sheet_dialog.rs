//! 校对单 over the desk; while it is open, printing prints it and nothing else.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::proof_sheet::{ProofSheet, SheetLine};
use crate::domain::notice::Element;
use crate::ui::context::use_dispatch;
use crate::ui::panels::findings::SeverityMark;
use crate::ui::widgets::{Button, ButtonKind, Dialog};
use crate::ui::{dom, words};

/// Properties of [`ProofSheetDialog`].
#[derive(Properties, PartialEq)]
pub struct ProofSheetDialogProps {
    /// The sheet.
    pub sheet: Rc<ProofSheet>,
}

/// The sheet, with the buttons that print and copy it.
#[component]
pub fn ProofSheetDialog(props: &ProofSheetDialogProps) -> Html {
    let dispatch = use_dispatch();
    use_effect_with((), |()| {
        dom::print_instead(Some("proof-sheet"));
        || dom::print_instead(None)
    });
    let send = |is_copy| dispatch.reform(move |()| Action::SheetHandedOver { is_copy });
    let on_close = dispatch.reform(|()| Action::SheetClosed);
    let actions = html! {
        <>
            <Button label={words::PRINT} kind={ButtonKind::Primary} on_click={send(false)} />
            <Button label={words::COPY_TEXT} on_click={send(true)} />
            <Button label={words::CLOSE} on_click={on_close.clone()} />
        </>
    };
    let sheet = &props.sheet;
    html! {
        <Dialog title={words::PROOF_SHEET} {on_close} is_wide={true} {actions}>
            // A table repeats its head and foot on every printed page: that is where the margins of the page lie.
            <table class="proof-sheet">
                <thead class="proof-sheet-margin" aria-hidden="true"><tr><td></td></tr></thead>
                <tfoot class="proof-sheet-margin" aria-hidden="true"><tr><td></td></tr></tfoot>
                <tbody><tr><td class="proof-sheet-content">
                    <h1 class="proof-sheet-title">{ words::PROOF_SHEET }</h1>
                    { view_facts(sheet) }
                    { for sheet.parts().into_iter().map(|(name, lines)| view_part(name, lines)) }
                    { view_reminders(sheet) }
                </td></tr></tbody>
            </table>
        </Dialog>
    }
}

fn view_facts(sheet: &ProofSheet) -> Html {
    let facts = [
        (Element::Title.term(), &sheet.title),
        (Element::DocumentNumber.term(), &sheet.number),
        (words::PROOF_SHEET_DATE, &sheet.date),
        (words::PROOF_SHEET_RULES, &sheet.rules),
    ];
    let view = |(term, value): (&'static str, &Rc<str>)| html! { <div key={term}><dt>{ term }</dt><dd>{ &**value }</dd></div> };
    html! { <dl class="proof-sheet-facts">{ for facts.into_iter().map(view) }</dl> }
}

fn view_part(name: &'static str, lines: &[SheetLine]) -> Html {
    html! {
        <section key={name} class="proof-sheet-part">
            <h2>{ format!("{name}（{}）", lines.len()) }</h2>
            if lines.is_empty() {
                <p>{ words::PROOF_SHEET_NONE }</p>
            } else {
                <ol>{ for lines.iter().map(view_line) }</ol>
            }
        </section>
    }
}

fn view_line(line: &SheetLine) -> Html {
    html! {
        <li>
            if let Some(severity) = line.severity {
                <SeverityMark {severity} />
            }
            <b>{ line.place }</b>
            { format!("：{}", line.title) }
            if let Some(after) = &line.after {
                <span class="proof-sheet-change"><del>{ &*line.before }</del>{ " → " }<ins>{ words::or_nothing(after).to_owned() }</ins></span>
            } else if !line.before.is_empty() {
                <span class="proof-sheet-change"><q>{ &*line.before }</q></span>
            }
            <span class="proof-sheet-note">{ &*line.note }</span>
        </li>
    }
}

fn view_reminders(sheet: &ProofSheet) -> Html {
    if sheet.reminders.is_empty() {
        return html! {};
    }
    html! {
        <section class="proof-sheet-part">
            <h2>{ words::PROOF_SHEET_REMINDERS }</h2>
            <ul>{ for sheet.reminders.iter().map(|reminder| html! {
                <li key={&*reminder.text}>{ &*reminder.text }{ reminder.places.join("；") }</li>
            }) }</ul>
        </section>
    }
}
