//! `vault`: the notebook as a whole.

use std::path::{Path, PathBuf};

use kring_core::language::{Messages, say};
use kring_core::sync::view::{SyncRecover, SyncStatus};
use kring_core::vault::view::{
    ChangeLocks, ChangePassphrase, KeychainSwitch, NotebookInfo, Recover, RecoverySheet, VaultCreate,
    VerifyReport,
};
use kring_core::{Failure, backup, intervision, sync, vault};
use serde::Serialize;

use crate::args::{FromStorage, NewPassphrase, OnOff, Vault};
use crate::input::{self, new_place};
use crate::output::{complain, labelled};
use crate::passphrase;
use crate::session::{Notebook, Session};
use crate::stop::Done;
use crate::sync::{details, who};
use crate::watch::{stoppable, unstoppable};

/// A notebook and where its recovery sheet was written, or the words when it was not.
#[derive(Serialize)]
struct WithSheet {
    #[serde(flatten)]
    notebook: Notebook,
    recovery_sheet: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<Vec<String>>,
}

/// The notebook that is no longer the one used last, by its folder.
#[derive(Serialize)]
struct Forgotten {
    forgotten: Option<String>,
}

/// A notebook that was brought here from a storage.
#[derive(Serialize)]
struct Recovered {
    #[serde(flatten)]
    notebook: Notebook,
    status: SyncStatus,
}

pub async fn run(session: &Session, command: Vault) -> Done {
    match command {
        Vault::Create { name, kit } => create(session, name, kit.as_deref()).await,
        Vault::Info => session.answer(&session.look().await?, info),
        Vault::Forget => forget(session).await,
        Vault::Verify => verify(session).await,
        Vault::Reindex => reindex(session).await,
        Vault::Backup { out, with_sealed } => back_up(session, &out, with_sealed).await,
        Vault::Restore { backup } => restore(session, &backup).await,
        Vault::Passphrase(new) => change_passphrase(session, &new).await,
        Vault::ChangeLocks { new, kit } => change_locks(session, &new, kit.as_deref()).await,
        Vault::Sheet { kit } => make_sheet(session, kit.as_deref()).await,
        Vault::Login { switch } => switch_login(session, switch == OnOff::On).await,
        Vault::Recover { words_file, new, from } => recover(session, words_file.as_deref(), &new, from).await,
    }
}

async fn create(session: &Session, name: Option<String>, kit: Option<&Path>) -> Done {
    let kit = sheet_place(kit)?;
    let place = session.global.vault.clone().unwrap_or_else(|| session.app.places().default_notebook());
    if kit.as_ref().is_some_and(|kit| lies_in(kit, &place)) {
        return Err(Failure::request("place").into());
    }
    let name = name.unwrap_or_else(|| say!(session.messages, "cli-notebook-name"));
    let folder = session.global.vault.as_ref().map(|folder| folder.display().to_string());
    let passphrase = passphrase::only(&session.global, &session.messages, None, false)?;
    let made = unstoppable(async {
        vault::create(&session.app, VaultCreate { name, passphrase, folder }).await?;
        let (recovery_sheet, words) = match kit {
            Some(kit) => keep_sheet(session, vault::make_recovery(&session.app, ()).await?, Some(kit)).await,
            None => (None, None),
        };
        Ok(WithSheet { notebook: session.notebook().await?, recovery_sheet, words })
    });
    session.answer(&made.await?, |messages, made| {
        let notebook =
            say!(messages, "cli-created", "name" => made.notebook.name, "folder" => made.notebook.folder);
        with_sheet(messages, notebook, made)
    })
}

async fn forget(session: &Session) -> Done {
    let place = vault::forget_place(&session.app).await?;
    let forgotten = Forgotten { forgotten: place.map(|place| place.display().to_string()) };
    session.answer(&forgotten, |messages, said| match &said.forgotten {
        Some(folder) => say!(messages, "cli-forgotten", "folder" => folder),
        None => say!(messages, "cli-forgotten-none"),
    })
}

async fn verify(session: &Session) -> Done {
    let key = session.key(false).await?;
    let report = stoppable(session, async {
        session.unlock(key).await?;
        Ok(vault::verify(&session.app, ()).await?)
    });
    let report = report.await?;
    session.answer(&report, verified)?;
    report.failure.map_or(Ok(()), |failure| Err(failure.into()))
}

async fn reindex(session: &Session) -> Done {
    let key = session.key(false).await?;
    let done = stoppable(session, async {
        session.unlock(key).await?;
        Ok(vault::reindex(&session.app, ()).await?)
    });
    session.answer(&done.await?, |messages, done| say!(messages, "cli-reindexed", "count" => done.documents))
}

async fn back_up(session: &Session, out: &Path, with_sealed: bool) -> Done {
    let out = std::path::absolute(out).map_err(Failure::from)?;
    let key = session.key(false).await?;
    let saved = stoppable(session, async {
        session.unlock(key).await?;
        let saved = backup::to(&session.app, &out, with_sealed).await?;
        // What a copy leaves out is said where it is made.
        let left_out = !with_sealed && intervision::any(&session.app).await?;
        Ok((saved, left_out))
    });
    let (saved, left_out) = saved.await?;
    session.answer(&saved, |messages, saved| {
        let mut said = vec![say!(messages, "cli-backed-up", "path" => saved.path)];
        if left_out {
            said.push(say!(messages, "cli-backed-up-open"));
        }
        if saved.missing > 0 {
            said.push(say!(messages, "copy-missing", "count" => saved.missing));
        }
        if saved.damaged > 0 {
            said.push(say!(messages, "copy-damaged", "count" => saved.damaged));
        }
        if saved.unreadable > 0 {
            said.push(say!(messages, "copy-unreadable", "count" => saved.unreadable));
        }
        said.join("\n")
    })
}

async fn restore(session: &Session, from: &Path) -> Done {
    let from = std::path::absolute(from).map_err(Failure::from)?;
    let folder = session.global.vault.clone().unwrap_or_else(|| session.app.places().default_notebook());
    let restored =
        stoppable(session, async { Ok(backup::restore_into(&session.app, &from, &folder).await?) });
    session.answer(&restored.await?, |messages, restored| {
        let done = say!(messages, "cli-restored", "name" => restored.name, "folder" => restored.folder);
        match restored.missing {
            0 => done,
            missing => format!("{done}\n{}", say!(messages, "cli-restored-missing", "count" => missing)),
        }
    })
}

async fn change_passphrase(session: &Session, new: &NewPassphrase) -> Done {
    session.look().await?;
    let current = passphrase::current(&session.global, &session.messages)?;
    let new = passphrase::new(&session.global, &session.messages, new)?;
    let changed = unstoppable(async {
        session.unlock(passphrase::Key::Passphrase(current.clone())).await?;
        vault::change_passphrase(&session.app, ChangePassphrase { current, new }).await?;
        session.notebook().await
    });
    session.answer(&changed.await?, |messages, _| say!(messages, "cli-passphrase-changed"))
}

async fn change_locks(session: &Session, new: &NewPassphrase, kit: Option<&Path>) -> Done {
    let kit = sheet_place(kit)?;
    session.look().await?;
    let current = passphrase::current(&session.global, &session.messages)?;
    let new = passphrase::new(&session.global, &session.messages, new)?;
    let changed = unstoppable(async {
        session.unlock(passphrase::Key::Passphrase(current.clone())).await?;
        let sheet = vault::change_locks(&session.app, ChangeLocks { current, new }).await?;
        if let Some(failure) = vault::unfinished_locks(&session.app).await? {
            complain(&session.messages.refusal(&failure));
        }
        let (recovery_sheet, words) = keep_sheet(session, sheet, kit).await;
        Ok(WithSheet { notebook: session.notebook().await?, recovery_sheet, words })
    });
    session.answer(&changed.await?, |messages, changed| {
        with_sheet(messages, say!(messages, "cli-locks-changed"), changed)
    })
}

async fn make_sheet(session: &Session, kit: Option<&Path>) -> Done {
    let kit = sheet_place(kit)?;
    let key = session.key(false).await?;
    let made = unstoppable(async {
        session.unlock(key).await?;
        let sheet = vault::make_recovery(&session.app, ()).await?;
        let (recovery_sheet, words) = keep_sheet(session, sheet, kit).await;
        Ok(WithSheet { notebook: session.notebook().await?, recovery_sheet, words })
    });
    session.answer(&made.await?, |messages, made| {
        with_sheet(messages, say!(messages, "cli-sheet-made", "name" => made.notebook.name), made)
    })
}

async fn switch_login(session: &Session, on: bool) -> Done {
    let key = session.key(false).await?;
    let switched = unstoppable(async {
        session.unlock(key).await?;
        vault::set_keychain(&session.app, KeychainSwitch { on }).await?;
        session.look().await
    });
    session.answer(&switched.await?, |messages, info| {
        say!(messages, if info.keychain { "cli-login-on" } else { "cli-login-off" }, "name" => info.name)
    })
}

async fn recover(session: &Session, words: Option<&Path>, new: &NewPassphrase, from: FromStorage) -> Done {
    if from.address.is_none() {
        session.look().await?;
    }
    let reads_stdin = input::is_stdin(words);
    let new_passphrase = passphrase::only(
        &session.global,
        &session.messages,
        new.new_passphrase_file.as_deref(),
        reads_stdin,
    )?;
    let words = match words {
        Some(path) => input::text(path)?,
        None => passphrase::words(&session.messages)?,
    };
    let login = who(&session.messages, &from.login)?;
    if let Some(address) = from.address {
        let folder = session.global.vault.as_ref().map(|folder| folder.display().to_string());
        let request = SyncRecover { address, login, words, new_passphrase, folder, name: from.name };
        return recover_from(session, request).await;
    }
    let recovered = unstoppable(async {
        vault::recover(&session.app, Recover { words, new_passphrase }).await?;
        session.notebook().await
    });
    session.answer(&recovered.await?, |messages, _| say!(messages, "cli-recovered"))
}

/// Makes a notebook of what is in a storage. From then on it is the person's, also where what arrives is cut short.
async fn recover_from(session: &Session, request: SyncRecover) -> Done {
    unstoppable(async { Ok(sync::recover(&session.app, request).await?) }).await?;
    let recovered = stoppable(session, async {
        let status = match sync::now(&session.app, ()).await {
            Ok(done) => done.status,
            Err(_) => sync::status(&session.app, ()).await?,
        };
        Ok(Recovered { notebook: session.notebook().await?, status })
    });
    session.answer(&recovered.await?, |messages, recovered| {
        let Notebook { name, folder, .. } = &recovered.notebook;
        let said = say!(messages, "cli-sync-recovered", "name" => name, "folder" => folder);
        format!("{said}\n{}", details(messages, &recovered.status)).trim_end().to_owned()
    })
}

/// The full path of a sheet that is about to be made, once it is sure that a file can be written there: what follows is not taken back.
fn sheet_place(kit: Option<&Path>) -> Done<Option<PathBuf>> {
    let kit = kit.map(new_place).transpose()?;
    if let Some(path) = &kit {
        vault::try_recovery_place(path)?;
    }
    Ok(kit)
}

/// Whether a file would lie in a folder, wherever links lead.
fn lies_in(file: &Path, folder: &Path) -> bool {
    let above = file.parent().and_then(|parent| parent.canonicalize().ok());
    above.zip(folder.canonicalize().ok()).is_some_and(|(above, folder)| above.starts_with(folder))
}

/// The new sheet: its file, when one was named, or else its words. A file that cannot be written after all costs nobody the words.
async fn keep_sheet(
    session: &Session,
    sheet: RecoverySheet,
    kit: Option<PathBuf>,
) -> (Option<String>, Option<Vec<String>>) {
    let Some(path) = kit else { return (None, Some(sheet.words)) };
    match vault::save_recovery(&session.app, &path).await {
        Ok(saved) => (Some(saved.path), None),
        Err(failure) => {
            complain(&session.messages.refusal(&failure));
            (None, Some(sheet.words))
        }
    }
}

fn with_sheet(messages: &Messages, done: String, made: &WithSheet) -> String {
    let mut lines = vec![done];
    if let Some(path) = &made.recovery_sheet {
        lines.push(say!(messages, "cli-sheet-saved", "path" => path));
    }
    if let Some(words) = &made.words {
        lines.push(say!(messages, "cli-sheet-words"));
        lines.extend(words.iter().enumerate().map(|(number, word)| format!("{:>2}. {word}", number + 1)));
    }
    lines.join("\n")
}

fn info(messages: &Messages, info: &NotebookInfo) -> String {
    let yes_or_no = |yes: bool| say!(messages, if yes { "cli-yes" } else { "cli-no" });
    let sheet = match (&info.recovery_made, info.recovery_saved) {
        (None, _) => say!(messages, "cli-no"),
        (Some(made), true) => say!(messages, "cli-info-sheet-saved", "date" => day(made)),
        (Some(made), false) => say!(messages, "cli-info-sheet-made", "date" => day(made)),
    };
    let lines = [
        ("cli-info-name", info.name.clone()),
        ("cli-info-folder", info.folder.clone()),
        ("cli-info-id", info.id.clone()),
        ("cli-info-format", info.format.to_string()),
        ("cli-info-created", day(&info.created).to_owned()),
        ("cli-info-keychain", yes_or_no(info.keychain)),
        ("cli-info-sheet", sheet),
        ("cli-info-in-use", yes_or_no(info.in_use)),
    ];
    lines.map(|(label, value)| format!("{} {value}", say!(messages, label))).join("\n")
}

/// The day of a moment in RFC 3339.
fn day(moment: &str) -> &str {
    moment.split('T').next().unwrap_or(moment)
}

fn verified(messages: &Messages, report: &VerifyReport) -> String {
    let mut lines = vec![say!(messages, "cli-verified", "count" => report.documents)];
    for check in &report.checks {
        let name = say!(messages, &format!("cli-check-{}", check.name));
        let said = match &check.detail {
            None => say!(messages, "cli-sound"),
            Some(failed) => say!(messages, "cli-not-sound", "count" => failed),
        };
        lines.push(format!("  {}", labelled(messages, &name, said)));
    }
    lines.join("\n")
}
