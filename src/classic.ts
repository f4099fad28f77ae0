import { loadFile } from './auto-files.js';
import './auto.js';

export { watch } from './define/watch.js';

/** Resolves with the functions and classes of `sales-elements`. */
export const load = (): Promise<unknown> => loadFile('index.js');
