import { tokenSetting } from '@/lib/env';
import { sentenceOf } from '@/lib/errors';
import { SourceError, type SourceErrorKind } from '@/lib/sources/legistar/errors';

type Place = { slug: string; baseUrl: string };

const advice: Partial<Record<SourceErrorKind, (place: Place) => string>> = {
  token: ({ slug, baseUrl }) => `Set ${tokenSetting(slug)} to a token for ${baseUrl} and run it again.`,
  transient: ({ baseUrl }) => `See whether ${baseUrl} answers; the next run goes on from here.`,
  'unknown-client': ({ slug, baseUrl }) =>
    `It was asked at ${baseUrl}: remove the city (city remove --slug ${slug}) and add it again with the right one.`,
  redirected: ({ slug }) => `Remove the city (city remove --slug ${slug}) and add it with its new address.`,
  'bad-request': ({ baseUrl }) => `See whether ${baseUrl} is a Legistar Web API and answers /Matters.`,
};

/** Why a run failed, for the person who runs it: what went wrong, at which source, and what to do. */
export function failureWords(error: unknown, place: Place): string {
  const what = sentenceOf(error);
  const words = error instanceof SourceError ? advice[error.kind]?.(place) : undefined;
  return words ? `${what} ${words}` : what;
}
