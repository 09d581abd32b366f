import { tokenSetting } from '@/lib/env';
import { AppError, causeCode, sentenceOf } from '@/lib/errors';
import { SourceError, type SourceErrorKind } from '@/lib/sources/legistar/errors';
import { MassRemoval } from './mass-removal';

type Place = { slug: string; baseUrl: string };

const advice: Partial<Record<SourceErrorKind, (place: Place) => string>> = {
  token: ({ slug, baseUrl }) => `Set ${tokenSetting(slug)} to a token for ${baseUrl} and run it again.`,
  transient: ({ baseUrl }) => `See whether ${baseUrl} answers; the next run goes on from here.`,
  'unknown-client': ({ slug, baseUrl }) =>
    `It was asked at ${baseUrl}: remove the city (city remove --slug ${slug}) and add it again with the right one.`,
  redirected: ({ slug }) => `Remove the city (city remove --slug ${slug}) and add it with its new address.`,
  'bad-request': ({ baseUrl }) => `See whether ${baseUrl} is a Legistar Web API and answers /Matters.`,
};

/**
 * Why a run failed, for the person who runs it: what went wrong, at which source, and what to do. For the command
 * line and the log only, since it names addresses and settings.
 */
export function failureWords(error: unknown, place: Place): string {
  if (error instanceof MassRemoval) return `${error.message} ${accepting(place)}`;
  if (error instanceof AppError) return error.message;
  if (!(error instanceof SourceError)) return ownWords(error);
  const words = advice[error.kind]?.(place);
  return words ? `${error.whole} ${words}` : error.whole;
}

/** The reasons of the database and the system are no sentences. */
function ownWords(error: unknown): string {
  const reason = sentenceOf(error);
  const isDiskFull = ['53100', 'ENOSPC'].includes(causeCode(error) ?? '');
  return isDiskFull
    ? `The disk of the database is full (${reason}): free some of it.`
    : `It failed on our side (${reason}).`;
}

function accepting({ slug }: Place): string {
  return (
    'See at the source whether they are really gone; if so, let one run mark them: ' +
    `npm run sync -- --city ${slug} --accept-removals.`
  );
}

/** Why a run failed, for every reader of the city's pages: one or two sentences that tell nothing of our insides. */
export function publicFailureWords(error: unknown): string {
  if (error instanceof SourceError) return error.message;
  if (error instanceof AppError && error.code === 'refused') return error.message;
  return 'It failed on our side, not at the source.';
}
