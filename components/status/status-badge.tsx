import { Icon } from '@/components/ui/icon';
import type { StatusDto } from '@/lib/views/items';
import { statusWord } from '@/lib/words/status-words';
import type { Kind } from '@/lib/words/vocabulary';
import { FAMILY_ICONS, statusFamily } from './status-family';

/** A status in a table or list: icon, word and colour; inferred ones say so. */
export function StatusBadge({
  status,
  kind,
}: {
  kind?: Kind;
  status: Pick<StatusDto, 'stage' | 'outcome' | 'route' | 'activity' | 'inferred'>;
}) {
  const family = statusFamily(status);
  const word = statusWord(status, kind);
  return (
    <span className={status.inferred ? 'badge inferred' : 'badge'} data-family={family}>
      <Icon name={FAMILY_ICONS[family]} />
      {status.inferred ? `${word} (inferred)` : word}
    </span>
  );
}
