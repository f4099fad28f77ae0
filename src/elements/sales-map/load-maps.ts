import type * as Cities from './regions/cities.js';
import type { Maps } from './model/geography.js';

/** Loads what draws maps, with the shapes of the world and of the USA. The classic script replaces this module with one that loads files next to it. */
export async function loadMaps(): Promise<Maps> {
  return (await import('./plot/geography.js')).MAPS;
}

export function loadCities(): Promise<typeof Cities> {
  return import('./regions/cities.js');
}

const FILES: Readonly<Record<string, () => Promise<{ readonly SHAPES: string }>>> = {
  at: () => import('./regions/shapes/at.js'),
  au: () => import('./regions/shapes/au.js'),
  be: () => import('./regions/shapes/be.js'),
  br: () => import('./regions/shapes/br.js'),
  ca: () => import('./regions/shapes/ca.js'),
  ch: () => import('./regions/shapes/ch.js'),
  cn: () => import('./regions/shapes/cn.js'),
  de: () => import('./regions/shapes/de.js'),
  es: () => import('./regions/shapes/es.js'),
  fr: () => import('./regions/shapes/fr.js'),
  gb: () => import('./regions/shapes/gb.js'),
  'gb-regions': () => import('./regions/shapes/gb-regions.js'),
  in: () => import('./regions/shapes/in.js'),
  it: () => import('./regions/shapes/it.js'),
  jp: () => import('./regions/shapes/jp.js'),
  mx: () => import('./regions/shapes/mx.js'),
  nl: () => import('./regions/shapes/nl.js'),
  pl: () => import('./regions/shapes/pl.js'),
  tr: () => import('./regions/shapes/tr.js'),
};

/** Loads the shapes of a map of states, as JSON. */
export async function loadShapesOf(id: string): Promise<string> {
  return (await FILES[id]!()).SHAPES;
}
