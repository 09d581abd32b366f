import type { ParseArgsConfig } from 'node:util';
import { AppError } from '@/lib/errors';
import { readOptions } from './options';

/**
 * The one file a command line names, and its options, in any order; relative names count from the project's folder.
 * Throws AppError `bad-argument` where there is no file, more than one, or an unknown option.
 */
export function fileAndOptions<const T extends NonNullable<ParseArgsConfig['options']>>(
  argv: string[],
  options: T,
) {
  const [file, ...more] = argv.filter((word) => !word.startsWith('--'));
  const read = readOptions(
    argv.filter((word) => word.startsWith('--')),
    options,
  );
  if (file && more.length === 0) return { file, options: read };
  throw new AppError('bad-argument', 'Name one file: npm run backup -- FILE, npm run restore -- FILE.');
}
