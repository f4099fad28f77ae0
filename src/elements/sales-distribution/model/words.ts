import { columnFormat } from '../../../format/column.js';
import { baseOf, fixed, FULL_COUNT, formatNumber, formatPercent, numberFormat, tidy } from '../../../format/number.js';
import { spansOf } from './choice.js';
import { sharesOf } from './view.js';
import type { Bin, HistogramView, PictureWords, ViewContext } from './view.js';

/** What the numbers are of, in the reader's words; undefined for rows. */
export function perOf({ subject }: Pick<HistogramView, 'subject'>, { words }: ViewContext): string | undefined {
  return subject.kind === 'members' ? words.dimension(subject.per) : undefined;
}

/** So many members, with their noun. */
export function membersText(count: number, view: HistogramView, context: ViewContext): string {
  return context.words.distribution.members(count, formatNumber(count, 'count', context), perOf(view, context));
}

/** An edge of bins, exact, with the decimals of their width. */
export function edgeText(edge: number, { facts, unit }: HistogramView, context: ViewContext): string {
  const decimals = decimalsOf(facts.width);
  if (unit === 'ratio') return formatPercentWith(edge, Math.max(0, decimals - 2), context);
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

/** The numbers of a bin, in words: `$50–$100`, `5–9` of whole numbers, `$2,000 or more`. */
export function binName(bin: Bin, view: HistogramView, context: ViewContext): string {
  const { distribution } = context.words;
  if (bin.open === 'above') return distribution.from(edgeText(bin.from, view, context));
  if (bin.open === 'below') return distribution.below(edgeText(bin.to, view, context));
  const last = view.facts.step >= 1 ? bin.to - 1 : bin.to;
  const from = edgeText(bin.from, view, context);
  return last === bin.from ? from : distribution.between(from, edgeText(last, view, context));
}

/** The chosen bins in words, neighbours together. */
export function chosenName(chosen: readonly number[], view: HistogramView, context: ViewContext): string {
  const names = spansOf(chosen, view.bins).map(({ from, below }) => {
    const open = from === undefined ? 'below' : below === undefined ? 'above' : undefined;
    return binName({ from: from ?? view.facts.min, to: below ?? view.facts.max, count: 0, open }, view, context);
  });
  return context.words.list(names);
}

/** A number of the sample: a median, a quartile. */
export function valueText(value: number, { unit, facts }: HistogramView, context: ViewContext): string {
  const large = Math.max(Math.abs(facts.q1), Math.abs(facts.q3)) >= 1000;
  if (unit === 'money') return large ? formatNumber(value, unit, context, 'compact') : formatNumber(value, unit, context);
  return formatNumber(value, unit, context);
}

/** One sentence: the median, the middle half, and what lies in open bins. */
export function sentenceOf(view: HistogramView, context: ViewContext): string {
  const { distribution } = context.words;
  const { median, q1, q3, count } = view.facts;
  if (count === 0) return '';
  const [m, low, high] = [median, q1, q3].map((value) => valueText(value, view, context)) as [string, string, string];
  const beyond = view.bins
    .filter(({ open }) => open !== undefined)
    .map((bin) => distribution.beyond(membersText(bin.count, view, context), binName(bin, view, context)));
  return distribution.sentence([distribution.reading(perOf(view, context), m, low, high), ...beyond]);
}

/** The numbers as a table: a row per bin with its count, its share, and the share up to its end. */
export function toTable(
  view: HistogramView,
  context: ViewContext,
  caption: string,
): {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly string[])[];
} {
  const { distribution } = context.words;
  const shares = sharesOf(view);
  const numeric = [distribution.axis(perOf(view, context)), distribution.share, distribution.upTo];
  return {
    caption,
    columns: [{ label: distribution.bin }, ...numeric.map((label) => ({ label, numeric: true }))],
    rows: view.bins.map((bin, i) => [
      binName(bin, view, context),
      formatNumber(bin.count, 'count', context),
      formatPercent(shares[i]?.share, context.locale),
      formatPercent(shares[i]?.upTo, context.locale),
    ]),
  };
}

/** A bin, spoken. */
export function spokenBin(index: number, view: HistogramView, context: ViewContext): string {
  const bin = view.bins[index]!;
  const share = formatPercent(sharesOf(view)[index]?.share, context.locale);
  const parts = [membersText(bin.count, view, context), share];
  return context.words.distribution.point(binName(bin, view, context), parts, index + 1, view.bins.length);
}

/** The words of a picture. `label` is what assistive technology calls it. */
export function pictureWords(view: HistogramView, context: ViewContext, label: string): PictureWords {
  const { distribution } = context.words;
  const { median, q1, q3 } = view.facts;
  const text = (value: number): string => valueText(value, view, context);
  return {
    label,
    counted: distribution.axis(perOf(view, context)),
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
      return open === 'above' ? distribution.fromShort(text) : distribution.belowShort(text);
    },
    counts: (ticks) => countTexts(ticks, context),
    count: (count) => formatNumber(count, 'count', context),
    median: `${distribution.median} ${text(median)}`,
    middleHalf: `${distribution.middleHalf} ${distribution.between(text(q1), text(q3))}`,
  };
}

/** Counts along an axis: the unit of thousands is said at the top one. */
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

/** Numbers from here on are told in thousands along an axis. */
const SHORT = 10_000;

/** Edges along an axis in one unit, with the decimals that those have which are told: all, where it is not said which. */
function edgeFormat(
  view: HistogramView,
  context: ViewContext,
  told?: readonly number[],
): { readonly whole: (edge: number) => string; readonly bare: (edge: number) => string } {
  const edges = view.bins.flatMap(({ from, to, open }) => [
    ...(open === 'below' ? [] : [from]),
    ...(open === 'above' ? [] : [to]),
  ]);
  const largest = Math.max(...edges.map(Math.abs), 0);
  if (view.unit !== 'ratio' && largest < SHORT) {
    const digits = { ...fixed(decimalsOf(view.facts.width)), signDisplay: 'negative' as const };
    return {
      whole: (edge) => edgeText(edge, view, context),
      bare: (edge) => tidy(numberFormat(context.locale, digits).format(edge)),
    };
  }
  const scale = view.unit === 'ratio' ? 0.01 : 1000 ** Math.floor(Math.log10(largest) / 3);
  const isExact = (decimals: number): boolean =>
    (told ?? edges).every(
      (edge) => Math.abs((edge / scale) * 10 ** decimals - Math.round((edge / scale) * 10 ** decimals)) < 1e-6,
    );
  const decimals = [0, 1, 2].find(isExact) ?? 3;
  const { format, bare } = columnFormat(largest, view.unit, context, decimals);
  return { whole: format, bare };
}
