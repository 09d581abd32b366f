const PATHS = {
  check: 'M3 8.5 6.5 12 13 4.5',
  arrow: 'M2.5 8h10.5M9 4l4 4-4 4',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  cross: 'M4 4l8 8M12 4l-8 8',
  minus: 'M3.5 8h9',
  question: 'M5.5 6a2.5 2.5 0 1 1 3.7 2.2C8.4 8.7 8 9.2 8 10M8 12.6v.4',
  skip: 'M2 11.5C3.5 4.5 10.5 3.5 13 9M13.5 4.5V9.5H8.5',
  back: 'M13.5 8H3M7 4 3 8l4 4',
  repeat: 'M12.5 6A5 5 0 1 0 13 9.5M13 3v3.2H9.8',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawn sign that always stands beside its word, so it is hidden from assistive technology. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
