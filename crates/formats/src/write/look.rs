//! What a group's papers look like: its name, its logo, its colour, its line at the foot. Nothing of ours.

use super::book::Image;

/// The least contrast that words have with white paper (WCAG AA).
const LEAST_CONTRAST: f64 = 4.5;
/// The colour of a group that has none: that of ink.
const INK: [u8; 3] = [0x24, 0x21, 0x1c];

/// What a group's papers look like. Without a group, like nobody's.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// The group's name.
    pub group: String,
    /// Its logo: PNG, JPEG, GIF or WebP.
    pub logo: Option<Image>,
    /// What the logo shows, for those who do not see it.
    pub logo_says: String,
    /// Its colour (red, green, blue); it is darkened where words in it could not be read on white.
    pub accent: Option<[u8; 3]>,
    /// A line at the foot of every page; plain words.
    pub footer: String,
}

impl Look {
    /// The group's colour, dark enough for words on white.
    pub(super) fn ink(&self) -> [u8; 3] {
        let Some(mut colour) = self.accent else { return INK };
        while contrast(colour) < LEAST_CONTRAST {
            colour = colour.map(|part| part.saturating_sub(part / 16 + 1));
        }
        colour
    }

    /// The same as six digits.
    pub(super) fn ink_hex(&self) -> String {
        self.ink().iter().map(|part| format!("{part:02X}")).collect()
    }

    /// What the logo is called for those who do not see it.
    pub(super) fn logo_alt(&self) -> &str {
        if self.logo_says.is_empty() { &self.group } else { &self.logo_says }
    }
}

/// The contrast of a colour with white.
fn contrast([red, green, blue]: [u8; 3]) -> f64 {
    let part = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    1.05 / (0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_colour_can_be_read_on_white() {
        for accent in [[255, 255, 255], [255, 255, 0], [0, 255, 255], [27, 94, 122], [0, 0, 0]] {
            let look = Look { accent: Some(accent), ..Look::default() };
            assert!(contrast(look.ink()) >= LEAST_CONTRAST, "{accent:?}");
        }
        let dark = Look { accent: Some([27, 94, 122]), ..Look::default() };
        assert_eq!((dark.ink(), dark.ink_hex().as_str()), ([27, 94, 122], "1B5E7A"));
    }
}
