//! Readers: what other programs wrote, as plain entries.
