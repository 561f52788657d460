/* A charter that a group could have, in two languages; all of it made up. */
import type { CharterRole, ClauseView, Content, SaidView } from '../src/platform/api.gen';

type Texts = Record<string, SaidView>;
export const both = (en: string, fr = '', stale = false): Texts => ({
  en: { text: en, state: 'source', from: null },
  ...(fr && { fr: { text: fr, state: stale ? ('stale' as const) : ('translated' as const), from: 'en' } }),
});
const clause = (id: string, label: Texts, text: Texts): ClauseView => ({ id, label, text });
const role = (id: string, label: Texts, duties: Texts, holders: [string, string][], term: number | null = null): CharterRole => ({
  id,
  label,
  duties,
  holders: holders.map(([name, organisation], at) => ({ id: `${id}-${at}`, name, organisation, from: '2026-01-15', until: null, term_ends: null })),
  others: [],
  vacant: holders.length === 0,
  term_months: term,
});

export const people = ['Noor Aerts', 'Bram de Wit', 'Claire Fontaine', 'Idris Benali', 'Sofie Maes', 'Jan Peeters', 'Amélie Roux', 'Tom Claes', 'Yara Haddad'];

export function blank(title: string, languages: string[]): Content {
  const none = (): Texts => ({});
  return {
    languages,
    title: { [languages[0] ?? 'en']: { text: title, state: 'source', from: null } },
    tagline: none(),
    welcome: none(),
    purpose: none(),
    objectives: [],
    preamble: none(),
    guidelines: [],
    membership: { who: none(), pathways: none(), terms: none() },
    roles: [],
    cadence: { target: null, at_least: null, minutes: null, zone: null, text: none() },
    review: { from: null, until: null, meetings_min: null, meetings_max: null, text: none() },
    confidentiality: { level: null, text: none() },
    decisions: { rule: null, quorum_percent: null, majority_percent: null, text: none() },
    amendment: none(),
    conflict: none(),
    resources: none(),
    measures: none(),
    closure: none(),
    sections: [],
    sentences: {},
  };
}

export const sample = (): Content => ({
  ...blank('', ['en', 'fr']),
  title: both('Peer coaching circles: our charter', 'Cercles de coaching entre pairs : notre charte'),
  tagline: both('Slowly, together, in the open', 'Lentement, ensemble, à découvert'),
  purpose: both(
    'We meet so that nobody has to coach alone. Each of us brings questions from real work, leaves with one of them turned around, and takes along what the others have learned. We hold the circle ourselves: there is no teacher in it.',
    'Nous nous réunissons pour que personne n’ait à coacher seul. Chacun apporte des questions venues du travail réel, repart avec l’une d’elles retournée, et emporte ce que les autres ont appris. Nous tenons le cercle nous-mêmes : il n’y a pas de maître.',
  ),
  objectives: [
    clause('o1', both('Networking', 'Réseau'), both('Members know who in the region does what, and call each other before they call a supplier.', 'Les membres savent qui fait quoi dans la région, et s’appellent avant d’appeler un prestataire.')),
    clause('o2', both('Peer support', 'Soutien entre pairs'), both('Each meeting has room for two cases. Whoever brings one decides what kind of help they want.', 'Chaque rencontre laisse place à deux situations. Qui en apporte une choisit l’aide souhaitée.')),
    clause('o3', both('Mentorship', 'Mentorat'), both('Those with ten circles behind them accompany those who lead their first.', 'Ceux qui ont dix cercles derrière eux accompagnent ceux qui mènent leur premier.', true)),
    clause('o4', both('Practice before theory', 'La pratique avant la théorie'), both('We try something first and name it afterwards.', 'Nous essayons d’abord et nommons ensuite.')),
    clause('o5', both('Care for the coach', 'Soin du coach'), both('We ask how the coach is, not only how the client is.')),
  ],
  preamble: both('These can be adapted and extended whenever we find that one of them is missing.', 'Elles peuvent être adaptées et complétées dès que l’une nous manque.'),
  guidelines: [
    clause('g1', both('Questions first', 'D’abord des questions'), both('Advice waits until it is asked for. A question that is not a suggestion in disguise is worth a pause.', 'Les conseils attendent qu’on les demande. Une question qui n’est pas une suggestion déguisée vaut une pause.')),
    clause('g2', both('Everyone speaks', 'Chacun parle'), both('A round at the beginning and a round at the end. Passing is allowed, always.', 'Un tour au début et un tour à la fin. Passer est permis, toujours.')),
    clause('g3', both('Promises', 'Promesses'), both('What we promise each other stands on the list, with a name and a day.', 'Ce que nous nous promettons figure sur la liste, avec un nom et un jour.')),
  ],
  membership: {
    who: both('Coaches and team leaders of the five partner organisations who lead, or prepare to lead, a circle.', 'Coachs et responsables d’équipe des cinq organisations partenaires qui mènent un cercle, ou s’y préparent.'),
    pathways: both('1. A talk with one of us\n2. Two meetings as a guest\n3. Shadowing somebody with experience', '1. Une conversation avec l’un de nous\n2. Deux rencontres comme invité\n3. Observer quelqu’un d’expérimenté'),
    terms: {},
  },
  roles: [
    role('r1', both('Meeting facilitators', 'Animation'), both('Agenda and invitations a week before; equal room for everyone; decisions and actions noted the same day.', 'Ordre du jour et invitations une semaine avant ; une place égale pour chacun ; décisions et actions notées le jour même.'), [['Noor Aerts', 'City of Ghent'], ['Bram de Wit', 'Delta College']], 12),
    role('r2', both('Keeper of the page', 'Gardienne de la page'), both('Keeps the list of members and the library up to date.', 'Tient à jour la liste des membres et la bibliothèque.'), [['Claire Fontaine', 'Nord coaching']]),
    role('r3', both('Speakers', 'Intervenants'), both('Finds somebody from outside twice a year.', 'Trouve quelqu’un de l’extérieur deux fois par an.'), []),
  ],
  cadence: { target: { every: 1, unit: 'month' }, at_least: { every: 3, unit: 'month' }, minutes: 60, zone: 'Europe/Brussels', text: both('The third Tuesday, at noon. Whoever cannot come says so by Monday.', 'Le troisième mardi, à midi. Qui ne peut venir le dit avant lundi.') },
  review: { from: '2026-09-01', until: '2026-11-30', meetings_min: 3, meetings_max: 4, text: both('Is an hour enough? Do we still bring what really matters?', 'Une heure suffit-elle ? Apportons-nous encore ce qui compte vraiment ?') },
  confidentiality: { level: 'stays_leaves', text: {} },
  decisions: { rule: 'consent', quorum_percent: 60, majority_percent: null, text: {} },
  conflict: both('We speak to each other first. If that does not help, to a facilitator; after that, to somebody outside the circle whom both trust.', 'Nous nous parlons d’abord. Si cela n’aide pas, à une personne qui anime ; ensuite, à quelqu’un hors du cercle en qui les deux ont confiance.'),
  closure: both('When three meetings in a row were half empty, we ask whether the circle is done. If so, we close it with a last meeting and thank each other by name.', 'Quand trois rencontres de suite sont à moitié vides, nous nous demandons si le cercle a fait son temps. Si oui, nous le fermons par une dernière rencontre, et nous nous remercions par nos noms.'),
  sections: [clause('s1', both('Partners', 'Partenaires'), both('City of Ghent · Delta College · Nord coaching · Huis van de Buurt · Réseau Lys', 'Ville de Gand · Delta College · Nord coaching · Huis van de Buurt · Réseau Lys'))],
});

/** What a charter looked like before: fewer clauses, another order, other words. */
export function earlier(step: number): Content {
  const content = sample();
  if (step < 4) {
    content.objectives = [content.objectives[1], content.objectives[0], ...content.objectives.slice(2)].filter((one): one is ClauseView => one !== undefined);
    content.cadence.at_least = { every: 2, unit: 'month' };
  }
  if (step < 3) {
    content.objectives.pop();
    content.roles.pop();
    content.purpose = both('We meet so that nobody has to coach alone. Each of us brings questions from real work and takes along what the others have learned.');
  }
  if (step < 2) {
    content.guidelines = content.guidelines.slice(0, 2);
    content.confidentiality.level = 'strict';
    content.tagline = {};
  }
  return content;
}
