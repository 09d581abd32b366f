import { AppError } from '@/lib/errors';

/** Refusal of a run that misses more than a tenth of a list; its sentence is for every reader. */
export class MassRemoval extends AppError {
  constructor({ vanished, total, plural, lately }: Vanishing) {
    const marked = lately > 0 ? ` (${lately} of them marked within a day)` : '';
    super(
      'refused',
      `${vanished} of ${total} ${plural} are missing at the source${marked}, more than a tenth: ` +
        'nothing was marked, and the stored record stays as it was.',
    );
  }
}

type Vanishing = { vanished: number; total: number; plural: 'matters' | 'events'; lately: number };
