import * as z from 'zod/mini';
import { NO_MESSAGE, NOT_CHOSEN, tooLong, UNREADABLE_MESSAGE } from '../words/report-words';
import { REPORTED, type Reported } from '../words/vocabulary';

/** By which a draft of it is known. */
export const REPORT_FORM = 'report';
export const MESSAGE_MOST = 2_000;

/** What a form holds as it was typed, by the name of the field. */
export type ReportFields = { about: string; message: string };
export type Report = { about: Reported; message: string };
export type FieldProblem = { field: string; message: string };

const UNREADABLE = /[\p{Cc}\p{Cs}\u{FFFD}]/u;
const about = z.enum(REPORTED, { error: NOT_CHOSEN });
const message = z.string().check(
  z.minLength(1, { error: NO_MESSAGE }),
  z.refine((text) => text.length <= MESSAGE_MOST, {
    error: ({ input }) => tooLong(String(input).length, MESSAGE_MOST),
  }),
  z.refine((text) => !UNREADABLE.test(text.replaceAll(/[\n\t]/g, ' ')), { error: UNREADABLE_MESSAGE }),
);
const report = z.object({ about, message });

/** The report that a form was sent with, and what was typed; or what is wrong with it, a sentence for each field. */
export function parseReport(
  form: URLSearchParams,
): { fields: ReportFields } & (
  | { report: Report; problems: [] }
  | { report: null; problems: FieldProblem[] }
) {
  const typed = (name: string) => (form.get(name) ?? '').replaceAll('\r\n', '\n').trim();
  const fields = { about: typed('about'), message: typed('message') };
  const read = report.safeParse(fields);
  if (read.success) return { fields, report: read.data, problems: [] };
  const seen = new Set<string>();
  const problems = read.error.issues.flatMap((issue) => {
    const field = String(issue.path[0] ?? '');
    if (seen.has(field)) return [];
    seen.add(field);
    return [{ field, message: issue.message }];
  });
  return { fields, report: null, problems };
}
