//! What every panel may ask for: the way to send an action, and the settings.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::settings::Settings;

/// Sends an action; never changes, so reading it never renders a panel again.
#[derive(Clone, Debug, PartialEq)]
pub struct Dispatch(pub Callback<Action>);

/// The way to send an action. Outside the page (in a test of one component) actions go nowhere.
#[hook]
pub fn use_dispatch() -> Callback<Action> {
    use_context::<Dispatch>().map(|dispatch| dispatch.0).unwrap_or_default()
}

/// The settings of the page.
#[hook]
pub fn use_settings() -> Rc<Settings> {
    use_context::<Rc<Settings>>().unwrap_or_default()
}
