//! Opens an address that a page points at in the person's own browser or mail program, after they have seen where it leads.
//!
//! It must hand over nothing but addresses of the web and of mail: no file, no script, no program.

use kring_core::Failure;
use tauri::{AppHandle, Url};

/// What a mail may be begun with. Some mail programs would attach files on request of an address.
const OF_A_MAIL: [&str; 3] = ["subject", "body", "cc"];

/// Hands the address to the desktop.
pub async fn open(handle: &AppHandle, address: &str) -> Result<(), Failure> {
    let url = allowed(address).ok_or_else(|| Failure::refused("link-refused"))?;
    if noted(&url) {
        return Ok(());
    }
    if launch(handle, url).await { Ok(()) } else { Err(Failure::refused("link-not-opened")) }
}

fn allowed(address: &str) -> Option<Url> {
    let mut url: Url = address.parse().ok()?;
    match url.scheme() {
        "http" | "https" => url.has_host().then_some(url),
        "mailto" => {
            let kept: Vec<&str> = url
                .query()
                .unwrap_or_default()
                .split('&')
                .filter(|part| {
                    let name = part.split('=').next().unwrap_or_default();
                    OF_A_MAIL.iter().any(|known| name.eq_ignore_ascii_case(known))
                })
                .collect();
            let query = kept.join("&");
            url.set_query(Some(query.as_str()).filter(|query| !query.is_empty()));
            (!url.path().is_empty()).then_some(url)
        }
        _ => None,
    }
}

#[cfg(target_os = "linux")]
async fn launch(handle: &AppHandle, url: Url) -> bool {
    use webkit2gtk::gio::{AppInfo, AppLaunchContext};
    let (tell, told) = tokio::sync::oneshot::channel();
    let asked = handle.run_on_main_thread(move || {
        let opened = AppInfo::launch_default_for_uri(url.as_str(), None::<&AppLaunchContext>);
        let _ = tell.send(opened.is_ok());
    });
    asked.is_ok() && told.await.unwrap_or(false)
}

#[cfg(not(target_os = "linux"))]
async fn launch(_: &AppHandle, url: Url) -> bool {
    #[cfg(windows)]
    let (program, words) = ("rundll32", vec!["url.dll,FileProtocolHandler", url.as_str()]);
    #[cfg(not(windows))]
    let (program, words) = ("open", vec![url.as_str()]);
    std::process::Command::new(program).args(words).status().is_ok_and(|ended| ended.success())
}

/// Where a test wants to read what would have been opened: the file that `KRING_OPENED` names.
#[cfg(feature = "testing")]
fn noted(url: &Url) -> bool {
    let Some(file) = std::env::var_os("KRING_OPENED") else { return false };
    std::fs::write(file, url.as_str()).is_ok()
}

#[cfg(not(feature = "testing"))]
fn noted(_: &Url) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_and_mail_are_opened() {
        for address in ["https://example.org/a?b=c#d", "http://example.org", "mailto:ann@example.org"] {
            assert!(allowed(address).is_some(), "{address}");
        }
        for foreign in [
            "javascript:alert(1)",
            "JAVASCRIPT:alert(1)",
            "file:///etc/passwd",
            "data:text/html,x",
            "vbscript:x",
            "kring://localhost/x",
            "tauri://localhost",
            "ssh://example.org",
            "mailto:",
            "https://",
            "example.org",
            "",
        ] {
            assert!(allowed(foreign).is_none(), "{foreign}");
        }
    }

    #[test]
    fn a_mail_takes_no_files_along() {
        let mail = allowed(
            "mailto:ann@example.org?subject=Hello&attach=/etc/passwd&Attachment=x&bcc=eve@example.org",
        );
        assert_eq!(mail.unwrap().as_str(), "mailto:ann@example.org?subject=Hello");
        assert_eq!(allowed("mailto:ann@example.org?attach=x").unwrap().as_str(), "mailto:ann@example.org");
    }
}
