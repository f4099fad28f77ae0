import type { FunnelTexts } from '../../../messages/compiled/en/funnel.js';
import { type QueryResult, valueOf } from '../../../query/result/result.js';
import { bareField } from '../../../query/where/where.js';
import { suggestions } from '../../../query/names.js';
import { badOption, SalesError } from '../../../util/error.js';
import type { TextColumn } from '../../base/chart/result-columns.js';
import type { FactsInput } from '../../base/define/widget-definition.js';
import type { FactColumn, WidgetFacts, WidgetMark } from '../../base/define/widget-facts.js';
import type { Explanation } from '../../base/element/widget.js';
import type { FunnelAttributes } from '../attributes.js';
import { kindOf, type StageKind } from './plans.js';

/** The results of the plans, how they are worded, and what the stages are. */
interface FunnelInput extends FactsInput<FunnelAttributes, FunnelTexts> {
  readonly kind: StageKind;
}

/** A stage of a funnel. Shares are `null` when the stage that they are of has no value. */
interface Step extends WidgetMark {
  readonly stage: string;
  readonly value: number | null;
  readonly ofFirst: number | null;
  /** `undefined` in the first stage. */
  readonly ofPrevious: number | null | undefined;
}

/** A funnel: of all rows, or of a member of `by`. */
interface Funnel {
  readonly member: string;
  readonly steps: readonly Step[];
}

export interface FunnelFacts extends WidgetFacts {
  readonly funnels: readonly Funnel[];
  readonly isSplit: boolean;
}

/** Maximum number of funnels: what users can compare by scrolling. */
const MAX_FUNNELS = 50;

/** The value of a group; `undefined` for all rows. */
type Member = ReturnType<typeof valueOf> | undefined;

/** A stage in the results: its name, its column, and the row of each member with the name of the member. */
interface Source {
  readonly name: string;
  readonly column: TextColumn;
  readonly rows: ReadonlyMap<Member, number>;
  readonly nameOf: (row: number) => string;
}

/** @throws SalesError `bad-option` for measures of several units, `bad-clause` for a stage that the data does not have */
export function factsOf(given: FactsInput<FunnelAttributes, FunnelTexts>): FunnelFacts {
  const { attributes, catalog, messages, texts } = given;
  const { stages, by } = attributes;
  const input: FunnelInput = { ...given, kind: kindOf(stages, catalog) };
  checkMembers(input);
  const sources = sourcesOf(input);
  const first = sources[0]!;
  if (sources.some(({ column }) => column.unit !== first.column.unit))
    throw badOption('stages', stages.names.join(', '), 'one-unit');
  const members = [...first.rows.keys()].sort((a, b) => (valueAt(first, b) ?? 0) - (valueAt(first, a) ?? 0));
  const funnels = members.slice(0, MAX_FUNNELS).map((member) => funnelOf(input, sources, member));
  return {
    heading: texts.heading({ first: first.name, last: sources.at(-1)!.name, by: by && messages.dimension({ name: by }) }),
    summary: messages.sentences({ items: sentencesOf(input, funnels, first) }),
    columns: columnsIn(input, first.column),
    marks: funnels.flatMap(({ steps }) => steps),
    markType: by === undefined ? 'row' : 'cell',
    explanation: explanationOf(input),
    funnels,
    isSplit: by !== undefined,
  };
}

function columnsIn({ attributes: { by, measure }, kind, texts, messages }: FunnelInput, { label, unit }: TextColumn) {
  const columns: readonly FactColumn[] = [
    ...(by === undefined ? [] : [{ label: messages.dimension({ name: by }), name: by }]),
    { label: texts.stage, name: 'stage' },
    { label: kind === 'measures' || measure === '' ? texts.number : label, unit: unit ?? 'count', name: 'number' },
    { label: texts.ofFirst, unit: 'percent', name: 'first' },
    { label: texts.ofPrevious, unit: 'percent', name: 'previous' },
    ...(kind === 'dates' ? [{ label: texts.days, unit: 'days', name: 'days' } as const] : []),
  ];
  return columns.map((one, k) => ({ ...one, isOrdered: k === 0 }));
}

const MAX_LISTED = 20;

function checkMembers({ attributes: { stages }, results }: FunnelInput): void {
  if (stages.kind !== 'members') return;
  const { columns } = results['members']!;
  if (columns[0]!.type !== 'text') return;
  const members = rowsOf(results['members']!)
    .map((row) => valueOf(columns[0]!, row))
    .filter((one) => typeof one === 'string');
  const value = [...stages.names, ...stages.exits].find((name) => !members.includes(name));
  if (value === undefined) return;
  const { nearest } = suggestions(value, members);
  const expected = members.slice(0, MAX_LISTED);
  const params = { value, field: bareField(stages.field), expected, ...(nearest !== undefined && { nearest }) };
  throw new SalesError('bad-clause', 'unknown-member', { params });
}

const rowsOf = ({ rowCount }: QueryResult): readonly number[] => Array.from({ length: rowCount }, (_, row) => row);

function sourcesOf({ attributes: { stages, by }, kind, results, columnsOf, messages }: FunnelInput): readonly Source[] {
  return stages.names.map((name, k) => {
    const result = results[kind === 'measures' ? 'main' : `stage${k}`]!;
    const columns = columnsOf(result);
    const column = columns[(by === undefined ? 0 : 1) + (kind === 'measures' ? k : 0)]!;
    const memberOf = (row: number): Member => (by === undefined ? undefined : valueOf(result.columns[0]!, row));
    return {
      name: { measures: column.label, dates: messages.dimension({ name: bareField(name) }), members: name }[kind],
      column,
      rows: new Map(rowsOf(result).map((row) => [memberOf(row), row])),
      nameOf: (row) => (by === undefined ? '' : columns[0]!.text(row)),
    };
  });
}

/** Returns the value of a member in a stage: 0 for counts without rows, otherwise `null`. */
function valueAt({ column, rows }: Source, member: Member): number | null {
  const row = rows.get(member);
  return (row === undefined ? null : column.number(row)) ?? (column.unit === 'count' ? 0 : null);
}

const ratio = (part: number | null, whole: number | null): number | null => (part === null || !whole ? null : part / whole);

function funnelOf(
  { attributes: { stages, by }, kind, results, columnsOf }: FunnelInput,
  sources: readonly Source[],
  key: Member,
): Funnel {
  const main = results['main']!;
  const names = by === undefined ? [] : [sources[0]!.nameOf(sources[0]!.rows.get(key)!)];
  const rows = rowsOf(main).filter((row) => by === undefined || valueOf(main.columns[0]!, row) === key);
  const placeOf = (row: number): number => Math.max(0, stages.names.indexOf(String(valueOf(main.columns[names.length]!, row))));
  const numbers = sources.map((source) => valueAt(source, key));
  const steps = sources.map(({ name: stage }, k) => {
    const [value, ofFirst] = [numbers[k]!, ratio(numbers[k]!, numbers[0]!)];
    const ofPrevious = k === 0 ? undefined : ratio(value, numbers[k - 1]!);
    // The median days since the stage before; a member without dates has no row.
    const days =
      kind === 'dates' && k > 0 ? (rows.length > 0 ? columnsOf(main)[names.length + k]!.number(rows[0]!) : null) : undefined;
    return {
      ...{ stage, value, ofFirst, ofPrevious },
      values: [...names, stage, value, ofFirst, ofPrevious, days],
      rows: kind === 'members' ? rows.filter((row) => placeOf(row) >= k) : by === undefined ? [] : rows,
    };
  });
  return { member: names[0] ?? '', steps };
}

function sentencesOf(input: FunnelInput, funnels: readonly Funnel[], first: Source): readonly string[] {
  const { attributes, texts, results, format, messages } = input;
  const { stages, by } = attributes;
  const others = stages.kind === 'members' ? results['all']!.selected - results['main']!.selected : 0;
  const field = stages.kind === 'members' ? messages.dimension({ name: bareField(stages.field) }) : '';
  const notes = others > 0 ? [texts.others({ n: others, shown: format(others, 'count'), field })] : [];
  return [...(by === undefined ? reachedOf(input, funnels[0]!, first) : rangeOf(input, funnels, first)), ...notes];
}

/** States the lowest and the highest share that reaches the last stage. */
function rangeOf({ texts, format }: FunnelInput, funnels: readonly Funnel[], { name: first, rows }: Source): readonly string[] {
  const shares = funnels.flatMap(({ steps }) => steps.at(-1)!.ofFirst ?? []);
  const [low, high] = [format(Math.min(...shares), 'percent'), format(Math.max(...shares), 'percent')];
  const stage = funnels[0]?.steps.at(-1)!.stage ?? '';
  const largest = { shown: format(funnels.length, 'count'), count: format(rows.size, 'count') };
  return [
    ...(shares.length === 0 ? [] : [low === high ? texts.left({ stage, share: low }) : texts.range({ stage, low, high, first })]),
    ...(rows.size > funnels.length ? [texts.largest(largest)] : []),
  ];
}

/** States the share that reaches the last stage, and those that left. */
function reachedOf(input: FunnelInput, { steps }: Funnel, { name: first, column }: Source): readonly string[] {
  const { kind, texts, results, columnsOf, format } = input;
  const [{ value }, { stage, ofFirst }] = [steps[0]!, steps.at(-1)!];
  if (ofFirst === null) return [];
  const time = kind === 'dates' ? columnsOf(results['main']!).at(-1)!.number(0) : null;
  const count = format(value, column.unit ?? 'count');
  return [
    texts.reached({ stage, share: format(ofFirst, 'percent'), first, count }),
    ...exitsOf(input, value),
    ...(time === null ? [] : [texts.time({ first, last: stage, days: format(time, 'days') })]),
    ...lossOf(input, steps),
  ];
}

/** States the share that left the funnel, by member. */
function exitsOf({ attributes: { stages }, texts, results, columnsOf, format }: FunnelInput, start: number | null) {
  const [stage, value] = columnsOf(results['main']!);
  return (stages.kind === 'members' ? stages.exits : []).map((exit) => {
    const row = rowsOf(results['main']!).find((one) => stage!.text(one) === exit);
    const share = ratio(row === undefined ? 0 : value!.number(row), start);
    return texts.left({ stage: exit, share: format(share, 'percent') });
  });
}

/** States the largest loss where one stage alone has it. Nobody knows which stage those who left have reached. */
function lossOf({ attributes: { stages }, texts, format }: FunnelInput, steps: readonly Step[]): readonly string[] {
  const kept = steps.slice(1).map(({ ofPrevious }) => ofPrevious ?? Number.NaN);
  const least = Math.min(...kept);
  const place = kept.indexOf(least);
  const isSingle = kept.length > 1 && least < 1 && place === kept.lastIndexOf(least);
  if (!isSingle || (stages.kind === 'members' && stages.exits.length > 0)) return [];
  const [from, to] = [steps[place]!.stage, steps[place + 1]!.stage];
  return [texts.loss({ share: format(1 - least, 'percent'), from, to })];
}

function explanationOf({ attributes: { stages }, kind, texts, messages }: FunnelInput): readonly Explanation[] {
  if (stages.kind === 'list') return kind === 'dates' ? [{ term: texts.reachedTerm, text: texts.reachedByDate }] : [];
  const field = messages.dimension({ name: bareField(stages.field) });
  return [
    { term: texts.reachedTerm, text: texts.reachedByValue({ field }) },
    ...(stages.exits.length > 0 ? [{ term: texts.leftTerm, text: texts.leftText({ stages: stages.exits }) }] : []),
  ];
}
