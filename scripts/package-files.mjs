// Writes the list of the worker's optional modules into src/worker/package-files.ts, from the tables in src/worker/serve.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '..', 'src', 'worker');
const LIST = /(const urls = \{\n)[^]*?(\n {2}\};)/;

/** The text of package-files.ts with the modules of the tables; modules that only Node loads are omitted. */
export async function packageFiles() {
  const [data, formats, text] = await Promise.all(
    ['serve/modules.ts', 'serve/format-modules.ts', 'package-files.ts'].map((file) => readFile(path.join(folder, file), 'utf8')),
  );
  const forPages = data + formats.slice(0, formats.indexOf('NODE_MODULES'));
  const names = [...forPages.matchAll(/import\('\.\.\/worker-([a-z0-9]+)\.js'\)/g)].map(([, name]) => name);
  const lines = names.sort().map((name) => `    ${name}: new URL('./worker-${name}.js', import.meta.url),`);
  return text.replace(LIST, (_, head, tail) => `${head}${lines.join('\n')}${tail}`);
}

if (process.argv[1] === import.meta.filename) await writeFile(path.join(folder, 'package-files.ts'), await packageFiles());
