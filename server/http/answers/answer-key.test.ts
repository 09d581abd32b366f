import { expect, it } from 'vitest';
import { answerKeyOf } from './answer-key';

const ask = (url: string, headers: Record<string, string> = {}, method = 'GET') => ({
  method,
  url,
  headers: { host: 'a.example', 'accept-encoding': 'br', ...headers },
});
const near = { host: null, trustProxy: false };
const keyOf = (of: ReturnType<typeof ask>, at: { host: string | null; trustProxy: boolean } = near) =>
  answerKeyOf(of, at)?.text ?? null;
const list = '/denver/legislation';
const flight = { rsc: '1', 'next-router-state-tree': '%5B%22%22%5D' };

it.each([
  ['the order of the query', ask(`${list}?kind=bill&year=2017`), ask(`${list}?year=2017&kind=bill`)],
  ['how the query is spelled', ask(`${list}?q=a%20b`), ask(`${list}?q=a+b`)],
  ['an empty query', ask(list), ask(`${list}?`)],
  [
    'who asks',
    ask(list),
    ask(list, { cookie: 'who=me', 'user-agent': 'a robot', referer: 'https://b.example' }),
  ],
  ['what only a proxy may say', ask(list), ask(list, { 'x-forwarded-host': 'b.example' })],
  ['whether only the head is wanted', ask(list), ask(list, {}, 'HEAD')],
  ['a tag', ask(list), ask(list, { 'if-none-match': '"x"' })],
  ['the mark of a navigation', ask(`${list}?_rsc=1a2b`, flight), ask(list, flight)],
])('is the same whatever %s', (_, one, other) => {
  expect(keyOf(one)).not.toBe(null);
  expect(keyOf(other)).toBe(keyOf(one));
});

it.each([
  ['the city', ask('/nyc/legislation')],
  ['a parameter', ask(`${list}?kind=bill`)],
  ['the order of one parameter’s values', ask(`${list}?kind=resolution&kind=bill`)],
  ['the encoding', ask(list, { 'accept-encoding': 'gzip' })],
  ['the host', ask(list, { host: 'b.example' })],
  ['navigation', ask(list, flight)],
  ['where a navigation comes from', ask(list, { ...flight, 'next-router-state-tree': '%5B%22x%22%5D' })],
  ['a prefetch', ask(list, { ...flight, 'next-router-prefetch': '1' })],
  ['what is written between', ask(list, { 'next-url': `/denver\n${list}` })],
])('differs by %s', (_, other) => {
  expect(keyOf(other)).not.toBe(keyOf(ask(list)));
  expect(keyOf(other)).not.toBe(keyOf(ask(`${list}?kind=bill&kind=resolution`)));
});

it('is one for all hosts where it is set how the site is reached', () => {
  const at = { host: 'https://passage.example', trustProxy: false };
  expect(keyOf(ask(list, { host: 'b.example' }), at)).toBe(keyOf(ask(list), at));
});

it('differs by what a trusted proxy says of the host', () => {
  const at = { host: null, trustProxy: true };
  expect(keyOf(ask(list, { 'x-forwarded-host': 'b.example' }), at)).not.toBe(keyOf(ask(list), at));
});

it.each([
  ['another method', ask(list, {}, 'POST')],
  ['a parameter that the page does not know', ask(`${list}?utm_source=mail`)],
  ['the mark of a navigation that is none', ask(`${list}?_rsc=1a2b`)],
  ['an absolute address', ask(`http://b.example${list}`)],
  ['doubled slashes', ask(`/${list}`)],
  ['a backslash', ask('/denver\\legislation')],
  ['two question marks', ask(`${list}?q=a?b`)],
  ['an action of the framework', ask(list, { 'next-action': 'x' })],
  ['a word to its middleware', ask(list, { 'x-middleware-subrequest': 'x' })],
  ['whoever signs in', ask(list, { authorization: 'Bearer x' })],
  ['a part of an answer', ask(list, { range: 'bytes=0-1' })],
  ['an endless address', ask(`${list}?q=${'a'.repeat(5_000)}`)],
])('is none for %s', (_, of) => expect(keyOf(of)).toBe(null));
