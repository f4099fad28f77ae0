import type { TableView } from '../../base/element/widget.js';
import { formatNumber } from '../../../format/number.js';
import type { DriverPrices } from '../../../query/analysis/analysis.js';
import {
  afterText,
  beforeLabel,
  differenceText,
  kindText,
  memberText,
  nameText,
  presencesOf,
  pricesOf,
  sidesOf,
  signedText,
} from './texts.js';
import { isTotal } from './steps.js';
import type { DriversView, MemberEffect, PartKind, Step, ViewContext } from './view.js';

/**
 * Returns the data table: lines of the waterfall, then the effect of each member. The effects of one dimension add up to the
 * change. If the steps are volume, mix and price, the members with these effects come first.
 */
export function toTable(view: DriversView, context: ViewContext, caption: string): TableView {
  const { drivers } = context.messages;
  const isQuotient = view.kind === 'quotient';
  const prices = pricesOf(view);
  const isPriced = ({ dimension, member }: MemberEffect): boolean =>
    dimension === prices?.dimension && prices.members.some((one) => one.member === member);
  const others = view.members.filter((one) => !isPriced(one));
  const numeric = (label: string): { label: string; numeric: true } => ({ label, numeric: true });
  return {
    caption,
    columns: [
      { label: drivers.what },
      { label: drivers.kind },
      numeric(beforeLabel(view, context)),
      numeric(afterText(view, context)),
      numeric(differenceText(view, context)),
      ...partsOf(view).map((kind) => numeric(kindText(kind, context))),
      { label: drivers.presence },
    ],
    rows: [
      ...view.steps.map((step) => stepRow(step, view, context)),
      ...(prices?.members.map((one) => priceRow(one, prices.dimension, view, context)) ?? []),
      ...others.map((one) => memberRow(one, isQuotient ? [one.rate ?? NaN, one.mix ?? NaN] : [], view, context)),
    ],
  };
}

/** Returns the effects that the change of a member is split into. */
function partsOf(view: DriversView): readonly PartKind[] {
  if (view.kind === 'quotient') return ['rate', 'mix'];
  return pricesOf(view) ? ['volume', 'mix', 'price'] : [];
}

/** Returns the row of a member with its effects of volume, mix and price. Its change is their sum. */
function priceRow(
  { member, volume, mix, price }: DriverPrices['members'][number],
  dimension: string,
  view: DriversView,
  context: ViewContext,
): readonly string[] {
  const known = view.members.find((one) => one.dimension === dimension && one.member === member);
  const { before = NaN, after = NaN, presence } = known ?? {};
  const one = { dimension, member, presence, before, after, effect: volume + mix + price };
  return memberRow(one, [volume, mix, price], view, context);
}

function stepRow(step: Step, view: DriversView, context: ViewContext): readonly string[] {
  const { drivers } = context.messages;
  const exact = (value: number): string => formatNumber(value, view.unit, context);
  const sides = sidesOf(step);
  return [
    nameText(step, view, context),
    isTotal(step) ? drivers.whole : drivers.step,
    step.kind === 'before' ? exact(step.to) : sides ? exact(sides.before) : '',
    step.kind === 'after' ? exact(step.to) : sides ? exact(sides.after) : '',
    isTotal(step) ? '' : signedText(step.to - step.from, view, context, 'full'),
    ...partsOf(view).map(() => ''),
    '',
  ];
}

/** Returns the row of a member. `parts` are the effects that its change is split into; none where the split is by another dimension. */
function memberRow(
  one: Omit<MemberEffect, 'rate' | 'mix'>,
  parts: readonly number[],
  view: DriversView,
  context: ViewContext,
): readonly string[] {
  const { dimension } = context.messages;
  const { before, after, effect, presence } = one;
  const exact = (value: number): string => formatNumber(value, view.unit, context);
  const signed = (value: number): string => signedText(value, view, context, 'full');
  return [
    memberText(one, context),
    dimension({ name: one.dimension }),
    exact(before),
    exact(after),
    signed(effect),
    ...partsOf(view).map((_, at) => (parts.length > 0 ? signed(parts[at] ?? NaN) : '')),
    presence ? presencesOf(view, context)[presence] : '',
  ];
}
