import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';

/** Milliseconds by which times of files and of processes may differ. */
const TOLERANCE_MS = 2000;

/**
 * Returns a folder in the working folder for what a database stores on disk while it computes. DuckDB makes it when it needs one, and removes it when it
 * closes. Databases that shared a folder would overwrite the files of each other. Removes folders of processes that were killed.
 */
export async function spillFolder(): Promise<string> {
  const parent = process.cwd();
  // The number of the process and a random text follow.
  const prefix = `.sales-spill-${hostname()}-`;
  const names = await readdir(parent).catch(() => []);
  const folders = names.filter((name) => name.startsWith(prefix));
  await Promise.all(folders.map((name) => removeLeft(path.join(parent, name), Number.parseInt(name.slice(prefix.length), 10))));
  return path.join(parent, `${prefix}${process.pid}-${crypto.randomUUID().slice(0, 8)}`);
}

/** Removes a folder unless its process is running. A later process may have the same number, as the first one of a container has. */
async function removeLeft(folder: string, pid: number): Promise<void> {
  if (pid === process.pid) {
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs > Date.now() - process.uptime() * 1000 - TOLERANCE_MS) return;
  } else if (isRunning(pid)) return;
  // What cannot be removed takes room, but harms no database.
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process of another user may not be signaled.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
