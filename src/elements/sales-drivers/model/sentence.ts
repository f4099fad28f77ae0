import { formatNumber, formatPercent } from '../../../format/number.js';
import type { DriverTurnover } from '../../../query/analysis/analysis.js';
import type { DriversView, Step, ViewContext } from './view.js';
import { afterText, amountText, beforeText, changeText, nameText, noneText, signedText, sizeText } from './words.js';

/** Number of segments that the sentence names. */
const NAMED = 2;

/** The summary: how much the measure changed, by which of the steps, and whether such a change is within the normal range. */
export function sentenceOf(view: DriversView, context: ViewContext): string {
  if (!Number.isFinite(view.facts.change)) return noneText(view, context);
  const parts = [movedText(view, context), ...stepsText(view, context), ...usualText(view, context)];
  return context.words.drivers.sentences(parts);
}

function movedText(view: DriversView, context: ViewContext): string {
  const { drivers } = context.words;
  const { before, change } = view.facts;
  const amount = sizeText(change, view, context);
  const course = amount === sizeText(0, view, context) ? 0 : Math.sign(change);
  if (view.selection !== undefined)
    return drivers.differs(view.measure, { course, amount, rest: amountText(before, view, context) });
  const isShare = view.unit !== 'ratio' && before !== 0;
  return drivers.moved(view.measure, {
    course,
    amount,
    now: afterText(view, context),
    before: beforeText(view, context),
    share: isShare ? formatPercent(Math.abs(change / before), context.locale) : undefined,
  });
}

/** The steps of the waterfall in words: the largest segments, or all effects. */
function stepsText(view: DriversView, context: ViewContext): readonly string[] {
  const { drivers, list, dimension } = context.words;
  const { steps, facts, kind } = view;
  const amountOf = (step: Step): string => changeText(step.to - step.from, view, context);
  const segments = steps.filter((step) => step.kind === 'segment');
  if (segments.length > 0) {
    const drive = kind === 'quotient' ? [] : segments.filter(({ segment }) => segment.standsOut);
    const named = (drive.length > 0 ? drive : segments).slice(0, NAMED);
    const texts = list(named.map((step) => drivers.cause(nameText(step, view, context), amountOf(step))));
    return [drive.length > 0 ? drivers.out(texts) : drivers.most(texts)];
  }
  const groups = steps.flatMap((step) =>
    step.kind === 'group' ? [drivers.groupPart(drivers.groups[step.group.kind], amountOf(step))] : [],
  );
  if (groups.length > 0) return [drivers.parts(groups)];
  const told = steps.flatMap((step) => {
    if (step.kind === 'rate' || step.kind === 'several' || (step.kind === 'mix' && kind === 'quotient'))
      return [drivers.quotientPart(step.kind, amountOf(step))];
    return step.kind === 'volume' || step.kind === 'mix' || step.kind === 'price'
      ? [drivers.part(step.kind, amountOf(step))]
      : [];
  });
  if (told.length === 0) return facts.history?.isUsual ? [] : [`${drivers.unexplained}.`];
  return facts.rateMix ? [drivers.byDimension(dimension(facts.rateMix.dimension), list(told))] : [drivers.parts(told)];
}

function usualText(view: DriversView, context: ViewContext): readonly string[] {
  const { history } = view.facts;
  if (history?.low === undefined || history.high === undefined || !history.isUsual) return [];
  const [low, high] = [history.low, history.high].map((value) => signedText(value, view, context, 'compact')) as [string, string];
  return [context.words.drivers.usual({ low, high, count: formatNumber(history.count, 'count', context) })];
}

/** How many members of a dimension are new and lost, and how much they changed the measure. */
export function turnoverText({ dimension, ...sides }: DriverTurnover, view: DriversView, context: ViewContext): string {
  const { drivers } = context.words;
  const parts = (['new', 'lost'] as const)
    .filter((kind) => sides[kind].count > 0)
    .map((kind) =>
      drivers.turnoverPart(
        kind,
        formatNumber(sides[kind].count, 'count', context),
        changeText(sides[kind].effect, view, context),
      ),
    );
  return drivers.turnover(context.words.dimension(dimension), parts);
}
