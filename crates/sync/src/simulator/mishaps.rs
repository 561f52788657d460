//! What happens to a whole storage or to a whole device: it is set back, it is copied.

use rand::RngExt;

use super::world::World;

impl World {
    /// Keeps what lies in the storage by now, or puts back what was kept earlier.
    pub fn storage_is_set_back(&mut self) {
        let kept = if self.dice.random_range(0..3) > 0 { self.earlier.clone() } else { None };
        let Some(earlier) = kept else {
            self.earlier = Some(self.cloud.state().objects.clone());
            return;
        };
        self.cloud.state().objects = earlier;
        let lost = (0..self.devices.len()).filter(|which| !self.gone(*which).is_nothing()).count();
        self.set_back += usize::from(lost > 0);
    }

    /// Somebody's machine is copied while it is off, and both go on with the right time: once in a life, and not the founder's, who lets
    /// people in.
    pub fn somebody_is_copied(&mut self) {
        let which = self.dice.random_range(1..self.devices.len());
        if self.copies.is_some() || self.devices[which].removed {
            return;
        }
        self.devices[which].goes_off();
        let copy = self.devices[which].copied();
        self.devices.push(copy);
        self.copies = Some([which, self.devices.len() - 1]);
    }

    /// Whether a device is a copy of another, or that other.
    pub fn is_a_copy(&self, which: usize) -> bool {
        self.copies.is_some_and(|copies| copies.contains(&which))
    }
}
