import { SalesError, type ErrorParams } from '../util/error.js';
import type { Analysis } from './analysis/analysis.js';
import type { Calendar, QueryPlan } from './plan.js';
import { comparesPlan } from './planned.js';
import type { Scenario } from './scenario.js';
import { suggestions } from './names.js';
import { comparesMembers, comparesRest } from './where/clause-list.js';
import { isRetailCalendar, yearOf, type FiscalStart } from './time/calendar-date.js';

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
  goal: finite,
  same: text,
  define: definitions,
  scenario: validateScenario,
  calendar: validateCalendar,
  currency: currencyCode,
  // The module that computes the analysis checks its options.
  analysis: record as unknown as (input: unknown, option: string) => Analysis,
  history: flag,
  exact: flag,
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
  const { measures, by = [], detail, compare = '', same, history, analysis } = checked;
  if (history) record(analysis, 'analysis');
  if (same !== undefined && (compare === '' || comparesPlan(compare) || comparesRest(compare) || comparesMembers(compare)))
    throw new SalesError('bad-option', 'same-needs-periods', { params: { option: 'same', value: same } });
  if (!detail && measures.length === 0 && by.length === 0) {
    throw new SalesError('bad-option', 'no-measures', { params: { option: 'measures' } });
  }
  return checked;
}

function validateScenario(input: unknown): Scenario {
  const { price = 0, discount = 0, elasticity = 0, ...others } = record(input, 'scenario');
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw unknownOption(`scenario.${unknown}`);
  const found = {
    price: finite(price, 'scenario.price'),
    discount: finite(discount, 'scenario.discount'),
    elasticity: finite(elasticity, 'scenario.elasticity'),
  };
  if (found.price <= -1) throw badOption('scenario.price', price, 'scenario-price');
  if (found.discount < 0 || found.discount >= 1) throw badOption('scenario.discount', discount, 'scenario-discount');
  return found;
}

/** Checks the calendar options that are present, and adds the week of a year of weeks. @throws SalesError `bad-option` */
export function validateCalendar(input: unknown): Partial<Calendar> {
  const { timeZone, weekStart, fiscalStart, holidays, workingWeek } = record(input, 'calendar');
  return {
    ...(timeZone === undefined ? {} : { timeZone: text(timeZone, 'timeZone') }),
    ...(weekStart === undefined ? {} : { weekStart: checkWeekStart(weekStart, fiscalStart) }),
    ...(fiscalStart === undefined ? {} : yearOf(checkFiscalStart(fiscalStart))),
    ...(holidays === undefined ? {} : { holidays: text(holidays, 'holidays') }),
    ...(workingWeek === undefined ? {} : { workingWeek: text(workingWeek, 'workingWeek') }),
  };
}

function checkWeekStart(input: unknown, fiscalStart: unknown): number {
  const weekStart = whole(numbered(input), 'weekStart', 1, 7);
  const { weekStart: day = weekStart } = isRetailCalendar(fiscalStart) ? yearOf(fiscalStart) : {};
  if (day === weekStart) return weekStart;
  throw badOption('weekStart', input, 'retail-week-start', { day });
}

/** Checks the first month of the fiscal year, or the weeks of its months. @throws SalesError `bad-option` */
function checkFiscalStart(input: unknown): FiscalStart {
  if (isRetailCalendar(input)) return input;
  const month = numbered(input);
  if (typeof month === 'number' && Number.isInteger(month) && month >= 1 && month <= 12) return month;
  throw badOption('fiscalStart', input, 'fiscal-start');
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
  return new SalesError('bad-option', 'unknown-option', {
    params: { option, ...suggestions(option, Object.keys(CHECKS)) },
  });
}

/** Returns the error of an option with a value of the wrong kind. `expected` is the key of a text. */
function badOption(option: string, input: unknown, expected: string, values: ErrorParams = {}): SalesError {
  const [kind, value] = describe(input);
  return new SalesError('bad-option', 'option', {
    params: { option, kind, value },
    inner: { reason: expected, params: values },
  });
}

function record(input: unknown, option: string): Readonly<Record<string, unknown>> {
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return { ...input };
  throw badOption(option, input, 'object');
}

function text(input: unknown, option: string): string {
  if (typeof input === 'string') return input;
  throw badOption(option, input, 'text');
}

function texts(input: unknown, option: string): readonly string[] {
  if (!Array.isArray(input)) throw badOption(option, input, 'texts');
  return input.map((entry: unknown) => {
    const found = text(entry, option).trim();
    if (found === '') throw new SalesError('bad-option', 'empty-entry', { params: { option } });
    return found;
  });
}

function zero(input: unknown, option: string): 'zero' {
  if (input === 'zero') return input;
  throw badOption(option, input, 'zero');
}

function flag(input: unknown, option: string): true {
  if (input === true) return input;
  throw badOption(option, input, 'true-or-false');
}

function currencyCode(input: unknown, option: string): string {
  const code = text(input, option).trim().toUpperCase();
  if (/^[A-Z]{3}$/u.test(code)) return code;
  throw badOption(option, code, 'currency-letters');
}

function definitions(input: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(record(input, 'define')).map(([name, entry]) => [name, text(entry, `define.${name}`)]),
  );
}

function finite(input: unknown, option: string): number {
  if (Number.isFinite(input)) return input as number;
  throw badOption(option, input, 'number', { example: '1000' });
}

function whole(input: unknown, option: string, least: number, most: number): number {
  if (typeof input === 'number' && Number.isInteger(input) && input >= least && input <= most) return input;
  const max = most === Number.MAX_SAFE_INTEGER ? {} : { max: most };
  throw badOption(option, input, 'whole-number', { min: least, ...max });
}

/** Returns how an error names a value: a text, a plain value, an array, or a type. */
function describe(input: unknown): readonly [kind: 'text' | 'plain' | 'array' | 'type', value: string] {
  if (typeof input === 'string') return ['text', input];
  if (typeof input === 'number' || typeof input === 'boolean' || input === null) return ['plain', String(input)];
  return Array.isArray(input) ? ['array', ''] : ['type', typeof input];
}
