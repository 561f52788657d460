//! Imports and what people do around them.
