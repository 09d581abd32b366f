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
  const path = url.split('?', 1)[0] ?? '';
  if (leadsElsewhere(path))
    return { status: 400, sentence: 'The address holds steps back (..) or backslashes: write it without.' };
  if (isNowhere(path)) return { status: 404, sentence: 'There is nothing at this address.' };
  if (rawHeaders.reduce((sum, text) => sum + text.length + 2, 0) > largestHeaders)
    return { status: 431, sentence: `The headers are larger than ${largestHeaders} bytes.` };
  if (method === 'POST' && takesPost(url)) return refusalOfPost(request, site);
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (hasBody) return { status: 413, sentence: 'Requests here have no body.' };
  if (!methods.includes(method))
    return { status: 405, sentence: `Nothing here answers to this method: use ${methods.join(' or ')}.` };
  return null;
}

/** Whether somebody who reads the path may come to another: by dots or backslashes, written as they are or encoded, once or twice. */
function leadsElsewhere(path: string): boolean {
  const written = path
    .replace(/%25/gi, '%')
    .replace(/%2e/gi, '.')
    .replace(/%5c/gi, '\\')
    .replace(/%2f/gi, '/');
  return written.includes('\\') || written.split('/').some((segment) => segment === '.' || segment === '..');
}

/** What is no path at all, and rooms of the framework that it answers with an error of its own. */
function isNowhere(path: string): boolean {
  return !path.startsWith('/') || path === '/_global-error' || path.startsWith('/_next/image');
}

function isReadable(url: string): boolean {
  try {
    return !decodeURIComponent(url.split('?', 1)[0] ?? '').includes('\0');
  } catch {
    return false;
  }
}
