import { inArray, sql } from 'drizzle-orm';
import type { Subject } from '@/lib/words/vocabulary';
import { actions, changes, documents, items } from '../../schema';

/** What a source rarely changes but to mend it. Everything else of an item moves on by itself. */
const ITEM_FIELDS = [
  'kind',
  'sourceKind',
  'number',
  'officialTitle',
  'shortTitle',
  'introducedOn',
  'effectiveOn',
  'enactmentNumber',
  'signedOn',
  'contents',
];
const PARTS: Subject[] = ['action', 'roll-call', 'vote', 'sponsorship', 'document'];
const most = 50;

const isOfAction = sql`${changes.subject} in ('action', 'roll-call', 'vote')`;
const actionKey = sql`split_part(${changes.subjectKey}, ' ', 1)`;

/**
 * Beside a row of `items`: what was shown of it for a while and then changed or taken back by a source or a person,
 * newest first, as JSON; null where there is none. What was first learnt later is no correction.
 */
export const correctionsColumn = sql`(select json_agg(json_build_object('at', c.at, 'actor', c.actor,
    'subject', c.subject, 'field', c.field, 'who', c.who, 'action', c.acted, 'before', c.was, 'after', c.now)
    order by c.id desc)
  from (
    select ${changes.id} as id, ${changes.at} as at, ${changes.actor} as actor, ${changes.subject} as subject,
      ${changes.field} as field, ${changes.before} as was, ${changes.after} as now,
      case ${changes.subject}
        when 'vote' then nullif(trim(substr(${changes.subjectKey}, length(${actionKey}) + 1)), '')
        when 'sponsorship' then ${changes.subjectKey}
        when 'document' then (select ${documents.title} from ${documents}
          where ${documents.cityId} = ${items.cityId} and ${documents.itemId} = ${items.id}
            and ${documents.key} = ${changes.subjectKey})
        end as who,
      case when ${isOfAction} then (select json_build_object('on', ${actions.on}, 'text', ${actions.raw})
        from ${actions} where ${actions.cityId} = ${items.cityId} and ${actions.itemId} = ${items.id}
          and ${actions.key} = ${actionKey}) end as acted
    from ${changes} where ${changes.cityId} = ${items.cityId} and ${changes.itemId} = ${items.id}
      and ${changes.actor} in ('source', 'record', 'person') and ${changes.field} is distinct from 'order'
      and jsonb_typeof(${changes.before}) <> 'null' and ${changes.before} -> 'goneSince' is null
      and (${inArray(changes.subject, PARTS)} or
        ${changes.subject} = 'item' and ${inArray(changes.field, ITEM_FIELDS)})
    order by ${changes.id} desc limit ${sql.raw(String(most))}) as c) as corrections`;
