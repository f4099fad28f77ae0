import type { Catalog } from '../query/catalog.js';
import { SalesError } from '../util/error.js';

/**
 * Adds the likely cause to an error about missing names: the file was split with the wrong delimiter, or there are no columns.
 * Other errors are returned unchanged.
 */
export function explained(error: unknown, { columns, warnings }: Catalog): unknown {
  if (!(error instanceof SalesError)) return error;
  const { code, message, position } = error;
  const note = warnings.find((one) => one.code === 'other-delimiter');
  if (!/^(?:missing|unknown)-/.test(code) || (!note && columns.length > 0)) return error;
  const right = note?.params?.['found'];
  const hint = note
    ? `${note.message}. Remove the delimiter, or set read="delimiter: '${String(right)}'".`
    : 'The data is empty: it has no columns.';
  return new SalesError(code, message, { hint, position, params: { ...error.params, ...note?.params }, cause: error });
}
