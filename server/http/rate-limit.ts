import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { clientKey, networkKey } from './client-address';

/** So many clients' worth may all of a network ask that its owner can turn over addresses in. */
const CLIENTS_OF_NETWORK = 8;

/** Gives null where whoever asks from an address may go on, else the seconds to wait. With `perMinute` 0 everybody may. */
export function rateLimit(perMinute: number): (address: string) => Promise<number | null> {
  if (perMinute === 0) return async () => null;
  const duration = 60;
  const clients = new RateLimiterMemory({ points: perMinute, duration, keyPrefix: 'client' });
  const networks = new RateLimiterMemory({
    points: perMinute * CLIENTS_OF_NETWORK,
    duration,
    keyPrefix: 'network',
  });
  return async (address) => {
    const network = networkKey(address);
    try {
      await clients.consume(clientKey(address));
      if (network) await networks.consume(network);
      return null;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  };
}
