import type { Citation, Clocks } from '../../process';
import { unknownClock } from '../unknown-clock';

const SECTION_37: Citation = {
  text: 'New York City Charter sec. 37(b)',
  url: 'https://codelibrary.amlegal.com/codes/newyorkcity/latest/NYCcharter/0-0-0-289',
};

const unknown = (sentence: string) =>
  unknownClock(sentence, 'Not known, or not part of this city’s process.');

/** New York's legal clocks. */
export const CLOCKS: Clocks = {
  executive: {
    sentence: 'A bill the mayor neither signs nor vetoes within thirty days becomes law',
    days: 30,
    counted: 'calendar',
    lastDay: 'stays',
    certainDays: null,
    citation: SECTION_37,
    note: 'Counted from the day the council presents it to the mayor.',
    from: 'presented',
    silence: 'unsigned',
  },
  override: {
    sentence: 'The council may override a veto by two thirds within thirty days after it is laid before it',
    days: 30,
    counted: null,
    lastDay: null,
    // Thirty days from the next stated meeting; no two stated meetings lie further apart than this allows for.
    certainDays: 90,
    citation: SECTION_37,
    note: 'The days run from the next stated meeting after the veto, which the record of the bill does not print.',
  },
  publication: unknown('The days until a local law is published are not known'),
  contractReview: unknown('Contracts do not pass by silence of the council'),
  callOutReturn: unknown('One member alone cannot have an item put off'),
  hearingNotice: unknown('The notice a hearing needs is not known'),
};
