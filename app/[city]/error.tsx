'use client';

import { ErrorHelp } from '@/components/site/error-help';

export default function CityError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <ErrorHelp reset={reset} digest={error.digest} />;
}
