import type { Kind } from '../words/vocabulary';

const CEREMONIAL_KINDS: readonly Kind[] = ['proclamation', 'communication', 'presentation', 'announcement'];

const CEREMONIAL_TITLE =
  /^(?:an? )?(?:resolution |proclamation )?(?:celebrating|congratulating|commending|commemorating|honou?ring|recognizing|remembering|saluting|paying tribute)\b/i;

/**
 * Whether "hide routine items" hides it: a proclamation, communication, presentation or announcement, or a
 * resolution whose title begins by honouring somebody or something. Bills, orders and land use never are.
 */
export function isRoutine(item: { kind: Kind; title: string }): boolean {
  if (CEREMONIAL_KINDS.includes(item.kind)) return true;
  return item.kind === 'resolution' && CEREMONIAL_TITLE.test(item.title.trim());
}
