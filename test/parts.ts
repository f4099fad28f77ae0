import { partsFrom } from '../src/dataset/open-dataset.js';
import { FORMAT_MODULES, NODE_MODULES } from '../src/worker/serve/format-modules.js';
import { DATA_MODULES } from '../src/worker/serve/modules.js';

/** Loads optional modules as `core` does. */
export const part = partsFrom({ ...DATA_MODULES, ...FORMAT_MODULES, ...NODE_MODULES });
