import type { IncomingMessage } from 'node:http';
import type { Refusal } from './refusal';

/** An address that takes POST. `fromAnywhere`: no page of ours need have sent it. */
type Mutation = { path: RegExp; mostBytes: number; fromAnywhere: boolean };

const FORM = 'application/x-www-form-urlencoded';
const FORM_BYTES = 64_000;

/** Every address that takes POST; any other refuses it. */
const MUTATIONS: readonly Mutation[] = [
  { path: /^\/[a-z0-9-]+\/legislation\/[^/]+\/report\/send$/, mostBytes: FORM_BYTES, fromAnywhere: false },
];

/** How the site is reached, where that is set, and whether a proxy in front may be believed. */
export type Site = { publicUrl: string | null; trustProxy: boolean };

/** Whether an address takes POST. */
export function takesPost(url: string): boolean {
  return mutationOf(url) !== null;
}

/** Why what is sent to an address that takes POST is not even read, or null: too large, no form, or not from a page of ours. */
export function refusalOfPost({ url = '', headers, socket }: IncomingMessage, site: Site): Refusal | null {
  const mutation = mutationOf(url);
  if (!mutation) return null;
  const length = headers['content-length'];
  if (length === undefined || headers['transfer-encoding'] !== undefined)
    return { status: 411, sentence: 'What is sent must say how long it is.' };
  if (!/^\d{1,9}$/.test(length) || Number(length) > mutation.mostBytes)
    return { status: 413, sentence: `What is sent here may be at most ${mutation.mostBytes} bytes long.` };
  if (headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() !== FORM || headers['content-encoding'])
    return { status: 415, sentence: 'Only a form as browsers send it is read here.' };
  if (mutation.fromAnywhere || isOurs(headers, { ...site, isEncrypted: 'encrypted' in socket })) return null;
  return {
    status: 403,
    sentence: 'This did not come from a page of this site: open the page, write it there and send it again.',
  };
}

function mutationOf(url: string): Mutation | null {
  const path = url.split('?', 1)[0] ?? '';
  return MUTATIONS.find((one) => one.path.test(path)) ?? null;
}

/** A browser says from where a form was sent, by one header or the other; a page of another site cannot say otherwise. */
function isOurs(headers: IncomingMessage['headers'], site: Site & { isEncrypted: boolean }): boolean {
  const from = headers['sec-fetch-site'];
  if (from !== undefined) return from === 'same-origin';
  const { origin } = headers;
  return origin !== undefined && origin !== 'null' && origin === originHere(headers, site);
}

function originHere(
  headers: IncomingMessage['headers'],
  { publicUrl, trustProxy, isEncrypted }: Site & { isEncrypted: boolean },
): string {
  if (publicUrl !== null) return new URL(publicUrl).origin;
  const told = (name: string) => (trustProxy ? String(headers[name] ?? '') : '');
  const scheme = told('x-forwarded-proto') || (isEncrypted ? 'https' : 'http');
  return `${scheme}://${told('x-forwarded-host') || headers.host}`;
}
