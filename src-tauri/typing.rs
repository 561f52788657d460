//! What typing needs from the system's web view: half-made letters (dead keys, Compose, input methods) and spelling.
//!
//! On Linux the web view is made with half-made letters switched off and without dictionaries; both are put right here.

use kring_core::settings::preferences::{Language, Preferences, Region};
use tauri::webview::PlatformWebview;
use tauri::{AppHandle, Manager, WebviewWindow};

/// Lets a window take half-made letters.
pub fn prepare(window: &WebviewWindow) {
    // A window that is closing needs nothing.
    let _ = window.with_webview(|view| half_made(&view));
}

/// Spelling for what is open, as the preferences have it. Reading the dictionaries takes the window's thread longer than all else
/// before its first screen, so this is asked for once that one is there.
pub fn spelling(handle: &AppHandle, preferences: &Preferences) {
    let languages = dictionaries(preferences.language, preferences.region);
    let spelling = preferences.spellcheck;
    for window in handle.webview_windows().into_values() {
        let languages = languages.clone();
        let _ = window.with_webview(move |view| spelled(&view, &languages, spelling));
    }
}

#[cfg(target_os = "linux")]
fn half_made(view: &PlatformWebview) {
    use webkit2gtk::{InputMethodContextExt, WebViewExt};
    if let Some(input) = view.inner().input_method_context() {
        input.set_enable_preedit(true);
    }
}

#[cfg(target_os = "linux")]
fn spelled(view: &PlatformWebview, languages: &[&'static str], spelling: bool) {
    use webkit2gtk::{WebContextExt, WebViewExt};
    if let Some(context) = view.inner().context() {
        if spelling {
            context.set_spell_checking_languages(languages);
        }
        context.set_spell_checking_enabled(spelling);
    }
}

#[cfg(not(target_os = "linux"))]
fn half_made(_: &PlatformWebview) {}

#[cfg(not(target_os = "linux"))]
fn spelled(_: &PlatformWebview, _: &[&'static str], _: bool) {}

/// The dictionaries to ask for, the person's own language first. A word is right when any of them knows it: people who
/// coach in three languages write in three languages.
fn dictionaries(language: Language, region: Region) -> Vec<&'static str> {
    let own = match (language, region) {
        (Language::En, Region::EnUs) => "en_US",
        (Language::En, Region::EnCa) => "en_CA",
        (Language::En, _) => "en_GB",
        (Language::Fr, Region::FrBe | Region::NlBe) => "fr_BE",
        (Language::Fr, Region::FrCa | Region::EnCa) => "fr_CA",
        (Language::Fr, _) => "fr_FR",
        (Language::Nl, Region::NlBe | Region::FrBe) => "nl_BE",
        (Language::Nl, _) => "nl_NL",
    };
    // Systems do not keep a dictionary for every region: the widest one stands in.
    let wide = match language {
        Language::En => ["en_GB", "fr_FR", "nl_NL"],
        Language::Fr => ["fr_FR", "nl_NL", "en_GB"],
        Language::Nl => ["nl_NL", "fr_FR", "en_GB"],
    };
    std::iter::once(own).chain(wide.into_iter().filter(|other| *other != own)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_language_comes_first_and_none_twice() {
        assert_eq!(dictionaries(Language::Fr, Region::FrBe), ["fr_BE", "fr_FR", "nl_NL", "en_GB"]);
        assert_eq!(dictionaries(Language::Nl, Region::NlNl), ["nl_NL", "fr_FR", "en_GB"]);
        assert_eq!(dictionaries(Language::En, Region::NlBe), ["en_GB", "fr_FR", "nl_NL"]);
        assert_eq!(dictionaries(Language::En, Region::EnUs), ["en_US", "en_GB", "fr_FR", "nl_NL"]);
    }
}
