import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import { actorWords, subjectName } from '@/lib/words/change-words';

/** Narrows the list of changes by day, by what changed and by who changed it; works without a script. */
export function ChangesForm({
  action,
  given,
  subjects,
  actors,
}: {
  action: string;
  given: Readonly<Record<string, string>>;
  subjects: readonly string[];
  actors: readonly string[];
}) {
  return (
    <form className="form-row" action={action} method="get">
      {given.item ? <input type="hidden" name="item" value={given.item} /> : null}
      <Field label="Seen on or after" name="since" type="date" defaultValue={given.since?.slice(0, 10)} />
      <Field label="Seen on or before" name="until" type="date" defaultValue={given.until} />
      <SelectField label="What changed" name="subject" defaultValue={given.subject ?? ''}>
        <option value="">Anything</option>
        {subjects.map((subject) => (
          <option key={subject} value={subject}>
            {subjectName(subject)}
          </option>
        ))}
      </SelectField>
      <SelectField label="Who changed it" name="actor" defaultValue={given.actor ?? ''}>
        <option value="">Anyone</option>
        {actors.map((actor) => (
          <option key={actor} value={actor}>
            {actorWords(actor)}
          </option>
        ))}
      </SelectField>
      <Button>Show</Button>
    </form>
  );
}
