import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import { actorWords, subjectName } from '@/lib/words/ledger/change-words';
import { ACTORS, SUBJECTS } from '@/lib/words/vocabulary';

/** Narrows the list of changes by day, by what changed and by who changed it; works without a script. */
export function ChangesForm({
  action,
  asked,
}: {
  action: string;
  asked: Readonly<Record<'since' | 'until' | 'item' | 'subject' | 'actor', string | null>>;
}) {
  return (
    <form className="form-row" action={action} method="get">
      {asked.item ? <input type="hidden" name="item" value={asked.item} /> : null}
      <Field label="Seen on or after" name="since" type="date" defaultValue={asked.since?.slice(0, 10)} />
      <Field label="Seen on or before" name="until" type="date" defaultValue={asked.until?.slice(0, 10)} />
      <SelectField label="What changed" name="subject" defaultValue={asked.subject ?? ''}>
        <option value="">Anything</option>
        {SUBJECTS.map((subject) => (
          <option key={subject} value={subject}>
            {subjectName(subject)}
          </option>
        ))}
      </SelectField>
      <SelectField label="Who changed it" name="actor" defaultValue={asked.actor ?? ''}>
        <option value="">Anyone</option>
        {ACTORS.map((actor) => (
          <option key={actor} value={actor}>
            {actorWords(actor)}
          </option>
        ))}
      </SelectField>
      <Button>Show</Button>
    </form>
  );
}
