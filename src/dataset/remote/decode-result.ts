import type { RemoteColumn } from '../../query/remote.js';
import type { ResultColumn } from '../../query/result-column.js';
import type { Column } from '../../table/column.js';
import type { DecodeContext } from '../../table/decode.js';
import type { ArrowPart } from '../../table/part.js';
import { parseReadOptions } from '../../table/read-options.js';
import { SalesError } from '../../util/error.js';

/** Reads the columns of a result from an Arrow IPC stream. @throws SalesError `malformed-arrow`, `truncated` */
export async function decodeColumns(
  body: Uint8Array,
  columns: readonly RemoteColumn[],
  arrow: ArrowPart,
): Promise<readonly ResultColumn[]> {
  const { columns: found, rowCount } = await arrow.decode({ chunks: once(body), total: body.length }, context());
  return columns.map((column, c) => resultColumn(column, found[c], rowCount));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

const context = (): DecodeContext => ({
  read: parseReadOptions(''),
  turn: () => Promise.resolve(),
  reserve: () => undefined,
  unpacker: () => Promise.reject(new SalesError('malformed-arrow', 'the result is compressed')),
});

const ARRAYS = { number: Float64Array, datetime: Float64Array, date: Int32Array, boolean: Uint8Array, text: Int32Array } as const;

/** Returns a column with the type that the engine gave it; a column without values has none in Arrow’s reader. */
function resultColumn(asked: RemoteColumn, column: Column | undefined, rowCount: number): ResultColumn {
  const values = new ARRAYS[asked.type](rowCount);
  if (column === undefined || column.missing === column.length) {
    return {
      ...asked,
      values,
      ...(asked.type === 'text' && { dictionary: [] }),
      ...(rowCount > 0 && { valid: new Uint8Array(rowCount) }),
    };
  }
  const from = column.type === 'text' ? column.codes : column.values;
  const unit = column.type === 'number' && column.kind === 'decimal' ? 10 ** column.scale : 1;
  const valid = column.missing > 0 ? new Uint8Array(rowCount) : undefined;
  for (let row = 0; row < rowCount; row++) {
    const isPresent = column.valid === undefined || ((column.valid[row >> 3]! >> (row & 7)) & 1) === 1;
    if (valid && isPresent) valid[row] = 1;
    if (isPresent) values[row] = from[row]! / unit;
  }
  return { ...asked, values, ...(valid && { valid }), ...(column.type === 'text' && { dictionary: column.dictionary }) };
}
