import { formatNumber, formatPercent } from '../../../format/number.js';
import type { DriverTurnover } from '../../../query/analysis/analysis.js';
import type { DriversView, Step, ViewContext } from './view.js';
import { afterText, amountText, beforeText, changeText, nameText, noneText, signedText, sizeText } from './texts.js';

/** Number of segments that the sentence names. */
const NAMED = 2;

/** Summarizes the change: its amount, the steps that explain it, and whether it is within the normal range. */
export function sentenceOf(view: DriversView, context: ViewContext): string {
  if (!Number.isFinite(view.facts.change)) return noneText(view, context);
  const parts = [movedText(view, context), ...stepsText(view, context), ...usualText(view, context)];
  return context.messages.phrases({ items: parts });
}

function movedText(view: DriversView, context: ViewContext): string {
  const { drivers } = context.messages;
  const { before, change } = view.facts;
  const amount = sizeText(change, view, context);
  const direction = amount === sizeText(0, view, context) ? 0 : Math.sign(change);
  if (view.selection !== undefined)
    return drivers.differs(view.measure, { direction, amount, rest: amountText(before, view, context) });
  const isShare = view.unit !== 'percent' && before !== 0;
  return drivers.moved(view.measure, {
    direction,
    amount,
    now: afterText(view, context),
    before: beforeText(view, context),
    share: isShare ? formatPercent(Math.abs(change / before), context.locale) : undefined,
  });
}

/** Describes the steps of the waterfall: the largest segments, or all effects. */
function stepsText(view: DriversView, context: ViewContext): readonly string[] {
  const { drivers, list, dimension } = context.messages;
  const { steps, facts, kind } = view;
  const amountOf = (step: Step): string => changeText(step.to - step.from, view, context);
  const segments = steps.filter((step) => step.kind === 'segment');
  if (segments.length > 0) {
    const drive = kind === 'quotient' ? [] : segments.filter(({ segment }) => segment.standsOut);
    const named = (drive.length > 0 ? drive : segments).slice(0, NAMED);
    const texts = list({
      items: named.map((step) => drivers.cause({ segment: nameText(step, view, context), amount: amountOf(step) })),
    });
    return [drive.length > 0 ? drivers.out({ causes: texts }) : drivers.most({ causes: texts })];
  }
  const groups = steps.flatMap((step) =>
    step.kind === 'group' ? [drivers.groupPart({ group: drivers.groups[step.group.kind], amount: amountOf(step) })] : [],
  );
  if (groups.length > 0) return [drivers.parts({ parts: groups })];
  const reported = steps.flatMap((step) => {
    if (step.kind === 'rate' || step.kind === 'several' || (step.kind === 'mix' && kind === 'quotient'))
      return [drivers.quotientPart({ kind: step.kind, amount: amountOf(step) })];
    return step.kind === 'volume' || step.kind === 'mix' || step.kind === 'price'
      ? [drivers.part({ kind: step.kind, amount: amountOf(step) })]
      : [];
  });
  if (reported.length === 0) {
    const isExplained = facts.change === 0 || facts.history?.isUsual === true;
    return isExplained ? [] : [context.messages.sentences({ items: [drivers.unexplained] })];
  }
  return facts.rateMix
    ? [drivers.byDimension({ dimension: dimension({ name: facts.rateMix.dimension }), parts: list({ items: reported }) })]
    : [drivers.parts({ parts: reported })];
}

function usualText(view: DriversView, context: ViewContext): readonly string[] {
  const { history } = view.facts;
  if (history?.low === undefined || history.high === undefined || !history.isUsual) return [];
  const [low, high] = [history.low, history.high].map((value) => signedText(value, view, context, 'compact')) as [string, string];
  return [context.messages.drivers.usual({ low, high, count: formatNumber(history.count, 'count', context) })];
}

/** Reports the new and lost members of a dimension and their effect on the measure. */
export function turnoverText({ dimension, ...sides }: DriverTurnover, view: DriversView, context: ViewContext): string {
  const { drivers } = context.messages;
  const parts = (['new', 'lost'] as const)
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
