import { StatusBadge } from '@/components/status/status-badge';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { formatDay } from '@/lib/dates/format-day';
import { NOT_COME } from '@/lib/dates/not-come';
import type { StatusDto } from '@/lib/views/items';

export type DayAnswer =
  | { state: 'not-asked' | 'bad-day' | 'not-come' }
  | { state: 'answered'; on: string; status: StatusDto };

const ERRORS: Partial<Record<DayAnswer['state'], string>> = {
  'bad-day': 'That is not a day of the calendar. Choose one, or write it like 2017-08-30.',
  'not-come': NOT_COME,
};

/** Where the item stood at the end of a day of the reader's choice, as a plain form. */
export function ItemOnADay({ action, answer }: { action: string; answer: DayAnswer }) {
  return (
    <div className="stack">
      <form className="form-row" method="get" action={`${action}#on-a-day`}>
        <Field
          type="date"
          name="on"
          label="Where did it stand at the end of"
          defaultValue={answer.state === 'answered' ? answer.on : undefined}
          error={ERRORS[answer.state]}
          required
        />
        <Button quiet>Show</Button>
      </form>
      {answer.state === 'answered' ? <Answer on={answer.on} status={answer.status} /> : null}
    </div>
  );
}

function Answer({ on, status }: { on: string; status: StatusDto }) {
  return (
    <Notice role="status" title={`At the end of ${formatDay(on, 'full')}`}>
      <p>
        {status.sentence} {status.stage ? <StatusBadge status={status} /> : null}
      </p>
      {status.because ? <p className="small">{status.because.explanation ?? status.because.rule}</p> : null}
    </Notice>
  );
}
