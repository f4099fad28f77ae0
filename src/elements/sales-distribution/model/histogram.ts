import { columnFormat } from '../../../format/column.js';
import { baseOf, fixed, formatNumber, formatPercent, FULL_COUNT, numberFormat, tidy } from '../../../format/number.js';
import type { KnownBins } from '../../../query/analysis/analysis.js';
import type { Claim } from '../../../query/claim.js';
import { isAlone, type MarkDescription, MAX_CLAUSE_MEMBERS } from '../../base/chart/marks.js';
import type { TableView } from '../../base/element/widget.js';
import { binsWithin, chosenBins, clauseOf, spansOf } from './choice.js';
import {
  type Bin,
  type Choice,
  type Distribution,
  type DistributionPicture,
  type HistogramView,
  type PictureTexts,
  sharesOf,
  type ViewContext,
} from './view.js';
import { toMembersPlan } from './plans.js';

/** Returns the noun for the counted members; `undefined` for rows. */
function perOf({ subject }: Pick<HistogramView, 'subject'>, { messages }: ViewContext): string | undefined {
  return subject.kind === 'members' ? messages.dimension({ name: subject.per }) : undefined;
}

/** Formats a number of members with its noun. */
function membersText(count: number, view: HistogramView, context: ViewContext): string {
  return context.messages.distribution.members({
    per: perOf(view, context),
    n: count,
    shown: formatNumber(count, 'count', context),
  });
}

/** Formats an exact bin edge, with decimals that fit the bin width. */
function edgeText(edge: number, { facts, unit }: HistogramView, context: ViewContext): string {
  const decimals = decimalsOf(facts.width);
  if (unit === 'percent') return formatPercentWith(edge, Math.max(0, decimals - 2), context);
  const options = { ...baseOf(unit, context), ...fixed(decimals), signDisplay: 'negative' as const };
  return tidy(numberFormat(context.locale, options).format(edge));
}

function formatPercentWith(ratio: number, decimals: number, { locale }: ViewContext): string {
  return tidy(numberFormat(locale, { style: 'percent', ...fixed(decimals), signDisplay: 'negative' }).format(ratio));
}

function decimalsOf(width: number): number {
  const [digits = '', power = '0'] = width.toExponential().split('e');
  return Math.min(6, Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(power)));
}

/** Formats the numbers of a bin: `$50–$100`, `5–9` for whole numbers, `$2,000 or more`. */
export function binName(bin: Bin, view: HistogramView, context: ViewContext): string {
  const { distribution } = context.messages;
  if (bin.open === 'above') return distribution.from({ value: edgeText(bin.from, view, context) });
  if (bin.open === 'below') return distribution.below({ value: edgeText(bin.to, view, context) });
  const last = view.facts.step >= 1 ? bin.to - 1 : bin.to;
  const from = edgeText(bin.from, view, context);
  return last === bin.from ? from : distribution.between({ from, to: edgeText(last, view, context) });
}

/** Describes the selected bins; adjacent bins are merged. */
export function chosenName(chosen: readonly number[], view: HistogramView, context: ViewContext): string {
  const names = spansOf(chosen, view.bins).map(({ from, below }) => {
    const open = from === undefined ? 'below' : below === undefined ? 'above' : undefined;
    return binName({ from: from ?? view.facts.min, to: below ?? view.facts.max, count: 0, open }, view, context);
  });
  return context.messages.list({ items: names });
}

/** Formats a statistic of the sample, such as a median or a quartile. */
function valueText(value: number, { unit, facts }: HistogramView, context: ViewContext): string {
  const large = Math.max(Math.abs(facts.q1), Math.abs(facts.q3)) >= 1000;
  if (unit === 'money') return large ? formatNumber(value, unit, context, 'compact') : formatNumber(value, unit, context);
  return formatNumber(value, unit, context);
}

/** Summarizes the histogram: median, middle half, and open bins. */
export function sentenceOf(view: HistogramView, context: ViewContext): string {
  const { distribution } = context.messages;
  const { median, q1, q3, count } = view.facts;
  if (count === 0) return '';
  const [m, low, high] = [median, q1, q3].map((value) => valueText(value, view, context)) as [string, string, string];
  const beyond = view.bins
    .filter(({ open }) => open !== undefined)
    .map((bin) => distribution.beyond({ members: membersText(bin.count, view, context), bin: binName(bin, view, context) }));
  const half = low === high ? { q1: undefined, q3: undefined } : { q1: low, q3: high };
  return distribution.sentence({ parts: [distribution.reading({ per: perOf(view, context), median: m, ...half }), ...beyond] });
}

/** Returns the data table: count, share and cumulative share per bin. */
export function toTable(view: HistogramView, context: ViewContext, caption: string): TableView {
  const { distribution } = context.messages;
  const shares = sharesOf(view);
  const numeric = [distribution.axis({ per: perOf(view, context) }), distribution.share, distribution.upTo];
  return {
    caption,
    columns: [{ label: distribution.bin, isOrdered: true }, ...numeric.map((label) => ({ label, numeric: true }))],
    rows: view.bins.map((bin, i) => [
      binName(bin, view, context),
      formatNumber(bin.count, 'count', context),
      formatPercent(shares[i]?.share, context.locale),
      formatPercent(shares[i]?.upTo, context.locale),
    ]),
  };
}

/** Describes a bin for screen readers. */
function spokenBin(index: number, view: HistogramView, context: ViewContext): string {
  const bin = view.bins[index]!;
  const share = formatPercent(sharesOf(view)[index]?.share, context.locale);
  const parts = [membersText(bin.count, view, context), share];
  return context.messages.distribution.point({ bin: binName(bin, view, context), parts, k: index + 1, n: view.bins.length });
}

/** Returns the texts of the chart. `label` is its accessible name. */
export function pictureTexts(view: HistogramView, context: ViewContext, label: string): PictureTexts {
  const { distribution } = context.messages;
  const { median, q1, q3 } = view.facts;
  const text = (value: number): string => valueText(value, view, context);
  return {
    label,
    counted: distribution.axis({ per: perOf(view, context) }),
    edges: (edges) => {
      const { whole, bare } = edgeFormat(view, context, edges);
      return edges.map((edge, i) =>
        i === edges.length - 1 && !view.facts.openLast
          ? whole(edge)
          : edge === 0
            ? formatNumber(0, 'count', context)
            : bare(edge),
      );
    },
    open: ({ open, from, to }) => {
      const edge = open === 'above' ? from : to;
      const text = edgeFormat(view, context, [edge]).whole(edge);
      return open === 'above' ? distribution.fromShort({ value: text }) : distribution.belowShort({ value: text });
    },
    counts: (ticks) => countTexts(ticks, context),
    count: (count) => formatNumber(count, 'count', context),
    median: `${distribution.median} ${text(median)}`,
    middleHalf:
      text(q1) === text(q3) ? '' : `${distribution.middleHalf} ${distribution.between({ from: text(q1), to: text(q3) })}`,
  };
}

/** Formats counts on an axis. Only the top tick has the unit for thousands. */
function countTexts(ticks: readonly number[], context: ViewContext): readonly string[] {
  const most = ticks.at(-1) ?? 0;
  const { format, bare } = columnFormat(
    most,
    'count',
    context,
    ticks.every((tick) => tick % 1000 === 0) || most < FULL_COUNT ? 0 : 1,
  );
  return ticks.map((tick) => (tick === most ? format(tick) : bare(tick)));
}

/** Number from which axis labels are abbreviated to thousands. */
const SHORT = 10_000;

/**
 * Returns a formatter for edges on an axis, with a common unit and number of decimals. Without a list of labeled edges, all
 * edges determine the decimals.
 */
function edgeFormat(
  view: HistogramView,
  context: ViewContext,
  reported?: readonly number[],
): { readonly whole: (edge: number) => string; readonly bare: (edge: number) => string } {
  const edges = view.bins.flatMap(({ from, to, open }) => [
    ...(open === 'below' ? [] : [from]),
    ...(open === 'above' ? [] : [to]),
  ]);
  const largest = Math.max(...edges.map(Math.abs), 0);
  if (view.unit !== 'percent' && largest < SHORT) {
    const digits = { ...fixed(decimalsOf(view.facts.width)), signDisplay: 'negative' as const };
    return {
      whole: (edge) => edgeText(edge, view, context),
      bare: (edge) => tidy(numberFormat(context.locale, digits).format(edge)),
    };
  }
  const scale = view.unit === 'percent' ? 0.01 : 1000 ** Math.floor(Math.log10(largest) / 3);
  const isExact = (decimals: number): boolean =>
    (reported ?? edges).every(
      (edge) => Math.abs((edge / scale) * 10 ** decimals - Math.round((edge / scale) * 10 ** decimals)) < 1e-6,
    );
  const decimals = [0, 1, 2].find(isExact) ?? 3;
  const { format, bare } = columnFormat(largest, view.unit, context, decimals);
  return { whole: format, bare };
}

/** Returns the histogram. `isGiven` is true when the page author set the bins. */
export function histogramShown(view: HistogramView, context: ViewContext, isGiven: boolean): Distribution {
  const { bins, subject, facts } = view;
  const { distribution } = context.messages;
  const width = edgeText(facts.width, view, context);
  return {
    count: bins.length,
    // A clause on a column's field belongs to this widget. A clause on members may come from another widget.
    fields: subject.kind === 'rows' ? [subject.field] : [],
    role: distribution.histogramRole,
    keys: distribution.histogramKeys,
    sentence: sentenceOf(view, context),
    claims: claimsOf(view),
    explain: [
      { term: distribution.binsTerm, text: isGiven ? distribution.binsGiven({ width }) : distribution.binsRule({ width }) },
      { term: distribution.mean, text: valueText(facts.mean, view, context) },
    ],
    table: (caption) => toTable(view, context, caption),
    keyOf: (mark) => bins[mark] && `${bins[mark].from}..${bins[mark].to}`,
    chosenBy: (own, picked) => {
      if (subject.kind === 'rows') return chosenBins(own, subject.field, view);
      return picked?.where === own ? binsWithin(picked.key, bins) : [];
    },
    picture: (chosen, previous) => {
      if (bins.length === 0) return undefined;
      const before = previous?.chart === 'histogram' ? previous.most : 0;
      const most = bins.reduce((greatest, { count }) => Math.max(greatest, count), before);
      return { chart: 'histogram', view, chosen, most, texts: (label) => pictureTexts(view, context, label) };
    },
    announce: (mark, chosen) => announcementOf(view, context, mark, isAlone(chosen, mark)),
    choice: (marks) => choiceOf(view, context, marks),
  };
}

/** Returns what the sentence of a histogram states: the quartiles, and the numbers of members in open bins. */
function claimsOf({ bins, facts, subject, measure }: HistogramView): readonly Claim[] {
  const by = subject.kind === 'members' ? subject.per : 'row';
  if (facts.count === 0) return [];
  const quartile = (p: number, value: number): Claim => ({ kind: 'quantile', measure, by, p, value });
  return [
    ...[quartile(0.25, facts.q1), quartile(0.5, facts.median), quartile(0.75, facts.q3)],
    ...bins.flatMap(({ open, from, to, count }): readonly Claim[] => {
      if (open === undefined) return [];
      const limit = open === 'above' ? ({ is: 'at-least', than: from } as const) : ({ is: 'below', than: to } as const);
      return [{ kind: 'count', measure, by, ...limit, count }];
    }),
  ];
}

/** Returns the bins of a histogram, for counting other numbers in the same bins; `undefined` for other charts. */
export function binsOf(picture: DistributionPicture | undefined): KnownBins | undefined {
  if (picture?.chart !== 'histogram') return undefined;
  const { bins, facts } = picture.view;
  const { width, openFirst, openLast } = facts;
  return { edges: [bins[0]!.from, ...bins.map(({ to }) => to)], width, openFirst, openLast };
}

function announcementOf(view: HistogramView, context: ViewContext, mark: number, alone: boolean): MarkDescription | undefined {
  const { distribution } = context.messages;
  const bin = view.bins[mark];
  if (!bin) return undefined;
  const { share, upTo } = sharesOf(view)[mark]!;
  return {
    title: binName(bin, view, context),
    rows: [
      [distribution.axis({ per: perOf(view, context) }), formatNumber(bin.count, 'count', context)],
      [distribution.share, formatPercent(share, context.locale)],
      [distribution.upTo, formatPercent(upTo, context.locale)],
    ],
    hint: alone ? distribution.unclickHint : distribution.clickHint,
    spoken: spokenBin(mark, view, context),
  };
}

/** Converts selected bins to a clause: a range for a column, or the members in the bins. */
function choiceOf(view: HistogramView, context: ViewContext, marks: readonly number[]): Choice {
  const { bins, subject } = view;
  const { distribution } = context.messages;
  if (marks.length === 0) {
    const field = subject.kind === 'rows' ? subject.field : subject.per;
    return { field, values: [], where: '', announcement: distribution.cleared };
  }
  const count = marks.reduce((sum, index) => sum + (bins[index]?.count ?? 0), 0);
  const members = membersText(count, view, context);
  const announcement = distribution.chosen({ bins: chosenName(marks, view, context), members });
  if (subject.kind === 'rows') {
    const where = clauseOf(subject.field, marks, view);
    return { field: subject.field, values: marks.map((index) => bins[index]!.from), where, announcement };
  }
  const spans = spansOf(marks, bins);
  const tooMany = distribution.tooMany({ members, most: formatNumber(MAX_CLAUSE_MEMBERS, 'count', context) });
  return {
    field: subject.per,
    values: [],
    where: '',
    announcement,
    members: { key: spans, toPlan: (plan) => toMembersPlan(plan, subject.per, spans), tooMany: () => tooMany },
  };
}

/** Chart shown, with the filters of other elements that it was queried with. */
interface PreviousChart {
  readonly picture: DistributionPicture | undefined;
  readonly filters: readonly string[];
}

/** Keeps the bins of a histogram during a drag: those drawn at its start. */
export class KeptBins {
  #binsAtStart: { readonly bins: KnownBins | undefined; readonly filters: string } | undefined;

  /**
   * Returns the bins for the next query. `undefined` lets the data decide: without a drag, or with the filters of the chart
   * shown.
   */
  during(moving: boolean, filters: readonly string[], drawn: PreviousChart | undefined): KnownBins | undefined {
    if (!moving) this.#binsAtStart = undefined;
    else if (drawn) this.#binsAtStart ??= { bins: binsOf(drawn.picture), filters: JSON.stringify(drawn.filters) };
    return this.#binsAtStart?.filters === JSON.stringify(filters) ? undefined : this.#binsAtStart?.bins;
  }
}
