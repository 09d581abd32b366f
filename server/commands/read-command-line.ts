import { Command, CommanderError } from 'commander';
import { AppError } from '@/lib/errors';
import type { CommandTable, Io, Work } from './command';

const helpWidth = 100;
const howToRun =
  'The commands of Passage. From its sources they are run as `npm run NAME -- OPTIONS`, migrate as ' +
  '`npm run db:migrate`, from a packed folder as `node run.mjs NAME OPTIONS`.';

/**
 * The work that a command line asks for; null where it asked for help, which is then on `io.out`. Needs no database.
 * Throws AppError `bad-argument`, one sentence, where there is no such command or its flags are not as they should be.
 */
export function readCommandLine(argv: string[], io: Io, table: CommandTable): Work | null {
  const found: Work[] = [];
  const program = new Command().description(howToRun);
  for (const commandOf of table) program.addCommand(commandOf((work) => void found.push(work)));
  prepare(program, io);
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
  }
  return found[0] ?? null;
}

/** Has a command and those below it speak through `io`, and throw where commander would end the process. */
function prepare(command: Command, io: Io): void {
  command
    .helpCommand(false)
    .helpOption('-h, --help', 'print this')
    .showSuggestionAfterError(false)
    .configureHelp({ commandUsage: synopsis })
    .configureOutput({
      writeOut: io.out,
      writeErr: () => undefined,
      getOutHelpWidth: () => helpWidth,
      getOutHasColors: () => false,
    })
    .exitOverride((stop) => {
      if (stop.code === 'commander.helpDisplayed') throw stop;
      throw new AppError('bad-argument', `${reasonOf(stop, command)}: use ${usageOf(command)}.`, {
        cause: stop,
      });
    });
  for (const below of command.commands) prepare(below, io);
}

function reasonOf({ code, message }: CommanderError, command: Command): string {
  switch (code) {
    case 'commander.help':
      return 'No command was given';
    case 'commander.unknownCommand':
      return `There is no command ${[pathOf(command), command.args[0]].filter(Boolean).join(' ')}`;
    case 'commander.missingMandatoryOptionValue':
      return `The flag ${/--[\w-]+/.exec(message)?.[0]} is needed`;
    default: {
      const [first = ''] = message.replace(/^error: /, '').split(/\.(?:\s|$)/);
      return first.charAt(0).toUpperCase() + first.slice(1);
    }
  }
}

function usageOf(command: Command): string {
  const below = command.commands.map(pathOf).join(', ');
  return below ? `one of ${below}` : synopsis(command);
}

/** How a command is called: `restore <file> [--replace]`. */
function synopsis(command: Command): string {
  if (command.commands.length > 0) return `${pathOf(command)} <command>`.trimStart();
  const words = command.registeredArguments.map((argument) => `<${argument.name()}>`);
  const flags = command.options.map(({ flags: flag, mandatory }) => (mandatory ? flag : `[${flag}]`));
  return [pathOf(command), ...words, ...flags].join(' ');
}

/** The words that name a command, without the program's own: `city add`. */
function pathOf(command: Command): string {
  const words = [];
  for (let one = command; one.parent; one = one.parent) words.unshift(one.name());
  return words.join(' ');
}
