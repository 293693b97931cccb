//! The .docx in a word processor: `cargo xtask test --office`.
//!
//! All documents are written, laid out by LibreOffice in one run and read back once (`desk`); every test then looks at
//! them from its own side. `habits` knows the two ways in which LibreOffice breaks lines otherwise than Word.

mod cases;
mod desk;
mod habits;
mod lines;
mod measure;
mod ours;
mod package;
mod paste;
mod pdf;
mod places;
mod tables;
mod theirs;
mod turned;
