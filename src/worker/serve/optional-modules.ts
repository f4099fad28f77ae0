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
      throw new SalesError('worker-failed', `${address.replace(/.*\//, '')} could not be loaded from ${address}`, {
        cause,
        hint: await hintFor(address),
        params: { url: address },
      });
    }
  };
}

/** Returns what helps where a module could not be loaded: a server that does not answer is not a missing file. */
async function hintFor(address: string): Promise<string> {
  const isAnswered =
    !/^https?:/.test(address) ||
    (await fetch(address, { method: 'HEAD', cache: 'no-store' }).then(
      () => true,
      () => false,
    ));
  return isAnswered
    ? 'Copy the folder chunks/ of the package next to the script, or set the folder of worker.js with setBasePath().'
    : 'Check the connection to the server, then try again.';
}
