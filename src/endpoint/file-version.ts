import { stat } from 'node:fs/promises';
import path from 'node:path';

/** The state of files. */
export interface FileVersion {
  /** Their names, sizes and times of change. Two servers with the same files, copied with their times, have the same version. */
  readonly version: string;
  /** The last of these times; `undefined` where no file exists. */
  readonly changedAt: number | undefined;
}

/** Returns the state of files. One that does not exist has neither size nor time. */
export async function versionOfFiles(files: readonly string[]): Promise<FileVersion> {
  const found = await Promise.all(files.map((file) => stat(file).catch(() => undefined)));
  const times = found.flatMap((one) => one?.mtimeMs ?? []);
  return {
    version: files.map((file, f) => [path.basename(file), found[f]?.size, found[f]?.mtimeMs].join(':')).join(' '),
    changedAt: times.length > 0 ? Math.max(...times) : undefined,
  };
}
