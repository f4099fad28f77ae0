import type { Catalog } from '../query/catalog.js';
import { SalesError } from '../util/error.js';

/**
 * Adds the likely cause to an error about missing names: the file was split with the wrong delimiter. Without any column, the error is `empty-input`.
 * Other errors are returned unchanged.
 */
export function explained(error: unknown, { columns, warnings }: Catalog): unknown {
  if (!(error instanceof SalesError)) return error;
  const { code, message, position } = error;
  if (!/^(?:missing|unknown)-/.test(code)) return error;
  if (columns.length === 0)
    return new SalesError('empty-input', 'The data is empty: it has no columns', {
      hint: 'Load at least one row. While rows are on their way, leave the data property undefined.',
      cause: error,
    });
  const note = warnings.find((one) => one.code === 'other-delimiter');
  if (!note) return error;
  const hint = `${note.message}. Remove the delimiter, or set read="delimiter: '${String(note.params?.['found'])}'".`;
  return new SalesError(code, message, { hint, position, params: { ...error.params, ...note.params }, cause: error });
}
