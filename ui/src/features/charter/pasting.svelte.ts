/* A charter that is pasted or read from a file: what was recognised, what the person corrects, and what comes of it. */
import { call, type CharterImported, type CharterImportLook, type CharterImportRequest, type LineCorrection } from '../../platform';
import { Attempt } from '../../shared/attempt.svelte';
import { settle } from '../../shared/timing';

/** Places that a charter knows by another path. */
const PATHS: Record<string, string> = { members: 'membership.who', pathways: 'membership.pathways', terms: 'membership.terms' };

/** The path of the part that a place is. */
export const pathOf = (place: string): string => PATHS[place] ?? place;

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

  /** Puts a line elsewhere. */
  async correct(line: number, place: string): Promise<void> {
    const { at } = this;
    this.corrections = [...this.corrections.filter((one) => one.version !== at || one.line !== line), { version: at, line, place }];
    await this.read();
    this.at = at;
  }

  async write(): Promise<CharterImported | null> {
    const { request } = this;
    return (request && (await this.writing.run(() => call('charter_import_write', request)))) ?? null;
  }
}
