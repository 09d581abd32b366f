import type { PersonFacts, SeatFacts } from '@/lib/legislation/facts';
import { localDate } from './dates';
import { type MapContext, personKey, rowKey } from './map-context';
import { plainLine } from './plain-text';
import { readRows } from './rows';
import { type OfficeRecordRow, officeRecordShape, type PersonRow, personShape } from './shapes';

/**
 * Everyone in the source's list of persons, with the offices they hold or held, earliest first; by id, where a
 * reviewed alias joins ids, by the id that stands for the person. Names come as first and last where the source
 * gives no full one; someone with no name at all is left out and reported. Addresses and telephones are not read.
 */
export function mapPeople(context: MapContext, persons: unknown[], officeRecords: unknown[]): PersonFacts[] {
  const seats = new Map<string, SeatFacts[]>();
  const records = readRows(officeRecordShape, officeRecords, 'office-record', context.issues);
  for (const record of records.sort(byTime)) {
    const key = personKey(context, record.OfficeRecordPersonId);
    if (key !== null) seats.set(key, [...(seats.get(key) ?? []), mapSeat(record)]);
  }

  const people = new Map<string, PersonFacts>();
  for (const row of readRows(personShape, persons, 'person', context.issues)) {
    const key = personKey(context, row.PersonId) ?? String(row.PersonId);
    const name = nameOf(row);
    if (name === null) {
      context.issues.push({
        kind: 'row-unreadable',
        subject: 'person',
        subjectKey: key,
        detail: 'a person without a name',
      });
      continue;
    }
    const known = people.get(key);
    if (known && key !== String(row.PersonId)) known.alsoKnownAs.push(name);
    else {
      const alsoKnownAs = known ? [known.name, ...known.alsoKnownAs] : [];
      people.set(key, { key, name, sourceName: name, alsoKnownAs, note: null, seats: seats.get(key) ?? [] });
    }
  }
  return [...people.values()];
}

function nameOf(row: PersonRow): string | null {
  return (
    plainLine(row.PersonFullName) ?? plainLine(`${row.PersonFirstName ?? ''} ${row.PersonLastName ?? ''}`)
  );
}

function mapSeat(row: OfficeRecordRow): SeatFacts {
  return {
    title: plainLine(row.OfficeRecordTitle) ?? plainLine(row.OfficeRecordMemberType) ?? 'Member',
    seat: null,
    bodyKey: rowKey(row.OfficeRecordBodyId),
    startOn: localDate(row.OfficeRecordStartDate),
    endOn: localDate(row.OfficeRecordEndDate),
    sourceUrl: null,
    termSourceUrl: null,
    note: null,
  };
}

function byTime(a: OfficeRecordRow, b: OfficeRecordRow): number {
  const [from, to] = [a.OfficeRecordStartDate ?? '', b.OfficeRecordStartDate ?? ''];
  return from < to ? -1 : Number(from > to) || a.OfficeRecordId - b.OfficeRecordId;
}
