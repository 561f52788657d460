//! Invites one more person into a group: by a text, or by the square that says the same.

use kring_sync::format::invite::Invite;
use kring_sync::format::operation::Role;
use qrcode::{Color, EcLevel, QrCode};

use super::view::{SharingGroup, SharingInvite};
use super::{read_group, standing};
use crate::app::App;
use crate::failure::Failure;
use crate::sync::invite::give_out;
use crate::sync::run::Turn;

/// The white around a code, in squares: what readers need.
const QUIET: usize = 4;

/// An invitation, good for seven days. Only a keeper can let somebody else in who comes with it; by that of another person a computer of
/// their own comes in.
pub async fn invite(app: &App, request: SharingGroup) -> Result<SharingInvite, Failure> {
    let vault = app.vault().await?;
    let (circle, _) = read_group(&vault, &request.circle).await?;
    let place = Turn::place(&vault, Some(circle)).await?;
    // What a closed group is called is told by its own documents alone.
    let name = if place.closed { String::new() } else { standing::name_of(&vault, &place).await? };
    let members = place.known_members(&vault).await?;
    let to_group = |invite: Invite| invite.to_group(*circle.as_bytes(), &name);
    let given = give_out(&vault, &place, &members, to_group).await?;
    let own = members.role(&vault.person_key().public()) != Some(Role::Keeper);
    let (code, squares) = code(&given.text)?;
    Ok(SharingInvite { text: given.text, until: given.until, code, squares, own })
}

/// A text as a square code: the path of its dark squares, and how many squares it has on a side.
fn code(text: &str) -> Result<(String, u32), Failure> {
    let code = QrCode::with_error_correction_level(text, EcLevel::L);
    let code = code.map_err(|_| Failure::refused("internal"))?;
    let width = code.width();
    let dark = code.to_colors().into_iter().enumerate().filter(|(_, color)| *color == Color::Dark);
    let square = |(at, _)| {
        let at: usize = at;
        format!("M{} {}h1v1h-1z", at % width + QUIET, at / width + QUIET)
    };
    let squares = u32::try_from(width + 2 * QUIET).map_err(|_| Failure::refused("internal"))?;
    Ok((dark.map(square).collect(), squares))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invitation_to_a_long_address_still_fits_into_a_code() {
        let (path, squares) = code(&"kring-group-1-".repeat(150)).unwrap();
        assert!(squares > 2 * 4 + 21 && squares <= 177 + 2 * 4);
        // The corner of the first finder pattern.
        assert!(path.starts_with("M4 4h1v1h-1z"));
    }
}
