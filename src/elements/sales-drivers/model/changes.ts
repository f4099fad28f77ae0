import type { DriverPrices } from '../../../query/analysis/analysis.js';
import type { ChangesTable, DriversView, ViewContext } from './view.js';
import {
  afterText,
  amountText,
  beforeLabel,
  changesFormat,
  differenceText,
  stepText,
  growthText,
  kindText,
  memberText,
  nameText,
  sidesOf,
  withSign,
} from './texts.js';

/**
 * Returns the table of the largest changes: both amounts and the change of each step.
 * With volume, mix and price steps, the table shows these effects instead.
 */
export function changesTable(view: DriversView, context: ViewContext): ChangesTable | undefined {
  const prices = pricesOf(view);
  return prices ? priceTable(prices, view, context) : stepTable(view, context);
}

/** Returns the effects of each member on volume, mix and price, if these are the steps of the chart. */
export function pricesOf({ facts, steps }: DriversView): DriverPrices | undefined {
  return steps.some(({ kind }) => kind === 'volume') ? facts.priceVolumeMix : undefined;
}

function stepTable(view: DriversView, context: ViewContext): ChangesTable | undefined {
  const { drivers } = context.messages;
  const isRelative = view.unit !== 'percent' && view.kind !== 'quotient';
  const rows = view.steps.flatMap((step, index) => {
    const sides = sidesOf(step);
    if (!sides || Number.isNaN(sides.before) || Number.isNaN(sides.after)) return [];
    const cells = [
      nameText(step, view, context),
      amountText(sides.before, view, context),
      amountText(sides.after, view, context),
      stepText(step, view, context),
      ...(isRelative ? [growthText(sides, view, context)] : []),
    ];
    return [{ cells, step: index }];
  });
  if (rows.length < 2) return undefined;
  const largest = view.facts.plan ? drivers.largestGaps : drivers.largest;
  const effect = differenceText(view, context);
  const head = [largest, beforeLabel(view, context), afterText(view, context), effect, ...(isRelative ? ['%'] : [])];
  return { head, compactFrom: 3, rows };
}

function priceTable({ dimension, members }: DriverPrices, view: DriversView, context: ViewContext): ChangesTable {
  const { drivers } = context.messages;
  const kinds = (['volume', 'mix', 'price'] as const).map((kind) => kindText(kind, context));
  const changes = members.map(({ volume, mix, price }) => [volume, mix, price, volume + mix + price]);
  const format = changesFormat(changes.flat(), view, context);
  return {
    head: [view.facts.plan ? drivers.largestGaps : drivers.largest, ...kinds, differenceText(view, context)],
    compactFrom: 4,
    rows: members.map(({ member }, at) => ({
      cells: [memberText({ dimension, member }, context), ...changes[at]!.map((amount) => withSign(amount, format))],
      step: undefined,
    })),
  };
}
