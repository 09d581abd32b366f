/** Who makes a change or a run: a source, the embedded record, a new version of our rules, the calendar, or a person. */
export const ACTORS = ['source', 'record', 'rule', 'clock', 'person'] as const;
export type ActorKind = (typeof ACTORS)[number];

/** `id` says which one: the client of a source, the version of the rules, the day of the clock, a person's account. */
export type Actor = { kind: ActorKind; id: string | null };
