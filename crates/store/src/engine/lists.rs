//! Lists whose items move, and registers whose entries go: what an ordered registry is made of.

use loro::LoroValue;

use super::Doc;
use crate::error::StoreError;

impl Doc {
    /// The items of a list, in their order.
    pub fn list(&self, name: &str) -> Vec<String> {
        let items = self.inner.get_movable_list(name).to_vec();
        let text = |item| match item {
            LoroValue::String(text) => Some(text.to_string()),
            _ => None,
        };
        items.into_iter().filter_map(text).collect()
    }

    /// Puts an item at the end of a list.
    pub fn append(&self, name: &str, item: &str) -> Result<(), StoreError> {
        self.inner.get_movable_list(name).push(item).map_err(|_| StoreError::Internal("list"))
    }

    /// Puts an item at a place, counted from 0; behind the end is at the end.
    pub fn insert_item(&self, name: &str, at: usize, item: &str) -> Result<(), StoreError> {
        let list = self.inner.get_movable_list(name);
        list.insert(at.min(list.len()), item).map_err(|_| StoreError::Internal("list"))
    }

    /// Moves the item at `from` so that it stands at `to`. Two devices that move the same item move it once.
    pub fn move_item(&self, name: &str, from: usize, to: usize) -> Result<(), StoreError> {
        let list = self.inner.get_movable_list(name);
        if from >= list.len() || to >= list.len() {
            return Err(StoreError::Request("place"));
        }
        if from == to {
            return Ok(());
        }
        list.mov(from, to).map_err(|_| StoreError::Internal("list"))
    }

    /// An entry of a register.
    pub fn entry(&self, register: &str, id: &str) -> Option<String> {
        match self.inner.get_map(register).get(id)?.into_value() {
            Ok(LoroValue::String(text)) => Some(text.to_string()),
            _ => None,
        }
    }

    /// Takes an entry out of a register. One that is not there is no edit.
    pub fn clear_entry(&self, register: &str, id: &str) -> Result<(), StoreError> {
        let map = self.inner.get_map(register);
        if map.get(id).is_none() {
            return Ok(());
        }
        map.delete(id).map_err(|_| StoreError::Internal("register"))
    }
}
