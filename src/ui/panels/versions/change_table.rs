//! What differs, line by line: before and after.

use std::rc::Rc;

use yew::prelude::*;

use crate::domain::notice::changes::{Change, Piece};
use crate::ui::words;

/// Properties of [`ChangeTable`].
#[derive(Properties, PartialEq)]
pub struct ChangeTableProps {
    /// In the order of the paper.
    pub changes: Rc<[Change]>,
}

/// The differences as a table.
#[component]
pub fn ChangeTable(props: &ChangeTableProps) -> Html {
    let changes = &props.changes;
    if changes.is_empty() {
        return html! { <p class="versions-none" role="status">{ words::VERSIONS_SAME }</p> };
    }
    html! {
        <section class="versions-changes">
            <p class="batch-count" role="status">{ words::versions_changes(changes.len()) }</p>
            <div class="batch-table" tabindex="0">
                <table>
                    <thead>
                        <tr>
                            <th>{ words::VERSIONS_ELEMENT }</th>
                            <th>{ words::VERSIONS_BEFORE }</th>
                            <th>{ words::VERSIONS_AFTER }</th>
                        </tr>
                    </thead>
                    <tbody>{ for changes.iter().enumerate().map(view_change) }</tbody>
                </table>
            </div>
        </section>
    }
}

fn view_change((at, change): (usize, &Change)) -> Html {
    html! {
        <tr key={at}>
            <td class="versions-element">{ change.element.term() }</td>
            <td class="versions-words">{ for change.before.iter().map(|piece| view_piece(piece, |text| html! { <del>{ text }</del> })) }</td>
            <td class="versions-words">{ for change.after.iter().map(|piece| view_piece(piece, |text| html! { <ins>{ text }</ins> })) }</td>
        </tr>
    }
}

fn view_piece(piece: &Piece, changed: fn(&str) -> Html) -> Html {
    if piece.is_changed {
        changed(&piece.text)
    } else {
        html! { <span>{ &piece.text }</span> }
    }
}
