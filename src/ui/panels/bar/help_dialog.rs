//! Help: the way of the work, the keys, the promise.

use yew::prelude::*;

use crate::ui::widgets::{Button, ButtonKind, Dialog};
use crate::ui::words;

/// Properties of [`HelpDialog`].
#[derive(Properties, PartialEq)]
pub struct HelpDialogProps {
    /// Told when it shall close.
    pub on_close: Callback<()>,
}

/// Help on one page.
#[component]
pub fn HelpDialog(props: &HelpDialogProps) -> Html {
    let actions = html! { <Button label={words::CLOSE} kind={ButtonKind::Primary} on_click={&props.on_close} /> };
    html! {
        <Dialog title={words::HELP_TITLE} on_close={&props.on_close} is_wide={true} {actions}>
            <div class="help">
                <section>
                    <h3>{ words::HELP_STEPS_TITLE }</h3>
                    <ol class="help-steps">{ for words::HELP_STEPS.iter().map(|step| html! { <li key={*step}>{ *step }</li> }) }</ol>
                    <h3>{ words::HELP_PROMISE_TITLE }</h3>
                    <p>{ words::HELP_PROMISE }</p>
                </section>
                <section>
                    <h3>{ words::HELP_KEYS_TITLE }</h3>
                    <dl class="help-keys">
                        { for words::HELP_KEYS.iter().map(|(keys, meaning)| html! {
                            <div key={*keys} class="help-key"><dt><kbd>{ *keys }</kbd></dt><dd>{ *meaning }</dd></div>
                        }) }
                    </dl>
                </section>
            </div>
        </Dialog>
    }
}
