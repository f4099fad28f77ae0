import { isLong } from './random.js';

/** The address of a shared file, in `npm run test:all` where the server has the file; otherwise undefined. A test of every day is `daily`. */
export async function sharedUrl(path: string, { daily = false } = {}): Promise<string | undefined> {
  if (!isLong && !daily) return undefined;
  const { ok } = await fetch(path, { method: 'HEAD' });
  return ok ? path : undefined;
}
