import { SalesError } from '../../util/error.js';
import type { PartAddresses } from './protocol.js';

/** Optional modules that are loaded by their own `import()`. */
export type NearParts = Readonly<Record<string, () => Promise<unknown>>>;

/**
 * Returns a function that loads optional modules of the worker by name: from `near` first, otherwise from their URLs. A failed
 * load is retried by the next request.
 * @throws SalesError `worker-failed`
 */
export function partLoader(addresses: PartAddresses, near: NearParts = {}): <Part>(name: string) => Promise<Part> {
  return async <Part>(name: string) => {
    const address = addresses[name] ?? `${addresses[''] ?? ''}worker-${name}.js`;
    try {
      // The magic comment makes webpack leave the import to the browser.
      return (await (near[name]?.() ?? import(/* webpackIgnore: true */ address))) as Part;
    } catch (cause) {
      throw new SalesError('worker-failed', `${address.replace(/.*\//, '')} could not be loaded from ${address}`, {
        cause,
        hint: 'Copy the folder chunks/ of the package next to the script, or set the folder of worker.js with setBasePath().',
        params: { url: address },
      });
    }
  };
}
