//! Data behind a pointer, as a property of a component.

use std::ops::Deref;
use std::rc::Rc;

use yew::html::ImplicitClone;

/// A value that many components share; two are equal at once where they are the same one.
///
/// `Rc` itself looks at addresses only where its content is `Eq`, which what holds measures is not.
#[derive(Debug, Default)]
pub struct Shared<T>(pub Rc<T>);

impl<T: PartialEq> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> ImplicitClone for Shared<T> {}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
