import { type ParseArgsConfig, parseArgs } from 'node:util';
import { AppError } from '@/lib/errors';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * The options of a command line, typed by their description; words that are no option are refused.
 * Throws AppError `bad-argument` naming what is wrong.
 */
export function readOptions<const T extends Options>(argv: string[], options: T) {
  try {
    return parseArgs({ args: argv, options, allowPositionals: false, strict: true }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(/\.\s/)[0] : String(error);
    throw new AppError('bad-argument', `${reason}: the options are ${listed(options)}.`, { cause: error });
  }
}

function listed(options: Options) {
  const names = Object.entries(options).map(([name, { type }]) =>
    type === 'string' ? `--${name} VALUE` : `--${name}`,
  );
  return names.join(', ') || 'none';
}
