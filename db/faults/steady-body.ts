import type { ReceivedAnswer } from './requests';

const betweenPieces = /"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,"/g;
const ownFiles = /<(script src|link [^>]*href)="\/_next\/static\/[^>]*>(<\/script>)?/g;
const rowNumbers = /^[0-9a-f]+:|[0-9a-f]+:(?=\\*"|I?\[|T[0-9a-f]+,)|\$L?[0-9a-f]+\b/g;
const moments = /(Written,|\\*"(?:written|readAt)\\*":"?)[\dTZ:.-]+/g;

/**
 * A body as lines in a fixed order, without what is made anew for each answer: its number, the word that lets its
 * scripts run, and when it was read or written. React numbers the parts of a page, sends them, and asks for
 * their scripts early or late, as they come. Of a workbook, which is packed, its tag.
 */
export function steadyBody({ text, headers }: Pick<ReceivedAnswer, 'text' | 'headers'>): string {
  if (String(headers['content-type']).includes('spreadsheetml')) return String(headers.etag);
  const [, nonce] = /'nonce-([^']+)'/.exec(String(headers['content-security-policy'])) ?? [];
  const own = [nonce, headers['x-request-id']].filter((one) => typeof one === 'string');
  return own
    .reduce((left, one) => left.replaceAll(one, ''), text)
    .replaceAll(betweenPieces, '')
    .replaceAll(ownFiles, '')
    .split(/\\n|\n/)
    .map((line) => line.replaceAll(rowNumbers, '').replaceAll(moments, '$1'))
    .sort()
    .join('\n');
}
