/** One part of an address as its reader wrote it; text that is no valid encoding comes back as it is. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
