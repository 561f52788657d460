// Made from the Rust types by `cargo xtask gen`. Do not edit.

export type Stage = 'first_run' | 'locked' | 'open';
export type Language = 'en' | 'fr' | 'nl';
export type Region = 'nl-BE' | 'nl-NL' | 'fr-BE' | 'fr-FR' | 'fr-CA' | 'en-CA' | 'en-GB' | 'en-US';
export type Theme = 'system' | 'light' | 'dark';

/** What this computer remembers outside any notebook. Nothing a person wrote is in it. */
export type Preferences = { language: Language; region: Region; theme: Theme; text_percent: number; idle_minutes: number };
export type NotebookSummary = { name: string; folder: string; keychain: boolean };
export type AppStatus = { stage: Stage; notebook: NotebookSummary | null; preferences: Preferences; version: string; default_folder: string };

export type VaultCreate = { name: string; passphrase: string; folder: string | null };
export type Unlock = { passphrase: string };
export type Recover = { words: string; new_passphrase: string };
export type ChangePassphrase = { current: string; new: string };
export type ChangeLocks = { current: string; new: string };
export type StrengthQuestion = { passphrase: string; name: string };
/** score 0 (guessed at once) to 4; guesses is the base-10 logarithm of the guesses needed; advice is a message id or null. */
export type Strength = { score: number; guesses_log10: number; advice: string | null };
/** 24 words; shown once, kept nowhere. */
export type RecoverySheet = { name: string; made: string; words: string[] };
export type KeychainSwitch = { on: boolean };
export type NotebookState = { name: string; folder: string; keychain: boolean; recovery_saved: boolean; recovery_made: string | null; pages: number; created: string };

export type Check = { name: string; ok: boolean; detail: string | null };
export type VerifyReport = { ok: boolean; documents: number; checks: Check[] };
export type Reindexed = { documents: number };
/** kind: 'daily' | 'by_hand' | 'before_migration' ; made is an instant in RFC 3339, bytes of the database copy. */
export type Backup = { id: string; made: string; kind: string; bytes: number; verified: boolean };
export type Saved = { path: string };

export type PageAdd = { title: string; date: string | null; tags: string[]; text: string };
export type PageId = { id: string };
/** positions in UTF-16 code units of the text before any of the edits: [from, to, text], in ascending order, not overlapping */
export type TextEdit = [number, number, string];
export type PageView = { id: string; title: string; date: string; tags: string[]; text: string; version: string; created: string; modified: string; trashed: string | null };
export type PageEdit = { id: string; base: string; edits: TextEdit[] };
/** patches bring an editor that shows `base` plus its own edits to `version`. */
export type Edited = { version: string; patches: TextEdit[]; batch: string };
export type PageSet = { id: string; title: string | null; date: string | null; tags: string[] | null };
export type Batch = { batch: string };
export type PageListQuery = { before: string | null; limit: number; trashed: boolean };
export type PageRow = { id: string; title: string; date: string; tags: string[]; trashed: string | null; cursor: string };
export type Mark = { id: string; from: string; to: string; by: string; added: number; removed: number };
export type MarkQuery = { id: string; mark: string };
export type PageDiffQuery = { id: string; from: string; to: string | null };
export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string };
export type SearchQuery = { query: string; kind: string | null; tag: string | null; from: string | null; to: string | null; limit: number; typing: boolean };
export type HitPart = { text: string; hit: boolean };
export type Hit = { id: string; kind: string; title: HitPart[]; date: string; snippet: HitPart[] };
export type Today = { date: string; page: PageView | null; offer_recovery: boolean; offer_backup: boolean; on_this_day: string[] };
export type About = { version: string; places: Place[]; licences: Licence[] };
export type Place = { name: string; path: string };
export type Licence = { name: string; version: string; licence: string };
export type AttachmentAdd = { page: string; name: string; media_type: string };
export type Attachment = { id: string; url: string; name: string; media_type: string; bytes: number };

/** What every command that is refused sends: the message id is `error-` + code; args are already formatted. */
export type Failure = { code: string; class: 'refused' | 'wrong_key' | 'damaged' | 'in_use' | 'internal'; args: Record<string, string> };
export type Changed = { by: 'person' | 'import' | 'sync' | 'undo'; kinds: string[]; ids: string[] | null };
export type Progress = { task: string; done: number; total: number };

export type Commands = {
  app_status: [null, AppStatus];
  preferences_set: [Preferences, Preferences];
  about: [null, About];
  passphrase_strength: [StrengthQuestion, Strength];
  vault_create: [VaultCreate, AppStatus];
  vault_unlock: [Unlock, AppStatus];
  vault_unlock_keychain: [null, AppStatus];
  vault_recover: [Recover, AppStatus];
  vault_lock: [null, AppStatus];
  vault_state: [null, NotebookState];
  vault_change_passphrase: [ChangePassphrase, null];
  vault_change_locks: [ChangeLocks, RecoverySheet];
  recovery_make: [null, RecoverySheet];
  recovery_save: [null, Saved | null];      // asks for a place, writes the sheet last made; null when the person cancels
  recovery_confirm: [null, null];           // "I have put it away"
  keychain_set: [KeychainSwitch, NotebookState];
  vault_verify: [null, VerifyReport];
  vault_reindex: [null, Reindexed];
  backup_list: [null, Backup[]];
  backup_now: [null, Backup];
  backup_to: [null, Saved | null];          // asks for a place
  backup_restore: [null, Saved | null];     // asks for the backup and a new folder
  notebook_choose_folder: [null, Saved | null]; // first run: another place for the notebook
  notebook_open_other: [null, AppStatus | null]; // opens an existing notebook folder (locked)
  activity: [null, null];                   // the person is here; sent at most every 20 s
  today: [null, Today];
  page_add: [PageAdd, PageView];
  page_open: [PageId, PageView];
  page_edit: [PageEdit, Edited];
  page_set: [PageSet, Batch];
  page_list: [PageListQuery, PageRow[]];
  page_trash: [PageId, Batch];
  page_untrash: [PageId, Batch];
  page_purge: [PageId, null];
  page_history: [PageId, Mark[]];
  page_at: [MarkQuery, PageView];
  page_diff: [PageDiffQuery, DiffPart[]];
  page_return: [MarkQuery, Batch];          // restore an earlier version as a new edit
  undo: [Batch, Batch];
  search: [SearchQuery, Hit[]];
  attachment_pick: [PageId, Attachment[]];  // asks for image files, adds them
  attachment_paste: [AttachmentAdd, Attachment]; // bytes travel as the raw body
};
