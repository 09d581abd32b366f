import type { Body, ClientOptions, LegistarClient } from './client';
import { createLegistarClient } from './client';
import { SourceError } from './errors';

export const pageRows = 1000;

export type Rows = unknown[];
export type PageQuery = {
  /** OData v3 condition, unescaped; joined to the paging condition by `and`. */
  filter?: string;
  /** Go on behind this id. */
  after?: number;
  /** Names of the fields wanted; all where absent. */
  select?: string[];
  /** Ask once more before an empty page is taken for the end, where much hangs on it. */
  confirmsEnd?: boolean;
};

/** More conditions than this joined by `or` are refused by the service. */
export const mostIds = 15;
export type Page = { rows: Rows; lastId: number };

const notes = 'AgendaNote=1&MinutesNote=1';
const children = {
  histories: { path: `Histories?${notes}`, idField: 'MatterHistoryId' },
  sponsors: { path: 'Sponsors', idField: 'MatterSponsorId' },
  attachments: { path: 'Attachments', idField: 'MatterAttachmentId' },
  versions: { path: 'Versions', idField: 'Key' },
  relations: { path: 'Relations', idField: 'MatterRelationId' },
  indexes: { path: 'Indexes', idField: 'MatterIndexId' },
  codeSections: { path: 'CodeSections', idField: 'MatterCodeSectionId' },
} as const;

/** Lists that many cities leave empty on every matter. */
export const SIDE_LISTS = ['relations', 'indexes', 'codeSections'] as const satisfies MatterChild[];
export type SideList = (typeof SIDE_LISTS)[number];

export type MatterChild = keyof typeof children;

/**
 * The endpoints of one client by name. Lists of a city come as pages in ascending id, paged by the id itself so
 * that neither the silent cap of a thousand rows nor rows moving between pages lose any; a list ends with the
 * first empty page. So does a child list that is as long as the cap. A child list is null where the source does not know its parent. Errors as `createLegistarClient`.
 */
export function legistarApi(options: ClientOptions) {
  const client: LegistarClient = createLegistarClient(options);
  const pages = (path: string, idField: string) => (query?: PageQuery) =>
    pagesOf(client, path, idField, query);
  return {
    counts: client.counts,
    close: client.close,
    matters: pages('Matters', 'MatterId'),
    events: pages('Events', 'EventId'),
    persons: pages('Persons', 'PersonId'),
    officeRecords: pages('OfficeRecords', 'OfficeRecordId'),
    bodies: pages('Bodies', 'BodyId'),
    /** Rows of these ids, at most fifteen, as the list gives them; what is not there is left out. */
    mattersById: (ids: number[]) => rowsById(client, 'Matters', 'MatterId', ids),
    eventsById: (ids: number[]) => rowsById(client, 'Events', 'EventId', ids),
    matter: (id: number) => client.one(`Matters/${id}`),
    event: (id: number) => client.one(`Events/${id}`),
    matterChild: (id: number, child: MatterChild): Promise<Body<Rows> | null> =>
      wholeList(client, `Matters/${id}/${children[child].path}`, children[child].idField),
    text: (matterId: number, textId: string) =>
      client.one(`Matters/${matterId}/Texts/${encodeURIComponent(textId)}`),
    eventItems: (id: number) => wholeList(client, `Events/${id}/EventItems?${notes}`, 'EventItemId'),
    votes: (eventItemId: number) => client.list(`EventItems/${eventItemId}/Votes`),
    rollCalls: (eventItemId: number) => client.list(`EventItems/${eventItemId}/RollCalls`),
    personOfficeRecords: (id: number) => client.list(`Persons/${id}/OfficeRecords`),
  };
}

export type LegistarApi = ReturnType<typeof legistarApi>;

/** A list beneath one row; read again by pages where it is as long as the service cuts lists off. */
async function wholeList(client: LegistarClient, path: string, idField: string): Promise<Body<Rows> | null> {
  const first = await client.list(path);
  if (first === null || first.value.length < pageRows) return first;
  const value: Rows = [];
  for await (const { rows } of pagesOf(client, path, idField)) value.push(...rows);
  return { value, text: JSON.stringify(value) };
}

async function* pagesOf(
  client: LegistarClient,
  path: string,
  idField: string,
  query: PageQuery = {},
): AsyncGenerator<Page> {
  let after = query.after ?? 0;
  let isConfirmed = false;
  for (;;) {
    const conditions = [`${idField} gt ${after}`, ...(query.filter ? [`(${query.filter})`] : [])];
    const parameters = new URLSearchParams({
      $filter: conditions.join(' and '),
      $orderby: idField,
      $top: String(pageRows),
      ...(query.select ? { $select: query.select.join(',') } : {}),
    });
    const body = await client.list(`${path}${path.includes('?') ? '&' : '?'}${parameters}`);
    if (body === null) throw noList(path);
    if (body.value.length === 0) {
      if (isConfirmed || !query.confirmsEnd) return;
      isConfirmed = true;
      continue;
    }
    isConfirmed = false;
    const lastId = lastIdOf(body.value, idField, after);
    yield { rows: body.value, lastId };
    after = lastId;
  }
}

function noList(path: string) {
  return new SourceError('bad-request', 'The source lacks a list that is read.', null, `It is ${path}.`);
}

async function rowsById(client: LegistarClient, path: string, idField: string, ids: number[]): Promise<Rows> {
  const $filter = ids.map((id) => `${idField} eq ${id}`).join(' or ');
  const body = await client.list(`${path}?${new URLSearchParams({ $filter, $top: String(pageRows) })}`);
  return body?.value ?? [];
}

/** The largest id of a page; a page that does not come after what was asked for would loop for ever. */
function lastIdOf(rows: Rows, idField: string, after: number): number {
  const ids = rows.map((row) =>
    typeof row === 'object' && row !== null ? Number(Reflect.get(row, idField)) : Number.NaN,
  );
  const lastId = Math.max(after, ...ids.filter(Number.isSafeInteger));
  if (lastId > after && ids.every((id) => !(id <= after))) return lastId;
  throw new SourceError(
    'bad-request',
    'The source does not page its lists.',
    null,
    `It was asked by ${idField}.`,
  );
}
