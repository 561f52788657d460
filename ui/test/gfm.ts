/* Texts beyond the standard: what GitHub's Markdown adds, and what editors are known to rewrite. */
import extensions from '../../tests/fixtures/markdown/gfm.json';
import odd from '../../tests/fixtures/markdown/odd.json';

/** Halves of letters: only a web page can hold such a text. */
const HALVES = 'half \ud83d and \udf31 whole\n';

export const gfm: readonly string[] = [...extensions, ...odd, HALVES];
