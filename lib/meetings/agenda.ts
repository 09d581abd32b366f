import type { Meeting } from '../views/meetings';

type Line = Meeting['items'][number];

/** A run of neighbouring lines: `first` is the place of its first line from 1. */
export type AgendaPart = { part: 'plain' | 'consent' | 'single'; first: number; lines: Line[] };

/**
 * The agenda in its order, cut before and behind its lines on consent where those stand together. Where none is on
 * consent, or they are strewn over the agenda, it is one `plain` part. Empty for an empty agenda.
 */
export function agendaParts(lines: readonly Line[]): AgendaPart[] {
  const parts: AgendaPart[] = [];
  for (const [index, line] of lines.entries()) {
    const part = line.consent ? 'consent' : 'single';
    const last = parts.at(-1);
    if (last?.part === part) last.lines.push(line);
    else parts.push({ part, first: index + 1, lines: [line] });
  }
  if (parts.filter(({ part }) => part === 'consent').length === 1) return parts;
  return lines.length > 0 ? [{ part: 'plain', first: 1, lines: [...lines] }] : [];
}

/** How many lines have an item of their own, how many of those were on consent, and on how many a hearing was held. */
export function agendaCounts(lines: readonly Line[]): { items: number; consent: number; hearings: number } {
  const about = lines.filter(({ item }) => item !== null);
  return {
    items: about.length,
    consent: about.filter(({ consent }) => consent).length,
    hearings: about.filter(isHearing).length,
  };
}

/** Whether a hearing was held on the line, by the class of its action. */
export function isHearing({ class: actionClass }: Pick<Line, 'class'>): boolean {
  return actionClass === 'hearing-held';
}
