import { nearest } from '../../../query/names.js';
import { SalesError } from '../../../util/error.js';
import type { DataSource } from './source-registry.js';

/**
 * Returns the error of a widget without data: its source has none, the page lacks the source, has several, or registers no tag for it. `sources` are those of
 * the page where the widget names none of them.
 */
export function missingSource(
  { source, localName, ownerDocument }: HTMLElement & { readonly source: string },
  provider: DataSource | undefined,
  sources: readonly DataSource[] | undefined,
): SalesError {
  const problem = (reason: string, params: SalesError['params']): SalesError =>
    new SalesError('source-missing', reason, { params });
  if (provider) {
    const tag = provider.id ? `<${provider.localName} id="${provider.id}">` : `<${provider.localName}>`;
    return problem('source-without-src', { tag });
  }
  const name = localName.replace(/sales-[a-z]+$/, 'sales-source');
  if (ownerDocument.querySelector(`${name}:not(:defined)`)) return problem('source-not-defined', { tag: `<${name}>` });
  const ids = sources?.map(({ id }) => id).filter(Boolean) ?? [];
  const [first = 'orders'] = ids;
  const unnamed = sources ? 'several-sources' : 'no-src';
  const named = ids.includes(source) ? 'same-source-id' : 'no-source';
  const near = nearest(source.replace(/^#/, ''), ids);
  return problem(source ? named : unnamed, { source, first, ...(near !== undefined && { nearest: near }) });
}
