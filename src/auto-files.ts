/*
 * The files that `auto.js` and the classic script load. A build for pages replaces this module by one that knows the files of each tag (rolldown.config.mjs). Other bundlers find
 * the files themselves.
 */
import type { SalesTag } from './define-tags.js';

/** URL of the script. `undefined` in a bundle that is a classic script. */
export const ownUrl = (import.meta as { readonly url?: string }).url;

/** Files that a page with a tag needs until it has an answer, as URLs. */
export interface TagFiles {
  /** Those of the tag itself. */
  readonly own: readonly string[];
  /** Those of the tags that the element creates. */
  readonly created: readonly string[];
  /** The script of the worker. `undefined` where it is not known. */
  readonly worker?: string;
}

/** Returns the files of a tag. */
export function filesOf(_tag: SalesTag): TagFiles {
  return { own: [], created: [] };
}

/** Imports a file of `dist/`. The magic comment makes webpack leave the import to the browser. */
export const loadFile = (file: string): Promise<unknown> => import(/* webpackIgnore: true */ new URL(file, ownUrl).href);

/** Loads what registers tags. */
export const loadTags = (): Promise<typeof import('./define-tags.js')> => import('./define-tags.js');

/** Loads what shows a mistake of the page's author. The complete classic script shows mistakes itself. */
export const loadBox = (): Promise<Partial<typeof import('./define/mistake-box.js')>> => import('./define/mistake-box.js');
