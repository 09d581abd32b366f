import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { type Filter, filterOf } from '@/lib/legislation/filter';
import { PartChoice } from './part-choice';

it.each<[string, Partial<Filter>, string, string[], string[]]>([
  ['nothing chosen', {}, 'sponsor', [], ['sponsor', 'any', 'co-sponsor', 'requester']],
  ['a member in any role', { sponsor: ['ann'] }, 'any', [], ['sponsor', 'any', 'co-sponsor', 'requester']],
  [
    'several roles, which no choice alone has',
    { sponsor: ['ann'], role: ['sponsor', 'requester'] },
    'kept',
    ['sponsor', 'requester'],
    ['sponsor', 'any', 'co-sponsor', 'requester', 'kept'],
  ],
])('sends by itself what the filter means: %s', (_, filter, checked, roles, offered) => {
  const html = renderToStaticMarkup(<PartChoice filter={filterOf(filter)} first="sponsor" />);
  const inputs = [...html.matchAll(/<input[^>]*>/g)].map(([input]) => input);
  const valuesOf = (name: string, having = '') =>
    inputs
      .filter((input) => input.includes(`name="${name}"`) && input.includes(having))
      .map((input) => /value="([^"]*)"/.exec(input)?.[1]);
  expect(valuesOf('as')).toEqual(offered);
  expect(valuesOf('as', 'checked')).toEqual([checked]);
  expect(valuesOf('role')).toEqual(roles);
});
