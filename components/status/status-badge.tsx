import { Icon } from '@/components/ui/icon';
import type { StatusDto } from '@/lib/views/items';
import { statusWord } from '@/lib/words/status-words';
import { FAMILY_ICONS, statusFamily } from './status-family';

/** A status in a table or list: icon, word and colour; inferred ones say so. */
export function StatusBadge({
  status,
}: {
  status: Pick<StatusDto, 'stage' | 'outcome' | 'route' | 'activity' | 'inferred'>;
}) {
  const family = statusFamily(status);
  return (
    <span className={status.inferred ? 'badge inferred' : 'badge'} data-family={family}>
      <Icon name={FAMILY_ICONS[family]} />
      {status.inferred ? `${statusWord(status)} (inferred)` : statusWord(status)}
    </span>
  );
}
