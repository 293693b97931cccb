//! The page, in Yew: values into markup, events into actions.

mod app;
mod arrivals;
pub mod context;
mod desk;
mod dom;
pub mod panels;
mod shared;
mod shortcut;
pub mod widgets;
mod words;

pub use shared::Shared;

/// Mounts the page into the document's body.
pub fn mount() {
    app::watch();
    yew::Renderer::<app::App>::new().render();
}
