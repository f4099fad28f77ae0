// What the commands of npm share: their arguments, and the line that ends those of tests.
import { argumentsOf } from '../bin/command-line.mjs';

/** The plain line that ends every test command: `N passed, N failed`, with `, N skipped` where some were. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The counts in the last closing line of an output, or undefined where it has none. */
export function countsIn(output) {
  const found = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm)].at(-1);
  return found && { passed: Number(found[1]), failed: Number(found[2]), skipped: Number(found[3] ?? 0) };
}

/** Returns the options and operands of this process. Help and a mistake end it. `program` is how users call the script. */
export async function scriptArguments(program, command) {
  const found = await argumentsOf(program, command, process.argv.slice(2)).catch(({ message }) => {
    process.stderr.write(`${message}\n`);
    process.exit(1);
  });
  return found ?? process.exit(0);
}
