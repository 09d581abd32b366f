/** What is counted ahead of a city: from which version of its facts, and when (ISO 8601); null: nothing yet. */
export type Figures = { version: number; at: string } | null;

/** Whether a city's facts have changed since its figures were counted, or they never were. */
export function areFiguresBehind({ version, figures }: { version: number; figures: Figures }): boolean {
  return version > 0 && figures?.version !== version;
}

/** What an answer made of figures is kept by, beside the version of the facts. */
export function counting({ figures }: { figures: Figures }): string {
  return `as counted of ${figures?.version ?? 'nothing'}`;
}
