import { testOf, type Claim } from '../../../query/claim.js';
import type { TableView } from '../../base/element/widget.js';
import { formatDay } from '../../../format/date.js';
import { displayName, nameWithCode } from '../../../format/member-name.js';
import { formatNumber, formatPercent, MISSING } from '../../../format/number.js';
import type { BasketRow, BasketView, PictureTexts, ViewContext } from './view.js';

/** Formats the value of a line. */
function valueText({ value }: BasketRow, { value: kind, unit }: BasketView, context: ViewContext): string {
  if (kind === 'score' || kind === 'confidence') return formatPercent(value, context.locale);
  return kind === 'lift' ? timesText(value, context) : formatNumber(value, unit, context);
}

/** Formats a factor: “1.7×”. */
function timesText(value: number, { locale, messages }: ViewContext): string {
  if (!Number.isFinite(value)) return MISSING;
  const digits = value < 10 ? 1 : 0;
  return messages.basket.times({
    shown: new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
  });
}

/** Returns the name of the measure shown. */
function valueTerm({ value, matrix }: BasketView, { messages: { basket } }: ViewContext): string {
  if (matrix) return basket.cells[value === 'confidence' ? value : 'lift'];
  return value === 'confidence' ? basket.confidenceTerm : basket.values[value];
}

/** Returns the display name of each item. */
function namesOf(items: readonly string[], { item }: BasketView, { names }: ViewContext): readonly string[] {
  return items.map((one) => displayName(names, item, one));
}

/** Returns the display names of items, joined with plus signs. */
function reported(items: readonly string[], view: BasketView, context: ViewContext): string {
  return namesOf(items, view, context).join(' + ');
}

/** Returns the display names of items as a list in prose. */
export function listOf(items: readonly string[], view: BasketView, context: ViewContext): string {
  return context.messages.list({ items: [...namesOf(items, view, context)] });
}

/** Returns the title of a line: names with their codes. */
export function titleOf({ items }: BasketRow, { item }: BasketView, { names }: ViewContext): string {
  return items.map((one) => nameWithCode(names, item, one) ?? one).join(' + ');
}

function ordersText(count: number, context: ViewContext): string {
  return context.messages.basket.orders({ n: count, shown: formatNumber(count, 'count', context) });
}

/** Returns the note next to a line's bar. */
function noteOf({ rule, repeat }: BasketRow, { value }: BasketView, context: ViewContext): string {
  const { basket } = context.messages;
  if (!rule) return repeat ? basket.repeat : basket.fresh;
  const times = value === 'lift' ? [] : [timesText(rule.lift, context)];
  return [formatPercent(rule.confidence, context.locale), ...times, ordersText(rule.count, context)].join(' · ');
}

/** Describes a line in a sentence. */
function readingOf(row: BasketRow, view: BasketView, context: ViewContext): string {
  const { basket } = context.messages;
  const { rule } = row;
  if (!rule)
    return basket.next({
      item: reported(row.items, view, context),
      chance: valueText(row, view, context),
      repeat: row.repeat === true,
    });
  const worth = view.value === 'profit' ? basket.worth({ money: valueText(row, view, context) }) : undefined;
  const [from, to] = [reported(rule.from, view, context), reported(rule.to, view, context)];
  return basket.rule({
    share: formatPercent(rule.confidence, context.locale),
    times: timesText(rule.lift, context),
    worth,
    from,
    to,
  });
}

/** Summarizes a basket: the strongest combination, the likeliest next item, or the reason for an empty chart. */
export function sentenceOf(view: BasketView, context: ViewContext): string {
  const { basket } = context.messages;
  const { facts } = view;
  const first = firstOf(view);
  if (facts.kind === 'next-basket') {
    const last = facts.last === undefined ? undefined : formatDay(facts.last, context);
    const who = displayName(context.names, 'customer', facts.customer);
    const past = facts.isKnown
      ? basket.history({ customer: who, orders: ordersText(facts.baskets, context), last })
      : basket.stranger({ customer: who });
    return first ? context.messages.phrases({ items: [past, readingOf(first, view, context)] }) : past;
  }
  if (first) return readingOf(first, view, context);
  return noneText(view, context);
}

/** Returns what the summary states: the rule, or the numbers of orders. */
export function claimsOf(view: BasketView): readonly Claim[] {
  const { facts } = view;
  const first = firstOf(view);
  const rule = first?.rule ? [first.rule.confidence, first.rule.lift] : [];
  // A profit is that of 100 orders.
  const own = first ? [first.value, ...(view.value === 'profit' ? [100] : [])] : [];
  if (facts.kind === 'next-basket') return [testOf('next-basket', [...own, facts.baskets])];
  const names = first?.items ?? [];
  return [{ ...testOf('association-rules', first ? [...rule, ...own] : [facts.baskets - facts.single, facts.baskets]), names }];
}

/** Returns the row that the summary names: the first line, or the strongest cell. */
function firstOf({ rows, matrix }: BasketView): BasketRow | undefined {
  if (!matrix) return rows[0];
  const known = rows.filter(({ value }) => !Number.isNaN(value));
  return known.sort((a, b) => b.value - a.value)[0];
}

/** Explains why a basket has no lines. */
function noneText(view: BasketView, context: ViewContext): string {
  const { facts } = view;
  if (facts.kind === 'next-basket') return '';
  const several = facts.baskets - facts.single;
  return context.messages.basket.none({
    several: formatNumber(several, 'count', context),
    orders: ordersText(facts.baskets, context),
    of: whoseText(view, context),
  });
}

/** Returns the display name of the selected item or customer. */
export function whoseText({ facts, of, item }: BasketView, { names }: Pick<ViewContext, 'names'>): string | undefined {
  return of === undefined ? undefined : displayName(names, facts.kind === 'next-basket' ? 'customer' : item, of);
}

/** Returns the heading of the card. */
export function headingOf(
  mode: 'bundles' | 'next',
  item: string,
  of: string | undefined,
  messages: ViewContext['messages'],
): string {
  const { basket } = messages;
  if (mode === 'next') return basket.nextHeading({ customer: of });
  return of === undefined ? basket.heading({ item: messages.dimension({ name: item }) }) : basket.withHeading({ item: of });
}

/** Returns the texts of the chart. `label` is its accessible name. */
export function pictureTexts(view: BasketView, context: ViewContext, label: string): PictureTexts {
  const { basket } = context.messages;
  return {
    label,
    names: view.value === 'score' ? context.messages.dimension({ name: view.item }) : basket.together,
    values: valueTerm(view, context),
    rows: view.rows.map((row) => ({
      items: namesOf(row.items, view, context),
      value: valueText(row, view, context),
      note: noteOf(row, view, context),
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

/** Returns the details of a line for its tooltip: terms with values. */
export function detailsOf(row: BasketRow, view: BasketView, context: ViewContext): readonly (readonly [string, string])[] {
  const { basket } = context.messages;
  const { rule } = row;
  const value = [valueTerm(view, context), valueText(row, view, context)] as const;
  if (!rule) return [value, [basket.kind, row.repeat ? basket.repeat : basket.fresh]];
  return [
    ...(view.value === 'profit' ? [value] : []),
    [basket.confidence({ items: reported(rule.to, view, context) }), formatPercent(rule.confidence, context.locale)],
    [basket.lift, timesText(rule.lift, context)],
    [basket.withAll, ordersText(rule.count, context)],
    [basket.support, formatPercent(rule.support, context.locale)],
  ];
}

/** Describes a line for screen readers. */
export function spokenLine(line: number, view: BasketView, context: ViewContext): string {
  const row = view.rows[line]!;
  const parts = detailsOf(row, view, context).map(([term, text]) => `${term} ${text}`);
  return context.messages.basket.point({ items: reported(row.items, view, context), parts, k: line + 1, n: view.rows.length });
}

/** Returns the data table of a basket. */
export function toTable(view: BasketView, context: ViewContext, caption: string): TableView {
  const { basket } = context.messages;
  const value = { label: valueTerm(view, context), numeric: true };
  if (view.value === 'score') {
    return {
      caption,
      columns: [{ label: context.messages.dimension({ name: view.item }) }, { label: basket.kind }, value],
      rows: view.rows.map((row) => [
        reported(row.items, view, context),
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
          reported(from, view, context),
          reported(to, view, context),
          formatNumber(count, 'count', context),
          formatPercent(support, context.locale),
          formatPercent(confidence, context.locale),
          timesText(lift, context),
          ...(view.value === 'profit' ? [valueText(row, view, context)] : []),
        ];
      }),
  };
}
