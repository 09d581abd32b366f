import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Reported } from '@/lib/words/vocabulary';
import type { Db } from '../engine/types';
import { cities, items, reports } from '../schema';

export type ListedReport = {
  id: number;
  city: string;
  item: string;
  about: Reported;
  message: string;
  at: Date;
  closedAt: Date | null;
  closingNote: string | null;
};

/** The reports that are open, or all, of one city (by its id) or of all, oldest first. Empty: there are none. */
export function listReports(db: Db, of: { cityId: number | null; all: boolean }): Promise<ListedReport[]> {
  return db
    .select({
      id: reports.id,
      city: cities.slug,
      item: items.slug,
      about: reports.about,
      message: reports.message,
      at: reports.at,
      closedAt: reports.closedAt,
      closingNote: reports.closingNote,
    })
    .from(reports)
    .innerJoin(cities, eq(cities.id, reports.cityId))
    .innerJoin(items, and(eq(items.cityId, reports.cityId), eq(items.id, reports.itemId)))
    .where(
      and(
        of.cityId === null ? undefined : eq(reports.cityId, of.cityId),
        of.all ? undefined : isNull(reports.closedAt),
      ),
    )
    .orderBy(asc(reports.at), asc(reports.id));
}
