//! What the rows of a list give, before anything is made.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::batch::{Batch, BatchRow};
use crate::domain::compose::batch::Column;
use crate::domain::notice::Element;
use crate::ui::words;

/// Properties of [`BatchPreview`].
#[derive(Properties, PartialEq)]
pub struct BatchPreviewProps {
    /// The list.
    pub batch: Rc<Batch>,
}

/// A line a row, its problems below it.
#[component]
pub fn BatchPreview(props: &BatchPreviewProps) -> Html {
    let batch = &props.batch;
    let count = words::batch_listed(batch.rows.len(), batch.faulty(), batch.file.as_deref());
    html! {
        <section class="batch-preview">
            if let Some(error) = &batch.error {
                <p class="batch-error" role="alert">{ &**error }</p>
            }
            if batch.rows.is_empty() {
                if batch.error.is_none() {
                    <p class="batch-empty">{ words::BATCH_EMPTY }</p>
                }
            } else {
                <p class="batch-count" role="status">{ count }</p>
                { for batch.remarks.iter().map(|remark| html! { <p key={&**remark} class="batch-remark">{ &**remark }</p> }) }
                <div class="batch-table" tabindex="0">
                    <table>
                        <thead>
                            <tr>
                                <th>{ words::BATCH_LINE }</th>
                                <th>{ Column::Name.term() }</th>
                                <th>{ Element::DocumentNumber.term() }</th>
                                <th>{ Element::MainRecipients.term() }</th>
                                <th>{ Column::Contact.term() }</th>
                                <th>{ Column::Deadline.term() }</th>
                                <th>{ words::BATCH_CHANGED }</th>
                            </tr>
                        </thead>
                        <tbody>{ for batch.rows.iter().map(view_row) }</tbody>
                    </table>
                </div>
            }
        </section>
    }
}

fn view_row(row: &BatchRow) -> Html {
    let given = &row.listed.row;
    let notice = &row.made.draft.notice;
    let line = row.listed.line;
    let contact = [given.contact.as_str(), given.phone.as_str()].join(" ");
    let deadline = row.listed.deadline.map_or_else(|| given.deadline.clone(), |day| day.to_string());
    let changed = row.changed_terms();
    let changed = if changed.is_empty() { words::BATCH_NOTHING_CHANGES.to_owned() } else { changed };
    let is_faulty = !row.listed.problems.is_empty();
    html! {
        <key={line}>
            <tr data-faulty={is_faulty.to_string()}>
                <td class="batch-number">{ line }</td>
                <td>{ &given.name }</td>
                <td class="batch-code">{ notice.document_number.to_string() }</td>
                <td>{ notice.main_recipients.trim_end_matches('：').to_owned() }</td>
                <td>{ contact }</td>
                <td class="batch-day">{ deadline }</td>
                <td class="batch-changed">{ changed }</td>
            </tr>
            if is_faulty {
                <tr class="batch-problems">
                    <td />
                    <td colspan="6">{ for row.listed.problems.iter().map(|problem| html! { <p>{ problem.to_string() }</p> }) }</td>
                </tr>
            }
        </>
    }
}
