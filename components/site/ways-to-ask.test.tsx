import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { WaysToAsk } from './ways-to-ask';

const email = 'record@passage.example.org';
const phone = '+1 (303) 555-0100';
const write = `<li>write to <a href="mailto:${email}">${email}</a></li>`;
const call = `<li>call <a href="tel:+13035550100">${phone}</a></li>`;

it.each([
  { given: { email, phone }, says: [write, call], silent: ['not given'] },
  { given: { email, phone: null }, says: [write], silent: ['tel:', 'not given'] },
  { given: { email: null, phone }, says: [call], silent: ['mailto:', 'not given'] },
  { given: { email: null, phone: null }, says: ['they have not given'], silent: ['href'] },
])('names the ways that were given: $given', ({ given, says, silent }) => {
  const html = renderToStaticMarkup(<WaysToAsk {...given} />);
  for (const text of says) expect(html).toContain(text);
  for (const text of silent) expect(html).not.toContain(text);
});
