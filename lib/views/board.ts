/** What the API gives of a row of each work list beside the item itself; a day is `YYYY-MM-DD`, what is not known null. */
export type BoardFields = {
  'awaiting-executive': {
    withTheMayorSince: string | null;
    daysThere: number | null;
    lastDayToAct: string | null;
    daysLeft: number | null;
  };
  clocks: { lastDay: string | null; daysLeft: number | null; clock: string | null };
  unscheduled: { committee: string | null; referred: string | null; daysWaiting: number | null };
  pending: { committee: string | null; inCommitteeSince: string | null; daysWaiting: number | null };
  held: { heldSince: string | null; daysHeld: number | null; by: string | null; until: string | null };
  readings: { firstReading: string | null; nextEvent: string | null; whatIsNext: string | null };
  quiet: { lastAction: string | null; daysWithoutOne: number | null; committee: string | null };
  week: { day: string | null; whatHappened: string | null; where: string | null };
  divided: {
    day: string | null;
    question: string | null;
    yes: number | null;
    no: number | null;
    body: string | null;
  };
  orders: { signed: string | null };
  year: {
    kind: string | null;
    committee: string | null;
    introduced: string | null;
    ended: string | null;
    days: number | null;
  };
};
