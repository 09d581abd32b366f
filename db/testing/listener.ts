import type { Io } from '../embedded/control-server';

/** An `io` for a command under test: what it said, in order and by stream, and the means to interrupt it. */
export function listener() {
  const heard: { stream: 'out' | 'err'; text: string }[] = [];
  const abort = new AbortController();
  const io: Io = {
    out: (text) => void heard.push({ stream: 'out', text }),
    err: (text) => void heard.push({ stream: 'err', text }),
    signal: abort.signal,
  };
  const said = (stream: 'out' | 'err') =>
    heard
      .filter((each) => each.stream === stream)
      .map((each) => each.text)
      .join('');
  return { io, abort, heard, said };
}
