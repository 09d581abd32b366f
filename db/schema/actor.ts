import type { ActorKind } from '@/lib/words/vocabulary';

/** `id` says which one: the client of a source, the version of the rules, the day of the clock, a person's account. */
export type Actor = { kind: ActorKind; id: string | null };
