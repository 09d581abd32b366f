import { Notice } from './notice';

/** What must be mended in a form, each with a way to its field; nothing where all is well. */
export function FormProblems({ problems }: { problems: readonly { field: string; message: string }[] }) {
  if (problems.length === 0) return null;
  return (
    <Notice tone="error" title="This could not be sent yet." role="alert">
      <ul className="plain-list">
        {problems.map(({ field, message }) => (
          <li key={field}>
            <a href={`#field-${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
