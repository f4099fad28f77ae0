// What all commands share: how arguments are read, what help says, and how a mistake is reported.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

/** A mistake in how a command was called. Its message is shown without a stack. */
export class CommandError extends Error {}

/** Options of every command. */
const COMMON = {
  help: { type: 'boolean', short: 'h', about: 'shows this text' },
  version: { type: 'boolean', short: 'v', about: 'shows the version' },
};

/** Returns the number of letters to change, add or remove to turn one word into another. */
function distance(from, to) {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++)
      next.push(Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[to.length];
}

/** Returns “ Did you mean 'x'?” with the nearest of the words; an empty text where none is near. */
export function didYouMean(word, words) {
  const isNear = (one) => one.startsWith(word) || distance(word, one) <= Math.max(1, Math.floor(one.length / 3));
  const [nearest] = words.filter(isNear).sort((a, b) => distance(word, a) - distance(word, b));
  return nearest === undefined ? '' : ` Did you mean '${nearest}'?`;
}

/** Lines of two columns. */
function columns(rows) {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}\n`).join('');
}

/** Returns the line that shows how a command is called. `program` is what the user types before its name. */
const usageOf = (program, { name, operands }) => `Usage: ${[program, name, operands, '[options]'].filter(Boolean).join(' ')}`;

/** Returns the help of a command. */
function helpOf(program, command) {
  const { about, details, options } = command;
  const rows = Object.entries({ ...options, ...COMMON }).map(([key, { short, value, about: text }]) => [
    `${short ? `-${short}, ` : ''}--${key}${value ? ` ${value}` : ''}`,
    text,
  ]);
  const sentence = `${about[0].toUpperCase()}${about.slice(1)}.\n`;
  return [`${usageOf(program, command)}\n`, sentence, ...(details ? [`${details}\n`] : []), `Options:\n${columns(rows)}`].join(
    '\n',
  );
}

/** Returns the help of a program with several commands. */
export function overviewOf(program, commands) {
  const rows = commands.map(({ name, operands, about }) => [`${name} ${operands}`.trim(), about]);
  return `Usage: ${program} COMMAND [options]\n\nCommands:\n${columns(rows)}\nRun \`${program} COMMAND --help\` for the options of a command.\n`;
}

function checkOption({ kind, name, rawName, value, inlineValue }, known) {
  if (kind !== 'option') return;
  const option = known[name];
  if (!option || (rawName.startsWith('--') ? name : option.short) !== rawName.replace(/^--?/, ''))
    throw new CommandError(
      `Unknown option '${rawName}'.${didYouMean(
        `--${name}`,
        Object.keys(known).map((key) => `--${key}`),
      )}`,
    );
  // A word after the option is its value, except another option.
  const isMissing = option.type === 'string' && (value === undefined || (!inlineValue && /^--?[a-z]/i.test(value)));
  if (isMissing) throw new CommandError(`${rawName} needs a value: ${rawName} ${option.value}.`);
  if (option.type === 'boolean' && value !== undefined) throw new CommandError(`${rawName} takes no value, but got '${value}'.`);
}

function readArguments({ operands, min = 0, max = min, options = {} }, args) {
  const known = { ...options, ...COMMON };
  const { values, positionals, tokens } = parseArgs({
    args,
    options: known,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  if (values.help === true || values.version === true) return { values, positionals };
  for (const token of tokens) checkOption(token, known);
  if (positionals.length < min) throw new CommandError(`${operands} is missing.`);
  if (positionals.length > max) throw new CommandError(`Unexpected argument '${positionals[max]}'.`);
  return { values, positionals };
}

/** Reads the version of the package. */
export async function packageVersion() {
  return JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')).version;
}

/**
 * Reads the arguments of a command. Returns its options and operands. For help and version, also next to mistakes, it prints them and returns
 * `undefined`.
 * @throws CommandError for an unknown option, a missing value, and too few or too many operands
 */
export async function argumentsOf(program, command, args) {
  try {
    const { values, positionals } = readArguments(command, args);
    if (!values.help && !values.version) return { values, positionals };
    process.stdout.write(values.help ? helpOf(program, command) : `${await packageVersion()}\n`);
    return undefined;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const help = [program, command.name, '--help'].filter(Boolean).join(' ');
    throw new CommandError(`${error.message}\n\n${usageOf(program, command)}\nRun \`${help}\` for all options.`);
  }
}

/** Runs `action`. A mistake of the user becomes a message and exit code 1, unless the command has set another; other errors keep their stack. */
export async function report(action) {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof CommandError) && error?.name !== 'SalesError') throw error;
    process.stderr.write(`${[error.message, error.hint].filter(Boolean).join('\n')}\n`);
    process.exitCode ||= 1;
  }
}

const ENTITIES = { '&': '&amp;', '"': '&quot;', '<': '&lt;' };

/** Returns a text as content or attribute of HTML. */
export const escapeHtml = (text) => text.replaceAll(/[&"<]/g, (character) => ENTITIES[character]);
