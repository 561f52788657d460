/* What a coach's notebook might hold: pages in three languages, all made up. */
export type Seed = { title: string; date: string; tags: string[]; text: string };

/** What a list shows of a page without a title. */
export const firstWords = ({ title, text }: { title: string; text: string }): string =>
  title ? '' : text.replace(/[#*>\s]+/g, ' ').trim().replace(/^(.{1,70})\s.*$/, '$1…');


export const seeds: Seed[] = [
  {
    title: 'A hard conversation',
    date: '2026-11-19',
    tags: ['peer coaching', 'silence'],
    text: `# Goal\n\nShe wanted to know how to begin. Not what to say: how to *begin*. We stayed there for most of the hour.\n\nI noticed how much I wanted to hand her an opening line. I did not. After a silence that felt long to me and probably not to her, she said: "I could simply say that I find this difficult."\n\n## What I take with me\n\n- The first question was enough. The second was for me.\n- Silence is a question too.\n- Ask next time: what would she like to have said a year from now? See [[First session with J.|the first session]] and [[A page to come]].\n\n![The whiteboard after the session](kring://localhost/0190-whiteboard)\n`,
  },
  {
    title: 'Intervisie: wie is hier eigenlijk de casusinbrenger?',
    date: '2026-11-17',
    tags: ['intervisie', 'rollen'],
    text: `Vandaag met zes aan tafel. De casus begon als een vraag over een team en eindigde als een vraag over haar eigen plek daarin.\n\nWat werkte: eerst alleen open vragen, en pas daarna hardop denken. Niemand gaf advies voor de laatste ronde.\n\n> "Ik hoor mezelf nu iets zeggen dat ik al maanden weet."\n\n- Volgende keer: de tijdbewaker niet ook laten meedenken.\n`,
  },
  {
    title: 'Un tour de table qui ne tournait pas',
    date: '2026-11-12',
    tags: ['codéveloppement', 'animation'],
    text: `Le tour de table a duré quarante minutes au lieu de dix. Je ne l'ai pas arrêté, et je me demande encore pourquoi.\n\n**Ce que j'ai vu** : chacun attendait son tour au lieu d'écouter. La personne qui exposait la situation s'est peu à peu effacée.\n\nÀ essayer : demander à chacun une seule phrase, debout.\n`,
  },
  { title: 'GROW with Amina: options without advice', date: '2026-11-05', tags: ['GROW'], text: 'Goal clear within five minutes. Reality took the rest, and that was right.\n' },
  { title: '', date: '2026-11-02', tags: [], text: 'A walk between two sessions. Nothing to note but the light.\n' },
  { title: 'Kick-off of the Tuesday circle: what we promised each other, and what we left open on purpose', date: '2026-10-27', tags: ['circle'], text: 'Nine people, three languages, one charter to be. Confidentiality took longest, as it should.\n' },
  { title: 'A year ago: the first circle', date: '2025-11-21', tags: ['circle'], text: 'We did not know each other yet. Someone asked what we would *not* talk about, and that was the best question of the evening.\n' },
  { title: 'Supervision, mijn eigen vraag', date: '2026-10-20', tags: ['supervisie'], text: 'Waarom word ik stil als iemand boos wordt?\n' },
  { title: 'Après la réunion de rentrée', date: '2026-10-13', tags: [], text: 'Deux personnes ont proposé de tenir le rôle de gardien du temps.\n' },
  { title: 'First session with J.', date: '2026-09-30', tags: ['contracting'], text: 'We spoke about what coaching is not. It helped both of us.\n' },
  { title: 'Oplossingsgericht: de schaalvraag', date: '2026-09-16', tags: ['methode'], text: 'Van een 4 naar een 5: wat zou er dan anders zijn? Klein genoeg om morgen te doen.\n' },
];

const topics = ['Listening', 'Contracting', 'Een stille ronde', 'La question de trop', 'Energy before noon', 'Feedback, gevraagd', 'Le cercle du jeudi', 'Notes after a walk'];

/** Earlier pages, so that the list is as long as a real one. */
export function earlier(count: number): Seed[] {
  return Array.from({ length: count }, (_, at) => {
    const day = new Date(Date.UTC(2026, 8, 10) - at * 3 * 86_400_000);
    return {
      title: topics[at % topics.length] ?? '',
      date: day.toISOString().slice(0, 10),
      tags: at % 3 === 0 ? ['practice'] : [],
      text: 'What did I notice in myself? Qu’ai-je remarqué ? Wat viel me op?\n',
    };
  });
}

export const words =
  'abandon canyon velvet harbor salad oxygen mirror ladder window jungle pepper circle humble lottery frozen galaxy timber uncle option monkey rabbit source thunder yellow'.split(' ');

/** How many words were given, and which of them, counted from 1, is none of the sheet's; 0 where all are. */
export function ofSheet(given: string): { length: number; wrong: number } {
  const list = given.trim().split(/\s+/);
  return { length: list.length, wrong: list.findIndex((word) => !words.includes(word)) + 1 };
}
