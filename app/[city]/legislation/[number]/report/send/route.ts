import { findCity } from '@/db/cities/find-city';
import { keepDraft } from '@/db/deeds/drafts';
import { primaryStore } from '@/db/engine/store';
import { REPORTS_A_DAY, storeReport } from '@/db/reports/store-report';
import { decodeSegment } from '@/lib/address/decode-segment';
import { type FieldProblem, parseReport, REPORT_FORM } from '@/lib/reports/report-form';
import { currentRequest } from '@/lib/request-scope';
import { enoughReports, NOTHING_HERE, TOO_MANY_DRAFTS } from '@/lib/words/report-words';

type Context = { params: Promise<{ city: string; number: string }> };

/** Stores what a reader reports as wrong on an item, and leads back to the form: sent, or with what must be mended. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { city: citySlug, number } = await params;
  const slug = decodeSegment(number);
  const { db } = await primaryStore();
  const city = await findCity(db, citySlug);
  if (!city) return refused(404, NOTHING_HERE);
  const address = currentRequest()?.client ?? 'unknown';
  const page = `/${city.slug}/legislation/${encodeURIComponent(slug)}/report`;
  const { fields, report, problems } = parseReport(new URLSearchParams(await request.text()));
  const again = async (wrong: FieldProblem[]) => {
    const draft = await keepDraft(db, { form: REPORT_FORM, address }, { fields, problems: wrong });
    return draft ? ledTo(`${page}?draft=${draft}`) : refused(429, TOO_MANY_DRAFTS);
  };
  if (!report) return again(problems);
  const stored = await storeReport(db, { cityId: city.id, slug, address }, report);
  if (stored === 'no-item') return refused(404, NOTHING_HERE);
  if (stored === 'too-many') return again([{ field: 'message', message: enoughReports(REPORTS_A_DAY) }]);
  return ledTo(`${page}?sent=yes`);
}

const own = { 'Cache-Control': 'no-store' };

function ledTo(location: string): Response {
  return new Response(null, { status: 303, headers: { ...own, Location: location } });
}

function refused(status: 404 | 429, sentence: string): Response {
  const headers = { ...own, 'Content-Type': 'text/plain; charset=utf-8' };
  return new Response(`${sentence}\n`, { status, headers });
}
