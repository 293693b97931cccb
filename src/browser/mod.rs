//! Every call into the browser: storage, files, clipboard, clock.
