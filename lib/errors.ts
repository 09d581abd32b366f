export type AppErrorCode =
  | 'bad-argument'
  | 'bad-setting'
  | 'in-use'
  | 'foreign-directory'
  | 'unreachable'
  | 'newer-database'
  | 'not-found'
  | 'not-counted'
  | 'refused'
  | 'during-build';

/** An error whose message is one sentence for the person in front of it; `code` is for programs. */
export class AppError extends Error {
  override name = 'AppError';

  constructor(
    readonly code: AppErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * The sentence to show for anything that was thrown: its message, and for a failed statement the database's
 * own reason in place of the statement.
 */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error && !(error instanceof AppError)) return sentenceOf(error.cause);
  return error.message || causeCode(error) || error.name;
}

/** Whether a read failed because its statement reached the time limit of readers (SQLSTATE 57014). */
export function isTooSlow(error: unknown): boolean {
  return causeCode(error) === '57014';
}

/** A text that is no value of its type, holds NUL, or lies beyond what the type has. */
const unreadable = /^(22P02|22P05|22003|22007|22008|22021|2201B)$/;

/** Whether a read failed because the database could not take a value that it was asked with. */
export function isUnreadable(error: unknown): boolean {
  return unreadable.test(causeCode(error) ?? '');
}

/** Connection refused, lost or too many; server shutting down or starting; a statement that we gave up ourselves. */
const unreachable =
  /^(08...|53...|57P0.|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|ENOENT)$/;

/** Whether a read failed because the database could not be reached or went away meanwhile. */
export function isUnreachable(error: unknown): boolean {
  return unreachable.test(causeCode(error) ?? '');
}

/** The code of a failed statement's reason (SQLSTATE or errno) as both drivers give it; null where there is none. */
export function causeCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return causeCode(error.cause);
}
