import { SalesError } from '../util/error.js';

/**
 * What gets optional parts of the worker: modules named `worker-<name>.js` in the folder `base`. A part that could not be loaded is tried again
 * when it is next wanted. @throws SalesError `worker-failed`
 */
export function partLoader(base: string): <Part>(name: string) => Promise<Part> {
  return async <Part>(name: string) => {
    const file = `worker-${name}.js`;
    const address = URL.canParse(file, base) ? new URL(file, base).href : file;
    try {
      return (await import(address)) as Part;
    } catch (cause) {
      throw new SalesError('worker-failed', `A part of the worker could not be loaded: ${address}`, {
        cause,
        hint: 'Put worker-*.js beside worker.js, or say by setBasePath() where they lie.',
        params: { url: address },
      });
    }
  };
}
