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

/**
 * A failed request. Its message is a sentence for any reader: it names no address, path, setting or command, and
 * repeats nothing of the source's own words. Neither part holds the token.
 */
export class SourceError extends Error {
  override name = 'SourceError';

  constructor(
    readonly kind: SourceErrorKind,
    message: string,
    /** Seconds the source asked us to wait, null where it did not. */
    readonly retryAfter: number | null = null,
    /** Sentences for the one who runs the sync: the address or path it was about, or the source's own words. */
    readonly detail: string | null = null,
  ) {
    super(message);
  }

  /** The message and the detail: for the one who runs the sync, never for a reader. */
  get whole(): string {
    return this.detail === null ? this.message : `${this.message} ${this.detail}`;
  }
}
