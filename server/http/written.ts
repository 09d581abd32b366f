/** The bytes of what a handler writes to a response, as Node takes it. */
export function bytesOf(chunk: unknown, encoding: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  return Buffer.from(String(chunk), typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8');
}

type Callback = (error?: Error | null) => void;

/** The callback among the arguments of a write or an end; undefined: there is none. */
export function callbackOf(given: unknown[]): Callback | undefined {
  return given.find((one): one is Callback => typeof one === 'function');
}
