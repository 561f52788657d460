//! Earlier versions of a document: looked at, edited, taken back, returned to.
//!
//! The engine goes back in a text piece by piece, and what that costs grows with the square of the pieces. So it is sent back only
//! where little was done since. What lies further back is made again from its beginning on, and brought back by what differs.

use std::collections::BTreeMap;

use loro::{ExportMode, IdSpan, LoroValue, VersionVector};

use super::{Doc, Version};
use crate::error::StoreError;

/// So many operations the engine is sent back over; a letter that comes or goes is one.
pub(super) const FEW: usize = 2_000;

/// A document's past, walked from its beginning on: to look at versions in their order costs no more than to read it once.
pub struct Walk<'d> {
    doc: &'d Doc,
    past: Doc,
    reached: VersionVector,
}

impl Walk<'_> {
    /// The document as it was at `version`.
    pub fn to(&mut self, version: &Version) -> Result<&Doc, StoreError> {
        let frontiers = version.frontiers()?;
        let wanted = self.doc.inner.frontiers_to_vv(&frontiers).ok_or(StoreError::StaleVersion)?;
        if !wanted.includes_vv(&self.reached) {
            // It lies behind the walk: one begins again.
            self.past = Doc::blank();
            self.reached = VersionVector::default();
        }
        let missing: Vec<IdSpan> = wanted.sub_iter(&self.reached).collect();
        if !missing.is_empty() {
            let way = ExportMode::updates_in_range(missing);
            let bytes = self.doc.inner.export(way).map_err(|_| StoreError::Internal("export"))?;
            if !self.past.import(&bytes)? {
                return Err(StoreError::StaleVersion);
            }
        }
        self.reached = wanted;
        Ok(&self.past)
    }
}

impl Doc {
    /// A walk through its past.
    pub fn walk(&self) -> Walk<'_> {
        self.inner.commit();
        Walk { doc: self, past: Self::blank(), reached: VersionVector::default() }
    }

    /// The version that holds what each of these holds, and no more.
    pub fn joined(&self, versions: &[Version]) -> Result<Version, StoreError> {
        self.inner.commit();
        let mut all = VersionVector::default();
        for version in versions {
            let seen = self.inner.frontiers_to_vv(&version.frontiers()?);
            all.merge(&seen.ok_or(StoreError::StaleVersion)?);
        }
        Ok(Version(self.inner.vv_to_frontiers(&all).encode()))
    }

    /// The document as it was at `version`. Several are looked at by a [`Walk`].
    pub fn at(&self, version: &Version) -> Result<Self, StoreError> {
        if self.operations(version, &self.version()) > FEW {
            let mut walk = self.walk();
            walk.to(version)?;
            return Ok(walk.past);
        }
        let inner = self.inner.fork_at(&version.frontiers()?).map_err(|_| StoreError::StaleVersion)?;
        Ok(Self { inner })
    }

    /// Takes back what happened between `before` and `after`, and nothing that came later.
    pub fn take_back(&self, before: &Version, after: &Version) -> Result<(), StoreError> {
        let past = self.at(after)?;
        past.return_to(before).map_err(|_| StoreError::UndoNotPossible)?;
        self.merge(&past)
    }

    /// Makes the document look as it did at `version`, as a new edit.
    pub fn return_to(&self, version: &Version) -> Result<(), StoreError> {
        if self.operations(version, &self.version()) > FEW {
            return self.look_like(&self.at(version)?);
        }
        self.inner.revert_to(&version.frontiers()?).map_err(|_| StoreError::StaleVersion)
    }

    /// Runs `edit` on the document as it was at `base` and merges the result.
    pub fn edit_at<T>(
        &self,
        base: &Version,
        edit: impl FnOnce(&Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if *base == self.version() {
            return edit(self);
        }
        let past = self.at(base)?;
        let result = edit(&past)?;
        self.merge(&past)?;
        Ok(result)
    }

    fn merge(&self, other: &Self) -> Result<(), StoreError> {
        let update = other.export_since(&self.seen())?;
        self.import(&update).map(|_| ())
    }

    /// Makes the document look as another one does, by edits of what differs.
    fn look_like(&self, other: &Self) -> Result<(), StoreError> {
        let (is, wanted) = (self.roots(), other.roots());
        let gone = is.iter().filter(|(name, _)| !wanted.contains_key(name.as_str()));
        for (name, value) in wanted.iter().chain(gone) {
            match value {
                LoroValue::String(_) => self.replace_text(name, &other.text(name))?,
                LoroValue::Map(_) => {
                    self.fill_map(name, &entries(is.get(name)), &entries(wanted.get(name)))?;
                }
                LoroValue::List(_) => self.fill_list(name, &items(wanted.get(name)))?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Everything in it by name.
    fn roots(&self) -> BTreeMap<String, LoroValue> {
        self.inner.commit();
        entries(Some(&self.inner.get_deep_value()))
    }

    fn fill_map(
        &self,
        name: &str,
        is: &BTreeMap<String, LoroValue>,
        wanted: &BTreeMap<String, LoroValue>,
    ) -> Result<(), StoreError> {
        let map = self.inner.get_map(name);
        for (key, value) in wanted.iter().filter(|(key, value)| is.get(key.as_str()) != Some(*value)) {
            map.insert(key, value.clone()).map_err(|_| StoreError::Internal("field"))?;
        }
        for key in is.keys().filter(|key| !wanted.contains_key(key.as_str())) {
            map.delete(key).map_err(|_| StoreError::Internal("field"))?;
        }
        Ok(())
    }

    /// Takes out what is not wanted, then moves and puts in, so that an item that stays keeps what others do with it.
    fn fill_list(&self, name: &str, wanted: &[LoroValue]) -> Result<(), StoreError> {
        let refused = |_| StoreError::Internal("list");
        let list = self.inner.get_movable_list(name);
        let mut left = list.to_vec();
        for at in (0..left.len()).rev() {
            if left.get(at).is_some_and(|item| !wanted.contains(item)) {
                list.delete(at, 1).map_err(refused)?;
                left.remove(at);
            }
        }
        for (at, item) in wanted.iter().enumerate() {
            match left.iter().skip(at).position(|known| known == item) {
                Some(0) => {}
                Some(further) => {
                    list.mov(at + further, at).map_err(refused)?;
                    let moved = left.remove(at + further);
                    left.insert(at, moved);
                }
                None => {
                    list.insert(at, item.clone()).map_err(refused)?;
                    left.insert(at, item.clone());
                }
            }
        }
        let more = left.len().saturating_sub(wanted.len());
        if more > 0 { list.delete(wanted.len(), more).map_err(refused) } else { Ok(()) }
    }
}

fn entries(value: Option<&LoroValue>) -> BTreeMap<String, LoroValue> {
    match value {
        Some(LoroValue::Map(entries)) => {
            entries.iter().map(|(name, value)| (name.clone(), value.clone())).collect()
        }
        _ => BTreeMap::new(),
    }
}

fn items(value: Option<&LoroValue>) -> Vec<LoroValue> {
    match value {
        Some(LoroValue::List(items)) => items.iter().cloned().collect(),
        _ => Vec::new(),
    }
}
