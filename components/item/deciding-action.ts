import type { ActionDto, ItemDetail } from '@/lib/views/items';

/** The last action that fits what the status names as its reason, with its place from 1; null when none does. */
export function decidingAction(
  item: Pick<ItemDetail, 'actions' | 'status'>,
): { action: ActionDto; place: number } | null {
  const { because } = item.status;
  if (!because) return null;
  const index = item.actions.findLastIndex(
    ({ on, text, raw }) => on === because.on && (text === because.action || raw === because.action),
  );
  const action = item.actions[index];
  return action ? { action, place: index + 1 } : null;
}
