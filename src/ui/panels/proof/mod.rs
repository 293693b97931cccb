//! 校对单: shown, printed, copied.

mod proof_sheet_dialog;

pub use proof_sheet_dialog::{ProofSheetDialog, ProofSheetDialogProps};
