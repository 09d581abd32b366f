import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { refusalOf } from './refusal-of';

const send = '/denver/legislation/17-0940/report/send';
const form = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '20' };
const ours = { ...form, 'sec-fetch-site': 'same-origin' };

const request = (headers: Record<string, string>, url = send, method = 'POST') =>
  ({
    method,
    url,
    headers: { host: 'a.example', ...headers },
    rawHeaders: [],
    socket: {},
  }) as unknown as IncomingMessage;
const near = { publicUrl: null, trustProxy: false };
const statusOf = (
  headers: Record<string, string>,
  site: { publicUrl: string | null; trustProxy: boolean } = near,
) => refusalOf(request(headers), site)?.status ?? null;

describe('what is sent', () => {
  it.each<
    [
      string,
      Record<string, string>,
      number | null,
      (typeof near | { publicUrl: string; trustProxy: boolean })?,
    ]
  >([
    ['by a page of ours', ours, null],
    [
      'by a page of ours, with words of the kind of form',
      { ...ours, 'content-type': `${form['content-type']}; charset=UTF-8` },
      null,
    ],
    ['by another site', { ...ours, 'sec-fetch-site': 'cross-site' }, 403],
    ['by a neighbor of the same site', { ...ours, 'sec-fetch-site': 'same-site' }, 403],
    ['by nobody’s page', { ...ours, 'sec-fetch-site': 'none' }, 403],
    [
      'by another site that says our origin',
      { ...ours, 'sec-fetch-site': 'cross-site', origin: 'http://a.example' },
      403,
    ],
    ['by an older browser from here', { ...form, origin: 'http://a.example' }, null],
    ['by an older browser from elsewhere', { ...form, origin: 'http://b.example' }, 403],
    [
      'by an older browser in the clear, where we are reached encrypted',
      { ...form, origin: 'http://p.example' },
      403,
      { publicUrl: 'https://p.example/', trustProxy: false },
    ],
    [
      'from where we say we are',
      { ...form, origin: 'https://p.example' },
      null,
      { publicUrl: 'https://p.example/', trustProxy: false },
    ],
    [
      'from where a trusted proxy says we are',
      { ...form, origin: 'https://p.example', 'x-forwarded-host': 'p.example', 'x-forwarded-proto': 'https' },
      null,
      { publicUrl: null, trustProxy: true },
    ],
    [
      'from where anybody says we are',
      { ...form, origin: 'https://p.example', 'x-forwarded-host': 'p.example', 'x-forwarded-proto': 'https' },
      403,
    ],
    ['from an origin that hides', { ...form, origin: 'null' }, 403],
    ['from nowhere', form, 403],
    ['at more length than is read', { ...ours, 'content-length': '64001' }, 413],
    ['at just the length that is read', { ...ours, 'content-length': '64000' }, null],
    ['at a length that is no number', { ...ours, 'content-length': '-1' }, 413],
    [
      'in pieces of a length not said',
      {
        'content-type': form['content-type'],
        'sec-fetch-site': 'same-origin',
        'transfer-encoding': 'chunked',
      },
      411,
    ],
    ['as a form with files', { ...ours, 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['as plain text, as a form may', { ...ours, 'content-type': 'text/plain' }, 415],
    ['as JSON', { ...ours, 'content-type': 'application/json' }, 415],
    ['packed', { ...ours, 'content-encoding': 'gzip' }, 415],
  ])('%s is answered by %3$s', (_, headers, status, site) => {
    expect(statusOf(headers, site)).toBe(status);
  });

  it.each([
    '/denver',
    '/denver/legislation/17-0940/report',
    '/denver/legislation/17-0940/report/send/',
    '/denver/legislation/a/b/report/send',
    '/api/v1/denver/legislation',
    '//denver/legislation/17-0940/report/send',
  ])('to %s is refused', (url) => {
    expect(refusalOf(request({ ...ours, 'content-length': '0' }, url), near)?.status).toBe(405);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('by %s is refused', (method) => {
    expect(refusalOf(request({}, send, method), near)?.status).toBe(405);
  });
});
