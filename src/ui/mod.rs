//! The page, in Yew: values into markup, events into actions.

mod app;

/// Mounts the page into the document's body.
pub fn mount() {
    yew::Renderer::<app::App>::new().render();
}
