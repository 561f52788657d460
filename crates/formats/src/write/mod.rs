//! Writers: plain values as files that other programs open.
