import { readEnv } from '@/lib/env';

/** Where this site is reached: PUBLIC_URL where set, else the origin of the request. No slash at the end. */
export function originOf(request: { url: string }): string {
  return readEnv().PUBLIC_URL?.replace(/\/$/, '') ?? new URL(request.url).origin;
}
