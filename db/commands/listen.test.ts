import { expect, onTestFinished, test } from 'vitest';
import { listen } from './listen';

async function listening() {
  const listener = await listen('127.0.0.1', 0);
  onTestFinished(() => void listener.server.close());
  return { ...listener, address: `http://127.0.0.1:${listener.port}/` };
}

test('before it knows how to answer it says that Passage is starting', async () => {
  const { address } = await listening();
  const response = await fetch(address);
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('1');
});

test('a taken port is refused with one sentence', async () => {
  const { port } = await listening();
  const sentence = `The port ${port} is in use: stop what listens there, or set PORT to another.`;
  await expect(listen('127.0.0.1', port)).rejects.toThrow(sentence);
});

test('closing lets a running request finish and takes no new one', async () => {
  const { address, answerWith, close } = await listening();
  let finish: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    answerWith((_request, response) => {
      finish = () => response.end('whole');
      resolve();
    });
  });
  const asked = fetch(address).then((response) => response.text());
  await begun;
  const closed = close();
  await expect(fetch(address)).rejects.toThrow();
  finish();
  expect(await asked).toBe('whole');
  const before = performance.now();
  await closed;
  expect(performance.now() - before).toBeLessThan(2000);
});
