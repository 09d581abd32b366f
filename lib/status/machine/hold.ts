import { addDays } from '../../dates/days';
import type { CityProcess } from '../process';
import type { Act, Hold } from './state';

/** Until when and by whom an act puts an item off, read from its text and note; null where they do not say. */
export function actHold(process: CityProcess, act: Act): Hold {
  const words = [act.action.text, act.action.note].filter((text) => text !== null).join(' ');
  const named = /\b(\d{4}-\d{2}-\d{2})\b/.exec(words)?.[1] ?? null;
  const by = /\b[Cc]alled out by ([\p{L}'’. -]{1,100}?) under\b/u.exec(words)?.[1] ?? null;
  return { until: named ?? callOutReturn(process, act), by };
}

function callOutReturn(process: CityProcess, act: Act): string | null {
  const { days } = process.clocks.callOutReturn;
  return act.class === 'called-out' && days !== null && act.on !== null ? addDays(act.on, days) : null;
}
