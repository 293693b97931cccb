//! Files that the clerk opens or drops.

use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, TextDecoder};

use super::Answer;
use crate::app::action::Action;
use crate::domain::import::{self, Encoding, ImportError};

/// Reads a text file in whatever encoding it is; answers `Received` or `ReceiveFailed`.
pub fn receive(file: File, answer: &Answer) {
    let size = size(&file);
    if size > import::LARGEST {
        answer(Action::ReceiveFailed(ImportError::TooLarge(size).to_string().into()));
        return;
    }
    let answer = Rc::clone(answer);
    spawn_local(async move {
        answer(match JsFuture::from(file.array_buffer()).await {
            Ok(buffer) => decode(&Uint8Array::new(&buffer).to_vec()),
            Err(_) => Action::ReceiveFailed("这个文件读不出来，可能已被移动或没有权限。".into()),
        });
    });
}

/// Bytes of the file, as the browser counts them.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size is whole and not negative")]
fn size(file: &File) -> usize {
    file.size() as usize
}

/// The text of a file, or a sentence that says why it is none.
fn decode(bytes: &[u8]) -> Action {
    let encoding = match import::recognise(bytes) {
        Ok(encoding) => encoding,
        Err(error) => return Action::ReceiveFailed(error.to_string().into()),
    };
    match import::decode(bytes, encoding).or_else(|| decode_by_table(bytes, encoding)) {
        Some(text) => Action::Received(Rc::new(text.into())),
        None => Action::ReceiveFailed("这个浏览器认不出文件的编码，请打开文件，复制文字后粘贴。".into()),
    }
}

/// The browser has the table of GB 18030; the core does without.
fn decode_by_table(bytes: &[u8], encoding: Encoding) -> Option<String> {
    let decoder = TextDecoder::new_with_label(encoding.label()).ok()?;
    decoder.decode_with_u8_array(bytes).ok()
}
