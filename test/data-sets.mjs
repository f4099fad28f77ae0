// The sets of sales files in ../shared/data that have a truth, as inputs of a dashboard.
import { Blob } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A file as a dashboard takes it: its name without the extension, and its bytes. */
export function inputOf(file) {
  return { name: path.basename(file).replace(/\.\w+$/, ''), blob: new Blob([readFileSync(file)]) };
}

/** Each set with a truth in the folder `at`. `files()` reads those that the truth names. */
export function setsIn(at) {
  return ['sales', 'schemas'].flatMap((group) =>
    readdirSync(path.join(at, group), { withFileTypes: true }).flatMap((entry) => {
      const directory = path.join(at, group, entry.name);
      const truth = entry.isDirectory() ? readdirSync(directory).find((file) => file.endsWith('.truth.json')) : undefined;
      if (truth === undefined) return [];
      const { files } = JSON.parse(readFileSync(path.join(directory, truth), 'utf8'));
      return [{ set: entry.name, files: () => files.map((file) => inputOf(path.join(directory, file))) }];
    }),
  );
}
