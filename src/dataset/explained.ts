import type { Catalog } from '../query/catalog.js';
import { SalesError } from '../util/error.js';

/** An error, where it is of names that the data lack with why they may lack them: the file was split by another sign than its own, or there are no columns. */
export function explained(error: unknown, { columns, warnings }: Catalog): unknown {
  if (!(error instanceof SalesError)) return error;
  const { code, message, position } = error;
  const note = warnings.find((one) => one.code === 'other-delimiter');
  if (!/^(?:missing|unknown)-/.test(code) || (!note && columns.length > 0)) return error;
  const right = note?.params?.['found'];
  const hint = note
    ? `${note.message}. Leave the delimiter out, or write read="delimiter: '${String(right)}'".`
    : 'The data have no columns: they are empty.';
  return new SalesError(code, message, { hint, position, params: { ...error.params, ...note?.params }, cause: error });
}
