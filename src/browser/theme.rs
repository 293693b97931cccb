//! Light or dark.

use crate::app::settings::Theme;

/// Marks the page with the theme; the style sheet does the rest.
pub fn show(theme: Theme) {
    let name = match theme {
        Theme::System => "system",
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    if let Some(root) = gloo::utils::document().document_element() {
        _ = root.set_attribute("data-theme", name);
    }
}
