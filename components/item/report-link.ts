/** A prepared mail about a page to the operator's address, as a `mailto:` link. */
export function reportLink(email: string, name: string, address: string) {
  const subject = `Error on the page of ${name}`.slice(0, 200);
  const body = `Page: ${address}\n\nWhat is wrong:\n\nWhat is right, and where it can be checked:\n`;
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
