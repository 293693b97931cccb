//! The bar at the top, and the dialogs that it opens.

mod hand_over_dialog;
mod help_dialog;
mod paste_test_dialog;
mod plain_text_dialog;
mod saved_state;
mod theme_switch;
mod top_bar;

pub use hand_over_dialog::{HandOverDialog, HandOverDialogProps};
pub use help_dialog::{HelpDialog, HelpDialogProps};
pub use paste_test_dialog::{PasteTestDialog, PasteTestDialogProps};
pub use plain_text_dialog::{PlainTextDialog, PlainTextDialogProps};
pub use saved_state::{SavedState, SavedStateProps};
pub use theme_switch::ThemeSwitch;
pub use top_bar::{TopBar, TopBarProps};
