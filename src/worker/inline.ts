import { serve as serveOn, type Port } from './handler.js';
import { DATA_MODULES, FORMAT_MODULES } from './modules.js';

/** Answers messages from `port` on the main thread. It reaches every optional module by an `import()`, which bundlers follow. */
export function serve(port: Port): void {
  serveOn(port, { ...DATA_MODULES, ...FORMAT_MODULES });
}
