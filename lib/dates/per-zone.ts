/** One formatter a time zone, made at its first use and kept: making one costs as much as a small page. */
export function perZone(
  make: (timeZone: string) => Intl.DateTimeFormat,
): (timeZone: string) => Intl.DateTimeFormat {
  const kept = new Map<string, Intl.DateTimeFormat>();
  return (timeZone) => {
    const format = kept.get(timeZone) ?? make(timeZone);
    kept.set(timeZone, format);
    return format;
  };
}
