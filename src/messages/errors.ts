import type { ErrorCode } from '../util/error.js';
import { fileOf, type ErrorFacts, type ErrorWords, type Params } from './error-facts.js';

/** What a text of an error may name: the thing that is wrong, quoted as the language does, or a file; and the value that is not understood. */
export interface ErrorNames {
  readonly what: string | undefined;
  readonly value: string | undefined;
}

/** What a server answered, as its reader is told. */
export interface Answer {
  readonly status: string;
  /** What it gave as the reason. */
  readonly said: string | undefined;
  readonly seconds: number | undefined;
}

/** The texts for errors in one language; a code of a newer version is told by `other`. */
export interface ErrorTexts {
  readonly quote: (name: string) => string;
  readonly texts: Readonly<Record<ErrorCode, (names: ErrorNames) => string>>;
  readonly hints: Readonly<Record<ErrorCode, string>>;
  readonly other: (code: string) => string;
  /** Which names there are; a few of many. */
  readonly possible: (names: readonly string[], more: boolean) => string;
  readonly nearest: (name: string) => string;
  /** That a file was split by one sign while its lines look separated by another. */
  readonly otherDelimiter: (set: string, found: string) => string;
  /** That a row of `data` holds a value which is no text, number, date or truth value, such as a function. */
  readonly cell: (row: string, column: string) => string;
  readonly cellHint: string;
  readonly notFound: (file: string) => string;
  readonly forbidden: (file: string) => string;
  readonly unloaded: (file: string) => string;
  readonly answered: (answer: Answer) => string;
  readonly checkAddress: string;
  readonly askAccess: string;
  readonly again: (seconds: number | undefined) => string;
  readonly header: (header: string) => string;
  readonly signIn: string;
  readonly signInHint: (where: string | undefined) => string;
}

/** What of the params names the thing at fault, the nearest first. */
const NAMES = ['measure', 'dimension', 'role', 'field', 'column', 'option', 'clause', 'text', 'table', 'sheet', 'source', 'name'];
/** How many of the names that would do are listed. */
const MOST_NAMES = 12;

const textOf = (value: Params[string] | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

/** An error in the words of a language: by its code, with what it names. */
export function errorIn(language: ErrorTexts, { code, params = {} }: ErrorFacts): ErrorWords {
  const file = fileOf(params);
  if (code === 'http-status' && file) return statusIn(language, file, params);
  if (code === 'not-tabular' && params['found'] === 'sign-in')
    return { text: language.signIn, hint: language.signInHint(textOf(params['leadsTo'])) };
  const [row, column] = [textOf(params['row']), textOf(params['column'])];
  if (code === 'not-tabular' && row !== undefined && column !== undefined)
    return { text: language.cell(row, language.quote(column)), hint: language.cellHint };
  const names = NAMES.map((name) => textOf(params[name])).filter((name) => name !== undefined);
  const what = file ?? (names[0] === undefined ? undefined : language.quote(names[0]));
  const value = textOf(params['value']);
  const { [code]: wording }: Readonly<Record<string, (names: ErrorNames) => string>> = language.texts;
  const text = wording?.({ what, value: value === undefined ? undefined : language.quote(value) });
  return { text: text ?? language.other(code), hint: hintIn(language, code, params) };
}

function statusIn(language: ErrorTexts, file: string, { status, said, seconds }: Params): ErrorWords {
  const wait = typeof seconds === 'number' ? seconds : undefined;
  const answered = language.answered({ status: String(status), said: textOf(said), seconds: wait });
  if (status === 404 || status === 410) return { text: language.notFound(file), hint: `${answered} ${language.checkAddress}` };
  if (status === 401 || status === 403) return { text: language.forbidden(file), hint: `${answered} ${language.askAccess}` };
  return { text: language.unloaded(file), hint: `${answered} ${language.again(wait)}` };
}

function hintIn(language: ErrorTexts, code: string, params: Params): string | undefined {
  const { expected, nearest, header, value, set, found } = params;
  if (typeof set === 'string' && typeof found === 'string') return language.otherDelimiter(set, found);
  const near = textOf(nearest);
  if (near !== undefined) return language.nearest(near);
  if (typeof header === 'string') return language.header(`${header}: ${textOf(value) ?? '*'}`);
  if (typeof expected === 'object' && expected.length > 0)
    return language.possible(expected.slice(0, MOST_NAMES), expected.length > MOST_NAMES);
  const { [code]: hint }: Readonly<Record<string, string>> = language.hints;
  return hint;
}
