// Made from the Rust types by `cargo xtask gen`. Do not edit.

export type About = { 
/**
 * The program's version.
 */
version: string, 
/**
 * Where things are on this computer.
 */
places: Array<Place>, 
/**
 * The libraries that the program is made of.
 */
licences: Array<Licence>, };

export type AppStatus = { 
/**
 * Where the person stands.
 */
stage: Stage, 
/**
 * The notebook, when there is one.
 */
notebook: NotebookSummary | null, 
/**
 * This computer's preferences.
 */
preferences: Preferences, 
/**
 * The program's version.
 */
version: string, 
/**
 * Where a new notebook goes unless another place is chosen.
 */
default_folder: string, };

export type Attachment = { 
/**
 * Its id.
 */
id: string, 
/**
 * Where the window finds it.
 */
url: string, 
/**
 * The file's name.
 */
name: string, 
/**
 * Its media type.
 */
media_type: string, 
/**
 * Its length in bytes.
 */
bytes: number, };

export type AttachmentAdd = { 
/**
 * The page.
 */
page: string, 
/**
 * The file's name.
 */
name: string, 
/**
 * Its media type; what the bytes say counts.
 */
media_type: string, };

export type AttachmentSave = { 
/**
 * The page.
 */
page: string, 
/**
 * The file's id.
 */
id: string, 
/**
 * The name to propose.
 */
name: string, };

export type Backup = { 
/**
 * The name of its folder.
 */
id: string, 
/**
 * When it was made, RFC 3339.
 */
made: string, 
/**
 * `daily`, `by_hand` or `before_migration`.
 */
kind: string, 
/**
 * Length of the database copy in bytes.
 */
bytes: number, 
/**
 * Whether it was opened and checked after it was written. One that was not has no name and is not listed.
 */
verified: boolean, };

export type Batch = { 
/**
 * Names the batch.
 */
batch: string, };

export type ChangeLocks = { 
/**
 * The passphrase until now.
 */
current: string, 
/**
 * The passphrase from now on.
 */
new: string, };

export type ChangePassphrase = { 
/**
 * The passphrase until now.
 */
current: string, 
/**
 * The passphrase from now on.
 */
new: string, };

export type Changed = { 
/**
 * `person`, `import`, `sync` or `undo`.
 */
by: string, 
/**
 * The kinds of the documents.
 */
kinds: Array<string>, 
/**
 * The documents, or `null` when they are many.
 */
ids: Array<string> | null, };

export type Check = { 
/**
 * `pages`, `database`, `documents`, `rows`, `search`, `attachments` or `backups`.
 */
name: string, 
/**
 * Whether nothing failed it.
 */
ok: boolean, 
/**
 * How many things failed it, when any did.
 */
detail: string | null, };

export type DiffKind = "same" | "added" | "removed";

export type DiffPart = { 
/**
 * Whether it is in both, only in the newer, only in the older.
 */
kind: DiffKind, 
/**
 * The words.
 */
text: string, };

export type Edit = [number, number, string];

export type Edited = { 
/**
 * The page's version now.
 */
version: string, 
/**
 * What brings an editor that shows `base` and its own edits to this version.
 */
patches: Array<Edit>, 
/**
 * The batch, for undo.
 */
batch: string, };

export type Failure = { 
/**
 * Stable name of the case.
 */
code: string, 
/**
 * What kind of trouble it is.
 */
class: FailureClass, 
/**
 * Values for the sentence. Never anything that a person wrote.
 */
args: { [key in string]: string }, };

export type FailureClass = "refused" | "wrong_key" | "damaged" | "in_use" | "internal";

export type Hit = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its kind.
 */
kind: string, 
/**
 * Its title.
 */
title: Array<HitPart>, 
/**
 * Its day.
 */
date: string, 
/**
 * The sentence around the first hit, or the beginning.
 */
snippet: Array<HitPart>, };

export type HitPart = { 
/**
 * The text.
 */
text: string, 
/**
 * Whether it was looked for.
 */
hit: boolean, };

export type ImportChoice = { 
/**
 * Whether to choose a folder rather than a file.
 */
folder: boolean, };

export type ImportHeld = { 
/**
 * What the source calls it.
 */
source_id: string, 
/**
 * The page.
 */
id: string, 
/**
 * `edited`, `trashed` or `purged`.
 */
reason: string, };

export type ImportRefused = { 
/**
 * What the source calls it.
 */
source_id: string, 
/**
 * Names the reason.
 */
reason: string, };

export type ImportReport = { 
/**
 * The batch, for undo; `null` when nothing was written.
 */
id: string | null, 
/**
 * The program that wrote the source.
 */
source: string, 
/**
 * Entries found, with those that were refused.
 */
found: number, 
/**
 * Pages that come new, or back.
 */
new: number, 
/**
 * Pages that are renewed, because they changed at the source and not here.
 */
changed: number, 
/**
 * Pages that are here already.
 */
same: number, 
/**
 * Pages that stay as they are: changed here, in the trash, or deleted for good.
 */
kept: number, 
/**
 * Files that come with the pages.
 */
attachments: number, 
/**
 * What is left out.
 */
refused: Array<ImportRefused>, 
/**
 * What is not quite as it was.
 */
warnings: Array<ImportWarning>, 
/**
 * The pages that stay as they are, and why.
 */
held: Array<ImportHeld>, 
/**
 * The first pages that come.
 */
first: Array<ImportSample>, };

export type ImportRequest = { 
/**
 * The program that wrote it: `dayone`, `joplin`, `markdown`, `obsidian`, `jrnl`, `standardnotes`; `null` to find out.
 */
from: string | null, 
/**
 * The file or folder.
 */
path: string, 
/**
 * The zone of times that name none (IANA), or `null` for this computer's.
 */
zone: string | null, 
/**
 * Whether pages of an earlier import come back out of the trash.
 */
restore: boolean, };

export type ImportSample = { 
/**
 * Its title.
 */
title: string, 
/**
 * Its day.
 */
date: string, 
/**
 * Whether it was here before.
 */
known: boolean, };

export type ImportWarning = { 
/**
 * What the source calls the entry.
 */
source_id: string, 
/**
 * Names the case.
 */
reason: string, 
/**
 * A file's or field's name.
 */
about: string | null, };

export type KeychainSwitch = { 
/**
 * On or off.
 */
on: boolean, };

export type Language = "en" | "fr" | "nl";

export type Licence = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its version.
 */
version: string, 
/**
 * Its licence (SPDX).
 */
licence: string, };

export type Mark = { 
/**
 * Names it.
 */
id: string, 
/**
 * When it began, RFC 3339.
 */
from: string, 
/**
 * When it ended.
 */
to: string, 
/**
 * `here` or `elsewhere`: the device it was written on.
 */
by: string, 
/**
 * Characters that came.
 */
added: number, 
/**
 * Characters that went.
 */
removed: number, };

export type MarkQuery = { 
/**
 * The page.
 */
id: string, 
/**
 * The mark.
 */
mark: string, };

export type NotebookState = { 
/**
 * The notebook's identifier.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its folder.
 */
folder: string, 
/**
 * Whether this computer's login opens it.
 */
keychain: boolean, 
/**
 * Whether a recovery sheet was made and put away.
 */
recovery_saved: boolean, 
/**
 * When the sheet was made, RFC 3339.
 */
recovery_made: string | null, 
/**
 * How many pages it holds.
 */
pages: number, 
/**
 * When the notebook was made, RFC 3339.
 */
created: string, };

export type NotebookSummary = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its folder.
 */
folder: string, 
/**
 * Whether this computer's login opens it.
 */
keychain: boolean, };

export type PageAdd = { 
/**
 * Its title; may be empty.
 */
title: string, 
/**
 * Its day (ISO 8601), or `null` for today.
 */
date: string | null, 
/**
 * Its tags by name.
 */
tags: Array<string>, 
/**
 * Its text, Markdown.
 */
text: string, };

export type PageDiffQuery = { 
/**
 * The page.
 */
id: string, 
/**
 * The older mark.
 */
from: string, 
/**
 * The newer mark, or `null` for now.
 */
to: string | null, };

export type PageEdit = { 
/**
 * The page.
 */
id: string, 
/**
 * The version that the editor shows without the edits.
 */
base: string, 
/**
 * The edits.
 */
edits: Array<Edit>, };

export type PageId = { 
/**
 * The id.
 */
id: string, };

export type PageListQuery = { 
/**
 * The `cursor` of the last row of the page before.
 */
before: string | null, 
/**
 * At most this many, up to 500.
 */
limit: number, 
/**
 * Only what is in the trash, or nothing of it.
 */
trashed: boolean, };

export type PageRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its day.
 */
date: string, 
/**
 * Its tags by name, sorted.
 */
tags: Array<string>, 
/**
 * Since when it is in the trash, RFC 3339.
 */
trashed: string | null, 
/**
 * Where the list goes on.
 */
cursor: string, };

export type PageSet = { 
/**
 * The page.
 */
id: string, 
/**
 * Its title.
 */
title: string | null, 
/**
 * Its day.
 */
date: string | null, 
/**
 * All its tags by name.
 */
tags: Array<string> | null, };

export type PageView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its day, ISO 8601.
 */
date: string, 
/**
 * Its tags by name, sorted.
 */
tags: Array<string>, 
/**
 * Its text, Markdown.
 */
text: string, 
/**
 * The version shown: the base of the next edit.
 */
version: string, 
/**
 * When it was begun, RFC 9557.
 */
created: string, 
/**
 * When it was last changed, RFC 3339.
 */
modified: string, 
/**
 * Since when it is in the trash, RFC 3339.
 */
trashed: string | null, 
/**
 * Its images.
 */
attachments: Array<Attachment>, };

export type Place = { 
/**
 * `notebook`, `backups`, `preferences` or `devices`.
 */
name: string, 
/**
 * The full path.
 */
path: string, };

export type Preferences = { 
/**
 * Language of the interface.
 */
language: Language, 
/**
 * Region.
 */
region: Region, 
/**
 * Look.
 */
theme: Theme, 
/**
 * Size of the text in percent, 80 to 200.
 */
text_percent: number, 
/**
 * Minutes without a key or a click after which the notebook locks; 0 never.
 */
idle_minutes: number, };

export type Progress = { 
/**
 * What is being done.
 */
task: string, 
/**
 * How much of it.
 */
done: number, 
/**
 * How much there is.
 */
total: number, };

export type Recover = { 
/**
 * 24 words, in any case, with or without numbers.
 */
words: string, 
/**
 * The new passphrase.
 */
new_passphrase: string, };

export type RecoverySheet = { 
/**
 * The notebook's name.
 */
name: string, 
/**
 * The day it was made, ISO 8601.
 */
made: string, 
/**
 * The words.
 */
words: Array<string>, };

export type Region = "nl-BE" | "nl-NL" | "fr-BE" | "fr-FR" | "fr-CA" | "en-CA" | "en-GB" | "en-US";

export type Reindexed = { 
/**
 * How many documents were read.
 */
documents: number, };

export type Saved = { 
/**
 * The full path.
 */
path: string, };

export type SearchQuery = { 
/**
 * Words, `word*`, `"phrase"`, `-not`, and the filters `tag:`, `from:`, `to:`, `kind:`.
 */
query: string, 
/**
 * Only this kind of thing.
 */
kind: string | null, 
/**
 * Only with this tag, by name.
 */
tag: string | null, 
/**
 * From this day, inclusive, ISO 8601.
 */
from: string | null, 
/**
 * To this day, inclusive.
 */
to: string | null, 
/**
 * At most this many, up to 1,000.
 */
limit: number, 
/**
 * Whether the last word is still being typed.
 */
typing: boolean, };

export type Stage = "first_run" | "locked" | "open";

export type Strength = { 
/**
 * 0 (guessed at once) to 4.
 */
score: number, 
/**
 * Base-10 logarithm of the guesses needed.
 */
guesses_log10: number, 
/**
 * What would help: the message is `strength-` and this.
 */
advice: string | null, };

export type StrengthQuestion = { 
/**
 * What was typed so far.
 */
passphrase: string, 
/**
 * The notebook's name, which a guesser knows.
 */
name: string, };

export type Theme = "system" | "light" | "dark";

export type Today = { 
/**
 * The day.
 */
date: string, 
/**
 * The newest page of this day, if there is one.
 */
page: PageView | null, 
/**
 * Whether no recovery sheet is put away yet.
 */
offer_recovery: boolean, 
/**
 * Whether to ask, once, for a second place for backups.
 */
offer_backup: boolean, 
/**
 * The days of earlier years with pages on this date, newest first.
 */
on_this_day: Array<string>, };

export type Unlock = { 
/**
 * What was typed.
 */
passphrase: string, };

export type VaultCreate = { 
/**
 * Its name, 1 to 120 characters.
 */
name: string, 
/**
 * Its passphrase.
 */
passphrase: string, 
/**
 * Its folder, or `null` for the default.
 */
folder: string | null, };

export type VerifyReport = { 
/**
 * Whether everything passed.
 */
ok: boolean, 
/**
 * How many documents were read.
 */
documents: number, 
/**
 * The checks.
 */
checks: Array<Check>, };

/** Every command: what it takes and what it gives. */
export type Commands = {
  app_status: [null, AppStatus];
  preferences_set: [Preferences, Preferences];
  about: [null, About];
  activity: [null, null];
  passphrase_strength: [StrengthQuestion, Strength];
  vault_create: [VaultCreate, AppStatus];
  vault_unlock: [Unlock, AppStatus];
  vault_unlock_keychain: [null, AppStatus];
  vault_recover: [Recover, AppStatus];
  vault_lock: [null, AppStatus];
  vault_state: [null, NotebookState];
  vault_change_passphrase: [ChangePassphrase, null];
  vault_change_locks: [ChangeLocks, RecoverySheet];
  vault_verify: [null, VerifyReport];
  vault_reindex: [null, Reindexed];
  recovery_make: [null, RecoverySheet];
  recovery_confirm: [null, null];
  keychain_set: [KeychainSwitch, NotebookState];
  backup_list: [null, Array<Backup>];
  backup_now: [null, Backup];
  backup_asked: [null, null];
  today: [null, Today];
  page_add: [PageAdd, PageView];
  page_open: [PageId, PageView];
  page_edit: [PageEdit, Edited];
  page_set: [PageSet, Batch];
  page_list: [PageListQuery, Array<PageRow>];
  page_trash: [PageId, Batch];
  page_untrash: [PageId, Batch];
  page_purge: [PageId, null];
  page_history: [PageId, Array<Mark>];
  page_at: [MarkQuery, PageView];
  page_diff: [PageDiffQuery, Array<DiffPart>];
  page_return: [MarkQuery, Batch];
  undo: [Batch, Batch];
  import_look: [ImportRequest, ImportReport];
  import_write: [ImportRequest, ImportReport];
  import_cancel: [null, null];
  search: [SearchQuery, Array<Hit>];
  import_choose: [ImportChoice, Saved | null];
  import_save: [ImportReport, Saved | null];
  recovery_save: [null, Saved | null];
  backup_to: [null, Saved | null];
  backup_restore: [null, Saved | null];
  notebook_choose_folder: [null, Saved | null];
  notebook_open_other: [null, AppStatus | null];
  attachment_save: [AttachmentSave, Saved | null];
  attachment_pick: [PageId, Array<Attachment>];
  attachment_paste: [AttachmentAdd, Attachment];
};
