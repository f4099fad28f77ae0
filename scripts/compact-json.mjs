import { readFile, writeFile } from 'node:fs/promises';

/** Writes JSON files again without spaces: they are for programs, and half as large. */
export async function compactJson(...files) {
  for (const file of files) await writeFile(file, JSON.stringify(JSON.parse(await readFile(file, 'utf8'))));
}
