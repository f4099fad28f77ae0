import { serve as serveOn, type Port } from './handler.js';
import { DATA_MODULES } from './modules.js';

/** Serves messages from `port` with the modules that the classic script contains. Modules of binary formats are loaded by URL. */
export function serve(port: Port): void {
  serveOn(port, DATA_MODULES);
}
