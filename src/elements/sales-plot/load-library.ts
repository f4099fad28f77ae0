import type { PlotLibrary } from './plot-function.js';

/** Loads Observable Plot and D3. The classic script replaces this function with one that loads a file next to it. */
export function loadLibrary(): Promise<PlotLibrary> {
  return import('./plot/library.js');
}
