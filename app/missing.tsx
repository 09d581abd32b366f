import { notFound } from 'next/navigation';
import { CityNotFound } from '@/components/site/city-not-found';
import { NotFoundHelp } from '@/components/site/not-found-help';
import { answerStatus } from '@/lib/request-scope';

/**
 * What a page below a city returns where its address names nothing: help, with status 404. Next's own notFound()
 * sends an empty document that only a script fills, so it is the fallback, where the status cannot be set.
 */
export function missing() {
  if (!answerStatus(404)) notFound();
  return <NotFoundHelp />;
}

/** The same for an address whose city is not followed: the whole page, frame and all. */
export function missingCity() {
  if (!answerStatus(404)) notFound();
  return <CityNotFound />;
}
