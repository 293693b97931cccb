//! The copy of an unwritten draft that is made in the moment the page is left.

use gloo::storage::{LocalStorage, Storage};

use super::pending::Order;

const KEY: &str = "xingwen.rescue";

/// Keeps a copy; a full storage is no reason to trouble a page that is being left.
pub(super) fn keep(order: &Order) {
    _ = LocalStorage::set(KEY, order);
}

/// The copy, if there is one; it stays until [`forget`].
pub(super) fn take() -> Option<Order> {
    LocalStorage::get(KEY).ok()
}

/// Drops the copy.
pub(super) fn forget() {
    LocalStorage::delete(KEY);
}
