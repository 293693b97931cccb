//! Upstream document + own organ → notice.
