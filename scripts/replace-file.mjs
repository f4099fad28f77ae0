import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Replaces a file in one step, since another program may be reading it. */
export async function replaceFile(file, text) {
  const complete = `${file}.${process.pid}`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(complete, text);
  await rename(complete, file);
}
