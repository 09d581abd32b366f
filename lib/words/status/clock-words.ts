import type { RuleId } from '../../status/rules';

const REASONS: Partial<Record<RuleId, string>> = {
  'lapse-by-clock': 'time to sign ran out',
  'window-run-out': 'time to sign ran out',
  'override-window-closed': 'time to override ran out',
  'stands-by-silence': 'time to review ran out',
  'died-by-clock': 'the term ended',
};

/** Why a clock decided, as it stands in brackets: the reason itself; null where no clock did. */
export function clockReason(rule: RuleId | null): string | null {
  return (rule && REASONS[rule]) ?? null;
}
