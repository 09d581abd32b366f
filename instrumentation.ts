import { neverKeep } from '@/lib/request-scope';

/** An error may come after the head of an answer, which then says 200: nobody else is to be given it. */
export function onRequestError(): void {
  neverKeep();
}
