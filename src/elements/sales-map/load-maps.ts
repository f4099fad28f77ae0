import type { Maps } from './model/maps.js';

/** Loads the shapes of all places. The classic script replaces this function with one that loads a file next to it. */
export async function loadMaps(): Promise<Maps> {
  return (await import('./plot/geography.js')).MAPS;
}
