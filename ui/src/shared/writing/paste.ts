/*
 * Rich text that is pasted becomes Markdown: headings, lists, tables, quotes, code, links and emphasis stay, everything else
 * is words. What office programs, mail and browsers put on the clipboard is read, never shown.
 */
import { escaped, imageText, inlineMarkdown, isDropped, lineStart, lookOf, nameOf, PLAIN, type Look, type Run } from './paste-inline';
import { writeTable } from './table';

const CONTAINERS = new Set('P DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE NAV FIGURE FIGCAPTION ADDRESS DL DT DD FORM FIELDSET BODY CENTER DETAILS SUMMARY LI TR TD TH TBODY THEAD'.split(' '));
const BLOCKS = new Set([...CONTAINERS, ...'H1 H2 H3 H4 H5 H6 UL OL BLOCKQUOTE PRE TABLE HR'.split(' ')]);
const BULLET = '- ';
/** So much of it shows where it comes from. */
const HEAD = 20_000;

type Item = { mark: string; text: string };

const indented = (text: string, by: string): string => text.replace(/\n(?=[^\n])/g, `\n${by}`);
const isElement = (node: Node): node is Element => node.nodeType === 1;
const isWordItem = (element: Element): boolean => /mso-list:\s*l\d/i.test(element.getAttribute('style') ?? '');

/** A heading over code says so much at most: the name of a language, or how to copy it. */
const HEAD_WORDS = 4;
/** Around code that is coloured by its language, a page may show what that language is, and buttons: is there nothing else in this box? */
function isFramed(code: Element, box: Element): boolean {
  let head = '';
  for (let inner = code; inner !== box; inner = inner.parentElement ?? box) {
    let before = true;
    for (const near of inner.parentNode?.childNodes ?? []) {
      if (near === inner) before = false;
      else if (!near.textContent?.trim() || near.nodeType === 8) continue;
      else if (!isElement(near)) return false;
      else if (nameOf(near) !== 'BUTTON') {
        const copy = near.cloneNode(true) as Element;
        for (const button of copy.querySelectorAll('button')) button.remove();
        const words = (copy.textContent ?? '').trim();
        if (words && (!before || !CONTAINERS.has(nameOf(near)))) return false;
        head += ` ${words}`;
      }
    }
  }
  return head.trim().split(/\s+/).length <= HEAD_WORDS;
}

class Paster {
  /** Is there anything that plain words would lose? */
  rich = false;

  /** The blocks inside an element. */
  blocks(parent: Node, look: Look = PLAIN): string[] {
    const made: string[] = [];
    let runs: Run[] = [];
    const flush = () => {
      const text = this.paragraph(runs);
      if (text) made.push(text);
      runs = [];
    };
    const children = [...parent.childNodes];
    for (let at = 0; at < children.length; at++) {
      const node = children[at];
      if (!node) continue;
      if (!isElement(node)) {
        if (node.nodeType === 3) this.words(node.nodeValue ?? '', look, runs);
        continue;
      }
      if (isDropped(node)) continue;
      if (isWordItem(node)) {
        flush();
        const items: Element[] = [];
        for (; at < children.length; at++) {
          const next = children[at];
          if (next && isElement(next) && isWordItem(next)) items.push(next);
          else if (next && (isElement(next) || next.nodeValue?.trim())) break;
        }
        at -= 1;
        made.push(this.wordList(items));
      } else if (this.isBlock(node)) {
        flush();
        made.push(...this.block(node, look));
      } else this.inline(node, look, runs);
    }
    flush();
    return made.filter((text) => text.trim() !== '');
  }

  /** An element that is drawn in a line of words may hold paragraphs all the same, as what word processors write does. */
  private isBlock(element: Element): boolean {
    return BLOCKS.has(nameOf(element)) || (!isDropped(element) && [...element.children].some((child) => this.isBlock(child)));
  }

  private words(text: string, look: Look, runs: Run[]): void {
    const flat = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (flat) runs.push({ ...look, text: look.code ? flat : escaped(flat) });
  }

  private inline(element: Element, outer: Look, runs: Run[]): void {
    if (isDropped(element)) return;
    const name = nameOf(element);
    if (name === 'BR') return void runs.push({ ...outer, code: false, text: '\n' });
    if (name === 'IMG') {
      // The box of a task is drawn as an image by some.
      if (element.closest('[role=checkbox]')) return;
      const text = imageText(element);
      if (text.startsWith('![')) this.rich = true;
      return void runs.push({ ...PLAIN, text });
    }
    const look = lookOf(element, outer);
    if (element.classList.contains('Apple-converted-space')) return this.words(' ', look, runs);
    for (const child of element.childNodes) {
      if (isElement(child)) this.inline(child, look, runs);
      else if (child.nodeType === 3) this.words(child.nodeValue ?? '', look, runs);
    }
  }

  /** A paragraph, without the space that a browser would not show. */
  private paragraph(runs: readonly Run[]): string {
    if (runs.some((run) => run.text.trim() && (run.bold || run.italic || run.strike || run.code || run.link !== null))) this.rich = true;
    return inlineMarkdown(runs)
      .split('\n')
      .map((line) => lineStart(line.replace(/ {2,}/g, ' ').replace(/^[ \u00a0]+|[ \u00a0]+$/g, '')))
      .join('\n')
      .replace(/\n{2,}/g, '\n\n')
      .trim();
  }

  private line(element: Element, look: Look = PLAIN): string {
    return this.blocks(element, look).join(' ').replace(/\s*\n\s*/g, ' ');
  }

  private block(element: Element, outer: Look): string[] {
    const name = nameOf(element);
    const head = /^H([1-6])$/.exec(name);
    if (head) {
      this.rich = true;
      // A heading is bold by itself.
      const text = this.line(element).replace(/^\*\*(.*)\*\*$/, '$1').replace(/\s#+$/, '');
      return text ? [`${'#'.repeat(Number(head[1]))} ${text}`] : [];
    }
    if (name === 'HR') {
      this.rich = true;
      return ['---'];
    }
    if (name === 'PRE') return this.pre(element);
    if (name === 'UL' || name === 'OL') return this.list(element);
    if (name === 'TABLE') return this.table(element);
    if (name === 'BLOCKQUOTE') {
      this.rich = true;
      const text = this.blocks(element).join('\n\n');
      return text ? [`> ${text.replace(/\n/g, '\n> ').replace(/^> $/gm, '>')}`] : [];
    }
    return this.blocks(element, lookOf(element, outer));
  }

  private pre(element: Element): string[] {
    const [code, other] = element.querySelectorAll('code');
    const only = code && !other && /\b(?:language-|hljs)/.test(code.className) && isFramed(code, element) ? code : element;
    const text = (only.textContent ?? '').replace(/\r\n?/g, '\n').replace(/^\n|\n$/g, '');
    if (!text.trim()) return [];
    this.rich = true;
    const ticks = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
    return [`${ticks}\n${text}\n${ticks}`];
  }

  private list(list: Element): string[] {
    this.rich = true;
    const items: Item[] = [];
    let number = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1;
    for (const child of list.children) {
      const name = nameOf(child);
      if (isDropped(child)) continue;
      // A list that lies in a list belongs to the item above it.
      if (name === 'UL' || name === 'OL') {
        const last = items.at(-1);
        const inner = this.list(child).join('\n');
        if (last) last.text += `\n${inner}`;
        else items.push({ mark: '', text: inner });
        continue;
      }
      const mark = nameOf(list) === 'OL' ? `${number++}. ` : BULLET;
      items.push({ mark: mark + this.box(child), text: this.itemText(child) });
    }
    const text = items.map(({ mark, text: own }) => mark + indented(own, ' '.repeat(/^(?:- |\d+\. )?/.exec(mark)?.[0].length ?? 0))).join('\n');
    return text ? [text] : [];
  }

  private itemText(item: Element): string {
    return this.blocks(item).reduce((text, block, at) => {
      const tight = /^(?:[-*+]|\d+[.)]) /.test(block);
      return at === 0 ? block : `${text}${tight ? '\n' : '\n\n'}${block}`;
    }, '');
  }

  private box(item: Element): string {
    const box = item.querySelector('input[type=checkbox]');
    const own = box?.closest('li') === item ? box : null;
    const checked = own ? own.hasAttribute('checked') : item.getAttribute('role') === 'checkbox' ? item.getAttribute('aria-checked') === 'true' : null;
    return checked === null ? '' : checked ? '[x] ' : '[ ] ';
  }

  /** The lists of a well-known word processor are paragraphs that carry their level and draw their own bullets. */
  private wordList(items: readonly Element[]): string {
    this.rich = true;
    const room: string[] = [];
    const counts: number[] = [];
    const lines = items.map((item) => {
      const level = Math.min(Number(/mso-list:[^;]*level(\d+)/i.exec(item.getAttribute('style') ?? '')?.[1] ?? 1), room.length + 1);
      const drawn = [...item.querySelectorAll('[style]')].find((one) => /mso-list:\s*ignore/i.test(one.getAttribute('style') ?? ''));
      const said = (drawn?.textContent ?? '').trim();
      const numbered = /^\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/i.test(said);
      // Numbers count their own items: what stands beside them with a bullet is another list.
      counts.length = level;
      const before = counts[level - 1] ?? 0;
      counts[level - 1] = !numbered ? 0 : before > 0 ? before + 1 : Number(/^\(?(\d{1,9})[.)]/.exec(said)?.[1] ?? 1);
      const mark = numbered ? `${counts[level - 1]}. ` : BULLET;
      room.length = level;
      room[level - 1] = ' '.repeat(mark.length);
      return room.slice(0, level - 1).join('') + mark + this.line(item);
    });
    return lines.join('\n');
  }

  private table(table: Element): string[] {
    const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
    const cells = rows.map((row) => [...row.children].filter((cell) => /^T[DH]$/.test(nameOf(cell))));
    const columns = Math.max(0, ...cells.map((row) => row.length));
    // A table of one column, or one that holds tables, is there for the look of a page.
    if (columns < 2 || table.querySelector('table')) return cells.flat().flatMap((cell) => this.blocks(cell));
    this.rich = true;
    const text = cells.map((row) =>
      row.flatMap((cell) => {
        const more = Math.min(Number(cell.getAttribute('colspan') ?? 1) || 1, columns) - 1;
        const own = this.line(cell).replace(/\|/g, '\\|').replace(/^\\(?=[-+>#])/, '');
        return [nameOf(cell) === 'TH' ? own.replace(/^\*\*(.*)\*\*$/, '$1') : own, ...Array.from({ length: more }, () => '')];
      }),
    );
    return [writeTable(text, [])];
  }
}

/** Does this text come from an editor of programs, whose colours mean nothing here? */
const isCode = (html: string): boolean => /<meta[^>]+(?:vscode|jetbrains)|font-family:[^;"]*(?:monospace|consolas|menlo)[^;"]*;[^"]*white-space:\s*pre/i.test(html);

/** The Markdown of rich text; null when there is nothing in it but words, which are better pasted as they are. */
export function toMarkdown(html: string): string | null {
  if (isCode(html.slice(0, HEAD))) return null;
  const paster = new Paster();
  const text = paster.blocks(new DOMParser().parseFromString(html, 'text/html').body).join('\n\n');
  return paster.rich && text.trim() ? text : null;
}
