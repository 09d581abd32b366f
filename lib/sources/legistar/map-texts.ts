import { beginningOf } from '@/lib/well-formed';
import type { MapContext } from './map-context';
import { tidyText } from './plain-text';
import { plainFromRtf } from './rtf';
import type { TextRow } from './shapes';

const LONGEST_VERSION = 200;

/**
 * The full text of each version that has one, in the source's order, plain; from the Rich Text where the source
 * keeps no plain one. A version given twice keeps its last text. One that cannot be made plain is reported.
 */
export function mapTexts(
  context: MapContext,
  itemKey: string,
  rows: TextRow[],
): { version: string; plain: string }[] {
  const texts = new Map<string, string>();
  for (const row of rows) {
    const plain =
      tidyText(row.MatterTextPlain) ?? tidyText(row.MatterTextRtf ? plainFromRtf(row.MatterTextRtf) : null);
    if (plain) texts.set(beginningOf(row.MatterTextVersion?.trim() ?? '', LONGEST_VERSION), plain);
    else if (row.MatterTextRtf) {
      const detail = `text ${row.MatterTextId} is ${row.MatterTextRtf.length} signs of Rich Text that cannot be read`;
      context.issues.push({ kind: 'text-unreadable', subject: 'matter', subjectKey: itemKey, detail });
    }
  }
  return [...texts].map(([version, plain]) => ({ version, plain }));
}
