import { Button } from '@/components/ui/button';
import { FormProblems } from '@/components/ui/form-problems';
import { SelectField } from '@/components/ui/select-field';
import { TextArea } from '@/components/ui/text-area';
import { type FieldProblem, MESSAGE_MOST, type ReportFields } from '@/lib/reports/report-form';
import { inFigures } from '@/lib/words/english';
import { REPORTED_WORDS } from '@/lib/words/report-words';
import { REPORTED } from '@/lib/words/vocabulary';

/** Asks what is wrong on a page; what was typed and could not be taken stands in it again, with what to mend. */
export function ReportForm({
  action,
  fields,
  problems,
}: {
  action: string;
  fields: ReportFields;
  problems: FieldProblem[];
}) {
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.message;
  return (
    <form className="stack" action={action} method="post">
      <FormProblems problems={problems} />
      <SelectField
        label="What the mistake is about"
        name="about"
        defaultValue={fields.about}
        error={problemOf('about')}
      >
        <option value="">Choose</option>
        {REPORTED.map((reported) => (
          <option key={reported} value={reported}>
            {REPORTED_WORDS[reported]}
          </option>
        ))}
      </SelectField>
      <TextArea
        label="What is wrong, and what is right"
        hint={`Up to ${inFigures(MESSAGE_MOST)} characters. A link or a date helps.`}
        name="message"
        rows={7}
        defaultValue={fields.message}
        error={problemOf('message')}
      />
      <div>
        <Button>Send the report</Button>
      </div>
    </form>
  );
}
