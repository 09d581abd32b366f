import { createServer, type RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';
import { openLog } from '@/lib/log';
import { type GuardSettings, guard } from '../http/guard';

/** A guard that limits next to nothing. */
export const settings: GuardSettings = {
  isDevelopment: false,
  trustProxy: false,
  publicUrl: null,
  perMinute: 0,
  maxInFlight: 10,
  probesOf: () => ({ '/healthz': (_request, response) => void response.end('ok') }),
  isAway: () => false,
  log: openLog('silent'),
};

/** The address of a server behind the guard that answers with the handler. */
export async function serving(handler: RequestListener, change: Partial<GuardSettings> = {}) {
  const server = createServer({ maxHeaderSize: 65_536 }, guard(handler, { ...settings, ...change }).answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

/** A page that says the policy it was asked under. */
export const page: RequestListener = (request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(String(request.headers['content-security-policy']));
};
