// The arguments of a script that npm runs. Help and a mistake end the script.
import { argumentsOf } from '../bin/command-line.mjs';

/** Returns the options and operands of this process. `program` is how users call the script. */
export async function scriptArguments(program, command) {
  const found = await argumentsOf(program, command, process.argv.slice(2)).catch(({ message }) => {
    process.stderr.write(`${message}\n`);
    process.exit(1);
  });
  return found ?? process.exit(0);
}
