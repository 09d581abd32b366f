import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { Filter } from '@/lib/legislation/filter';

/** Narrows a list of meetings to some days, as a plain form that keeps the committee. */
export function MeetingDays({ path, filter }: { path: string; filter: Filter }) {
  return (
    <form className="form-row" action={path} method="get" key={`${filter.from} ${filter.to}`}>
      {filter.committee.map((slug) => (
        <input type="hidden" name="committee" value={slug} key={slug} />
      ))}
      <Field label="On or after" name="from" type="date" defaultValue={filter.from ?? ''} />
      <Field label="On or before" name="to" type="date" defaultValue={filter.to ?? ''} />
      <Button quiet>Show</Button>
    </form>
  );
}
