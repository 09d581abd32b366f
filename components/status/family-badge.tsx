import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { FAMILY_ICONS, type StatusFamily } from './status-family';

/** One look of the six, by name: icon, colour and the given word. */
export function FamilyBadge({ family, children }: { family: StatusFamily; children: ReactNode }) {
  return (
    <span className="badge" data-family={family}>
      <Icon name={FAMILY_ICONS[family]} />
      <span>{children}</span>
    </span>
  );
}
