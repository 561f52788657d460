// @vitest-environment happy-dom
import { flushSync, mount, tick, unmount } from 'svelte';
import { fromStore, writable } from 'svelte/store';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Rule } from '../src/platform/api.gen';

vi.mock('../src/platform', () => import('./platform'));
const { default: Field } = await import('../src/shared/Field.svelte');
const { default: TextArea } = await import('../src/shared/TextArea.svelte');
const { default: RuleFields } = await import('../src/features/meeting/series/RuleFields.svelte');
const { t } = await import('../src/shared/fluent.svelte');

const form = document.createElement('form');
const wants = async () => {
  form.requestSubmit();
  await tick();
  flushSync();
};
const fills = (node: HTMLInputElement, value: string) => {
  node.value = value;
  node.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
};
/** What stands under the fields, and what of it is called out over whatever is being read. */
const said = () => [...form.querySelectorAll('.error')].map((one) => one.textContent);
const alerts = () => [...form.querySelectorAll('[role=alert]')].map((one) => one.textContent);
let shown: Record<string, unknown>[] = [];
const submitted = vi.fn((event: Event) => event.preventDefault());

beforeEach(() => {
  submitted.mockClear();
  document.body.append(form);
  form.onsubmit = submitted;
});
afterEach(async () => {
  for (const one of shown) await unmount(one);
  shown = [];
  form.remove();
});

describe('a field that has to be filled in', () => {
  it('says so itself when its form is sent, and the first of them has the caret', async () => {
    const props = { label: 'Until', value: '', required: true };
    shown = [
      mount(Field, { target: form, props: { ...props, type: 'date' } }),
      mount(TextArea, { target: form, props }),
      mount(Field, { target: form, props }),
    ];
    flushSync();
    expect(said()).toEqual([]);
    await wants();
    expect(said()).toEqual(Array(3).fill(t('field-missing')));
    expect(submitted).not.toHaveBeenCalled();
    const [day, text, line] = form.querySelectorAll<HTMLInputElement>('input, textarea');
    expect(document.activeElement).toBe(day);

    fills(day!, '1/12/2027');
    fills(text!, 'Because');
    expect(said()).toEqual([t('field-missing')]);
    await wants();
    expect(document.activeElement).toBe(line);
    fills(line!, 'Ann');
    expect(said()).toEqual([]);
    await wants();
    expect(submitted).toHaveBeenCalledOnce();
  });

  it('is read where the caret comes, and called out only where the caret stays', async () => {
    const props = { label: 'Why', value: '', required: true };
    shown = [mount(TextArea, { target: form, props }), mount(Field, { target: form, props })];
    flushSync();
    await wants();
    const [text, line] = form.querySelectorAll<HTMLInputElement>('textarea, input');
    for (const node of [text!, line!]) expect(document.getElementById(node.getAttribute('aria-describedby')!)?.textContent).toBe(t('field-missing'));
    expect([said().length, alerts(), document.activeElement]).toEqual([2, [], text]);
    await wants();
    expect(alerts()).toEqual([t('field-missing')]);
  });

  it('is not called empty any more once its day is set from elsewhere', async () => {
    const day = writable('');
    const now = fromStore(day);
    shown = [mount(Field, { target: form, props: { label: 'Until', type: 'date', required: true, get value() { return now.current; }, set value(next) { now.current = next; } } })];
    flushSync();
    const node = form.querySelector('input')!;
    await wants();
    expect(said()).toEqual([t('field-missing')]);
    day.set('2027-12-01');
    flushSync();
    expect([said(), node.value === '']).toEqual([[], false]);
    fills(node, 'someday');
    node.dispatchEvent(new Event('blur'));
    flushSync();
    expect(said()).toHaveLength(1);
    day.set('2027-12-02');
    flushSync();
    expect([said(), node.validity.valid]).toEqual([[], true]);
  });

  it('leaves no bubble to the web view', () => {
    shown = [mount(Field, { target: form, props: { label: 'Name', value: '', required: true } })];
    flushSync();
    const event = new Event('invalid', { cancelable: true });
    form.querySelector('input')!.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });

  it('says that something does not fit in the words of the window too', async () => {
    shown = [mount(Field, { target: form, props: { label: 'Every', value: '0', type: 'number', min: 1 } })];
    flushSync();
    await wants();
    expect([said(), submitted.mock.calls]).toEqual([[t('field-unfit')], []]);
  });
});

it('a number that a rule cannot have becomes the nearest that it can', () => {
  const onchange = vi.fn<(rule: Rule) => void>();
  shown = [mount(RuleFields, { target: form, props: { rule: { every: 1, pattern: { is: 'daily' }, ends: { is: 'after', count: 10 } }, first: '2027-12-01', onchange } })];
  flushSync();
  for (const [test, typed, taken] of [['series-every', '0', '1'], ['series-every', '', '1'], ['series-every', '4000', '400'], ['series-count', '2.5', '2']] as const) {
    const node = form.querySelector<HTMLInputElement>(`[data-test=${test}]`)!;
    fills(node, typed);
    node.dispatchEvent(new Event('change', { bubbles: true }));
    flushSync();
    const [rule] = onchange.mock.lastCall!;
    const kept = test === 'series-every' ? rule.every : rule.ends.is === 'after' && rule.ends.count;
    expect([node.value, node.validity.valid, kept], typed).toEqual([taken, true, Number(taken)]);
  }
});
