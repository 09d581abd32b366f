import type { DocumentFacts } from '@/lib/legislation/facts';
import type { MapContext } from './map-context';
import { plainLine, webAddress } from './plain-text';
import { shownDocuments } from './privacy';
import type { AttachmentRow } from './shapes';

/**
 * The attachments the city shows on its own public page, in its order. An address that is not http(s) is not taken over: the document stays, without a link, and is reported.
 */
export function mapDocuments(context: MapContext, itemKey: string, rows: AttachmentRow[]): DocumentFacts[] {
  return shownDocuments(context, rows)
    .toSorted(
      (a, b) =>
        (a.MatterAttachmentSort ?? 0) - (b.MatterAttachmentSort ?? 0) ||
        a.MatterAttachmentId - b.MatterAttachmentId,
    )
    .map((row) => {
      const key = String(row.MatterAttachmentId);
      const url = webAddress(row.MatterAttachmentHyperlink);
      if (url === null && row.MatterAttachmentHyperlink?.trim()) {
        const detail = `document ${key}: ${row.MatterAttachmentHyperlink.slice(0, 200)}`;
        context.issues.push({ kind: 'unsafe-address', subject: 'matter', subjectKey: itemKey, detail });
      }
      const title =
        plainLine(row.MatterAttachmentName) ??
        plainLine(row.MatterAttachmentDescription) ??
        'Untitled document';
      return { key, title, url, kind: null, sourceKeys: [] };
    });
}
