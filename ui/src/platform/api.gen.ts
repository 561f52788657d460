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

export type Agreed = { 
/**
 * The page's id.
 */
page: string, 
/**
 * Its day.
 */
date: string, 
/**
 * What was agreed, Markdown.
 */
text: string, };

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

export type Audience = "me" | "client";

export type Backlink = { 
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
 * The sentence with the link.
 */
sentence: Array<HitPart>, };

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

export type Calendar = { 
/**
 * Only days that have pages, in their order.
 */
days: Array<DayCount>, 
/**
 * The first day of all that has a page.
 */
first: string | null, 
/**
 * The last.
 */
last: string | null, };

export type CalendarQuery = { 
/**
 * The first day, ISO 8601.
 */
from: string, 
/**
 * The last day, inclusive.
 */
to: string, };

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

export type ChartSave = { 
/**
 * The tracker.
 */
tracker: string, 
/**
 * The drawing, SVG.
 */
svg: string, };

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

export type Completion = { 
/**
 * The whole query, completed.
 */
query: string, 
/**
 * What was added: a tag, a name, a year.
 */
value: string, 
/**
 * How many pages it has, when that is known.
 */
pages: number | null, };

export type DayCount = { 
/**
 * The day.
 */
date: string, 
/**
 * How many pages it has.
 */
pages: number, };

export type DiffKind = "same" | "added" | "removed";

export type DiffPart = { 
/**
 * Whether it is in both, only in the newer, only in the older.
 */
kind: DiffKind, 
/**
 * The words.
 */
text: string, 
/**
 * The text that it is in.
 */
part: PagePart, };

export type Due = { 
/**
 * The id.
 */
id: string, 
/**
 * The short name.
 */
name: string, 
/**
 * The day on which the coaching ended.
 */
ended: string | null, };

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

export type Erase = { 
/**
 * The person, by id or name.
 */
id: string, 
/**
 * The short name, typed once more.
 */
typed: string, 
/**
 * The pages that take the place of others.
 */
successors: Array<Successor>, };

export type ErasePage = { 
/**
 * The page's id.
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
 * Whether it is in the trash.
 */
trashed: boolean, };

export type ErasePlan = { 
/**
 * The person.
 */
person: PersonName, 
/**
 * Their pages: they go.
 */
pages: Array<ErasePage>, 
/**
 * Pages of others that name them: they stay unless they are replaced.
 */
mentions: Array<ErasePage>, 
/**
 * How many backups beside the notebook will be written anew.
 */
backups: number, 
/**
 * Where complete copies were written that Kring cannot reach.
 */
outside: Array<OutsideCopy>, };

export type Erased = { 
/**
 * How many pages went.
 */
pages: number, 
/**
 * The new pages that took the place of some.
 */
successors: Array<string>, 
/**
 * How many backups were written anew.
 */
backups: number, 
/**
 * How many backups could not be read, and were removed.
 */
backups_removed: number, 
/**
 * How many backups could not be written anew yet; the next opening goes on.
 */
backups_waiting: number, 
/**
 * Where complete copies were written that Kring cannot reach.
 */
outside: Array<OutsideCopy>, };

export type ExportLook = { 
/**
 * How many pages.
 */
pages: number, 
/**
 * How many of them belong to someone coached; of very many, only the newest are looked at.
 */
coached: number, 
/**
 * The name of the file or folder; it tells nobody's name.
 */
name: string, 
/**
 * What of the pages of people coached would leave: the first of them.
 */
leaves: Array<Leaves>, 
/**
 * The short names that may stand in it.
 */
names: Array<string>, };

export type ExportRequest = { 
/**
 * Which pages.
 */
scope: Scope, 
/**
 * The form.
 */
format: Format, 
/**
 * For whom.
 */
audience?: Audience, 
/**
 * The language of headings and dates, or that of the interface.
 */
language?: Language, 
/**
 * The paper, or what the region has.
 */
paper?: PaperSize, };

export type Exported = { 
/**
 * The file or folder.
 */
path: string, 
/**
 * How many pages.
 */
pages: number, 
/**
 * How many images.
 */
attachments: number, 
/**
 * Signs that a PDF could not show; boxes stand for them.
 */
unprintable: number, };

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

export type Family = "coaching" | "journal" | "intervision" | "gathering" | "decision" | "closing";

export type Fee = "paid" | "unpaid" | "internal";

export type Format = "pdf" | "docx" | "html" | "md" | "json";

export type GuidedPage = { 
/**
 * The method, for the page to remember.
 */
method: string, 
/**
 * The method's name.
 */
name: string, 
/**
 * The text, Markdown.
 */
text: string, 
/**
 * Where the writing begins: a position in UTF-16 code units of the text.
 */
caret: number, };

export type HandOver = { 
/**
 * The person, by id or name.
 */
id: string, 
/**
 * The form.
 */
format: HandOverFormat, 
/**
 * Whether the part *Only me* and the note go along.
 */
only_me: boolean, };

export type HandOverFormat = "markdown" | "json";

export type HandedOver = { 
/**
 * The folder.
 */
path: string, 
/**
 * How many sessions.
 */
pages: number, 
/**
 * How many images.
 */
images: number, };

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
snippet: Array<HitPart>, 
/**
 * Where the first hit stands; `null` when it is in the title or nothing was looked for in the text.
 */
spot: Spot | null, };

export type HitPart = { 
/**
 * The text.
 */
text: string, 
/**
 * Whether it was looked for.
 */
hit: boolean, };

export type Hours = { 
/**
 * How many sessions.
 */
sessions: number, 
/**
 * How many of them do not say how long they took.
 */
unsaid: number, 
/**
 * How many minutes they took together.
 */
minutes: number, 
/**
 * The same as hours and minutes, `h:mm`.
 */
time: string, 
/**
 * By kind.
 */
kinds: Array<HoursOf>, 
/**
 * By month and kind, oldest first.
 */
months: Array<HoursOf>, 
/**
 * By year and kind, oldest first.
 */
years: Array<HoursOf>, };

export type HoursExport = { 
/**
 * Which sessions.
 */
query: HoursQuery, 
/**
 * The form.
 */
format: HoursFormat, 
/**
 * Whether people are numbers.
 */
without_names: boolean, };

export type HoursFormat = "xlsx" | "csv";

export type HoursOf = { 
/**
 * `YYYY`, `YYYY-MM`, or `null` for the whole time.
 */
period: string | null, 
/**
 * Whether they were paid.
 */
fee: Fee | null, 
/**
 * Whether they were with more than one person.
 */
group: boolean, 
/**
 * How many sessions.
 */
sessions: number, 
/**
 * How many minutes.
 */
minutes: number, 
/**
 * The same as hours and minutes, `h:mm`.
 */
time: string, };

export type HoursQuery = { 
/**
 * From this day, inclusive.
 */
from: string | null, 
/**
 * To this day, inclusive.
 */
to: string | null, 
/**
 * Only with this person, by id or name.
 */
person: string | null, };

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

export type LastTime = { 
/**
 * The person, by id or name.
 */
person: string, 
/**
 * The day of the page that is open.
 */
date: string, 
/**
 * That page, when it is in the notebook already.
 */
page: string | null, };

export type Leaves = { 
/**
 * Its title.
 */
title: string, 
/**
 * Its day, in words.
 */
date: string, 
/**
 * The line about the session.
 */
about: string, 
/**
 * Its texts, one after the other, each with its heading if it has one.
 */
texts: Array<LeavingText>, };

export type LeavingText = { 
/**
 * Its heading; empty for the text itself.
 */
heading: string, 
/**
 * Markdown.
 */
text: string, };

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

export type LinkOpen = { 
/**
 * The address: of the web or of mail.
 */
address: string, };

export type LinkQuery = { 
/**
 * The title.
 */
title: string, };

export type LinkTarget = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its title now.
 */
title: string, 
/**
 * Its day.
 */
date: string, 
/**
 * It had the title once, and has another now.
 */
former: boolean, };

export type LinkTyping = { 
/**
 * What was typed of it.
 */
typed: string, 
/**
 * At most this many, up to 50.
 */
limit: number, };

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

export type Measure = "scale" | "number" | "yes_no" | "choice";

export type MethodAdd = { 
/**
 * Its name.
 */
name: string, 
/**
 * What it is for; may be empty.
 */
purpose: string, 
/**
 * Its sections in order.
 */
sections: Array<SectionEdit>, };

export type MethodEdit = { 
/**
 * The model.
 */
id: string, 
/**
 * Its name.
 */
name: string | null, 
/**
 * What it is for.
 */
purpose: string | null, 
/**
 * All its sections in order.
 */
sections: Array<SectionEdit> | null, };

export type MethodId = { 
/**
 * The id.
 */
id: string, };

export type MethodListQuery = { 
/**
 * Only those for so many people.
 */
people: number | null, 
/**
 * Only those that fit in so many minutes.
 */
minutes: number | null, 
/**
 * Only those of this family.
 */
family: Family | null, 
/**
 * Only models of one's own that are in the trash, or nothing of it.
 */
trashed: boolean, 
/**
 * The language, or `null` for that of the interface.
 */
language: Language | null, };

export type MethodPageQuery = { 
/**
 * The method.
 */
id: string, 
/**
 * The language of the page, or `null` for that of the interface.
 */
language: Language | null, 
/**
 * Only this one of the questions that belong to no step, counted from 0.
 */
question: number | null, };

export type MethodQuery = { 
/**
 * The id.
 */
id: string, 
/**
 * The language, or `null` for that of the interface. A model of one's own has only its own.
 */
language: Language | null, };

export type MethodRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * A model of one's own.
 */
own: boolean, 
/**
 * What it is for; `null` for a model of one's own.
 */
family: Family | null, 
/**
 * What it does, in a sentence.
 */
purpose: string, 
/**
 * How many people it is for, where that is known.
 */
people: People | null, 
/**
 * How long it takes, where that is known; with `each`, one person's turn.
 */
minutes: number | null, 
/**
 * The whole of it is done once for each person.
 */
each: boolean, 
/**
 * Where the minutes come from.
 */
timing: Timing | null, 
/**
 * Where it comes from.
 */
source: string, };

export type MethodView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * A model of one's own.
 */
own: boolean, 
/**
 * The name of the method that it is a copy of.
 */
from: string | null, 
/**
 * What it is for; `null` for a model of one's own.
 */
family: Family | null, 
/**
 * What it does, in a sentence.
 */
purpose: string, 
/**
 * When to use it.
 */
when: string, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * How many people it is for, where that is known.
 */
people: People | null, 
/**
 * How long it takes, where that is known; with `each`, one person's turn.
 */
minutes: number | null, 
/**
 * The whole of it is done this many times.
 */
times: number, 
/**
 * The whole of it is done once for each person.
 */
each: boolean, 
/**
 * Where the minutes come from.
 */
timing: Timing | null, 
/**
 * The parts that people play.
 */
roles: Array<RoleView>, 
/**
 * What is kept back for a while.
 */
withhold: WithholdView | null, 
/**
 * Its steps or sections.
 */
phases: Array<PhaseView>, 
/**
 * Questions that belong to no step.
 */
questions: Array<string>, 
/**
 * Since when it is in the trash, RFC 3339.
 */
trashed: string | null, };

export type Mode = "together" | "video" | "phone" | "walk" | "text";

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

export type Noted = { 
/**
 * The tracker's id.
 */
id: string, 
/**
 * Its definition; `null` when the notebook holds no such tracker, and only the value is left.
 */
tracker: TrackerView | null, 
/**
 * What is recorded here.
 */
value: string | null, 
/**
 * Whether the value is one that the definition takes today.
 */
fits: boolean, };

export type NotedQuery = { 
/**
 * The page.
 */
page: string | null, 
/**
 * The day.
 */
date: string | null, };

export type OutsideCopy = { 
/**
 * When it was written, RFC 3339.
 */
made: string, 
/**
 * Where.
 */
path: string, };

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
text: string, 
/**
 * The part that only the writer sees.
 */
only_me?: string, 
/**
 * What was agreed.
 */
agreements?: string, 
/**
 * What it says of a session with someone.
 */
session?: SessionGiven, 
/**
 * The method that it is begun from.
 */
method?: string | null, };

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
 * Which of its texts; the body when nothing is said.
 */
part?: PagePart, 
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

export type PageLink = { 
/**
 * The words that stand for it.
 */
words: string, 
/**
 * The heading it points to, or nothing.
 */
heading: string, 
/**
 * The title it points to; `null` when it points by id or into the page itself.
 */
title: string | null, 
/**
 * The page it leads to; `null` when there is none.
 */
page: string | null, 
/**
 * How many other pages have the same title.
 */
others: number, };

export type PageLinks = { 
/**
 * Its links, in their order.
 */
links: Array<PageLink>, 
/**
 * The pages that link to it, newest first.
 */
backlinks: Array<Backlink>, };

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
 * Only what is in the trash, or nothing of it. The trash is listed whole.
 */
trashed: boolean, 
/**
 * Only with this tag, by name.
 */
tag?: string | null, 
/**
 * Only about this person, by name.
 */
with?: string | null, 
/**
 * From this day, month or year on.
 */
from?: string | null, 
/**
 * Up to this day, month or year, inclusive.
 */
to?: string | null, 
/**
 * Only pages that are about nobody.
 */
alone?: boolean, };

export type PagePart = "body" | "agreements" | "only_me";

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
 * The short name of whom it belongs to.
 */
person: string | null, 
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
tags: Array<string> | null, 
/**
 * The method that it is begun from.
 */
method?: string | null, };

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
 * Its text, Markdown; of a page that belongs to someone, the part for both.
 */
text: string, 
/**
 * The part that only the writer sees.
 */
only_me: string, 
/**
 * What was agreed.
 */
agreements: string, 
/**
 * What it says of a session with someone, if it belongs to somebody.
 */
session: SessionView | null, 
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
attachments: Array<Attachment>, 
/**
 * The method that it was begun from.
 */
method: string | null, 
/**
 * What was recorded on it.
 */
values: Array<ValueView>, };

export type PaperSize = "a4" | "letter";

export type People = { 
/**
 * At least.
 */
min: number, 
/**
 * At most.
 */
max: number, };

export type Per = "page" | "day";

export type PersonAdd = { 
/**
 * The short name.
 */
name: string, };

export type PersonId = { 
/**
 * The id or the name.
 */
id: string, };

export type PersonName = { 
/**
 * The id.
 */
id: string, 
/**
 * The short name.
 */
name: string, };

export type PersonRow = { 
/**
 * The id.
 */
id: string, 
/**
 * The short name.
 */
name: string, 
/**
 * How many sessions, those in the trash aside.
 */
sessions: number, 
/**
 * How many minutes they took together.
 */
minutes: number, 
/**
 * The day of the last one.
 */
last: string | null, 
/**
 * The day on which the coaching ended.
 */
ended: string | null, };

export type PersonSet = { 
/**
 * The id or the name.
 */
id: string, 
/**
 * The short name.
 */
name: string | null, 
/**
 * The day on which they allowed notes to be kept.
 */
permission: string | null, 
/**
 * The day on which the coaching ended.
 */
ended: string | null, 
/**
 * The day on which to look whether the notes are still needed.
 */
review: string | null, 
/**
 * What else the coach wants to know of them.
 */
note: string | null, };

export type PersonView = { 
/**
 * The id.
 */
id: string, 
/**
 * The short name.
 */
name: string, 
/**
 * The day on which they allowed notes to be kept.
 */
permission: string | null, 
/**
 * The day on which the coaching ended.
 */
ended: string | null, 
/**
 * The day on which to look whether the notes are still needed.
 */
review: string | null, 
/**
 * Whether that day was chosen; else it is two years after the end.
 */
review_chosen: boolean, 
/**
 * What else the coach wants to know of them.
 */
note: string, 
/**
 * The sessions, newest first.
 */
sessions: Array<SessionRow>, 
/**
 * What was agreed, newest first.
 */
agreements: Array<Agreed>, 
/**
 * The hours by kind.
 */
hours: Hours, };

export type PhaseView = { 
/**
 * The section's id; `null` in the catalogue.
 */
id: string | null, 
/**
 * Its name: the heading on a page.
 */
name: string, 
/**
 * How long it takes, once.
 */
minutes: number | null, 
/**
 * It is done this many times in a row.
 */
times: number, 
/**
 * People work in groups of so many at the same time; done several times, they meet others each time.
 */
groups: number | null, 
/**
 * Everyone takes a turn within these minutes.
 */
each: boolean, 
/**
 * Whoever has the turn may pass.
 */
pass: boolean, 
/**
 * Who speaks, by name.
 */
speaks: Array<string>, 
/**
 * Who says nothing, by name.
 */
silent: Array<string>, 
/**
 * What is done, and what is not.
 */
rule: string, 
/**
 * Questions that help.
 */
questions: Array<string>, };

export type Phrase = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is.
 */
kind: PhraseKind, 
/**
 * The words.
 */
text: string, 
/**
 * The page it comes from, while there is one.
 */
source: LinkTarget | null, };

export type PhraseAdd = { 
/**
 * The words, up to 2,000 letters.
 */
text: string, 
/**
 * What it is; `null` for what its last letter says.
 */
kind: PhraseKind | null, 
/**
 * The page it comes from.
 */
source: string | null, };

export type PhraseId = { 
/**
 * The id.
 */
id: string, };

export type PhraseKind = "phrase" | "question";

export type PhraseQuery = { 
/**
 * Words, as in a search; the last may go on. Empty for all.
 */
words: string, 
/**
 * Only these.
 */
kind: PhraseKind | null, };

export type PhraseSet = { 
/**
 * The phrase.
 */
id: string, 
/**
 * Its words.
 */
text: string | null, 
/**
 * What it is.
 */
kind: PhraseKind | null, };

export type Place = { 
/**
 * `notebook`, `backups`, `preferences` or `devices`.
 */
name: string, 
/**
 * The full path.
 */
path: string, };

export type Point = { 
/**
 * Its day, ISO 8601.
 */
date: string, 
/**
 * The value as it was recorded.
 */
value: string, 
/**
 * Whether it is one that the definition takes today.
 */
fits: boolean, 
/**
 * The page it stands on, or `null` when it belongs to the day.
 */
page: string | null, 
/**
 * The page's title.
 */
title: string, };

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
idle_minutes: number, 
/**
 * Whether what is written is spell-checked, with the dictionaries of this computer.
 */
spellcheck: boolean, };

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

export type RoleView = { 
/**
 * Its name.
 */
name: string, 
/**
 * The method works without.
 */
optional: boolean, };

export type Saved = { 
/**
 * The full path.
 */
path: string, };

export type SavedId = { 
/**
 * The id.
 */
id: string, };

export type SavedRename = { 
/**
 * The saved search.
 */
id: string, 
/**
 * Its new name.
 */
name: string, };

export type SavedSearch = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it looks for.
 */
query: string, };

export type Scope = { 
/**
 * These pages.
 */
ids?: Array<string>, 
/**
 * Pages of this year.
 */
year?: number, 
/**
 * Pages with this tag, by name.
 */
tag?: string, 
/**
 * Pages that belong to this person, by name or id.
 */
person?: string, };

export type SearchQuery = { 
/**
 * Words, `word*`, `"phrase"`, `-not`, and the filters `tag:`, `from:`, `to:`, `kind:`, `with:`, also with a minus sign.
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
 * Only about this person, by name.
 */
with?: string | null, 
/**
 * From this day, inclusive, ISO 8601; also a month or a year.
 */
from: string | null, 
/**
 * To this day, month or year, inclusive.
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

export type SearchSave = { 
/**
 * Its name; empty for the query itself.
 */
name: string, 
/**
 * What it looks for.
 */
query: string, };

export type SearchTyping = { 
/**
 * The query so far.
 */
query: string, };

export type SectionEdit = { 
/**
 * Its id, or `null` for a new one.
 */
id: string | null, 
/**
 * The heading on a page; may be empty.
 */
heading: string, 
/**
 * Its questions.
 */
questions: Array<string>, };

export type Series = { 
/**
 * The tracker.
 */
tracker: TrackerView, 
/**
 * Its values, oldest first.
 */
points: Array<Point>, };

export type SeriesQuery = { 
/**
 * The tracker.
 */
tracker: string, 
/**
 * From this day on.
 */
from: string | null, 
/**
 * Up to this day, inclusive.
 */
to: string | null, 
/**
 * Only from pages with this tag by name; of days, those with such a page.
 */
tag: string | null, 
/**
 * Only from pages with this person by id; of days, those with such a page.
 */
person: string | null, };

export type SessionGiven = { 
/**
 * Whose it is: an id, or a short name; a name that nobody has yet makes a new person.
 */
person: string, 
/**
 * How long it took, 1 to 1,440 minutes.
 */
minutes: number | null, 
/**
 * How it was held.
 */
mode: Mode | null, 
/**
 * Whether it was paid.
 */
fee: Fee | null, 
/**
 * How many took part, 1 to 1,000.
 */
size: number, };

export type SessionRow = { 
/**
 * The page's id.
 */
id: string, 
/**
 * The page's title.
 */
title: string, 
/**
 * The page's day.
 */
date: string, 
/**
 * How long it took.
 */
minutes: number | null, 
/**
 * How it was held.
 */
mode: Mode | null, 
/**
 * Whether it was paid.
 */
fee: Fee | null, 
/**
 * How many took part.
 */
size: number, };

export type SessionSet = { 
/**
 * The page.
 */
page: string, 
/**
 * The whole session, or `null` when the page belongs to nobody.
 */
session: SessionGiven | null, };

export type SessionView = { 
/**
 * Whose it is.
 */
person: PersonName, 
/**
 * How long it took; `null` when that was not said.
 */
minutes: number | null, 
/**
 * How it was held.
 */
mode: Mode | null, 
/**
 * Whether it was paid.
 */
fee: Fee | null, 
/**
 * How many took part, the coach aside; 1 is a session with one person.
 */
size: number, };

export type SheetFormat = "csv" | "xlsx";

export type SheetSaved = { 
/**
 * The file.
 */
path: string, 
/**
 * How many trackers.
 */
trackers: number, 
/**
 * How many values.
 */
values: number, };

export type Spot = { 
/**
 * The text: `body`, `only_me`, `agreements`.
 */
part: string, 
/**
 * Where it begins, in UTF-16 code units.
 */
from: number, 
/**
 * Where it ends.
 */
to: number, };

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

export type Successor = { 
/**
 * The page that goes.
 */
page: string, 
/**
 * The new page's title.
 */
title: string, 
/**
 * The new page's text.
 */
text: string, };

export type TagName = { 
/**
 * The name.
 */
tag: string, };

export type TagRename = { 
/**
 * The tag, by its name now.
 */
tag: string, 
/**
 * Its new name.
 */
name: string, 
/**
 * If another tag has that name already, the two become one; else that is refused.
 */
merge: boolean, };

export type TagRow = { 
/**
 * Its name.
 */
name: string, 
/**
 * How many pages outside the trash have it.
 */
pages: number, };

export type Theme = "system" | "light" | "dark";

export type Timing = "source" | "ours";

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

export type TrackerAdd = { 
/**
 * Its name.
 */
name: string, 
/**
 * What kind of values it takes.
 */
measure: Measure, 
/**
 * The unit of a number; may be empty.
 */
unit: string, 
/**
 * The options of a choice.
 */
options: Array<string>, 
/**
 * Whether it is recorded on pages or for days.
 */
per: Per, 
/**
 * The id of the one person whose pages it belongs to.
 */
person: string | null, };

export type TrackerArchive = { 
/**
 * The tracker.
 */
id: string, 
/**
 * Whether it is put away.
 */
archived: boolean, };

export type TrackerChange = { 
/**
 * As it is now.
 */
tracker: TrackerView, 
/**
 * The batch, for undo.
 */
batch: string, };

export type TrackerClear = { 
/**
 * The tracker.
 */
tracker: string, 
/**
 * The page it is recorded on.
 */
page: string | null, 
/**
 * The day it is recorded for; `null` beside no page for today.
 */
date: string | null, };

export type TrackerEdit = { 
/**
 * The tracker.
 */
id: string, 
/**
 * Its name.
 */
name: string | null, 
/**
 * What kind of values it takes.
 */
measure: Measure | null, 
/**
 * The unit of a number.
 */
unit: string | null, 
/**
 * All options of a choice.
 */
options: Array<string> | null, 
/**
 * Whether it is recorded on pages or for days.
 */
per: Per | null, 
/**
 * The person it belongs to; an empty id for nobody.
 */
person: string | null, };

export type TrackerExport = { 
/**
 * The series; none for every tracker with all its values.
 */
series: Array<SeriesQuery>, 
/**
 * CSV or XLSX.
 */
format: SheetFormat, };

export type TrackerRecord = { 
/**
 * The tracker.
 */
tracker: string, 
/**
 * The page, for a tracker on pages.
 */
page: string | null, 
/**
 * The day (ISO 8601), for a tracker of days; `null` for today.
 */
date: string | null, 
/**
 * The value: `0` to `10`, a decimal number, `yes` or `no`, an option.
 */
value: string, };

export type TrackerRecorded = { 
/**
 * As it is kept, or `null` when it was taken away.
 */
value: string | null, 
/**
 * The batch, for undo.
 */
batch: string, };

export type TrackerReorder = { 
/**
 * The tracker.
 */
id: string, 
/**
 * The tracker that it is to stand before, or `null` for the end.
 */
before: string | null, };

export type TrackerView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What kind of values it takes.
 */
measure: Measure, 
/**
 * The unit of a number; may be empty.
 */
unit: string, 
/**
 * The options of a choice, in the person's order.
 */
options: Array<string>, 
/**
 * Whether it is recorded on pages or for days.
 */
per: Per, 
/**
 * The id of the one person whose pages it belongs to, or `null` for all pages.
 */
person: string | null, 
/**
 * Since when it is put away, RFC 3339.
 */
archived: string | null, };

export type Unlock = { 
/**
 * What was typed.
 */
passphrase: string, };

export type ValueView = { 
/**
 * The tracker's id.
 */
tracker: string, 
/**
 * The value as it was recorded.
 */
value: string, };

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

export type WithholdView = { 
/**
 * What, and how.
 */
what: string, 
/**
 * The step in which it is told, counted from 1.
 */
until: number, 
/**
 * A variant, not part of the usual form.
 */
optional: boolean, };

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
  people_list: [null, Array<PersonRow>];
  person_open: [PersonId, PersonView];
  person_add: [PersonAdd, PersonView];
  person_set: [PersonSet, Batch];
  session_set: [SessionSet, Batch];
  last_time: [LastTime, Agreed | null];
  people_due: [null, Array<Due>];
  person_not_this_season: [PersonId, Batch];
  people_hours: [HoursQuery, Hours];
  erase_plan: [PersonId, ErasePlan];
  person_erase: [Erase, Erased];
  calendar: [CalendarQuery, Calendar];
  tag_list: [null, Array<TagRow>];
  tag_rename: [TagRename, Batch];
  tag_delete: [TagName, Batch];
  page_links: [PageId, PageLinks];
  link_find: [LinkQuery, Array<LinkTarget>];
  link_complete: [LinkTyping, Array<LinkTarget>];
  phrase_list: [PhraseQuery, Array<Phrase>];
  phrase_add: [PhraseAdd, Phrase];
  phrase_set: [PhraseSet, Batch];
  phrase_remove: [PhraseId, Batch];
  export_look: [ExportRequest, ExportLook];
  export_cancel: [null, null];
  undo: [Batch, Batch];
  method_list: [MethodListQuery, Array<MethodRow>];
  method_show: [MethodQuery, MethodView];
  method_page: [MethodPageQuery, GuidedPage];
  method_add: [MethodAdd, MethodView];
  method_copy: [MethodQuery, MethodView];
  method_edit: [MethodEdit, Batch];
  method_trash: [MethodId, Batch];
  method_untrash: [MethodId, Batch];
  tracker_list: [null, Array<TrackerView>];
  tracker_add: [TrackerAdd, TrackerChange];
  tracker_edit: [TrackerEdit, TrackerChange];
  tracker_reorder: [TrackerReorder, Batch];
  tracker_archive: [TrackerArchive, TrackerChange];
  tracker_record: [TrackerRecord, TrackerRecorded];
  tracker_clear: [TrackerClear, TrackerRecorded];
  tracker_noted: [NotedQuery, Array<Noted>];
  tracker_series: [SeriesQuery, Series];
  import_look: [ImportRequest, ImportReport];
  import_write: [ImportRequest, ImportReport];
  import_cancel: [null, null];
  search: [SearchQuery, Array<Hit>];
  search_complete: [SearchTyping, Array<Completion>];
  search_saved: [null, Array<SavedSearch>];
  search_save: [SearchSave, SavedSearch];
  search_rename: [SavedRename, Batch];
  search_forget: [SavedId, Batch];
  import_choose: [ImportChoice, Saved | null];
  import_save: [ImportReport, Saved | null];
  recovery_save: [null, Saved | null];
  backup_to: [null, Saved | null];
  backup_restore: [null, Saved | null];
  notebook_choose_folder: [null, Saved | null];
  notebook_open_other: [null, AppStatus | null];
  hours_save: [HoursExport, Saved | null];
  person_hand_over: [HandOver, HandedOver | null];
  export_save: [ExportRequest, Exported | null];
  export_open: [null, null];
  export_show: [null, null];
  attachment_save: [AttachmentSave, Saved | null];
  attachment_pick: [PageId, Array<Attachment>];
  tracker_export: [TrackerExport, SheetSaved | null];
  tracker_save_chart: [ChartSave, Saved | null];
  attachment_paste: [AttachmentAdd, Attachment];
  link_open: [LinkOpen, null];
  spelling_apply: [null, null];
};
