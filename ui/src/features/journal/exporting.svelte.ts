/* An export on its way: what is asked for, what it would take along, and what came of it. */
import { call, type Audience, type ExportLook, type Exported, type ExportRequest, type Format, type Language, type PaperSize, type Region, type Scope } from '../../platform';
import { Attempt } from '../../shared/attempt.svelte';
import { app } from '../app/app.svelte';

export const formats = ['pdf', 'docx', 'html', 'md', 'json'] as const satisfies readonly Format[];
export const scopes = ['page', 'chosen', 'year', 'tag', 'person', 'all'] as const;
export type Wanted = (typeof scopes)[number];
export type Start = { wanted: Wanted; page: string | null; chosen: string[] };

export const usualPaper = (region: Region): PaperSize => (['en-US', 'en-CA', 'fr-CA'].includes(region) ? 'letter' : 'a4');

export class Exporting {
  wanted = $state<Wanted>('all');
  year = $state('');
  tag = $state('');
  person = $state('');
  format = $state<Format>('pdf');
  audience = $state<Audience>('me');
  language = $state<Language>('en');
  paper = $state<PaperSize>('a4');
  look = $state.raw<ExportLook | null>(null);
  done = $state.raw<Exported | null>(null);
  /** Whether the person sees what would leave. */
  showing = $state(false);
  readonly looking = new Attempt();
  readonly saving = new Attempt();
  private asked = 0;

  constructor(private readonly start: Start, year: string) {
    this.wanted = start.wanted;
    this.year = year;
    this.language = app.preferences.language;
    this.paper = usualPaper(app.preferences.region);
  }

  get offered(): Wanted[] {
    return scopes.filter((scope) => (scope === 'page' ? this.start.page !== null : scope !== 'chosen' || this.start.chosen.length > 0));
  }

  private get scope(): Scope | null {
    switch (this.wanted) {
      case 'page':
        return this.start.page === null ? null : { ids: [this.start.page] };
      case 'chosen':
        return { ids: this.start.chosen };
      case 'year':
        return /^\d{4}$/.test(this.year.trim()) ? { year: Number(this.year) } : null;
      case 'tag':
        return this.tag.trim() ? { tag: this.tag.trim() } : null;
      case 'person':
        return this.person.trim() ? { person: this.person.trim() } : null;
      case 'all':
        return {};
    }
  }

  get request(): ExportRequest | null {
    const { scope, format, audience, language, paper } = this;
    return scope && { scope, format, audience: format === 'json' ? 'me' : audience, language, paper };
  }

  /** Asks what would leave. Only the newest question counts. */
  async ask(): Promise<void> {
    const [request, mine] = [this.request, ++this.asked];
    if (!request) {
      this.look = null;
      return;
    }
    await app.flush();
    const look = await call('export_look', request).then(
      (look) => ({ look, failure: null }),
      (failure) => ({ look: null, failure }),
    );
    if (mine !== this.asked) return;
    this.look = look.look;
    this.looking.failure = look.failure;
  }

  async save(): Promise<void> {
    const request = this.request;
    if (!request) return;
    const done = await this.saving.run(() => call('export_save', request));
    if (done) this.done = done;
  }

  stop(): void {
    void call('export_cancel').catch(() => undefined);
  }
}
