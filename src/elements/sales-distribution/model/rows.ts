import { unitOfField } from '../../../catalog/column-units.js';
import type { ScatterFacts } from '../../../query/analysis/analysis.js';
import type { FactSelection } from '../../base/define/widget-facts.js';
import { rangesClause, rangesIn } from './choice.js';
import { membersText, type DistributionFacts, type DistributionInput, type Scatter, type ScatterPoint } from './facts.js';
import { rowFields, type DistributionOptions } from './plans.js';
import { extentOf, scatterFacts } from './scatter.js';

/** Points of rows, with their number. */
interface RowsScatter extends Scatter {
  readonly points: readonly (ScatterPoint & { readonly count: number })[];
}

/** Inclusive minimum and maximum. */
interface Ends {
  readonly from: number;
  readonly to: number;
}

/** Returns a scatter plot of rows: a mark for equal rows. Ranges of both columns select points, if clauses can describe them. */
export function rowsFacts(options: DistributionOptions, input: DistributionInput): DistributionFacts {
  const { catalog, messages, results, texts, format } = input;
  const main = results['main']!;
  const fields = rowFields(options, catalog);
  const [x, y] = fields.map(({ text, field }, k) => ({
    name: texts.variable({ name: text }),
    unit: (field === undefined ? undefined : unitOfField(field, catalog)) ?? main.columns[k]?.unit ?? 'number',
  }));
  const [across, up, counts] = main.columns;
  const points = Array.from({ length: main.rowCount }, (_, row) => ({
    ...{ x: across!.values[row]!, y: up!.values[row]!, count: counts!.values[row]! },
  })).sort((a, b) => a.x - b.x || a.y - b.y);
  const facts = main.facts.analysis as ScatterFacts;
  const scatter: RowsScatter = { points, facts, per: undefined, x: x!, y: y! };
  const made = messages.list({ items: [x!, y!].filter((_, k) => fields[k]!.field === undefined).map(({ name }) => name) });
  const isFixed = made !== '';
  const sizes = points.some(({ count }) => count > 1) ? texts.largerRows : '';
  const { columns, announced, explanation = [], ...own } = scatterFacts(scatter, input, { sizes, isFixed });
  const equal = { rows: membersText(facts.count, undefined, input), points: format(facts.points, 'count') };
  const hint = isFixed ? texts.fixedHint({ names: made }) : texts.scatterHint;
  return {
    ...own,
    columns: [{ label: texts.axis({ per: undefined }) }, ...columns],
    marks: points.map((point) => ({ values: [membersText(point.count, undefined, input), point.x, point.y], hint })),
    announced: { ...announced!, ...(isFixed && { keys: texts.fixedKeys({ names: made }) }) },
    explanation: [
      ...explanation,
      ...((facts.points ?? 0) < facts.count ? [{ term: texts.pointsTerm, text: texts.equalRows(equal) }] : []),
      ...(isFixed ? [{ term: texts.choiceTerm, text: hint }] : []),
    ],
    selection: isFixed ? undefined : selectionOf(scatter, [fields[0]!.field!, fields[1]!.field!], input),
  };
}

/** Returns what selected points mean: their bounding rectangle, a range of each column. Both axes may share one. */
function selectionOf(scatter: RowsScatter, [x, y]: readonly [string, string], input: DistributionInput): FactSelection {
  const { points, facts } = scatter;
  const { messages, texts } = input;
  const chosenBy = (own: string): readonly number[] => {
    const [across, up] = own === '' ? [] : [rangesIn(own, x), rangesIn(own, y)];
    if (!across || !up) return [];
    const isIn = (value: number, ranges: readonly Ends[]): boolean => ranges.some(({ from, to }) => value >= from && value <= to);
    return points.flatMap((point, at) => (isIn(point.x, across) && isIn(point.y, up) ? [at] : []));
  };
  return {
    fields: [...new Set([x, y])],
    keyOf: (mark) => `${points[mark]!.x} ${points[mark]!.y}`,
    chosenBy,
    choice: (marks) => {
      if (marks.length === 0) return { field: x, values: [], where: '', announcement: messages.plot.cleared };
      const extent = extentOf(marks.map((mark) => points[mark]!));
      const [across, up] = [extent.x, extent.y].map(([from, to]): Ends => ({ from, to })) as [Ends, Ends];
      const where = [rangesClause(x, [across]), ...(x === y ? [] : [rangesClause(y, [up])])].join('; ');
      const names = messages.list({ items: [rangeText(scatter.x, across, input), rangeText(scatter.y, up, input)] });
      // Of points that are not drawn, the number of rows is unknown.
      const rows = chosenBy(where).reduce((sum, at) => sum + points[at]!.count, 0);
      const announcement =
        points.length < (facts.points ?? 0)
          ? messages.plot.chosen({ names })
          : texts.chosen({ bins: names, members: membersText(rows, undefined, input) });
      return { field: x, values: [...new Set(extent.x)], where, announcement };
    },
  };
}

function rangeText({ name, unit }: Scatter['x'], { from, to }: Ends, { format, texts }: DistributionInput): string {
  const text = (value: number): string => format(value, unit);
  return `${name} ${from === to ? text(from) : texts.between({ from: text(from), to: text(to) })}`;
}
