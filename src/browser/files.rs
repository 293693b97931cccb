//! Files that the clerk opens or drops.

use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;

use super::{Answer, reading};
use crate::app::action::Action;
use crate::app::arrival::Arrival;
use crate::app::batch::BatchAction;
use crate::domain::import::{self, ImportError, ListFileError};

const UNREADABLE: &str = "这个文件读不出来，可能已被移动或没有权限。";

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
            Err(_) => Action::ReceiveFailed(UNREADABLE.into()),
        });
    });
}

/// Fetches a file with a list (名单); answers `FileRead` or `FileFailed`.
pub fn receive_list(file: File, answer: &Answer) {
    let answer = Rc::clone(answer);
    let failed = |reason: String| Action::Batch(BatchAction::FileFailed(reason.into()));
    if size(&file) > import::LARGEST {
        answer(failed(ListFileError::TooLarge.to_string()));
        return;
    }
    spawn_local(async move {
        let Ok(buffer) = JsFuture::from(file.array_buffer()).await else {
            answer(failed(UNREADABLE.to_owned()));
            return;
        };
        let read = import::read_list(&Uint8Array::new(&buffer).to_vec(), reading::decode_by_table);
        answer(match read {
            Ok(text) => Action::Batch(BatchAction::FileRead { name: file.name().into(), text: text.into() }),
            Err(error) => failed(error.to_string()),
        });
    });
}

/// Bytes of the file, as the browser counts them.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size is whole and not negative")]
fn size(file: &File) -> usize {
    file.size() as usize
}
