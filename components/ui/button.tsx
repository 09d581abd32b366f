import type { ComponentProps } from 'react';

export function Button({
  quiet = false,
  type = 'submit',
  ...rest
}: ComponentProps<'button'> & { quiet?: boolean }) {
  return <button {...rest} type={type} className="button" data-quiet={quiet ? '' : undefined} />;
}
