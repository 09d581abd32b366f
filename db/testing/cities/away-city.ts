import { addCity } from '../../cities/followed-cities';
import type { Db } from '../../engine/types';
import { runSync } from '../../sync/run';
import { startTinySource, type TinyMatter } from '../sources/tiny-source';

const twoDaysMs = 2 * 24 * 60 * 60 * 1000;

/** The tiny city with a bill before its mayor, one on no agenda, an unknown wording, a corrected vote, and its source gone. */
export async function awayCity(db: Db): Promise<void> {
  const source = await startTinySource(3);
  const own = { slug: 'tiny', name: 'Tiny', client: 'tiny', timeZone: 'America/Chicago', process: 'nyc' };
  const city = await addCity(db, {
    ...own,
    url: source.baseUrl,
    rate: 0,
    concurrency: 4,
    allowPrivate: true,
  });
  const sync = () => runSync(db, city, { backoffMs: 1 });
  const [first, second, third] = source.matters as [TinyMatter, TinyMatter, TinyMatter];
  source.bodies.push({ BodyId: 2, BodyName: 'Committee on Light', BodyTypeName: 'Committee' });
  Object.assign(second.row, { MatterBodyId: 2, MatterBodyName: 'Committee on Light' });
  becomes(first, 'Lanterns were lit');
  becomes(second, 'Referred to Comm by Council');
  Object.assign(third.row, { MatterTypeName: 'Introduction' });
  becomes(third, 'Approved by Council');
  const sent = { ...third.histories[0], MatterHistoryId: 31, MatterHistoryPassedFlag: null };
  third.histories.push(sent);
  Object.assign(sent, {
    MatterHistoryActionName: 'Sent to Mayor by Council',
    MatterHistoryActionDate: new Date(Date.now() - twoDaysMs).toISOString().slice(0, 19),
  });
  await sync();
  Object.assign(first.votes[10]?.[1] ?? {}, { VoteValueName: 'No', VoteResult: 2 });
  await sync();
  source.before = () => ({ status: 404, body: '' });
  await sync();
  await source.stop();
}

function becomes({ histories }: TinyMatter, action: string): void {
  Object.assign(histories[0] ?? {}, { MatterHistoryActionName: action });
}
