//! Bytes → source text and evidence.
