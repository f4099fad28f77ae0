import { badOption } from './error.js';

/**
 * Returns a tag with a prefix before it: `acme-sales-kpi`. An empty prefix leaves the tag unchanged.
 * @throws SalesError `bad-option` for a prefix that no tag may begin with
 */
export function withPrefix(prefix: string, tag: string): string {
  if (!/^([a-z][a-z\d-]*)?$/.test(prefix)) throw badOption('prefix', prefix, 'prefix');
  return prefix === '' ? tag : `${prefix}-${tag}`;
}
