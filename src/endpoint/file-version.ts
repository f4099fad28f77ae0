import { stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Returns the version of files: their names, sizes and times of change, as text. Two servers with the same files, copied with their times,
 * have the same version. A file that does not exist has none of these.
 */
export async function versionOfFiles(files: readonly string[]): Promise<string> {
  const facts = await Promise.all(
    files.map(async (file) => {
      const found = await stat(file).catch(() => undefined);
      return [path.basename(file), found?.size, found?.mtimeMs].join(':');
    }),
  );
  return facts.join(' ');
}
