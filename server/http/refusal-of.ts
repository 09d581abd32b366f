import type { IncomingMessage } from 'node:http';
import { refusalOfPost, type Site, takesPost } from './mutations';
import type { Refusal } from './refusal';

const longestAddress = 8_000;
const largestHeaders = 16_000;
const methods = ['GET', 'HEAD'];

/** Why a request is not even looked at, or null: too large in any part, or of a method nothing here answers. */
export function refusalOf(request: IncomingMessage, site: Site): Refusal | null {
  const { method = '', url = '', headers, rawHeaders } = request;
  if (url.length > longestAddress)
    return { status: 414, sentence: `The address is longer than ${longestAddress} characters.` };
  if (!isReadable(url)) return { status: 400, sentence: 'The address holds signs that cannot be read.' };
  if (rawHeaders.reduce((sum, text) => sum + text.length + 2, 0) > largestHeaders)
    return { status: 431, sentence: `The headers are larger than ${largestHeaders} bytes.` };
  if (method === 'POST' && takesPost(url)) return refusalOfPost(request, site);
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (hasBody) return { status: 413, sentence: 'Requests here have no body.' };
  if (!methods.includes(method))
    return { status: 405, sentence: `Nothing here answers to this method: use ${methods.join(' or ')}.` };
  return null;
}

function isReadable(url: string): boolean {
  try {
    return !decodeURIComponent(url.split('?', 1)[0] ?? '').includes('\0');
  } catch {
    return false;
  }
}
