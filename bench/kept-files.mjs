// Files of the bench: made once, and kept in build/bench.
import { existsSync } from 'node:fs';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Table, tableToIPC } from 'apache-arrow';

export const folder = path.resolve(import.meta.dirname, '..', 'build', 'bench');

/** Rows of a batch of Arrow, as exporters make them. */
const BATCH_ROWS = 65_536;

/** A file by its name: its path and size. Where it is not there, `write` makes it, under another name first, so that half a file is none. */
export async function kept(name, write) {
  const file = path.join(folder, name);
  if (!existsSync(file)) {
    await mkdir(folder, { recursive: true });
    await write(`${file}.part`);
    await rename(`${file}.part`, file);
  }
  return { file, name, bytes: (await stat(file)).size };
}

/** Writes a table of one batch as an Arrow stream, in batches. */
export async function writeStream(file, table) {
  const [whole] = table.batches;
  const starts = Array.from({ length: Math.ceil(table.numRows / BATCH_ROWS) }, (_, index) => index * BATCH_ROWS);
  const batches = starts.map((start) => whole.slice(start, start + BATCH_ROWS));
  await writeFile(file, tableToIPC(new Table(table.schema, batches), 'stream'));
}
