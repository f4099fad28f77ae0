import type { CorrelationFacts } from '../../../query/analysis/analysis.js';
import { numberAt, type QueryResult } from '../../../query/result/result.js';
import { isRole, type Role } from '../../../query/schema.js';
import { bareField, joinWhere } from '../../../query/where/where.js';
import type { Scale } from '../../../util/color-scale.js';
import type { OpenedWidget } from '../../base/define/widget-facts.js';
import { knownRows, levelOf, ROW, variablesOf } from './correlation-plan.js';
import { announcedOf, headingsOf } from './facts.js';
import { headOf, type HeatFacts, type HeatInput, type Member, type Spot } from './layout.js';

/** Color steps of correlations. All matrices use the same steps, and colors are comparable. */
const STEPS: Scale = { way: 'both', bounds: [-0.7, -0.4, -0.1, 0.1, 0.4, 0.7], colours: [1, 2, 3, 4, 5, 6, 7] };

/** Maximum p-value of a significant correlation. */
const SURE = 0.05;

/** Statistics of a pair of variables, by their index; NaN when a column does not vary. */
type Pair = ReturnType<typeof pairsOf>[number];

/** Returns the lower half of a correlation matrix, without the diagonal. A pair opens the chart of its rows. */
export function correlationFacts(input: HeatInput): HeatFacts {
  const { attributes, catalog, results, messages, texts } = input;
  const { method } = results['main']!.facts.analysis as CorrelationFacts;
  const variables = variablesOf(attributes, catalog);
  const per = levelOf(attributes);
  const title = per === undefined ? texts.variable : messages.measure;
  const members = variables.map((variable): Member => {
    const name = title({ name: variable });
    return { label: name, name, kind: 'member', items: [] };
  });
  const pairs = pairsOf(results['main']!, members, texts);
  const [columns, rows] = [members.slice(0, -1), members.slice(1)];
  const spots = [
    ...pairs.map(({ x, y }): Spot => ({ kind: 'cell', block: 0, column: x, row: y - 1, span: 1, filters: [], label: '' })),
    ...columns.map((member, at) => headOf(member, { column: at }, '')),
    ...rows.map((member, at) => headOf(member, { row: at }, '')),
  ];
  const layout = { blocks: [{ title: '', columns: columns.length }], rows, columns, spots, cells: pairs.length };
  return {
    ...{ kind: 'matrix', axes: [attributes.x, attributes.y], members: {}, measure: '', shows: 'correlation', unit: 'number' },
    ...{ layout, colors: Float64Array.from(pairs, ({ r }) => r), scale: STEPS, noRows: texts.noPair },
    ...stated(pairs, input),
    columns: [
      { label: texts.pairOf },
      { label: texts.strength, unit: 'correlation', term: (_, mark) => texts.methods[methodOf(pairs[mark]!, method)] },
      { label: texts.compared, unit: 'count' },
      { label: texts.p, unit: 'probability' },
      { label: texts.adjusted, unit: 'probability' },
    ],
    marks: pairs.map((pair) => ({
      values: [pair.name, orElse(pair.r, texts.noPair), pair.n, orElse(pair.p), orElse(pair.adjusted)],
      hint: `${pair.adjusted < SURE ? texts.noCause : texts.mayWellBeChance} ${texts.openHint}`,
      opens: opensFor(pair, variables, input),
    })),
    headings: headingsOf(layout),
    markType: 'cell',
    announced: announcedOf(texts, texts.pairKeys, [[['Enter'], texts.keyOpen]]),
    explanation: [{ term: texts.methods[method], text: texts.pairsText({ per: per && messages.dimension({ name: per }) }) }],
  };
}

const orElse = <Other>(value: number, other?: Other): number | Other | undefined => (Number.isNaN(value) ? other : value);

/** Returns the pairs with their names, such as “Revenue and Profit”, and those of their variables that are categories. */
function pairsOf(main: QueryResult, members: readonly Member[], texts: HeatInput['texts']) {
  const { variables } = main.facts.analysis as CorrelationFacts;
  const numbers = (['r', 'n', 'p', 'adjusted'] as const).map((name) => [name, main.column(name)] as const);
  return members.flatMap((other, y) =>
    members.slice(0, y).map((one, x) => {
      const own = numbers.map(([name, column]) => [name, numberAt(column, x * members.length + y)]);
      const categories = [x, y].filter((place) => variables[place]!.isCategory);
      const name = texts.pair({ one: one.name, other: other.name });
      return { x, y, name, categories, ...(Object.fromEntries(own) as Record<'r' | 'n' | 'p' | 'adjusted', number>) };
    }),
  );
}

/** Returns the coefficient: the selected one for two numbers, eta for a number and a category, Cramér's V for two categories. */
function methodOf({ categories }: Pair, method: CorrelationFacts['method']): CorrelationFacts['method'] | 'eta' | 'cramer' {
  return ([method, 'eta', 'cramer'] as const)[categories.length]!;
}

/** Roles that revenue is the product of. */
const FACTORS: ReadonlySet<unknown> = new Set<Role>(['price', 'quantity']);

/** True for revenue and one of its factors, which correlate because one is computed from the other. */
function isComputed({ x, y }: Pair, { attributes, catalog }: HeatInput): boolean {
  const roles = [x, y].map((place) => {
    const field = bareField(variablesOf(attributes, catalog)[place]!);
    return isRole(field) ? field : catalog.roles.find(({ ref }) => ref.column === field)?.role;
  });
  return roles.includes('revenue') && roles.some((role) => FACTORS.has(role));
}

/**
 * States the strongest positive and the strongest negative pair among the significant ones: correlation does not imply causation. Revenue and its
 * factors are stated only where no other pair is.
 */
function stated(pairs: readonly Pair[], input: HeatInput): Pick<HeatFacts, 'summary' | 'claims' | 'peak' | 'low'> {
  const { texts, messages, format } = input;
  const sure = [...pairs.keys()].filter((cell) => pairs[cell]!.adjusted < SURE).sort((a, b) => pairs[b]!.r - pairs[a]!.r);
  const ends = [sure.find((cell) => pairs[cell]!.r > 0), sure.findLast((cell) => pairs[cell]!.r < 0)];
  const isNews = (cell: number | undefined): boolean => cell !== undefined && !isComputed(pairs[cell]!, input);
  const [peak, low] = ends.some(isNews) ? ends.map((cell) => (isNews(cell) ? cell : undefined)) : ends;
  const end = (cell: number) => ({ pair: pairs[cell]!.name, r: format(pairs[cell]!.r, 'correlation', 'compact') });
  const found = [
    ...(peak === undefined ? [] : [texts.together(end(peak))]),
    ...(low === undefined ? [] : [texts.against(end(low))]),
  ];
  const figures = [peak, low].flatMap((cell) => (cell === undefined ? [] : [pairs[cell]!.r]));
  return {
    ...{ peak, low },
    summary: messages.phrases({ items: [...(found.length > 0 ? found : [texts.nothingSure]), texts.noCause] }),
    claims: [{ kind: 'test', measure: '', test: 'correlation', level: SURE, figures }],
  };
}

/**
 * Returns the chart of a pair. Two numbers give a scatter plot, a number by a category gives box plots, two categories give row
 * counts. Rows without a category are excluded, as in the correlation.
 */
function opensFor({ x: one, y: other, categories }: Pair, variables: readonly string[], input: HeatInput): OpenedWidget {
  const { attributes, where, texts } = input;
  const [x, y] = [variables[one]!, variables[other]!];
  const per = levelOf(attributes) ?? ROW;
  const named = categories.map((place) => variables[place]!);
  const common = { where: joinWhere(where, knownRows(named)) };
  const [by] = named;
  const reported = { field: per, values: [x, y], back: texts.allPairs };
  if (by === undefined) return { ...reported, tag: 'sales-distribution', attributes: { ...common, chart: 'scatter', x, y, per } };
  if (named.length === 2)
    return { ...reported, tag: 'sales-heatmap', attributes: { ...common, mode: 'dimensions', measure: 'count()', x, y } };
  const box = { ...common, chart: 'box', measure: by === x ? y : x, by, per };
  return { ...reported, tag: 'sales-distribution', attributes: box };
}
