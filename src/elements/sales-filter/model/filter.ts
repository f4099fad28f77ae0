import { dateFields, daysCovered } from '../../../catalog/default-period.js';
import { dateFormat, formatRange } from '../../../format/date.js';
import { displayName, monthOfYearName, nameWithCode, weekOfYearName, type MemberNames } from '../../../format/member-name.js';
import { formatNumber } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { Catalog, CatalogColumn } from '../../../query/catalog.js';
import type { DayRange, Plans, QueryPlan } from '../../../query/plan.js';
import type { QueryResult, ResultValue } from '../../../query/result/result.js';
import { isRole } from '../../../query/schema.js';
import { COMPARE, parseWhere, joinWhere } from '../../../query/where/where.js';
import { badOption, type SalesError } from '../../../util/error.js';
import { missingAttribute } from '../../../util/missing-attribute.js';
import { choiceOf, clauseOf, fieldsOf, levelsOf, type Choice, type FilterControl, type Level } from './choice.js';
import { containing, largestPlan, moreTreePlans, ROWS, searchedLevels, type TreeAttributes, treePlans } from './tree-plans.js';
import type { Values } from '../../base/attributes/attribute.js';
import type { filterAttributes } from '../attributes.js';
import { comparedField, comparisonPlans, comparisonPresets, comparisonText, ownComparison } from './comparison.js';
import { choiceText, type FilterContext, type Preset, presetsOf } from './texts.js';

/** The attributes of a filter that its model reads. */
export interface FilterAttributes extends TreeAttributes, Omit<Values<typeof filterAttributes>, 'field'> {
  /** Errors of queries for branches and of searches in a tree, by the names of these queries. */
  readonly failures?: Readonly<Record<string, SalesError>>;
  /** True on a dashboard, where all cards show all dates when no period is selected. */
  readonly isOnDashboard?: boolean;
  /** True while the panel of the control is open. */
  readonly isOpen?: boolean;
  /** The comparison that all cards of a page have until a user selects another; empty when cards have different ones. */
  readonly usualComparison?: string;
  /** The field of two values to compare, once the user has selected one. */
  readonly comparedField?: string | undefined;
}

/** Value of a field, with its number of rows under the filters of other elements. */
export interface FilterMember {
  /** Value as written in clauses; `null` when missing. */
  readonly value: string | null;
  readonly label: string;
  /** Title with name and code, for values with a display name. */
  readonly title?: string | undefined;
  readonly count: number;
  readonly countText: string;
  readonly chosen: boolean;
}

export interface FilterView {
  readonly control: FilterControl;
  readonly label: string;
  /** Description of the selection: `All 4`, `West, East`, `1 Jan – 31 Dec 2017`. */
  readonly value: string;
  readonly choice: Choice;
  /** Members sorted by rows; selected members are listed even without rows. Empty for periods and ranges. */
  readonly members: readonly FilterMember[];
  /** Number of all members; `members` may be the largest of them. */
  readonly memberCount: number;
  /** True for a long list, with the largest members, and for a large tree. Other members are searched for by queries. */
  readonly isLong: boolean;
  /** The members that the search found in a long list; `undefined` without a search. */
  readonly found?: readonly FilterMember[] | undefined;
  /** Minimum and maximum of the data: days for dates, or numbers. */
  readonly low: number | null;
  readonly high: number | null;
  readonly presets: readonly Preset[];
  /** Query results, for an open panel that shows more of them. */
  readonly answers: Answers;
  /** The fields of a tree, from the root on, and the levels that are searched by queries. */
  readonly fields: readonly string[];
  readonly searched: readonly number[];
  readonly failures: Readonly<Record<string, SalesError>>;
}

type Answers = Readonly<Record<string, QueryResult>>;

const MAX_FIELDS = 6;

/** Returns the column of a field, by role or by name; `undefined` for derived dimensions such as `weekday(date)`. */
function catalogColumn(field: string, catalog: Catalog): CatalogColumn | undefined {
  const role = catalog.roles.find((choice) => choice.role === field)?.ref;
  if (role) return catalog.columns.find(({ table, name }) => table === role.table && name === role.column);
  return catalog.columns.find(({ table, name }) => name === field || `${table}.${name}` === field);
}

/**
 * Returns the control of a field: the attribute's value, otherwise the control that fits the field's type.
 * @throws SalesError bad-option
 */
export function controlOf({ control, field, presets }: FilterAttributes, catalog: Catalog): FilterControl {
  if (control !== 'chips' && field === '') throw missingAttribute('field', 'field');
  const found = control === 'auto' ? usualControl(field, catalog) : control;
  if (fieldsOf(field).length > 1 && found !== 'tree') throw badOption('control', control, 'tree-of-fields', { field });
  if (fieldsOf(field).length > MAX_FIELDS) throw badOption('field', field, 'at-most-fields', { max: MAX_FIELDS });
  requireType(found, field, catalog);
  if (presets && found !== 'date' && found !== 'range') throw badOption('presets', presets, 'no-presets');
  return found;
}

/** Requires a date field for a period, and a number field for a range. */
function requireType(control: FilterControl, field: string, catalog: Catalog): void {
  const type = catalogColumn(field, catalog)?.type;
  const usual = usualControl(field, catalog);
  if (type === undefined || control === usual || (control !== 'date' && control !== 'range')) return;
  throw badOption('control', control, 'control-of-type', { control: usual, field, type });
}

function usualControl(field: string, catalog: Catalog): FilterControl {
  if (fieldsOf(field).length > 1) return 'tree';
  if (field === COMPARE) return COMPARE;
  const type = catalogColumn(field, catalog)?.type;
  if (type === 'date' || type === 'datetime') return 'date';
  return type === 'number' ? 'range' : 'select';
}

/** Most members of a list that is loaded whole. Of longer lists, the largest members are loaded, and a search queries the others. */
const MAX_WHOLE_LIST = 1000;

function isLongList(field: string, catalog: Catalog): boolean {
  return (catalogColumn(field, catalog)?.distinct ?? 0) > MAX_WHOLE_LIST;
}

/** Returns the queries of a long list: the largest members, those selected, those searched for, and the number of all. */
function longListPlans({ field, search = '' }: FilterAttributes, { where, filters, own }: FilterContext): Plans {
  const name = nameOf(field);
  const counts = { measures: [`members = distinct(${name})`, `known = count(${name})`, ROWS], where, filters };
  const largest = largestPlan([field], { where, filters });
  const text = search.trim();
  return {
    members: largest,
    counts,
    ...(choiceOf(own, 'select').kind === 'members' && { chosen: { ...largest, where: joinWhere(where, own) } }),
    ...(text !== '' && { found: { ...largest, where: joinWhere(where, containing(field, text)) } }),
  };
}

/** Returns the queries of a filter: members with their rows, the distribution of values, or the number of remaining rows. */
export function toPlans(attributes: FilterAttributes, context: FilterContext): Plans {
  const { where, filters, catalog } = context;
  const { field } = attributes;
  switch (controlOf(attributes, catalog)) {
    case 'chips':
      return { left: { measures: [ROWS] } };
    case 'date':
      return { ends: endsPlan(field, where) };
    case 'compare':
      return {
        ends: endsPlan('date', where),
        ...(attributes.isOpen && comparisonPlans(context, attributes.comparedField ?? comparedField(context.own))),
      };
    case 'range':
      return { ends: catalogColumn(field, catalog) ? spreadPlan(field, where) : endsPlan(field, where) };
    case 'tree':
      return treePlans(attributes, context, catalogColumn);
    case 'select': {
      if (isLongList(field, catalog)) return longListPlans(attributes, context);
      const ordered = field.includes('(') ? {} : { orderBy: ['-rows'] };
      return { members: { measures: [ROWS], by: [field], where, filters, ...ordered } };
    }
  }
}

function endsPlan(field: string, where: string): QueryPlan {
  const name = nameOf(field);
  return { measures: [`low = min(${name})`, `high = max(${name})`], where };
}

/** Returns the query for the distribution of a field's numbers. Its bins are independent of other filters. */
function spreadPlan(field: string, where: string): QueryPlan {
  const analysis = { kind: 'histogram', value: field, weight: 'rows' } as const;
  return { measures: [ROWS], by: [field], where, filters: [], analysis };
}

/**
 * Returns the queries that depend on the first results: the rows per bin under the filters of other elements, or the other parts of a
 * tree.
 */
export function toMorePlans(attributes: FilterAttributes, context: FilterContext, answers: Answers): Plans {
  const { field } = attributes;
  const { where, filters } = context;
  const { ends } = answers;
  if (!ends) return moreTreePlans(attributes, context, answers);
  const spread = ends.facts.analysis;
  if (spread?.kind !== 'histogram' || !(spread.width > 0) || filters.length === 0) return {};
  return { counts: { measures: [ROWS], by: [`bin(${nameOf(field)}, ${String(spread.width)})`], where, filters } };
}

/** Returns the name of a field for use in expressions and dimensions. */
function nameOf(field: string): string {
  return isRole(field) ? field : `"${field.replaceAll('"', '""')}"`;
}

export function toView(attributes: FilterAttributes, context: FilterContext, answers: Answers): FilterView {
  const { catalog, messages } = context;
  const { field } = attributes;
  const control = controlOf(attributes, catalog);
  const choice =
    control === 'tree'
      ? levelsOf(context.own, fieldsOf(field))
      : choiceOf(control === 'compare' ? ownComparison(context.own) : context.own, control);
  const listed = control === 'select' && answers['members'];
  const isLargeTree = control === 'tree' && answers['members'] === undefined;
  const isLong = isLargeTree || (listed !== undefined && listed !== false && answers['counts'] !== undefined);
  const members = listed ? membersOf(field, context, choice, rowsOf([listed, answers['chosen']])) : [];
  const found =
    answers['found'] && membersOf(field, context, choice, rowsOf([answers['found']])).filter(({ count }) => count > 0);
  const memberCount = answers['counts'] && listed ? countIn(answers['counts']) : members.length;
  const dated = control === 'compare' ? 'date' : control === 'date' && field;
  const [low, high] = endsOf(answers['ends'], dated ? catalogColumn(dated, catalog)?.type : 'number');
  const days = attributes.isOnDashboard && control === 'date' ? daysShown(field, context, low, high) : undefined;
  const { usualComparison: usual = '' } = attributes;
  const presets =
    control === 'compare'
      ? comparisonPresets(choice, usual, answers, context)
      : control === 'date' || control === 'range'
        ? presetsOf(attributes.presets, { control, days }, choice, context)
        : [];
  const value = answers['left']
    ? leftText(answers['left'], context)
    : control === 'compare'
      ? comparisonText(choice, usual, context)
      : days && choice.kind === 'all'
        ? formatRange(days, context)
        : choiceText(control, calledChoice(choice, field, context.names), context, { members, count: memberCount });
  const label = labelOfField(field, messages);
  const { failures = {} } = attributes;
  const fields = fieldsOf(field);
  const searched = searchedLevels(fields, catalog, catalogColumn);
  const list = { members, memberCount, isLong, found };
  return { control, label, value, choice, ...list, low, high, presets, answers, fields, searched, failures };
}

/** Returns the rows of several lists of members, each member once. */
function rowsOf(results: readonly (QueryResult | undefined)[]): readonly Record<string, ResultValue>[] {
  return results.flatMap((result) => result?.rows() ?? []);
}

/** Returns the number of members of a long list, with the missing one. */
function countIn(counts: QueryResult): number {
  const { members, known, rows } = counts.rows()[0] ?? {};
  return Number(members) + (Number(known) < Number(rows) ? 1 : 0);
}

/** Returns the days that a dashboard shows without a period: all days of the data, or those that its own filter leaves. */
function daysShown(field: string, context: FilterContext, low: number | null, high: number | null): DayRange | undefined {
  const { catalog, calendar, where } = context;
  const fields = dateFields(catalog);
  const isWhole = fields.includes(field) && !parseWhere(where).some((clause) => fields.includes(clause.field));
  const shown = isWhole ? daysCovered(catalog, calendar) : undefined;
  return shown ?? (low === null || high === null ? undefined : { from: low, to: high });
}

/** Returns the label of a field; for a tree, the labels of all fields from the root on. */
export function labelOfField(field: string, messages: Messages): string {
  return fieldsOf(field)
    .map((name) => messages.dimension({ name }))
    .join(' › ');
}

function leftText({ selected, total }: QueryResult, { messages, locale }: FilterContext): string {
  const [left, all] = [selected, total].map((n) => formatNumber(n, 'count', { locale }));
  return selected === total ? messages.rowsAll({ n: total, shown: all! }) : messages.rowsLeft({ left: left!, all: all! });
}

/** Returns the minimum and maximum, or null without values; date-times become days. */
function endsOf(ends: QueryResult | undefined, type: string | undefined): readonly [number | null, number | null] {
  const spread = ends?.facts.analysis;
  if (spread?.kind === 'histogram') return spread.count === 0 ? [null, null] : [spread.min, spread.max];
  const [low = null, high = null] = (ends?.columns ?? []).map((column) => {
    const end = column.valid?.[0] === 0 ? undefined : column.values[0];
    return end === undefined ? null : type === 'datetime' ? Math.floor(end / 86_400_000) : end;
  });
  return [low, high];
}

/** Maximum number of members in a prefetch clause; longer clauses cost more than they save. */
const MAX_EXPECTED = 500;

/** Returns the dimension and a clause of all its values, for prefetching; `undefined` without values or with too many. */
export function selectableRangeIn(
  field: string,
  view: FilterView,
): { readonly brush: string; readonly where: string } | undefined {
  const { control, members, isLong, low, high } = view;
  if (control === 'tree' || control === 'chips' || isLong) return undefined;
  if (control === 'select') {
    if (members.length === 0 || members.length > MAX_EXPECTED) return undefined;
    return { brush: field, where: clauseOf(field, { kind: 'members', values: members.map(({ value }) => value) }) };
  }
  if (low === null || high === null) return undefined;
  if (control === 'range') return { brush: field, where: clauseOf(field, { kind: 'numbers', from: low, to: high }) };
  return { brush: `day(${nameOf(field)})`, where: clauseOf(field, { kind: 'period', from: low, to: high }) };
}

/** Returns the members with a label or code that contains a text, ignoring case and accents. */
export function searchMembers(members: readonly FilterMember[], text: string): readonly FilterMember[] {
  const searched = plain(text.trim());
  return searched
    ? members.filter(({ label, value }) => plain(label).includes(searched) || plain(value ?? '').includes(searched))
    : members;
}

/** Keeps members in their listed order and appends new ones, which keeps rows from moving under the pointer. */
export function keepPlaces(members: readonly FilterMember[], listed: readonly (string | null)[]): readonly FilterMember[] {
  const places = new Map(listed.map((value, place) => [value, place]));
  const placeOf = ({ value }: FilterMember): number => places.get(value) ?? listed.length;
  return [...members].sort((one, other) => placeOf(one) - placeOf(other));
}

/** Toggles a member; without selected members, everything is selected. */
export function toggleMember(choice: Choice, value: string | null): Choice {
  const before = choice.kind === 'members' ? choice.values : [];
  const values = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return values.length === 0 ? { kind: 'all' } : { kind: 'members', values };
}

function membersOf(
  field: string,
  context: FilterContext,
  choice: Choice,
  rows: readonly Record<string, ResultValue>[],
): readonly FilterMember[] {
  const chosen = choice.kind === 'members' ? choice.values : [];
  const style = { locale: context.locale };
  const toMember = (value: string | null, count: number): FilterMember => {
    const title = nameWithCode(context.names, field, value);
    return {
      value,
      label: memberLabel(field, value, context),
      ...(title !== undefined && { title }),
      count,
      countText: formatNumber(count, 'count', style, 'full'),
      chosen: chosen.includes(value),
    };
  };
  const counts = new Map(rows.map((row) => [row[field] === null ? null : String(row[field]), Number(row['rows'])]));
  return [
    ...Array.from(counts, ([value, count]) => toMember(value, count)),
    ...chosen.filter((value) => !counts.has(value)).map((value) => toMember(value, 0)),
  ];
}

/** Returns a tree selection with display names in place of members. */
function calledChoice(choice: Choice, field: string, names: MemberNames | undefined): Choice {
  if (choice.kind !== 'levels') return choice;
  const fields = fieldsOf(field);
  const called = (value: string | null, at: number): string | null => value && displayName(names, fields[at] ?? '', value);
  const calledAll = (levels: readonly Level[]): readonly Level[] =>
    levels.map((level, at) => level?.map((value) => called(value, at)));
  return { kind: 'levels', levels: calledAll(choice.levels), ...(choice.except && { except: calledAll(choice.except) }) };
}

/** Monday, 5 January 1970, in days. This week provides the names of weekdays. */
const SOME_MONDAY = 4;

function memberLabel(field: string, value: string | null, context: FilterContext): string {
  const { messages, locale, names } = context;
  if (value === null) return messages.blank;
  if (field.startsWith('weekday(')) {
    return dateFormat(locale, { weekday: 'long' }).format((SOME_MONDAY + Number(value) - 1) * 86_400_000);
  }
  if (field.startsWith('month-of-year(')) return monthOfYearName(value, context);
  if (field.startsWith('week-of-year(')) return weekOfYearName(value, locale);
  return field.startsWith('hour(') ? `${value.padStart(2, '0')}:00` : displayName(names, field, value);
}

/** Normalizes a text: no case, no accents. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
