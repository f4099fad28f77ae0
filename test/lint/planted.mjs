// What planted files are written with: the names of the rules, the readers that the lint lists, and the words that start a worker.
import { READERS } from '../../scripts/lint/layers.mjs';

export const LAYERS = 'sales/layers';
export const EFFECTS = 'sales/no-side-effects';
export const PURE = 'sales/pure-rooms';
export const CSP = 'sales/csp';
export const ERRORS = 'sales/error-texts';
export const SYNTAX = 'sales/syntax';

/** The package names which a pattern of the lint lists, so that this file follows when a reader is chosen. */
export const namesIn = (pattern) => pattern.source.match(/\(([^)]*)\)/)[1].split('|');
export const LAZY_READERS = namesIn(READERS);

export const PAGE_WORKER = `const policy = trustedTypesOf()?.createPolicy('sales-elements', {createScriptURL: (url: string) => url});
  return policy
    ? new Worker(policy.createScriptURL(new URL('./worker.js', import.meta.url).href), {type: 'module'})
    : new Worker(new URL('./worker.js', import.meta.url), {type: 'module'});`;
export const WORKER_AT = `export const startAt = (policy: any, blob: string) => policy
  ? new Worker(policy.createScriptURL(blob), {type: 'module'})
  : new Worker(new URL(blob), {type: 'module'});`;
