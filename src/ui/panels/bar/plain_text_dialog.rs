//! 导出纯文本: with or without spaces, ends of lines, and how the first lines will look.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::{Action, FileKind, HandOver};
use crate::app::settings::Settings;
use crate::domain::export::{LineEnds, PlainForm, Scope, Spacing, plain};
use crate::domain::notice::draft::Draft;
use crate::ui::context::{use_dispatch, use_settings};
use crate::ui::widgets::{Button, ButtonKind, Dialog, choice_of};
use crate::ui::words;

/// Properties of [`PlainTextDialog`].
#[derive(Properties, PartialEq)]
pub struct PlainTextDialogProps {
    /// The draft.
    pub draft: Rc<Draft>,
    /// Told when it shall close.
    pub on_close: Callback<()>,
}

/// The two choices, kept for the next time, and the beginning of the text.
#[component]
pub fn PlainTextDialog(props: &PlainTextDialogProps) -> Html {
    let (dispatch, settings) = (use_dispatch(), use_settings());
    let form = settings.plain_file();
    let choose = {
        let dispatch = dispatch.clone();
        move |form: PlainForm| {
            dispatch.emit(Action::SettingsChanged(Settings { plain: Some(form), ..(*settings).clone() }));
        }
    };
    let with_spacing = {
        let choose = choose.clone();
        move |spacing| choose(PlainForm { spacing, ..form })
    };
    let with_ends = move |line_ends| choose(PlainForm { line_ends, ..form });
    let export = {
        let on_close = props.on_close.clone();
        dispatch.reform(move |()| {
            on_close.emit(());
            Action::HandedOver(HandOver::File(FileKind::Txt))
        })
    };
    let actions = html! {
        <>
            <Button label={words::EXPORT} kind={ButtonKind::Primary} on_click={export} />
            <Button label={words::CANCEL} on_click={props.on_close.clone()} />
        </>
    };
    html! {
        <Dialog title={words::PLAIN_TITLE} on_close={props.on_close.clone()} is_wide={true} {actions}>
            <div class="plain-text-choices">
                { choice_of(words::PLAIN_SPACING, &SPACINGS, form.spacing, with_spacing) }
                { choice_of(words::PLAIN_ENDS, &ENDS, form.line_ends, with_ends) }
            </div>
            <pre class="plain-text-preview" tabindex="0" aria-label={words::PLAIN_PREVIEW}>{ beginning(&props.draft, form.spacing) }</pre>
        </Dialog>
    }
}

const SPACINGS: [(Spacing, &str); 2] = [(Spacing::Aligned, words::PLAIN_ALIGNED), (Spacing::Bare, words::PLAIN_BARE)];
const ENDS: [(LineEnds, &str); 2] = [(LineEnds::CrLf, words::PLAIN_CRLF), (LineEnds::Lf, words::PLAIN_LF)];

/// The first lines, as many as the dialog shows.
fn beginning(draft: &Draft, spacing: Spacing) -> String {
    const LINES: usize = 40;
    let text = plain::write(draft, Scope::Notice, PlainForm { spacing, line_ends: LineEnds::Lf });
    text.lines().take(LINES).collect::<Vec<_>>().join("\n")
}
