import { formatRange } from '../../../format/date.js';
import { calledIn, titleIn } from '../../../format/member-name.js';
import { formatNumber, formatPercent, formatSigned, type NumberShape } from '../../../format/number.js';
import type { DriverCause, DriverGroup, DriverTurnover } from '../../../query/analysis/analysis.js';
import type { DayRange } from '../../../query/plan.js';
import type { DriversView, MemberEffect, PartKind, PictureWords, Step, ViewContext } from './view.js';

/** What members on one side only did is worth a word from this part of the change on. */
const WORTH_SAYING = 0.2;

/** A plus before a number, with the marks that some languages put around it. */
const PLUS = /^[\u061c\u200e\u200f]*\+[\u061c\u200e\u200f]*/;

/** Amounts of money from here on are told by three digits. */
const SMALL = 1000;

function periodText(range: DayRange | undefined, otherwise: string, { locale, calendar }: ViewContext): string {
  return range ? formatRange(range, { locale, fiscalStart: calendar.fiscalStart }) : otherwise;
}

function beforeText({ earlier, selection }: DriversView, context: ViewContext): string {
  const { drivers } = context.words;
  return selection === undefined ? periodText(earlier, drivers.before, context) : drivers.theRest;
}

function afterText({ period, selection }: DriversView, context: ViewContext): string {
  const { drivers } = context.words;
  return selection === undefined ? periodText(period, drivers.after, context) : drivers.selection;
}

/** Small amounts are told in full, so that all of a picture have the same decimals. */
function shapeOf({ unit, facts }: DriversView): NumberShape {
  return unit === 'money' && Math.max(Math.abs(facts.before), Math.abs(facts.after)) < SMALL ? 'full' : 'compact';
}

/** A change with its sign; that of a ratio in points. */
export function signedText(value: number, { unit }: Pick<DriversView, 'unit'>, context: ViewContext, shape: NumberShape): string {
  const text = formatSigned(value, unit, context, shape);
  return unit === 'ratio' && Number.isFinite(value) ? context.words.points(text) : text;
}

function changeText(value: number, view: DriversView, context: ViewContext): string {
  return signedText(value, view, context, shapeOf(view));
}

/** What a member is called. */
export function memberText(
  { dimension, member }: Pick<MemberEffect, 'dimension' | 'member'>,
  { words, names }: ViewContext,
): string {
  if (member === null) return words.blank;
  return typeof member === 'string' ? calledIn(names, dimension, member) : words.drivers[member.kind];
}

/** The members of a segment by name. */
function segmentNames({ members }: DriverCause, context: ViewContext): readonly string[] {
  return members.map((member) => memberText(member, context));
}

/** What a part of the whole is called. */
export function kindText(kind: PartKind, { words: { drivers } }: ViewContext): string {
  return { ...drivers.kinds, ...drivers.quotientKinds }[kind];
}

/** What a line is called. */
export function namesOf(step: Step, view: DriversView, context: ViewContext): readonly string[] {
  const { drivers } = context.words;
  if (step.kind === 'before') return [beforeText(view, context)];
  if (step.kind === 'after') return [afterText(view, context)];
  if (step.kind === 'group') return [drivers.groups[step.group.kind]];
  return step.kind === 'cause' ? segmentNames(step.cause, context) : [kindText(step.kind, context)];
}

/** What a line is called where there is room: names with their codes. */
export function titleOf(step: Step, view: DriversView, context: ViewContext): string {
  const names = namesOf(step, view, context);
  const titles =
    step.kind === 'cause' ? step.cause.members.map(({ dimension, member }) => titleIn(context.names, dimension, member)) : [];
  return names.map((name, at) => titles[at] ?? name).join(' + ');
}

function valueText(step: Step, view: DriversView, context: ViewContext): string {
  const isTotal = step.kind === 'before' || step.kind === 'after';
  return isTotal ? formatNumber(step.to, view.unit, context, shapeOf(view)) : changeText(step.to - step.from, view, context);
}

function membersText({ kind, count }: DriverGroup, { dimensions }: DriversView, context: ViewContext): string {
  const { drivers, dimension } = context.words;
  return kind === 'unknown' ? '' : drivers.members(formatNumber(count, 'count', context), dimension(dimensions[0] ?? ''), count);
}

function saidOf(step: Step, view: DriversView, context: ViewContext): string {
  const { drivers, dimension } = context.words;
  if (step.kind === 'before' || step.kind === 'after') return '';
  if (step.kind === 'group') return membersText(step.group, view, context);
  if (step.kind !== 'cause') {
    if (view.kind === 'quotient')
      return step.kind === 'rest'
        ? ''
        : drivers.quotientMeanings[step.kind === 'rate' || step.kind === 'mix' ? step.kind : 'several'];
    return drivers.meanings[step.kind as keyof typeof drivers.meanings];
  }
  const dimensions = step.cause.members.map((member) => dimension(member.dimension)).join(' + ');
  return drivers.segment(dimensions, kindText(step.cause.driver, context));
}

/** The whole in words: how much it moved, by what, what stands out, whether so much is usual, and who is new or lost. */
export function sentenceOf(view: DriversView, context: ViewContext): string {
  const { drivers } = context.words;
  if (view.steps.length === 0) return noneText(view, context);
  return drivers.sentences([
    movedText(view, context),
    ...partsText(view, context),
    ...outTexts(view, context),
    ...usualTexts(view, context),
    ...turnoverTexts(view, context),
  ]);
}

/** Why no line is shown. */
export function noneText({ selection }: DriversView, { words: { drivers } }: ViewContext): string {
  if (selection === undefined) return drivers.noEarlier;
  return selection === '' ? drivers.noSelection : drivers.noRest;
}

function movedText(view: DriversView, context: ViewContext): string {
  const { drivers } = context.words;
  const { before, change } = view.facts;
  const amount = changeText(Math.abs(change), view, context).replace(PLUS, '');
  const moved = { course: Math.sign(change), amount, before: beforeText(view, context) };
  if (view.selection !== undefined)
    return drivers.differs(view.measure, { ...moved, rest: formatNumber(before, view.unit, context, shapeOf(view)) });
  const isShare = view.unit !== 'ratio' && before !== 0;
  return drivers.moved(view.measure, {
    ...moved,
    share: isShare ? formatPercent(Math.abs(change / before), context.locale) : undefined,
  });
}

function partsText(view: DriversView, context: ViewContext): readonly string[] {
  const { drivers, dimension, list } = context.words;
  const { priceVolumeMix, rateMix, bridge } = view.facts;
  const signed = (value: number): string => changeText(value, view, context);
  if (bridge) return [drivers.parts(bridge.map((group) => drivers.groupPart(drivers.groups[group.kind], signed(group.effect))))];
  if (priceVolumeMix)
    return [drivers.parts((['volume', 'mix', 'price'] as const).map((kind) => drivers.part(kind, signed(priceVolumeMix[kind]))))];
  if (!rateMix) return [];
  const { rate, mix, several } = rateMix;
  const told = [drivers.quotientPart('rate', signed(rate)), drivers.quotientPart('mix', signed(mix))];
  if (several !== 0) told.push(drivers.quotientPart('several', signed(several)));
  return [drivers.byDimension(dimension(rateMix.dimension), list(told))];
}

function outTexts(view: DriversView, context: ViewContext): readonly string[] {
  const { drivers, list } = context.words;
  const { causes, bridge, history } = view.facts;
  const { change } = view.facts;
  // Most of a quotient's change is told by those that went its way.
  const named = view.kind === 'quotient' ? causes.filter(({ contribution }) => contribution * change > 0) : causes;
  const told = named
    .slice(0, 2)
    .map((cause) => drivers.cause(segmentNames(cause, context).join(' + '), changeText(cause.contribution, view, context)));
  if (told.length > 0) return [view.kind === 'quotient' ? drivers.most(list(told)) : drivers.out(list(told))];
  return bridge || view.kind === 'quotient' || history?.isUsual ? [] : [drivers.nothing];
}

function usualTexts(view: DriversView, context: ViewContext): readonly string[] {
  const { drivers } = context.words;
  const { history, causes } = view.facts;
  if (history?.low === undefined || history.high === undefined || !history.isUsual) return [];
  const [low, high] = [changeText(history.low, view, context), changeText(history.high, view, context)];
  return [drivers.usual({ low, high, count: formatNumber(history.count, 'count', context), isAll: causes.length === 0 })];
}

/** Who is new or gone, of the dimension where that made most of a difference. */
function turnoverTexts(view: DriversView, context: ViewContext): readonly string[] {
  const { change, turnover, bridge } = view.facts;
  const sizeOf = (one: DriverTurnover): number => Math.abs(one.new.effect) + Math.abs(one.lost.effect);
  const [most] = [...turnover].sort((a, b) => sizeOf(b) - sizeOf(a));
  if (bridge || view.selection !== undefined || !most || sizeOf(most) < WORTH_SAYING * Math.abs(change)) return [];
  return [turnoverText(most, view, context)];
}

/** How many members of a dimension are new and lost, and what that made. */
export function turnoverText({ dimension, ...told }: DriverTurnover, view: DriversView, context: ViewContext): string {
  const { drivers } = context.words;
  const parts = (['new', 'lost'] as const)
    .filter((kind) => told[kind].count > 0)
    .map((kind) =>
      drivers.turnoverPart(kind, formatNumber(told[kind].count, 'count', context), changeText(told[kind].effect, view, context)),
    );
  return drivers.turnover(context.words.dimension(dimension), parts);
}

/** The words of a picture. `label` is what assistive technology calls it. */
export function pictureWords(view: DriversView, context: ViewContext, label: string): PictureWords {
  return {
    label,
    rows: view.steps.map((step) => ({
      names: namesOf(step, view, context),
      value: valueText(step, view, context),
      said: saidOf(step, view, context),
    })),
    none: noneText(view, context),
  };
}

/** What a tooltip says of a line: terms with exact amounts. */
export function detailsOf(step: Step, view: DriversView, context: ViewContext): readonly (readonly [string, string])[] {
  const { drivers } = context.words;
  const exact = (value: number): string => formatNumber(value, view.unit, context);
  if (step.kind === 'before' || step.kind === 'after') return [[view.measure, exact(step.to)]];
  const { change } = view.facts;
  const share =
    change === 0 ? [] : ([[drivers.ofChange, formatPercent((step.to - step.from) / change, context.locale)]] as const);
  return [
    [drivers.effect, signedText(step.to - step.from, view, context, 'full')],
    ...share,
    ...(step.kind === 'cause' ? causeDetails(step.cause, view, context) : []),
    ...(step.kind === 'group' ? groupDetails(step.group, view, context) : []),
  ];
}

function causeDetails(
  { members, driver }: DriverCause,
  view: DriversView,
  context: ViewContext,
): readonly (readonly [string, string])[] {
  const { drivers } = context.words;
  const own = view.members.find(({ dimension, member }) => dimension === members[0]?.dimension && member === members[0].member);
  const exact = (value: number): string => formatNumber(value, view.unit, context);
  const sides: readonly (readonly [string, string])[] =
    view.kind === 'quotient' && own
      ? [
          [beforeText(view, context), exact(own.before)],
          [afterText(view, context), exact(own.after)],
        ]
      : [];
  return [...sides, [drivers.driver, kindText(driver, context)]];
}

function groupDetails(group: DriverGroup, view: DriversView, context: ViewContext): readonly (readonly [string, string])[] {
  const exact = (value: number): string => formatNumber(value, view.unit, context);
  const { kind, count, before, after } = group;
  return [
    [beforeText(view, context), exact(before)],
    [afterText(view, context), exact(after)],
    ...(kind === 'unknown'
      ? []
      : ([[context.words.dimension(view.dimensions[0] ?? ''), formatNumber(count, 'count', context)]] as const)),
  ];
}

/** A line, spoken. */
export function spokenLine(line: number, view: DriversView, context: ViewContext): string {
  const step = view.steps[line]!;
  const parts = detailsOf(step, view, context).map(([term, text]) => `${term} ${text}`);
  return context.words.drivers.point(namesOf(step, view, context).join(' + '), parts, line + 1, view.steps.length);
}
