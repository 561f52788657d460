import { describe, expect, it } from 'vitest';
import { ActionDraft } from '../src/features/meeting/action-draft.svelte';
import { understood } from '../src/features/meeting/jotting';

/** A Thursday. */
const TODAY = '2026-11-26';
const NAMES = ['Noor Achterberg', 'Bart De Backer', 'Bart Lemmens', 'Élodie', 'Jean-Marc'];
const said = (line: string, locale = 'nl-BE') => {
  const { text, owner, due } = understood(line, NAMES, locale, TODAY);
  return [text, owner, due];
};

describe('a line of something to do', () => {
  it.each([
    ['Mail the list @Noor by Friday', ['Mail the list', 'Noor Achterberg', '2026-11-27']],
    ['Lijst mailen @noor tegen 4/12', ['Lijst mailen', 'Noor Achterberg', '2026-12-04']],
    ['@Noor de lijst mailen tegen 4 december', ['de lijst mailen', 'Noor Achterberg', '2026-12-04']],
    ['Noor: de lijst mailen, uiterlijk op vrijdag 4 december', ['de lijst mailen', 'Noor Achterberg', '2026-12-04']],
    ['Envoyer la liste @Elodie avant le 4 décembre', ['Envoyer la liste', 'Élodie', '2026-12-04']],
    ['Envoyer la liste @jean-marc pour lundi', ['Envoyer la liste', 'Jean-Marc', '2026-11-30']],
    ['Zaal vragen @Bart De Backer morgen', ['Zaal vragen', 'Bart De Backer', '2026-11-27']],
    ['Book the room (@Noor, by 3 March)', ['Book the room', 'Noor Achterberg', '2027-03-03']],
    ['Write it up by tomorrow', ['Write it up', '', '2026-11-27'], 'en-GB'],
    ['Invite the speaker @Noor @Élodie', ['Invite the speaker', 'Noor Achterberg, Élodie', '']],
    ['Invite the speaker @Idris', ['Invite the speaker', 'Idris', '']],
    ['Send it @Noor by 2026-12-12, with the plan', ['Send it by 2026-12-12, with the plan', 'Noor Achterberg', '']],
  ] as [string, string[], string?][])('%s', (line, wanted, locale) => expect(said(line, locale)).toEqual(wanted));

  it('says nobody where it might be two, and takes the words as they are', () => {
    expect(said('Zaal vragen @Bart')).toEqual(['Zaal vragen', 'Bart', '']);
    expect(said('Bart: zaal vragen')).toEqual(['Bart: zaal vragen', '', '']);
  });

  it.each([
    'Zaal boeken voor vrijdag',
    'Mail info@kring.example about the room',
    'Ask everybody what they do @home',
    'Wachtwoord: opnieuw vragen',
    'Begin by 9:10',
    'Drive by the office',
    'Done by yesterday',
    '@Noor',
    'Meet @ noon',
    'by Friday',
    'Ask @Noor’s mother',
    "@Idris's slides",
  ])('%j stays as it is', (line) => expect(said(line)).toEqual([line, '', '']));

  it('keeps every line that is typed, whatever stands in it', () => {
    for (const line of ['', '@', '@@', '\u0000', 'a: b: @c', '@Noor by', '((@Noor', 'tegen tegen 4/12']) expect(() => said(line)).not.toThrow();
  });
});

describe('something to do while it is typed', () => {
  it('fills in who and when, until one chooses them', () => {
    const draft = new ActionDraft();
    const types = (line: string) => ((draft.text = line), draft.hear(line, NAMES));
    types('Mail the list @Noor');
    expect(draft.owner).toBe('Noor Achterberg');
    types('Mail the list @Élodie by 4 December 2099');
    expect(draft.noted()).toEqual({ text: 'Mail the list', owner: 'Élodie', due: '2099-12-04' });
    draft.owner = 'Idris';
    types('Mail the list @Élodie by 5 December 2099');
    expect(draft.noted()).toEqual({ text: 'Mail the list @Élodie by 5 December 2099', owner: 'Idris', due: '2099-12-05' });
    const noted = draft.noted();
    draft.clear();
    expect([draft.text, draft.owner, draft.due]).toEqual(['', '', '']);
    types('The next');
    draft.takeBack(noted);
    expect(draft.owner).toBe('Idris');
    expect(draft.text.endsWith('The next')).toBe(true);
  });
});
