import { partsFrom } from '../src/dataset/open-dataset.js';

/** The optional parts, as `core` gets them. */
export const part = partsFrom({
  arrow: () => import('../src/worker/worker-arrow.js'),
});
