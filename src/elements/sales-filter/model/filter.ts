import { calledIn, titleIn, type MemberNames } from '../../../format/member-name.js';
import { formatNumber } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { Catalog, CatalogColumn } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result.js';
import { isRole } from '../../../query/schema.js';
import { badOption } from '../../../util/error.js';
import { choiceOf, clauseOf, fieldsOf, levelsOf, type Choice, type FilterControl } from './choice.js';
import { presetsOf, type Preset } from './presets.js';
import { choiceText, type FilterContext } from './words.js';

/** The attributes of a filter that its model reads. */
export interface FilterAttributes {
  readonly field: string;
  /** `date`, `select`, `range`, `tree`, `chips`, or empty for the one that fits the field. */
  readonly control: string;
  /** Periods or ranges offered beside the two ends, as written in clauses, some with a name before `=`, separated by commas. */
  readonly presets: string;
}

/** One value of a field with the rows that have it under the filters of others. */
export interface FilterMember {
  /** As clauses write it, `null` the missing one. */
  readonly value: string | null;
  readonly label: string;
  /** Name and code, where it is shown by a name. */
  readonly title?: string | undefined;
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
  readonly presets: readonly Preset[];
  /** The answers themselves, for a panel that shows more of them while it is open. */
  readonly answers: Answers;
}

type Answers = Readonly<Record<string, QueryResult>>;
type Plans = Readonly<Record<string, QueryPlan>>;

/** A tree deeper than this is none that a person reads. */
const MOST_FIELDS = 6;

const CONTROLS: readonly string[] = ['date', 'select', 'range', 'tree', 'chips'];

/** The column that a field names, by role or by name; undefined for a dimension such as `weekday(date)`. */
export function columnOf(field: string, catalog: Catalog): CatalogColumn | undefined {
  const role = catalog.roles.find((choice) => choice.role === field)?.ref;
  if (role) return catalog.columns.find(({ table, name }) => table === role.table && name === role.column);
  return catalog.columns.find(({ table, name }) => name === field || `${table}.${name}` === field);
}

/** The control of a field: what the attribute says, else what fits the field's type. @throws SalesError bad-option */
export function controlOf({ control, field, presets }: FilterAttributes, catalog: Catalog): FilterControl {
  if (!['', 'auto', ...CONTROLS].includes(control)) throw badOption('control', control, ['auto', ...CONTROLS]);
  if (control !== 'chips' && field.trim() === '')
    throw badOption('field', field, 'a role, a column or a dimension, such as region or date');
  const found = CONTROLS.includes(control) ? (control as FilterControl) : usualControl(field, catalog);
  if (fieldsOf(field).length > 1 && found !== 'tree')
    throw badOption('control', control, `tree, as there are several fields (${field})`);
  if (fieldsOf(field).length > MOST_FIELDS) throw badOption('field', field, `at most ${MOST_FIELDS} fields, from the root on`);
  requireType(found, field, catalog);
  if (presets && found !== 'date' && found !== 'range')
    throw badOption('presets', presets, 'none, but for dates and ranges of numbers');
  return found;
}

/** A period is one of dates, a range one of numbers. */
function requireType(control: FilterControl, field: string, catalog: Catalog): void {
  const type = columnOf(field, catalog)?.type;
  const usual = usualControl(field, catalog);
  if (type === undefined || control === usual || (control !== 'date' && control !== 'range')) return;
  throw badOption('control', control, `${usual} for ${field}, which holds values of type ${type}`);
}

function usualControl(field: string, catalog: Catalog): FilterControl {
  if (fieldsOf(field).length > 1) return 'tree';
  const type = columnOf(field, catalog)?.type;
  if (type === 'date' || type === 'datetime') return 'date';
  return type === 'number' ? 'range' : 'select';
}

const ROWS = 'rows = count()';

/** The questions of a filter: its members with their rows, or how its values are spread in the whole data, or the rows that are left. */
export function toPlans(attributes: FilterAttributes, context: FilterContext): Plans {
  const { where, filters, catalog } = context;
  const { field } = attributes;
  switch (controlOf(attributes, catalog)) {
    case 'chips':
      return { left: { measures: [ROWS] } };
    case 'date':
      return { ends: endsPlan(field, where) };
    case 'range':
      return { ends: columnOf(field, catalog) ? spreadPlan(field, where) : endsPlan(field, where) };
    case 'tree': {
      const branches = { measures: [ROWS], by: fieldsOf(field), where };
      return { members: { ...branches, filters }, ...(filters.length > 0 && { whole: { ...branches, filters: [] } }) };
    }
    case 'select': {
      const ordered = field.includes('(') ? {} : { orderBy: ['-rows'] };
      return { members: { measures: [ROWS], by: [field], where, filters, ...ordered } };
    }
  }
}

function endsPlan(field: string, where: string): QueryPlan {
  const name = nameOf(field);
  return { measures: [`low = min(${name})`, `high = max(${name})`], where };
}

/** How the numbers of a field are spread: in bins that stay the same whatever others filter. */
function spreadPlan(field: string, where: string): QueryPlan {
  const analysis = { kind: 'histogram', value: field, weight: 'rows' } as const;
  return { measures: [ROWS], by: [field], where, filters: [], analysis };
}

/** How many rows the filters of others leave in each bin of a range of numbers, once the bins are known. */
export function toMorePlans({ field }: FilterAttributes, { where, filters }: FilterContext, { ends }: Answers): Plans {
  const spread = ends?.facts.analysis;
  if (spread?.kind !== 'histogram' || !(spread.width > 0) || filters.length === 0) return {};
  return { counts: { measures: [ROWS], by: [`bin(${nameOf(field)}, ${String(spread.width)})`], where, filters } };
}

/** A field as expressions and dimensions name it. */
function nameOf(field: string): string {
  return isRole(field) ? field : `"${field.replaceAll('"', '""')}"`;
}

/** What a filter shows of the answers. */
export function toView(attributes: FilterAttributes, context: FilterContext, answers: Answers): FilterView {
  const { catalog, words } = context;
  const { field } = attributes;
  const control = controlOf(attributes, catalog);
  const choice = control === 'tree' ? levelsOf(context.own, fieldsOf(field)) : choiceOf(context.own, control);
  const listed = control === 'select' && answers['members'];
  const members = listed ? membersOf(field, context, choice, listed) : [];
  const [low, high] = endsOf(answers['ends'], control === 'date' ? columnOf(field, catalog)?.type : 'number');
  const presets = control === 'date' || control === 'range' ? presetsOf(attributes.presets, control, choice, context) : [];
  const value = answers['left']
    ? leftText(answers['left'], context)
    : choiceText(control, calledChoice(choice, field, context.names), context, members);
  return { control, label: labelOfField(field, words), value, choice, members, low, high, presets, answers };
}

/** A field in words, those of a tree from the root on. */
export function labelOfField(field: string, words: Messages): string {
  return fieldsOf(field).map(words.dimension).join(' › ');
}

function leftText({ selected, total }: QueryResult, { words, locale }: FilterContext): string {
  const [left, all] = [selected, total].map((n) => formatNumber(n, 'count', { locale }));
  return selected === total ? words.rowsAll(total, all!) : words.rowsLeft(left!, all!);
}

/** Least and greatest value, null of none; those of date-times as days. */
function endsOf(ends: QueryResult | undefined, type: string | undefined): readonly [number | null, number | null] {
  const spread = ends?.facts.analysis;
  if (spread?.kind === 'histogram') return spread.count === 0 ? [null, null] : [spread.min, spread.max];
  const [low = null, high = null] = (ends?.columns ?? []).map((column) => {
    const end = column.valid?.[0] === 0 ? undefined : column.values[0];
    return end === undefined ? null : type === 'datetime' ? Math.floor(end / 86_400_000) : end;
  });
  return [low, high];
}

/** A clause of more members than these would take longer to pass on than it saves. */
const MOST_EXPECTED = 500;

/** What a reader may choose: the dimension, and a clause that covers it all. Undefined where that is nothing, or too much to be worth it. */
export function choosableIn(field: string, view: FilterView): { readonly brush: string; readonly where: string } | undefined {
  const { control, members, low, high } = view;
  if (control === 'tree' || control === 'chips') return undefined;
  if (control === 'select') {
    if (members.length === 0 || members.length > MOST_EXPECTED) return undefined;
    return { brush: field, where: clauseOf(field, { kind: 'members', values: members.map(({ value }) => value) }) };
  }
  if (low === null || high === null) return undefined;
  if (control === 'range') return { brush: field, where: clauseOf(field, { kind: 'numbers', from: low, to: high }) };
  return { brush: `day(${nameOf(field)})`, where: clauseOf(field, { kind: 'period', from: low, to: high }) };
}

/** The members whose label or code contains a text, without regard to case and accents. */
export function searchMembers(members: readonly FilterMember[], text: string): readonly FilterMember[] {
  const wanted = plain(text.trim());
  return wanted
    ? members.filter(({ label, value }) => plain(label).includes(wanted) || plain(value ?? '').includes(wanted))
    : members;
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

function membersOf(field: string, context: FilterContext, choice: Choice, result: QueryResult): readonly FilterMember[] {
  const chosen = choice.kind === 'members' ? choice.values : [];
  const style = { locale: context.locale };
  const toMember = (value: string | null, count: number): FilterMember => {
    const title = titleIn(context.names, field, value);
    return {
      value,
      label: memberLabel(field, value, context),
      ...(title !== undefined && { title }),
      count,
      countText: formatNumber(count, 'count', style, 'full'),
      chosen: chosen.includes(value),
    };
  };
  const listed = result.rows().map((row) => toMember(row[field] === null ? null : String(row[field]), Number(row['rows'])));
  const known = new Set(listed.map(({ value }) => value));
  return [...listed, ...chosen.filter((value) => !known.has(value)).map((value) => toMember(value, 0))];
}

/** A choice of branches by what their members are called. */
function calledChoice(choice: Choice, field: string, names: MemberNames | undefined): Choice {
  if (choice.kind !== 'levels') return choice;
  const fields = fieldsOf(field);
  const called = (value: string | null, at: number): string | null => value && calledIn(names, fields[at] ?? '', value);
  return { kind: 'levels', levels: choice.levels.map((level, at) => level?.map((value) => called(value, at))) };
}

/** Monday, 5 January 1970: weekdays are named by the days of this week. */
const SOME_MONDAY = 4;

function memberLabel(field: string, value: string | null, { words, locale, names }: FilterContext): string {
  if (value === null) return words.blank;
  if (field.startsWith('weekday(')) {
    const date = new Date((SOME_MONDAY + Number(value) - 1) * 86_400_000);
    return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(date);
  }
  return field.startsWith('hour(') ? `${value.padStart(2, '0')}:00` : calledIn(names, field, value);
}

/** A text without case and accents. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
