import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import type { Duplex } from 'node:stream';
import { AppError, causeCode, sentenceOf } from '@/lib/errors';

const graceMs = 5_000;
const quietMs = 500;

/** A request has ten seconds for its headers and thirty for the whole of itself; larger headers are never read. */
const limits = {
  keepAliveTimeout: 65_000,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 32_768,
};

export type Listener = {
  server: Server;
  port: number;
  answerWith(handler: RequestListener): void;
  close(): Promise<void>;
};

/**
 * Takes a port at once, before anything is built or opened, and answers 503 until it is told how to answer. Port 0
 * takes a free one. `close` lets running requests finish for five seconds
 * and tells their clients to send no more this way. Throws AppError `in-use` or `bad-setting`.
 */
export async function listen(host: string, port: number): Promise<Listener> {
  let handler: RequestListener = (_request, response) => notYet(response);
  const running = new Set<ServerResponse>();
  let isClosing = false;
  const server = createServer(limits, (request, response) => {
    running.add(response);
    response.once('close', () => running.delete(response));
    if (isClosing) response.setHeader('connection', 'close');
    handler(request, response);
  });
  server.on('clientError', refuseUnread);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  }).catch((error) => {
    throw refusal(host, port, error);
  });
  const address = server.address();
  return {
    server,
    port: typeof address === 'object' && address ? address.port : port,
    answerWith: (next) => {
      handler = next;
    },
    close: () => {
      isClosing = true;
      for (const response of running) if (!response.headersSent) response.setHeader('connection', 'close');
      return close(server);
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
  socket.end(
    `HTTP/1.1 ${statuses[code ?? ''] ?? '400 Bad Request'}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`,
  );
}

/** Not http's own close: that cuts quiet connections at once, also one whose next request is on its way. */
function close(server: Server): Promise<void> {
  const tidying = { every: undefined as NodeJS.Timeout | undefined };
  const patience = setTimeout(() => {
    tidying.every = setInterval(() => server.closeIdleConnections(), 50);
  }, quietMs);
  const giveUp = setTimeout(() => server.closeAllConnections(), graceMs);
  return new Promise((resolve) => {
    NetServer.prototype.close.call(server, () => {
      clearTimeout(patience);
      clearInterval(tidying.every);
      clearTimeout(giveUp);
      resolve();
    });
  });
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
