import { DataType, type Data } from 'apache-arrow';
import { malformedArrow } from './arrow-messages.js';

/**
 * Checks that the buffers of a column hold as much as its length says, that offsets rise and codes point into their dictionary: the reader
 * itself takes all that on trust. @throws SalesError `malformed-arrow`
 */
export function checkData(data: Data): void {
  const { type, length, offset } = data;
  if (DataType.isNull(type)) return;
  const bitmap = data.nullBitmap as Uint8Array | undefined;
  if (bitmap && bitmap.length > 0 && bitmap.length * 8 < offset + length) throw malformedArrow(undefined);
  if (DataType.isDictionary(type)) checkCodes(data);
  else if (hasOffsets(data)) checkOffsets(data, endOf(data));
  else checkValues(data);
  for (const child of data.children) checkData(child);
}

function hasOffsets({ type }: Data): boolean {
  return (
    DataType.isUtf8(type) ||
    DataType.isLargeUtf8(type) ||
    DataType.isBinary(type) ||
    DataType.isLargeBinary(type) ||
    DataType.isList(type) ||
    DataType.isLargeList(type) ||
    DataType.isMap(type)
  );
}

function endOf(data: Data): number {
  return data.children[0]?.length ?? lengthOf(data.values);
}

function lengthOf(buffer: unknown): number {
  return ArrayBuffer.isView(buffer) && 'length' in buffer ? Number(buffer.length) : 0;
}

function checkOffsets({ valueOffsets, length }: Data, end: number): void {
  const offsets = valueOffsets as ArrayLike<number | bigint> | undefined;
  if (length === 0) return;
  if (!offsets || offsets.length < length + 1) throw malformedArrow(undefined);
  let last: number | bigint = offsets[0] as number | bigint;
  if (last < 0) throw malformedArrow(undefined);
  for (let row = 1; row <= length; row++) {
    const next = offsets[row] as number | bigint;
    if (next < last) throw malformedArrow(undefined);
    last = next;
  }
  if (last > end) throw malformedArrow(undefined);
}

function checkValues(data: Data): void {
  const { type, length, stride } = data;
  if (DataType.isStruct(type)) {
    if (data.children.some((child) => child.length < length)) throw malformedArrow(undefined);
  } else if (DataType.isFixedSizeList(type)) {
    if ((data.children[0]?.length ?? 0) < length * type.listSize) throw malformedArrow(undefined);
  } else if (DataType.isUnion(type)) checkUnion(data);
  else {
    const wanted = DataType.isBool(type)
      ? Math.ceil(length / 8)
      : DataType.isUtf8View(type) || DataType.isBinaryView(type)
        ? length * 16
        : length * stride;
    if (lengthOf(data.values) < wanted) throw malformedArrow(undefined);
  }
}

function checkUnion(data: Data): void {
  if (lengthOf(data.typeIds) < data.length) throw malformedArrow(undefined);
}

function checkCodes(data: Data): void {
  const codes = data.values as ArrayLike<number | bigint>;
  const size = data.dictionary?.length ?? 0;
  if (codes.length < data.length) throw malformedArrow(undefined);
  const nulls = data.nullCount > 0;
  for (let row = 0; row < data.length; row++) {
    const code = codes[row] as number | bigint;
    if ((code < 0 || code >= size) && (!nulls || data.getValid(row))) throw malformedArrow(undefined);
  }
  for (const part of data.dictionary?.data ?? []) checkData(part as Data);
}
