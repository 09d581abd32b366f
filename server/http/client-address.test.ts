import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { clientAddress, clientKey, networkKey } from './client-address';

test.each([
  ['198.51.100.7', '198.51.100.7'],
  ['::ffff:198.51.100.7', '198.51.100.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['unknown', 'unknown'],
])('%s counts as %s', (address, key) => {
  expect(clientKey(address)).toBe(key);
});

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
  ['::ffff:198.51.100.7', null],
  ['198.51.100.7', null],
  ['unknown', null],
])('%s is of the network %s', (address, key) => {
  expect(networkKey(address)).toBe(key);
});

test.each([
  ['198.51.100.7', '198.51.100.7'],
  ['198.51.100.7:443', '198.51.100.7'],
  ['203.0.113.1, 198.51.100.7:50123', '198.51.100.7'],
  ['[2001:db8::1]:443', '2001:db8::1'],
  ['[2001:db8::1]', '2001:db8::1'],
  ['2001:db8::1', '2001:db8::1'],
  ['nobody:443', '192.0.2.1'],
  ['[nobody]:443', '192.0.2.1'],
])('a trusted proxy that writes %s means %s', (forwarded, address) => {
  const request = { socket: { remoteAddress: '192.0.2.1' }, headers: { 'x-forwarded-for': forwarded } };
  expect(clientAddress(request as unknown as IncomingMessage, true)).toBe(address);
  expect(clientAddress(request as unknown as IncomingMessage, false)).toBe('192.0.2.1');
});
