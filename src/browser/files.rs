//! Files that the clerk opens or drops.

use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;

use super::Answer;
use crate::app::action::Action;
use crate::app::arrival::Arrival;
use crate::domain::import::{self, ImportError};

/// Fetches a file's bytes; answers `Arrived` or `ReceiveFailed`.
pub fn receive(file: File, answer: &Answer) {
    let size = size(&file);
    if size > import::LARGEST {
        answer(Action::ReceiveFailed(ImportError::TooLarge(size).to_string().into()));
        return;
    }
    let answer = Rc::clone(answer);
    spawn_local(async move {
        let name = file.name().into();
        answer(match JsFuture::from(file.array_buffer()).await {
            Ok(buffer) => Action::Arrived(Arrival::File { name, bytes: Uint8Array::new(&buffer).to_vec().into() }),
            Err(_) => Action::ReceiveFailed("这个文件读不出来，可能已被移动或没有权限。".into()),
        });
    });
}

/// Bytes of the file, as the browser counts them.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size is whole and not negative")]
fn size(file: &File) -> usize {
    file.size() as usize
}
