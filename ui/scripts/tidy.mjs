/*
 * The house rules of the interface that no compiler knows: short components, words only from Fluent, colours and
 * measures only from the tokens, one door to the shell, and names that every file system can tell apart.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'svelte/compiler';

const MOST_LINES = 200;
const root = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');
const files = readdirSync(root, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const MEASURES = new Set(['shared/tokens.css', 'shared/sizes.css']);
const SPOKEN = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label', 'hint', 'what']);
const LETTER = /\p{L}/u;

const broken = [];
const tell = (name, line, what) => broken.push(`src/${name}:${line}  ${what}`);
const lineAt = (text, at) => text.slice(0, at).split('\n').length;

function checkStyle(name, css, from) {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  plain.split('\n').forEach((line, at) => {
    if (/^\s*@(container|media)/.test(line)) return;
    if (/#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|lab|color-mix)a?\(/i.test(line)) tell(name, from + at, 'a colour outside the tokens');
    if (/:[^;]*\b(white|black|red|green|blue|gray|grey|orange|yellow)\b/i.test(line)) tell(name, from + at, 'a colour outside the tokens');
    if (/(?<![\w-])\d*\.?\d+(px|rem|pt)\b/.test(line)) tell(name, from + at, 'a size outside the tokens');
    if (/(?<![\w-])\d*\.?\d+m?s\b/.test(line)) tell(name, from + at, 'a duration outside the tokens');
    // WebKit reads one value there: with a token among several, nothing is drawn at all.
    if (/text-decoration:[^;]*var\(/.test(line)) tell(name, from + at, 'a line under words in one go');
  });
}

function checkWords(name, text) {
  const seen = (node) => {
    if (!node || typeof node !== 'object') return;
    if (Array.isArray(node)) return node.forEach(seen);
    if (node.type === 'Text' && LETTER.test(node.data)) tell(name, lineAt(text, node.start), `text outside Fluent: ${node.data.trim()}`);
    if (node.type === 'Attribute') {
      const values = Array.isArray(node.value) ? node.value : [];
      const literal = values.some((value) => value.type === 'Text' && LETTER.test(value.data));
      if (SPOKEN.has(node.name) && literal) tell(name, lineAt(text, node.start), `text outside Fluent in ${node.name}`);
      return values.filter((value) => value.type !== 'Text').forEach(seen);
    }
    for (const [key, value] of Object.entries(node)) if (key !== 'expression' && key !== 'loc') seen(value);
  };
  seen(parse(text, { modern: true }).fragment);
}

for (const file of files) {
  const name = relative(root, file).replaceAll('\\', '/');
  if (!/\.(svelte|ts|css)$/.test(name)) continue;
  const text = readFileSync(file, 'utf8');
  if (/from '@tauri-apps|import\('@tauri-apps/.test(text) && !name.startsWith('platform/')) tell(name, 1, '@tauri-apps outside src/platform');
  if (name.startsWith('shared/') && /from '.*features\//.test(text)) tell(name, 1, 'shared knows a feature');
  if (/\b(localStorage|indexedDB|document\.cookie)\b/.test(text)) tell(name, 1, 'something is kept in the webview');
  if (/\bfetch\(|https?:\/\//.test(text.replaceAll('http://kring.localhost', ''))) if (!/private async fetch|this\.fetch/.test(text)) tell(name, 1, 'a network address');
  if (name.endsWith('.css') && !MEASURES.has(name)) checkStyle(name, text, 1);
  if (!name.endsWith('.svelte')) continue;
  const lines = text.trimEnd().split('\n').length;
  if (lines > MOST_LINES) tell(name, lines, `${lines} lines, at most ${MOST_LINES}`);
  const style = /<style>([\s\S]*?)<\/style>/.exec(text);
  if (style) checkStyle(name, style[1], lineAt(text, style.index));
  checkWords(name, text);
}

const lower = new Map();
for (const file of files) {
  // `./thing.svelte` is how both Thing.svelte and thing.svelte.ts are imported.
  const key = relative(root, file).toLowerCase().replace(/\.svelte\.ts$/, '.svelte');
  if (lower.has(key)) tell(relative(root, file), 1, `cannot be told from ${lower.get(key)} where case does not count`);
  lower.set(key, relative(root, file));
}

if (broken.length > 0) {
  console.error(broken.join('\n'));
  process.exit(1);
}
console.log(`${files.length} files keep the house rules`);
