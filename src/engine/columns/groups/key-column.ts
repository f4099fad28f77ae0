import type { ResultColumn } from '../../../query/result.js';
import type { ValueType } from '../../../query/schema.js';

/** What a column of results is made of: a number (text: a code) per row, and which rows have one. */
export interface ColumnParts {
  readonly name: string;
  readonly type: ValueType;
  readonly numbers: Float64Array | Int32Array;
  /** 1 = present; undefined: all are. */
  readonly valid?: Uint8Array | undefined;
  readonly dictionary?: readonly string[] | undefined;
  readonly instant?: boolean | undefined;
}

/** A column of results in the array type that its type of value has; `valid` is left out where nothing is missing. */
export function resultColumn({ name, type, numbers, valid, dictionary, instant }: ColumnParts): ResultColumn {
  return {
    name,
    type,
    values: arrayOf(type, numbers),
    ...(valid?.includes(0) === true ? { valid } : {}),
    ...(dictionary === undefined ? {} : { dictionary }),
    ...(instant === undefined ? {} : { instant }),
  };
}

function arrayOf(type: ValueType, numbers: ColumnParts['numbers']): ResultColumn['values'] {
  if (type === 'boolean') return new Uint8Array(numbers);
  return (type === 'text' || type === 'date') && numbers instanceof Float64Array ? new Int32Array(numbers) : numbers;
}
