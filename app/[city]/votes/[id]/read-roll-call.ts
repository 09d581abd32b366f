import { cache } from 'react';
import { readCity } from '@/app/[city]/read-city';
import { store } from '@/db/engine/store';
import { findRollCall } from '@/db/queries/votes/roll-call';
import { decodeSegment } from '@/lib/address/decode-segment';

/** The roll call at an address, or null; asked once a request. */
export const readRollCall = cache(async (citySlug: string, id: string) => {
  const city = await readCity(citySlug);
  return city && findRollCall((await store()).db, city, decodeSegment(id));
});
