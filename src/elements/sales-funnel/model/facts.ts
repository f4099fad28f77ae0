import type { NumberShape } from '../../../format/number.js';
import type { FunnelTexts } from '../../../messages/compiled/en/funnel.js';
import type { MeasureUnit } from '../../../query/measure.js';
import type { QueryResult, Results } from '../../../query/result/result.js';
import { valueOf } from '../../../query/result/result-column.js';
import { bareField } from '../../../query/where/where.js';
import { suggestions } from '../../../query/suggest.js';
import { badOption, SalesError } from '../../../util/error.js';
import type { TextColumn } from '../../base/chart/result-columns.js';
import type { Explanation, TableView, WidgetContext } from '../../base/element/widget.js';
import type { FunnelAttributes } from '../attributes.js';
import { kindOf, type StageKind } from './plans.js';
import { resultOf, type Funnel, type Step } from './result.js';

/** The results of the plans, and how they are worded. */
export interface FunnelInput extends WidgetContext {
  readonly attributes: FunnelAttributes;
  readonly texts: FunnelTexts;
  readonly results: Results;
  readonly columnsOf: (result: QueryResult) => readonly TextColumn[];
  readonly format: (value: number | null | undefined, unit: MeasureUnit, shape?: NumberShape) => string;
}

/** What the widget shows. */
export interface FunnelFacts {
  readonly summary: string;
  readonly columns: TableView['columns'];
  readonly marks: readonly { readonly name: string; readonly values: readonly string[]; readonly rows: readonly number[] }[];
  readonly explanation: readonly Explanation[];
  readonly heading: string;
  readonly result: QueryResult;
  readonly stages: readonly string[];
  readonly funnels: readonly Funnel[];
  /** True with a funnel for each member of `by`. */
  readonly isSplit: boolean;
}

/** Maximum number of funnels: what users can compare by scrolling. */
const MAX_FUNNELS = 50;

/** The value of a group; `undefined` for all rows. */
type Member = ReturnType<typeof valueOf> | undefined;

/** A stage in the results: its name, its column, and the row of each member. */
interface Source {
  readonly name: string;
  readonly column: TextColumn;
  readonly rows: ReadonlyMap<Member, number>;
}

/** @throws SalesError `bad-option` for measures of several units, `bad-clause` for a stage that the data does not have */
export function factsOf(input: FunnelInput): FunnelFacts {
  const { attributes, texts, catalog, messages, results, columnsOf } = input;
  const { stages, by, measure } = attributes;
  const kind = kindOf(stages, catalog);
  checkMembers(input);
  const sources = sourcesOf(input, kind);
  const first = sources[0]!;
  if (sources.some(({ column }) => column.unit !== first.column.unit))
    throw badOption('stages', stages.names.join(', '), 'one-unit');
  const members = [...first.rows.keys()].sort((a, b) => (valueAt(first, b) ?? 0) - (valueAt(first, a) ?? 0));
  const memberText = columnsOf(results[kind === 'measures' ? 'main' : 'stage0']!)[0]!;
  const funnels = members.slice(0, MAX_FUNNELS).map((member) => ({
    member: by === undefined ? '' : memberText.text(first.rows.get(member)!),
    steps: stepsOf(input, { sources, member, kind }),
  }));
  const byLabel = by && messages.dimension({ name: by });
  return {
    summary: messages.sentences({ items: sentencesOf(input, { funnels, count: members.length, first, kind }) }),
    columns: [
      { label: byLabel ? messages.list({ items: [byLabel, texts.stage] }) : texts.stage, isOrdered: true },
      { label: kind === 'measures' || measure === '' ? texts.number : first.column.label, numeric: true },
      { label: texts.ofFirst, numeric: true },
      { label: texts.ofPrevious, numeric: true },
      ...(kind === 'dates' ? [{ label: texts.days, numeric: true }] : []),
    ],
    marks: funnels.flatMap(({ member, steps }) =>
      steps.map(({ stage, texts: values, rows }) => ({
        name: byLabel ? messages.list({ items: [member, stage] }) : stage,
        values: values as readonly string[],
        rows,
      })),
    ),
    result: resultOf(funnels, {
      ...{ main: results['main']!, by, unit: first.column.unit ?? 'count', hasDates: kind === 'dates' },
    }),
    explanation: explanationOf(input, kind),
    heading: texts.heading({ first: first.name, last: sources.at(-1)!.name, by: byLabel }),
    stages: sources.map(({ name }) => name),
    funnels,
    isSplit: by !== undefined,
  };
}

/** Maximum number of members that an error lists. */
const MAX_LISTED = 20;

function checkMembers({ attributes: { stages }, results }: FunnelInput): void {
  if (stages.kind !== 'members') return;
  const { columns, rowCount } = results['members']!;
  const column = columns[0]!;
  if (column.type !== 'text') return;
  const members = Array.from({ length: rowCount }, (_, row) => valueOf(column, row)).filter((one) => typeof one === 'string');
  const value = [...stages.names, ...stages.exits].find((name) => !members.includes(name));
  if (value === undefined) return;
  const { nearest } = suggestions(value, members);
  const params = {
    value,
    field: bareField(stages.field),
    expected: members.slice(0, MAX_LISTED),
    ...(nearest !== undefined && { nearest }),
  };
  throw new SalesError('bad-clause', 'unknown-member', { params });
}

function sourcesOf(
  { attributes: { stages, by }, results, columnsOf, messages }: FunnelInput,
  kind: StageKind,
): readonly Source[] {
  const nameOf = (name: string, column: TextColumn): string =>
    kind === 'measures' ? column.label : kind === 'dates' ? messages.dimension({ name: bareField(name) }) : name;
  return stages.names.map((name, k) => {
    const result = results[kind === 'measures' ? 'main' : `stage${k}`]!;
    const column = columnsOf(result)[(by === undefined ? 0 : 1) + (kind === 'measures' ? k : 0)]!;
    const members = Array.from({ length: result.rowCount }, (_, row): [Member, number] => [
      by === undefined ? undefined : valueOf(result.columns[0]!, row),
      row,
    ]);
    return { name: nameOf(name, column), column, rows: new Map(members) };
  });
}

/** Returns the value of a member in a stage: 0 for counts without rows, otherwise `null`. */
function valueAt({ column, rows }: Source, member: Member): number | null {
  const row = rows.get(member);
  return (row === undefined ? null : column.number(row)) ?? (column.unit === 'count' ? 0 : null);
}

const ratio = (part: number | null | undefined, whole: number | null | undefined): number | null =>
  part === null || part === undefined || !whole ? null : part / whole;

function stepsOf(
  { attributes: { stages, by }, results, columnsOf, format }: FunnelInput,
  { sources, member, kind }: { readonly sources: readonly Source[]; readonly member: Member; readonly kind: StageKind },
): readonly Step[] {
  const main = results['main']!;
  const columns = columnsOf(main);
  const at = by === undefined ? 0 : 1;
  const all = Array.from({ length: main.rowCount }, (_, row) => row);
  const rows = by === undefined ? all : all.filter((row) => valueOf(main.columns[0]!, row) === member);
  const placeOf = (row: number): number => Math.max(0, stages.names.indexOf(String(valueOf(main.columns[at]!, row))));
  const values = sources.map((source) => valueAt(source, member));
  return sources.map(({ name, column }, k) => {
    const [value, ofFirst, ofPrevious] = [values[k]!, ratio(values[k], values[0]), ratio(values[k], values[k - 1])];
    const unit = column.unit ?? 'count';
    const days = kind === 'dates' && k > 0 && rows.length > 0 ? columns[at + k]!.number(rows[0]!) : null;
    return {
      ...{ stage: name, value, ofFirst, ofPrevious, days },
      texts: [
        format(value, unit),
        format(ofFirst, 'percent'),
        k === 0 ? '' : format(ofPrevious, 'percent'),
        ...(kind === 'dates' ? [k === 0 ? '' : format(days, 'days')] : []),
      ] as unknown as Step['texts'],
      rows: kind === 'members' ? rows.filter((row) => placeOf(row) >= k) : by === undefined ? [] : rows,
    };
  });
}

interface Stated {
  readonly funnels: readonly Funnel[];
  /** Number of members, with those that are not shown. */
  readonly count: number;
  readonly first: Source;
  readonly kind: StageKind;
}

function sentencesOf(input: FunnelInput, { funnels, count, first, kind }: Stated): readonly string[] {
  const { attributes, texts, results, columnsOf, format } = input;
  const { stages, by } = attributes;
  const whole = (n: number): string => format(n, 'count');
  const others = kind === 'members' ? results['all']!.selected - results['main']!.selected : 0;
  const field = stages.kind === 'members' ? input.messages.dimension({ name: bareField(stages.field) }) : '';
  const notes = others > 0 ? [texts.others({ n: others, shown: whole(others), field })] : [];
  if (by !== undefined) {
    const shares = funnels.flatMap(({ steps }) => steps.at(-1)!.ofFirst ?? []);
    const ends = { low: format(Math.min(...shares), 'percent'), high: format(Math.max(...shares), 'percent') };
    const stage = funnels[0]?.steps.at(-1)!.stage ?? '';
    return [
      ...(shares.length > 0 ? [rangeOf(texts, { stage, first: first.name, ...ends })] : []),
      ...(count > funnels.length ? [texts.largest({ shown: whole(funnels.length), count: whole(count) })] : []),
      ...notes,
    ];
  }
  const { steps } = funnels[0]!;
  const [start, end] = [steps[0]!, steps.at(-1)!];
  if (end.ofFirst === null) return notes;
  const time = kind === 'dates' ? columnsOf(results['main']!).at(-1)!.number(0) : null;
  return [
    texts.reached({ stage: end.stage, share: end.texts[1], first: start.stage, count: start.texts[0] }),
    ...exitsOf(input, start.value),
    ...(time === null ? [] : [texts.time({ first: start.stage, last: end.stage, days: format(time, 'days') })]),
    ...lossOf(input, steps),
    ...notes,
  ];
}

function rangeOf(texts: FunnelTexts, range: Parameters<FunnelTexts['range']>[0]): string {
  return range.low === range.high ? texts.left({ stage: range.stage, share: range.low }) : texts.range(range);
}

/** States the share that left the funnel, by member. */
function exitsOf(
  { attributes: { stages }, texts, results, columnsOf, format }: FunnelInput,
  start: number | null,
): readonly string[] {
  const [stage, value] = columnsOf(results['main']!);
  const all = Array.from({ length: results['main']!.rowCount }, (_, row) => row);
  return (stages.kind === 'members' ? stages.exits : []).map((exit) => {
    const row = all.find((one) => stage!.text(one) === exit);
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

function explanationOf({ attributes: { stages }, texts, messages }: FunnelInput, kind: StageKind): readonly Explanation[] {
  if (stages.kind === 'list') return kind === 'dates' ? [{ term: texts.reachedTerm, text: texts.reachedByDate }] : [];
  const field = messages.dimension({ name: bareField(stages.field) });
  return [
    { term: texts.reachedTerm, text: texts.reachedByValue({ field }) },
    ...(stages.exits.length > 0 ? [{ term: texts.leftTerm, text: texts.leftText({ stages: stages.exits }) }] : []),
  ];
}
