import { payloads } from './fixtures/payloads';
import { startTinySource, type TinyMatter, type TinySource } from './tiny-source';

const perPlace = 4;
const places = payloads.length / perPlace;

/**
 * A source that puts every hostile text into every field it has: fifty bills, persons, bodies and meetings, four
 * texts to a field. Addresses carry one each, as it is and behind a host.
 */
export async function startHostileSource(): Promise<TinySource> {
  const source = await startTinySource(0);
  const all = Array.from({ length: places }, (_, at) => at + 1);
  source.matters = all.map(hostileMatter);
  source.events = all.map((id) => ({ row: event(id), items: [agendaItem(id)] }));
  source.persons = all.map((id) => ({ PersonId: id, PersonFullName: words(id) }));
  source.officeRecords = all.map(officeRecord);
  source.bodies = all.map((id) => ({
    BodyId: id,
    BodyName: words(id),
    BodyTypeName: id === 1 ? 'Primary Legislative Body' : `Committee ${words(id)}`,
    BodyNumberOfMembers: 9,
  }));
  source.before = (path) => {
    const [, id = '0', child] = /^Matters\/(\d+)\/(Versions|Texts)/.exec(path) ?? [];
    if (child === 'Versions') return { status: 200, body: [{ Key: id, Value: words(Number(id)) }] };
    if (child === 'Texts') return { status: 200, body: text(Number(id)) };
  };
  return source;
}

/** The texts of one place, in one field. */
function words(id: number): string {
  return of(id).join(' ');
}

function of(id: number): string[] {
  return payloads.slice((id - 1) * perPlace, id * perPlace);
}

const addressAt = (id: number, nth: number) => of(id)[nth % perPlace] ?? '';
const onHost = (id: number, nth: number) => `https://evil.example/${addressAt(id, nth)}`;
const dayOf = (id: number) =>
  new Date(Date.now() + (id - places / 2) * 86_400_000).toISOString().slice(0, 10);

function hostileMatter(id: number): TinyMatter {
  const row = {
    MatterId: id,
    MatterLastModifiedUtc: '2026-03-02T10:00:00',
    MatterFile: words(id),
    MatterName: words(id),
    MatterTitle: words(id),
    MatterTypeName: id % 2 ? 'Introduction' : words(id),
    MatterStatusName: words(id),
    MatterBodyId: id,
    MatterBodyName: words(id),
    MatterIntroDate: `${dayOf(1)}T00:00:00`,
    MatterEnactmentNumber: words(id),
    MatterNotes: words(id),
    MatterVersion: '1',
    MatterEXText5: words(id),
  };
  return {
    row,
    histories: [history(id, id * 10, words(id)), history(id, id * 10 + 1, 'Approved by Council')],
    sponsors: [{ MatterSponsorNameId: id, MatterSponsorName: words(id), MatterSponsorMatterVersion: '1' }],
    attachments: Array.from({ length: perPlace }, (_, nth) => attachment(id, nth)),
    votes: {
      [id * 10]: [
        { VotePersonId: id, VotePersonName: words(id), VoteValueName: words(id), VoteResult: 1, VoteSort: 1 },
        {
          VotePersonId: 9_000 + id,
          VotePersonName: words(id),
          VoteValueName: 'Negative',
          VoteResult: 2,
          VoteSort: 2,
        },
      ],
    },
  };
}

function history(id: number, key: number, action: string) {
  return {
    MatterHistoryId: key,
    MatterHistoryEventId: id,
    MatterHistoryActionDate: `${dayOf(id % 20)}T10:00:00`,
    MatterHistoryActionName: action,
    MatterHistoryActionText: words(id),
    MatterHistoryActionBodyId: id,
    MatterHistoryActionBodyName: words(id),
    MatterHistoryAgendaNote: words(id),
    MatterHistoryMinutesNote: `Minutes: ${words(id)}`,
    MatterHistoryPassedFlag: 1,
    MatterHistoryMoverName: words(id),
    MatterHistorySeconderName: words(id),
  };
}

function attachment(id: number, nth: number) {
  return {
    MatterAttachmentId: id * 100 + nth,
    MatterAttachmentName: words(id),
    MatterAttachmentDescription: words(id),
    MatterAttachmentHyperlink: (nth % 2 ? onHost : addressAt)(id, nth),
  };
}

function text(id: number) {
  const rtf = `{\\rtf1\\ansi ${words(id)}\\par}`;
  return {
    MatterTextId: id,
    MatterTextVersion: words(id),
    MatterTextPlain: id % 2 ? words(id) : null,
    MatterTextRtf: rtf,
  };
}

function event(id: number) {
  return {
    EventId: id,
    EventBodyId: id,
    EventBodyName: words(id),
    EventDate: `${dayOf(id)}T00:00:00`,
    EventTime: id % 3 ? '10:00 AM' : words(id),
    EventAgendaStatusName: words(id),
    EventMinutesStatusName: words(id),
    EventLocation: words(id),
    EventComment: words(id),
    EventAgendaFile: addressAt(id, 0),
    EventMinutesFile: onHost(id, 1),
    EventVideoPath: addressAt(id, 2),
    EventInSiteURL: (id % 2 ? onHost : addressAt)(id, 3),
  };
}

function agendaItem(id: number) {
  return {
    EventItemId: id,
    EventItemAgendaSequence: 1,
    EventItemAgendaNumber: words(id),
    EventItemAgendaNote: words(id),
    EventItemMinutesNote: `Minutes: ${words(id)}`,
    EventItemActionName: words(id),
    EventItemTitle: words(id),
    EventItemMatterId: id,
  };
}

function officeRecord(id: number) {
  return {
    OfficeRecordId: id,
    OfficeRecordPersonId: id,
    OfficeRecordBodyId: id % 2 ? 1 : id,
    OfficeRecordTitle: words(id),
    OfficeRecordMemberType: words(id),
    OfficeRecordStartDate: '2025-01-01T00:00:00',
    OfficeRecordEndDate: null,
  };
}
