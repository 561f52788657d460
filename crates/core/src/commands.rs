//! Everything that a window can ask, declared once.
//!
//! `with_commands!(name)` hands the list to a macro of the caller: the shell makes its typed commands of it, `bindings.rs` the types of
//! the interface. A row is `name: verb => request => answer`. The second list names what only a host can do, because it asks the person
//! for a place or takes bytes; the host writes those by hand.

/// Hands the list of commands to the macro `$with`.
#[macro_export]
macro_rules! with_commands {
    ($with:ident) => {
        $with! {
            commands {
                app_status: $crate::vault::status => () => $crate::vault::view::AppStatus,
                preferences_set: $crate::settings::set_preferences => $crate::settings::preferences::Preferences => $crate::settings::preferences::Preferences,
                about: $crate::settings::about => () => $crate::settings::about::About,
                activity: $crate::vault::activity => () => (),
                passphrase_strength: $crate::vault::strength => $crate::vault::view::StrengthQuestion => $crate::vault::view::Strength,
                vault_create: $crate::vault::create => $crate::vault::view::VaultCreate => $crate::vault::view::AppStatus,
                vault_unlock: $crate::vault::unlock => $crate::vault::view::Unlock => $crate::vault::view::AppStatus,
                vault_unlock_keychain: $crate::vault::unlock_with_keychain => () => $crate::vault::view::AppStatus,
                vault_recover: $crate::vault::recover => $crate::vault::view::Recover => $crate::vault::view::AppStatus,
                vault_lock: $crate::vault::lock => () => $crate::vault::view::AppStatus,
                vault_state: $crate::vault::state => () => $crate::vault::view::NotebookState,
                vault_change_passphrase: $crate::vault::change_passphrase => $crate::vault::view::ChangePassphrase => (),
                vault_change_locks: $crate::vault::change_locks => $crate::vault::view::ChangeLocks => $crate::vault::view::RecoverySheet,
                vault_verify: $crate::vault::verify => () => $crate::vault::view::VerifyReport,
                vault_reindex: $crate::vault::reindex => () => $crate::vault::view::Reindexed,
                recovery_make: $crate::vault::make_recovery => () => $crate::vault::view::RecoverySheet,
                recovery_confirm: $crate::vault::confirm_recovery => () => (),
                keychain_set: $crate::vault::set_keychain => $crate::vault::view::KeychainSwitch => $crate::vault::view::NotebookState,
                backup_list: $crate::backup::list => () => Vec<$crate::backup::view::Backup>,
                backup_now: $crate::backup::now => () => $crate::backup::view::Backup,
                backup_asked: $crate::journal::backup_asked => () => (),
                today: $crate::journal::today => () => $crate::journal::view::Today,
                page_add: $crate::journal::add => $crate::journal::view::PageAdd => $crate::journal::view::PageView,
                page_open: $crate::journal::open => $crate::journal::view::PageId => $crate::journal::view::PageView,
                page_edit: $crate::journal::edit => $crate::journal::view::PageEdit => $crate::journal::view::Edited,
                page_set: $crate::journal::set => $crate::journal::view::PageSet => $crate::journal::view::Batch,
                page_list: $crate::journal::list => $crate::journal::view::PageListQuery => Vec<$crate::journal::view::PageRow>,
                page_trash: $crate::journal::trash => $crate::journal::view::PageId => $crate::journal::view::Batch,
                page_untrash: $crate::journal::untrash => $crate::journal::view::PageId => $crate::journal::view::Batch,
                page_purge: $crate::journal::purge => $crate::journal::view::PageId => (),
                page_history: $crate::journal::history => $crate::journal::view::PageId => Vec<$crate::journal::view::Mark>,
                page_at: $crate::journal::at => $crate::journal::view::MarkQuery => $crate::journal::view::PageView,
                page_diff: $crate::journal::diff => $crate::journal::view::PageDiffQuery => Vec<$crate::journal::view::DiffPart>,
                page_return: $crate::journal::return_to => $crate::journal::view::MarkQuery => $crate::journal::view::Batch,
                undo: $crate::journal::undo => $crate::journal::view::Batch => $crate::journal::view::Batch,
                import_look: $crate::import::look => $crate::import::view::ImportRequest => $crate::import::view::ImportReport,
                import_write: $crate::import::write => $crate::import::view::ImportRequest => $crate::import::view::ImportReport,
                import_cancel: $crate::import::cancel => () => (),
                search: $crate::search::search => $crate::search::view::SearchQuery => Vec<$crate::search::view::Hit>,
            }
            host {
                import_choose: $crate::import::view::ImportChoice => Option<$crate::vault::view::Saved>,
                import_save: $crate::import::view::ImportReport => Option<$crate::vault::view::Saved>,
                recovery_save: () => Option<$crate::vault::view::Saved>,
                backup_to: () => Option<$crate::vault::view::Saved>,
                backup_restore: () => Option<$crate::vault::view::Saved>,
                notebook_choose_folder: () => Option<$crate::vault::view::Saved>,
                notebook_open_other: () => Option<$crate::vault::view::AppStatus>,
                attachment_save: $crate::journal::view::AttachmentSave => Option<$crate::vault::view::Saved>,
                attachment_pick: $crate::journal::view::PageId => Vec<$crate::journal::view::Attachment>,
                attachment_paste: $crate::journal::view::AttachmentAdd => $crate::journal::view::Attachment,
            }
        }
    };
}
