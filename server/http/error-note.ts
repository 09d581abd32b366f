const note =
  '<noscript><h1>This page could not be shown</h1><p>Something went wrong on our side, or the record could not be ' +
  'read in time. This says nothing about the record: what you looked for may well be there.</p>' +
  '<p><a href="">Try again</a></p></noscript>';

/**
 * The page with a note for readers without JavaScript, where it is the empty one that Next draws an error into; else
 * as it is.
 */
export function withErrorNote(page: Buffer): Buffer {
  if (!page.includes('<html id="__next_error__"')) return page;
  const end = page.lastIndexOf('</body>');
  if (end === -1) return page;
  return Buffer.concat([page.subarray(0, end), Buffer.from(note), page.subarray(end)]);
}
