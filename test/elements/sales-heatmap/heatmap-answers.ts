import { selectionOf } from '../../../src/elements/base/define/fact-selection.js';
import { factsIn } from '../../known-facts.js';
import { descriptionOf, widgetModel, type WidgetView } from '../../../src/elements/base/define/widget-model.js';
import { wordingOf } from '../../../src/elements/base/define/wording.js';
import type { ChartInput } from '../../../src/elements/base/define/widget-definition.js';
import type { MarkDescription } from '../../../src/elements/base/chart/marks.js';
import type { WidgetContext } from '../../../src/elements/base/element/widget.js';
import { englishOf } from '../../../src/elements/base/messages/messages.js';
import { heatmapAttributes } from '../../../src/elements/sales-heatmap/attributes.js';
import { heatmapDefinition } from '../../../src/elements/sales-heatmap/model/definition.js';
import type { HeatFacts } from '../../../src/elements/sales-heatmap/model/layout.js';
import { gridOf } from '../../../src/elements/sales-heatmap/plot/heatmap.js';
import { englishHeatmap } from '../../../src/messages/combined/heatmap-messages.js';
import { gridScene } from '../../../src/plot/grid.js';
import type { Scene } from '../../../src/plot/chart.js';
import type { CorrelationFacts } from '../../../src/query/analysis/analysis.js';
import type { Catalog } from '../../../src/query/catalog.js';
import type { MeasureUnit } from '../../../src/query/measure.js';
import { QueryResult, type ResultColumn, type Results } from '../../../src/query/result/result.js';
import { parsePeriod } from '../../../src/query/time/calendar-date.js';
import { readerOf, type Written } from '../written.js';

/** The model of the element, without its drawing. */
export const heatmapModel = widgetModel(
  {
    ...{ attributes: heatmapAttributes, messages: { en: englishHeatmap } },
    ...heatmapDefinition,
  },
  { selectionOf },
);

export const readHeatmap = readerOf(heatmapAttributes);

/** A context in American English and dollars, changed where asked for. */
export function context(given: Partial<WidgetContext> = {}): WidgetContext {
  const catalog = { roles: [], columns: [], define: {}, tables: [] } as unknown as Catalog;
  return {
    ...{ catalog, locale: 'en-US', dir: 'ltr', currency: 'USD', messages: englishOf(heatmapModel.messages) },
    calendar: { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 },
    ...{ width: 0, where: '', filters: [], own: '', slotsOf: () => new Map() },
    ...given,
  };
}

/** A day (days since 1970-01-01) from `2016-02-29`, `2016-02` or `2016`. */
export function day(text: string): number {
  return parsePeriod(text)!.from;
}

/** A number column of a measure; null is a missing value. */
export function numbers(name: string, values: readonly (number | null)[], unit: MeasureUnit = 'money'): ResultColumn {
  const valid = Uint8Array.from(values.map((value) => (value === null ? 0 : 1)));
  return { name, type: 'number', values: Float64Array.from(values.map((value) => value ?? 0)), valid, unit };
}

/** A key column of numbers. */
export function keys(name: string, values: readonly number[]): ResultColumn {
  return { name, type: 'number', values: Float64Array.from(values) };
}

/** A key column of days. */
export function dates(name: string, days: readonly string[]): ResultColumn {
  return { name, type: 'date', values: Int32Array.from(days.map(day)) };
}

/** A key column of texts; null is the missing one. */
export function texts(name: string, values: readonly (string | null)[]): ResultColumn {
  const dictionary = [...new Set(values.filter((value) => value !== null))];
  const valid = Uint8Array.from(values.map((value) => (value === null ? 0 : 1)));
  const codes = values.map((value) => (value === null ? 0 : dictionary.indexOf(value)));
  return { name, type: 'text', values: Int32Array.from(codes), dictionary, valid };
}

/** An answer with the newest day of the data, and what else is known of its days. */
export function answer(columns: readonly ResultColumn[], facts: Partial<QueryResult['facts']> = {}): QueryResult {
  const rowCount = columns[0]?.values.length ?? 0;
  const known = { newest: day('2099'), measures: factsIn(columns), skipped: [], ...facts };
  return new QueryResult({ rowCount, columns, notes: [], facts: known, selected: rowCount, total: rowCount });
}

/** Days from a first one on: the value of day k is k + 1, but those in `gaps` have none. */
export function days(
  first: string,
  count: number,
  gaps: readonly number[] = [],
  facts: Partial<QueryResult['facts']> = {},
): { readonly main: QueryResult } {
  const present = Array.from({ length: count }, (_, k) => k).filter((k) => !gaps.includes(k));
  const key: ResultColumn = { name: 'day(date)', type: 'date', values: Int32Array.from(present, (k) => day(first) + k) };
  const revenue = numbers(
    'revenue',
    present.map((k) => k + 1),
  );
  return { main: answer([key, revenue], facts) };
}

/** The months of 2016 and 2017: value of the k-th month is 10 k + 10; March 2017 has no rows. */
export function monthsOfYears(): Results {
  const all = Array.from({ length: 24 }, (_, k) => k).filter((k) => k !== 14);
  const month = (k: number): string => `${2016 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}`;
  return {
    main: answer([
      dates('month(date)', all.map(month)),
      dates(
        'year(date)',
        all.map((k) => String(2016 + Math.floor(k / 12))),
      ),
      numbers(
        'revenue',
        all.map((k) => 10 * k + 10),
      ),
    ]),
  };
}

/** Profit of three categories in two regions, one of them a loss; West sells no Toys. */
export function members(): Readonly<Record<'main' | 'x' | 'y', QueryResult>> {
  return {
    main: answer([
      texts('category', ['Chairs', 'Chairs', 'Desks', 'Desks', 'Toys']),
      texts('region', ['East', 'West', 'East', 'West', 'East']),
      numbers('profit', [40, 60, -30, 10, 5]),
    ]),
    x: answer([texts('category', ['Chairs', 'Toys', 'Desks']), numbers('profit', [100, 5, -20])]),
    y: answer([texts('region', ['West', 'East']), numbers('profit', [70, 15])]),
  };
}

/** What a heatmap shows: its facts and layout, and the context that words them. */
export interface Heat extends Pick<HeatFacts, 'kind' | 'colors' | 'scale' | 'shows' | 'peak' | 'low'> {
  readonly facts: HeatFacts;
  readonly layout: HeatFacts['layout'];
  readonly view: WidgetView<HeatFacts>;
  readonly context: WidgetContext;
}

/** A heatmap of some answers, and of what was shown before. */
export function viewOf(answers: Results, written: Written = {}, around: WidgetContext = context(), previous?: Heat): Heat {
  const view = heatmapModel.view(readHeatmap(written), answers, around, previous?.view);
  return { ...view.facts, facts: view.facts, view, context: around };
}

const shownOf = ({ view, context: own }: Heat) => ({ view, context: own, phase: 'ready', picture: undefined }) as const;

/** The line under the heading. */
export const sentenceOf = (heat: Heat): string => heatmapModel.summary(shownOf(heat), readHeatmap());

/** The table. */
export const tableOf = (heat: Heat) => heatmapModel.table!(readHeatmap(), shownOf(heat), 'T')!;

/** Tooltip and announcement of a mark. */
export const described = ({ view, context: own }: Heat, mark: number): MarkDescription => descriptionOf(view, mark, own)!;

/** The clause that some marks set after others, and the marks that a clause selects. */
export const clauseOf = ({ view }: Heat, marks: readonly number[], before: readonly number[] = []): string | undefined =>
  view.selection.clauseOf(marks, before)?.where;
export const chosenBy = ({ view }: Heat, own: string): readonly number[] => view.selection.chosenBy(own);

/** The chart of a heatmap. */
export function sceneOf({ facts, view, context: own }: Heat, { width = 640, rtl = false, label = '' } = {}): Scene {
  const { coveredBy, chosenBy: chosen } = view.selection;
  const selected = own.own === '' ? [] : [...new Set([...coveredBy(own.own), ...chosen(own.own)])];
  const frame = { width, height: 300, rtl };
  const input: ChartInput<HeatFacts, typeof englishHeatmap> = {
    ...{ ...wordingOf(own), facts, attributes: view.attributes, texts: englishHeatmap, cells: [], selected, frame },
  };
  return gridScene({ ...gridOf(input), label }, frame);
}

/** The texts of a class in the chart. */
export const labelsOf = (heat: Heat, className: string): readonly string[] =>
  sceneOf(heat)
    .marks()
    .flatMap((mark) => (mark.kind === 'text' && mark.className.startsWith(className) ? mark.parts.map(({ text }) => text) : []));

/** The answer of three columns, the last a category: r, n and adjusted chances of the square. */
export function pairsAnswer(): QueryResult {
  const column = (name: string, values: readonly number[]): ResultColumn => ({
    ...{ name, type: 'number' },
    values: Float64Array.from(values),
  });
  const analysis: CorrelationFacts = {
    kind: 'correlation',
    method: 'pearson',
    variables: ['revenue', 'discount', 'region'].map((name, k) => ({ name, isCategory: k === 2 })),
  };
  return answer(
    [
      column('r', [1, -0.456, 0.1, -0.456, 1, NaN, 0.1, NaN, 1]),
      column('n', [9000, 8000, 7000, 8000, 8000, 5, 7000, 5, 9000]),
      column('p', [0, 1e-9, 0.2, 1e-9, 0, NaN, 0.2, NaN, 0]),
      column('adjusted', [0, 2e-9, 0.4, 2e-9, 0, NaN, 0.4, NaN, 0]),
    ],
    { analysis },
  );
}

/** The correlations of that answer. */
export const pairsOf = (written: Written = {}, around: WidgetContext = context()): Heat =>
  viewOf({ main: pairsAnswer() }, { mode: 'correlation', variables: 'revenue, discount, region', ...written }, around);
