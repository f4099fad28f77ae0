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

/** What is known about an error besides its code: a reason, and the values that its text names. */
export interface ErrorReason {
  /** The key of a text in `src/messages/en/`, or a sentence of an application. */
  readonly reason: string;
  readonly params: ErrorParams;
  /** The reason that the text of this one ends with: what is expected, or the problem of one table among several. */
  readonly inner?: ErrorReason | undefined;
}

/** The facts that an error is worded from. */
export interface ErrorFacts extends ErrorReason {
  readonly code: string;
  /** The text that a server sent with the error, for a reason that is unknown here. */
  readonly message?: string | undefined;
  readonly hint?: string | undefined;
  /** The attributes of the tag that shows the error, in which a fix may change a word. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** All attributes of the tag as the page has them, in their order, also unknown ones. */
  readonly markup?: readonly (readonly [name: string, value: string])[] | undefined;
  /** Prefix of the attributes in the page: `data-` for the tag of a `div` with `data-widget`. */
  readonly prefix?: string | undefined;
  /** True when the page has a tag with the id that `src` of the tag may mean. */
  readonly hasId?: boolean | undefined;
  /** True on a page with `https:`. */
  readonly isSecure?: boolean | undefined;
}

/** The change of an attribute, or of several, that removes an error. */
export interface Fix {
  readonly attribute: string;
  /** The whole value to set. */
  readonly value: string;
  /** More attributes to set, where all have the same mistake. */
  readonly also?: readonly (readonly [attribute: string, value: string])[] | undefined;
  /** Attributes to remove, such as a misspelled one. */
  readonly removes?: readonly string[] | undefined;
}

/** What happened, and the step that fixes it. */
export interface ErrorLabels {
  readonly text: string;
  readonly hint: string | undefined;
  /** The fix that the hint names, and the label of a button that applies it. */
  readonly fix?: (Fix & { readonly label: string }) | undefined;
}

/** Optional details of an error in addition to its code and reason. */
export interface ErrorDetails {
  /** The values that the text names. */
  readonly params?: ErrorParams | undefined;
  readonly inner?: ErrorReason | undefined;
  /** The message, where it is known. Default: composed from the reason. */
  readonly message?: string | undefined;
  /** How to fix the error, in one sentence. Default: composed from the reason. */
  readonly hint?: string | undefined;
  /** 0-based position of the error in the text. */
  readonly position?: number | undefined;
  /** Of an `ambiguous` figure: the ways to read it. */
  readonly readings?: readonly Reading[] | undefined;
  /** The external error that this error wraps. */
  readonly cause?: unknown;
}

/** An error as it crosses the worker boundary: plain data, without stack and data rows. */
export interface ErrorRecord extends Omit<ErrorDetails, 'cause'> {
  readonly code: ErrorCode | 'aborted';
  readonly message: string;
  /** Missing in the answers of servers that word their errors themselves. */
  readonly reason?: string | undefined;
  readonly cause?: string | undefined;
}

/** Words errors in English. Workers and pages without an error do not have the texts. */
let english: ((error: ErrorFacts) => ErrorLabels) | undefined;

/** Sets how errors are worded from now on. `isPartial`: not for all errors, so it replaces no other wording. */
export function setErrorWording(wording: (error: ErrorFacts) => ErrorLabels, isPartial = false): void {
  if (!isPartial || !english) english = wording;
}

/** Returns an error without texts: its reason and values. A sentence of an application is its own text. */
const unworded = ({ reason, params }: ErrorReason): string =>
  reason.includes(' ') ? reason : `${reason} ${JSON.stringify(params)}`;

/** The only error class of this library: a stable `code`, a message with problem, value and expectation, and a hint. */
export class SalesError extends Error {
  override readonly name!: string;
  readonly code: ErrorCode;
  /** The key of the text of this error, or the text itself. */
  readonly reason: string;
  readonly hint: string;
  readonly position: number | undefined;
  readonly params: ErrorParams;
  readonly inner: ErrorReason | undefined;
  /** Of an `ambiguous` figure: the ways to read it, with their totals; otherwise empty. */
  readonly readings: readonly Reading[];

  /** Optional modules of the worker contain their own copy of this class. `instanceof` therefore accepts errors of any copy. */
  static override [Symbol.hasInstance](value: unknown): value is SalesError {
    // Subclasses keep the default check.
    if (this !== SalesError) return Function.prototype[Symbol.hasInstance].call(this, value);
    return value instanceof Error && value.name === 'SalesError' && 'code' in value;
  }

  /** `reason` is the key of a text in `src/messages/en/`, or a sentence. */
  constructor(code: ErrorCode, reason: string, details: ErrorDetails = {}) {
    const { params = {}, inner, message, hint, cause } = details;
    const labels = english?.({ code, reason, params, inner, message, hint });
    const text = labels?.text ?? message ?? unworded({ reason, params });
    super(text, cause === undefined ? undefined : { cause });
    // In a page that froze Error.prototype, assigning `name` throws.
    Object.defineProperty(this, 'name', { value: 'SalesError', configurable: true, writable: true });
    this.code = code;
    this.reason = reason;
    this.hint = labels?.hint ?? hint ?? '';
    this.position = details.position;
    this.params = params;
    this.inner = inner;
    this.readings = details.readings ?? [];
  }
}

/** Creates the `bad-option` error of an attribute with an invalid value. `expected` lists the valid values, or is the key of a text with `values`. */
export function badOption(
  option: string,
  value: string,
  expected: string | readonly string[],
  values: ErrorParams = {},
): SalesError {
  if (typeof expected !== 'string') return new SalesError('bad-option', 'not-one-of', { params: { option, value, expected } });
  return new SalesError('bad-option', 'invalid', { params: { option, value }, inner: { reason: expected, params: values } });
}

/** Creates the error of a value with the wrong type. `reason` is the key of a text. */
export function badType(reason: string, params: ErrorParams = {}): SalesError {
  return new SalesError('bad-type', reason, { params });
}

/** Returns an error with other details; its texts are composed again. */
export function errorWith(error: SalesError, changes: ErrorDetails): SalesError {
  const { code, reason, params, inner, position, readings } = error;
  return new SalesError(code, reason, { params, inner, position, readings, cause: error, ...changes });
}

/** Returns an error about a part of something, such as one table of several: `reason` names the part, and its text ends with that of `error`. */
export function errorWithin(error: SalesError, reason: string, params: ErrorParams): SalesError {
  const { code, position, readings, cause } = error;
  const inner = { reason: error.reason, params: error.params, inner: error.inner };
  return new SalesError(code, reason, { params: { ...error.params, ...params }, inner, position, readings, cause });
}

/** Words an error that was created before its texts were loaded. */
export function reword(error: SalesError): SalesError {
  if (!english) return error;
  const { code, reason, params, inner } = error;
  // An error of another version of the library has a message alone.
  if (typeof reason !== 'string') return new SalesError(code, error.message, error);
  const isWorded = error.message !== unworded(error);
  const { text, hint } = english({ code, reason, params, inner, ...(isWorded && { message: error.message, hint: error.hint }) });
  return Object.assign(error, { message: text, hint: hint ?? '' });
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
  if (!(error instanceof SalesError)) return toErrorRecord(unexpected(error));
  const { code, reason, message, hint, position, params, inner, readings, cause } = error;
  const text = cause === undefined ? undefined : textOf(cause);
  return { code, reason, message, hint: hint || undefined, position, params, inner, readings, cause: text };
}

/** Returns the error of a failure that nobody foresaw. */
export function unexpected(error: unknown): SalesError {
  const text = error instanceof Error ? error.message : String(error);
  return new SalesError('worker-failed', 'unexpected', { cause: error, params: { text } });
}

/** Restores the `SalesError` or `AbortError` from its record. */
export function fromErrorRecord(record: ErrorRecord): Error {
  if (record.code === 'aborted') return abortError();
  return new SalesError(record.code, record.reason ?? record.message, record);
}
