import { formatNumber, formatPercent } from '../../../format/number.js';
import type { IntervalsFacts } from '../../../query/analysis/customers.js';
import {
  factsOf,
  numberOf,
  type BarsPicture,
  type CohortAnswer,
  type CohortShown,
  type Said,
  type ViewContext,
} from './shown.js';

/** Days between orders that are ≥ `from` and < `to`; an open bin holds all beyond, too. */
export interface IntervalBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly open: 'below' | 'above' | undefined;
}

/** What a histogram of days between orders shows. */
export interface IntervalsView {
  readonly bins: readonly IntervalBin[];
  readonly facts: IntervalsFacts | undefined;
}

/** The bins of an answer. */
export function toIntervals(answer: CohortAnswer): IntervalsView {
  const facts = factsOf(answer, 'intervals');
  const last = answer.rowCount - 1;
  return {
    facts,
    bins: Array.from({ length: answer.rowCount }, (_, row): IntervalBin => ({
      from: numberOf(answer, 'from', row),
      to: numberOf(answer, 'to', row),
      count: numberOf(answer, 'count', row),
      open: row === 0 && facts?.openFirst ? 'below' : row === last && facts?.openLast ? 'above' : undefined,
    })),
  };
}

/** How days between orders are told; there is no clause that names them. */
export function intervalsShown(view: IntervalsView, context: ViewContext): CohortShown {
  const { cohort } = context.words;
  const { bins } = view;
  return {
    count: bins.length,
    fields: [],
    role: cohort.roles.intervals,
    keys: cohort.keysOnly,
    sentence: sentenceOf(view, context),
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
    said: (mark) => saidOf(mark, view, context),
    choice: () => ({ kind: 'none' }),
  };
}

function daysText(days: number, context: ViewContext): string {
  return context.words.cohort.days(days, formatNumber(days, 'number', context, 'full'));
}

function sentenceOf({ facts }: IntervalsView, context: ViewContext): string {
  const { cohort } = context.words;
  if (!facts || facts.count === 0) return cohort.nobodyAgain;
  const { again, customers } = facts;
  return cohort.sentences([
    cohort.half(daysText(facts.median, context)),
    cohort.cameAgain(
      formatNumber(again, 'count', context),
      cohort.customers(customers, formatNumber(customers, 'count', context)),
      formatPercent(again / customers, context.locale),
    ),
  ]);
}

function nameOf({ from, to, open }: IntervalBin, context: ViewContext): string {
  const { cohort } = context.words;
  const say = (value: number): string => formatNumber(value, 'number', context, 'full');
  if (open === 'above') return cohort.fromOn(say(from));
  if (open === 'below') return cohort.below(say(to));
  // Days are whole: a bin to 30 ends with 29.
  return to - from <= 1 ? daysText(from, context) : cohort.span(say(from), say(to - 1));
}

/** How many, their share, and that of all up to here. */
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

function saidOf(mark: number, view: IntervalsView, context: ViewContext): Said | undefined {
  const { cohort } = context.words;
  const bin = view.bins[mark];
  if (!bin) return undefined;
  const [count, share, upTo] = numbersOf(mark, view, context);
  const title = nameOf(bin, context);
  const rows = [
    [cohort.counts, count],
    [cohort.shareOfAll, share],
    [cohort.upTo, upTo],
  ] as const;
  const spoken = cohort.point(
    title,
    rows.map(([term, text]) => `${term} ${text}`),
    mark + 1,
    view.bins.length,
  );
  return { title, rows, hint: cohort.noFilter, spoken };
}

/** Where a number of days lies among the bins, counted in bins from the first on. */
export function placeAmong(days: number, bins: readonly IntervalBin[]): number {
  const found = bins.findIndex(({ to }) => days < to);
  const index = found < 0 ? bins.length - 1 : found;
  const { from = 0, to = 1 } = bins[index] ?? {};
  return index + Math.min(1, Math.max(0, (days - from) / (to - from || 1)));
}

function pictureOf({ bins, facts }: IntervalsView, context: ViewContext): BarsPicture {
  const { cohort } = context.words;
  const say = (value: number): string => formatNumber(value, 'number', context, 'full');
  return {
    chart: 'bars',
    bars: bins.map(({ count }) => ({ parts: [count], running: false })),
    parts: [{ className: 's1', name: cohort.counts }],
    axis: {
      kind: 'edges',
      labels: bins.map(({ from, to, open }, at) => ({
        at: open === undefined ? at : at + 0.5,
        text: open === 'above' ? cohort.fromShort(say(from)) : open === 'below' ? cohort.belowShort(say(to)) : say(from),
      })),
    },
    ...(facts && facts.count > 0
      ? { line: { at: placeAmong(facts.median, bins), text: cohort.median(daysText(facts.median, context)) } }
      : {}),
    chosen: [],
    counted: cohort.counts,
    ticks: (ticks) => ticks.map((tick) => formatNumber(tick, 'count', context, 'full')),
    isWhole: true,
    none: cohort.nobodyAgain,
  };
}
