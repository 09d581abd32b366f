import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { AppError, causeCode, sentenceOf } from '@/lib/errors';
import { drainConnections } from './drain-connections';
import { boundConnections, type Connections, connectionsAllowed } from './http/connections';
import { oneAtATime } from './http/one-at-a-time';
import { whenDone } from './http/when-done';

/**
 * A request has ten seconds for its headers and thirty for the whole of itself; larger headers are never read. A client
 * that takes nothing of its answer for `stalledMs` is cut off, since it holds a place that others wait for.
 */
const stalledMs = 30_000;
const limits = {
  keepAliveTimeout: 65_000,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 32_768,
};
const requestsOfOneConnection = 10_000;
const mostOfOneAddress = 256;
/** So many connections may wait to be accepted: beyond, newcomers are not heard for seconds. */
const backlog = 4_096;

export type Listener = {
  server: Server;
  port: number;
  connections: Connections;
  answerWith(handler: RequestListener): void;
  close(): Promise<void>;
};

/**
 * Takes a port at once, before anything is built or opened, and answers 503 until it is told how to answer. Port 0
 * takes a free one. `close` lets every request that was begun finish, for five seconds, and tells the clients to send
 * no more this way. Who asks for another protocol is cut off, but for `upgrades` of the framework's in development. Behind a proxy all connections come from its address, which may then hold any number. Throws AppError
 * `in-use` or `bad-setting`.
 */
export async function listen(
  host: string,
  port: number,
  { trustProxy = false, upgrades = false }: { trustProxy?: boolean; upgrades?: boolean } = {},
): Promise<Listener> {
  let handler: RequestListener = (_request, response) => notYet(response);
  const running = new Set<ServerResponse>();
  const held: (() => void)[] = [];
  let state: 'open' | 'holding' | 'closed' = 'open';
  const begin: RequestListener = (request, response) => {
    running.add(response);
    whenDone(response, () => running.delete(response));
    if (state !== 'open') response.setHeader('connection', 'close');
    if (state === 'holding') held.push(() => handler(request, response));
    else handler(request, response);
  };
  const server = createServer(limits);
  const most = connectionsAllowed();
  const connections = boundConnections(server, {
    most,
    mostOfOne: trustProxy ? null : Math.min(mostOfOneAddress, Math.floor(most / 2)),
  });
  server.on(
    'request',
    oneAtATime(begin, (socket) => connections.cutOff(socket, 'pipelined')),
  );
  if (!upgrades) server.on('upgrade', (_request, socket) => connections.cutOff(socket, 'upgrade'));
  server.maxRequestsPerSocket = requestsOfOneConnection;
  server.setTimeout(stalledMs);
  server.on('clientError', refuseUnread);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, backlog }, resolve);
  }).catch((error) => {
    throw refusal(host, port, error);
  });
  const address = server.address();
  return {
    server,
    connections,
    port: typeof address === 'object' && address ? address.port : port,
    answerWith: (next) => {
      handler = next;
    },
    close: () => {
      state = 'holding';
      for (const response of running) if (!response.headersSent) response.setHeader('connection', 'close');
      return drainConnections(server, () => {
        state = 'closed';
        for (const answer of held.splice(0)) answer();
      });
    },
  };
}

function notYet(response: ServerResponse) {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '1' });
  response.end('Passage is starting.\n');
}

/** What cannot be read as a request gets a status and no more. */
function refuseUnread(error: Error & { rawPacket?: Buffer }, socket: Duplex) {
  const code = causeCode(error);
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const isOneLine = error.rawPacket?.indexOf(10) === -1;
  const overflow = isOneLine ? '414 URI Too Long' : '431 Request Header Fields Too Large';
  const statuses: Record<string, string> = {
    HPE_HEADER_OVERFLOW: overflow,
    ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  };
  const status = statuses[code ?? ''] ?? '400 Bad Request';
  // Ended alone, a connection stays half open for as long as its client likes.
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`, () => socket.destroy());
}

function refusal(host: string, port: number, error: unknown) {
  const options = { cause: error };
  switch (causeCode(error)) {
    case 'EADDRINUSE':
      return new AppError(
        'in-use',
        `The port ${port} is in use: stop what listens there, or set PORT to another.`,
        options,
      );
    case 'EACCES':
      return new AppError(
        'bad-setting',
        `The port ${port} needs rights you lack: set PORT to one above 1023.`,
        options,
      );
    default:
      return new AppError(
        'bad-setting',
        `The address ${host} cannot be listened on (${sentenceOf(error)}): set HOST.`,
        options,
      );
  }
}
