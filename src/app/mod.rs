//! What the page is doing: one state, one function that changes it, effects as data. Pure; names no browser type.

pub mod action;
pub mod effect;
pub mod findings;
pub mod received;
mod sample;
pub mod settings;
pub mod state;
pub mod stored;
pub mod view;
pub mod work;
