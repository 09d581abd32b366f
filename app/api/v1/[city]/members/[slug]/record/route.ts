import { ApiError, refuse } from '@/app/answers/api-error';
import { cityRoute } from '@/app/answers/api-route';
import { findMember } from '@/db/queries/people/member';
import { listMemberRecord } from '@/db/queries/people/member-record';
import { recordAddress } from '@/lib/address/member-record';

export const GET = cityRoute(async ({ db, city, query, path }) => {
  const member = await findMember(db, city, path.slug ?? '');
  if (!member) throw new ApiError('not-found', `${city.name} has nobody on record under this name.`, 'slug');
  const { values: filter, problems } = recordAddress.parse(query);
  refuse(problems);
  const page = await listMemberRecord(db, city, member.slug, filter);
  const data = page.data.map((item) => ({ ...item, url: `/${city.slug}/legislation/${item.slug}` }));
  return { ...page, data };
});
