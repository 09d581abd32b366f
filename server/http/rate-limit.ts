import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Gives null where a client may go on, else the seconds it should wait. With `perMinute` 0 everybody may. */
export function rateLimit(perMinute: number): (key: string) => Promise<number | null> {
  if (perMinute === 0) return async () => null;
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (key) => {
    try {
      await limiter.consume(key);
      return null;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  };
}
