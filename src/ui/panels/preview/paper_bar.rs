//! Above the paper: how many pages, which typefaces are missing, and the folding of the side columns.

use std::rc::Rc;

use yew::prelude::*;

use super::FontsDialog;
use crate::app::action::Action;
use crate::app::findings::Counts;
use crate::app::settings::Settings;
use crate::domain::layout::Face;
use crate::ui::context::{use_dispatch, use_settings};
use crate::ui::words;

/// Properties of [`PaperBar`].
#[derive(Properties, PartialEq)]
pub struct PaperBarProps {
    /// How many findings are open.
    pub counts: Counts,
    /// How many pages there are.
    pub pages: usize,
    /// Typefaces that this machine lacks.
    pub missing_faces: Rc<[Face]>,
}

/// The bar above the paper.
#[component]
pub fn PaperBar(props: &PaperBarProps) -> Html {
    let dispatch = use_dispatch();
    let settings = use_settings();
    let is_explained = use_state(|| false);
    let Counts { errors, warnings, suggestions, .. } = props.counts;
    let toggle = |changed: Settings| dispatch.reform(move |_: MouseEvent| Action::SettingsChanged(changed.clone()));
    let editor = Settings { editor_folded: !settings.editor_folded, ..(*settings).clone() };
    let findings = Settings { findings_folded: !settings.findings_folded, ..(*settings).clone() };
    let explain = |shown: bool| {
        let is_explained = is_explained.clone();
        move || is_explained.set(shown)
    };
    let (open, close) = (
        explain(true),
        Callback::from({
            let close = explain(false);
            move |()| close()
        }),
    );
    html! {
        <div class="paper-bar">
            <button type="button" class="paper-bar-fold" aria-pressed={(!settings.editor_folded).to_string()} onclick={toggle(editor)}>
                { words::fold_editor(settings.editor_folded) }
            </button>
            <span class="paper-bar-pages">
                { words::pages(props.pages) }
                if !props.missing_faces.is_empty() {
                    <button type="button" class="paper-bar-fonts" onclick={move |_: MouseEvent| open()}>
                        { words::fonts_missing(props.missing_faces.len()) }
                    </button>
                }
            </span>
            <button type="button" class="paper-bar-fold" aria-pressed={(!settings.findings_folded).to_string()} onclick={toggle(findings)}>
                { words::fold_findings(settings.findings_folded, errors + warnings + suggestions) }
            </button>
            if *is_explained {
                <FontsDialog missing={props.missing_faces.clone()} on_close={close} />
            }
        </div>
    }
}
