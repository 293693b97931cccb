//! 汇总: what was made.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::batch::SummaryLine;
use crate::domain::compose::batch::Column;
use crate::domain::notice::Element;
use crate::ui::words;

/// Properties of [`BatchSummary`].
#[derive(Properties, PartialEq)]
pub struct BatchSummaryProps {
    /// A line a row of the list.
    pub lines: Rc<[SummaryLine]>,
}

/// A line a notice, with what its checks have found.
#[component]
pub fn BatchSummary(props: &BatchSummaryProps) -> Html {
    let lines = &props.lines;
    let made = lines.iter().filter(|line| !line.file.is_empty()).count();
    let with_errors = lines.iter().filter(|line| line.errors > 0).count();
    html! {
        <div class="batch-summary">
            <p class="batch-count" role="status">{ words::batch_done(made, lines.len() - made, with_errors) }</p>
            <p class="batch-remark">{ words::BATCH_SUMMARY_NOTE }</p>
            <div class="batch-table" tabindex="0">
                <table>
                    <thead>
                        <tr>
                            <th>{ words::BATCH_LINE }</th>
                            <th>{ words::BATCH_FILE }</th>
                            <th>{ Element::DocumentNumber.term() }</th>
                            <th>{ Element::MainRecipients.term() }</th>
                            <th>{ Column::Deadline.term() }</th>
                            <th>{ words::BATCH_ERRORS }</th>
                            <th>{ words::BATCH_WARNINGS }</th>
                            <th>{ words::BATCH_REMARK }</th>
                        </tr>
                    </thead>
                    <tbody>{ for lines.iter().map(view_line) }</tbody>
                </table>
            </div>
        </div>
    }
}

fn view_line(line: &SummaryLine) -> Html {
    let is_made = !line.file.is_empty();
    let file = if is_made { &line.file } else { &line.label };
    html! {
        <tr key={line.row} data-faulty={(!is_made || line.errors > 0).to_string()}>
            <td class="batch-number">{ line.row }</td>
            <td class="batch-file">{ &**file }</td>
            <td class="batch-code">{ &*line.number }</td>
            <td>{ &*line.recipients }</td>
            <td class="batch-day">{ &*line.deadline }</td>
            <td class="batch-number">{ if is_made { line.errors.to_string() } else { String::new() } }</td>
            <td class="batch-number">{ if is_made { line.warnings.to_string() } else { String::new() } }</td>
            <td class="batch-told">{ line.remark() }</td>
        </tr>
    }
}
