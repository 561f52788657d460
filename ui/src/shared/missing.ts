/*
 * A field that its form cannot take as it stands says so itself, in Kring's language: the bubble of a web view speaks that of the system.
 */
import { tick } from 'svelte';
import { t } from './fluent.svelte';

type Asked = HTMLInputElement | HTMLTextAreaElement;

/** What a field said when its form asked for it. */
export type Said = {
  words: string;
  /** Whether the caret stays in it: then it is called out. Others are read when the caret comes to them, and the first of them has it. */
  called: boolean;
};

/** What a field says when its form asks for it: that it is empty, what it has found wrong itself, or that it does not fit. The first of a form takes the caret. */
export function missing(event: Event): Said {
  const node = event.currentTarget as Asked;
  const { valueMissing, customError } = node.validity;
  event.preventDefault();
  const first = [...(node.form?.elements ?? [node])].find((one) => 'validity' in one && !(one as Asked).validity.valid);
  const called = first === node && document.activeElement === node;
  // Once what is wrong stands there, so that it is read with the field.
  if (first === node) void tick().then(() => node.focus());
  return { words: valueMissing ? t('field-missing') : customError ? node.validationMessage : t('field-unfit'), called };
}
