//! The database itself: three stores, every value a JSON text.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use idb::builder::{DatabaseBuilder, ObjectStoreBuilder};
use idb::{Database, TransactionMode};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use super::super::clock;
use super::pending::Order;
use crate::app::stored::{DraftId, Stored};

/// All local files are one origin in Chromium, so names begin with our own.
const DATABASE: &str = "xingwen";
const VERSION: u32 = 1;
const PROFILE: &str = "xingwen-profile";
const DRAFTS: &str = "xingwen-drafts";
const SUMMARIES: &str = "xingwen-summaries";
/// The one key of [`PROFILE`].
const PROFILE_KEY: &str = "profile";

/// Why something could not be kept or read.
#[derive(Debug)]
pub(super) enum StoreError {
    /// Another window has written this draft since we last saw it.
    WrittenElsewhere,
    /// The browser refuses.
    Refused(idb::Error),
}

impl From<idb::Error> for StoreError {
    fn from(error: idb::Error) -> Self {
        Self::Refused(error)
    }
}

impl StoreError {
    /// The reason as a Chinese sentence.
    pub(super) fn sentence(&self) -> String {
        match self {
            Self::WrittenElsewhere => {
                "这份草稿已在另一个窗口里改过，本窗口的改动没有覆盖它。请先复制或导出本窗口的内容，再刷新。".to_owned()
            }
            Self::Refused(error) => {
                let reason = error.to_string();
                if reason.contains("Quota") {
                    "本机的存储空间已满，改动没有保存。请删除不用的草稿，或先导出。".to_owned()
                } else if reason.contains("Version") {
                    "本机的草稿由更新的版本写入，这个版本不会改动它们。请打开新版本。".to_owned()
                } else {
                    format!("浏览器不允许在本机保存（{reason}），请在离开前导出。")
                }
            }
        }
    }
}

/// The line of a draft in the list, with who wrote it and when.
#[derive(Serialize, Deserialize)]
struct Line {
    at: f64,
    writer: f64,
    summary: String,
}

thread_local! {
    static OPEN: RefCell<Option<Rc<Database>>> = const { RefCell::new(None) };
    /// When each draft was last read or written by this window.
    static SEEN: RefCell<HashMap<DraftId, f64>> = RefCell::new(HashMap::new());
    /// Tells this window from others.
    static WRITER: f64 = js_sys::Math::random();
}

async fn open() -> Result<Rc<Database>, StoreError> {
    if let Some(database) = OPEN.with_borrow(Clone::clone) {
        return Ok(database);
    }
    let database = DatabaseBuilder::new(DATABASE)
        .version(VERSION)
        .add_object_store(ObjectStoreBuilder::new(PROFILE))
        .add_object_store(ObjectStoreBuilder::new(DRAFTS))
        .add_object_store(ObjectStoreBuilder::new(SUMMARIES))
        .build()
        .await?;
    let database = Rc::new(database);
    OPEN.set(Some(Rc::clone(&database)));
    Ok(database)
}

/// Reads everything.
pub(super) async fn read() -> Result<Stored, StoreError> {
    let database = open().await?;
    let transaction = database.transaction(&[PROFILE, DRAFTS, SUMMARIES], TransactionMode::ReadOnly)?;
    let profile = transaction.object_store(PROFILE)?.get(JsValue::from_str(PROFILE_KEY))?.await?;
    let drafts = transaction.object_store(DRAFTS)?;
    let ids = drafts.get_all_keys(None, None)?.await?;
    let files = drafts.get_all(None, None)?.await?;
    let lines = transaction.object_store(SUMMARIES)?.get_all(None, None)?.await?;
    let summary_ids = transaction.object_store(SUMMARIES)?.get_all_keys(None, None)?.await?;

    let drafts = ids.iter().zip(&files).filter_map(|(id, file)| Some((id_of(id)?, Rc::from(file.as_string()?))));
    let mut lines: Vec<(DraftId, Line)> = summary_ids
        .iter()
        .zip(&lines)
        .filter_map(|(id, line)| Some((id_of(id)?, serde_json::from_str(&line.as_string()?).ok()?)))
        .collect();
    lines.sort_by(|(_, one), (_, other)| other.at.total_cmp(&one.at));
    SEEN.with_borrow_mut(|seen| seen.extend(lines.iter().map(|(id, line)| (*id, line.at))));
    Ok(Stored {
        profile: profile.and_then(|json| json.as_string()).map(Rc::from),
        drafts: drafts.collect(),
        summaries: lines.into_iter().map(|(_, line)| Rc::from(line.summary)).collect(),
    })
}

/// Writes a draft with its line, unless another window has written it meanwhile.
///
/// `seen` is when this window last knew the draft to be its own.
pub(super) async fn write_draft(order: &Order, seen: Option<f64>) -> Result<(), StoreError> {
    let database = open().await?;
    let transaction = database.transaction(&[DRAFTS, SUMMARIES], TransactionMode::ReadWrite)?;
    let summaries = transaction.object_store(SUMMARIES)?;
    let kept = summaries.get(key(order.id))?.await?.and_then(|line| line.as_string());
    let kept: Option<Line> = kept.and_then(|line| serde_json::from_str(&line).ok());
    let writer = WRITER.with(|writer| *writer);
    if kept.is_some_and(|line| !is_ours(&line, writer) && seen.is_none_or(|seen| seen < line.at)) {
        return Err(StoreError::WrittenElsewhere);
    }
    let at = clock::now();
    let line = Line { at, writer, summary: order.summary.clone() };
    let line = serde_json::to_string(&line).unwrap_or_default();
    transaction.object_store(DRAFTS)?.put(&JsValue::from_str(&order.file), Some(&key(order.id)))?.await?;
    summaries.put(&JsValue::from_str(&line), Some(&key(order.id)))?.await?;
    transaction.commit()?.await?;
    SEEN.with_borrow_mut(|seen| seen.insert(order.id, at));
    Ok(())
}

/// When this window last read or wrote the draft.
pub(super) fn last_seen(id: DraftId) -> Option<f64> {
    SEEN.with_borrow(|seen| seen.get(&id).copied())
}

/// Deletes a draft with its line.
pub(super) async fn delete_draft(id: DraftId) -> Result<(), StoreError> {
    let database = open().await?;
    let transaction = database.transaction(&[DRAFTS, SUMMARIES], TransactionMode::ReadWrite)?;
    transaction.object_store(DRAFTS)?.delete(key(id))?.await?;
    transaction.object_store(SUMMARIES)?.delete(key(id))?.await?;
    transaction.commit()?.await?;
    SEEN.with_borrow_mut(|seen| seen.remove(&id));
    Ok(())
}

/// Writes own organ and settings.
pub(super) async fn write_profile(json: &str) -> Result<(), StoreError> {
    let database = open().await?;
    let transaction = database.transaction(&[PROFILE], TransactionMode::ReadWrite)?;
    let value = JsValue::from_str(json);
    transaction.object_store(PROFILE)?.put(&value, Some(&JsValue::from_str(PROFILE_KEY)))?.await?;
    transaction.commit()?.await?;
    Ok(())
}

/// Each window draws its own random number, so equal means the same window.
#[expect(clippy::float_cmp, reason = "the number is copied, never computed with")]
fn is_ours(line: &Line, writer: f64) -> bool {
    line.writer == writer
}

#[expect(clippy::cast_precision_loss, reason = "drafts are counted up from 1")]
fn key(id: DraftId) -> JsValue {
    JsValue::from_f64(id.0 as f64)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "keys are what `key` made")]
fn id_of(key: &JsValue) -> Option<DraftId> {
    key.as_f64().filter(|id| *id >= 0.0).map(|id| DraftId(id as u64))
}
