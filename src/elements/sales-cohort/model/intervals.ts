import { daysCovered } from '../../../catalog/default-period.js';
import { testOf } from '../../../query/claim.js';
import type { IntervalsFacts } from '../../../query/analysis/customers.js';
import type { FactValue } from '../../base/define/widget-facts.js';
import { analysisOf, numbersIn } from './plans.js';
import { customersText, type CohortFacts, type CohortInput } from './facts.js';

/** Bin of days between orders: at least `from`, less than `to`. An open bin has no upper limit. */
interface IntervalBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly open: 'below' | 'above' | undefined;
}

/** Returns days between orders. Bins cannot be selected, because no clause describes them. */
export function intervalFacts(input: CohortInput): Omit<CohortFacts, 'announced'> {
  const { catalog, calendar, results, texts, messages } = input;
  const main = results['main']!;
  const facts = analysisOf(main, 'intervals');
  const numberIn = numbersIn(main);
  const bins = Array.from({ length: main.rowCount }, (_, row): IntervalBin => {
    const open = row === 0 && facts?.openFirst ? 'below' : row === main.rowCount - 1 && facts?.openLast ? 'above' : undefined;
    return { from: numberIn('from', row), to: numberIn('to', row), count: numberIn('count', row), open };
  });
  // The dates of figures by month, quarter or year are not days of orders.
  const isReported = daysCovered(catalog, calendar)?.grain !== undefined;
  const figures = facts ? [facts.median, facts.again, facts.customers, facts.second] : [];
  return {
    ...{ summary: isReported || !facts || facts.count === 0 ? '' : sentenceOf(facts, input), none: texts.nobodyAgain },
    claims: isReported ? [] : [testOf('order-intervals', figures)],
    columns: [
      { label: texts.intervalTerm, isOrdered: true },
      { label: texts.counts, unit: 'count' },
      { label: texts.shareOfAll, unit: 'percent' },
      { label: texts.upTo, unit: 'percent' },
    ],
    marks: bins.map((_, mark) => ({ values: valuesOf(mark, bins, input, facts), hint: messages.plot.noFilter })),
    explanation: [{ term: texts.intervalTerm, text: texts.intervalText }],
    chart: {
      kind: 'bars',
      bars: bins.map(({ count }) => ({ parts: [count], running: false })),
      parts: [{ className: 's1', name: texts.counts }],
      axis: {
        kind: 'edges',
        labels: bins.map((bin, at) => ({ at: bin.open === undefined ? at : at + 0.5, text: edgeText(bin, input) })),
      },
      ...{ counted: texts.counts, unit: 'count' },
      ...(facts &&
        facts.count > 0 && {
          line: { at: placeAmong(facts.median, bins), text: texts.median({ median: daysText(facts.median, input) }) },
        }),
    },
  };
}

function daysText(days: number, { texts, format }: CohortInput): string {
  return texts.days({ n: days, shown: format(days, 'number') });
}

function sentenceOf({ median, second, again, customers }: IntervalsFacts, input: CohortInput): string {
  const { texts, messages, format } = input;
  const within = (days: number): string => texts.daysDative({ n: days, shown: format(days, 'number') });
  const came = {
    again: format(again, 'count'),
    of: customersText(input, customers),
    share: format(again / customers, 'percent'),
    second: within(second),
  };
  return messages.phrases({ items: [texts.half({ median: within(median) }), texts.cameAgain(came)] });
}

function valuesOf(
  mark: number,
  bins: readonly IntervalBin[],
  input: CohortInput,
  { count: all = 0 }: Partial<IntervalsFacts> = {},
): readonly FactValue[] {
  const { count } = bins[mark]!;
  const upTo = bins.slice(0, mark + 1).reduce((sum, one) => sum + one.count, 0);
  return [nameOf(bins[mark]!, input), count, count / all, upTo / all];
}

function nameOf({ from, to, open }: IntervalBin, input: CohortInput): string {
  const { texts, format } = input;
  if (open === 'above') return texts.fromOn({ from: format(from, 'number') });
  if (open === 'below') return texts.below({ to: format(to, 'number') });
  // Days are whole numbers: a bin up to 30 ends at 29.
  return to - from <= 1 ? daysText(from, input) : texts.span({ from: format(from, 'number'), to: format(to - 1, 'number') });
}

function edgeText({ from, to, open }: IntervalBin, { texts, format }: CohortInput): string {
  if (open === 'above') return texts.fromShort({ from: format(from, 'number') });
  return open === 'below' ? texts.belowShort({ to: format(to, 'number') }) : format(from, 'number');
}

/** Returns the position of a number of days on the bin axis, counted in bins. */
export function placeAmong(days: number, bins: readonly Pick<IntervalBin, 'from' | 'to'>[]): number {
  const found = bins.findIndex(({ to }) => days < to);
  const index = found < 0 ? bins.length - 1 : found;
  const { from = 0, to = 1 } = bins[index] ?? {};
  return index + Math.min(1, Math.max(0, (days - from) / (to - from || 1)));
}
