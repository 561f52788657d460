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
    let dictionaries = dictionaries(preferences.language, preferences.region);
    let spelling = preferences.spellcheck;
    for window in handle.webview_windows().into_values() {
        let dictionaries = dictionaries.clone();
        let _ = window.with_webview(move |view| spelled(&view, &dictionaries, spelling));
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
fn spelled(view: &PlatformWebview, dictionaries: &[Vec<&'static str>], spelling: bool) {
    use webkit2gtk::{WebContextExt, WebViewExt};
    if let Some(context) = view.inner().context() {
        let dictionaries = if spelling { dictionaries } else { &[] };
        let found = first_of_each(dictionaries, |names| {
            context.set_spell_checking_languages(names);
            context.spell_checking_languages().len() == names.len()
        });
        // Asked for no language, the web view takes the system's own: every word of the others would be wrong.
        if !found.is_empty() {
            context.set_spell_checking_languages(&found);
        }
        context.set_spell_checking_enabled(!found.is_empty());
    }
}

/// Of each language the first dictionary that is there: one that is named and is not is passed over by the web view in silence.
/// `all_load` says whether each of these does.
#[cfg(any(target_os = "linux", test))]
fn first_of_each(
    dictionaries: &[Vec<&'static str>],
    mut all_load: impl FnMut(&[&str]) -> bool,
) -> Vec<&'static str> {
    let mut found = Vec::new();
    for names in dictionaries {
        for name in names {
            found.push(*name);
            if all_load(&found) {
                break;
            }
            found.pop();
        }
    }
    found
}

#[cfg(not(target_os = "linux"))]
fn half_made(_: &PlatformWebview) {}

#[cfg(not(target_os = "linux"))]
fn spelled(_: &PlatformWebview, _: &[Vec<&'static str>], _: bool) {}

/// The dictionaries to look for, the person's own language first, and in each language those of their region. A word is right when any
/// language knows it: people who coach in three languages write in three languages.
fn dictionaries(language: Language, region: Region) -> Vec<Vec<&'static str>> {
    let languages = match language {
        Language::En => [Language::En, Language::Fr, Language::Nl],
        Language::Fr => [Language::Fr, Language::Nl, Language::En],
        Language::Nl => [Language::Nl, Language::Fr, Language::En],
    };
    languages.map(|language| of_regions(language, region)).into()
}

/// A language's dictionaries, that of this region first. Systems do not keep one for every region, and many keep the American one
/// alone: better to be told of *colour* than of nothing.
fn of_regions(language: Language, region: Region) -> Vec<&'static str> {
    let all: &[&'static str] = match language {
        Language::En => &["en_GB", "en_US", "en_CA", "en_AU", "en_ZA"],
        Language::Fr => &["fr_FR", "fr_BE", "fr_CH", "fr_CA"],
        Language::Nl => &["nl_NL", "nl_BE"],
    };
    let own = match (language, region) {
        (Language::En, Region::EnUs) => "en_US",
        (Language::En, Region::EnCa) => "en_CA",
        (Language::Fr, Region::FrBe | Region::NlBe) => "fr_BE",
        (Language::Fr, Region::FrCa | Region::EnCa) => "fr_CA",
        (Language::Nl, Region::NlBe | Region::FrBe) => "nl_BE",
        _ => "",
    };
    let (mut first, rest): (Vec<&str>, Vec<&str>) = all.iter().copied().partition(|name| *name == own);
    first.extend(rest);
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is loaded on a computer that has these dictionaries.
    fn on(there: &[&str], language: Language, region: Region) -> Vec<&'static str> {
        first_of_each(&dictionaries(language, region), |names| names.iter().all(|name| there.contains(name)))
    }

    #[test]
    fn each_language_has_the_dictionary_of_the_region_or_the_next_that_is_there() {
        let all = ["en_GB", "en_US", "fr_FR", "nl_BE", "nl_NL"];
        assert_eq!(on(&all, Language::Fr, Region::FrBe), ["fr_FR", "nl_BE", "en_GB"]);
        assert_eq!(on(&all, Language::Nl, Region::NlNl), ["nl_NL", "fr_FR", "en_GB"]);
        assert_eq!(on(&all, Language::En, Region::EnUs), ["en_US", "fr_FR", "nl_NL"]);
        assert_eq!(on(&["en_US"], Language::En, Region::NlBe), ["en_US"]);
        assert_eq!(on(&["en_US", "nl_NL"], Language::Nl, Region::NlBe), ["nl_NL", "en_US"]);
        assert!(on(&[], Language::En, Region::EnGb).is_empty());
    }
}
