import { ApiError } from '@/app/answers/api-error';
import { allowOnly, cityRoute } from '@/app/answers/api-route';
import { findMember } from '@/db/queries/people/member';

export const GET = cityRoute(async ({ db, city, query, path }) => {
  allowOnly(query, []);
  const member = await findMember(db, city, path.slug ?? '');
  if (!member) throw new ApiError('not-found', `${city.name} has nobody on record under this name.`, 'slug');
  return member;
});
