import type { ErrorFacts, ErrorLabels, ErrorReason, Fix } from '../util/error.js';
import type { CardTexts } from './compiled/en/card.js';
import type { ErrorCodesTexts } from './compiled/en/error-codes.js';
import type { ErrorsTexts } from './compiled/en/errors.js';
import { dateOrders, fixOf, fixText, isBlockedHttp, isDashFix, isOnComputer, storeOf, withoutValue } from './fix.js';
import { fileOf, serverError, wordOf } from './server-errors.js';
import { textOf, type Texts } from './texts.js';
import { meantValue } from './value-fix.js';

export type { ErrorFacts, ErrorLabels } from '../util/error.js';

/** Texts by the reasons of errors. */
export interface ReasonGroup {
  /** What is wrong, or the end of such a sentence: what is expected. */
  readonly texts: Texts;
  /** The steps that fix it, where they differ from those of the code. */
  readonly hints: Texts;
}

/** The texts of errors in one language. */
export interface ErrorTexts extends Pick<CardTexts, 'quote'> {
  readonly errors: ErrorsTexts;
  readonly codes: ErrorCodesTexts;
  /** The texts of calls are among them in English alone; other languages have the text of the code then. */
  readonly groups: readonly ReasonGroup[];
}

/** What the text of a code can name: the invalid thing in quotation marks, or a file; and the invalid value. */
interface ErrorNames {
  readonly what: string | undefined;
  readonly value: string | undefined;
}

/** The params that name the invalid thing, most specific first. */
const NAMES = ['measure', 'dimension', 'role', 'field', 'column', 'option', 'clause', 'text', 'table', 'sheet', 'source', 'name'];
/** Maximum number of valid names that are listed. */
const MAX_NAMES = 20;

/** Returns the text of a reason; `undefined` for one without a text. A sentence of an application is its own text. */
function reasonText(groups: readonly ReasonGroup[], { reason, params, inner }: ErrorReason): string | undefined {
  const rest = inner && reasonText(groups, inner);
  // A text whose end has no words here is left to the code.
  if (inner && rest === undefined) return undefined;
  const values = inner ? { ...params, text: rest } : params;
  for (const { texts } of groups) {
    const text = textOf(texts, reason, values);
    if (text !== undefined) return text;
  }
  return reason.includes(' ') ? reason : undefined;
}

/** The row and the column of a cell, if an error names one. */
const cellOf = ({ row, column }: ErrorFacts['params']): readonly (string | undefined)[] => [row, column].map(wordOf);

/** Returns the text of a code, which names only what is wrong. Unknown codes are named. */
function codeText({ codes, quote, errors }: ErrorTexts, { code, params }: ErrorFacts): string {
  const named = NAMES.map((name) => wordOf(params[name])).find((name) => name !== undefined);
  const value = wordOf(params['value']);
  const [row, column] = cellOf(params);
  if (code === 'not-tabular' && row !== undefined && column !== undefined)
    return codes.cell({ row, column: quote({ name: column }) });
  const names: ErrorNames = {
    what: fileOf(params) ?? (named === undefined ? undefined : quote({ name: named })),
    value: value === undefined ? undefined : quote({ name: value }),
  };
  return textOf(codes.texts, code, { ...names }) ?? errors.other({ code });
}

/** Returns the step that fixes an error, by its reason. */
function reasonHint(groups: readonly ReasonGroup[], { reason, params, inner }: ErrorReason): string | undefined {
  const hint = groups.map(({ hints }) => textOf(hints, reason, params)).find((one) => one !== undefined);
  return hint ?? (inner && reasonHint(groups, inner));
}

/** Returns the step that fixes an error: of its reason, otherwise by what its values say, otherwise of its code. */
function hintText({ codes, groups }: ErrorTexts, { code, params, ...rest }: ErrorFacts): string | undefined {
  const { expected, header, value, set, found } = params;
  if (typeof set === 'string' && typeof found === 'string') return codes.otherDelimiter({ set, found });
  const own = reasonHint(groups, { ...rest, params });
  if (own !== undefined) return own;
  // A part of the members is asked about, not proposed: 10% of them are rarely 10.
  const [, count] = rest.inner?.reason === 'whole-number' ? (/^(\d+)\s*%$/.exec(String(value)) ?? []) : [];
  const nearest = wordOf(params['nearest']) ?? count ?? meantValue({ params, ...rest });
  if (nearest !== undefined) return codes.nearest({ name: nearest });
  if (typeof header === 'string') return codes.header({ header: `${header}: ${wordOf(value) ?? '*'}` });
  if (typeof expected === 'object' && expected.length > 0)
    return codes.possible({ names: expected.slice(0, MAX_NAMES), more: expected.length > MAX_NAMES });
  return code === 'not-tabular' && cellOf(params)[1] !== undefined ? codes.cellHint : textOf(codes.hints, code, {});
}

/** Returns the message and hint of an error for developers. */
export function errorMessage(texts: ErrorTexts, facts: ErrorFacts): ErrorLabels {
  const text = reasonText(texts.groups, facts) ?? facts.message ?? codeText(texts, facts);
  return { text, hint: facts.hint ?? hintText(texts, facts) };
}

/** Returns the step that a fix is. */
function fixHint(codes: ErrorCodesTexts, fix: Fix, facts: ErrorFacts): string {
  const setting = fixText(fix, facts);
  return isDashFix(fix, facts) ? codes.twoDots({ setting }) : codes.fix({ setting });
}

/** Returns the step for a file on the page of a service. */
function storeHint(codes: ErrorCodesTexts, facts: ErrorFacts): string | undefined {
  const { attribute, store } = storeOf(facts) ?? {};
  return store && codes.download({ store, setting: fixText({ attribute: attribute!, value: 'orders.csv' }, facts) });
}

/** Returns the step for dates whose order of day and month is not known. */
function datesHint(codes: ErrorCodesTexts, facts: ErrorFacts): string | undefined {
  const [first, second] = (dateOrders(facts) ?? []).map((fix) => fixText(fix, facts));
  return first === undefined ? undefined : codes.bothOrders({ first, second: second! });
}

/** Returns the step for a file that a server does not have. */
function missingHint({ codes, groups }: ErrorTexts, facts: ErrorFacts, hint: string | undefined): string | undefined {
  if (facts.code !== 'http-status' || !/^4(?:04|10)$/.test(String(facts.params['status']))) return hint;
  const onComputer = isOnComputer(facts) ? reasonHint(groups, { reason: 'not-reached', params: { place: 'path' } }) : undefined;
  return onComputer ?? `${hint} ${codes.sameLetters}`;
}

/** Returns the text and hint of an error for a card: files are named without their URL. */
export function errorIn(texts: ErrorTexts, { message: _, hint: own, ...shown }: ErrorFacts): ErrorLabels {
  const { codes } = texts;
  const facts = withoutValue(shown);
  const found = fixOf(facts);
  const step =
    facts.reason.includes(' ') && own ? own : (storeHint(codes, facts) ?? datesHint(codes, facts) ?? hintText(texts, facts));
  const { role, candidate } = facts.params;
  const isNamed = role === undefined || candidate !== undefined || facts.reason === 'role-unknown-column';
  const hint = found && isNamed ? fixHint(codes, found, facts) : step;
  const fix = found && { fix: { ...found, label: codes.applyFix } };
  const file = fileOf(facts.params);
  if (isBlockedHttp(facts)) return { text: codes.httpInHttps({ file: file ?? facts.attributes?.['src'] ?? '' }), hint, ...fix };
  const server = facts.reason === 'content-policy' ? undefined : serverError(texts.errors, { ...facts, hint });
  if (server) return found ? { ...server, hint, ...fix } : { ...server, hint: missingHint(texts, facts, server.hint) };
  const named = file === undefined ? facts : { ...facts, params: { ...facts.params, url: file } };
  const text = reasonText(texts.groups, named) ?? codeText(texts, facts);
  // A URL or file name keeps its case.
  const isName = /^\S*[./]\S/.test(text);
  return {
    text: isName ? text : text.charAt(0).toUpperCase() + text.slice(1),
    hint,
    ...fix,
  };
}
