import { expect, test } from 'vitest';
import { routeName } from './route-name';

test.each([
  ['/', '/'],
  ['/denver', '/{city}'],
  ['/denver/legislation?q=water', '/{city}/legislation'],
  ['/denver/legislation/17-0940', '/{city}/legislation/{one}'],
  ['/api/v1/denver/votes', '/api/v1/{city}/votes'],
  ['/_next/static/chunks/a.js', 'static'],
  ['/denver/.env', 'other'],
  ['/wp-admin/setup.php', 'other'],
])('%s counts as %s', (url, name) => {
  expect(routeName(url)).toBe(name);
});
