//! 浅色 or 深色.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::settings::{Settings, Theme};
use crate::ui::context::{use_dispatch, use_settings};
use crate::ui::widgets::{Button, ButtonKind};
use crate::ui::words;

/// Goes round the three: as the system says, light, dark.
#[component]
pub fn ThemeSwitch() -> Html {
    let dispatch = use_dispatch();
    let settings = use_settings();
    let (label, next) = match settings.theme {
        Theme::System => (words::THEME_SYSTEM, Theme::Light),
        Theme::Light => (words::THEME_LIGHT, Theme::Dark),
        Theme::Dark => (words::THEME_DARK, Theme::System),
    };
    let changed = Settings { theme: next, ..(*settings).clone() };
    let on_click = dispatch.reform(move |()| Action::SettingsChanged(changed.clone()));
    html! { <Button {label} hint={words::THEME_HINT} kind={ButtonKind::Quiet} {on_click} /> }
}
