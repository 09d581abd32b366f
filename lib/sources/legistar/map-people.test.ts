import { describe, expect, it } from 'vitest';
import { mapBodies } from './map-bodies';
import { mapContext } from './map-context';
import { mapPeople } from './map-people';

const context = () => mapContext('nyc', 'https://webapi.legistar.com/v1/nyc');
const gerges = {
  PersonId: 36,
  PersonFirstName: 'Abraham',
  PersonLastName: 'Gerges',
  PersonFullName: 'Abraham G. Gerges',
};
const chair = {
  OfficeRecordId: 214,
  OfficeRecordPersonId: 36,
  OfficeRecordBodyId: 13,
  OfficeRecordTitle: 'CHAIRPERSON',
  OfficeRecordMemberType: 'CHAIR',
  OfficeRecordStartDate: '1990-01-01T00:00:00',
  OfficeRecordEndDate: '1991-12-31T00:00:00',
};

describe('mapPeople', () => {
  it('gives each person with the offices held, earliest first', () => {
    const later = {
      ...chair,
      OfficeRecordId: 9,
      OfficeRecordTitle: ' ',
      OfficeRecordStartDate: '1992-01-01T00:00:00',
      OfficeRecordEndDate: null,
    };
    expect(mapPeople(context(), [gerges], [later, chair])).toMatchObject([
      {
        key: '36',
        name: 'Abraham G. Gerges',
        seats: [
          { title: 'CHAIRPERSON', bodyKey: '13', startOn: '1990-01-01', endOn: '1991-12-31' },
          { title: 'CHAIR', startOn: '1992-01-01', endOn: null },
        ],
      },
    ]);
  });

  it('joins two ids of one human only by a reviewed alias', () => {
    const twin = { ...gerges, PersonId: 37, PersonFullName: 'A. Gerges' };
    expect(mapPeople(context(), [gerges, twin], []).map(({ key }) => key)).toEqual(['36', '37']);
    const reviewed = { ...context(), vocabulary: { ...context().vocabulary, aliases: new Map([[37, 36]]) } };
    expect(mapPeople(reviewed, [twin, gerges], [{ ...chair, OfficeRecordPersonId: 37 }])).toMatchObject([
      { key: '36', name: 'Abraham G. Gerges', alsoKnownAs: ['A. Gerges'], seats: [{ title: 'CHAIRPERSON' }] },
    ]);
  });

  it('takes first and last name where there is no full one, and leaves out nobody else', () => {
    const where = context();
    const people = mapPeople(where, [{ ...gerges, PersonFullName: null }, { PersonId: 5 }], []);
    expect(people.map(({ name }) => name)).toEqual(['Abraham Gerges']);
    expect(where.issues.map(({ subject, subjectKey }) => [subject, subjectKey])).toEqual([['person', '5']]);
  });
});

describe('mapBodies', () => {
  it.each([
    ['City Council', null, 'legislature'],
    ['Committee on Aging ', null, 'committee'],
    ['Subcommittee on Zoning and Franchises', null, 'committee'],
    ['Mayor', null, 'executive'],
    ['Metropolitan King County', 'Primary Legislative Body', 'legislature'],
    ['Town Hall Meeting', null, 'other'],
  ])('reads %s (%s) as %s', (name, type, kind) => {
    const [body] = mapBodies(context(), [
      { BodyId: 3, BodyName: name, BodyTypeName: type, BodyNumberOfMembers: 0 },
    ]);
    expect(body).toMatchObject({ key: '3', name: name.trim(), kind, memberCount: null });
  });
});
