/* The texts of a charter by their paths. */
import type { Content, SaidView } from '../../platform';

type Texts = Partial<Record<string, SaidView>>;

/** The texts under a path, such as `purpose`, `membership.who` or `clause.<id>.text`. */
export function textsAt(content: Content, path: string): Texts {
  const [kind, id, field] = path.split('.');
  if (kind === 'clause' || kind === 'role') {
    const clauses = [content.objectives, content.guidelines, content.sections].flat();
    const role = content.roles.find((one) => one.id === id);
    const clause = clauses.find((one) => one.id === id);
    if (kind === 'role') return (field === 'duties' ? role?.duties : role?.label) ?? {};
    return (field === 'text' ? clause?.text : clause?.label) ?? {};
  }
  const holder: unknown = id === undefined ? content : content[kind as keyof Content];
  const texts: unknown = typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>)[id ?? kind ?? ''] : null;
  return typeof texts === 'object' && texts !== null ? (texts as Texts) : {};
}

export const saidAt = (content: Content, path: string, language: string): SaidView | null => textsAt(content, path)[language] ?? null;
