'use client';

import { useState, useSyncExternalStore } from 'react';

const never = () => () => {};

/** Copies the page's address; only there when a browser with script can do it. */
export function CopyLink() {
  const canCopy = useSyncExternalStore(
    never,
    () => Boolean(navigator.clipboard),
    () => false,
  );
  const [said, setSaid] = useState('');
  if (!canCopy) return null;

  async function copy() {
    const copied = await navigator.clipboard.writeText(location.href).then(
      () => true,
      () => false,
    );
    setSaid(copied ? 'Link copied' : 'The browser did not allow copying; the address is in its address bar.');
  }

  return (
    <p className="inline-list">
      <button type="button" className="button" data-quiet="" onClick={copy}>
        Copy link
      </button>
      <span className="small" role="status">
        {said}
      </span>
    </p>
  );
}
