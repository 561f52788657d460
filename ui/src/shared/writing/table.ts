/* Tables as they are written in Markdown: reading them, and lining them up again. */
import type { SyntaxNode } from '@lezer/common';

export type Align = 'start' | 'center' | 'end' | null;
/** `from` and `to` are around its words, `begin` and `end` around all that is between its bars. */
export type Cell = { from: number; to: number; text: string; begin: number; end: number };
export type Table = { from: number; to: number; align: Align[]; rows: Cell[][] };

/** The cells of one line of a table. Positions are counted from the start of the line plus `base`. */
export function cellsOf(line: string, base: number): Cell[] {
  const cells: Cell[] = [];
  const lead = /^[ \t]*\|?/.exec(line)?.[0].length ?? 0;
  let from = lead;
  const add = (to: number) => {
    const text = line.slice(from, to);
    const before = text.length - text.trimStart().length;
    const trimmed = text.trim();
    const start = trimmed ? from + before : Math.min(from + 1, to);
    cells.push({ from: base + start, to: base + start + trimmed.length, text: trimmed, begin: base + from, end: base + to });
  };
  for (let at = lead; at < line.length; at++) {
    if (line[at] === '\\') at++;
    else if (line[at] === '|') {
      add(at);
      from = at + 1;
    }
  }
  if (line.slice(from).trim() || cells.length === 0) add(line.length);
  return cells;
}

const RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
export const isRule = (line: string): boolean => line.includes('-') && RULE.test(line);

export function alignOf(cell: string): Align {
  const [start, end] = [cell.startsWith(':'), cell.endsWith(':')];
  return start && end ? 'center' : end ? 'end' : start ? 'start' : null;
}

/** Reads a table; `text` is that of its lines from the start of the first one, at `base`. */
export function readTable(text: string, base: number): Table | null {
  const rows: Cell[][] = [];
  let align: Align[] | null = null;
  let at = base;
  for (const line of text.split('\n')) {
    const cells = cellsOf(line.replace(/\r$/, ''), at);
    if (rows.length === 1 && align === null) {
      if (!isRule(line)) return null;
      align = cells.map((cell) => alignOf(cell.text));
    } else rows.push(cells);
    at += line.length + 1;
  }
  return align && rows[0] ? { from: base, to: base + text.length, align, rows } : null;
}

/** How wide a cell is drawn in letters of one width. */
const wide = (text: string): number => {
  let width = 0;
  for (const letter of text) width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Extended_Pictographic}/u.test(letter) ? 2 : 1;
  return width;
};

function padded(text: string, width: number, align: Align): string {
  const room = Math.max(0, width - wide(text));
  const before = align === 'end' ? room : align === 'center' ? Math.floor(room / 2) : 0;
  return ' '.repeat(before) + text + ' '.repeat(room - before);
}

/** The table lined up: every column as wide as its widest cell. */
export function writeTable(rows: readonly (readonly string[])[], align: readonly Align[]): string {
  const columns = Math.max(align.length, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) => Math.max(3, ...rows.map((row) => wide(row[at] ?? ''))));
  const line = (row: readonly string[]) => `| ${widths.map((width, at) => padded(row[at] ?? '', width, align[at] ?? null)).join(' | ')} |`;
  const rule = widths.map((width, at) => {
    const side = align[at] ?? null;
    const [start, end] = [side === 'start' || side === 'center' ? ':' : '-', side === 'end' || side === 'center' ? ':' : '-'];
    return start + '-'.repeat(width - 2) + end;
  });
  const [head = [], ...body] = rows;
  return [line(head), `| ${rule.join(' | ')} |`, ...body.map(line)].join('\n');
}

/** The table around a node of the grammar's, when it stands by itself and not in a list or a quote. */
export function tableAt(node: SyntaxNode, read: (from: number, to: number) => string): Table | null {
  if (node.name !== 'Table' || node.parent?.name !== 'Document') return null;
  return readTable(read(node.from, node.to), node.from);
}
