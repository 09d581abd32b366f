import { findCity } from '@/db/cities/find-city';
import { keepDraft } from '@/db/deeds/drafts';
import { primaryStore } from '@/db/engine/store';
import { REPORTS_A_DAY, storeReport } from '@/db/reports/store-report';
import { decodeSegment } from '@/lib/address/decode-segment';
import { type FieldProblem, parseReport, REPORT_FORM } from '@/lib/reports/report-form';
import { currentRequest } from '@/lib/request-scope';
import { enoughReports } from '@/lib/words/report-words';

type Context = { params: Promise<{ city: string; number: string }> };

/** Stores what a reader reports as wrong on an item, and leads back to the form: sent, or with what must be mended. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { city: citySlug, number } = await params;
  const slug = decodeSegment(number);
  const { db } = await primaryStore();
  const city = await findCity(db, citySlug);
  if (!city) return answer(404);
  const page = `/${city.slug}/legislation/${encodeURIComponent(slug)}/report`;
  const { fields, report, problems } = parseReport(new URLSearchParams(await request.text()));
  const again = async (wrong: FieldProblem[]) =>
    answer(303, `${page}?draft=${await keepDraft(db, REPORT_FORM, { fields, problems: wrong })}`);
  if (!report) return again(problems);
  const address = currentRequest()?.client ?? 'unknown';
  const stored = await storeReport(db, { cityId: city.id, slug, address }, report);
  if (stored === 'no-item') return answer(404);
  if (stored === 'too-many') return again([{ field: 'message', message: enoughReports(REPORTS_A_DAY) }]);
  return answer(303, `${page}?sent=yes`);
}

function answer(status: 303 | 404, location?: string): Response {
  const headers = { 'Cache-Control': 'no-store', ...(location ? { Location: location } : {}) };
  return new Response(null, { status, headers });
}
