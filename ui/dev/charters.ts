/* The groups of the pretend notebook: one with a charter that has a history, and whatever is made while one looks. */
import type {
  AgreedView, CharterDiff, CharterView, CircleView, Commands, Content, Language, ProposalView, SaidView,
  Somebody, StatementView, VersionRow, VersionView, Worth,
} from '../src/platform/api.gen';
import { textsAt } from '../src/features/charter/texts';
import { differences, first } from './charter-diff';
import { blank, both, earlier, people, sample } from './charter-sample';
import { circleAnswers, memberOf } from './circles';
import { contentOf, guide, library, starters } from './charter-shelf';

const PLACES = 'title tagline welcome purpose objectives preamble guidelines members pathways terms roles cadence review confidentiality decisions amendment conflict resources measures closure sections'.split(' ');

type World = {
  today: string;
  empty: boolean;
  language: () => Language;
  batch: (back: () => void) => { batch: string };
  changed: (kinds: string[]) => void;
  refuse: (code: string) => never;
};
type Names = Extract<keyof Commands, `circle_${string}` | `charter_${string}`>;
type Answers = { [Name in Names]: (request: Commands[Name][0]) => Commands[Name][1] };
type Charter = { id: string; circle: string; content: Content; frozen: (VersionView & { key: string })[]; proposal: ProposalView | null; trashed: string | null; base: number; quiet: Set<string> };

export function charters({ today, empty, language, batch, changed, refuse }: World): Answers {
  let count = 0;
  const id = (kind: string) => `${kind}-${count++}`;
  const circles: CircleView[] = [];
  const all: Charter[] = [];
  const ticked = new Set<string>();
  const tell = () => changed(['circle', 'charter']);

  const circle = (name: string, names: string[]): CircleView => {
    const made = { id: id('circle'), name, calls_itself: '', zone: 'Europe/Brussels', accent: null, footer: '', logo: null, people: names.map((one, at) => memberOf(one, at, id('m'))), charter: null, trashed: null };
    circles.push(made);
    return made;
  };
  const statement = (version: VersionRow, kind: StatementView['kind'], who: Somebody, more: Partial<StatementView> = {}): StatementView => ({
    id: id('s'), kind, number: version.number, who, noted_by: people[0] ?? null, agreed: [], against: [], meeting: '', date: null, reason: '', at: `${today}T12:00:00Z`, withdrawn: false, held: null, key: 'k7f2 19ac', own: true, ...more,
  });
  function freeze(charter: Charter, content: Content, more: Partial<VersionRow>, names: string[] = []): VersionView {
    const number = charter.frozen.length + 1;
    const version: VersionRow = { id: id('v'), charter: charter.id, number, name: '', reason: '', effective: null, author: '', status: 'named', made: `${today}T10:00:00Z`, title: first(content.title), hash: `${number}`.padStart(64, 'a'), ...more };
    if (version.status === 'adopted') for (const other of charter.frozen) if (other.version.status === 'adopted') other.version.status = 'superseded';
    const frozen = { version, content: structuredClone(content), statements: [] as StatementView[], key: JSON.stringify(content) };
    if (names.length) frozen.statements.push(statement(version, 'adoption', { member: null, name: '' }, { agreed: names.map((name) => ({ member: null, name })), date: version.effective }));
    charter.frozen.push(frozen);
    return frozen;
  }
  const start = (of: CircleView, content: Content): Charter => {
    const charter = { id: id('charter'), circle: of.id, content, frozen: [], proposal: null, trashed: null, base: 0, quiet: new Set<string>() };
    all.push(charter);
    of.charter = charter.id;
    return charter;
  };
  if (!empty) {
    const tuesday = circle('Tuesday circle', people);
    tuesday.calls_itself = 'circle';
    const charter = start(tuesday, sample());
    const steps: [number, string, string, string][] = [[1, '2025-09-16', 'First charter', ''], [2, '2026-01-20', '', 'More than two guidelines'], [3, '2026-05-19', '', 'A keeper of the page'], [4, '2026-09-12', 'Autumn', 'Support comes before the network']];
    for (const [step, date, name, reason] of steps) freeze(charter, earlier(step), { status: step === 2 ? 'named' : 'adopted', effective: date, made: `${date}T12:00:00Z`, name, reason, author: 'the group' }, people.slice(0, step === 4 ? 7 : 5));
    charter.content.purpose = both(`${first(charter.content.purpose)} Whoever is new finds a place.`, charter.content.purpose.fr?.text ?? '', true);
    circle('Leergroep Noord', []);
  }

  const findCircle = (wanted: string) => circles.find((one) => one.id === wanted) ?? refuse('circle-not-found');
  const find = (wanted: string) => all.find((one) => one.id === wanted) ?? refuse('charter-not-found');
  const ofVersion = (wanted: string) => {
    for (const charter of all) for (const frozen of charter.frozen) if (frozen.version.id === wanted) return { charter, frozen };
    return refuse('version-not-found');
  };
  const latest = (charter: Charter) => charter.frozen.at(-1) ?? null;
  const view = (charter: Charter): CharterView => {
    const of = findCircle(charter.circle);
    const inForce = charter.frozen.find((one) => one.version.status === 'adopted')?.version ?? null;
    const newest = latest(charter);
    return structuredClone({
      id: charter.id, circle: of.id, circle_name: of.name, calls_itself: of.calls_itself, base: `b${charter.base}`, content: charter.content, in_force: inForce, upcoming: null,
      proposal: charter.proposal?.version ?? null, latest: newest?.version ?? null, versions: charter.frozen.length, changed: newest === null || newest.key !== JSON.stringify(charter.content),
      modified: `${today}T10:00:00Z`, trashed: charter.trashed,
    });
  };
  function alter(charter: Charter, change: (content: Content) => void) {
    const before = structuredClone(charter.content);
    change(charter.content);
    charter.base += 1;
    tell();
    return batch(() => {
      charter.content = before;
      charter.base += 1;
      tell();
    });
  }
  const setText = (content: Content, path: string, spoken: string, text: string) => {
    const texts = textsAt(content, path) as Record<string, SaidView>;
    texts[spoken] = { text, state: texts[spoken]?.state ?? 'source', from: texts[spoken]?.from ?? null };
    for (const other of Object.values(texts)) if (other.from === spoken && other.state === 'translated') other.state = 'stale';
  };
  const listOf = (content: Content, list: 'objectives' | 'guidelines' | 'roles' | 'sections') => content[list] as { id: string }[];
  const made = (charter: Charter, frozen: VersionView) => {
    tell();
    return { id: frozen.version.id, version: structuredClone(frozen.version), ...batch(() => (charter.frozen = charter.frozen.filter((one) => one.version.id !== frozen.version.id), tell())) };
  };
  function compare(charter: Charter, from: string | null, to: string | null): CharterDiff {
    const version = (wanted: string | null) => (wanted === null ? null : (charter.frozen.find((one) => one.version.id === wanted) ?? null));
    const [old, now] = [version(from), version(to)];
    const [a, b] = [old?.content ?? blank('', ['en']), now?.content ?? charter.content];
    return structuredClone({
      from: old?.version ?? null, to: now?.version ?? null, languages_gone: a.languages.filter((one) => !b.languages.includes(one)),
      languages_new: old ? b.languages.filter((one) => !a.languages.includes(one)) : [], changes: differences(a, b),
    });
  }
  const voicesOf = (charter: Charter) => findCircle(charter.circle).people.filter((one) => one.belongs);
  function recount(charter: Charter): ProposalView {
    const { proposal } = charter;
    if (!proposal) return refuse('proposal-not-found');
    const said = proposal.voices.map((voice) => voice.said?.kind);
    const consents = said.filter((kind) => kind === 'consent' || kind === 'signature').length;
    const objections = said.filter((kind) => kind === 'objection').length;
    const members = proposal.voices.length;
    const quorum = Math.ceil((members * 60) / 100);
    const enough = consents + objections >= quorum;
    proposal.outcome = { rule: charter.content.decisions.rule ?? 'consent', members, quorum, consents, objections, enough, agreed: enough && objections === 0 };
    return proposal;
  }
  function agreedBy(charter: Charter): AgreedView[] {
    return voicesOf(charter).map((one) => {
      const version = [...charter.frozen].reverse().find((frozen) => frozen.statements.some((said) => said.agreed.some((other) => other.name === one.name)))?.version ?? null;
      const behind = version !== null && version.status === 'superseded';
      return { who: { member: one.id, name: one.name }, version, how: version ? 'adoption' : null, noted_by: version ? (people[0] ?? null) : null, at: version ? version.made : null, behind, against: charter.frozen.flatMap((frozen) => frozen.statements).findLast((said) => said.kind === 'disagreement' && said.who.member === one.id) ?? null };
    });
  }
  function look({ text, corrections = [] }: Commands['charter_import_look'][0]): Commands['charter_import_look'][1] {
    const lines = (text ?? '').split('\n').map((one) => one.trim()).filter(Boolean);
    if (lines.length === 0) refuse('charter-import-nothing');
    const content = blank('', ['en']);
    let list = 'objectives';
    const views = lines.map((line, at) => {
      const numbered = /^(?:\d+[.)]|[-*#])\s*(.+)$/.exec(line)?.[1];
      const heading = !numbered && /^(guidelines?|objectives?|règles|objectifs|afspraken|doelen)$/i.test(line);
      if (heading) list = /^(g|r|a)/i.test(line) ? 'guidelines' : 'objectives';
      const fixed = corrections.find((one) => one.line === at)?.place;
      const place = fixed ?? (heading || numbered ? list : at === 0 ? 'title' : /^purpose|^we /i.test(line) ? 'purpose' : 'sections');
      const [label = '', ...rest] = (numbered ?? line).split(': ');
      const clause = { id: `i${at}`, label: both(rest.length ? label : ''), text: both(rest.length ? rest.join(': ') : label) };
      if (!heading && (place === 'objectives' || place === 'guidelines' || place === 'sections')) content[place].push(clause);
      else if (place === 'title' || place === 'purpose' || place === 'resources') content[place] = both(line);
      return { line: at, text: line, place, heading, goes_on: false, values: [] };
    });
    const left = views.filter((one) => one.place === 'sections').length;
    return { form: 'text', versions: [{ at: '', author: '', comment: '', content, lines: views, left, effective: null }], notes: [], places: PLACES };
  }

  const put = ({ id: wanted, list, labels = {}, texts = {} }: Commands['charter_clause_add'][0]) => {
    const key = id('c');
    const said = (given: object) => Object.fromEntries(Object.entries(given).map(([spoken, text]) => [spoken, { text, state: 'source', from: null }]));
    const [label, text] = [said(labels), said(texts)];
    const one = list === 'roles' ? { id: key, label, duties: text, holders: [], others: [], vacant: true, term_months: null } : { id: key, label, text };
    return { id: key, ...alter(find(wanted), (content) => void listOf(content, list).push(one)) };
  };
  return {
    ...circleAnswers({ circles, circle, today, tell, batch, refuse }),
    charter_list: () => all.map((one) => ({ id: one.id, circle: one.circle, circle_name: findCircle(one.circle).name, title: first(one.content.title), trashed: one.trashed })),
    charter_new: ({ title, circle: of, languages, starter }) => {
      const row = of ? findCircle(of) : circle(title, []);
      const content = starter ? contentOf(starter) : blank(title, languages ?? [language()]);
      content.languages = languages ?? content.languages;
      content.title = { ...content.title, [content.languages[0] ?? 'en']: { text: title, state: 'source', from: null } };
      const charter = start(row, content);
      tell();
      return view(charter);
    },
    charter_open: ({ id: wanted }) => view(find(wanted)),
    charter_text_edit: ({ id: wanted, path, language: spoken, edits }) => {
      const charter = find(wanted);
      const before = textsAt(charter.content, path)[spoken]?.text ?? '';
      const after = edits.reduceRight((now, [from, to, insert]) => now.slice(0, from) + insert + now.slice(to), before);
      return { ...alter(charter, (content) => setText(content, path, spoken, after)), version: `b${charter.base}`, patches: [] };
    },
    charter_text_set: ({ id: wanted, path, language: spoken, text }) => alter(find(wanted), (content) => setText(content, path, spoken, text)),
    charter_text_state: ({ id: wanted, path, language: spoken, from }) =>
      alter(find(wanted), (content) => {
        const said = textsAt(content, path)[spoken];
        if (said) Object.assign(said, { state: from ? 'translated' : 'source', from });
      }),
    charter_set: ({ id: wanted, values }) =>
      alter(find(wanted), (content) => {
        for (const [path, value] of Object.entries(values)) {
          const [kind = '', field = '', last = ''] = path.split('.');
          if (kind === 'role') Object.assign(content.roles.find((one) => one.id === field) ?? {}, { [last]: value ? Number(value) : null });
          else {
            const [every, unit] = (value ?? '').split(' ');
            const number = /minutes|meetings|percent/.test(field);
            Object.assign(content[kind as 'cadence'], { [field]: value === null ? null : unit ? { every: Number(every), unit } : number ? Number(value) : value });
          }
        }
      }),
    charter_languages: ({ id: wanted, languages }) => alter(find(wanted), (content) => (content.languages = languages)),
    charter_clause_add: put,
    charter_clause_take: ({ id: wanted, clause }) => {
      const one = library().clauses.find((other) => other.id === clause) ?? refuse('library-clause-not-found');
      if (one.list) return put({ id: wanted, list: one.list, before: null, labels: one.labels, texts: one.texts });
      return { id: one.path, ...alter(find(wanted), (content) => content.languages.forEach((spoken) => setText(content, one.path, spoken, one.texts[spoken] ?? ''))) };
    },
    charter_clause_move: ({ id: wanted, list, clause, before }) =>
      alter(find(wanted), (content) => {
        const items = listOf(content, list);
        const [one] = items.splice(items.findIndex((other) => other.id === clause), 1);
        const at = before === null ? items.length : items.findIndex((other) => other.id === before);
        if (one) items.splice(at, 0, one);
      }),
    charter_clause_remove: ({ id: wanted, list, clause }) =>
      alter(find(wanted), (content) => void listOf(content, list).splice(listOf(content, list).findIndex((other) => other.id === clause), 1)),
    charter_holder_set: ({ id: wanted, role, holder, name, organisation = '', from = null, until = null }) => {
      const key = holder ?? id('h');
      return {
        id: key,
        ...alter(find(wanted), (content) => {
          const one = content.roles.find((other) => other.id === role);
          if (!one) return;
          one.holders = [...one.holders.filter((other) => other.id !== key), { id: key, name, organisation, from, until, term_ends: null }];
          one.vacant = false;
        }),
      };
    },
    charter_holder_remove: ({ id: wanted, role, holder }) =>
      alter(find(wanted), (content) => {
        const one = content.roles.find((other) => other.id === role);
        if (one) [one.holders, one.vacant] = [one.holders.filter((other) => other.id !== holder), one.holders.length < 2];
      }),
    charter_trash: ({ id: wanted }) => {
      const charter = find(wanted);
      const of = findCircle(charter.circle);
      of.charter = null;
      tell();
      return batch(() => ((of.charter = charter.id), tell()));
    },
    charter_untrash: () => batch(() => undefined),
    charter_version_name: ({ id: wanted, name = '', reason = '', effective = null, author = '' }) => made(find(wanted), freeze(find(wanted), find(wanted).content, { name, reason, effective, author })),
    charter_versions: ({ id: wanted }) => structuredClone(find(wanted).frozen.map((one) => one.version)),
    charter_version_open: ({ id: wanted }) => structuredClone(ofVersion(wanted).frozen),
    charter_diff: ({ id: wanted, from, to }) => compare(find(wanted), from, to),
    charter_past: ({ id: wanted, clause }) =>
      find(wanted).frozen.flatMap((frozen, at, frozens) => {
        const changes = differences(frozens[at - 1]?.content ?? blank('', ['en']), frozen.content).filter((change) => change.path.includes(`.${clause}`));
        return changes.length ? [{ version: frozen.version, changes }] : [];
      }),
    charter_return: ({ id: wanted, version }) => alter(find(wanted), (content) => void Object.assign(content, structuredClone(ofVersion(version).frozen.content))),
    charter_agree: ({ id: wanted, version, date, names = [], name = '', reason = '', effective }) => {
      const charter = find(wanted);
      const day = date ?? today;
      const frozen = version ? ofVersion(version).frozen : freeze(charter, charter.content, { name, reason });
      for (const other of charter.frozen) if (other.version.status === 'adopted') other.version.status = 'superseded';
      Object.assign(frozen.version, { status: 'adopted', effective: effective ?? day });
      frozen.statements.push(statement(frozen.version, 'adoption', { member: null, name: '' }, { agreed: names, date: day }));
      return made(charter, frozen);
    },
    charter_propose: ({ id: wanted, name = '', reason = '', effective = null, author = '', comments_until = null }) => {
      const charter = find(wanted);
      const frozen = freeze(charter, charter.content, { status: 'proposed', name, reason, effective, author });
      const voices = voicesOf(charter).map((one) => ({ member: one.id, name: one.name, said: null }));
      charter.proposal = { version: frozen.version, comments_until: comments_until, comments: [], voices, outcome: { rule: 'consent', members: 0, quorum: 0, consents: 0, objections: 0, enough: false, agreed: false } };
      recount(charter);
      return made(charter, frozen);
    },
    charter_unpropose: ({ id: wanted }) => {
      const { charter, frozen } = ofVersion(wanted);
      const before = charter.proposal;
      charter.proposal = null;
      frozen.version.status = 'named';
      tell();
      return batch(() => ((charter.proposal = before), (frozen.version.status = 'proposed'), tell()));
    },
    charter_proposal: ({ id: wanted }) => structuredClone(recount(ofVersion(wanted).charter)),
    charter_comment_add: ({ version, path, text, by }) => {
      const { charter } = ofVersion(version);
      const comment = { id: id('k'), path, text, by, at: `${today}T11:00:00Z`, done: false };
      charter.proposal?.comments.push(comment);
      tell();
      return { id: comment.id, ...batch(() => charter.proposal?.comments.pop()) };
    },
    charter_comment_done: ({ version, comment, done }) => {
      const one = ofVersion(version).charter.proposal?.comments.find((other) => other.id === comment);
      if (one) one.done = done;
      tell();
      return batch(() => one && (one.done = !done));
    },
    charter_voice_add: ({ version, kind, who, noted_by = '', reason = '' }) => {
      const { charter, frozen } = ofVersion(version);
      if (kind === 'objection' && !reason) refuse('objection-without-reason');
      const said = statement(frozen.version, kind, who, { noted_by: noted_by || null, reason });
      const voice = charter.proposal?.voices.find((one) => one.member === who.member);
      if (voice) voice.said = said;
      else if (kind === 'disagreement') {
        for (const other of frozen.statements) if (other.agreed.some((one) => one.name === who.name)) other.against.push(who);
        frozen.statements.push(said);
      } else frozen.statements.push({ ...said, agreed: [who] });
      tell();
      return { id: said.id, ...batch(() => voice && ((voice.said = null), tell())) };
    },
    charter_round_close: ({ version, effective }) => {
      const { charter, frozen } = ofVersion(version);
      for (const other of charter.frozen) if (other.version.status === 'adopted') other.version.status = 'superseded';
      Object.assign(frozen.version, { status: 'adopted', effective: effective ?? today });
      frozen.statements.push(statement(frozen.version, 'adoption', { member: null, name: '' }, { agreed: (charter.proposal?.voices ?? []).filter((one) => one.said?.kind === 'consent').map(({ member, name }) => ({ member, name })), date: today }));
      charter.proposal = null;
      return made(charter, frozen);
    },
    charter_statements: ({ id: wanted }) => find(wanted).frozen.flatMap((one) => one.statements),
    charter_statement_withdraw: ({ id: wanted }) => {
      const said = all.flatMap((one) => one.frozen.flatMap((frozen) => frozen.statements)).find((one) => one.id === wanted);
      if (said) said.withdrawn = true;
      tell();
      return batch(() => said && (said.withdrawn = false));
    },
    charter_statement_assign: () => batch(() => undefined),
    charter_agreed: ({ id: wanted }) => structuredClone(agreedBy(find(wanted))),
    charter_news: () => ({ from: null, to: null, languages_gone: [], languages_new: [], changes: [] }),
    charter_since: ({ id: wanted, who }) => {
      const charter = find(wanted);
      const mine = agreedBy(charter).find((one) => one.who.name === who.name)?.version?.id ?? null;
      return compare(charter, mine, charter.frozen.find((one) => one.version.status === 'adopted')?.version.id ?? null);
    },
    charter_worth: ({ id: wanted }) =>
      all
        .filter((one) => !findCircle(one.circle).trashed && (wanted === null || wanted === undefined || one.id === wanted))
        .flatMap((one): Worth[] => {
          const base = { charter: one.id, circle: one.circle, title: first(one.content.title) };
          const vacant = one.content.roles.filter((role) => role.vacant);
          const lines: Worth[] = [
            ...(vacant.length ? [{ ...base, code: 'vacant', values: { count: String(vacant.length), name: first(vacant[0]?.label ?? {}) } }] : []),
            ...(one.content.review.until && one.content.review.until < `${today}z` ? [{ ...base, code: 'review-date', values: { date: one.content.review.until } }] : []),
          ];
          return lines.filter((line) => !one.quiet.has(line.code));
        }),
    charter_not_this_season: ({ id: wanted, code }) => (find(wanted).quiet.add(code), batch(() => find(wanted).quiet.delete(code))),
    charter_import_look: look,
    charter_import_write: (request) => {
      const seen = look(request);
      const content = seen.versions.at(-1)?.content ?? refuse('internal');
      const row = request.circle ? findCircle(request.circle) : circle(first(content.title) || 'Our circle', []);
      const charter = start(row, content);
      tell();
      const left = (seen.versions.at(-1)?.lines ?? []).filter((one) => one.place === 'sections').map((one) => one.text);
      return { id: charter.id, circle: row.id, versions: 1, left, aside: [], notes: [], ...batch(() => ((row.charter = null), tell())) };
    },
    charter_import_choose: () => null,
    charter_starters: () => starters(language()).map(({ id: key, name, purpose, people: meant }) => ({ id: key, name, purpose, people: meant })),
    charter_starter: ({ id: wanted }) => starters(language()).find((one) => one.id === wanted) ?? refuse('starter-not-found'),
    charter_library: library,
    charter_guide: ({ id: wanted }) => guide(language(), wanted ? find(wanted).content : null, ticked),
    charter_guide_tick: ({ task, done }) => {
      if (done) ticked.add(task);
      else ticked.delete(task);
      return batch(() => undefined);
    },
    charter_export_look: ({ format, since }) => ({ name: `${since ? 'Changes' : 'Charter'} - Tuesday circle - v4 - 2026-09-12.${format}` }),
    charter_export_save: () => ({ path: '~/Documents/Charter - Tuesday circle - v4 - 2026-09-12.pdf', pages: 1, attachments: 0, left_out: 0, unprintable: 0 }),
    charter_proposal_save: () => ({ path: '~/Documents/Charter - Tuesday circle - v5.kring-proposal' }),
    charter_proposal_choose: () => ({ path: '/tmp/proposal', proposal: { title: 'Peer coaching circles: our charter', number: 5, name: '', reason: 'Autumn', content: sample(), people: people.map((name) => ({ member: null, name })), whole: true, statements: [] } }),
    charter_proposal_sign: () => ({ path: '~/Documents/Charter - Tuesday circle - v5 - Noor.kring-proposal' }),
    charter_signatures_add: ({ id: wanted }) => ({ id: wanted, statements: [], known: 0 }),
  };
}
