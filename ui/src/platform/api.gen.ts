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

export type ActionRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * What.
 */
text: string, 
/**
 * Who, by name.
 */
owner: string, 
/**
 * By which day, ISO 8601.
 */
due: string | null, 
/**
 * The day on which it was done, ISO 8601.
 */
done: string | null, 
/**
 * Whether its day is over and it is not done.
 */
late: boolean, 
/**
 * How many meetings it was carried over to.
 */
carried: number, 
/**
 * The meeting at which it was agreed.
 */
meeting: string, 
/**
 * That meeting's title.
 */
title: string, 
/**
 * That meeting's day, ISO 8601; empty when it has none.
 */
date: string, 
/**
 * The group.
 */
circle: string | null, };

export type ActionSet = { 
/**
 * The meeting at which it was agreed.
 */
id: string, 
/**
 * The action; `null` for a new one.
 */
action?: string | null, 
/**
 * What.
 */
text?: string | null, 
/**
 * Who, by name.
 */
owner?: string | null, 
/**
 * By which day.
 */
due?: string | null, 
/**
 * The item it belongs to.
 */
item?: string | null, 
/**
 * Whether it is done: from today on.
 */
done?: boolean | null, 
/**
 * Whether it is taken out.
 */
removed?: boolean | null, };

export type ActionView = { 
/**
 * Its id.
 */
id: string, 
/**
 * What.
 */
text: string, 
/**
 * Who, by name.
 */
owner: string, 
/**
 * By which day, ISO 8601.
 */
due: string | null, 
/**
 * The item it belongs to.
 */
item: string | null, 
/**
 * The day on which it was done, ISO 8601.
 */
done: string | null, };

export type AgendaSum = { 
/**
 * Minutes from the start to the end of the last item, where an item with a fixed time waits until the one before it is over.
 */
planned: number, 
/**
 * Minutes that it may take.
 */
allowed: number | null, 
/**
 * Minutes of it that are more than it may take.
 */
over: number, 
/**
 * Minutes left at the end.
 */
free: number, 
/**
 * When the last item ends by the clock; `null` while the meeting has no start.
 */
ends: string | null, };

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

export type AgreedQuery = { 
/**
 * Only those of this group, by id.
 */
circle?: string | null, 
/**
 * Only those of this series, by id.
 */
series?: string | null, 
/**
 * Only those of this meeting, by id.
 */
meeting?: string | null, 
/**
 * Of actions, only those that are not done.
 */
open?: boolean | null, 
/**
 * Of actions, only those of this owner, by name.
 */
owner?: string | null, };

export type AgreedView = { 
/**
 * Who.
 */
who: Somebody, 
/**
 * The version that they last agreed to, if any.
 */
version: VersionRow | null, 
/**
 * How: as noted in a meeting, consented, signed, acknowledged.
 */
how: StatementKind | null, 
/**
 * Who noted it for them; `null` when their own key says it.
 */
noted_by: string | null, 
/**
 * When: the day of the meeting (ISO 8601 date) in which it was agreed, or the moment in which they said it (RFC 3339).
 */
at: string | null, 
/**
 * Whether what is in force differs from what they agreed to.
 */
behind: boolean, 
/**
 * By what they said since that they did not agree to a version, or do no longer. `null` when they agreed to it again.
 */
against: StatementView | null, };

export type Anonymise = { 
/**
 * The session.
 */
id: string, 
/**
 * The day on which the successor ends.
 */
until: string, 
/**
 * The others who agreed, by id or name.
 */
agreed_by: Array<string>, };

export type AnonymisePlan = { 
/**
 * The session.
 */
id: string, 
/**
 * Title, question and the group's notes as they would be, Markdown.
 */
text: string, 
/**
 * How many names would be replaced.
 */
replaced: number, 
/**
 * What in it may still point at somebody: names that nobody gave an alias, places, days.
 */
left: Array<string>, 
/**
 * Notes of mine would be destroyed.
 */
mine: boolean, 
/**
 * Notes for a supervision would be destroyed.
 */
supervision: boolean, };

export type Anonymised = { 
/**
 * The successor.
 */
id: string, 
/**
 * How many names were replaced.
 */
replaced: number, 
/**
 * What in it may still point at somebody: names that nobody gave an alias, places, days.
 */
left: Array<string>, };

export type Answer = "no" | "if_needed" | "yes";

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
default_folder: string, 
/**
 * What is wrong with the notebook that was used last; it counts as none then.
 */
trouble: NotebookTrouble | null, };

export type Approve = { 
/**
 * The meeting.
 */
id: string, 
/**
 * Whether they are approved.
 */
approved: boolean, };

export type Asks = "everyone" | "no_address" | "no_sender" | "sender_without_address";

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

export type Attendance = "expected" | "present" | "excused" | "absent" | "guest";

export type Audience = "me" | "client";

export type Backlink = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is; `null` for a page.
 */
kind: ThingKind | null, 
/**
 * Whether only the owner reads it: a page, or the notes that one has of a meeting.
 */
mine: boolean, 
/**
 * Its title.
 */
title: string, 
/**
 * The first words of a page that has no title.
 */
first_words: string, 
/**
 * Its day.
 */
date: string, 
/**
 * The sentence with the link.
 */
sentence: Array<HitPart>, 
/**
 * Where in it that stands: an item, a decision, an action or a clause by its id; `null` for its own text.
 */
part: string | null, 
/**
 * The parts that it leads to, by their ids; none where it leads to the whole alone.
 */
parts: Array<string>, };

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
 * Whether everything could be read that was read of it after it was written. One that was not checked has no name and is not listed.
 */
verified: boolean, };

export type BackupTo = { 
/**
 * Whether it holds what closed groups keep. Kring cannot end what lies in it.
 */
with_sealed: boolean, };

export type Batch = { 
/**
 * Names the batch.
 */
batch: string, };

export type Cadence = { 
/**
 * How it goes on.
 */
rule: Rule, 
/**
 * How long a meeting lasts.
 */
minutes: number | null, 
/**
 * The zone.
 */
zone: string | null, };

export type CadenceQuery = { 
/**
 * The group.
 */
circle: string, 
/**
 * The first date, `YYYY-MM-DDTHH:MM`.
 */
start: string, };

export type CadenceView = { 
/**
 * How often it wants to meet.
 */
target: IntervalView | null, 
/**
 * How often it meets at least.
 */
at_least: IntervalView | null, 
/**
 * How long a meeting lasts, in minutes.
 */
minutes: number | null, 
/**
 * The zone (IANA) of its meetings.
 */
zone: string | null, 
/**
 * What else is to be said about it.
 */
text: { [key in string]: SaidView }, };

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

export type Came = { 
/**
 * Its name: `folder`, `place`, `weather`, `starred` and the like, or the writer's own.
 */
name: string, 
/**
 * What it says, in words.
 */
value: string, };

export type CaseContext = "student" | "employee" | "client" | "other";

export type Certificate = { 
/**
 * The session or group.
 */
id: string, 
/**
 * Which of both.
 */
kind: EndedKind, 
/**
 * When, RFC 3339.
 */
at: string, 
/**
 * By which rule.
 */
rule: EndRule, 
/**
 * How many documents had their keys destroyed.
 */
documents: number, };

export type ChangeKind = "text" | "text_added" | "text_removed" | "relabelled" | "added" | "removed" | "moved" | "value" | "holder_added" | "holder_removed" | "state";

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

export type ChangeView = { 
/**
 * What happened.
 */
kind: ChangeKind, 
/**
 * The path of what changed; of a whole clause, `clause.<id>` or `role.<id>`.
 */
path: string, 
/**
 * The list of the clause, role or section.
 */
list: ClauseList | null, 
/**
 * What it is called in the first language: the label, or the beginning of the text; of somebody in a role, the role.
 */
label: string, 
/**
 * The language of a text.
 */
language: string | null, 
/**
 * The text by words; whole where it came or went.
 */
words: Array<Stretch>, 
/**
 * The value, the name or the number in its list (from 1) before.
 */
from: string | null, 
/**
 * The value, the name or the number in its list (from 1) now.
 */
to: string | null, };

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

export type CharterAgree = { 
/**
 * The charter.
 */
id: string, 
/**
 * The version that was agreed, or `null` for what the charter says now, which becomes a version.
 */
version?: string | null, 
/**
 * The day of the meeting (ISO 8601), or `null` for today.
 */
date?: string | null, 
/**
 * What the meeting was called; may be empty.
 */
meeting?: string, 
/**
 * Who agreed.
 */
names?: Array<Somebody>, 
/**
 * Who notes it; may be empty when the circle knows whose notebook this is.
 */
by?: string, 
/**
 * The new version's name.
 */
name?: string, 
/**
 * Why it was changed.
 */
reason?: string, 
/**
 * Who wrote the new version; may be empty.
 */
author?: string, 
/**
 * From when it holds, or `null` for the day that the version names, else that of the meeting.
 */
effective?: string | null, };

export type CharterDiff = { 
/**
 * The older one, or `null` for an empty charter.
 */
from: VersionRow | null, 
/**
 * The newer one, or `null` for what the charter says now.
 */
to: VersionRow | null, 
/**
 * Languages that are gone: what was said in them is not listed as changes.
 */
languages_gone: Array<string>, 
/**
 * Languages that came.
 */
languages_new: Array<string>, 
/**
 * The changes, in the order of the charter.
 */
changes: Array<ChangeView>, };

export type CharterDiffQuery = { 
/**
 * The charter.
 */
id: string, 
/**
 * The older one's id, or `null` for an empty charter.
 */
from: string | null, 
/**
 * The newer one's id, or `null` for what the charter says now.
 */
to: string | null, };

export type CharterExport = { 
/**
 * The charter.
 */
id: string, 
/**
 * The version, or `null` for what it says now.
 */
version?: string | null, 
/**
 * What differs from this older version, in place of the version itself.
 */
since?: string | null, 
/**
 * The form.
 */
format: CharterFormat, 
/**
 * The languages, or none for all of them; two stand in two columns.
 */
languages?: Array<string>, 
/**
 * Whether the names of people are left out.
 */
without_names?: boolean, 
/**
 * The paper of a PDF or DOCX, or `null` for that of the region.
 */
paper?: PaperSize | null, };

export type CharterExportLook = { 
/**
 * The file's name.
 */
name: string, };

export type CharterFormat = "pdf" | "docx" | "md" | "html" | "wikitext" | "json";

export type CharterId = { 
/**
 * The id.
 */
id: string, };

export type CharterImportLook = { 
/**
 * The form of the source: `wiki-page`, `wiki-export`, `wiki-diff`, `markdown`, `docx`, `html`, `text`.
 */
form: string, 
/**
 * The versions, oldest first.
 */
versions: Array<RecognisedView>, 
/**
 * What could not be taken as it was.
 */
notes: Array<ImportNote>, 
/**
 * Every place that a line can have, in the order of a charter; `sections` is for what has none of its own.
 */
places: Array<string>, };

export type CharterImportRequest = { 
/**
 * The file, or `null` when the text was pasted.
 */
path?: string | null, 
/**
 * The pasted text.
 */
text?: string | null, 
/**
 * The circle that is to have it, or `null` for a new one of the charter's name.
 */
circle?: string | null, 
/**
 * Lines that belong elsewhere than where they were put.
 */
corrections?: Array<LineCorrection>, };

export type CharterImported = { 
/**
 * The charter.
 */
id: string, 
/**
 * The circle.
 */
circle: string, 
/**
 * The batch, for undo.
 */
batch: string, 
/**
 * How many versions came.
 */
versions: number, 
/**
 * The lines of all versions that have no place of their own and stand in free sections.
 */
left: Array<string>, 
/**
 * The lines of all versions that were taken for no part of a charter, and stand nowhere in it.
 */
aside: Array<string>, 
/**
 * What could not be taken as it was.
 */
notes: Array<ImportNote>, };

export type CharterLanguages = { 
/**
 * The charter.
 */
id: string, 
/**
 * One to three (BCP 47), in the order of their columns.
 */
languages: Array<string>, };

export type CharterListQuery = { 
/**
 * Only what is in the trash, or nothing of it.
 */
trashed: boolean, };

export type CharterNew = { 
/**
 * Its title.
 */
title: string, 
/**
 * The circle that is to have it, or `null` for a new one.
 */
circle?: string | null, 
/**
 * Its languages (BCP 47), or `null` for that of the interface.
 */
languages?: Array<string> | null, 
/**
 * The starter that it begins with, or `null` for an empty one.
 */
starter?: string | null, };

export type CharterPropose = { 
/**
 * The charter.
 */
id: string, 
/**
 * A name for the version; may be empty.
 */
name?: string, 
/**
 * Why; may be empty.
 */
reason?: string, 
/**
 * From when it would hold.
 */
effective?: string | null, 
/**
 * Who proposes it; may be empty.
 */
author?: string, 
/**
 * Until when comments are awaited (ISO 8601).
 */
comments_until?: string | null, };

export type CharterReturn = { 
/**
 * The charter.
 */
id: string, 
/**
 * The version.
 */
version: string, };

export type CharterRole = { 
/**
 * Stays with it through every version.
 */
id: string, 
/**
 * What it is called.
 */
label: { [key in string]: SaidView }, 
/**
 * What whoever has it does.
 */
duties: { [key in string]: SaidView }, 
/**
 * Who has it now.
 */
holders: Array<HolderView>, 
/**
 * Who had it before, and who will have it, by the first day.
 */
others: Array<HolderView>, 
/**
 * Whether nobody has it.
 */
vacant: boolean, 
/**
 * For how many months somebody has it; `null` without an end.
 */
term_months: number | null, };

export type CharterRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * The circle.
 */
circle: string, 
/**
 * The circle's name.
 */
circle_name: string, 
/**
 * Its title in its first language.
 */
title: string, 
/**
 * Since when it is in the trash, RFC 3339.
 */
trashed: string | null, };

export type CharterSet = { 
/**
 * The charter.
 */
id: string, 
/**
 * A value by its path; `null` takes it away.
 */
values: { [key in string]: string | null }, };

export type CharterTextEdit = { 
/**
 * The charter.
 */
id: string, 
/**
 * The text's path.
 */
path: string, 
/**
 * The language.
 */
language: string, 
/**
 * The version that the editor shows without the edits.
 */
base: string, 
/**
 * The edits.
 */
edits: Array<Edit>, };

export type CharterTextSet = { 
/**
 * The charter.
 */
id: string, 
/**
 * The text's path.
 */
path: string, 
/**
 * The language.
 */
language: string, 
/**
 * All of it.
 */
text: string, };

export type CharterTextState = { 
/**
 * The charter.
 */
id: string, 
/**
 * The text's path.
 */
path: string, 
/**
 * The language.
 */
language: string, 
/**
 * The language that it is a true translation from as of now, or `null` when it stands by itself.
 */
from: string | null, };

export type CharterView = { 
/**
 * Its id.
 */
id: string, 
/**
 * The circle.
 */
circle: string, 
/**
 * The circle's name.
 */
circle_name: string, 
/**
 * What the circle calls itself; may be empty.
 */
calls_itself: string, 
/**
 * The version shown: the base of the next edit.
 */
base: string, 
/**
 * What it says now.
 */
content: Content, 
/**
 * The version that is in force.
 */
in_force: VersionRow | null, 
/**
 * The version that was agreed and holds from a day that is still to come.
 */
upcoming: VersionRow | null, 
/**
 * The proposal that is open.
 */
proposal: VersionRow | null, 
/**
 * The newest version, whatever became of it.
 */
latest: VersionRow | null, 
/**
 * How many versions there are.
 */
versions: number, 
/**
 * Whether what it says now differs from the newest version.
 */
changed: boolean, 
/**
 * When it was last changed, RFC 3339.
 */
modified: string, 
/**
 * Since when it is in the trash, RFC 3339.
 */
trashed: string | null, };

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

export type CircleAdd = { 
/**
 * Its name.
 */
name: string, 
/**
 * What it calls itself; may be empty.
 */
calls_itself?: string, 
/**
 * The zone (IANA) of its meetings, or `null` for this computer's.
 */
zone?: string | null, };

export type CircleId = { 
/**
 * The id.
 */
id: string, };

export type CircleListQuery = { 
/**
 * Only what is in the trash, or nothing of it.
 */
trashed: boolean, };

export type CircleRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it calls itself: community, circle, learning group; may be empty.
 */
calls_itself: string, 
/**
 * How many people belong to it today.
 */
people: number, 
/**
 * Its charter, if it has one.
 */
charter: string | null, 
/**
 * In how many things other people changed something since the person last looked.
 */
news: number, 
/**
 * Since when it is in the trash, RFC 3339.
 */
trashed: string | null, };

export type CircleSet = { 
/**
 * The circle.
 */
id: string, 
/**
 * Its name.
 */
name: string | null, 
/**
 * What it calls itself.
 */
calls_itself: string | null, 
/**
 * The zone of its meetings.
 */
zone: string | null, 
/**
 * The colour of what it exports, `#rrggbb`.
 */
accent: string | null, 
/**
 * What stands at the foot of what it exports.
 */
footer: string | null, };

export type CircleView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it calls itself; may be empty.
 */
calls_itself: string, 
/**
 * The zone (IANA) of its meetings.
 */
zone: string, 
/**
 * The colour of what it exports, `#rrggbb`.
 */
accent: string | null, 
/**
 * What stands at the foot of what it exports.
 */
footer: string, 
/**
 * The picture at the head of what it exports.
 */
logo: Attachment | null, 
/**
 * Its people by name, also those who left.
 */
people: Array<MemberView>, 
/**
 * Its charter, if it has one.
 */
charter: string | null, 
/**
 * Since when it is in the trash, RFC 3339.
 */
trashed: string | null, };

export type ClauseAdd = { 
/**
 * The charter.
 */
id: string, 
/**
 * The list.
 */
list: ClauseList, 
/**
 * The one that it is to stand before, or `null` for the end.
 */
before?: string | null, 
/**
 * Its label by language.
 */
labels?: { [key in string]: string }, 
/**
 * Its text, or a role's duties, by language.
 */
texts?: { [key in string]: string }, };

export type ClauseId = { 
/**
 * The charter.
 */
id: string, 
/**
 * The list.
 */
list: ClauseList, 
/**
 * Which one.
 */
clause: string, };

export type ClauseList = "objectives" | "guidelines" | "roles" | "sections";

export type ClauseMove = { 
/**
 * The charter.
 */
id: string, 
/**
 * The list.
 */
list: ClauseList, 
/**
 * Which one.
 */
clause: string, 
/**
 * The one that it is to stand before, or `null` for the end.
 */
before: string | null, };

export type ClauseTake = { 
/**
 * The charter.
 */
id: string, 
/**
 * The clause's id in the library.
 */
clause: string, };

export type ClauseView = { 
/**
 * Stays with it through every version.
 */
id: string, 
/**
 * A word or two; may be empty.
 */
label: { [key in string]: SaidView }, 
/**
 * What it means.
 */
text: { [key in string]: SaidView }, };

export type ClockState = { 
/**
 * What this computer's clock says, RFC 3339.
 */
now: string, 
/**
 * How many endings wait for the answer whether that is right.
 */
waiting: number, };

export type ClosedAgree = { 
/**
 * The group.
 */
id: string, 
/**
 * The participant, by id or name.
 */
person: string, 
/**
 * On which day, or `null` for today.
 */
date: string | null, };

export type ClosedAlias = { 
/**
 * The session.
 */
id: string, 
/**
 * The name.
 */
name: string, 
/**
 * What stands for it.
 */
alias: string, };

export type ClosedAliasRemove = { 
/**
 * The session.
 */
id: string, 
/**
 * The name, or the id of its entry.
 */
name: string, };

export type ClosedAliased = { 
/**
 * The session.
 */
id: string, 
/**
 * How often the name stood there.
 */
replaced: number, };

export type ClosedAttended = { 
/**
 * The group that it was.
 */
id: string, 
/**
 * What it was called.
 */
name: string, 
/**
 * Who was there, by name.
 */
people: Array<string>, };

export type ClosedClose = { 
/**
 * The session.
 */
id: string, 
/**
 * The others who want it, by id or name.
 */
agreed_by: Array<string>, };

export type ClosedCopy = { 
/**
 * The words.
 */
text: string, };

export type ClosedEnding = { 
/**
 * The session or group.
 */
id: string, 
/**
 * Which of both.
 */
kind: EndedKind, 
/**
 * Its title or name.
 */
title: string, 
/**
 * The day.
 */
ends: string, 
/**
 * Where it stands.
 */
stage: ClosedStage, 
/**
 * The day from which the next opening destroys.
 */
destroyed_on: string, 
/**
 * How many days are left: until the day, and in the seven days after it until the next opening destroys. 0 for what is held or due.
 */
days_left: number, };

export type ClosedExport = { 
/**
 * The session.
 */
id: string, 
/**
 * Which notes; never more than one layer.
 */
layer: NotesLayer, 
/**
 * The form.
 */
format?: Format | null, 
/**
 * The language of headings, or that of the interface.
 */
language?: Language | null, 
/**
 * The paper, or what the region has.
 */
paper?: PaperSize | null, 
/**
 * The others who said yes, by id or name, where the agreement asks for it.
 */
agreed_by?: Array<string> | null, };

export type ClosedFormer = { 
/**
 * The id.
 */
id: string, 
/**
 * The name.
 */
name: string, };

export type ClosedGroupAdd = { 
/**
 * Its name.
 */
name: string, 
/**
 * The names of its people.
 */
people: Array<string>, 
/**
 * Which of them is the owner of this notebook.
 */
me?: string | null, 
/**
 * The day on which what it keeps ends.
 */
ends?: string | null, };

export type ClosedGroupId = { 
/**
 * The id.
 */
id: string, };

export type ClosedGroupRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name; empty when its keys are not here and it can be read no more.
 */
name: string, 
/**
 * Whether it can be read.
 */
readable: boolean, 
/**
 * Whether its keys were here and are lost: it has not ended.
 */
lost: boolean, 
/**
 * How many people take part.
 */
people: number, 
/**
 * Whether it is a space of two, for a supervision.
 */
pair: boolean, 
/**
 * The day on which what it keeps ends.
 */
ends: string | null, };

export type ClosedGroupSet = { 
/**
 * The group.
 */
id: string, 
/**
 * Its name.
 */
name?: string | null, 
/**
 * The level of confidentiality.
 */
level?: ConfidentialityLevel | null, 
/**
 * Its limits, in words.
 */
limits?: string | null, 
/**
 * What may leave, in words.
 */
leaves?: string | null, 
/**
 * Who keeps notes.
 */
keeps?: Keeps | null, 
/**
 * The participant who does.
 */
keeper?: string | null, 
/**
 * The day on which what it keeps ends.
 */
ends?: string | null, 
/**
 * Who may end it earlier.
 */
may_end?: MayEnd | null, 
/**
 * Whether who was there when survives the end.
 */
attest?: boolean | null, 
/**
 * Which participant is the owner of this notebook.
 */
me?: string | null, 
/**
 * Who says so: once somebody has agreed, everybody has to agree to a change.
 */
agreed_by?: Array<string> | null, };

export type ClosedGroupView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The level of confidentiality.
 */
level: ConfidentialityLevel, 
/**
 * Its limits, in words.
 */
limits: string, 
/**
 * What may leave, in words.
 */
leaves: string, 
/**
 * Who keeps notes.
 */
keeps: Keeps, 
/**
 * The participant who does, by id.
 */
keeper: string | null, 
/**
 * The day on which what it keeps ends.
 */
ends: string | null, 
/**
 * Who may end it earlier.
 */
may_end: MayEnd, 
/**
 * Whether who was there when survives the end.
 */
attest: boolean, 
/**
 * Whether it is a space of two, for a supervision.
 */
pair: boolean, 
/**
 * Its people.
 */
people: Array<ClosedPerson>, 
/**
 * Those who were in it and take no part any more.
 */
former: Array<ClosedFormer>, 
/**
 * Its sessions, newest first.
 */
sessions: Array<ClosedSessionRow>, };

export type ClosedHit = { 
/**
 * The session.
 */
id: string, 
/**
 * The notes; `null` for title and question.
 */
layer: NotesLayer | null, 
/**
 * The line.
 */
line: string, };

export type ClosedHold = { 
/**
 * The session.
 */
id: string, 
/**
 * Held or not.
 */
held: boolean, };

export type ClosedKeep = { 
/**
 * The session.
 */
id: string, 
/**
 * The new day.
 */
until: string, 
/**
 * The others who agreed, by id or name; nobody where the group is shared.
 */
agreed_by: Array<string>, };

export type ClosedKeeping = { 
/**
 * The day that those who said yes so far agree on.
 */
until: string, 
/**
 * Who said yes, by name.
 */
agreed: Array<string>, 
/**
 * Who is still asked, by name.
 */
asked: Array<string>, 
/**
 * Whether my yes is not there yet.
 */
me: boolean, };

export type ClosedKept = { 
/**
 * There are some, and no other place is known that holds them.
 */
alone: boolean, 
/**
 * That has not been said yet.
 */
tell: boolean, 
/**
 * Complete copies that were written elsewhere with closed notes, or may hold them.
 */
outside: Array<OutsideCopy>, };

export type ClosedLeaves = "group" | "mine" | "supervision" | "statement";

export type ClosedLeft = { 
/**
 * The line's id.
 */
id: string, 
/**
 * The session or group.
 */
of: string, 
/**
 * The group; empty where that was not noted.
 */
group: string, 
/**
 * What: a layer, or `statement`.
 */
what: string, 
/**
 * The form.
 */
form: string, 
/**
 * When, RFC 3339.
 */
at: string, 
/**
 * Under which level of confidentiality.
 */
rule: string, 
/**
 * BLAKE3 of the file, hexadecimal.
 */
hash: string, };

export type ClosedLeftQuery = { 
/**
 * Of a session, or of a group with its sessions, those that ended among them.
 */
of?: string | null, 
/**
 * Of one kind.
 */
what?: ClosedLeaves | null, 
/**
 * From this day on.
 */
from?: string | null, 
/**
 * Up to this day.
 */
to?: string | null, };

export type ClosedListQuery = { 
/**
 * Those of a group; `null` for all.
 */
group?: string | null, };

export type ClosedLook = { 
/**
 * The session.
 */
id: string, 
/**
 * The title as it would leave.
 */
title: string, 
/**
 * The line below it: the day of the session, and when its notes end.
 */
about: string, 
/**
 * The text as it would leave, Markdown.
 */
text: string, 
/**
 * Names that were replaced by their aliases.
 */
replaced: number, 
/**
 * Names that stand in it, because a permission allows it.
 */
named: Array<string>, 
/**
 * First names in it for which an alias stands although somebody of that name may be named: somebody else has it too.
 */
doubtful: Array<string>, 
/**
 * What else may point at somebody in it or in its title, as the names check sees it: the words, each once, in their order.
 */
found: Array<string>, 
/**
 * The level of confidentiality that it leaves under.
 */
rule: ConfidentialityLevel, };

export type ClosedName = { 
/**
 * Its id.
 */
id: string, 
/**
 * The name. It stands in the personal space only.
 */
name: string, 
/**
 * What stands for it everywhere else.
 */
alias: string, };

export type ClosedNotes = { 
/**
 * The session.
 */
id: string, 
/**
 * Which notes.
 */
layer: NotesLayer, 
/**
 * Markdown.
 */
text: string, 
/**
 * The notes as they were read when this was written: what others wrote since stays. `null` where this is all that there is to be.
 */
was?: string | null, };

export type ClosedNotice = { 
/**
 * A session or a group.
 */
kind: EndedKind, 
/**
 * The day.
 */
ends: string, 
/**
 * Where it stands.
 */
stage: ClosedStage, 
/**
 * The day from which the next opening destroys.
 */
destroyed_on: string, };

export type ClosedPairAdd = { 
/**
 * Who supervises.
 */
supervisor: string, 
/**
 * The name of the owner of this notebook there.
 */
me: string, 
/**
 * The day on which what it keeps ends.
 */
ends?: string | null, };

export type ClosedPermission = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whose it is.
 */
who: string, 
/**
 * What for.
 */
scope: PermissionScope, 
/**
 * The day on which it was given.
 */
given: string, 
/**
 * The day on which it was withdrawn.
 */
withdrawn: string | null, };

export type ClosedPermissionSet = { 
/**
 * The session.
 */
id: string, 
/**
 * The permission; `null` for a new one.
 */
permission?: string | null, 
/**
 * Whose it is.
 */
who?: string | null, 
/**
 * What for.
 */
scope?: PermissionScope | null, 
/**
 * The day on which it was given, or `null` for today.
 */
given?: string | null, 
/**
 * The day on which it was withdrawn.
 */
withdrawn?: string | null, };

export type ClosedPermitted = { 
/**
 * The permission.
 */
id: string, 
/**
 * What takes it back; `null` where a name gave way to its alias: what stood there before is destroyed.
 */
batch: string | null, 
/**
 * How many names gave way to their alias because they may not be used any more.
 */
replaced: number, };

export type ClosedPerson = { 
/**
 * Their id.
 */
id: string, 
/**
 * Their name.
 */
name: string, 
/**
 * Whether this is the owner of the notebook.
 */
me: boolean, 
/**
 * The day on which they agreed.
 */
agreed: string | null, 
/**
 * The day on which they agreed to something else than what the group agrees now; `null` where they agree to this.
 */
agreed_before: string | null, 
/**
 * Whether the group knows them by the key of a notebook of their own.
 */
keyed: boolean, };

export type ClosedPersonSet = { 
/**
 * The group.
 */
id: string, 
/**
 * The participant; `null` for somebody new.
 */
person?: string | null, 
/**
 * Their name.
 */
name?: string | null, 
/**
 * Whether they leave the group.
 */
removed?: boolean | null, };

export type ClosedSaved = { 
/**
 * The line's id.
 */
id: string, 
/**
 * The file.
 */
path: string, 
/**
 * BLAKE3 of it, hexadecimal.
 */
hash: string, };

export type ClosedScreen = { 
/**
 * It is: the window is kept out of pictures and recordings where the system can do that.
 */
shown: boolean, };

export type ClosedSearch = { 
/**
 * A session, or a group with all of its sessions.
 */
id: string, 
/**
 * Words; all of them must be there.
 */
query: string, };

export type ClosedSessionId = { 
/**
 * The id.
 */
id: string, };

export type ClosedSessionNew = { 
/**
 * The method, by its id in the catalogue.
 */
method: string, 
/**
 * A title that names nobody.
 */
title: string, 
/**
 * The day on which its notes end; `null` for that of the group.
 */
ends?: string | null, 
/**
 * The group; `null` for a closed space of its own.
 */
group?: string | null, 
/**
 * Its day, or `null` for today.
 */
date?: string | null, 
/**
 * How long it took, in minutes.
 */
minutes?: number | null, 
/**
 * Who was there, by id or name.
 */
present?: Array<string> | null, 
/**
 * Who brought the case, by id or name.
 */
owner?: string | null, 
/**
 * Who led, by id or name.
 */
led?: string | null, };

export type ClosedSessionRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its group.
 */
group: string, 
/**
 * Its title; empty when its keys are not here: then it has ended, or was left out of a backup.
 */
title: string, 
/**
 * Its method.
 */
method: string, 
/**
 * Its day.
 */
date: string, 
/**
 * The day on which its notes end.
 */
ends: string, 
/**
 * Where it stands; `null` when its keys are not here.
 */
stage: ClosedStage | null, 
/**
 * Whether its keys were here and are lost: it has not ended.
 */
lost: boolean, 
/**
 * Whether names were taken out for good.
 */
anonymous: boolean, };

export type ClosedSessionSet = { 
/**
 * The session.
 */
id: string, 
/**
 * Its title.
 */
title?: string | null, 
/**
 * The question that was brought, Markdown.
 */
question?: string | null, 
/**
 * The question as it was read when this one was written: what others wrote since stays.
 */
asked?: string | null, 
/**
 * Who brought it, by id or name; empty for nobody.
 */
owner?: string | null, 
/**
 * Who led, by id or name; empty for nobody.
 */
led?: string | null, 
/**
 * Where it comes from.
 */
context?: CaseContext | null, 
/**
 * Its day.
 */
date?: string | null, 
/**
 * How long it took, in minutes.
 */
minutes?: number | null, 
/**
 * Who was there, by id or name.
 */
present?: Array<string> | null, };

export type ClosedSessionView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its group.
 */
group: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its method.
 */
method: string, 
/**
 * Its day.
 */
date: string, 
/**
 * How long it took, in minutes.
 */
minutes: number | null, 
/**
 * The day on which its notes end.
 */
ends: string, 
/**
 * Where it stands.
 */
stage: ClosedStage, 
/**
 * The day from which the next opening destroys.
 */
destroyed_on: string, 
/**
 * Since when it is held.
 */
held: string | null, 
/**
 * Who would keep it longer, and who is still asked; `null` where nobody would.
 */
keeping: ClosedKeeping | null, 
/**
 * Whether each says yes to a later day in their own notebook; else my word that all agreed counts.
 */
each_says_yes: boolean, 
/**
 * Who brought the case, by id.
 */
owner: string | null, 
/**
 * Who led, by id.
 */
led: string | null, 
/**
 * Where the case comes from.
 */
context: CaseContext | null, 
/**
 * The question.
 */
question: string, 
/**
 * Who was there, by id.
 */
present: Array<string>, 
/**
 * The group's notes.
 */
notes: string, 
/**
 * My notes.
 */
mine: string, 
/**
 * The notes for my supervision.
 */
supervision: string, 
/**
 * Where they went, once they were handed to whoever supervises.
 */
supervised: ClosedSupervised | null, 
/**
 * Whether I may write the group's notes.
 */
may_write: boolean, 
/**
 * Names and their aliases.
 */
names: Array<ClosedName>, 
/**
 * Permissions.
 */
permissions: Array<ClosedPermission>, 
/**
 * Whether names were taken out for good.
 */
anonymous: boolean, };

export type ClosedStage = "open" | "soon" | "very_soon" | "grace" | "due" | "held";

export type ClosedSupervise = { 
/**
 * The session that they are about.
 */
id: string, 
/**
 * The space of two.
 */
pair: string, };

export type ClosedSupervised = { 
/**
 * Their session in the space of two.
 */
id: string, 
/**
 * The space of two.
 */
group: string, 
/**
 * What that is called.
 */
name: string, };

export type ClosedTake = { 
/**
 * The session.
 */
id: string, 
/**
 * The words, Markdown.
 */
text: string, 
/**
 * The title of the page.
 */
title?: string | null, 
/**
 * As things to do: on the page, or as actions of the meeting.
 */
actions?: boolean | null, 
/**
 * The meeting that gets them as an action.
 */
meeting?: string | null, 
/**
 * The language of the page's title, or that of the interface.
 */
language?: Language | null, };

export type ClosedTaken = { 
/**
 * The page or the action.
 */
id: string, 
/**
 * What takes it back.
 */
batch: string, 
/**
 * What in it may still point at somebody.
 */
left: Array<string>, };

export type ClosedWritten = { 
/**
 * The session.
 */
id: string, 
/**
 * What takes it back; `null` where a name gave way to its alias: what stood there before is destroyed.
 */
batch: string | null, 
/**
 * How many names were replaced by their alias before anything was kept.
 */
replaced: number, };

export type CommentAdd = { 
/**
 * The version that is proposed.
 */
version: string, 
/**
 * The path of what it is about, `objection.` and its id for an objection; empty for the whole.
 */
path: string, 
/**
 * What it says.
 */
text: string, 
/**
 * Who says it; may be empty.
 */
by: string, };

export type CommentDone = { 
/**
 * The version that is proposed.
 */
version: string, 
/**
 * The comment.
 */
comment: string, 
/**
 * Whether it was dealt with.
 */
done: boolean, };

export type CommentView = { 
/**
 * Its id.
 */
id: string, 
/**
 * The path of what it is about, `objection.` and its id for an objection; empty for the whole.
 */
path: string, 
/**
 * What it says.
 */
text: string, 
/**
 * Who says it, as noted; may be empty.
 */
by: string, 
/**
 * When, RFC 3339.
 */
at: string, 
/**
 * Whether it was dealt with.
 */
done: boolean, };

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

export type ComposeWriteUp = { 
/**
 * The meeting.
 */
id: string, 
/**
 * Whether they replace what is written; else they are only shown.
 */
write: boolean, };

export type Composed = { 
/**
 * The text, Markdown.
 */
text: string, 
/**
 * The batch, for undo, when they were written.
 */
batch: string | null, };

export type Conducted = { 
/**
 * The group.
 */
id: string, 
/**
 * The method as it is laid out.
 */
plan: ConductorPlan, 
/**
 * The ids of the steps that were begun, the first one first.
 */
begun: Array<string>, 
/**
 * The ids of those that were passed over.
 */
skipped: Array<string>, 
/**
 * Whether the clock runs.
 */
state: RunState, 
/**
 * The step that runs.
 */
step: ConductedStep | null, 
/**
 * The step after it.
 */
next: ConductedStep | null, 
/**
 * Seconds that the step has taken, pauses left out.
 */
taken: number, 
/**
 * Seconds that it has left; less than nothing when it takes too long.
 */
left: number, 
/**
 * The colour of that.
 */
tone: Tone | null, 
/**
 * Seconds that all of it has taken, pauses and all.
 */
elapsed: number, 
/**
 * Seconds until it is over, as it looks now.
 */
remaining: number, 
/**
 * Everybody, and what they may do.
 */
people: Array<PersonNow>, 
/**
 * Why nobody speaks.
 */
hush: Hush | null, 
/**
 * The round that goes on.
 */
round: RoundNow | null, 
/**
 * What is kept back as yet.
 */
withheld: string | null, 
/**
 * What was kept back, and is told now.
 */
told: string | null, 
/**
 * The part whose holder calls the pause; `null` where anyone does.
 */
guards: RolePlayed | null, };

export type ConductedStep = { 
/**
 * Its id: an item of the record.
 */
id: string, 
/**
 * Which step of its turn it is, from 1.
 */
number: number, 
/**
 * How many its turn has.
 */
of: number, 
/**
 * The turn, from 1.
 */
turn: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Minutes that it has, with those it was given meanwhile.
 */
minutes: number, 
/**
 * What is done, and what is not.
 */
rule: string, 
/**
 * Questions that help.
 */
questions: Array<string>, 
/**
 * What is on the table.
 */
tool: Tool | null, 
/**
 * The names of its columns or lines.
 */
parts: Array<string>, 
/**
 * Who speaks, by part.
 */
speaks: Array<string>, 
/**
 * Those of them who only answer.
 */
answers: Array<string>, 
/**
 * Who says nothing, by part.
 */
silent: Array<string>, 
/**
 * Who writes.
 */
writing: WhoWrites, 
/**
 * By part, when only some write.
 */
writes: Array<string>, 
/**
 * People work in groups of so many at the same time.
 */
groups: number | null, 
/**
 * Everyone takes a turn.
 */
each: boolean, 
/**
 * Whoever has the turn may pass.
 */
pass: boolean, };

export type ConductorBegin = { 
/**
 * The group.
 */
id: string, 
/**
 * The method.
 */
method: string, 
/**
 * Who is here, by id or name, in the order in which they sit; all of the group where it is empty.
 */
people: Array<string>, 
/**
 * Minutes in all; `null` for what the method takes.
 */
minutes?: number | null, 
/**
 * How many cases, where a method is done for each person; `null` for as many as fit.
 */
turns?: number | null, 
/**
 * Who is to have which part.
 */
roles: Array<RoleHeld>, };

export type ConductorClose = { 
/**
 * The group.
 */
id: string, 
/**
 * What is to be kept of it; `null` for nothing.
 */
keep?: ConductorKeep | null, };

export type ConductorClosed = { 
/**
 * The group.
 */
id: string, 
/**
 * The session that was kept.
 */
session: string | null, };

export type ConductorKeep = { 
/**
 * A title that names nobody; `null` for the method's name.
 */
title?: string | null, 
/**
 * The day on which its notes end; `null` for that of the group.
 */
ends?: string | null, 
/**
 * Whether it says who brought the case and who led, so that turns stay fair.
 */
turns: boolean, 
/**
 * What lay on the table, Markdown; `null` for nothing of it.
 */
notes?: string | null, 
/**
 * Whose notes it becomes; `null` for the group's.
 */
layer?: NotesLayer | null, };

export type ConductorPart = { 
/**
 * The group.
 */
id: string, 
/**
 * The part's id.
 */
role: string, 
/**
 * The people, by id or name; nobody takes it back.
 */
people: Array<string>, };

export type ConductorPlan = { 
/**
 * The method's id.
 */
method: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Minutes in all: what the steps add up to.
 */
minutes: number, 
/**
 * Less time than it needs.
 */
tight: boolean, 
/**
 * More or fewer people than it is for.
 */
unfit: boolean, 
/**
 * How many turns it has.
 */
turns: number, 
/**
 * Who sits together.
 */
tables: Array<Array<Speaker>>, 
/**
 * The parts, with those who have them in the first turn.
 */
roles: Array<RolePlayed>, 
/**
 * The steps in order.
 */
steps: Array<ConductedStep>, 
/**
 * What the method has beside them, and why it is left out.
 */
left_out: Array<StepLeftOut>, 
/**
 * What is kept back for a while, and how.
 */
withhold: string | null, };

export type ConductorRoom = { 
/**
 * The group.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its people, in the order in which they sit.
 */
people: Array<Speaker>, 
/**
 * The day on which what it keeps ends.
 */
ends: string | null, 
/**
 * The methods that can be conducted.
 */
methods: Array<MethodRow>, 
/**
 * What runs in it.
 */
running: Conducted | null, };

export type ConductorTurns = { 
/**
 * The group.
 */
id: string, 
/**
 * How many sessions there are.
 */
sessions: number, 
/**
 * What each had.
 */
people: Array<TurnsHad>, 
/**
 * Who is proposed to bring a case.
 */
case: string | null, 
/**
 * Who is proposed to lead.
 */
leads: string | null, 
/**
 * The cases as they weigh, the heaviest first.
 */
weighed: Array<Weighed>, };

export type ConfidentialityLevel = "open" | "chatham" | "stays_leaves" | "strict" | "need_consent";

export type ConfidentialityView = { 
/**
 * How much is kept.
 */
level: ConfidentialityLevel | null, 
/**
 * What else is to be said about it.
 */
text: { [key in string]: SaidView }, };

export type Content = { 
/**
 * Its languages in the order of their columns (BCP 47), one to three.
 */
languages: Array<string>, 
/**
 * What the group and its charter are called.
 */
title: { [key in string]: SaidView }, 
/**
 * A motto below the title.
 */
tagline: { [key in string]: SaidView }, 
/**
 * A word of welcome.
 */
welcome: { [key in string]: SaidView }, 
/**
 * What the group is for.
 */
purpose: { [key in string]: SaidView }, 
/**
 * What the group wants to reach, in order.
 */
objectives: Array<ClauseView>, 
/**
 * What stands above the guidelines.
 */
preamble: { [key in string]: SaidView }, 
/**
 * How people deal with each other, in order.
 */
guidelines: Array<ClauseView>, 
/**
 * Who belongs to it.
 */
membership: MembershipView, 
/**
 * The parts that people play, vacant ones too.
 */
roles: Array<CharterRole>, 
/**
 * How often and how long the group meets.
 */
cadence: CadenceView, 
/**
 * When the charter is looked at again.
 */
review: ReviewView, 
/**
 * What may leave the room.
 */
confidentiality: ConfidentialityView, 
/**
 * How the group decides.
 */
decisions: DecisionsView, 
/**
 * How the charter is changed.
 */
amendment: { [key in string]: SaidView }, 
/**
 * What happens when people clash.
 */
conflict: { [key in string]: SaidView }, 
/**
 * Money, rooms, channels.
 */
resources: { [key in string]: SaidView }, 
/**
 * How one sees whether it works.
 */
measures: { [key in string]: SaidView }, 
/**
 * How the group ends.
 */
closure: { [key in string]: SaidView }, 
/**
 * Whatever else it says, in order.
 */
sections: Array<ClauseView>, 
/**
 * The sentences that an import recognised parts in, by path.
 */
sentences: { [key in string]: string }, };

export type Copied = { 
/**
 * The full path.
 */
path: string, 
/**
 * How many attachments are not in it, because the notebook had lost them already.
 */
missing: number, 
/**
 * How many of those in it are damaged, because they are so in the notebook.
 */
damaged: number, 
/**
 * How many of the documents that were read back cannot be read, because they cannot be in the notebook.
 */
unreadable: number, };

export type DateAnswer = { 
/**
 * Who, by id.
 */
person: string, 
/**
 * What.
 */
can: Answer, };

export type DateSet = { 
/**
 * The meeting.
 */
id: string, 
/**
 * The date; `null` for a new one.
 */
date?: string | null, 
/**
 * When, `YYYY-MM-DDTHH:MM`.
 */
start?: string | null, 
/**
 * Who answers, by id or name.
 */
person?: string | null, 
/**
 * What they say; `null` beside a person takes their answer back.
 */
can?: Answer | null, 
/**
 * Whether the date is taken out.
 */
removed?: boolean | null, };

export type DateView = { 
/**
 * Its id.
 */
id: string, 
/**
 * When, `YYYY-MM-DDTHH:MM`.
 */
start: string, 
/**
 * What each said; who said nothing is not in it.
 */
answers: Array<DateAnswer>, 
/**
 * Two for each yes, one for each if needed.
 */
score: number, 
/**
 * Whether it is still to come, and everyone who is needed can come.
 */
works: boolean, 
/**
 * Whether it is the best one.
 */
best: boolean, };

export type Day = "mo" | "tu" | "we" | "th" | "fr" | "sa" | "su";

export type DayCount = { 
/**
 * The day.
 */
date: string, 
/**
 * How many pages it has.
 */
pages: number, };

export type DecisionRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * What was decided.
 */
text: string, 
/**
 * By which rule.
 */
rule: string, 
/**
 * Objections that were heard.
 */
objections: string, 
/**
 * The day on which to look at it again, ISO 8601.
 */
review: string | null, 
/**
 * The item that it was made under, by its title; empty when it belongs to none.
 */
item_title: string, 
/**
 * The meeting at which it was decided.
 */
meeting: string, 
/**
 * That meeting's title.
 */
title: string, 
/**
 * That meeting's day, ISO 8601; empty when it has none.
 */
date: string, 
/**
 * The group.
 */
circle: string | null, };

export type DecisionRule = "facilitator" | "majority" | "consensus" | "consent" | "consent_then_vote" | "consensus_then_vote";

export type DecisionSet = { 
/**
 * The meeting.
 */
id: string, 
/**
 * The decision; `null` for a new one.
 */
decision?: string | null, 
/**
 * What was decided.
 */
text?: string | null, 
/**
 * By which rule.
 */
rule?: string | null, 
/**
 * Objections that were heard.
 */
objections?: string | null, 
/**
 * The day on which to look at it again.
 */
review?: string | null, 
/**
 * The item it belongs to.
 */
item?: string | null, 
/**
 * Whether it is taken out.
 */
removed?: boolean | null, };

export type DecisionView = { 
/**
 * Its id.
 */
id: string, 
/**
 * What was decided.
 */
text: string, 
/**
 * By which rule, such as consent.
 */
rule: string, 
/**
 * Objections that were heard, and what became of them.
 */
objections: string, 
/**
 * The day on which to look at it again, ISO 8601.
 */
review: string | null, 
/**
 * The item it belongs to.
 */
item: string | null, };

export type DecisionsView = { 
/**
 * The rule.
 */
rule: DecisionRule | null, 
/**
 * How many members must take part, in percent of them.
 */
quorum_percent: number | null, 
/**
 * How many of those who take part must agree, in percent, where the rule is a majority.
 */
majority_percent: number | null, 
/**
 * What else is to be said about it.
 */
text: { [key in string]: SaidView }, };

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

export type EndRule = "end_date" | "by_hand" | "agreement" | "anonymised" | "alias" | "elsewhere";

export type EndedKind = "session" | "group" | "document";

export type Ends = { "is": "never" } | { "is": "after", 
/**
 * At least 1.
 */
count: number, } | { "is": "on", 
/**
 * The day, `YYYY-MM-DD`.
 */
date: string, };

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

export type EraseKind = "meeting" | "series" | "circle" | "charter" | "mix" | "model" | "tracker" | "day";

export type EraseOther = { 
/**
 * What it is.
 */
kind: EraseKind, 
/**
 * Its name; of a day, nothing.
 */
title: string, 
/**
 * Its day; nothing for what has none.
 */
date: string, 
/**
 * Its id.
 */
id: string, 
/**
 * Whether it is in the trash.
 */
trashed: boolean, };

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
 * Its first words, when it has no title.
 */
first_words: string, 
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
 * Pages of others that name them, now or in their past, and pages that were theirs once: they stay unless they are replaced.
 */
mentions: Array<ErasePage>, 
/**
 * Tags, saved searches and phrases that name them, in their own words: they stay.
 */
named: Array<string>, 
/**
 * What is no page and names them too, now or in its past: it stays as it is.
 */
others: Array<EraseOther>, 
/**
 * Whether there are closed groups, which are not looked through.
 */
closed: boolean, 
/**
 * The names of trackers that were theirs alone: they go.
 */
trackers: Array<string>, 
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
 * How many images, and in a folder or an archive other files.
 */
attachments: number, 
/**
 * Files of the pages that this form does not hold.
 */
left_out: number, 
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

export type GuideListQuery = { 
/**
 * A question, or a few words of one; nothing asks for every topic.
 */
asked: string, };

export type GuidePage = { 
/**
 * Its topic.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its text without the title and without pictures, Markdown.
 */
text: string, };

export type GuidePageQuery = { 
/**
 * The name.
 */
id: string, };

export type GuideQuery = { 
/**
 * The charter.
 */
id?: string | null, };

export type GuideStep = { 
/**
 * `form`, `focus`, `execute`, `discuss` or `reflect`.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is about.
 */
text: string, 
/**
 * What can be done.
 */
tasks: Array<GuideTask>, };

export type GuideTask = { 
/**
 * Its id in the whole guide.
 */
id: string, 
/**
 * What to do.
 */
text: string, 
/**
 * What one sees when it is done.
 */
sign: string, 
/**
 * A method of the catalogue that helps.
 */
method: string | null, 
/**
 * The parts of the charter that it leads to.
 */
fields: Array<string>, 
/**
 * Whether it is done, as far as one can see.
 */
done: boolean, 
/**
 * Whether somebody ticked it.
 */
ticked: boolean, };

export type GuideTick = { 
/**
 * The charter.
 */
id: string, 
/**
 * The task.
 */
task: string, 
/**
 * Whether it is done.
 */
done: boolean, };

export type GuideTopic = { 
/**
 * Its name, the same in every language.
 */
id: string, 
/**
 * Its title, in the language of the interface.
 */
title: string, };

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
 * The first words of a page that has no title.
 */
first_words: string, 
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

export type HolderId = { 
/**
 * The charter.
 */
id: string, 
/**
 * The role.
 */
role: string, 
/**
 * The entry.
 */
holder: string, };

export type HolderSet = { 
/**
 * The charter.
 */
id: string, 
/**
 * The role.
 */
role: string, 
/**
 * The entry, or `null` for a new one.
 */
holder?: string | null, 
/**
 * The name.
 */
name: string, 
/**
 * The organisation; may be empty.
 */
organisation?: string, 
/**
 * Since when (ISO 8601).
 */
from?: string | null, 
/**
 * Until when.
 */
until?: string | null, };

export type HolderView = { 
/**
 * Names the entry within its role; empty in a version.
 */
id: string, 
/**
 * The name.
 */
name: string, 
/**
 * The organisation, as it is written beside the name; may be empty.
 */
organisation: string, 
/**
 * Since when (ISO 8601), if that is known.
 */
from: string | null, 
/**
 * Until when, if that is known.
 */
until: string | null, 
/**
 * When the term of the role is over, if it has one and the beginning is known.
 */
term_ends: string | null, };

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
 * From this day, month or year on.
 */
from: string | null, 
/**
 * Up to this day, month or year, inclusive.
 */
to: string | null, 
/**
 * Only with this person, by id or name.
 */
person: string | null, };

export type Hush = "pause" | "silence" | "round" | "heard" | "between";

export type ImportBeside = { 
/**
 * `people`, `trackers`, `days`, `phrases`, `searches` or `methods`.
 */
what: string, 
/**
 * How many.
 */
count: number, };

export type ImportChoice = { 
/**
 * Whether to choose a folder rather than a file.
 */
folder: boolean, };

export type ImportFolders = { 
/**
 * Whether they become tags.
 */
as_tags: boolean, 
/**
 * The first of the tags.
 */
names: Array<string>, 
/**
 * How many tags there are.
 */
count: number, };

export type ImportHeld = { 
/**
 * What the source calls it.
 */
source_id: string, 
/**
 * What a person knows it by.
 */
name: string, 
/**
 * The page.
 */
id: string, 
/**
 * `edited`, `trashed` or `purged`.
 */
reason: string, };

export type ImportNote = { 
/**
 * Names the case.
 */
reason: string, 
/**
 * A file's or field's name.
 */
about: string | null, };

export type ImportRefused = { 
/**
 * What the source calls it.
 */
source_id: string, 
/**
 * What a person knows it by: its title, else what the source calls it.
 */
name: string, 
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
 * What comes beside the pages of an archive of ours.
 */
beside: Array<ImportBeside>, 
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
first: Array<ImportSample>, 
/**
 * Notebooks, folders and favourites that can become tags; `null` where there are none.
 */
folders: ImportFolders | null, };

export type ImportRequest = { 
/**
 * The program that wrote it: `dayone`, `joplin`, `markdown`, `obsidian`, `jrnl`, `standardnotes`, or `kring` for an archive
 * of ours; `null` to find out.
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
restore: boolean, 
/**
 * Whether each page gets a tag of its notebook or folder, and one for a favourite; `null` for what suits the source.
 */
folders_as_tags: boolean | null, };

export type ImportSample = { 
/**
 * Its title.
 */
title: string, 
/**
 * Its first words, when it has no title.
 */
first_words: string, 
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
 * What a person knows it by: its file, its title, else when it was written.
 */
name: string, 
/**
 * Names the case.
 */
reason: string, 
/**
 * A file's or field's name.
 */
about: string | null, };

export type IntervalUnit = "day" | "week" | "month";

export type IntervalView = { 
/**
 * How many, at least one.
 */
every: number, 
/**
 * Of what.
 */
unit: IntervalUnit, };

export type Invite = { 
/**
 * The meeting, or the series.
 */
id: string, 
/**
 * Whether it is called off instead.
 */
cancel: boolean, 
/**
 * Somebody who was invited and taken out again: only for them it is called off. By id, name or address.
 */
person?: string | null, };

export type ItemAdd = { 
/**
 * The meeting.
 */
id: string, 
/**
 * What it says.
 */
item: ItemSet, 
/**
 * The item that it is to stand before; `null` for the end.
 */
before?: string | null, };

export type ItemEdit = { 
/**
 * The meeting.
 */
id: string, 
/**
 * The item.
 */
item: string, 
/**
 * Its new values.
 */
set: ItemSet, };

export type ItemId = { 
/**
 * The meeting.
 */
id: string, 
/**
 * The item.
 */
item: string, };

export type ItemMove = { 
/**
 * The meeting.
 */
id: string, 
/**
 * The item.
 */
item: string, 
/**
 * The item that it is to stand before; `null` for the end.
 */
before: string | null, };

export type ItemSet = { 
/**
 * Its title.
 */
title?: string | null, 
/**
 * What it is for.
 */
purpose?: string | null, 
/**
 * How long it takes.
 */
minutes?: number | null, 
/**
 * The method it follows, by id.
 */
method?: string | null, 
/**
 * Who leads it.
 */
lead?: string | null, 
/**
 * What to bring.
 */
bring?: string | null, 
/**
 * What happens to it when time is short.
 */
priority?: Priority | null, 
/**
 * What everyone reads, Markdown.
 */
text?: string | null, 
/**
 * What only I read, Markdown.
 */
only_me?: string | null, 
/**
 * The time at which it has to start, `HH:MM`.
 */
locked?: string | null, 
/**
 * The section it stands in.
 */
section?: string | null, 
/**
 * The track it belongs to.
 */
track?: string | null, };

export type ItemState = "waiting" | "now" | "done" | "skipped";

export type ItemStep = { 
/**
 * Its name.
 */
name: string, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * When it starts; `null` while the meeting has no start.
 */
begins: string | null, 
/**
 * Who speaks, by name.
 */
speaks: Array<string>, 
/**
 * What is done, and what is not.
 */
rule: string, };

export type ItemView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * What it is for.
 */
purpose: string, 
/**
 * How long it takes; 0 when it was left out.
 */
minutes: number, 
/**
 * The method it follows.
 */
method: MethodName | null, 
/**
 * Who leads it.
 */
lead: string, 
/**
 * What to bring.
 */
bring: string, 
/**
 * What happens to it when time is short.
 */
priority: Priority, 
/**
 * What everyone reads, Markdown.
 */
text: string, 
/**
 * What only I read, Markdown.
 */
only_me: string, 
/**
 * The time at which it has to start, when that is fixed.
 */
locked: string | null, 
/**
 * The section it stands in; an item opens a section when the one before it has another.
 */
section: string, 
/**
 * Items of the same section with different tracks run side by side; empty for everyone together.
 */
track: string, 
/**
 * When it starts; `null` while the meeting has no start.
 */
begins: string | null, 
/**
 * When it ends.
 */
ends: string | null, 
/**
 * Minutes from the start of the meeting.
 */
offset: number, 
/**
 * Minutes with nothing to do before it, because its time is fixed.
 */
free: number, 
/**
 * Minutes of it that lie after the time at which it has to be over.
 */
over: number, 
/**
 * The steps of its method, fitted to its minutes.
 */
steps: Array<ItemStep>, 
/**
 * The method needs more than this item has.
 */
tight: Tight | null, 
/**
 * What became of it.
 */
state: ItemState, 
/**
 * Seconds that it took.
 */
spent: number | null, };

export type ItemsAdded = { 
/**
 * The ids in order.
 */
items: Array<string>, 
/**
 * Lines that were pasted and no item was made of: what a mail says around its agenda.
 */
left_out: Array<string>, 
/**
 * The batch, for undo.
 */
batch: string, };

export type Keeps = "owner" | "keeper" | "everyone" | "nobody";

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

export type LevelView = { 
/**
 * Which one.
 */
level: ConfidentialityLevel, 
/**
 * Its name by language.
 */
names: { [key in string]: string }, 
/**
 * What it comes to in a sentence, by language.
 */
lines: { [key in string]: string }, 
/**
 * What a charter can say, by language.
 */
texts: { [key in string]: string }, };

export type Library = { 
/**
 * The clauses, by the part of a charter that they are for.
 */
clauses: Array<LibraryClause>, 
/**
 * The levels of confidentiality, from open to closed.
 */
levels: Array<LevelView>, 
/**
 * Whose words the limits are, by language: they stand among the group's own.
 */
limits_whose: { [key in string]: string }, 
/**
 * What stands before the limits, by language.
 */
limits_lead: { [key in string]: string }, 
/**
 * Where confidentiality ends, whatever the level; always shown with it.
 */
limits: Array<LimitView>, };

export type LibraryClause = { 
/**
 * Its id.
 */
id: string, 
/**
 * The list that it becomes a part of; `null` when it becomes a paragraph of a text.
 */
list: ClauseList | null, 
/**
 * The name of the list, or the path of the text.
 */
path: string, 
/**
 * The name under which it is offered, by language; in a list also its label.
 */
labels: { [key in string]: string }, 
/**
 * The text by language.
 */
texts: { [key in string]: string }, 
/**
 * Values that it sets, by path; `term_months` is that of the role.
 */
values: { [key in string]: string }, };

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

export type LimitView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name by language.
 */
names: { [key in string]: string }, 
/**
 * What it means, by language.
 */
texts: { [key in string]: string }, 
/**
 * Whether it is for people who work for a public body.
 */
public: boolean, };

export type LineCorrection = { 
/**
 * The version, counted from 0.
 */
version: number, 
/**
 * The line's number, from 0.
 */
line: number, 
/**
 * Where it belongs: one of [`CharterImportLook::places`].
 */
place: string, };

export type LineView = { 
/**
 * Its number, from 0.
 */
line: number, 
/**
 * What it says, marks and all.
 */
text: string, 
/**
 * Its place.
 */
place: string, 
/**
 * Whether it is the heading of what follows.
 */
heading: boolean, 
/**
 * Whether it goes on with what the line before it began, and goes along with it.
 */
goes_on: boolean, 
/**
 * The values that were read from it, by path.
 */
values: Array<string>, };

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
 * Its first words, when it has no title.
 */
first_words: string, 
/**
 * Its day.
 */
date: string, 
/**
 * It had the title once, and has another now.
 */
former: boolean, };

export type LinkThing = { 
/**
 * What it is, or what it is a part of.
 */
kind: ThingKind, 
/**
 * The id of that.
 */
id: string, 
/**
 * The part's id; `null` for the whole.
 */
part: string | null, 
/**
 * Its words.
 */
title: string, 
/**
 * What it is a part of, by its title; nothing for the whole.
 */
within: string, 
/**
 * The day of a meeting; nothing for a charter.
 */
date: string, };

export type LinkTyping = { 
/**
 * What was typed of it.
 */
typed: string, 
/**
 * At most this many, up to 50.
 */
limit: number, 
/**
 * Of meetings and charters only those of this group: for a text that the group reads.
 */
circle: string | null, 
/**
 * Of meetings and charters only those that everybody of the closed group of this session reads: for a text that it reads.
 */
session?: string | null, };

export type Made = { 
/**
 * What it is called by.
 */
id: string, 
/**
 * The batch, for undo.
 */
batch: string, };

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

export type May = "speak" | "ask" | "answer" | "guide" | "wait" | "listen";

export type MayEnd = "everyone" | "owner" | "anyone" | "nobody";

export type Measure = "scale" | "number" | "yes_no" | "choice";

export type MeetingAdd = { 
/**
 * Its title.
 */
title: string, 
/**
 * When it starts, `YYYY-MM-DDTHH:MM`.
 */
start?: string | null, 
/**
 * The zone; when it is not said that of the group, else of the meeting that is copied, else of this computer.
 */
zone?: string | null, 
/**
 * What it may take.
 */
minutes?: number | null, 
/**
 * The group it belongs to.
 */
circle?: string | null, 
/**
 * Lines that become its items, as [`MeetingPaste`] reads them.
 */
lines?: string | null, 
/**
 * The template that it begins with.
 */
template?: string | null, 
/**
 * The meeting that it begins as a copy of: items, people and parts, without what happened.
 */
copy?: string | null, 
/**
 * The language of the template's words, that of the interface when it is not said.
 */
language?: Language | null, };

export type MeetingId = { 
/**
 * The id.
 */
id: string, };

export type MeetingListQuery = { 
/**
 * Only those of this group, by id.
 */
circle?: string | null, 
/**
 * Only those of this series, by id.
 */
series?: string | null, 
/**
 * From this day on, ISO 8601.
 */
from?: string | null, 
/**
 * Up to this day, inclusive.
 */
to?: string | null, 
/**
 * Only what is in the trash, or nothing of it.
 */
trashed?: boolean | null, };

export type MeetingPart = "item" | "only_me" | "write_up";

export type MeetingPaste = { 
/**
 * The meeting.
 */
id: string, 
/**
 * The lines.
 */
lines: string, 
/**
 * The item that they are to stand before; `null` for the end.
 */
before: string | null, };

export type MeetingPerson = { 
/**
 * Their id: on a group's meeting, that of the person in the group.
 */
id: string, 
/**
 * Their name.
 */
name: string, 
/**
 * Where invitations go.
 */
email: string, 
/**
 * Whether they were there.
 */
attendance: Attendance, 
/**
 * What was remarked on that: `until 15:20`.
 */
remark: string, 
/**
 * Seconds that they spoke, where the group agreed that turns are measured.
 */
spoke: number | null, };

export type MeetingPersonMove = { 
/**
 * The meeting.
 */
id: string, 
/**
 * The person.
 */
person: string, 
/**
 * The person that they are to stand before; `null` for the end.
 */
before: string | null, };

export type MeetingPersonSet = { 
/**
 * The meeting.
 */
id: string, 
/**
 * The person; `null` for somebody new, or the one with the name that is given.
 */
person?: string | null, 
/**
 * Their name.
 */
name?: string | null, 
/**
 * Where invitations go.
 */
email?: string | null, 
/**
 * Whether they were there.
 */
attendance?: Attendance | null, 
/**
 * What is remarked on that; an empty one takes it away.
 */
remark?: string | null, 
/**
 * Whether they are taken out.
 */
removed?: boolean | null, };

export type MeetingRole = { 
/**
 * `facilitator`, `host`, `guardian`, `scribe`, or a word of the group's own.
 */
role: string, 
/**
 * Who, by id; `null` while nobody is found.
 */
person: string | null, 
/**
 * Their name.
 */
name: string, 
/**
 * Who learns it beside them, by id.
 */
shadow: string | null, 
/**
 * Their name.
 */
shadow_name: string, };

export type MeetingRoleSet = { 
/**
 * The meeting.
 */
id: string, 
/**
 * The part.
 */
role: string, 
/**
 * Who plays it.
 */
person?: string | null, 
/**
 * Who learns it beside them.
 */
shadow?: string | null, 
/**
 * Whether the part is taken out.
 */
removed?: boolean | null, };

export type MeetingRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * When it starts, `YYYY-MM-DDTHH:MM` in its zone; `null` while no date is known.
 */
start: string | null, 
/**
 * The zone, such as `Europe/Brussels`.
 */
zone: string, 
/**
 * The same as an instant, RFC 3339.
 */
at: string | null, 
/**
 * How long it is to take: what it may take, else what its items add up to.
 */
minutes: number, 
/**
 * The group it belongs to.
 */
circle: string | null, 
/**
 * The series it belongs to.
 */
series: string | null, 
/**
 * Whether others can read it: it lies in a group's space.
 */
shared: boolean, 
/**
 * How far it is.
 */
state: MeetingState, 
/**
 * How far its minutes are.
 */
write_up: WriteUpState, 
/**
 * Since when it is in the trash, RFC 3339.
 */
trashed: string | null, };

export type MeetingSet = { 
/**
 * The meeting.
 */
id: string, 
/**
 * Its title.
 */
title?: string | null, 
/**
 * What it is for.
 */
purpose?: string | null, 
/**
 * When it starts, `YYYY-MM-DDTHH:MM`.
 */
start?: string | null, 
/**
 * The zone.
 */
zone?: string | null, 
/**
 * What it may take; 0 for what its items take.
 */
minutes?: number | null, 
/**
 * Minutes lost at its beginning.
 */
late?: number | null, 
/**
 * Where it is.
 */
place?: string | null, 
/**
 * The group it belongs to.
 */
circle?: string | null, 
/**
 * Whether it is called off.
 */
cancelled?: boolean | null, 
/**
 * Whether the group agreed that turns are measured.
 */
shares_agreed?: boolean | null, };

export type MeetingShared = { 
/**
 * The batch, for undo.
 */
batch: string, 
/**
 * Whether others may have it before it is taken back.
 */
with_others: boolean, 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * What it is for.
 */
purpose: string, 
/**
 * When it starts, `YYYY-MM-DDTHH:MM` in its zone; `null` while no date is known.
 */
start: string | null, 
/**
 * The zone, such as `Europe/Brussels`.
 */
zone: string, 
/**
 * The start as an instant, RFC 3339.
 */
at: string | null, 
/**
 * What it may take; `null` when it takes what its items take.
 */
minutes: number | null, 
/**
 * Minutes that were lost at its beginning: the clock of its items starts so much later, and its end stays.
 */
late: number, 
/**
 * Where it is: a room, or an address of a video call.
 */
place: string, 
/**
 * The group it belongs to.
 */
circle: string | null, 
/**
 * Whether others can read it: it lies in a group's space.
 */
shared: boolean, 
/**
 * Of a draft: the meeting in the group's space that was made from it.
 */
shared_as: string | null, 
/**
 * The series it belongs to, and which of its dates it is.
 */
series: SeriesDate | null, 
/**
 * How far it is.
 */
state: MeetingState, 
/**
 * Its items in order.
 */
items: Array<ItemView>, 
/**
 * What they add up to.
 */
sum: AgendaSum, 
/**
 * Who takes part, in the order in which the talking piece goes round.
 */
people: Array<MeetingPerson>, 
/**
 * Who plays which part.
 */
roles: Array<MeetingRole>, 
/**
 * Dates that are asked about, while no date is known.
 */
dates: Array<DateView>, 
/**
 * What was put aside.
 */
parked: Array<ParkedView>, 
/**
 * What was decided.
 */
decisions: Array<DecisionView>, 
/**
 * What somebody is going to do.
 */
actions: Array<ActionView>, 
/**
 * What was agreed at earlier meetings of the group or series and is not done.
 */
carried: Array<ActionRow>, 
/**
 * The minutes as they are written.
 */
write_up: WriteUpView, 
/**
 * What only I read of the meeting as a whole, Markdown.
 */
only_me: string, 
/**
 * Names this state of the texts for everyone; edits are based on it.
 */
version: string, 
/**
 * Names this state of what only I read.
 */
only_me_version: string, 
/**
 * Whether the group agreed that turns are measured.
 */
shares_agreed: boolean, 
/**
 * How often the invitation changed since it was first sent.
 */
sequence: number, 
/**
 * Who was invited and taken out again.
 */
uninvited: Array<Uninvited>, 
/**
 * What its invitation asks of those who take part.
 */
asks: Asks, 
/**
 * Since when it is in the trash, RFC 3339.
 */
trashed: string | null, };

export type MeetingState = "planned" | "running" | "held" | "cancelled";

export type MeetingTextEdit = { 
/**
 * The meeting.
 */
id: string, 
/**
 * Which text.
 */
part: MeetingPart, 
/**
 * The item whose text it is; `null` for a text of the meeting as a whole.
 */
item: string | null, 
/**
 * The version that the editor shows.
 */
base: string, 
/**
 * The edits.
 */
edits: Array<Edit>, };

export type MeetingView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * What it is for.
 */
purpose: string, 
/**
 * When it starts, `YYYY-MM-DDTHH:MM` in its zone; `null` while no date is known.
 */
start: string | null, 
/**
 * The zone, such as `Europe/Brussels`.
 */
zone: string, 
/**
 * The start as an instant, RFC 3339.
 */
at: string | null, 
/**
 * What it may take; `null` when it takes what its items take.
 */
minutes: number | null, 
/**
 * Minutes that were lost at its beginning: the clock of its items starts so much later, and its end stays.
 */
late: number, 
/**
 * Where it is: a room, or an address of a video call.
 */
place: string, 
/**
 * The group it belongs to.
 */
circle: string | null, 
/**
 * Whether others can read it: it lies in a group's space.
 */
shared: boolean, 
/**
 * Of a draft: the meeting in the group's space that was made from it.
 */
shared_as: string | null, 
/**
 * The series it belongs to, and which of its dates it is.
 */
series: SeriesDate | null, 
/**
 * How far it is.
 */
state: MeetingState, 
/**
 * Its items in order.
 */
items: Array<ItemView>, 
/**
 * What they add up to.
 */
sum: AgendaSum, 
/**
 * Who takes part, in the order in which the talking piece goes round.
 */
people: Array<MeetingPerson>, 
/**
 * Who plays which part.
 */
roles: Array<MeetingRole>, 
/**
 * Dates that are asked about, while no date is known.
 */
dates: Array<DateView>, 
/**
 * What was put aside.
 */
parked: Array<ParkedView>, 
/**
 * What was decided.
 */
decisions: Array<DecisionView>, 
/**
 * What somebody is going to do.
 */
actions: Array<ActionView>, 
/**
 * What was agreed at earlier meetings of the group or series and is not done.
 */
carried: Array<ActionRow>, 
/**
 * The minutes as they are written.
 */
write_up: WriteUpView, 
/**
 * What only I read of the meeting as a whole, Markdown.
 */
only_me: string, 
/**
 * Names this state of the texts for everyone; edits are based on it.
 */
version: string, 
/**
 * Names this state of what only I read.
 */
only_me_version: string, 
/**
 * Whether the group agreed that turns are measured.
 */
shares_agreed: boolean, 
/**
 * How often the invitation changed since it was first sent.
 */
sequence: number, 
/**
 * Who was invited and taken out again.
 */
uninvited: Array<Uninvited>, 
/**
 * What its invitation asks of those who take part.
 */
asks: Asks, 
/**
 * Since when it is in the trash, RFC 3339.
 */
trashed: string | null, };

export type MemberAdd = { 
/**
 * The circle.
 */
circle: string, 
/**
 * The name.
 */
name: string, 
/**
 * The rest of what is known.
 */
values?: MemberValues, };

export type MemberId = { 
/**
 * The circle.
 */
circle: string, 
/**
 * Who.
 */
member: string, };

export type MemberSet = { 
/**
 * The circle.
 */
circle: string, 
/**
 * Who.
 */
member: string, 
/**
 * What is new.
 */
values: MemberValues, };

export type MemberValues = { 
/**
 * The name.
 */
name?: string | null, 
/**
 * The organisation.
 */
organisation?: string | null, 
/**
 * How to reach them.
 */
contact?: string | null, 
/**
 * What they bring.
 */
brings?: string | null, 
/**
 * What they look for.
 */
seeks?: string | null, 
/**
 * Whether they allow to be listed.
 */
listed?: boolean | null, 
/**
 * The first day.
 */
since?: string | null, 
/**
 * The last day.
 */
until?: string | null, 
/**
 * Whether this is the person whose notebook it is: their signatures are made with the key of this notebook.
 */
me?: boolean | null, };

export type MemberView = { 
/**
 * Names them within the circle.
 */
id: string, 
/**
 * The name.
 */
name: string, 
/**
 * The organisation; may be empty.
 */
organisation: string, 
/**
 * How to reach them; may be empty.
 */
contact: string, 
/**
 * What they bring.
 */
brings: string, 
/**
 * What they look for.
 */
seeks: string, 
/**
 * Whether they allow to be listed where others see it.
 */
listed: boolean, 
/**
 * The first day (ISO 8601), if that is known.
 */
since: string | null, 
/**
 * The last day, once they left.
 */
until: string | null, 
/**
 * Whether they belong to it today.
 */
belongs: boolean, 
/**
 * How far they are on the way: the furthest step.
 */
stage: PathwayStage | null, 
/**
 * The steps that they took, in order.
 */
steps: Array<StepView>, 
/**
 * Whether this is the person whose notebook it is.
 */
me: boolean, 
/**
 * The key with which they sign, in short form for comparing.
 */
key: string | null, };

export type MembershipView = { 
/**
 * Who the members are.
 */
who: { [key in string]: SaidView }, 
/**
 * How one becomes a member, step by step.
 */
pathways: { [key in string]: SaidView }, 
/**
 * When new people may join, how many, what is expected, and how one leaves.
 */
terms: { [key in string]: SaidView }, };

export type Mentoring = { 
/**
 * Whose wishes count first.
 */
first: MixSide, 
/**
 * How many mentees a mentor takes at most.
 */
places: number, 
/**
 * Mentors who take another number; 0 for none at all.
 */
places_of: Array<MixPlaces>, };

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
 * Only those that can be done in so many minutes, be it shorter than usually.
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

export type MethodName = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name; empty when there is no such method any more.
 */
name: string, };

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
 * How short it can be made, where that is known; with `each`, one person's turn.
 */
least: number | null, 
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

export type MixFormat = "pdf" | "xlsx" | "csv";

export type MixId = { 
/**
 * The id.
 */
id: string, };

export type MixKeep = { 
/**
 * The plan that is kept already; `null` for a new one.
 */
id?: string | null, 
/**
 * What stands above it; may be empty.
 */
title: string, 
/**
 * The group whose people they are.
 */
circle?: string | null, 
/**
 * The meeting it is for.
 */
meeting?: string | null, 
/**
 * The day on which it is used, ISO 8601; today when it is not said.
 */
date?: string | null, 
/**
 * What was asked.
 */
question: MixRequest, 
/**
 * The rounds.
 */
mix: MixView, };

export type MixKept = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its title; may be empty.
 */
title: string, 
/**
 * The group whose people they are.
 */
circle: string | null, 
/**
 * The meeting it is for.
 */
meeting: string | null, 
/**
 * The day on which it is used, ISO 8601.
 */
date: string, 
/**
 * What was asked.
 */
question: MixRequest, 
/**
 * The rounds.
 */
mix: MixView, 
/**
 * Since when it is in the trash, RFC 3339.
 */
trashed: string | null, };

export type MixListQuery = { 
/**
 * Only those of this group, by id.
 */
circle?: string | null, 
/**
 * Only those for this meeting, by id.
 */
meeting?: string | null, 
/**
 * Only what is in the trash, or nothing of it.
 */
trashed?: boolean | null, };

export type MixMade = { 
/**
 * Its id.
 */
id: string, 
/**
 * Undoes it.
 */
batch: string, };

export type MixMentoring = { 
/**
 * Who goes with whom, mentor by mentor.
 */
pairs: Array<MixPair>, 
/**
 * Mentees for whom there is no mentor.
 */
no_mentor: Array<string>, 
/**
 * Mentors who have no mentee.
 */
no_mentee: Array<string>, };

export type MixMet = { 
/**
 * The groups, as a request takes them.
 */
groups: Array<Array<string>>, 
/**
 * In how many plans.
 */
plans: number, };

export type MixMetQuery = { 
/**
 * The group.
 */
circle: string, 
/**
 * A plan that does not count, because it is being made.
 */
except?: string | null, 
/**
 * The day of the plan that is made; today when it is not said.
 */
date?: string | null, };

export type MixPair = { 
/**
 * The mentor.
 */
mentor: string, 
/**
 * The mentee.
 */
mentee: string, 
/**
 * Which of the mentor's wishes this is, counted from 1; `null` when they did not name the mentee.
 */
mentor_wish: number | null, 
/**
 * Which of the mentee's wishes this is; `null` when they did not name the mentor.
 */
mentee_wish: number | null, };

export type MixPlaces = { 
/**
 * The mentor.
 */
who: string, 
/**
 * How many at most.
 */
places: number, };

export type MixRequest = { 
/**
 * Everyone; with `guests`, those who stay at their tables.
 */
people: Array<string>, 
/**
 * The other side, such as mentees for mentors; empty when everyone may meet everyone. Groups are pairs then.
 */
guests: Array<string>, 
/**
 * How many in a group, or so many more or less that all have a group; 2 makes pairs, and of an odd number one rests.
 */
size: number, 
/**
 * How many groups, instead of how large; `null` when `size` decides.
 */
groups: number | null, 
/**
 * How many rounds, those held already counted.
 */
rounds: number, 
/**
 * Where chance begins: the same seed gives the same rounds on every computer.
 */
seed: number, 
/**
 * In each list, people who are not to be in one group.
 */
apart: Array<Array<string>>, 
/**
 * In each list, people who stay together in every round.
 */
together: Array<Array<string>>, 
/**
 * In each list, people who are spread over the groups: those who can facilitate, who share a language or a team. What comes first
 * is easiest to keep.
 */
spread: Array<Array<string>>, 
/**
 * Whom people would like to meet.
 */
wishes: Array<MixWish>, 
/**
 * Groups that met at earlier times; whoever is not here now does not matter.
 */
before: Array<Array<string>>, 
/**
 * The rounds that were held already: they stay as they were, and only rounds to come are made.
 */
held: Array<MixRound>, 
/**
 * Mentors (`people`) and mentees (`guests`) who find each other for longer, instead of rounds; `null` for rounds. Wishes name the
 * dearest first, and those who are to be apart never go together.
 */
mentoring: Mentoring | null, };

export type MixRound = { 
/**
 * The groups.
 */
groups: Array<Array<string>>, 
/**
 * Who rests.
 */
rests: Array<string>, 
/**
 * How often two meet in it who have met before; those who are to stay together are not counted.
 */
repeats: number, };

export type MixRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its title; may be empty.
 */
title: string, 
/**
 * The group whose people they are.
 */
circle: string | null, 
/**
 * The meeting it is for.
 */
meeting: string | null, 
/**
 * The day on which it is used, ISO 8601.
 */
date: string, 
/**
 * How many people.
 */
people: number, 
/**
 * How many rounds.
 */
rounds: number, 
/**
 * How many of them were held.
 */
held: number, 
/**
 * Since when it is in the trash, RFC 3339.
 */
trashed: string | null, };

export type MixSave = { 
/**
 * What stands above them; may be empty.
 */
title: string, 
/**
 * The rounds.
 */
mix: MixView, 
/**
 * Those who can facilitate, by name: in each group the first of them does.
 */
leads: Array<string>, 
/**
 * In what form.
 */
format: MixFormat, };

export type MixSide = "mentees" | "mentors";

export type MixView = { 
/**
 * Everyone, as they were named.
 */
people: Array<string>, 
/**
 * Where chance began.
 */
seed: number, 
/**
 * The rounds, those held already first.
 */
rounds: Array<MixRound>, 
/**
 * How many of them were held already.
 */
held: number, 
/**
 * How often two meet in rounds to come who have met before; those who are to stay together are not counted.
 */
repeats: number, 
/**
 * How often two meet in rounds to come who were to be apart.
 */
apart: number, 
/**
 * By how many people the groups to come differ from an even spread.
 */
uneven: number, 
/**
 * Wishes that do not come true; of mentors and mentees, the people of whose wishes none does.
 */
unmet: number, 
/**
 * Mentors and mentees who go together, when they were asked for; `rounds` is one then, in which each group is a mentor and the mentees.
 */
mentoring: MixMentoring | null, };

export type MixWish = { 
/**
 * Who.
 */
who: string, 
/**
 * Whom; where wishes have an order, the dearest first.
 */
whom: Array<string>, };

export type Mode = "together" | "video" | "phone" | "walk" | "text";

export type NameAlias = { 
/**
 * The name.
 */
name: string, 
/**
 * The alias.
 */
alias: string, };

export type NameFound = { 
/**
 * What it points at.
 */
kind: NameKind, 
/**
 * Where it begins, in UTF-16 code units of the text.
 */
start: number, 
/**
 * Where it ends.
 */
end: number, 
/**
 * The words.
 */
text: string, 
/**
 * What to say instead: the known alias, else a proposal: the same one for the same words, and for a part of a name.
 */
alias: string, 
/**
 * The alias was known.
 */
known: boolean, };

export type NameKind = "person" | "employer" | "place" | "date" | "detail";

export type NamesCheck = { 
/**
 * The text; with those before and after it at most a million characters.
 */
text: string, 
/**
 * Its language, or `null` for the one that most of its words are common in, else that of the interface.
 */
language: Language | null, 
/**
 * Names whose alias is known.
 */
known: Array<NameAlias>, 
/**
 * Texts that are read before it: whoever is named in one of them is proposed the same alias, and nobody else is.
 */
before: Array<string>, 
/**
 * Texts that are read after it: an alias that stands in one of them is proposed for nobody.
 */
after: Array<string>, };

export type NamesFound = { 
/**
 * In the order of the text, without overlaps.
 */
findings: Array<NameFound>, 
/**
 * What to say with it: that aliases are not anonymity, in the language that was asked for, else that of the interface.
 */
reminder: string, };

export type NamesReplaced = { 
/**
 * The text.
 */
text: string, 
/**
 * How many places were changed.
 */
replaced: number, 
/**
 * What is left that may point at somebody.
 */
left: Array<NameFound>, 
/**
 * What to say with it: that aliases are not anonymity, in the language that was asked for, else that of the interface.
 */
reminder: string, };

export type News = { 
/**
 * When they last looked, RFC 3339; `null` before the first time, when nothing is new.
 */
since: string | null, 
/**
 * What changed, newest first: a line for each person and each thing.
 */
lines: Array<NewsLine>, 
/**
 * How far these lines go, for whoever has seen them.
 */
heard: string, };

export type NewsChange = "added" | "changed" | "trashed";

export type NewsLine = { 
/**
 * The document; of a closed group, the session or the group.
 */
id: string, 
/**
 * Its kind: `circle`, `charter`, `charter_version`, `meeting`, `closed_group` or `closed_session`.
 */
kind: string, 
/**
 * Who, by name; empty where the group does not know them any more.
 */
who: string, 
/**
 * What they did.
 */
change: NewsChange, 
/**
 * What it is called; of a version its number, and its name in brackets.
 */
title: string, 
/**
 * Its day, ISO 8601, when it has one.
 */
date: string | null, 
/**
 * Where in it, as far as that is told.
 */
places: Array<NewsPlace>, 
/**
 * When they last did, RFC 3339, by their clock.
 */
at: string, };

export type NewsPlace = { 
/**
 * Which: a part of a charter, `items`, `decisions`, `said` for what was signed, and so on.
 */
part: string, 
/**
 * How many changes there.
 */
count: number, };

export type NewsSeen = { 
/**
 * The group.
 */
id: string, 
/**
 * How far it went: `heard` of what was told.
 */
heard: string, };

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
keychain: boolean, 
/**
 * Whether it is the example that a person looks around in.
 */
example: boolean, };

export type NotebookTrouble = { 
/**
 * Its folder.
 */
folder: string, 
/**
 * What is wrong with it.
 */
failure: Failure, };

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

export type NotesLayer = "group" | "mine" | "supervision";

export type Noting = { 
/**
 * Its id.
 */
id: string, 
/**
 * The batch, for undo.
 */
batch: string, };

export type Offer = { 
/**
 * Its id.
 */
id: string, 
/**
 * Who offers it.
 */
person: string, 
/**
 * It cannot wait: from 0 to 3.
 */
urgency: number, 
/**
 * There is life in it: from 0 to 3.
 */
energy: number, 
/**
 * Others can learn from it: from 0 to 3.
 */
relevance: number, };

export type Outcome = { 
/**
 * The rule of the charter that is in force, else of the proposal; `null` when neither has one.
 */
rule: DecisionRule | null, 
/**
 * How many belong to the circle today.
 */
members: number, 
/**
 * How many of them must speak; without a rule, everybody.
 */
quorum: number, 
/**
 * How many consent, or signed.
 */
consents: number, 
/**
 * How many object.
 */
objections: number, 
/**
 * Whether enough of them spoke.
 */
enough: boolean, 
/**
 * Whether it is agreed, as things stand.
 */
agreed: boolean, };

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
 * The meeting, charter or session it leads to; `null` when it leads to a page, or when there is none.
 */
thing: LinkThing | null, 
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
 * What links to it, newest first.
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
 * Its first words, when it has no title. What only the writer sees is not among them.
 */
first_words: string, 
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
values: Array<ValueView>, 
/**
 * What came along from another program.
 */
came: Array<Came>, };

export type PaperSize = "a4" | "letter";

export type ParkedSet = { 
/**
 * The meeting.
 */
id: string, 
/**
 * What was put aside; `null` for something new.
 */
parked?: string | null, 
/**
 * What it says.
 */
text?: string | null, 
/**
 * Whether it was taken up.
 */
done?: boolean | null, 
/**
 * Whether it is taken out.
 */
removed?: boolean | null, };

export type ParkedView = { 
/**
 * Its id.
 */
id: string, 
/**
 * What.
 */
text: string, 
/**
 * The item during which it came up.
 */
item: string | null, 
/**
 * Whether it was taken up since.
 */
done: boolean, };

export type PastView = { 
/**
 * The version.
 */
version: VersionRow, 
/**
 * The changes of the clause that it brought.
 */
changes: Array<ChangeView>, };

export type PasteLook = { 
/**
 * The lines.
 */
lines: string, };

export type PasteLooked = { 
/**
 * The items.
 */
items: Array<ItemSet>, 
/**
 * When all is over, `HH:MM`, where a line says that and nothing else.
 */
ends: string | null, 
/**
 * What a mail says around its agenda, and no item is made of.
 */
left_out: Array<string>, };

export type PathwayStage = "guest" | "sponsor" | "interested" | "invited" | "trained" | "shadowing" | "co_facilitating" | "facilitating" | "mentor" | "alumni";

export type Pattern = { "is": "daily" } | { "is": "weekly", 
/**
 * At least one.
 */
on: Array<Day>, } | { "is": "monthly_on", 
/**
 * From 1 to 31, or -1 for the last day.
 */
date: number, } | { "is": "monthly_by", 
/**
 * From 1 to 5, or -1 for the last one. A month without a fifth is left out.
 */
nth: number, 
/**
 * Which.
 */
day: Day, } | { "is": "yearly" };

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

export type PermissionScope = "discuss" | "notes" | "quote" | "name";

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

export type PersonNow = { 
/**
 * Their id.
 */
id: string, 
/**
 * Their name.
 */
name: string, 
/**
 * Their parts, by name.
 */
roles: Array<string>, 
/**
 * What they may do.
 */
may: May, 
/**
 * They sit outside, turned away or with the camera off.
 */
apart: boolean, };

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

export type PlanB = { 
/**
 * The items whose minutes change.
 */
items: Array<Spread>, 
/**
 * Minutes that would still be too many.
 */
over: number, };

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
title: string, 
/**
 * Its first words, when it has no title.
 */
first_words: string, };

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
spellcheck: boolean, 
/**
 * Whether what is run, such as a meeting, may be heard when its time is nearly up.
 */
sound: boolean, };

export type Priority = "must" | "should" | "could";

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

export type ProposalChosen = { 
/**
 * The file.
 */
path: string, 
/**
 * What is in it.
 */
proposal: ProposalFileView, };

export type ProposalFileView = { 
/**
 * The charter's title in its first language.
 */
title: string, 
/**
 * The version's number.
 */
number: number, 
/**
 * Its name; may be empty.
 */
name: string, 
/**
 * Why; may be empty.
 */
reason: string, 
/**
 * What it says.
 */
content: Content, 
/**
 * The circle's people, to choose from.
 */
people: Array<Somebody>, 
/**
 * Whether the file is whole: what it says has the hash that it names.
 */
whole: boolean, 
/**
 * What was said to it; `held` names what is wrong.
 */
statements: Array<StatementView>, };

export type ProposalSign = { 
/**
 * The file.
 */
path: string, 
/**
 * As whom: somebody of the file's people, or a name.
 */
who: Somebody, 
/**
 * What is said.
 */
kind: VoiceKind, 
/**
 * Why: an objection says which harm it sees.
 */
reason?: string, };

export type ProposalView = { 
/**
 * The version.
 */
version: VersionRow, 
/**
 * Until when comments are awaited.
 */
comments_until: string | null, 
/**
 * The comments, oldest first.
 */
comments: Array<CommentView>, 
/**
 * The circle's people, and what each of them said.
 */
voices: Array<VoiceView>, 
/**
 * What the charter's own rule makes of it.
 */
outcome: Outcome, };

export type Reason = "only" | "fewest" | "least" | "longest" | "name" | "others";

export type RecognisedView = { 
/**
 * When the source says it was saved, RFC 3339; empty when it does not.
 */
at: string, 
/**
 * Who saved it; may be empty.
 */
author: string, 
/**
 * What they said of it; may be empty.
 */
comment: string, 
/**
 * What it says.
 */
content: Content, 
/**
 * Every line of the source, and where it went.
 */
lines: Array<LineView>, 
/**
 * How many lines have no place of their own.
 */
left: number, 
/**
 * From which day it says that it holds (ISO 8601), if it does.
 */
effective: string | null, };

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

export type Respread = { 
/**
 * The meeting.
 */
id: string, 
/**
 * Minutes lost at the beginning, or, while it runs, from now on; `null` to keep what is noted.
 */
lost: number | null, };

export type ReviewView = { 
/**
 * The first day of the time for it (ISO 8601).
 */
from: string | null, 
/**
 * The last day of the time for it.
 */
until: string | null, 
/**
 * After so many meetings at the earliest.
 */
meetings_min: number | null, 
/**
 * After so many meetings at the latest.
 */
meetings_max: number | null, 
/**
 * What is asked then.
 */
text: { [key in string]: SaidView }, };

export type RoleHeld = { 
/**
 * The part's id.
 */
role: string, 
/**
 * The ids of the people.
 */
people: Array<string>, };

export type RolePlayed = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name in the method's words.
 */
name: string, 
/**
 * Who has it.
 */
people: Array<Speaker>, 
/**
 * One person should have it, and nobody does.
 */
vacant: boolean, 
/**
 * It brings the case.
 */
case: boolean, 
/**
 * It guards the method.
 */
leads: boolean, 
/**
 * Everybody has it who has no other; it is not handed out.
 */
many: boolean, };

export type RoleView = { 
/**
 * Its name.
 */
name: string, 
/**
 * The method works without.
 */
optional: boolean, };

export type RoundClose = { 
/**
 * The version that is proposed.
 */
version: string, 
/**
 * Who notes it; may be empty when the circle knows whose notebook this is.
 */
by?: string, 
/**
 * From when it holds, or `null` for the day that was proposed, else today.
 */
effective?: string | null, };

export type RoundKind = "check_in" | "check_out" | "round";

export type RoundNow = { 
/**
 * Who has the word.
 */
speaks: Speaker | null, 
/**
 * Who is still to speak, in order.
 */
waiting: Array<Speaker>, 
/**
 * Seconds for each; the first of the circle may have one more.
 */
seconds: number, 
/**
 * Whether one may pass.
 */
pass: boolean, };

export type Rule = { 
/**
 * Every so many days, weeks, months or years; from 1 to 400.
 */
every: number, 
/**
 * On which days.
 */
pattern: Pattern, 
/**
 * Until when.
 */
ends: Ends, };

export type RunDo = { 
/**
 * The meeting.
 */
id: string, } & ({ "act": "start" } | { "act": "pause" } | { "act": "resume" } | { "act": "next" } | { "act": "begin", 
/**
 * The item.
 */
item: string, } | { "act": "extend", 
/**
 * How many.
 */
minutes: number, } | { "act": "skip", 
/**
 * The item.
 */
item: string | null, } | { "act": "move", 
/**
 * The item.
 */
item: string, 
/**
 * The item that it is to stand before; `null` for the end.
 */
before: string | null, } | { "act": "park", 
/**
 * What.
 */
text: string, } | { "act": "round", 
/**
 * Which; `null` ends it.
 */
kind: RoundKind | null, } | { "act": "turn", 
/**
 * The person's id.
 */
person: string | null, } | { "act": "pass", 
/**
 * The person's id; `null` for whoever has the piece.
 */
person: string | null, } | { "act": "down" } | { "act": "end" } | { "act": "reopen" });

export type RunItem = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Who leads it.
 */
lead: string, 
/**
 * What everyone reads, Markdown.
 */
text: string, 
/**
 * Minutes that it has, with those it was given meanwhile.
 */
minutes: number, 
/**
 * The track it belongs to.
 */
track: string, 
/**
 * What became of it.
 */
state: ItemState, 
/**
 * Seconds that it took.
 */
spent: number | null, };

export type RunLine = { 
/**
 * When, RFC 3339: the beginning by the clock of the computer, and from there by what time really passed.
 */
at: string, 
/**
 * The same, `HH:MM` in the meeting's zone.
 */
time: string, 
/**
 * Seconds from the beginning.
 */
offset: number, 
/**
 * The title of the item, or the name of the person, that it was about.
 */
about: string, } & ({ "do": "started" } | { "do": "paused" } | { "do": "resumed" } | { "do": "begun", 
/**
 * The item.
 */
item: string, } | { "do": "extended", 
/**
 * The item.
 */
item: string, 
/**
 * How many.
 */
minutes: number, } | { "do": "skipped", 
/**
 * The item.
 */
item: string, } | { "do": "moved", 
/**
 * The item.
 */
item: string, } | { "do": "parked", 
/**
 * Its id.
 */
parked: string, } | { "do": "round", 
/**
 * Which; `null` for the end.
 */
kind: RoundKind | null, } | { "do": "turn", 
/**
 * The person.
 */
person: string, 
/**
 * Whether the group agreed that this is measured.
 */
measured: boolean, } | { "do": "passed", 
/**
 * The person.
 */
person: string, } | { "do": "down" } | { "do": "ended" } | { "do": "reopened" });

export type RunNotes = { 
/**
 * The meeting whose notes it shows; `null` closes it.
 */
meeting: string | null, };

export type RunScreen = { 
/**
 * What the desktop is told about why its display stays awake; `null` lets it sleep.
 */
awake: string | null, 
/**
 * Whether the window is the small strip that stays above the others.
 */
strip: boolean, };

export type RunState = "waiting" | "running" | "paused" | "ended";

export type RunView = { 
/**
 * The meeting.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Whether the clock runs.
 */
state: RunState, 
/**
 * The item that runs.
 */
item: RunItem | null, 
/**
 * The item after it.
 */
next: RunItem | null, 
/**
 * Everything of the step that runs, track after track: the item, and what runs side by side with it by the same clock.
 */
together: Array<RunItem>, 
/**
 * Everything of the step after it.
 */
next_together: Array<RunItem>, 
/**
 * Every item in the order in which it comes or came.
 */
items: Array<RunItem>, 
/**
 * Seconds that the item that runs has taken, breaks left out.
 */
taken: number, 
/**
 * Seconds that it has left; less than nothing when it takes too long.
 */
left: number, 
/**
 * The colour of that.
 */
tone: Tone | null, 
/**
 * Minutes that were planned for all of it, without those that items were given meanwhile.
 */
planned: number, 
/**
 * Seconds that the meeting has taken, breaks and all.
 */
elapsed: number, 
/**
 * Seconds that the meeting is behind its plan; less than nothing when it is ahead.
 */
behind: number, 
/**
 * When it will be over as it looks now, `HH:MM` in the meeting's zone.
 */
ends: string | null, 
/**
 * Who has the talking piece.
 */
speaks: Speaker | null, 
/**
 * Since how many seconds, where the group agreed that turns are measured.
 */
speaking: number | null, 
/**
 * The round that goes on.
 */
round: RoundKind | null, 
/**
 * Who is still to speak in it, in order.
 */
waiting: Array<Speaker>, 
/**
 * How many things were put aside.
 */
parked: number, 
/**
 * The batch, for undo, when something was done.
 */
batch: string | null, };

export type SaidView = { 
/**
 * Markdown; one line where it is a title or a label.
 */
text: string, 
/**
 * How it stands to the other languages.
 */
state: TextState, 
/**
 * The language that it is translated from.
 */
from: string | null, };

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
 * At most this many.
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

export type SeriesAdd = { 
/**
 * Its title.
 */
title: string, 
/**
 * The first date, `YYYY-MM-DDTHH:MM`.
 */
start: string, 
/**
 * How it goes on; as often as the charter of the group says when it is not said.
 */
rule?: Rule | null, 
/**
 * The zone; the group's, or this computer's, when it is not said.
 */
zone?: string | null, 
/**
 * How long each meeting may take.
 */
minutes?: number | null, 
/**
 * The group it belongs to.
 */
circle?: string | null, 
/**
 * The meeting that each begins as a copy of, by id.
 */
copy?: string | null, };

export type SeriesDate = { 
/**
 * The series.
 */
id: string, 
/**
 * The date as the rule gives it, `YYYY-MM-DDTHH:MM`.
 */
date: string, };

export type SeriesDateSet = { 
/**
 * The series.
 */
id: string, 
/**
 * The date as the rule gives it, `YYYY-MM-DDTHH:MM`.
 */
date: string, 
/**
 * When it starts instead; empty for its own time.
 */
start?: string | null, 
/**
 * Whether it is left out.
 */
skipped?: boolean | null, 
/**
 * Those who cannot come, by id or name.
 */
away?: Array<string> | null, 
/**
 * Those who would rather have no turn, by id or name.
 */
rather_not?: Array<string> | null, };

export type SeriesDateView = { 
/**
 * The date as the rule gives it, `YYYY-MM-DDTHH:MM`: its name.
 */
date: string, 
/**
 * When it really starts.
 */
start: string, 
/**
 * Whether it was left out.
 */
skipped: boolean, 
/**
 * The meeting that was made for it.
 */
meeting: string | null, 
/**
 * Those who cannot come, by id.
 */
away: Array<string>, 
/**
 * Those who can come and would rather have no turn, by id.
 */
rather_not: Array<string>, 
/**
 * Who plays which part: as the meeting says, else as the turn is.
 */
roles: Array<SeriesTurn>, };

export type SeriesId = { 
/**
 * The id.
 */
id: string, };

export type SeriesListQuery = { 
/**
 * Only what is in the trash, or nothing of it.
 */
trashed: boolean, };

export type SeriesMeeting = { 
/**
 * The series.
 */
id: string, 
/**
 * The date as the rule gives it, `YYYY-MM-DDTHH:MM`.
 */
date: string, };

export type SeriesPerson = { 
/**
 * Their id.
 */
id: string, 
/**
 * Their name.
 */
name: string, 
/**
 * Where invitations go.
 */
email: string, 
/**
 * Since which day they take turns, ISO 8601; `null` from the beginning.
 */
since: string | null, 
/**
 * Until which day.
 */
until: string | null, 
/**
 * Whether they lead without taking turns: somebody from outside.
 */
outside: boolean, 
/**
 * Whether they learn the parts first, beside somebody else.
 */
learning: boolean, 
/**
 * Whether they take part because they belong to the group.
 */
of_group: boolean, 
/**
 * Whether this is their notebook.
 */
me: boolean, };

export type SeriesPersonSet = { 
/**
 * The series.
 */
id: string, 
/**
 * The person; `null` for somebody new, or the one with the name that is given.
 */
person?: string | null, 
/**
 * Their name.
 */
name?: string | null, 
/**
 * Where invitations go.
 */
email?: string | null, 
/**
 * Since which day they take turns; empty from the beginning.
 */
since?: string | null, 
/**
 * Until which day; empty for no end.
 */
until?: string | null, 
/**
 * Whether they lead without taking turns.
 */
outside?: boolean | null, 
/**
 * Whether they learn the parts first.
 */
learning?: boolean | null, 
/**
 * Whether this is their notebook, so that answers to the invitation come to them.
 */
me?: boolean | null, 
/**
 * Whether they are taken out.
 */
removed?: boolean | null, };

export type SeriesQuery = { 
/**
 * The tracker.
 */
tracker: string, 
/**
 * From this day, month or year on.
 */
from: string | null, 
/**
 * Up to this day, month or year, inclusive.
 */
to: string | null, 
/**
 * Only from pages with this tag by name; of days, those with such a page.
 */
tag: string | null, 
/**
 * Only from pages with this person, by id or short name; of days, those with such a page.
 */
person: string | null, };

export type SeriesRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The group it belongs to.
 */
circle: string | null, 
/**
 * Its next date, `YYYY-MM-DDTHH:MM` in its zone.
 */
next: string | null, 
/**
 * The zone.
 */
zone: string, 
/**
 * Since when it is in the trash, RFC 3339.
 */
trashed: string | null, };

export type SeriesSet = { 
/**
 * The series.
 */
id: string, 
/**
 * Its title.
 */
title?: string | null, 
/**
 * The first date.
 */
start?: string | null, 
/**
 * The zone.
 */
zone?: string | null, 
/**
 * How it goes on.
 */
rule?: Rule | null, 
/**
 * How long each meeting may take.
 */
minutes?: number | null, 
/**
 * Where.
 */
place?: string | null, 
/**
 * The group it belongs to.
 */
circle?: string | null, 
/**
 * The meeting that each begins as a copy of.
 */
copy?: string | null, 
/**
 * The parts that go round.
 */
roles?: Array<string> | null, };

export type SeriesTurn = { 
/**
 * The part.
 */
role: string, 
/**
 * Who, by id; `null` when nobody can.
 */
person: string | null, 
/**
 * Their name.
 */
name: string, 
/**
 * Who learns it beside them, by name.
 */
shadow: string, 
/**
 * Whether this was chosen by hand.
 */
chosen: boolean, 
/**
 * Why it is their turn; `null` for what was chosen.
 */
why: TurnWhy | null, };

export type SeriesTurnSet = { 
/**
 * The series.
 */
id: string, 
/**
 * The date as the rule gives it.
 */
date: string, 
/**
 * The part.
 */
role: string, 
/**
 * Who plays it, by id or name; empty to leave it to the turn.
 */
person?: string | null, 
/**
 * The date to swap with instead.
 */
swap?: string | null, };

export type SeriesView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The first date, `YYYY-MM-DDTHH:MM`.
 */
start: string, 
/**
 * The zone: the time of day there stays, whatever summer time does.
 */
zone: string, 
/**
 * How it goes on.
 */
rule: Rule, 
/**
 * How long each meeting may take.
 */
minutes: number, 
/**
 * Where.
 */
place: string, 
/**
 * The group it belongs to.
 */
circle: string | null, 
/**
 * The meeting that each begins as a copy of.
 */
copy: string | null, 
/**
 * The parts that go round.
 */
roles: Array<string>, 
/**
 * Who takes part.
 */
people: Array<SeriesPerson>, 
/**
 * Its dates, from the last one that was on.
 */
dates: Array<SeriesDateView>, 
/**
 * How often the invitation changed since it was first sent.
 */
sequence: number, 
/**
 * Who was invited and taken out again.
 */
uninvited: Array<Uninvited>, 
/**
 * What its invitation asks of those who take part.
 */
asks: Asks, 
/**
 * Since when it is in the trash, RFC 3339.
 */
trashed: string | null, };

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
 * Its first words, when it has no title. What only the writer sees is not among them.
 */
first_words: string, 
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
session: SessionGiven | null, 
/**
 * Whether what was written before the page was anybody's is for both; else it goes under *Only me*.
 */
for_both: boolean, };

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

export type Shares = { 
/**
 * From 0 (one person spoke) to 1000 (all spoke as much): normalised entropy in thousandths.
 */
evenness: number, 
/**
 * From 0 (all spoke as much) to 1000: Gini's measure in thousandths.
 */
gini: number, };

export type Sharing = { 
/**
 * The group.
 */
circle: string, 
/**
 * Whether it is a closed group.
 */
closed: boolean, 
/**
 * What it is called; empty as long as that is not known, and for a closed group in every list.
 */
name: string, 
/**
 * How it stands with the storage; its devices are those of everybody.
 */
status: SyncStatus, 
/**
 * Whether this person lets others in and takes them out.
 */
keeper: boolean, 
/**
 * Everybody who is or was let in.
 */
people: Array<SharingPerson>, 
/**
 * When this person left, RFC 3339. What is here since then is their own copy.
 */
left: string | null, 
/**
 * The name of another device of this person, where that one is in the group's space and this one is not.
 */
elsewhere: string | null, 
/**
 * Whether that device was taken out since: nothing comes by it any more.
 */
elsewhere_out: boolean, 
/**
 * The address of the storage in which the group lies for that device; `null` where that was not noted.
 */
elsewhere_at: string | null, 
/**
 * The address that a computer of this person noted since, which this one does not follow unasked; else `null`.
 */
elsewhere_moved: string | null, };

export type SharingAgain = { 
/**
 * The group.
 */
circle: string, 
/**
 * The 24 words of that device's recovery sheet, in any case, with or without numbers.
 */
words: string, 
/**
 * Where the storage is for this device; `null` for where the group is noted to lie.
 */
address: string | null, 
/**
 * Who this device is for the server; `null` for a folder, and for a server that does not ask.
 */
login: SyncLogin | null, 
/**
 * Whether to follow the group to where it was noted to lie since.
 */
follow: boolean, };

export type SharingApprove = { 
/**
 * The group.
 */
circle: string, 
/**
 * The request.
 */
id: string, 
/**
 * Who among the group's people they are, by id or name; `null` for the name by which they asked.
 */
member: string | null, 
/**
 * Whether they too let others in and take them out.
 */
keeper: boolean, };

export type SharingBegin = { 
/**
 * The group.
 */
circle: string, 
/**
 * The storage's address, such as `file:///PATH`; it may be another than that of the notebook.
 */
address: string, 
/**
 * Who this device is for the server; `null` for a folder, and for a server that does not ask.
 */
login: SyncLogin | null, 
/**
 * What the group calls whoever shares it; `null` when it knows already who among its people that is.
 */
name: string | null, };

export type SharingBegun = { 
/**
 * What the storage can do.
 */
check: SyncCheck, 
/**
 * How it stands after the first time.
 */
sharing: Sharing, };

export type SharingGroup = { 
/**
 * Its id.
 */
circle: string, };

export type SharingInvite = { 
/**
 * The text. Secret: it goes to the one who is invited and to nobody else.
 */
text: string, 
/**
 * Until when it is good, RFC 3339.
 */
until: string, 
/**
 * The same as a square to be photographed: the path of an SVG in a box of `squares` by `squares`.
 */
code: string, 
/**
 * How many squares the code has on a side, with the white around it.
 */
squares: number, 
/**
 * Whether only a computer of this person's own can come in by it, because they do not keep the group.
 */
own: boolean, };

export type SharingJoin = { 
/**
 * The invitation.
 */
text: string, 
/**
 * What they are called in the group.
 */
name: string, 
/**
 * Where the storage is for this device; `null` for the address in the invitation.
 */
address: string | null, 
/**
 * Who this device is for the server; `null` for a folder, and for a server that does not ask.
 */
login: SyncLogin | null, };

export type SharingPerson = { 
/**
 * Their public key, hexadecimal.
 */
id: string, 
/**
 * What the group calls them; the beginning of the key where it does not know them.
 */
name: string, 
/**
 * Whether it is the person whose notebook this is.
 */
me: boolean, 
/**
 * Whether they let others in and take them out.
 */
keeper: boolean, 
/**
 * Whether they still belong.
 */
active: boolean, 
/**
 * How many computers of theirs belong.
 */
devices: number, 
/**
 * When something new last came from them, RFC 3339.
 */
heard: string | null, };

export type SharingPersonId = { 
/**
 * The group.
 */
circle: string, 
/**
 * The person.
 */
id: string, };

export type SharingRequestId = { 
/**
 * The group.
 */
circle: string, 
/**
 * The request.
 */
id: string, };

export type Sheet = "agenda" | "hand_out" | "script" | "write_up" | "actions" | "invitation";

export type SheetForm = "pdf" | "docx" | "md" | "html" | "xlsx" | "ics" | "eml";

export type SheetFormat = "csv" | "xlsx";

export type SheetQuery = { 
/**
 * The meeting.
 */
id: string, 
/**
 * What.
 */
sheet: Sheet, 
/**
 * In which form.
 */
form: SheetForm, 
/**
 * The language of headings and days; that of the interface when it is not said.
 */
language?: Language | null, 
/**
 * The paper; the region's when it is not said.
 */
paper?: PaperSize | null, };

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

export type SheetText = { 
/**
 * Markdown.
 */
text: string, 
/**
 * Plain lines, for a chat.
 */
chat: string, 
/**
 * HTML, for a mail.
 */
html: string, 
/**
 * What a file of it is called.
 */
name: string, };

export type Shred = { 
/**
 * The session or group.
 */
id: string, 
/**
 * The group's name, typed.
 */
typed: string, 
/**
 * The others who want it, by id or name; where others hold notes too, the agreement asks for them.
 */
agreed_by: Array<string>, };

export type ShredPlan = { 
/**
 * The session or group.
 */
id: string, 
/**
 * Which of both.
 */
kind: EndedKind, 
/**
 * What has to be typed: the group's name.
 */
name: string, 
/**
 * How many sessions end.
 */
sessions: number, 
/**
 * Whether nobody else holds any of it.
 */
only_mine: boolean, 
/**
 * Who shares the group, as it calls them: their copies end when their notebooks next look at the storage.
 */
held_by: Array<string>, 
/**
 * Complete copies that were written elsewhere, and may hold closed notes.
 */
outside: Array<OutsideCopy>, };

export type SignaturesAdded = { 
/**
 * The charter.
 */
id: string, 
/**
 * The statements that are new.
 */
statements: Array<StatementView>, 
/**
 * How many were known already.
 */
known: number, };

export type SinceQuery = { 
/**
 * The charter.
 */
id: string, 
/**
 * Who: a member of the circle, or a name.
 */
who: Somebody, };

export type Somebody = { 
/**
 * Who it is in the circle.
 */
member: string | null, 
/**
 * The name.
 */
name: string, };

export type Speaker = { 
/**
 * Their id.
 */
id: string, 
/**
 * Their name.
 */
name: string, };

export type Spent = { 
/**
 * The method, or `null` for items without one.
 */
method: MethodName | null, 
/**
 * How often it was done.
 */
times: number, 
/**
 * Seconds that were planned, in all.
 */
planned: number, 
/**
 * Seconds that it took, in all.
 */
actual: number, };

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

export type Spread = { 
/**
 * The item.
 */
item: string, 
/**
 * Its minutes before.
 */
was: number, 
/**
 * Its minutes now; 0 when it is left out.
 */
minutes: number, };

export type Stage = "first_run" | "locked" | "open";

export type StarterId = { 
/**
 * The id.
 */
id: string, };

export type StarterRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name, in the language of the interface.
 */
name: string, 
/**
 * A sentence that helps to choose.
 */
purpose: string, 
/**
 * For how many people it is meant.
 */
people: People, };

export type StarterView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name, in the language of the interface.
 */
name: string, 
/**
 * A sentence that helps to choose.
 */
purpose: string, 
/**
 * What it says, in all three languages.
 */
content: Content, };

export type StatementAssign = { 
/**
 * The charter.
 */
charter: string, 
/**
 * The statement.
 */
id: string, 
/**
 * Whose key it is, in the circle.
 */
member: string, };

export type StatementId = { 
/**
 * The charter.
 */
charter: string, 
/**
 * The statement.
 */
id: string, };

export type StatementKind = "adoption" | "acknowledgement" | "consent" | "objection" | "signature" | "disagreement" | "withdrawal" | "unknown";

export type StatementQuery = { 
/**
 * The group.
 */
id: string, 
/**
 * Whose: a participant by id or name; of a group that ended, by name.
 */
person: string, 
/**
 * From this day on.
 */
from?: string | null, 
/**
 * Up to this day.
 */
to?: string | null, 
/**
 * The form.
 */
format?: Format | null, 
/**
 * The language, or that of the interface.
 */
language?: Language | null, 
/**
 * The paper, or what the region has.
 */
paper?: PaperSize | null, };

export type StatementView = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is about.
 */
kind: StatementKind, 
/**
 * The number of the version, if the charter has one with this hash.
 */
number: number | null, 
/**
 * Who says it.
 */
who: Somebody, 
/**
 * Who noted it for them; `null` when their own key says it.
 */
noted_by: string | null, 
/**
 * Who agreed, of an adoption.
 */
agreed: Array<Somebody>, 
/**
 * Who of those who agree by it said since that they did not, or do no longer.
 */
against: Array<Somebody>, 
/**
 * The meeting, of an adoption.
 */
meeting: string, 
/**
 * The day of the meeting, of an adoption.
 */
date: string | null, 
/**
 * Why.
 */
reason: string, 
/**
 * When it was signed, RFC 3339.
 */
at: string, 
/**
 * Whether it was taken back since.
 */
withdrawn: boolean, 
/**
 * Why it does not count: names the reason. `null` when it counts.
 */
held: string | null, 
/**
 * The key that signed it, in short form for comparing.
 */
key: string, 
/**
 * Whether the key of this notebook signed it.
 */
own: boolean, };

export type StepClear = { 
/**
 * The circle.
 */
circle: string, 
/**
 * Who.
 */
member: string, 
/**
 * Which one.
 */
stage: PathwayStage, };

export type StepLeftOut = { 
/**
 * Its name.
 */
name: string, 
/**
 * The parts that it is for.
 */
parts: Array<string>, };

export type StepSet = { 
/**
 * The circle.
 */
circle: string, 
/**
 * Who.
 */
member: string, 
/**
 * The step.
 */
step: StepView, };

export type StepView = { 
/**
 * Which one.
 */
stage: PathwayStage, 
/**
 * When (ISO 8601), if that is known.
 */
date: string | null, 
/**
 * What shows it.
 */
evidence: string, 
/**
 * Who says so.
 */
endorsed_by: string, };

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

export type Stretch = { 
/**
 * Whether it is in both, only in the newer, only in the older.
 */
kind: DiffKind, 
/**
 * The words.
 */
text: string, };

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
text: string, 
/**
 * What was agreed, on the new page; without it, what a session with somebody else says now, and nothing of any other page. What
 * names whoever is erased is refused.
 */
agreements?: string, 
/**
 * The part that only the writer sees, on the new page; without it, the same.
 */
only_me?: string, };

export type SyncAdd = { 
/**
 * Its address: a folder, a WebDAV server or a bucket, as `kring_sync::remote` reads it.
 */
address: string, 
/**
 * Who this device is for the server; `null` for a folder, and for a server that does not ask.
 */
login: SyncLogin | null, 
/**
 * What this device is to be called; `null` for a name made from its system.
 */
name: string | null, };

export type SyncAdded = { 
/**
 * What it can do.
 */
check: SyncCheck, 
/**
 * How it stands after the first time.
 */
status: SyncStatus, };

export type SyncArriving = { 
/**
 * Sealed files that were taken in.
 */
done: number, 
/**
 * Of how many.
 */
total: number, };

export type SyncAside = { 
/**
 * Its number here.
 */
id: string, 
/**
 * The name of the device that it came from.
 */
device: string, 
/**
 * Since when, RFC 3339.
 */
since: string, 
/**
 * The document that it is about.
 */
document: string, 
/**
 * Why: `newer`, `damaged`, `forged`, `follows`, `no-key`, `stranger`, `too-large`, `not-theirs`, `held`, `harmful`.
 */
why: string, 
/**
 * How many bytes it has.
 */
bytes: number, };

export type SyncBrought = { 
/**
 * The key of the computer, or of somebody else in a group, hexadecimal.
 */
id: string, 
/**
 * Its name, or theirs.
 */
name: string, 
/**
 * When, by the clock of whoever let them in, RFC 3339.
 */
since: string | null, 
/**
 * The group; `null` for the person's own space.
 */
group: string | null, 
/**
 * What the group is called; empty for a closed one, and for the own space.
 */
group_name: string, };

export type SyncCheck = { 
/**
 * The address.
 */
address: string, 
/**
 * Writing a file.
 */
writes: SyncTried, 
/**
 * Reading it back with the same bytes.
 */
reads: SyncTried, 
/**
 * Seeing it in the listing. A storage that shows names late is good enough.
 */
lists: SyncTried, 
/**
 * Removing it. A storage that keeps what was removed is good enough; it grows.
 */
removes: SyncTried, 
/**
 * How long all of it took.
 */
milliseconds: number, 
/**
 * How many notebooks and groups have a place in it already.
 */
others: number, };

export type SyncDevice = { 
/**
 * Its public key, hexadecimal.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Whether it is this one.
 */
here: boolean, 
/**
 * Whether it still belongs.
 */
active: boolean, 
/**
 * When something new last came from it, RFC 3339.
 */
heard: string | null, 
/**
 * Files of this device that it has not told to know.
 */
behind: number, };

export type SyncDeviceId = { 
/**
 * Its id.
 */
id: string, };

export type SyncDone = { 
/**
 * Files that were sent.
 */
sent: number, 
/**
 * Changes that were taken in.
 */
taken: number, 
/**
 * Changes that were put aside.
 */
refused: number, 
/**
 * Folders of the storage that were listed: what a look with nothing new costs.
 */
listings: number, 
/**
 * How it stands.
 */
status: SyncStatus, 
/**
 * How the person's groups are shared.
 */
groups: Array<Sharing>, };

export type SyncInvitation = { 
/**
 * The text. Secret: it goes to the other device and nowhere else.
 */
text: string, };

export type SyncInvite = { 
/**
 * The text. Secret: it goes to the other device and nowhere else.
 */
text: string, 
/**
 * Until when it is good, RFC 3339.
 */
until: string, };

export type SyncJoin = { 
/**
 * The invitation.
 */
text: string, 
/**
 * What this device is to be called; `null` for a name made from its system.
 */
name: string | null, 
/**
 * Where the storage is for this device; `null` for the address in the invitation.
 */
address: string | null, 
/**
 * Who this device is for the server; `null` for a folder, and for a server that does not ask.
 */
login: SyncLogin | null, };

export type SyncKept = "keychain" | "notebook";

export type SyncKnownAs = { 
/**
 * The name, or the access key.
 */
name: string, 
/**
 * Where the password or the secret key lies.
 */
kept: SyncKept, };

export type SyncLogin = { 
/**
 * The name, or the access key.
 */
name: string, 
/**
 * The password, or the secret key.
 */
secret: string, };

export type SyncLoginAnew = { 
/**
 * The group whose storage it is; `null` for that of the notebook.
 */
circle: string | null, 
/**
 * The name and the password.
 */
login: SyncLogin, };

export type SyncMove = { 
/**
 * The group whose storage it is; `null` for that of the notebook.
 */
circle: string | null, 
/**
 * The address.
 */
address: string, 
/**
 * Who this device is for the server; `null` for a folder, and for a server that does not ask.
 */
login: SyncLogin | null, };

export type SyncRecover = { 
/**
 * The storage's address, as in [`SyncAdd`].
 */
address: string, 
/**
 * Who this device is for the server; `null` for a folder, and for a server that does not ask.
 */
login: SyncLogin | null, 
/**
 * The 24 words of the other notebook's recovery sheet, in any case, with or without numbers.
 */
words: string, 
/**
 * The passphrase of the new notebook.
 */
new_passphrase: string, 
/**
 * Its folder, or the usual one.
 */
folder: string | null, 
/**
 * What this device is to be called; `null` for a name made from its system.
 */
name: string | null, };

export type SyncRecovered = { 
/**
 * The page.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its first words, when it has no title.
 */
first_words: string, };

export type SyncRename = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called from now on.
 */
name: string, };

export type SyncRequest = { 
/**
 * Names the request.
 */
id: string, 
/**
 * What the device calls itself.
 */
name: string, 
/**
 * The six words that it must show as well.
 */
words: string, };

export type SyncRequestId = { 
/**
 * Its id.
 */
id: string, };

export type SyncRevoke = { 
/**
 * Its id.
 */
id: string, 
/**
 * Those that it let in and that go with it, by their ids.
 */
with: Array<string>, };

export type SyncState = "off" | "waiting" | "on" | "outside" | "copied";

export type SyncStatus = { 
/**
 * How it is.
 */
state: SyncState, 
/**
 * The storage's address, or `null` when there is none.
 */
address: string | null, 
/**
 * Who this device is for the server; `null` for a folder, and for a server that does not ask.
 */
login: SyncKnownAs | null, 
/**
 * Since when this notebook uses it, RFC 3339.
 */
since: string | null, 
/**
 * When it was last looked at, whatever came of it, RFC 3339.
 */
tried: string | null, 
/**
 * When everything was last in order, RFC 3339.
 */
done: string | null, 
/**
 * Why the last time did not come to its end.
 */
failure: Failure | null, 
/**
 * Sealed files of this device that are in the storage.
 */
sent: number, 
/**
 * Changes of this device that are not in the storage yet.
 */
waiting: number, 
/**
 * Changes that came and were put aside.
 */
refused: number, 
/**
 * Images and files whose bytes have not arrived yet.
 */
missing: number, 
/**
 * Whether the words of the recovery sheet open all of it on a new machine, with the storage.
 */
recoverable: boolean, 
/**
 * How much of what was found is taken in, while it arrives.
 */
arriving: SyncArriving | null, 
/**
 * The six words that this device shows while it waits.
 */
words: string | null, 
/**
 * Every device that is or was let in.
 */
devices: Array<SyncDevice>, 
/**
 * Devices that ask to be let in.
 */
requests: Array<SyncRequest>, 
/**
 * Files in the storage that are of no use as they are.
 */
troubles: Array<SyncTrouble>, 
/**
 * What somebody should know.
 */
warnings: Array<SyncWarning>, 
/**
 * Pages with what was written here into something that was deleted for good elsewhere, the newest first.
 */
recovered: Array<SyncRecovered>, };

export type SyncTried = "can" | "cannot" | "pretends" | "not_tried";

export type SyncTrouble = { 
/**
 * Its name in the storage.
 */
name: string, 
/**
 * Why: `gone`, `damaged`, `unreadable`, `stranger`, `no-key`, `after-removal`, `gap`, `waits`.
 */
why: string, };

export type SyncWarning = { 
/**
 * What: `rolled-back`, `rewritten`, `cloned`, `cloned-here`, `missing`, `ahead`.
 */
what: string, 
/**
 * The name of the device concerned; empty where there is none.
 */
device: string, 
/**
 * How many files; of `ahead`, how many days.
 */
count: number, 
/**
 * Since when something is sought in the storage that does not come, RFC 3339; `null` for everything else.
 */
since: string | null, };

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

export type TemplateRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is for.
 */
purpose: string, 
/**
 * How long it takes.
 */
minutes: number, 
/**
 * The titles of its items.
 */
items: Array<string>, };

export type TextState = "source" | "translated" | "stale";

export type Theme = "system" | "light" | "dark";

export type ThingId = { 
/**
 * What it is.
 */
kind: ThingKind, 
/**
 * Its id.
 */
id: string, };

export type ThingKind = "meeting" | "charter" | "session";

export type Tight = { 
/**
 * Minutes that the method needs at least.
 */
least: number, 
/**
 * A method of the same family that fits.
 */
instead: MethodName | null, };

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

export type Tone = "green" | "amber" | "red" | "over";

export type Tool = "cases" | "choice" | "temperature" | "columns" | "sheet" | "scale";

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
 * The one person whose pages it belongs to, by id or short name; `null` for all pages. A tracker of days belongs to nobody.
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
 * The person it belongs to, by id or short name; empty for nobody.
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

export type TurnWhy = { 
/**
 * What sets them apart from the others who could.
 */
reason: Reason, 
/**
 * How often they had the part before; whoever joined later began with the median.
 */
times: number, 
/**
 * The day of the last time, ISO 8601.
 */
last: string | null, };

export type TurnsAsked = { 
/**
 * The group.
 */
id: string, 
/**
 * The ids of those who are here; all of the group where it is empty.
 */
people: Array<string>, 
/**
 * The cases that are offered. What they are about stays with whoever offers them.
 */
offers: Array<Offer>, };

export type TurnsHad = { 
/**
 * Their id.
 */
id: string, 
/**
 * Their name.
 */
name: string, 
/**
 * Sessions that they were at.
 */
there: number, 
/**
 * How often they brought a case.
 */
cases: number, 
/**
 * How often they led.
 */
led: number, 
/**
 * Sessions that they were at since their last case.
 */
waited: number, };

export type Uninvited = { 
/**
 * Names them within the meeting.
 */
id: string, 
/**
 * The name.
 */
name: string, 
/**
 * Where the invitation went.
 */
email: string, 
/**
 * The day on which their cancellation was made; `null` when there is none yet.
 */
told: string | null, };

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
checks: Array<Check>, 
/**
 * What is said of a notebook in which not everything passed.
 */
failure: Failure | null, };

export type VersionId = { 
/**
 * The id.
 */
id: string, };

export type VersionMade = { 
/**
 * Its id.
 */
id: string, 
/**
 * The version.
 */
version: VersionRow, 
/**
 * The batch, for undo.
 */
batch: string, };

export type VersionName = { 
/**
 * The charter.
 */
id: string, 
/**
 * Its name; may be empty.
 */
name?: string, 
/**
 * Why; may be empty.
 */
reason?: string, 
/**
 * From when it holds (ISO 8601).
 */
effective?: string | null, 
/**
 * Who wrote it; may be empty.
 */
author?: string, };

export type VersionRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * The charter.
 */
charter: string, 
/**
 * Its number, from 1.
 */
number: number, 
/**
 * Its name; may be empty.
 */
name: string, 
/**
 * Why it was made; may be empty.
 */
reason: string, 
/**
 * From when it holds (ISO 8601), if that was said.
 */
effective: string | null, 
/**
 * Who wrote it, as noted; may be empty.
 */
author: string, 
/**
 * What became of it.
 */
status: VersionStatus, 
/**
 * When it was made, RFC 3339.
 */
made: string, 
/**
 * The charter's title then, in its first language.
 */
title: string, 
/**
 * The hash of what it says, hex.
 */
hash: string, };

export type VersionStatus = "named" | "proposed" | "adopted" | "upcoming" | "superseded";

export type VersionView = { 
/**
 * What the list knows of it.
 */
version: VersionRow, 
/**
 * What it says.
 */
content: Content, 
/**
 * What people said to it, oldest first.
 */
statements: Array<StatementView>, };

export type VoiceAdd = { 
/**
 * The version.
 */
version: string, 
/**
 * What is said.
 */
kind: VoiceKind, 
/**
 * Who says it.
 */
who: Somebody, 
/**
 * Who notes it for them; empty when whoever has the notebook speaks for themselves.
 */
noted_by?: string, 
/**
 * Why: an objection says which harm it sees, and to what of the purpose.
 */
reason?: string, };

export type VoiceKind = "acknowledgement" | "consent" | "objection" | "signature" | "disagreement";

export type VoiceView = { 
/**
 * Who it is in the circle.
 */
member: string | null, 
/**
 * The name.
 */
name: string, 
/**
 * The last that they said to it, if anything.
 */
said: StatementView | null, };

export type Weighed = { 
/**
 * Whose turn it is, from 0 to 3: the longest wait among those who offer is 3.
 */
turn: number, 
/**
 * All four together.
 */
sum: number, 
/**
 * Its id.
 */
id: string, 
/**
 * Who offers it.
 */
person: string, 
/**
 * It cannot wait: from 0 to 3.
 */
urgency: number, 
/**
 * There is life in it: from 0 to 3.
 */
energy: number, 
/**
 * Others can learn from it: from 0 to 3.
 */
relevance: number, };

export type WhoWrites = "free" | "nobody" | "everyone" | "some";

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

export type Worth = { 
/**
 * The charter.
 */
charter: string, 
/**
 * The circle.
 */
circle: string, 
/**
 * The charter's title in its first language.
 */
title: string, 
/**
 * Names the case: `cadence`, `cadence-none`, `review-date`, `review-meetings`, `vacant`, `stale`, `unacknowledged`.
 */
code: string, 
/**
 * Values for the sentence: `count`, `date`, `name`.
 */
values: { [key in string]: string }, };

export type WorthQuery = { 
/**
 * One charter, or `null` for all.
 */
id?: string | null, };

export type WorthQuiet = { 
/**
 * The charter.
 */
id: string, 
/**
 * The line.
 */
code: string, };

export type WriteUpState = "none" | "draft" | "approved";

export type WriteUpView = { 
/**
 * The text, Markdown.
 */
text: string, 
/**
 * How far they are.
 */
state: WriteUpState, 
/**
 * The day on which they were approved, ISO 8601.
 */
approved: string | null, 
/**
 * What happened, line by line.
 */
record: Array<RunLine>, 
/**
 * How evenly time to speak was spread, where it was measured with the group's agreement.
 */
shares: Shares | null, };

/** Every command: what it takes and what it gives. */
export type Commands = {
  app_status: [null, AppStatus];
  preferences_set: [Preferences, Preferences];
  about: [null, About];
  guide_list: [GuideListQuery, Array<GuideTopic>];
  guide_show: [GuidePageQuery, GuidePage];
  activity: [null, null];
  passphrase_strength: [StrengthQuestion, Strength];
  vault_create: [VaultCreate, AppStatus];
  demo_open: [null, AppStatus];
  demo_leave: [null, AppStatus];
  vault_unlock: [Unlock, AppStatus];
  vault_unlock_keychain: [null, AppStatus];
  vault_recover: [Recover, AppStatus];
  vault_forget: [null, AppStatus];
  vault_lock: [null, AppStatus];
  vault_state: [null, NotebookState];
  vault_change_passphrase: [ChangePassphrase, null];
  vault_change_locks: [ChangeLocks, RecoverySheet];
  vault_verify: [null, VerifyReport];
  vault_verify_cancel: [null, null];
  vault_reindex: [null, Reindexed];
  recovery_make: [null, RecoverySheet];
  recovery_confirm: [null, null];
  keychain_set: [KeychainSwitch, NotebookState];
  backup_list: [null, Array<Backup>];
  backup_now: [null, Backup];
  backup_cancel: [null, null];
  notebook_copy_here: [null, AppStatus];
  backup_asked: [null, null];
  sync_add: [SyncAdd, SyncAdded];
  sync_recover: [SyncRecover, AppStatus];
  sync_login: [SyncLoginAnew, SyncStatus];
  sync_move: [SyncMove, SyncStatus];
  sync_status: [null, SyncStatus];
  sync_now: [null, SyncDone];
  sync_invite: [null, SyncInvite];
  sync_join: [SyncJoin, SyncStatus];
  sync_approve: [SyncRequestId, SyncStatus];
  sync_refuse: [SyncRequestId, SyncStatus];
  sync_rename: [SyncRename, SyncStatus];
  sync_brought: [SyncDeviceId, Array<SyncBrought>];
  sync_revoke: [SyncRevoke, SyncStatus];
  sync_aside: [null, Array<SyncAside>];
  sync_off: [null, null];
  sharing_list: [null, Array<Sharing>];
  sharing_standing: [SharingGroup, Sharing];
  sharing_begin: [SharingBegin, SharingBegun];
  sharing_invite: [SharingGroup, SharingInvite];
  sharing_join: [SharingJoin, Sharing];
  sharing_approve: [SharingApprove, Sharing];
  sharing_refuse: [SharingRequestId, Sharing];
  sharing_appoint: [SharingPersonId, Sharing];
  sharing_remove: [SharingPersonId, Sharing];
  sharing_again: [SharingAgain, Sharing];
  sharing_leave: [SharingGroup, Sharing];
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
  link_things: [LinkTyping, Array<LinkThing>];
  link_from: [ThingId, Array<Backlink>];
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
  conductor_room: [ClosedGroupId, ConductorRoom];
  conductor_plan: [ConductorBegin, ConductorPlan];
  conductor_turns: [TurnsAsked, ConductorTurns];
  conductor_begin: [ConductorBegin, Conducted];
  conductor_part_set: [ConductorPart, Conducted];
  conductor_now: [ClosedGroupId, Conducted];
  conductor_do: [RunDo, Conducted];
  conductor_close: [ConductorClose, ConductorClosed];
  names_check: [NamesCheck, NamesFound];
  names_replace: [NamesCheck, NamesReplaced];
  mix: [MixRequest, MixView];
  mix_list: [MixListQuery, Array<MixRow>];
  mix_open: [MixId, MixKept];
  mix_keep: [MixKeep, MixMade];
  mix_met: [MixMetQuery, MixMet];
  mix_trash: [MixId, Batch];
  mix_untrash: [MixId, Batch];
  tracker_list: [null, Array<TrackerView>];
  tracker_add: [TrackerAdd, TrackerChange];
  tracker_edit: [TrackerEdit, TrackerChange];
  tracker_reorder: [TrackerReorder, Batch];
  tracker_archive: [TrackerArchive, TrackerChange];
  tracker_record: [TrackerRecord, TrackerRecorded];
  tracker_clear: [TrackerClear, TrackerRecorded];
  tracker_noted: [NotedQuery, Array<Noted>];
  tracker_series: [SeriesQuery, Series];
  circle_list: [CircleListQuery, Array<CircleRow>];
  circle_add: [CircleAdd, CircleView];
  circle_open: [CircleId, CircleView];
  circle_set: [CircleSet, Batch];
  circle_logo_clear: [CircleId, Batch];
  circle_member_add: [MemberAdd, Made];
  circle_member_set: [MemberSet, Batch];
  circle_member_remove: [MemberId, Batch];
  circle_step_set: [StepSet, Batch];
  circle_step_clear: [StepClear, Batch];
  circle_news: [CircleId, News];
  circle_news_seen: [NewsSeen, null];
  circle_trash: [CircleId, Batch];
  circle_untrash: [CircleId, Batch];
  charter_list: [CharterListQuery, Array<CharterRow>];
  charter_new: [CharterNew, CharterView];
  charter_open: [CharterId, CharterView];
  charter_text_edit: [CharterTextEdit, Edited];
  charter_text_set: [CharterTextSet, Batch];
  charter_text_state: [CharterTextState, Batch];
  charter_set: [CharterSet, Batch];
  charter_languages: [CharterLanguages, Batch];
  charter_clause_add: [ClauseAdd, Made];
  charter_clause_move: [ClauseMove, Batch];
  charter_clause_take: [ClauseTake, Made];
  charter_clause_remove: [ClauseId, Batch];
  charter_holder_set: [HolderSet, Made];
  charter_holder_remove: [HolderId, Batch];
  charter_trash: [CharterId, Batch];
  charter_untrash: [CharterId, Batch];
  charter_version_name: [VersionName, VersionMade];
  charter_versions: [CharterId, Array<VersionRow>];
  charter_version_open: [VersionId, VersionView];
  charter_diff: [CharterDiffQuery, CharterDiff];
  charter_past: [ClauseId, Array<PastView>];
  charter_return: [CharterReturn, Batch];
  charter_agree: [CharterAgree, VersionMade];
  charter_propose: [CharterPropose, VersionMade];
  charter_unpropose: [VersionId, Batch];
  charter_proposal: [VersionId, ProposalView];
  charter_comment_add: [CommentAdd, Made];
  charter_comment_done: [CommentDone, Batch];
  charter_voice_add: [VoiceAdd, Made];
  charter_round_close: [RoundClose, VersionMade];
  charter_statements: [CharterId, Array<StatementView>];
  charter_statement_withdraw: [StatementId, Batch];
  charter_statement_assign: [StatementAssign, Batch];
  charter_agreed: [CharterId, Array<AgreedView>];
  charter_since: [SinceQuery, CharterDiff];
  charter_news: [CharterId, CharterDiff];
  charter_worth: [WorthQuery, Array<Worth>];
  charter_not_this_season: [WorthQuiet, Batch];
  charter_import_look: [CharterImportRequest, CharterImportLook];
  charter_import_write: [CharterImportRequest, CharterImported];
  charter_starters: [null, Array<StarterRow>];
  charter_starter: [StarterId, StarterView];
  charter_library: [null, Library];
  charter_guide: [GuideQuery, Array<GuideStep>];
  charter_guide_tick: [GuideTick, Batch];
  charter_export_look: [CharterExport, CharterExportLook];
  meeting_list: [MeetingListQuery, Array<MeetingRow>];
  meeting_add: [MeetingAdd, MeetingView];
  meeting_open: [MeetingId, MeetingView];
  meeting_set: [MeetingSet, Batch];
  meeting_share: [MeetingId, MeetingShared];
  meeting_trash: [MeetingId, Batch];
  meeting_untrash: [MeetingId, Batch];
  meeting_templates: [null, Array<TemplateRow>];
  meeting_paste_look: [PasteLook, PasteLooked];
  meeting_paste: [MeetingPaste, ItemsAdded];
  meeting_item_add: [ItemAdd, ItemsAdded];
  meeting_item_set: [ItemEdit, Batch];
  meeting_item_move: [ItemMove, Batch];
  meeting_item_remove: [ItemId, Batch];
  meeting_item_unfold: [ItemId, ItemsAdded];
  meeting_text: [MeetingTextEdit, Edited];
  meeting_plan_b: [Respread, PlanB];
  meeting_respread: [Respread, Batch];
  meeting_person_set: [MeetingPersonSet, Noting];
  meeting_person_move: [MeetingPersonMove, Batch];
  meeting_role_set: [MeetingRoleSet, Batch];
  meeting_date_set: [DateSet, Noting];
  meeting_parked_set: [ParkedSet, Noting];
  meeting_decision_set: [DecisionSet, Noting];
  meeting_action_set: [ActionSet, Noting];
  meeting_decisions: [AgreedQuery, Array<DecisionRow>];
  meeting_actions: [AgreedQuery, Array<ActionRow>];
  meeting_run: [MeetingId, RunView];
  meeting_run_do: [RunDo, RunView];
  meeting_spent: [AgreedQuery, Array<Spent>];
  meeting_compose: [ComposeWriteUp, Composed];
  meeting_approve: [Approve, Batch];
  meeting_sheet_text: [SheetQuery, SheetText];
  series_list: [SeriesListQuery, Array<SeriesRow>];
  series_add: [SeriesAdd, SeriesView];
  series_open: [SeriesId, SeriesView];
  series_set: [SeriesSet, Batch];
  series_person_set: [SeriesPersonSet, Noting];
  series_date_set: [SeriesDateSet, Batch];
  series_turn_set: [SeriesTurnSet, Batch];
  series_meeting: [SeriesMeeting, MeetingView];
  series_cadence: [CadenceQuery, Cadence | null];
  series_trash: [SeriesId, Batch];
  series_untrash: [SeriesId, Batch];
  intervision_group_list: [null, Array<ClosedGroupRow>];
  intervision_group_add: [ClosedGroupAdd, ClosedGroupView];
  intervision_pair_add: [ClosedPairAdd, ClosedGroupView];
  intervision_supervise: [ClosedSupervise, ClosedSupervised];
  intervision_group_open: [ClosedGroupId, ClosedGroupView];
  intervision_group_news: [ClosedGroupId, News];
  intervision_group_news_seen: [NewsSeen, null];
  intervision_group_set: [ClosedGroupSet, Batch];
  intervision_group_person: [ClosedPersonSet, Batch];
  intervision_group_agree: [ClosedAgree, Batch];
  intervision_new: [ClosedSessionNew, ClosedSessionView];
  intervision_list: [ClosedListQuery, Array<ClosedSessionRow>];
  intervision_open: [ClosedSessionId, ClosedSessionView];
  intervision_set: [ClosedSessionSet, ClosedWritten];
  intervision_notes: [ClosedNotes, ClosedWritten];
  intervision_search: [ClosedSearch, Array<ClosedHit>];
  intervision_names: [ClosedSessionId, Array<ClosedName>];
  intervision_alias_set: [ClosedAlias, ClosedAliased];
  intervision_permission_set: [ClosedPermissionSet, ClosedPermitted];
  intervision_take: [ClosedTake, ClosedTaken];
  intervision_endings: [null, Array<ClosedEnding>];
  intervision_notices: [null, Array<ClosedNotice>];
  intervision_keep: [ClosedKeep, Batch];
  intervision_close: [ClosedClose, Batch];
  intervision_hold: [ClosedHold, Batch];
  intervision_alias_remove: [ClosedAliasRemove, Batch];
  intervision_anonymise_look: [ClosedSessionId, AnonymisePlan];
  intervision_anonymise: [Anonymise, Anonymised];
  intervision_shred_plan: [ClosedGroupId, ShredPlan];
  intervision_shred: [Shred, Array<Certificate>];
  intervision_certificates: [null, Array<Certificate>];
  intervision_attended: [null, Array<ClosedAttended>];
  intervision_kept: [null, ClosedKept];
  intervision_kept_seen: [null, null];
  intervision_clock: [null, ClockState];
  intervision_clock_right: [null, ClockState];
  intervision_look: [ClosedExport, ClosedLook];
  intervision_left: [ClosedLeftQuery, Array<ClosedLeft>];
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
  circle_logo_pick: [CircleId, Attachment | null];
  charter_import_choose: [null, Saved | null];
  charter_export_save: [CharterExport, Exported | null];
  charter_proposal_save: [VersionId, Saved | null];
  charter_proposal_choose: [null, ProposalChosen | null];
  charter_proposal_sign: [ProposalSign, Saved | null];
  charter_signatures_add: [CharterId, SignaturesAdded | null];
  recovery_save: [null, Saved | null];
  sync_place: [null, Saved | null];
  sync_aside_save: [null, Saved | null];
  sync_invitation_save: [SyncInvitation, Saved | null];
  sync_invitation_open: [null, SyncInvitation | null];
  backup_to: [BackupTo, Copied | null];
  backup_restore: [null, Saved | null];
  notebook_choose_folder: [null, Saved | null];
  notebook_open_other: [null, AppStatus | null];
  mix_save: [MixSave, Saved | null];
  hours_save: [HoursExport, Saved | null];
  person_hand_over: [HandOver, HandedOver | null];
  export_save: [ExportRequest, Exported | null];
  export_open: [null, null];
  export_show: [null, null];
  attachment_save: [AttachmentSave, Saved | null];
  attachment_pick: [PageId, Array<Attachment>];
  tracker_export: [TrackerExport, SheetSaved | null];
  tracker_save_chart: [ChartSave, Saved | null];
  meeting_save: [SheetQuery, Saved | null];
  meeting_invite: [Invite, Saved | null];
  intervision_export: [ClosedExport, ClosedSaved | null];
  intervision_statement: [StatementQuery, ClosedSaved | null];
  run_screen: [RunScreen, null];
  run_notes: [RunNotes, null];
  closed_screen: [ClosedScreen, null];
  closed_copy: [ClosedCopy, null];
  attachment_paste: [AttachmentAdd, Attachment];
  link_open: [LinkOpen, null];
  spelling_apply: [null, null];
};
