//! Bytes → source text and evidence.

pub mod html;
pub mod judgement;
pub mod text;

pub use judgement::{Remark, judge};
pub use text::{Encoding, ImportError, LARGEST, decode, recognise};
