import { ERROR_HINTS } from './error-hints.js';

/** Every way in which a query or a load can fail. A code keeps its meaning once released. */
export type ErrorCode =
  | 'ambiguous'
  | 'bad-clause'
  | 'bad-expression'
  | 'unknown-field'
  | 'unknown-measure'
  | 'unknown-dimension'
  | 'unknown-function'
  | 'missing-role'
  | 'bad-type'
  | 'bad-option'
  | 'not-related'
  | 'mixed-currency'
  | 'network'
  | 'cors'
  | 'http-status'
  | 'timeout'
  | 'not-tabular'
  | 'unsupported-format'
  | 'format-mismatch'
  | 'empty-input'
  | 'truncated'
  | 'encoding'
  | 'malformed-csv'
  | 'malformed-json'
  | 'malformed-gzip'
  | 'malformed-arrow'
  | 'malformed-parquet'
  | 'malformed-xlsx'
  | 'malformed-zip'
  | 'bad-join'
  | 'too-large'
  | 'too-few-values'
  | 'source-missing'
  | 'worker-failed'
  | 'engine-error'
  | 'engine-partial'
  | 'engine-unsupported';

/** The texts, numbers and lists of names in an error message, so a page can word the message in its own language. */
export type ErrorParams = Readonly<Record<string, string | number | readonly string[]>>;

/** One way to read a figure that is `ambiguous`. */
export interface Reading {
  /** The option `roles` that chooses it. An empty text means that no column has the role. */
  readonly roles: Readonly<Record<string, string>>;
  /** The columns that are summed, multiplied if several. */
  readonly of: readonly string[];
  /** The total over all rows; `null` if the data cannot provide one. */
  readonly total: number | null;
}

/** Optional details of an error in addition to its code and message. */
export interface ErrorDetails {
  /** How to fix the error, in one sentence. Default: the usual fix for errors of this code. */
  readonly hint?: string | undefined;
  /** 0-based position of the error in the text. */
  readonly position?: number | undefined;
  /** The values that the message names. */
  readonly params?: ErrorParams | undefined;
  /** Of an `ambiguous` figure: the ways to read it. */
  readonly readings?: readonly Reading[] | undefined;
  /** The external error that this error wraps. */
  readonly cause?: unknown;
}

/** An error as it crosses the worker boundary: plain data, without stack and data rows. */
export interface ErrorRecord {
  readonly code: ErrorCode | 'aborted';
  readonly message: string;
  readonly hint?: string | undefined;
  readonly position?: number | undefined;
  readonly params?: ErrorParams | undefined;
  readonly readings?: readonly Reading[] | undefined;
  readonly cause?: string | undefined;
}

/** The only error class of this library: a stable `code`, a message with problem, value and expectation, and a hint. */
export class SalesError extends Error {
  override readonly name!: string;
  readonly code: ErrorCode;
  readonly hint: string;
  readonly position: number | undefined;
  readonly params: ErrorParams;
  /** Of an `ambiguous` figure: the ways to read it, with their totals; otherwise empty. */
  readonly readings: readonly Reading[];

  /** Optional modules of the worker contain their own copy of this class. `instanceof` therefore accepts errors of any copy. */
  static override [Symbol.hasInstance](value: unknown): value is SalesError {
    // Subclasses keep the default check.
    if (this !== SalesError) return Function.prototype[Symbol.hasInstance].call(this, value);
    return value instanceof Error && value.name === 'SalesError' && 'code' in value;
  }

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    // In a page that froze Error.prototype, assigning `name` throws.
    Object.defineProperty(this, 'name', { value: 'SalesError', configurable: true, writable: true });
    this.code = code;
    this.hint = details.hint ?? ERROR_HINTS[code];
    this.position = details.position;
    this.params = details.params ?? {};
    this.readings = details.readings ?? [];
  }
}

/** Creates the `bad-option` error of an attribute with an invalid value. `expected` describes the valid values or lists them. */
export function badOption(option: string, value: string, expected: string | readonly string[]): SalesError {
  return new SalesError('bad-option', `${option}: invalid value '${value}'; expected ${[expected].flat().join(', ')}`, {
    params: { option, value, expected },
  });
}

/** Creates the error of an aborted request, named `AbortError` as on the platform. */
export function abortError(): Error {
  return new DOMException('The request was aborted', 'AbortError');
}

/** True when `error` is an `AbortError`. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** Converts a cause to text; a thrown value may be anything. */
const textOf = (cause: unknown): string => String(cause);

/** Converts any thrown value to plain data. Other errors than `SalesError` become `worker-failed`, aborts become `aborted`. */
export function toErrorRecord(error: unknown): ErrorRecord {
  if (isAbort(error)) return { code: 'aborted', message: 'The request was aborted' };
  if (error instanceof SalesError) {
    const { code, message, hint, position, params, readings, cause } = error;
    return { code, message, hint, position, params, readings, cause: cause === undefined ? undefined : textOf(cause) };
  }
  return { code: 'worker-failed', message: `Unexpected failure: ${String(error)}`, cause: String(error) };
}

/** Restores the `SalesError` or `AbortError` from its record. */
export function fromErrorRecord(record: ErrorRecord): Error {
  if (record.code === 'aborted') return abortError();
  return new SalesError(record.code, record.message, record);
}
