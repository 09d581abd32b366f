/**
 * Why a request to a source gave nothing. `transient` was tried as often as allowed and may pass by itself;
 * every other kind stays until a person or the source changes something.
 */
export const SOURCE_ERROR_KINDS = [
  'transient',
  'unknown-client',
  'token',
  'not-found',
  'bad-request',
  'votes-unreadable',
  'redirected',
  'too-large',
  'private-address',
  'stopped',
] as const;
export type SourceErrorKind = (typeof SOURCE_ERROR_KINDS)[number];

/** A failed request as one sentence for a person; never holds the token. */
export class SourceError extends Error {
  override name = 'SourceError';

  constructor(
    readonly kind: SourceErrorKind,
    message: string,
    /** Seconds the source asked us to wait, null where it did not. */
    readonly retryAfter: number | null = null,
  ) {
    super(message);
  }
}
