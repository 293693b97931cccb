//! Files that the clerk opens or drops.

use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;

use super::{Answer, reading};
use crate::app::action::Action;
use crate::app::arrival::Arrival;
use crate::app::batch::BatchAction;
use crate::app::unit::{self, FileError, UnitAction};
use crate::domain::import::{self, ImportError, ListFileError};

const UNREADABLE: &str = "这个文件读不出来，可能已被移动或没有权限。";

/// Fetches a received document; answers `Arrived` or `ReceiveFailed`.
pub fn receive(file: File, answer: &Answer) {
    let size = size(&file);
    if size > import::LARGEST {
        answer(Action::ReceiveFailed(ImportError::TooLarge(size).to_string().into()));
        return;
    }
    let arrived = |name, bytes| Action::Arrived(Arrival::File { name, bytes });
    fetch(file, answer, arrived, Action::ReceiveFailed);
}

/// Fetches the settings of a unit; answers `FileRead` or `FileFailed`.
pub fn receive_unit(file: File, answer: &Answer) {
    let failed = |reason| Action::Unit(UnitAction::FileFailed(reason));
    if size(&file) > unit::LARGEST {
        answer(failed(FileError::TooLarge.to_string().into()));
        return;
    }
    fetch(file, answer, |name, bytes| Action::Unit(UnitAction::FileRead { name, bytes }), failed);
}

/// Fetches a file with a list (名单); answers `FileRead` or `FileFailed`.
pub fn receive_list(file: File, answer: &Answer) {
    let failed = |reason: Rc<str>| Action::Batch(BatchAction::FileFailed(reason));
    if size(&file) > import::LARGEST {
        answer(failed(ListFileError::TooLarge.to_string().into()));
        return;
    }
    let read = |name, bytes: Rc<[u8]>| {
        Action::Batch(match import::read_list(&bytes, reading::decode_by_table) {
            Ok(text) => BatchAction::FileRead { name, text: text.into() },
            Err(error) => BatchAction::FileFailed(error.to_string().into()),
        })
    };
    fetch(file, answer, read, failed);
}

fn fetch(file: File, answer: &Answer, fetched: fn(Rc<str>, Rc<[u8]>) -> Action, failed: fn(Rc<str>) -> Action) {
    let answer = Rc::clone(answer);
    spawn_local(async move {
        answer(match JsFuture::from(file.array_buffer()).await {
            Ok(buffer) => fetched(file.name().into(), Uint8Array::new(&buffer).to_vec().into()),
            Err(_) => failed(UNREADABLE.into()),
        });
    });
}

/// Bytes of the file, as the browser counts them.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size is whole and not negative")]
fn size(file: &File) -> usize {
    file.size() as usize
}
