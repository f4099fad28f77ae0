import { formatDay } from '../../../format/date.js';
import { formatNumber } from '../../../format/number.js';
import type { DriverHistory, DriverTurnover } from '../../../query/analysis/analysis.js';
import type { Explanation } from '../../base/element/widget.js';
import { changeText, pricesOf } from './texts.js';
import type { DriversView, ViewContext } from './view.js';

/** Returns the explanation of the figures, term by term. */
export function explanationOf(view: DriversView, context: ViewContext, depth: 1 | 2): readonly Explanation[] {
  const { drivers, dimension, list, phrases, sentences } = context.messages;
  const { facts, kind, selection, per, dimensions, steps } = view;
  const segments = kind === 'sum' && steps.some((step) => step.kind === 'segment') ? facts.parts : undefined;
  const prices = pricesOf(view);
  const analyzed = list({ items: dimensions.map((name) => dimension({ name })) });
  const { plan } = facts;
  const compared = drivers.restText({ selection: selection ?? '' });
  const restText = per ? phrases({ items: [sentences({ items: [compared] }), drivers.perText] }) : compared;
  return [
    ...(selection ? [{ term: drivers.restTerm, text: restText }] : []),
    {
      term: drivers.lookedTerm,
      text:
        kind === 'sum' && !plan
          ? drivers.looked({ dimensions: analyzed, depth })
          : drivers.looked({ dimensions: analyzed, depth: 1 }),
    },
    ...(segments
      ? [{ term: drivers.partsTerm, text: drivers.partsText({ dimension: dimension({ name: segments.dimension }) }) }]
      : []),
    ...(kind === 'sum' && !plan ? [{ term: drivers.outTerm, text: drivers.outText }] : []),
    ...(kind === 'bridge' ? [{ term: drivers.groupsTerm, text: drivers.bridgeText }] : []),
    ...(kind === 'quotient' ? [{ term: drivers.rateTerm, text: `${drivers.rateText}. ${drivers.severalText}` }] : []),
    ...(prices ? [{ term: drivers.pvmTerm, text: drivers.pvmText({ dimension: dimension({ name: prices.dimension }) }) }] : []),
    ...(plan?.lacksUnits ? [{ term: drivers.pvmTerm, text: drivers.noPlannedUnits }] : []),
    ...(facts.history ? [{ term: drivers.historyTerm, text: historyText(facts.history, context) }] : []),
    ...(kind === 'bridge' || selection !== undefined || plan
      ? []
      : facts.turnover.map((one) => ({ term: drivers.turnoverTerm, text: turnoverText(one, view, context) }))),
  ];
}

function historyText({ low, count, from, to, leftOut }: DriverHistory, context: ViewContext): string {
  const { drivers } = context.messages;
  if (low === undefined) return drivers.shortHistory;
  const range = drivers.history({
    count: formatNumber(count, 'count', context),
    from: formatDay(from, context),
    to: formatDay(to, context),
  });
  return leftOut === 0 ? range : `${range}. ${drivers.leftOut({ n: leftOut, shown: formatNumber(leftOut, 'count', context) })}`;
}

/** Reports the members of a dimension on one side only, and their effect on the measure. */
function turnoverText({ dimension, ...sides }: DriverTurnover, view: DriversView, context: ViewContext): string {
  const { drivers } = context.messages;
  const parts = (['after', 'before'] as const)
    .filter((kind) => sides[kind].count > 0)
    .map((kind) =>
      drivers.turnoverPart({
        count: formatNumber(sides[kind].count, 'count', context),
        kind,
        amount: changeText(sides[kind].effect, view, context),
      }),
    );
  return drivers.turnover({ dimension: context.messages.dimension({ name: dimension }), parts });
}
