import { partsFrom } from '../dataset/open-dataset.js';
import type { LoadDatasetPart } from '../dataset/part.js';
import { FORMAT_MODULES, NODE_MODULES } from '../worker/serve/format-modules.js';
import { DATA_MODULES } from '../worker/serve/modules.js';

/** Loads the modules that read and describe data. */
export const loadPart: LoadDatasetPart = /* @__PURE__ */ partsFrom({ ...DATA_MODULES, ...FORMAT_MODULES, ...NODE_MODULES });
