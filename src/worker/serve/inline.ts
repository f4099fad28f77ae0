import { serve as serveOn, type Port } from './handler.js';
import { FORMAT_MODULES } from './format-modules.js';
import { DATA_MODULES } from './modules.js';

/** Serves messages from `port` on the main thread. It loads every optional module by an `import()`, which bundlers follow. */
export function serve(port: Port): void {
  serveOn(port, { ...DATA_MODULES, ...FORMAT_MODULES });
}
