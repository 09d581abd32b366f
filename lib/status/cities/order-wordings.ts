import type { Meaning } from '../process';
import { wordingTable } from '../wording';

/** What happens to executive orders, in the words `actionsOfOrder` and `ordersOn` use for every city. */
export const ORDER_WORDINGS: Record<string, readonly Meaning[]> = wordingTable<readonly Meaning[]>({
  'Order issued': [{ class: 'order-issued' }],
  'Order revised': [{ class: 'order-revised' }],
  'Order rescinded': [{ class: 'order-rescinded' }],
  'Order superseded': [{ class: 'superseded' }],
  'Order expired': [{ class: 'order-expired' }],
  'Listed as rescinded': [{ class: 'order-rescinded' }],
  'Order history': [{ class: 'preliminary' }],
});
