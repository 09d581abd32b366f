import { ApiError, errorResponse } from '@/app/answers/api-error';

export const GET = () => errorResponse(new ApiError('not-found', 'The API has nothing under this address.'));
