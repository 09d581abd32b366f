import type { ActionFacts, BodyFacts, ItemFacts, MeetingFacts, PersonFacts } from '@/lib/legislation/facts';

/** An invented bill for tests, empty but for its number; not of any city's record. */
export function exampleItem(change: Partial<ItemFacts> = {}): ItemFacts {
  return {
    key: 'm1',
    kind: 'bill',
    sourceKind: 'Bill',
    number: '26-0001',
    displayNumber: 'CB 26-0001',
    numberConfidence: 'stated',
    alternateNumbers: [],
    officialTitle: 'A bill for an ordinance about lanterns',
    shortTitle: null,
    description: null,
    notes: null,
    confidence: 'stated',
    sourceStatus: null,
    sourceStatusSeenOn: null,
    introducedOn: '2026-01-05',
    effectiveOn: null,
    enactmentNumber: null,
    committeeKey: null,
    version: null,
    pageUrl: null,
    topics: [],
    codeSections: [],
    order: null,
    sponsors: [],
    actions: [],
    documents: [],
    texts: [],
    relations: [],
    nextEvents: [],
    sourceKeys: [],
    ...change,
  };
}

/** An invented action for tests. */
export function exampleAction(change: Partial<ActionFacts> = {}): ActionFacts {
  return {
    key: 'a1',
    on: '2026-01-12',
    precision: 'day',
    time: null,
    place: null,
    bodyKey: 'council',
    bodyName: 'City Council',
    meetingKey: null,
    raw: null,
    text: 'Filed',
    phase: null,
    result: null,
    consent: null,
    confidence: 'stated',
    note: null,
    mover: null,
    moverKey: null,
    seconder: null,
    seconderKey: null,
    participants: [],
    agendaSequence: null,
    minutesSequence: null,
    position: 1,
    rollCall: null,
    sourceKeys: [],
    ...change,
  };
}

/** A roll call of the people of `examplePeople`: each `yes` or `no`, tallied. */
export function exampleRollCall(options: ('yes' | 'no')[]): NonNullable<ActionFacts['rollCall']> {
  const names = examplePeople.map(({ name }) => name);
  return {
    yes: options.filter((option) => option === 'yes').length,
    no: options.filter((option) => option === 'no').length,
    abstain: null,
    absent: null,
    excused: null,
    recused: null,
    notVoting: null,
    basis: null,
    isComplete: true,
    votes: options.map((option, index) => ({
      personKey: examplePeople[index]?.key ?? null,
      name: names[index] ?? `Member ${index + 1}`,
      option,
      raw: null,
      inferred: false,
    })),
  };
}

/** A sponsor out of `examplePeople`, by place. */
export function exampleSponsor(index: number): ItemFacts['sponsors'][number] {
  const person = examplePeople[index];
  if (!person) throw new Error(`There is no example person ${index}.`);
  const role = index === 0 ? 'sponsor' : 'co-sponsor';
  return { personKey: person.key, bodyKey: null, name: person.name, role, position: index, sourceKeys: [] };
}

export const exampleBodies: BodyFacts[] = [
  {
    key: 'council',
    name: 'City Council',
    shortName: null,
    kind: 'legislature',
    memberCount: null,
    note: null,
    sourceKeys: [],
  },
];

export const examplePeople: PersonFacts[] = ['Ada Amber', 'Bo Birch', 'Cy Cedar', 'Di Dale'].map(
  (name, index) => ({
    key: `p${index + 1}`,
    name,
    sourceName: null,
    alsoKnownAs: [],
    note: null,
    seats: [
      {
        title: 'Council member',
        seat: String(index + 1),
        bodyKey: 'council',
        startOn: '2024-01-01',
        endOn: null,
        sourceUrl: null,
        termSourceUrl: null,
        note: null,
      },
    ],
  }),
);

/** An invented meeting of the council with two lines on its agenda, the second about the example bill. */
export function exampleMeeting(change: Partial<MeetingFacts> = {}): MeetingFacts {
  return {
    key: 'e1',
    bodyKey: 'council',
    bodyName: 'City Council',
    heldOn: '2026-01-12',
    time: '17:30',
    location: 'Room 450',
    agendaStatus: 'Final',
    minutesStatus: null,
    isCancelled: false,
    agendaUrl: null,
    minutesUrl: null,
    videoUrl: null,
    pageUrl: null,
    note: null,
    agendaPublishedAt: '2026-01-09T20:00:00.000Z',
    minutesPublishedAt: null,
    confidence: 'stated',
    items: ['Roll call', 'CB 26-0001'].map((title, index) => ({
      key: `x${index + 1}`,
      itemKey: index === 1 ? 'm1' : null,
      sequence: index + 1,
      agendaNumber: null,
      title,
      actionRaw: null,
      result: null,
      consent: null,
      note: null,
    })),
    sourceKeys: [],
    ...change,
  };
}
