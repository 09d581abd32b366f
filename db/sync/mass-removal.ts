import { AppError } from '@/lib/errors';
import { inFigures } from '@/lib/words/english';

const nouns = { matters: 'items', events: 'meetings' } as const;

/** Refusal of a run that misses more than a tenth of a list; its sentence is for every reader. */
export class MassRemoval extends AppError {
  constructor({ vanished, total, list, lately }: Vanishing) {
    const [some, all] = [vanished, total].map(inFigures);
    const marked = lately > 0 ? ` (${inFigures(lately)} of them marked within a day)` : '';
    super(
      'refused',
      `${some} of ${all} ${nouns[list]} are missing at the source${marked}, more than a tenth: ` +
        'nothing more was marked, and the stored record stays as it was.',
    );
  }
}

type Vanishing = { vanished: number; total: number; list: keyof typeof nouns; lately: number };
