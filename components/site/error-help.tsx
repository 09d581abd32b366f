'use client';

import { useRouter } from 'next/navigation';
import { startTransition } from 'react';
import { ErrorNotice } from '@/components/ui/error-notice';
import { PageHeader } from '@/components/ui/page-header';

/** A page that could not be shown: nothing about the cause, nothing about what exists, and a way to try again. */
export function ErrorHelp({ reset, digest }: { reset: () => void; digest?: string }) {
  const router = useRouter();
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <>
      <PageHeader title="This page could not be shown" />
      <ErrorNotice title="Something went wrong on our side or on the way to you.">
        <p>This says nothing about the record: what you looked for may well be there.</p>
        <p>
          <button type="button" className="button" onClick={retry}>
            Try again
          </button>
        </p>
        {digest ? (
          <p className="small">{`If it stays, tell whoever runs this site the code ${digest}.`}</p>
        ) : null}
      </ErrorNotice>
    </>
  );
}
