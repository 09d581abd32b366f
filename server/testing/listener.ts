import type { Io } from '../commands/command';

type Stream = 'out' | 'err' | 'show';

/** An `io` for a command under test: what it said, in order and by stream, and the means to interrupt it. */
export function listener() {
  const heard: { stream: Stream; text: string }[] = [];
  const abort = new AbortController();
  const io: Io = {
    out: (text) => void heard.push({ stream: 'out', text }),
    err: (text) => void heard.push({ stream: 'err', text }),
    show: (text) => void heard.push({ stream: 'show', text }),
    signal: abort.signal,
  };
  const said = (stream: Stream) =>
    heard
      .filter((each) => each.stream === stream)
      .map((each) => each.text)
      .join('');
  return { io, abort, heard, said };
}
