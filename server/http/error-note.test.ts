import { expect, it } from 'vitest';
import { withErrorNote } from './error-note';

const empty = '<!DOCTYPE html><html id="__next_error__"><head></head><body><script></script></body></html>';
const told = (page: string) => withErrorNote(Buffer.from(page)).toString();

it('tells a reader without JavaScript what the empty error page cannot', () => {
  expect(told(empty)).toMatch(
    /<body><script><\/script><noscript><h1>This page could not be shown<\/h1>.*<\/noscript><\/body>/,
  );
});

it.each([
  '<!DOCTYPE html><html lang="en"><body><p>17-0940</p></body></html>',
  '<html id="__next_error__">cut off',
])('leaves every other page as it is: %s', (page) => expect(told(page)).toBe(page));
