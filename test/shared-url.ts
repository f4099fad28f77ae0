import { isLong } from './random.js';

/** The address of a shared file, in `npm run test:all` where the server has the file; otherwise undefined. */
export async function sharedUrl(path: string): Promise<string | undefined> {
  if (!isLong) return undefined;
  const { ok } = await fetch(path, { method: 'HEAD' });
  return ok ? path : undefined;
}
