import { formatDay, formatRange, type DateStyle } from '../../format/date.js';
import { formatNumber, type NumberStyle } from '../../format/number.js';
import type { Messages } from '../../messages/en.js';
import type { Catalog, CatalogColumn } from '../../query/catalog.js';
import { splitList } from '../../query/list.js';
import type { QueryPlan } from '../../query/plan.js';
import type { QueryResult } from '../../query/result.js';
import { isRole } from '../../query/schema.js';
import { badOption } from '../../util/error.js';
import { choiceOf, clauseOf, isSameChoice, presetOf, type Choice, type FilterControl } from './choice-model.js';

/** The attributes of a filter that its model reads. */
export interface FilterAttributes {
  readonly field: string;
  /** `date`, `select`, `range`, or empty for the one that fits the field. */
  readonly control: string;
  /** Periods offered beside the two dates, as written in clauses, separated by commas. */
  readonly presets: string;
}

/** What the model needs to know of the page and the data. */
export interface FilterContext {
  readonly catalog: Catalog;
  readonly locale: string;
  readonly words: Messages;
  readonly calendar: { readonly fiscalStart: number };
  readonly where: string;
  readonly filters: readonly string[];
  readonly own: string;
}

/** One value of a field with the rows that have it under the filters of others. */
export interface FilterMember {
  /** As clauses write it, `null` the missing one. */
  readonly value: string | null;
  readonly label: string;
  readonly count: number;
  readonly countText: string;
  readonly chosen: boolean;
}

/** What a filter shows. */
export interface FilterView {
  readonly control: FilterControl;
  readonly label: string;
  /** What is chosen, in words: `All 4`, `West, East`, `1 Jan – 31 Dec 2017`. */
  readonly value: string;
  readonly choice: Choice;
  /** Most rows first; those chosen are listed even without rows. Empty for periods and ranges. */
  readonly members: readonly FilterMember[];
  /** Least and greatest value of the data: days of dates, or numbers. */
  readonly low: number | null;
  readonly high: number | null;
  readonly presets: readonly { readonly label: string; readonly choice: Choice; readonly active: boolean }[];
}

const DEFAULT_PRESETS = 'last 30 days, last 90 days, this month, previous month, this quarter, this year, previous year';

/** The column that a field names, by role or by name; undefined for a dimension such as `weekday(date)`. */
export function columnOf(field: string, catalog: Catalog): CatalogColumn | undefined {
  const role = catalog.roles.find((choice) => choice.role === field)?.ref;
  if (role) return catalog.columns.find(({ table, name }) => table === role.table && name === role.column);
  return catalog.columns.find(({ table, name }) => name === field || `${table}.${name}` === field);
}

/** The control of a field: what the attribute says, else what fits the field's type. @throws SalesError bad-option */
export function controlOf({ control, field }: FilterAttributes, catalog: Catalog): FilterControl {
  if (control === 'date' || control === 'select' || control === 'range') return control;
  if (control !== '' && control !== 'auto') {
    throw badOption('control', control, 'auto, date, select or range');
  }
  const type = columnOf(field, catalog)?.type;
  if (type === 'date' || type === 'datetime') return 'date';
  return type === 'number' ? 'range' : 'select';
}

/** The questions of a filter: its members with their rows, or the ends of its values in the whole data. */
export function toPlans(attributes: FilterAttributes, context: FilterContext): Readonly<Record<string, QueryPlan>> {
  const { where, filters, catalog } = context;
  const { field } = attributes;
  if (controlOf(attributes, catalog) !== 'select') {
    const name = nameOf(field);
    return { ends: { measures: [`low = min(${name})`, `high = max(${name})`], where } };
  }
  const ordered = field.includes('(') ? {} : { orderBy: ['-rows'] };
  const rows = ['rows = count()'];
  const names = isNamed(field, catalog) ? { names: { measures: rows, by: [field, NAME], where: '', filters: [] } } : {};
  return { members: { measures: rows, by: [field], where, filters, ...ordered }, ...names };
}

/** A field as expressions and dimensions name it. */
function nameOf(field: string): string {
  return isRole(field) ? field : `"${field.replaceAll('"', '""')}"`;
}

/** The role of the names that people read in place of the codes of customers. */
const NAME = 'customer-name';

function isNamed(field: string, catalog: Catalog): boolean {
  const column = columnOf(field, catalog);
  return column !== undefined && column === columnOf('customer', catalog) && columnOf(NAME, catalog) !== undefined;
}

/** What a filter shows of the answers. */
export function toView(
  attributes: FilterAttributes,
  context: FilterContext,
  results: Readonly<Record<string, QueryResult>>,
): FilterView {
  const { catalog, words } = context;
  const control = controlOf(attributes, catalog);
  const choice = choiceOf(context.own, control);
  const labelOf = labelsOf(attributes.field, context, results['names']);
  const members = results['members'] ? membersOf(attributes.field, context, choice, results['members']).map(labelOf) : [];
  const ends = results['ends']?.columns.map((column) => (column.valid?.[0] === 0 ? null : (column.values[0] ?? null)));
  const [low = null, high = null] =
    control === 'date' ? (ends ?? []).map((end) => toDay(end, columnOf(attributes.field, catalog))) : (ends ?? []);
  const presets = control === 'date' ? presetsOf(attributes.presets || DEFAULT_PRESETS, choice, context) : [];
  const value = valueText(control, choice, members, context);
  return { control, label: words.dimension(attributes.field), value, choice, members, low, high, presets };
}

/** A clause of more members than these would take longer to pass on than it saves. */
const MOST_EXPECTED = 500;

/** What a reader may choose: the dimension, and a clause that covers it all. Undefined where that is nothing, or too much to be worth it. */
export function choosableIn(field: string, view: FilterView): { readonly brush: string; readonly where: string } | undefined {
  const { control, members, low, high } = view;
  if (control === 'select') {
    if (members.length === 0 || members.length > MOST_EXPECTED) return undefined;
    return { brush: field, where: clauseOf(field, { kind: 'members', values: members.map(({ value }) => value) }) };
  }
  if (low === null || high === null) return undefined;
  if (control === 'range') return { brush: field, where: clauseOf(field, { kind: 'numbers', from: low, to: high }) };
  return { brush: `day(${nameOf(field)})`, where: clauseOf(field, { kind: 'period', from: low, to: high }) };
}

/** The members whose label contains a text, without regard to case and accents. */
export function searchMembers(members: readonly FilterMember[], text: string): readonly FilterMember[] {
  const wanted = plain(text.trim());
  return wanted ? members.filter(({ label }) => plain(label).includes(wanted)) : members;
}

/** Members in the order in which they are listed, others below: new rows move nothing away from under the reader's finger. */
export function keepPlaces(members: readonly FilterMember[], listed: readonly (string | null)[]): readonly FilterMember[] {
  const places = new Map(listed.map((value, place) => [value, place]));
  const placeOf = ({ value }: FilterMember): number => places.get(value) ?? listed.length;
  return [...members].sort((one, other) => placeOf(one) - placeOf(other));
}

/** The choice after a member was ticked or unticked; none ticked is everything. */
export function toggleMember(choice: Choice, value: string | null): Choice {
  const before = choice.kind === 'members' ? choice.values : [];
  const values = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return values.length === 0 ? { kind: 'all' } : { kind: 'members', values };
}

/** A choice in words; members by their labels up to two, then by their number. */
function valueText(control: FilterControl, choice: Choice, members: readonly FilterMember[], context: FilterContext): string {
  const { words, locale } = context;
  const number = (n: number): string => formatNumber(n, 'number', numberStyle(context), 'full');
  switch (choice.kind) {
    case 'all':
      if (control === 'date') return words.allDates;
      return control === 'range' ? words.allValues : words.filterAll(members.length, number(members.length));
    case 'members': {
      if (choice.values.length > 2) return words.filterSome(number(choice.values.length), number(members.length));
      return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(
        choice.values.map((value) => members.find((member) => member.value === value)?.label ?? value ?? words.blank),
      );
    }
    case 'period':
      return openRange(choice, context, (day) => formatDay(day, dateStyle(context)));
    case 'relative':
      return capital(words.relative(choice.period.which, choice.period.count, choice.period.unit), locale);
    case 'numbers':
      return openRange(choice, context, number);
    case 'written':
      return choice.text;
  }
}

function openRange(
  range: Extract<Choice, { kind: 'period' | 'numbers' }>,
  context: FilterContext,
  say: (value: number) => string,
): string {
  const { words } = context;
  const { from, to } = range;
  if (from === undefined) return to === undefined ? words.allValues : words.atMost(say(to));
  if (to === undefined) return words.atLeast(say(from));
  return range.kind === 'period' ? formatRange({ from, to }, dateStyle(context)) : `${say(from)}–${say(to)}`;
}

function presetsOf(texts: string, now: Choice, context: FilterContext): FilterView['presets'] {
  return splitList(texts).map((text) => {
    const choice = presetOf(text);
    return { label: valueText('date', choice, [], context), choice, active: isSameChoice(choice, now) };
  });
}

function membersOf(field: string, context: FilterContext, choice: Choice, result: QueryResult): readonly FilterMember[] {
  const chosen = choice.kind === 'members' ? choice.values : [];
  const style = numberStyle(context);
  const toMember = (value: string | null, count: number): FilterMember => ({
    value,
    label: memberLabel(field, value, context),
    count,
    countText: formatNumber(count, 'count', style, 'full'),
    chosen: chosen.includes(value),
  });
  const listed = result.rows().map((row) => toMember(row[field] === null ? null : String(row[field]), Number(row['rows'])));
  const known = new Set(listed.map(({ value }) => value));
  return [...listed, ...chosen.filter((value) => !known.has(value)).map((value) => toMember(value, 0))];
}

/** Puts names in the place of codes that have one; of several the first. */
function labelsOf(
  field: string,
  { words }: FilterContext,
  names: QueryResult | undefined,
): (member: FilterMember) => FilterMember {
  const known = new Map<string, string>();
  for (const row of names?.rows() ?? []) {
    const [code, name] = [String(row[field]), row[NAME]];
    if (name !== null && !known.has(code)) known.set(code, String(name));
  }
  return (member) => ({ ...member, label: member.value === null ? words.blank : (known.get(member.value) ?? member.label) });
}

/** Monday, 5 January 1970: weekdays are named by the days of this week. */
const SOME_MONDAY = 4;

function memberLabel(field: string, value: string | null, { words, locale }: FilterContext): string {
  if (value === null) return words.blank;
  if (field.startsWith('weekday(')) {
    const date = new Date((SOME_MONDAY + Number(value) - 1) * 86_400_000);
    return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(date);
  }
  return field.startsWith('hour(') ? `${value.padStart(2, '0')}:00` : value;
}

function capital(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

/** The calendar day of an end of dates: datetimes come in milliseconds. */
function toDay(end: number | null, column: CatalogColumn | undefined): number | null {
  return end === null || column?.type === 'date' ? end : Math.floor(end / 86_400_000);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function dateStyle({ locale, calendar }: FilterContext): DateStyle {
  return { locale, fiscalStart: calendar.fiscalStart };
}

function numberStyle({ locale }: FilterContext): NumberStyle {
  return { locale };
}
