/*
 * What lies on the table while a method runs: questions by how they touch, what was found side by side, what an observer saw, a number. It
 * is in this window alone, step by step, and gone when the session is put away or the notebook is locked, unless it is kept at the end.
 */
import type { ConductedStep, Tool } from '../../platform';

export type Tabled = Exclude<Tool, 'choice' | 'cases'>;
/** `part`: in which column or line it lies; nowhere yet, `null`. A card without words is known by its number, as on paper. */
export type Card = { number: number; text: string; part: number | null };
type Laid = { cards: readonly Card[]; scale: number | null };

const NOTHING: Laid = { cards: [], scale: null };
const TABLED: ReadonlySet<Tool> = new Set<Tool>(['temperature', 'columns', 'sheet', 'scale']);
export const isTabled = (tool: Tool | null): tool is Tabled => tool !== null && TABLED.has(tool);

export class Table {
  private laid = $state<Record<string, Laid>>({});

  of(step: string): Laid {
    return this.laid[step] ?? NOTHING;
  }

  private set(step: string, change: Partial<Laid>): void {
    this.laid[step] = { ...this.of(step), ...change };
  }

  add(step: string, text: string, part: number | null): void {
    const { cards } = this.of(step);
    const number = Math.max(0, ...cards.map((card) => card.number)) + 1;
    this.set(step, { cards: [...cards, { number, text: text.trim(), part }] });
  }

  /** Lays a card into a column, or takes it up again. */
  lay(step: string, number: number, part: number | null): void {
    const { cards } = this.of(step);
    const card = cards.find((one) => one.number === number);
    // Laid last, it lies last in its column.
    if (card) this.set(step, { cards: [...cards.filter((one) => one !== card), { ...card, part }] });
  }

  remove(step: string, number: number): void {
    this.set(step, { cards: this.of(step).cards.filter((card) => card.number !== number) });
  }

  measure(step: string, scale: number): void {
    this.set(step, { scale });
  }

  holds(step: string): boolean {
    const { cards, scale } = this.of(step);
    return cards.length > 0 || scale !== null;
  }

  get filled(): boolean {
    return Object.keys(this.laid).some((step) => this.holds(step));
  }

  /** The step whose table is looked at: its own, else the last of its turn on which something lies. */
  seenFrom(step: ConductedStep, steps: readonly ConductedStep[]): ConductedStep | null {
    if (isTabled(step.tool)) return step;
    const here = steps.findIndex((one) => one.id === step.id);
    return steps.slice(0, Math.max(0, here)).findLast((one) => one.turn === step.turn && this.holds(one.id)) ?? null;
  }

  /** All of it as Markdown, a heading for each step; `called` names a card that has no words. */
  written(steps: readonly ConductedStep[], called: (number: number) => string): string {
    const lines = ({ id, parts }: ConductedStep): string[] => {
      const { cards, scale } = this.of(id);
      const said = (part: number | null) => cards.filter((card) => card.part === part).map((card) => `- ${card.text || called(card.number)}`);
      const laid = parts.flatMap((part, at) => (said(at).length > 0 ? [`**${part}**`, '', ...said(at), ''] : []));
      return [...(scale === null ? [] : [`${scale} / 10`, '']), ...said(null), ...laid];
    };
    const held = steps.filter((step) => this.holds(step.id));
    return held.map((step) => [`## ${step.name}`, '', ...lines(step)].join('\n').trim()).join('\n\n');
  }
}

const tables = new Map<string, Table>();

/** The table of a group, as long as its session is not put away. */
export function tableOf(group: string): Table {
  const table = tables.get(group) ?? new Table();
  tables.set(group, table);
  return table;
}

export const clearTable = (group: string): void => void tables.delete(group);
