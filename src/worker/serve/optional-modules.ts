import { SalesError } from '../../util/error.js';
import type { PartAddresses } from './protocol.js';

/** Optional modules that are loaded by their own `import()`. */
export type NearParts = Readonly<Record<string, () => Promise<unknown>>>;

/**
 * Returns a function that loads optional modules of the worker by name: from `near` first, otherwise from their URLs. The next request
 * repeats a failed load, at another URL: browsers remember a failed import.
 * @throws SalesError `worker-failed`
 */
export function partLoader(addresses: PartAddresses, near: NearParts = {}): <Part>(name: string) => Promise<Part> {
  const failures = new Map<string, number>();
  return async <Part>(name: string) => {
    const address = addresses[name] ?? `${addresses[''] ?? ''}worker-${name}.js`;
    const failed = failures.get(name) ?? 0;
    const url = failed === 0 ? address : `${address}${address.includes('?') ? '&' : '?'}retry=${failed}`;
    try {
      // The magic comment makes webpack leave the import to the browser.
      return (await (near[name]?.() ?? import(/* webpackIgnore: true */ url))) as Part;
    } catch (cause) {
      failures.set(name, failed + 1);
      throw new SalesError('worker-failed', 'module-not-loaded', {
        cause,
        params: { file: address.replace(/.*\//, ''), url: address, state: (await isAnswered(address)) ? 'missing' : 'away' },
      });
    }
  };
}

/** Returns whether a server answers: one that does not answer is another problem than a missing file. */
async function isAnswered(address: string): Promise<boolean> {
  if (!/^https?:/.test(address)) return true;
  return fetch(address, { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
}
