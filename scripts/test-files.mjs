// The files of tests: which there are, and which of them a runner is asked for.
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const IN_PACKAGE = path.join('test', 'package') + path.sep;

/** Returns true when one of the first two lines of a test file is `// @mark: reason`. */
export function hasMark(file, mark) {
  const lines = readFileSync(path.join(root, file), 'utf8').split('\n', 2);
  return lines.some((line) => line.startsWith(`// @${mark}: `));
}

/**
 * Resolves with the test files with an `ending` whose path contains one of `wanted`; without one, all but those of the built package. `shard` is a part
 * of them, such as `1/4`. Files that begin with `// @release:` are among them with `all`, or where `wanted` names the file and not its folder alone.
 */
export async function testFiles(ending, { wanted = [], all = false, shard = '1/1' } = {}) {
  const [part, parts] = shard.split('/').map(Number);
  const isWanted = (file) => (wanted.length > 0 ? wanted.some((name) => file.includes(name)) : !file.startsWith(IN_PACKAGE));
  const isNamed = (file) => wanted.some((name) => file.includes(name) && !path.dirname(file).includes(name));
  return (await readdir(path.join(root, 'test'), { recursive: true }))
    .map((file) => path.join('test', file))
    .filter((file) => ending.test(file) && isWanted(file) && (all || isNamed(file) || !hasMark(file, 'release')))
    .sort()
    .filter((_file, place) => place % parts === part - 1);
}
