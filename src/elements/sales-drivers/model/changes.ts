import type { DriverPrices } from '../../../query/analysis/analysis.js';
import type { ChangesTable, DriversView, ViewContext } from './view.js';
import { changesFormat, differenceText, kindText, memberText, withSign } from './texts.js';

/** Returns the effects of each member on volume, mix and price, if these are the steps of the chart. */
export function pricesOf({ facts, steps }: DriversView): DriverPrices | undefined {
  return steps.some(({ kind }) => kind === 'volume' || kind === 'mix' || kind === 'price') ? facts.priceVolumeMix : undefined;
}

/** Returns the table of these effects, with the whole change of each member at the end; `undefined` where they are not the steps. */
export function changesTable(view: DriversView, context: ViewContext): ChangesTable | undefined {
  const prices = pricesOf(view);
  if (!prices) return undefined;
  const { dimension, members } = prices;
  const { drivers } = context.messages;
  const kinds = (['volume', 'mix', 'price'] as const).map((kind) => kindText(kind, context));
  const changes = members.map(({ volume, mix, price }) => [volume, mix, price, volume + mix + price]);
  const format = changesFormat(changes.flat(), view, context);
  return {
    head: [view.facts.plan ? drivers.largestGaps : drivers.largest, ...kinds, differenceText(view, context)],
    rows: members.map(({ member }, at) => [
      memberText({ dimension, member }, context),
      ...changes[at]!.map((amount) => withSign(amount, format)),
    ]),
  };
}
