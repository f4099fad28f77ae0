import { ERROR_HINTS } from './error-hints.js';

/** Every way in which asking or loading can fail; a code keeps its meaning once released. */
export type ErrorCode =
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
  | 'engine-partial';

/** What a message names: texts, numbers and lists of names, so that a page can word it in its own language. */
export type ErrorParams = Readonly<Record<string, string | number | readonly string[]>>;

/** What an error may carry besides code and message. */
export interface ErrorDetails {
  /** How to fix it, in one sentence. Default: what fixes most errors of this code. */
  readonly hint?: string | undefined;
  /** 0-based place in the text at fault. */
  readonly position?: number | undefined;
  /** What the message names. */
  readonly params?: ErrorParams | undefined;
  /** The foreign error that was wrapped. */
  readonly cause?: unknown;
}

/** An error as it crosses the worker: plain data, no stack, no data rows. */
export interface ErrorRecord {
  readonly code: ErrorCode | 'aborted';
  readonly message: string;
  readonly hint?: string | undefined;
  readonly position?: number | undefined;
  readonly params?: ErrorParams | undefined;
  readonly cause?: string | undefined;
}

/** The one error of this library: a stable `code`, a message that names problem, value and expectation, and a hint. */
export class SalesError extends Error {
  override readonly name!: string;
  readonly code: ErrorCode;
  readonly hint: string;
  readonly position: number | undefined;
  readonly params: ErrorParams;

  /** Parts of the worker are files of their own with a copy of this class; an error of any copy is one. */
  static override [Symbol.hasInstance](value: unknown): value is SalesError {
    // A class that extends this one has its own instances only.
    if (this !== SalesError) return Function.prototype[Symbol.hasInstance].call(this, value);
    return value instanceof Error && value.name === 'SalesError' && 'code' in value;
  }

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    // Where a page has frozen Error.prototype, an assignment to `name` throws.
    Object.defineProperty(this, 'name', { value: 'SalesError', configurable: true, writable: true });
    this.code = code;
    this.hint = details.hint ?? ERROR_HINTS[code];
    this.position = details.position;
    this.params = details.params ?? {};
  }
}

/** The `bad-option` error of an attribute whose value is not understood; `expected` in words, or the words that it may be. */
export function badOption(option: string, value: string, expected: string | readonly string[]): SalesError {
  return new SalesError('bad-option', `${option}: invalid value '${value}'; expected ${[expected].flat().join(', ')}`, {
    params: { option, value, expected },
  });
}

/** The error of a request that its asker gave up: named `AbortError`, as the platform's own. */
export function abortError(): Error {
  return new DOMException('The request was aborted', 'AbortError');
}

/** Whether `error` says that its asker gave up. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** A cause as text; what was thrown need not be an Error. */
const textOf = (cause: unknown): string => String(cause);

/** Any thrown value as plain data; what is no `SalesError` becomes `worker-failed`, an abort `aborted`. */
export function toErrorRecord(error: unknown): ErrorRecord {
  if (isAbort(error)) return { code: 'aborted', message: 'The request was aborted' };
  if (error instanceof SalesError) {
    const { code, message, hint, position, params, cause } = error;
    return { code, message, hint, position, params, cause: cause === undefined ? undefined : textOf(cause) };
  }
  return { code: 'worker-failed', message: `Unexpected failure: ${String(error)}`, cause: String(error) };
}

/** The `SalesError` (or `AbortError`) that a record stands for. */
export function fromErrorRecord(record: ErrorRecord): Error {
  if (record.code === 'aborted') return abortError();
  return new SalesError(record.code, record.message, record);
}
