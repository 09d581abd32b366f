import { Argument, Option } from 'commander';
import { AppError } from '@/lib/errors';

/** A flag `--name <value>`; its value is trimmed. */
export function textFlag(name: string, value: string, description: string): Option {
  return new Option(`--${name} <${value}>`, description).argParser((text: string) => text.trim());
}

/** A flag that must be there, its value trimmed; a blank one is refused with AppError `bad-argument`. */
export function neededFlag(name: string, value: string, description: string): Option {
  return textFlag(name, value, description)
    .makeOptionMandatory()
    .argParser((text: string) => {
      if (text.trim()) return text.trim();
      throw new AppError('bad-argument', `The flag --${name} is needed.`);
    });
}

/** A flag with a whole number from `least` to `most`; anything else is refused with AppError `bad-argument`. */
export function wholeNumberFlag(
  name: string,
  description: string,
  { least, most, fallback }: { least: number; most: number; fallback: number },
): Option {
  return new Option(`--${name} <number>`, `${description}, ${least} to ${most}`)
    .default(fallback)
    .argParser((given: string) => {
      const text = given.trim();
      const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
      if (value >= least && value <= most) return value;
      throw new AppError(
        'bad-argument',
        `The flag --${name} must be a whole number from ${least} to ${most}.`,
      );
    });
}

/** The flag that names a city. It is not mandatory here: without it `requiredCity` names the cities there are. */
export function cityFlag(): Option {
  return textFlag('city', 'slug', 'the city, by its slug; left out, the answer lists the cities there are');
}

/** The one file a command reads or writes; a blank name is refused with AppError `bad-argument`. */
export function fileArgument(description: string): Argument {
  return new Argument('<file>', `${description}; relative names count from Passage's own folder`).argParser(
    (file: string) => {
      if (file.trim()) return file;
      throw new AppError('bad-argument', 'Name one file.');
    },
  );
}
