//! What the checks say of whole documents: of the five samples, of right ones, and after their own fixes.

mod doubles;
mod repairs;
mod right;
mod samples;
mod text;
