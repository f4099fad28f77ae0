import { differenceText, isRelative } from '../../../format/change.js';
import { testOf, type Claim } from '../../../query/claim.js';
import { formatNumber, formatPercent } from '../../../format/number.js';
import type { DriversView, Step, ViewContext } from './view.js';
import { afterText, amountText, beforeText, nameText, noneText, sizeText, stepText } from './texts.js';

/** Number of segments that the sentence names in each direction. */
const NAMED = 2;

/** Minimum size of a segment against the change that does not stand out, as a share of the change. */
const MIN_OFFSET = 0.1;

/** Summarizes the change: its amount, the steps that explain it, and whether it is within the normal range. */
export function sentenceOf(view: DriversView, context: ViewContext): string {
  if (!Number.isFinite(view.facts.change)) return noneText(view, context);
  const parts = [movedText(view, context), ...stepsText(view, context), ...usualText(view, context)];
  return context.messages.phrases({ items: parts });
}

/** Returns what the sentence states: the change, the effects that add up to it, and the usual range. */
export function claimsOf({ facts, steps, selection }: DriversView, measure: string): readonly Claim[] {
  const { change, before, history, plan } = facts;
  if (!Number.isFinite(change)) return [];
  const parts = steps.flatMap((step) => (step.kind === 'before' || step.kind === 'after' ? [] : [step.to - step.from]));
  const names = steps.flatMap((step) =>
    step.kind === 'segment' ? step.segment.members.flatMap(({ member }) => (member === null ? [] : [member])) : [],
  );
  const moved: Claim = { kind: 'value', measure, value: before + change, previous: before };
  return [
    selection === undefined ? moved : testOf('rest', [change, before, change / before], measure),
    ...(parts.length > 0 ? [{ kind: 'sum', measure, value: change, parts } as const] : []),
    ...(plan
      ? []
      : [
          {
            ...testOf('drivers', [change / before, history?.low ?? NaN, history?.high ?? NaN, history?.count ?? NaN], measure),
            names,
          },
        ]),
  ];
}

function movedText(view: DriversView, context: ViewContext): string {
  const { drivers } = context.messages;
  const { before, change } = view.facts;
  const amount = sizeText(change, view, context);
  const direction = amount === sizeText(0, view, context) ? 0 : Math.sign(change);
  if (view.facts.plan) {
    const share = before > 0 ? formatPercent(view.facts.after / before, context.locale) : undefined;
    return drivers.planned({ isFlat: direction === 0, isUp: direction > 0, amount, share, measure: view.measure });
  }
  if (view.selection !== undefined)
    return drivers.differs(view.measure, { direction, amount, rest: amountText(before, view, context) });
  const isShare = view.unit !== 'percent' && isRelative(before, view.facts.after);
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
  const amountOf = (step: Step): string => stepText(step, view, context);
  const segments = steps.filter((step) => step.kind === 'segment');
  if (segments.length > 0) return segmentsText(segments, view, context);
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
  const level = facts.rateMix ?? facts.priceVolumeMix;
  return level
    ? [drivers.byDimension({ dimension: dimension({ name: level.dimension }), parts: list({ items: reported }) })]
    : [drivers.parts({ parts: reported })];
}

type SegmentStep = Extract<Step, { readonly kind: 'segment' }>;

/**
 * Names the largest segments in the direction of the change, and the largest ones against it. Those that stand out are drivers, unless a larger
 * segment does not.
 */
function segmentsText(segments: readonly SegmentStep[], view: DriversView, context: ViewContext): readonly string[] {
  const { drivers, list } = context.messages;
  const { change } = view.facts;
  const sizeOf = ({ from, to }: Step): number => Math.abs(to - from);
  const largest = [...segments].sort((a, b) => sizeOf(b) - sizeOf(a));
  const listOf = (some: readonly Step[]): string =>
    list({
      items: some
        .slice(0, NAMED)
        .map((step) => drivers.cause({ segment: nameText(step, view, context), amount: stepText(step, view, context) })),
    });
  // A segment that moved the other way did not cause the change.
  const isCause = ({ from, to }: Step): boolean => Math.sign(to - from) === Math.sign(change);
  const isOutstanding = ({ segment }: SegmentStep): boolean => view.kind !== 'quotient' && segment.standsOut;
  const along = largest.filter(isCause);
  const end = along.findIndex((step) => !isOutstanding(step));
  const outstanding = end < 0 ? along : along.slice(0, end);
  const isDriven = outstanding.length > 0;
  const causes = isDriven ? outstanding : along;
  const isLarge = (step: SegmentStep): boolean => isOutstanding(step) || sizeOf(step) >= MIN_OFFSET * Math.abs(change);
  const others = largest.filter((step) => !isCause(step) && sizeOf(step) > 0 && isLarge(step));
  const named = { n: Math.min(causes.length, NAMED), causes: listOf(causes) };
  return [
    ...(causes.length > 0 ? [isDriven ? drivers.out(named) : drivers.most(named)] : []),
    ...(others.length > 0 ? [drivers.offset({ causes: listOf(others) })] : []),
  ];
}

function usualText(view: DriversView, context: ViewContext): readonly string[] {
  const { history } = view.facts;
  if (history?.low === undefined || history.high === undefined || !history.isUsual) return [];
  // A range that includes losing everything says nothing.
  if (view.facts.before > 0 && history.low <= -view.facts.before) return [];
  const [low, high] = [history.low, history.high].map((value) => differenceText(value, view.unit, context, 'compact')) as [
    string,
    string,
  ];
  return [context.messages.drivers.usual({ low, high, count: formatNumber(history.count, 'count', context) })];
}
