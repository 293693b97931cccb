//! What the page is doing: state, actions, effects. Pure; names no browser type.
