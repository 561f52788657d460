//! An invitation as a file: written where the person says, and read from where somebody put it. Nothing else is written or read so.

use std::path::Path;

use kring_sync::format::invite::Invite;

use super::view::SyncInvitation;
use crate::failure::Failure;
use crate::vault::view::Saved;

/// Longer than any invitation, in bytes: a film that somebody chose by mistake is not read.
const MOST: u64 = 65_536;

/// Writes the text of an invitation as a file. It is secret, and the file holds it as it is.
pub fn save_invitation(invitation: &SyncInvitation, path: &Path) -> Result<Saved, Failure> {
    let text = checked(&invitation.text)?;
    kring_store::write_outside(path, format!("{text}\n").as_bytes())?;
    Ok(Saved { path: path.display().to_string() })
}

/// The invitation in a file. Whether it is still good is found out by whoever uses it.
pub async fn read_invitation(path: &Path) -> Result<SyncInvitation, Failure> {
    let about = tokio::fs::metadata(path).await.map_err(kring_store::reading)?;
    if about.len() > MOST {
        return Err(wrong());
    }
    let bytes = tokio::fs::read(path).await.map_err(kring_store::reading)?;
    let text = String::from_utf8(bytes).map_err(|_| wrong())?;
    Ok(SyncInvitation { text: checked(&text)?.to_owned() })
}

fn checked(text: &str) -> Result<&str, Failure> {
    // Some editors put a mark of their own before the first letter.
    let text = text.trim_start_matches('\u{feff}').trim();
    text.parse::<Invite>().map_err(|_| wrong())?;
    Ok(text)
}

fn wrong() -> Failure {
    Failure::refused("sync-invite-wrong")
}

#[cfg(test)]
mod tests {
    use kring_crypto::identity::SigningKey;
    use kring_sync::SpaceId;

    use super::*;

    fn an_invitation() -> String {
        let inviter = SigningKey::from_bytes([7; 32]).public();
        let place = "webdav+https://cloud.example/dav/".to_owned();
        Invite::new((SpaceId([1; 16]), [2; 16]), place, inviter, [3; 32], 0).unwrap().to_text().to_string()
    }

    #[tokio::test]
    async fn an_invitation_is_read_from_its_file_as_it_was_given_out() {
        let folder = tempfile::tempdir().unwrap();
        let (path, text) = (folder.path().join("Tuesday circle.txt"), an_invitation());
        save_invitation(&SyncInvitation { text: text.clone() }, &path).unwrap();
        assert_eq!(read_invitation(&path).await.unwrap().text, text);
        // An editor or a mail program may have put something around it that nobody sees.
        std::fs::write(&path, format!("\u{feff}\r\n{text}\r\n\r\n")).unwrap();
        assert_eq!(read_invitation(&path).await.unwrap().text, text);
    }

    #[tokio::test]
    async fn what_is_no_whole_invitation_is_neither_written_nor_read() {
        let folder = tempfile::tempdir().unwrap();
        let (path, text) = (folder.path().join("notes.txt"), an_invitation());
        let half = SyncInvitation { text: text.chars().take(text.len() - 3).collect() };
        assert_eq!(save_invitation(&half, &path).unwrap_err().code, "sync-invite-wrong");
        assert!(!path.exists());
        let blank = vec![b' '; 100_000];
        for bytes in
            [half.text.as_bytes(), b"Dear Bram".as_slice(), [0xff, 0xfe].as_slice(), blank.as_slice()]
        {
            std::fs::write(&path, bytes).unwrap();
            let refused = read_invitation(&path).await.err().map(|failure| failure.code);
            assert_eq!(refused.as_deref(), Some("sync-invite-wrong"));
        }
    }
}
