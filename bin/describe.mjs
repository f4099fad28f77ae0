// npx sales-elements describe orders.csv: prints as JSON what files contain, and what can be shown of it.
import { stat } from 'node:fs/promises';
import { CommandError } from './command-line.mjs';

/** Checks that files exist. @throws CommandError */
export async function checkFiles(files) {
  for (const file of files) {
    if ((await stat(file).catch(() => undefined))?.isFile()) continue;
    throw new CommandError(`There is no file ${file}. Name files with sales, such as orders.csv.`);
  }
}

/** Returns the options of a data set that a command was given. */
export const optionsOf = ({ roles, joins, read, status }) =>
  Object.fromEntries(Object.entries({ roles, joins, read, status }).filter(([, value]) => value !== undefined));

/** Runs the command. */
export async function run(values, files) {
  await checkFiles(files);
  const { describe } = await import('../dist/core.js');
  process.stdout.write(`${JSON.stringify(await describe(files, optionsOf(values)), null, 2)}\n`);
}
