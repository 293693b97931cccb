//! What the page is doing: one state, one function that changes it, effects as data. Pure; names no browser type.

pub mod action;
pub mod arrival;
pub mod batch;
pub mod comparison;
pub mod damages;
pub mod doubts;
pub mod effect;
pub mod findings;
pub mod marks;
pub mod own_notice;
pub mod paste_test;
pub mod proof_sheet;
pub mod receipt;
pub mod received;
pub mod recognised;
pub mod reminders;
pub mod rules;
mod sample;
pub mod settings;
pub mod state;
pub mod stored;
pub mod unit;
pub mod versions;
pub mod view;
pub mod work;
