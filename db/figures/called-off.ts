import { type SQL, sql } from 'drizzle-orm';
import { DEFERRED } from '@/lib/meetings/state';
import { meetings } from '../schema';

const isDeferred = (word: SQL) => sql`${word} ~* ${sql.raw(`'${DEFERRED.source}'`)}`;

/** The condition that a meeting still listed is not held as listed, as `absenceOf` has it; never null. */
export const CALLED_OFF: SQL = sql`((${meetings.isCancelled} or ${isDeferred(sql`${meetings.agendaStatus}`)}
  or ${isDeferred(sql`${meetings.minutesStatus}`)}) is true)`;
