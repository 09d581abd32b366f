import { clipText } from '@/lib/words/clip-text';
import { inFigures } from '@/lib/words/english';

/** Text of any length and direction from a source: very long ones show their beginning and unfold on demand. */
export function LongText({ text, limit = 700 }: { text: string; limit?: number }) {
  if (text.length <= limit) return <bdi className="pre-line">{text}</bdi>;
  return (
    <>
      <bdi className="pre-line">{clipText(text, limit)}</bdi>
      <details className="more">
        <summary>{`Show all ${inFigures(text.length)} characters`}</summary>
        <bdi className="pre-line">{text}</bdi>
      </details>
    </>
  );
}
