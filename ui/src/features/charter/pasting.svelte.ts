/* A charter that is pasted or read from a file: what was recognised, what the person corrects, and what comes of it. */
import { call, type CharterImported, type CharterImportLook, type CharterImportRequest, type LineCorrection, type LineView } from '../../platform';
import { Attempt } from '../../shared/attempt.svelte';
import { settle } from '../../shared/timing';

/** Where a line can go, in the order of a charter. */
export const places = [
  'title', 'tagline', 'welcome', 'purpose', 'objectives', 'preamble', 'guidelines', 'confidentiality', 'membership.who', 'membership.pathways',
  'membership.terms', 'roles', 'cadence', 'decisions', 'amendment', 'conflict', 'resources', 'measures', 'review', 'closure', 'sections',
] as const;
export type Place = (typeof places)[number];

/** The place of a line: the list of a clause, the part of a value; free sections for what was not recognised. */
export function placeOf({ path }: Pick<LineView, 'path'>): Place {
  if (path === null) return 'sections';
  const known = places.find((place) => place === path || path.startsWith(`${place}.`));
  return known ?? 'sections';
}

const READ_AFTER = 400;

export class Pasting {
  text = $state('');
  path = $state<string | null>(null);
  look = $state.raw<CharterImportLook | null>(null);
  /** Which version is looked at, counted from 0. */
  at = $state(0);
  corrections = $state.raw<LineCorrection[]>([]);
  readonly looking = new Attempt();
  readonly writing = new Attempt();
  private asked = 0;
  private later = settle(READ_AFTER, () => void this.read());

  constructor(private readonly circle: string | null) {}

  get version() {
    return this.look?.versions[this.at] ?? null;
  }

  private get request(): CharterImportRequest | null {
    const { path, text, circle, corrections } = this;
    if (path === null && text.trim() === '') return null;
    return { path, text: path === null ? text : null, circle, corrections };
  }

  typed(): void {
    this.path = null;
    this.corrections = [];
    this.later();
  }

  async choose(): Promise<void> {
    const chosen = await this.looking.run(() => call('charter_import_choose'));
    if (!chosen) return;
    this.path = chosen.path;
    this.corrections = [];
    await this.read();
  }

  /** Only the newest question counts. */
  async read(): Promise<void> {
    this.later.cancel();
    const [request, mine] = [this.request, ++this.asked];
    this.looking.failure = null;
    if (!request) {
      this.look = null;
      return;
    }
    const answer = await call('charter_import_look', request).then(
      (look) => ({ look, failure: null }),
      (failure) => ({ look: null, failure }),
    );
    if (mine !== this.asked) return;
    this.look = answer.look;
    this.looking.failure = answer.failure;
    this.at = Math.max(0, (answer.look?.versions.length ?? 1) - 1);
  }

  /** Puts a line elsewhere; `null` leaves it out. */
  async correct(line: number, path: Place | null): Promise<void> {
    const { at } = this;
    this.corrections = [...this.corrections.filter((one) => one.version !== at || one.line !== line), { version: at, line, path }];
    await this.read();
    this.at = at;
  }

  isOut(line: number): boolean {
    return this.corrections.some((one) => one.version === this.at && one.line === line && one.path === null);
  }

  async write(): Promise<CharterImported | null> {
    const { request } = this;
    return (request && (await this.writing.run(() => call('charter_import_write', request)))) ?? null;
  }
}
