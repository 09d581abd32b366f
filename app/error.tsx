'use client';

import { ErrorHelp } from '@/components/site/error-help';
import { PageFrame } from '@/components/site/page-frame';

export default function RootError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <PageFrame city={null}>
      <ErrorHelp reset={reset} digest={error.digest} />
    </PageFrame>
  );
}
