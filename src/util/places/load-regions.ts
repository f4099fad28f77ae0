import type * as Regions from './regions.js';

/** Loads the names of states and provinces. The classic script replaces this module with one that loads a file next to it. */
export function loadRegions(): Promise<typeof Regions> {
  return import('./regions.js');
}
