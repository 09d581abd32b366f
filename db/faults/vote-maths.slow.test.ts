import { createReadStream, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { expect, test } from 'vitest';
import { mapContext } from '@/lib/sources/legistar/map-context';
import { mapRollCall } from '@/lib/sources/legistar/map-roll-call';
import { readRows } from '@/lib/sources/legistar/rows';
import { voteShape } from '@/lib/sources/legistar/shapes';
import { differingCounts, tallyOf } from '@/lib/votes/tally';

const shared = process.env.PASSAGE_SHARED ?? resolve('..', 'shared');
const file = join(shared, 'legistar-replay', 'corpora', 'nyc-full', 'votes.jsonl.gz');
/** By hand, from the source's own list of vote types: what each word counts as. */
const words: Record<string, string[]> = {
  yes: ['Affirmative'],
  no: ['Negative'],
  abstain: ['Abstain'],
  absent: ['Absent'],
  excused: ['Excused', 'Medical', 'Maternity', 'Paternity', 'Parental', 'Bereavement', 'Jury Duty'],
  recused: ['Conflict'],
  'not-voting': ['Non-voting', 'Suspended'],
};

/** Row 53, on recorded data that lies beside the project where it is present at all. */
test.skipIf(!existsSync(file))(
  'row 53: every real roll call adds up to its votes',
  async () => {
    const calls = new Map<number, { VoteValueName: string }[]>();
    for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
      const row = JSON.parse(line);
      const known = calls.get(row.VoteEventItemId);
      if (known) known.push(row);
      else calls.set(row.VoteEventItemId, [row]);
    }
    const context = mapContext('nyc', 'http://127.0.0.1/v1/nyc');
    const wrong: number[] = [];
    let [votes, away] = [0, 0];
    for (const [id, rows] of calls) {
      const call = mapRollCall(context, String(id), readRows(voteShape, rows, 'vote', []));
      if (!call) throw new Error(`The roll call ${id} was lost.`);
      const byWord = (option: string) =>
        rows.filter(({ VoteValueName: word }) => words[option]?.includes(word)).length;
      const { notVoting, yes, no, abstain, absent, excused, recused } = call;
      const told = { yes, no, abstain, absent, excused, recused, 'not-voting': notVoting };
      const isSame = Object.entries(told).every(([option, count]) => count === byWord(option));
      const sum = Object.values(tallyOf(call.votes)).reduce((all, n) => all + n, 0);
      if (!isSame || sum !== rows.length || differingCounts(call, call.votes).length > 0) wrong.push(id);
      votes += rows.length;
      away += byWord('absent') + byWord('excused');
    }
    console.log(
      `row 53: ${calls.size} roll calls, ${votes} votes, ${wrong.length} that do not add up; ${away} away, 0 of them counted as no`,
    );
    expect(wrong).toEqual([]);
    expect(calls.size).toBe(16_411);
  },
  120_000,
);
