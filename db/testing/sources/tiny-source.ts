import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Row = Record<string, unknown>;
export type TinyMatter = {
  row: Row;
  histories: Row[];
  sponsors: Row[];
  attachments: Row[];
  relations?: Row[];
  indexes?: Row[];
  codeSections?: Row[];
  votes: Record<number, Row[]>;
};

/** A Legistar of a few rows, kept in memory and changed by tests as they go. */
export type TinySource = {
  baseUrl: string;
  matters: TinyMatter[];
  events: { row: Row; items: Row[] }[];
  persons: Row[];
  bodies: Row[];
  officeRecords: Row[];
  /** Paths asked for, without the query. */
  asked: string[];
  /** Answers instead of the source where it gives something. */
  before: (path: string, query: URLSearchParams) => { status: number; body: unknown } | undefined;
  stop(): Promise<void>;
};

/** Starts one, with `count` bills that were introduced, sponsored by two and voted on. */
export async function startTinySource(count: number): Promise<TinySource> {
  const source: Omit<TinySource, 'baseUrl' | 'stop'> = {
    matters: Array.from({ length: count }, (_, at) => matter(at + 1)),
    events: [
      {
        row: {
          EventId: 1,
          EventBodyId: 1,
          EventBodyName: 'City Council',
          EventDate: '2026-03-01T00:00:00',
          EventTime: '10:00 AM',
        },
        items: [agendaItem(1)],
      },
    ],
    persons: [person(1, 'Ann Lee'), person(2, 'Bo Diaz')],
    bodies: [{ BodyId: 1, BodyName: 'City Council' }],
    officeRecords: [],
    asked: [],
    before: () => undefined,
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://tiny');
    const path = url.pathname.replace('/v1/tiny/', '');
    source.asked.push(path);
    const given =
      source.before(path, url.searchParams) ?? answer(source, path, url.searchParams.get('$filter') ?? '');
    response.writeHead(given.status, { 'content-type': 'application/json' }).end(JSON.stringify(given.body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/tiny`;
  const stop = () => {
    server.closeAllConnections();
    return new Promise<void>((done) => server.close(() => done()));
  };
  return Object.assign(source, { baseUrl, stop });
}

/** A bill of the tiny city, introduced by Ann Lee and Bo Diaz and passed by both. */
export function matter(id: number): TinyMatter {
  return {
    row: {
      MatterId: id,
      MatterLastModifiedUtc: '2026-03-02T10:00:00',
      MatterFile: `26-${String(id).padStart(4, '0')}`,
      MatterTitle: `A bill for an ordinance concerning matter ${id}`,
      MatterTypeName: 'Ordinance',
      MatterStatusName: 'Introduced',
      MatterBodyId: 1,
      MatterBodyName: 'City Council',
      MatterVersion: '1',
    },
    histories: [
      {
        MatterHistoryId: id * 10,
        MatterHistoryEventId: 1,
        MatterHistoryActionDate: '2026-03-01T10:00:00',
        MatterHistoryActionName: 'Adopted',
        MatterHistoryActionBodyId: 1,
        MatterHistoryActionBodyName: 'City Council',
        MatterHistoryPassedFlag: 1,
      },
    ],
    sponsors: [sponsor(1, 'Ann Lee', 0), sponsor(2, 'Bo Diaz', 1)],
    attachments: [
      {
        MatterAttachmentId: id * 100,
        MatterAttachmentName: 'Bill',
        MatterAttachmentHyperlink: 'https://tiny/bill.pdf',
      },
    ],
    votes: { [id * 10]: [vote(1, 'Ann Lee'), vote(2, 'Bo Diaz')] },
  };
}

const person = (PersonId: number, PersonFullName: string) => ({ PersonId, PersonFullName });
const vote = (VotePersonId: number, VotePersonName: string) => ({
  VotePersonId,
  VotePersonName,
  VoteValueName: 'Yes',
  VoteResult: 1,
  VoteSort: VotePersonId,
});
const agendaItem = (id: number) => ({
  EventItemId: id,
  EventItemAgendaSequence: id,
  EventItemTitle: 'Roll call',
});
const sponsor = (MatterSponsorNameId: number, MatterSponsorName: string, MatterSponsorSequence: number) => ({
  MatterSponsorMatterVersion: '1',
  MatterSponsorNameId,
  MatterSponsorName,
  MatterSponsorSequence,
});

function answer(source: Omit<TinySource, 'baseUrl' | 'stop'>, path: string, filter: string) {
  const ok = (body: unknown) => ({ status: 200, body });
  const [list = '', id, child, childId] = path.split('/');
  const matters = source.matters.find(({ row }) => String(row.MatterId) === id);
  const events = source.events.find(({ row }) => String(row.EventId) === id);
  if (id === undefined) return ok(filtered(listOf(source, list), filter));
  if (list === 'EventItems')
    return ok(source.matters.map(({ votes }) => votes[Number(id)]).find(Boolean) ?? []);
  if (list === 'Events' && events) return ok(child === undefined ? events.row : events.items);
  if (list !== 'Matters' || !matters) return { status: 404, body: '' };
  if (child === undefined) return ok(matters.row);
  if (childId !== undefined) return { status: 404, body: '' };
  const children: Record<string, Row[]> = {
    Histories: matters.histories,
    Sponsors: matters.sponsors,
    Attachments: matters.attachments,
    Relations: matters.relations ?? [],
    Indexes: matters.indexes ?? [],
    CodeSections: matters.codeSections ?? [],
  };
  return ok(children[child] ?? []);
}

function listOf(source: Omit<TinySource, 'baseUrl' | 'stop'>, list: string): [string, Row[]] {
  if (list === 'Matters') return ['MatterId', source.matters.map(({ row }) => row)];
  if (list === 'Events') return ['EventId', source.events.map(({ row }) => row)];
  if (list === 'Persons') return ['PersonId', source.persons];
  return list === 'Bodies' ? ['BodyId', source.bodies] : ['OfficeRecordId', source.officeRecords];
}

/** Heeds ids and pages of a thousand; takes every other condition for fulfilled. */
function filtered([idField, rows]: [string, Row[]], filter: string) {
  const after = Number(/Id gt (\d+)/.exec(filter)?.[1] ?? 0);
  const ids = [...filter.matchAll(/Id eq (\d+)/g)].map(([, id]) => Number(id));
  return rows
    .filter((row) => Number(row[idField]) > after && (ids.length === 0 || ids.includes(Number(row[idField]))))
    .sort((a, b) => Number(a[idField]) - Number(b[idField]))
    .slice(0, 1000);
}
