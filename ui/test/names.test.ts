import { describe, expect, it } from 'vitest';
import { listsIn, wishesIn } from '../src/features/mixing/names';
import { typedApart, typedNames } from '../src/shared/names';

describe('people that are typed in one line', () => {
  it('are told apart, each once', () => {
    expect(typedNames(' Ann, Bo;Cas\n, Ann,')).toEqual(['Ann', 'Bo', 'Cas']);
  });

  it('are two at the end of a list, whatever word stands between them', () => {
    expect(typedNames('Youssef, Anneleen, Soetkin en Marie-Paule')).toEqual(['Youssef', 'Anneleen', 'Soetkin', 'Marie-Paule']);
    expect([typedNames('Ann and Bo'), typedNames('Léa et Zoé'), typedNames('Ben & Cleo')].map((all) => all.length)).toEqual([2, 2, 2]);
    expect(typedNames('Etienne Enthoven, Andrea')).toEqual(['Etienne Enthoven', 'Andrea']);
  });

  it('stay one where what follows is no name', () => {
    expect(typedNames('Marc, Léa en visio')).toEqual(['Marc', 'Léa en visio']);
    expect(typedNames('Jean en retard')).toEqual(['Jean en retard']);
    expect(typedNames('Zoé et Élodie')).toEqual(['Zoé', 'Élodie']);
  });

  it('are told apart in each of several lines', () => {
    expect(typedNames('Fenna, Gaspard et Hilde\nImke en Joris\nKobe')).toEqual(['Fenna', 'Gaspard', 'Hilde', 'Imke', 'Joris', 'Kobe']);
  });
});

it('what is no person keeps its words: a part may have two names', () => {
  expect(typedApart('Gastvrouw en tijdbewaker, Welcome and close')).toEqual(['Gastvrouw en tijdbewaker', 'Welcome and close']);
});

it('a list that is kept and read again keeps names of several words', () => {
  expect(listsIn('Team Zorg en Welzijn, Ann\nBo;Cy')).toEqual([['Team Zorg en Welzijn', 'Ann'], ['Bo', 'Cy']]);
  expect(wishesIn('Ann: Team Zorg en Welzijn')).toEqual([{ who: 'Ann', whom: ['Team Zorg en Welzijn'] }]);
});
