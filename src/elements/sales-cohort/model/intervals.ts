import type { MarkDescription } from '../../base/chart/marks.js';
import { testOf } from '../../../query/claim.js';
import { formatNumber, formatPercent } from '../../../format/number.js';
import type { IntervalsFacts } from '../../../query/analysis/customers.js';
import { factsOf, numberOf, type BarsPicture, type CohortAnswer, type CohortShown, type ViewContext } from './shown.js';

/** Bin of days between orders: at least `from`, less than `to`. An open bin has no upper limit. */
interface IntervalBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly open: 'below' | 'above' | undefined;
}

/** Content of a histogram of days between orders. */
interface IntervalsView {
  readonly bins: readonly IntervalBin[];
  readonly facts: IntervalsFacts | undefined;
  /** True for figures by month, quarter or year: their dates are not days of orders. */
  readonly isReported: boolean;
}

/** Converts a result to bins. */
export function toIntervals(answer: CohortAnswer, isReported: boolean): IntervalsView {
  const facts = factsOf(answer, 'intervals');
  const last = answer.rowCount - 1;
  return {
    facts,
    isReported,
    bins: Array.from({ length: answer.rowCount }, (_, row): IntervalBin => ({
      from: numberOf(answer, 'from', row),
      to: numberOf(answer, 'to', row),
      count: numberOf(answer, 'count', row),
      open: row === 0 && facts?.openFirst ? 'below' : row === last && facts?.openLast ? 'above' : undefined,
    })),
  };
}

/** Returns the chart of days between orders. Bins cannot be selected, because no clause describes them. */
export function intervalsShown(view: IntervalsView, context: ViewContext): CohortShown {
  const { cohort } = context.messages;
  const { bins } = view;
  return {
    count: bins.length,
    fields: [],
    role: cohort.roles.intervals,
    keys: cohort.keysOnly,
    sentence: sentenceOf(view, context),
    claims: view.isReported
      ? []
      : [
          testOf(
            'order-intervals',
            view.facts ? [view.facts.median, view.facts.again, view.facts.customers, view.facts.second] : [],
          ),
        ],
    explain: [{ term: cohort.intervalTerm, text: cohort.intervalText }],
    table: (caption) => ({
      caption,
      columns: [
        { label: cohort.intervalTerm },
        ...[cohort.counts, cohort.shareOfAll, cohort.upTo].map((label) => ({ label, numeric: true })),
      ],
      rows: bins.map((bin, mark) => [nameOf(bin, context), ...numbersOf(mark, view, context)]),
    }),
    keyOf: (mark) => (bins[mark] ? String(bins[mark].from) : undefined),
    chosenBy: () => [],
    picture: () => pictureOf(view, context),
    announce: (mark) => announcementOf(mark, view, context),
    choice: () => undefined,
  };
}

function daysText(days: number, context: ViewContext): string {
  return context.messages.cohort.days({ n: days, shown: formatNumber(days, 'number', context, 'full') });
}

function sentenceOf({ facts, isReported }: IntervalsView, context: ViewContext): string {
  const { cohort } = context.messages;
  if (isReported) return '';
  if (!facts || facts.count === 0) return cohort.nobodyAgain;
  const { median, second, again, customers } = facts;
  const within = (days: number): string => cohort.daysDative({ n: days, shown: formatNumber(days, 'number', context, 'full') });
  return context.messages.phrases({
    items: [
      cohort.half({ median: within(median) }),
      cohort.cameAgain({
        again: formatNumber(again, 'count', context),
        of: cohort.customers({ n: customers, shown: formatNumber(customers, 'count', context) }),
        share: formatPercent(again / customers, context.locale),
        second: within(second),
      }),
    ],
  });
}

function nameOf({ from, to, open }: IntervalBin, context: ViewContext): string {
  const { cohort } = context.messages;
  const say = (value: number): string => formatNumber(value, 'number', context, 'full');
  if (open === 'above') return cohort.fromOn({ from: say(from) });
  if (open === 'below') return cohort.below({ to: say(to) });
  // Days are whole numbers: a bin up to 30 ends at 29.
  return to - from <= 1 ? daysText(from, context) : cohort.span({ from: say(from), to: say(to - 1) });
}

/** Returns the numbers of a bin: count, share and cumulative share. */
function numbersOf(mark: number, { bins, facts }: IntervalsView, context: ViewContext): readonly [string, string, string] {
  const all = facts?.count ?? 0;
  const upTo = bins.slice(0, mark + 1).reduce((sum, { count }) => sum + count, 0);
  const { count } = bins[mark]!;
  return [
    formatNumber(count, 'count', context, 'full'),
    formatPercent(count / all, context.locale),
    formatPercent(upTo / all, context.locale),
  ];
}

function announcementOf(mark: number, view: IntervalsView, context: ViewContext): MarkDescription | undefined {
  const { cohort } = context.messages;
  const bin = view.bins[mark];
  if (!bin) return undefined;
  const [count, share, upTo] = numbersOf(mark, view, context);
  const title = nameOf(bin, context);
  const rows = [
    [cohort.counts, count],
    [cohort.shareOfAll, share],
    [cohort.upTo, upTo],
  ] as const;
  const spoken = cohort.point({
    name: title,
    parts: rows.map(([term, text]) => `${term} ${text}`),
    k: mark + 1,
    n: view.bins.length,
  });
  return { title, rows, hint: cohort.noFilter, spoken };
}

/** Returns the position of a number of days on the bin axis, counted in bins. */
export function placeAmong(days: number, bins: readonly IntervalBin[]): number {
  const found = bins.findIndex(({ to }) => days < to);
  const index = found < 0 ? bins.length - 1 : found;
  const { from = 0, to = 1 } = bins[index] ?? {};
  return index + Math.min(1, Math.max(0, (days - from) / (to - from || 1)));
}

function pictureOf({ bins, facts }: IntervalsView, context: ViewContext): BarsPicture {
  const { cohort } = context.messages;
  const say = (value: number): string => formatNumber(value, 'number', context, 'full');
  return {
    chart: 'bars',
    bars: bins.map(({ count }) => ({ parts: [count], running: false })),
    parts: [{ className: 's1', name: cohort.counts }],
    axis: {
      kind: 'edges',
      labels: bins.map(({ from, to, open }, at) => ({
        at: open === undefined ? at : at + 0.5,
        text:
          open === 'above'
            ? cohort.fromShort({ from: say(from) })
            : open === 'below'
              ? cohort.belowShort({ to: say(to) })
              : say(from),
      })),
    },
    ...(facts && facts.count > 0
      ? { line: { at: placeAmong(facts.median, bins), text: cohort.median({ median: daysText(facts.median, context) }) } }
      : {}),
    chosen: [],
    counted: cohort.counts,
    ticks: (ticks) => ticks.map((tick) => formatNumber(tick, 'count', context, 'full')),
    isWhole: true,
    none: cohort.nobodyAgain,
  };
}
