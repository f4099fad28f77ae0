import { SalesError } from '../util/error.js';
import type { Analysis } from './analysis/analysis.js';
import type { Calendar } from './time/calendar.js';
import { suggest } from './suggest.js';
import type { QueryPlan } from './plan.js';

/** The check of each option. */
const CHECKS = {
  measures: texts,
  by: texts,
  where: text,
  filters: texts,
  orderBy: texts,
  limit: (input: unknown, option: string) => whole(input, option, 1, Number.MAX_SAFE_INTEGER),
  empty: zero,
  compare: text,
  define: definitions,
  calendar: validateCalendar,
  currency: currencyCode,
  // The module that computes the analysis checks its options.
  analysis: record as unknown as (input: unknown, option: string) => Analysis,
  detail: validateDetail,
} satisfies { readonly [Name in keyof QueryPlan]-?: (input: unknown, option: string) => QueryPlan[Name] };

/**
 * Checks the shape of a query: lists contain texts, the limit is a whole number. Names are resolved later.
 * @throws SalesError `bad-option` that names the option
 */
export function validatePlan(input: unknown): QueryPlan {
  const plan: Record<string, unknown> = { measures: [] };
  for (const [name, value] of Object.entries(record(input, 'query'))) {
    if (!Object.hasOwn(CHECKS, name)) throw unknownOption(name);
    if (value !== undefined) plan[name] = CHECKS[name as keyof QueryPlan](value, name);
  }
  const checked = plan as unknown as QueryPlan;
  const { measures, by = [], detail } = checked;
  if (!detail && measures.length === 0 && by.length === 0) {
    throw badOption('measures', 'is empty, and so is by', 'Request a measure: measures: ["revenue"].');
  }
  return checked;
}

/** Checks the calendar options that are present. @throws SalesError `bad-option` */
export function validateCalendar(input: unknown): Partial<Calendar> {
  const { timeZone, weekStart, fiscalStart } = record(input, 'calendar');
  return {
    ...(timeZone === undefined ? {} : { timeZone: text(timeZone, 'timeZone') }),
    ...(weekStart === undefined ? {} : { weekStart: whole(numbered(weekStart), 'weekStart', 1, 7) }),
    ...(fiscalStart === undefined ? {} : { fiscalStart: whole(numbered(fiscalStart), 'fiscalStart', 1, 12) }),
  };
}

function validateDetail(input: unknown): NonNullable<QueryPlan['detail']> {
  const { offset = 0 } = record(input, 'detail');
  return { offset: whole(offset, 'detail.offset', 0, Number.MAX_SAFE_INTEGER) };
}

/** Converts a number written as text, as in attributes (`04`). */
function numbered(input: unknown): unknown {
  return typeof input === 'string' && /^\d{1,2}$/.test(input) ? Number(input) : input;
}

function unknownOption(option: string): SalesError {
  return new SalesError('bad-option', `unknown option '${option}'`, {
    hint: suggest(option, Object.keys(CHECKS)),
    params: { option, problem: 'is unknown' },
  });
}

function badOption(option: string, problem: string, hint?: string): SalesError {
  return new SalesError('bad-option', `option '${option}' ${problem}`, { hint, params: { option, problem } });
}

function record(input: unknown, option: string): Readonly<Record<string, unknown>> {
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return { ...input };
  throw badOption(option, `is ${describe(input)}; expected an object`);
}

function text(input: unknown, option: string): string {
  if (typeof input === 'string') return input;
  throw badOption(option, `is ${describe(input)}; expected a string`);
}

function texts(input: unknown, option: string): readonly string[] {
  if (!Array.isArray(input)) throw badOption(option, `is ${describe(input)}; expected an array of strings`);
  return input.map((entry: unknown) => {
    const found = text(entry, option).trim();
    if (found === '') throw badOption(option, 'has an empty entry');
    return found;
  });
}

function zero(input: unknown, option: string): 'zero' {
  if (input === 'zero') return input;
  throw badOption(option, `is ${describe(input)}; expected 'zero'`);
}

function currencyCode(input: unknown, option: string): string {
  const code = text(input, option).trim().toUpperCase();
  if (/^[A-Z]{3}$/u.test(code)) return code;
  throw badOption(option, `is '${code}'; expected a code of three letters`, 'Use EUR, USD, GBP \u2026');
}

function definitions(input: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(record(input, 'define')).map(([name, entry]) => [name, text(entry, `define.${name}`)]),
  );
}

function whole(input: unknown, option: string, least: number, most: number): number {
  if (typeof input === 'number' && Number.isInteger(input) && input >= least && input <= most) return input;
  const expected = most === Number.MAX_SAFE_INTEGER ? `from ${String(least)}` : `from ${String(least)} to ${String(most)}`;
  throw badOption(option, `is ${describe(input)}; expected a whole number ${expected}`);
}

function describe(input: unknown): string {
  if (typeof input === 'string') return `'${input}'`;
  if (typeof input === 'number' || typeof input === 'boolean' || input === null) return String(input);
  return Array.isArray(input) ? 'an array' : `of type ${typeof input}`;
}
