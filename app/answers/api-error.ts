import type { AddressProblem } from '@/lib/address/address';
import { AppError, isTooSlow, isUnreachable, isUnreadable } from '@/lib/errors';
import { failureOf } from '@/lib/failure';
import { log } from '@/lib/log';

export type ApiErrorCode = 'bad-request' | 'not-found' | 'too-slow' | 'unavailable' | 'internal';

const STATUS: Record<ApiErrorCode, number> = {
  'bad-request': 400,
  'not-found': 404,
  'too-slow': 503,
  unavailable: 503,
  internal: 500,
};

/** A refusal as the API words it: `field` names the parameter or part of the address that is at fault. */
export class ApiError extends Error {
  override name = 'ApiError';

  constructor(
    readonly code: ApiErrorCode,
    message: string,
    readonly field: string | null = null,
  ) {
    super(message);
  }
}

/** Throws a 400 with the first of what could not be taken of an address. */
export function refuse([problem]: readonly AddressProblem[]): void {
  if (problem) throw new ApiError('bad-request', problem.message, problem.field);
}

/** The answer to anything thrown while reading: one sentence, no internals; what was not foreseen is logged. */
export function errorResponse(thrown: unknown): Response {
  const { code, message, field } = apiErrorOf(thrown);
  if (code === 'internal' || isUnreadable(thrown)) log().error(failureOf(thrown), 'a read failed');
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  if (STATUS[code] === 503) headers.set('Retry-After', '5');
  return Response.json({ error: { code, message, field } }, { status: STATUS[code], headers });
}

function apiErrorOf(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  if (isTooSlow(thrown)) {
    return new ApiError('too-slow', 'This took too long and was stopped: narrow the filter and try again.');
  }
  const isApp = thrown instanceof AppError;
  if (isApp && thrown.code === 'bad-argument') return new ApiError('bad-request', thrown.message, 'cursor');
  if (isApp && thrown.code === 'not-counted') return new ApiError('unavailable', thrown.message);
  const isClosed = isApp && ['unreachable', 'in-use', 'newer-database'].includes(thrown.code);
  if (isClosed || isUnreachable(thrown)) {
    return new ApiError('unavailable', 'The database does not answer at the moment: try again shortly.');
  }
  if (isUnreadable(thrown)) {
    return new ApiError(
      'bad-request',
      'The address asks with a value that the record cannot be compared with.',
    );
  }
  return new ApiError('internal', 'Something went wrong on our side while reading the record.');
}
