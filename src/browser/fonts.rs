//! Which of the official typefaces this machine has.

use js_sys::Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::FontFace;

use crate::domain::layout::Face;

/// The typefaces that are not installed under any of their names.
///
/// Nothing is loaded: `local()` looks a name up among the installed fonts, and fails where there is none.
pub async fn missing() -> Vec<Face> {
    let mut missing = Vec::new();
    for face in Face::ALL {
        let names = Array::new();
        for name in face.installed_names() {
            names.push(&format!("local(\"{name}\")").into());
        }
        let is_there = match FontFace::new_with_str("xingwen probe", &String::from(names.join(","))) {
            Ok(probe) => match probe.load() {
                Ok(loading) => JsFuture::from(loading).await.is_ok(),
                // What cannot be asked is not called missing.
                Err(_) => true,
            },
            Err(_) => true,
        };
        if !is_there {
            missing.push(face);
        }
    }
    missing
}
