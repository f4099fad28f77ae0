import { serve as serveOn, type Port } from './handler.js';
import { DATA_MODULES } from './modules.js';

/**
 * Serves messages from `port` on the main thread. Bundlers follow the `import()` of each module that text data may need. Modules of binary formats are
 * loaded by URL, as the worker loads them.
 */
export function serve(port: Port): void {
  serveOn(port, DATA_MODULES);
}
