import { formatDay } from '../../../format/date.js';
import { calledIn, titleIn } from '../../../format/member-name.js';
import { formatNumber, formatPercent, MISSING } from '../../../format/number.js';
import type { BasketRow, BasketView, PictureWords, ViewContext } from './view.js';

/** What the bar of a line shows, as text. */
export function valueText({ value }: BasketRow, { value: kind, unit }: BasketView, context: ViewContext): string {
  if (kind === 'score' || kind === 'confidence') return formatPercent(value, context.locale);
  return kind === 'lift' ? timesText(value, context) : formatNumber(value, unit, context);
}

/** How many times as often: “1.7×”. */
export function timesText(value: number, { locale, words }: ViewContext): string {
  if (!Number.isFinite(value)) return MISSING;
  const digits = value < 10 ? 1 : 0;
  return words.basket.times(
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
  );
}

/** What the numbers of the picture are. */
function valueTerm({ value, matrix }: BasketView, { words: { basket } }: ViewContext): string {
  if (matrix) return basket.cells[value === 'confidence' ? value : 'lift'];
  return value === 'confidence' ? basket.confidenceTerm : basket.values[value];
}

/** Items as they are called, one by one. */
function namesOf(items: readonly string[], { item }: BasketView, { names }: ViewContext): readonly string[] {
  return items.map((one) => calledIn(names, item, one));
}

/** Items as they are told together. */
function told(items: readonly string[], view: BasketView, context: ViewContext): string {
  return namesOf(items, view, context).join(' + ');
}

/** Items in a list, as they are called. */
export function listOf(items: readonly string[], view: BasketView, context: ViewContext): string {
  return context.words.list([...namesOf(items, view, context)]);
}

/** The items of a line where there is room: names with their codes. */
export function titleOf({ items }: BasketRow, { item }: BasketView, { names }: ViewContext): string {
  return items.map((one) => titleIn(names, item, one) ?? one).join(' + ');
}

function ordersText(count: number, context: ViewContext): string {
  return context.words.basket.orders(count, formatNumber(count, 'count', context));
}

/** What is said of a line behind its bar. */
function saidOf({ rule, repeat }: BasketRow, { value }: BasketView, context: ViewContext): string {
  const { basket } = context.words;
  if (!rule) return repeat ? basket.repeat : basket.fresh;
  const times = value === 'lift' ? [] : [timesText(rule.lift, context)];
  return basket.parts([formatPercent(rule.confidence, context.locale), ...times, ordersText(rule.count, context)]);
}

/** A line in a sentence. */
function readingOf(row: BasketRow, view: BasketView, context: ViewContext): string {
  const { basket } = context.words;
  const { rule } = row;
  if (!rule) return basket.next(told(row.items, view, context), valueText(row, view, context), row.repeat === true);
  const worth = view.value === 'profit' ? basket.worth(valueText(row, view, context)) : undefined;
  const [from, to] = [told(rule.from, view, context), told(rule.to, view, context)];
  return basket.rule(from, to, {
    share: formatPercent(rule.confidence, context.locale),
    times: timesText(rule.lift, context),
    worth,
  });
}

/** One sentence: what goes together most, or what comes next; or why nothing is shown. */
export function sentenceOf(view: BasketView, context: ViewContext): string {
  const { basket } = context.words;
  const { facts } = view;
  const first = firstOf(view);
  if (facts.kind === 'next-basket') {
    const last = facts.last === undefined ? undefined : formatDay(facts.last, context);
    const who = calledIn(context.names, 'customer', facts.customer);
    const past = facts.isKnown ? basket.history(who, ordersText(facts.baskets, context), last) : basket.stranger(who);
    return first ? basket.sentences([past, readingOf(first, view, context)]) : past;
  }
  if (first) return readingOf(first, view, context);
  return noneText(view, context);
}

/** What is told first: the first line, or the strongest cell. */
function firstOf({ rows, matrix }: BasketView): BasketRow | undefined {
  if (!matrix) return rows[0];
  const known = rows.filter(({ value }) => !Number.isNaN(value));
  return known.sort((a, b) => b.value - a.value)[0];
}

/** Why no line is shown. */
export function noneText(view: BasketView, context: ViewContext): string {
  const { facts } = view;
  if (facts.kind === 'next-basket') return '';
  const several = facts.baskets - facts.single;
  return context.words.basket.none(
    ordersText(facts.baskets, context),
    formatNumber(several, 'count', context),
    whoseText(view, context),
  );
}

/** The item or the customer that is asked of, as it is called. */
export function whoseText({ facts, of, item }: BasketView, { names }: Pick<ViewContext, 'names'>): string | undefined {
  return of === undefined ? undefined : calledIn(names, facts.kind === 'next-basket' ? 'customer' : item, of);
}

/** The heading of a card. */
export function headingOf(mode: 'bundles' | 'next', item: string, of: string | undefined, words: ViewContext['words']): string {
  const { basket } = words;
  if (mode === 'next') return basket.nextHeading(of);
  return of === undefined ? basket.heading(words.dimension(item)) : basket.withHeading(of);
}

/** The words of a picture. `label` is what assistive technology calls it. */
export function pictureWords(view: BasketView, context: ViewContext, label: string): PictureWords {
  const { basket } = context.words;
  return {
    label,
    names: view.value === 'score' ? context.words.dimension(view.item) : basket.together,
    values: valueTerm(view, context),
    rows: view.rows.map((row) => ({
      items: namesOf(row.items, view, context),
      value: valueText(row, view, context),
      said: saidOf(row, view, context),
    })),
    items: namesOf(view.matrix?.items ?? [], view, context),
    none: basket.nothing,
    bounds:
      view.matrix?.scale.bounds.map((bound) =>
        valueText({ items: [], value: view.value === 'lift' ? 2 ** bound : bound }, view, context),
      ) ?? [],
    few: basket.few,
  };
}

/** What a tooltip says of a line: terms with texts. */
export function detailsOf(row: BasketRow, view: BasketView, context: ViewContext): readonly (readonly [string, string])[] {
  const { basket } = context.words;
  const { rule } = row;
  const value = [valueTerm(view, context), valueText(row, view, context)] as const;
  if (!rule) return [value, [basket.kind, row.repeat ? basket.repeat : basket.fresh]];
  return [
    ...(view.value === 'profit' ? [value] : []),
    [basket.confidence(told(rule.to, view, context)), formatPercent(rule.confidence, context.locale)],
    [basket.lift, timesText(rule.lift, context)],
    [basket.withAll, ordersText(rule.count, context)],
    [basket.support, formatPercent(rule.support, context.locale)],
  ];
}

/** A line, spoken. */
export function spokenLine(line: number, view: BasketView, context: ViewContext): string {
  const row = view.rows[line]!;
  const parts = detailsOf(row, view, context).map(([term, text]) => `${term} ${text}`);
  return context.words.basket.point(told(row.items, view, context), parts, line + 1, view.rows.length);
}

/** The numbers as a table. */
export function toTable(
  view: BasketView,
  context: ViewContext,
  caption: string,
): {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly string[])[];
} {
  const { basket } = context.words;
  const value = { label: valueTerm(view, context), numeric: true };
  if (view.value === 'score') {
    return {
      caption,
      columns: [{ label: context.words.dimension(view.item) }, { label: basket.kind }, value],
      rows: view.rows.map((row) => [
        told(row.items, view, context),
        row.repeat ? basket.repeat : basket.fresh,
        valueText(row, view, context),
      ]),
    };
  }
  const numbers = [basket.ordersTerm, basket.support, basket.confidenceTerm, basket.lift];
  return {
    caption,
    columns: [
      { label: basket.bought },
      { label: basket.also },
      ...numbers.map((label) => ({ label, numeric: true })),
      ...(view.value === 'profit' ? [value] : []),
    ],
    rows: view.rows
      .filter((row) => row.rule!.count > 0)
      .map((row) => {
        const { from, to, count, support, confidence, lift } = row.rule!;
        return [
          told(from, view, context),
          told(to, view, context),
          formatNumber(count, 'count', context),
          formatPercent(support, context.locale),
          formatPercent(confidence, context.locale),
          timesText(lift, context),
          ...(view.value === 'profit' ? [valueText(row, view, context)] : []),
        ];
      }),
  };
}
