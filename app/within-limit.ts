import { isTooSlow } from '@/lib/errors';
import { answerStatus } from '@/lib/request-scope';

/** What was read, or null where its statement reached the time limit: the page then says so, with status 503. */
export async function withinLimit<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (!isTooSlow(error) || !answerStatus(503)) throw error;
    return null;
  }
}
