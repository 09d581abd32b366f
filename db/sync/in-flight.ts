/**
 * The results of `work` over `inputs`, in order, with up to `width` under way at once and no more than that read
 * ahead. The first failure ends it; what is still under way then is let run out, unheard.
 */
export async function* inFlight<In, Out>(
  inputs: Iterable<In> | AsyncIterable<In>,
  width: number,
  work: (input: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const waiting: Promise<Out>[] = [];
  for await (const input of inputs) {
    const started = work(input);
    started.catch(() => undefined);
    waiting.push(started);
    if (waiting.length >= width) yield await (waiting.shift() as Promise<Out>);
  }
  for (const one of waiting) yield await one;
}
