import { foldAccents } from '../fold-accents';

/**
 * A person's name as lists order it: last name first, lower case, accents folded, `lopez paul`; a generation
 * (`Jr.`, `III`) stays behind the name. One word stays itself.
 */
export function sortName(name: string): string {
  const plain = foldAccents(name).replace(/['’.]/g, '').trim();
  const [, body = plain, generation = ''] = /^(.*?)(?:,?\s+(jr|sr|ii|iii|iv))?$/.exec(plain) ?? [];
  const words = body.split(/\s+/);
  const last = words.pop() ?? '';
  return [last, ...words, generation].filter(Boolean).join(' ');
}
