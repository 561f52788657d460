/* Conducting a closed group in the pretend notebook: one group of six, the real methods, a stopwatch. */
import type { Commands, Conducted, ConductedStep, ConductorBegin, ConductorPlan, Language, PersonNow, Tool } from '../src/platform/api.gen';
import type { World } from './meeting-world';
import { conductible, type Table } from './methods';

type Names = 'room' | 'plan' | 'turns' | 'begin' | 'part_set' | 'now' | 'do' | 'close';
type Answers = { [Name in `conductor_${Names}`]: (request: Commands[Name][0]) => Commands[Name][1] };
type Run = { asked: ConductorBegin; state: Conducted['state']; at: number; begun: string[]; skipped: string[]; from: number; heard: string[]; speaks: string | null };

const people = ['Ann', 'Bo', 'Cleo', 'Dirk', 'Elif', 'Fay'].map((name) => ({ id: name.toLowerCase(), name }));
const MOST = 3;

export function conducting({ language, changed, refuse }: Pick<World, 'language' | 'changed' | 'refuse'>): Answers {
  let run: Run | null = null;
  const say = (words: Record<Language, string>) => words[language()];
  const find = (id: string): Table => conductible.find((one) => one.id === id) ?? refuse('method-not-found');
  const here = (asked: ConductorBegin) => people.filter((person) => asked.people.length === 0 || asked.people.includes(person.id));
  const held = (asked: ConductorBegin, role: Table) => {
    const given = asked.roles.find((one) => one.role === role.id)?.people ?? [];
    const taken = asked.roles.flatMap((one) => one.people);
    return here(asked).filter((person) => given.includes(person.id) || (role.many && !taken.includes(person.id)));
  };
  function laid(asked: ConductorBegin): ConductorPlan {
    const method = find(asked.method);
    const minutes = asked.minutes ?? method.minutes;
    const name = (id: string) => method.roles?.find((one: Table) => one.id === id)?.name;
    const who = (ids: string[] = []) => ids.map((id) => (name(id) ? say(name(id)) : id));
    const writing = (writes?: string[]) => (!writes ? 'free' : writes[0] === 'nobody' ? 'nobody' : writes[0] === 'everyone' ? 'everyone' : 'some');
    const steps = method.phases.map((phase: Table, at: number): ConductedStep => ({
      id: `1-${at + 1}-1`, number: at + 1, of: method.phases.length, turn: 1, name: say(phase.name), minutes: Math.max(1, Math.round((phase.minutes * minutes) / method.minutes)), rule: say(phase.rule),
      questions: (phase.questions ?? []).map(say), tool: (phase.tool ?? null) as Tool | null, parts: (phase.parts ?? []).map(say), speaks: who(phase.speaks), answers: who(phase.answers), silent: who(phase.silent),
      writing: writing(phase.writes), writes: who(phase.writes), groups: phase.groups ?? null, each: phase.each ?? false, pass: phase.pass ?? false,
    }));
    return {
      method: method.id, name: say(method.name), minutes: steps.reduce((sum: number, step: ConductedStep) => sum + step.minutes, 0), tight: false, unfit: here(asked).length < method.people.min, turns: 1, tables: [here(asked)], steps, left_out: [],
      roles: (method.roles ?? []).map((role: Table) => ({ id: role.id, name: say(role.name), people: held(asked, role), vacant: false, case: role.case ?? false, leads: role.leads ?? false, many: role.many ?? false })),
      withhold: method.withhold ? say(method.withhold.what) : null,
    };
  }
  function shown(): Conducted {
    const now = run ?? refuse('conductor-not-running');
    const plan = laid(now.asked);
    const goes = now.state === 'running' || now.state === 'paused';
    const step = goes ? (plan.steps[now.at] ?? null) : null;
    const phase: Table | null = step ? find(now.asked.method).phases[now.at] : null;
    const taken = step ? Math.round((Date.now() - now.from) / 1000) : 0;
    const left = step ? step.minutes * 60 - taken : 0;
    const partsOf = (id: string) => plan.roles.filter((role) => role.people.some((person) => person.id === id));
    const has = (id: string, roles: string[] = []) => roles.includes('everyone') || partsOf(id).some((role) => roles.includes(role.id));
    const waiting = here(now.asked).filter((person) => phase?.each && has(person.id, phase.speaks) && !now.heard.includes(person.id));
    const may = (id: string): PersonNow['may'] => {
      if (!phase) return 'speak';
      if (now.state === 'paused') return 'listen';
      if (phase.each) return now.speaks === id ? 'speak' : waiting.some((person) => person.id === id) ? 'wait' : 'listen';
      if (has(id, phase.answers)) return 'answer';
      if (has(id, phase.speaks)) return phase.answers ? 'ask' : 'speak';
      return partsOf(id).some((role) => role.leads) ? 'guide' : 'listen';
    };
    const silent = phase?.each && !now.speaks ? (waiting.length > 0 ? ('round' as const) : ('heard' as const)) : null;
    return {
      id: 'door', plan, begun: now.begun, skipped: now.skipped, state: now.state, step, next: now.state === 'ended' ? null : (plan.steps[now.at + (step ? 1 : 0)] ?? null), taken, left,
      tone: step ? (left <= 0 ? 'over' : left <= step.minutes * 12 ? 'amber' : 'green') : null, elapsed: taken, remaining: plan.steps.slice(now.at).reduce((sum, one) => sum + one.minutes * 60, 0) - taken,
      people: here(now.asked).map((person) => ({ ...person, roles: partsOf(person.id).map((role) => role.name), may: may(person.id), apart: has(person.id, phase?.apart) })),
      hush: now.state === 'paused' ? 'pause' : silent, round: phase?.each ? { speaks: people.find((person) => person.id === now.speaks) ?? null, waiting, seconds: 60, pass: phase.pass ?? false } : null,
      withheld: goes ? plan.withhold : null, told: null, guards: null,
    };
  }
  function begins(at: number) {
    if (!run) return;
    Object.assign(run, { at, from: Date.now(), heard: [], speaks: null });
    const step = laid(run.asked).steps[at];
    if (step) run.begun = [...new Set([...run.begun, step.id])];
    else run.state = 'ended';
  }
  return {
    conductor_room: () => ({
      id: 'door', name: 'Thursday door', people, ends: '2027-06-30', running: run ? shown() : null,
      methods: conductible.map(({ id, family, people: size, minutes, each = false, timing, ...method }) => ({ id, family, people: size, minutes, least: minutes, each, timing, own: false, name: say(method.name), purpose: say(method.purpose), source: say(method.source) })),
    }),
    conductor_plan: laid,
    conductor_turns: ({ offers }) => ({
      id: 'door', sessions: 2, people: people.map((person, at) => ({ ...person, there: 2, cases: at < 2 ? 1 : 0, led: at === 4 ? 2 : 0, waited: 2 })), case: 'cleo', leads: 'ann',
      weighed: offers.map((offer) => ({ ...offer, turn: MOST, sum: offer.urgency + offer.energy + offer.relevance + MOST })).sort((one, other) => other.sum - one.sum),
    }),
    conductor_begin: (asked) => {
      run = { asked, state: 'waiting', at: 0, begun: [], skipped: [], from: Date.now(), heard: [], speaks: null };
      return shown();
    },
    conductor_part_set: ({ role, people: given }) => {
      if (run) run.asked = { ...run.asked, roles: [...run.asked.roles.filter((one) => one.role !== role), { role, people: given }] };
      return shown();
    },
    conductor_now: shown,
    conductor_do: (request) => {
      if (!run) return refuse('conductor-not-running');
      const steps = laid(run.asked).steps;
      const order = shown().round?.waiting ?? [];
      if (request.act === 'start' || request.act === 'reopen') {
        run.state = 'running';
        begins(run.at);
      } else if (request.act === 'next') begins(run.at + 1);
      else if (request.act === 'begin') begins(steps.findIndex((step) => step.id === request.item));
      else if (request.act === 'pause') run.state = 'paused';
      else if (request.act === 'resume') run.state = 'running';
      else if (request.act === 'turn') {
        run.speaks = request.person ?? order[0]?.id ?? null;
        if (run.speaks) run.heard.push(run.speaks);
      } else if (request.act === 'pass') Object.assign(run, { speaks: null, heard: run.heard.filter((one) => one !== run?.speaks) });
      else if (request.act === 'end') run.state = 'ended';
      return shown();
    },
    conductor_close: () => {
      run = null;
      changed(['closed_run']);
      return { id: 'door', session: null };
    },
  };
}
