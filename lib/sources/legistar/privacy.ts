import type { MapContext } from './map-context';
import type { AttachmentRow, EventRow, MatterRow } from './shapes';

/**
 * Whether a city keeps a matter from its public pages: by its own mark, unless that clearly says no, as a draft, as one to be
 * taken away, or by the number of a file that is only for a time. A mark that cannot be read hides, and is reported.
 */
export function isHidden(context: MapContext, matter: MatterRow): boolean {
  const mark = matter.MatterRestrictViewViaWeb;
  const isMarked = !isUnsaid(mark) && !saidNo(mark);
  if (isMarked && !saidYes(mark)) note(context, 'matter', matter.MatterId, 'MatterRestrictViewViaWeb', mark);
  return (
    isMarked ||
    isWord(matter.MatterStatusName, 'draft') ||
    isWord(matter.MatterBodyName, 'to be removed') ||
    /^T\s?\d{4}-\d+$/i.test(matter.MatterFile?.trim() ?? '')
  );
}

/**
 * The documents of a matter that its city shows on the internet: those that say so, and all where none says anything, as in
 * cities that do not use the mark. One that cannot be read hides its document, and is reported.
 */
export function shownDocuments(context: MapContext, rows: AttachmentRow[]): AttachmentRow[] {
  const isUsed = rows.some((row) => !isUnsaid(row.MatterAttachmentShowOnInternetPage));
  return rows.filter((row) => {
    const mark = row.MatterAttachmentShowOnInternetPage;
    if (isUnsaid(mark)) return !isUsed;
    if (!saidYes(mark) && !saidNo(mark))
      note(context, 'attachment', row.MatterAttachmentId, 'MatterAttachmentShowOnInternetPage', mark);
    return saidYes(mark);
  });
}

/** Whether the minutes of an event are for everybody: its status says otherwise in so many words. */
export function areMinutesHidden({ EventMinutesStatusName: status }: EventRow): boolean {
  return /not (viewable|visible|public|for public)|\bprivate\b|confidential/i.test(status ?? '');
}

/** Whether the recording of an event is: unless its status says nothing or that it is public. */
export function isVideoHidden({ EventVideoStatus: status }: EventRow): boolean {
  return !isUnsaid(status) && !isWord(status, 'public');
}

function isUnsaid(mark: unknown): boolean {
  return mark === null || mark === undefined || mark === '';
}

/** Services write flags as booleans, as numbers or as words. */
function saidYes(mark: unknown): boolean {
  return mark === true || mark === 1 || isWord(mark, 'true') || isWord(mark, '1');
}

function saidNo(mark: unknown): boolean {
  return mark === false || mark === 0 || isWord(mark, 'false') || isWord(mark, '0');
}

function isWord(text: unknown, word: string): boolean {
  return typeof text === 'string' && text.trim().toLowerCase() === word;
}

function note(context: MapContext, subject: string, key: number, field: string, value: unknown) {
  const detail = `${field} holds ${(JSON.stringify(value) ?? 'nothing').slice(0, 100)}, so it is not shown`;
  context.issues.push({ kind: 'unclear-privacy', subject, subjectKey: String(key), detail });
}
