import { SalesError } from '../util/error.js';
import type { PartAddresses } from './protocol.js';

/** Optional parts that come by an `import()` of their own. */
export type NearParts = Readonly<Record<string, () => Promise<unknown>>>;

/**
 * What gets optional parts of the worker by their names: those that are near, others from their addresses. One that could not be loaded is tried again
 * when it is next wanted.
 * @throws SalesError `worker-failed`
 */
export function partLoader(addresses: PartAddresses, near: NearParts = {}): <Part>(name: string) => Promise<Part> {
  return async <Part>(name: string) => {
    const address = addresses[name] ?? `${addresses[''] ?? ''}worker-${name}.js`;
    try {
      // The comment has webpack leave the import to the browser.
      return (await (near[name]?.() ?? import(/* webpackIgnore: true */ address))) as Part;
    } catch (cause) {
      throw new SalesError('worker-failed', `${address.replace(/.*\//, '')} could not be loaded from ${address}`, {
        cause,
        hint: 'Copy the folder chunks/ of the package next to the script, or name the folder of worker.js with setBasePath().',
        params: { url: address },
      });
    }
  };
}
