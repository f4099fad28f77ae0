import { crossesZero, differenceText } from '../../../format/change.js';
import { type ColumnFormat, columnFormat, exactFormat, withSign } from '../../../format/column.js';
import { formatBin } from '../../../format/date.js';
import { displayName, nameInSentence, nameWithCode } from '../../../format/member-name.js';
import { formatNumber, formatPercent, formatSigned } from '../../../format/number.js';
import { periodNames, uncoveredText } from '../../../format/period.js';
import type { DriverPrices, DriverGroup } from '../../../query/analysis/analysis.js';
import { PLAN } from '../../../query/planned.js';
import {
  type ChangesTable,
  type DriversView,
  isTotal,
  type MemberEffect,
  type PartKind,
  type Segment,
  type Step,
  type ViewContext,
  type PictureTexts,
} from './view.js';

/** True when parts and their whole, each rounded to a multiple of `step`, add up. Halves are rounded away from zero, as in texts. */
export function addsUp(parts: readonly number[], whole: number, step: number): boolean {
  const rounded = (value: number): number => Math.sign(value) * Math.round(Math.abs(value) / step);
  return parts.reduce((sum, part) => sum + rounded(part), 0) === rounded(whole);
}

/** Returns the effects of each member on volume, mix and price, if these are the steps of the chart. */
export function pricesOf({ facts, steps }: DriversView): DriverPrices | undefined {
  return steps.some(({ kind }) => kind === 'volume' || kind === 'mix' || kind === 'price') ? facts.priceVolumeMix : undefined;
}

/** Returns the table of these effects, with the whole change of each member at the end; `undefined` where they are not the steps. */
function changesTable(view: DriversView, context: ViewContext): ChangesTable | undefined {
  const prices = pricesOf(view);
  if (!prices) return undefined;
  const { dimension, members } = prices;
  const { drivers } = context.messages;
  const kinds = (['volume', 'mix', 'price'] as const).map((kind) => kindText(kind, context));
  const changes = members.map(({ volume, mix, price }) => [volume, mix, price, volume + mix + price]);
  const format = changesFormat(changes.flat(), view, context);
  return {
    head: [view.facts.plan ? drivers.largestGaps : drivers.largest, ...kinds, differenceName(view, context)],
    rows: members.map(({ member }, at) => [
      memberText({ dimension, member }, context),
      ...changes[at]!.map((amount) => withSign(amount, format)),
    ]),
  };
}

/** Dimensions of places, which are named with “in”: “Furniture in South”. */
const PLACES = /^(continent|country|region|state|city|store)$/;

/** Maximum number of decimals in a short form. */
const MAX_DECIMALS = 2;

/** Maximum number of digits of the largest change. */
const MAX_DIGITS = 5;

/** Plus sign before a number, with the direction marks that some languages add. */
const PLUS = /^[\u061c\u200e\u200f]*\+[\u061c\u200e\u200f]*/;

/** Returns the name of the comparison for use in a sentence. */
export function beforeText({ compared, selection, facts }: DriversView, context: ViewContext): string {
  const { drivers, measure } = context.messages;
  if (facts.plan) return measure({ name: PLAN });
  return selection === undefined ? (periodNames(compared, context)?.before ?? drivers.before) : drivers.theRest;
}

/** Returns the name of the comparison for use as a label. A year compared up to a day begins with the year. */
export function beforeLabel(view: DriversView, context: ViewContext): string {
  const { earlier } = view.compared;
  const isCut = view.selection === undefined && periodNames(view.compared, context)?.isCut;
  if (!earlier || !isCut) return beforeText(view, context);
  return context.messages.drivers.sameDays({ year: formatBin(earlier.from, 'year', context) });
}

/** Returns the name of the current period or of the selection. */
export function afterText({ compared, selection, facts }: DriversView, context: ViewContext): string {
  const { drivers } = context.messages;
  if (facts.plan) return drivers.actual;
  return selection === undefined ? (periodNames(compared, context)?.now ?? drivers.after) : drivers.selection;
}

/**
 * Returns the common number format of all amounts. It has three digits for the largest change, and more when the smallest would
 * round to zero, or until the steps add up to the change as written. Where whole units or five digits do not add up, no digits are
 * added: an amount is always rounded correctly.
 */
function formatOf(view: DriversView, context: ViewContext): ColumnFormat {
  const { change } = view.facts;
  const parts = view.steps.filter((step) => !isTotal(step)).map(({ from, to }) => to - from);
  const usual = changesFormat([...parts, change], view, context);
  const largest = Math.max(...[...parts, change].map(Math.abs));
  const finest = Math.max(1, 10 ** (Math.floor(Math.log10(largest)) + 1 - MAX_DIGITS));
  const decimals = Math.round(Math.log10(usual.divisor / usual.step));
  for (let more = 0; usual.step * 10 ** -more > finest / 2; more++) {
    const step = usual.step * 10 ** -more;
    if (!addsUp(parts, change, step)) continue;
    if (more === 0) return usual;
    if (decimals + more <= MAX_DECIMALS) return columnFormat(largest, view.unit, context, decimals + more);
    return smallerUnit(step, view, context) ?? exactFormat(view.unit, context);
  }
  return usual;
}

/**
 * Returns the format with the given step in a smaller unit than the usual one: `+1,000K` and `−26K` rather than `+1.000M` and `−0.026M`.
 * `undefined` where the language has none.
 */
function smallerUnit(step: number, { unit }: DriversView, context: ViewContext): ColumnFormat | undefined {
  const { divisor } = columnFormat(step * 10, unit, context);
  return divisor > 1 ? columnFormat(step * 10, unit, context, Math.max(0, Math.round(Math.log10(divisor / step)))) : undefined;
}

/** Returns the common number format of some changes: numbers in full where the smallest would round to zero, for a column has one unit. */
function changesFormat(changes: readonly number[], { unit }: Pick<DriversView, 'unit'>, context: ViewContext): ColumnFormat {
  const sizes = changes.map(Math.abs).filter((size) => size > 0);
  const largest = Math.max(...sizes, 0);
  const usual = columnFormat(largest, unit, context);
  if (usual.divisor <= 1) return usual;
  const smallest = Math.min(...sizes) / usual.divisor;
  let decimals = Math.max(0, 2 - Math.floor(Math.log10(largest / usual.divisor)));
  while (decimals < MAX_DECIMALS && smallest < 10 ** -decimals / 2) decimals++;
  return smallest < 10 ** -decimals / 2 ? exactFormat(unit, context) : columnFormat(largest, unit, context, decimals);
}

/** Formats an amount in the unit of the changes. */
export function amountText(value: number, view: DriversView, context: ViewContext): string {
  return formatOf(view, context).format(value);
}

/** Formats a change with its sign; ratios change in percentage points. */
export function changeText(value: number, view: DriversView, context: ViewContext): string {
  if (view.unit === 'percent') return differenceText(value, view.unit, context);
  return withSign(value, formatOf(view, context));
}

/** Formats the amount of a step; ratios change in percentage points. */
export function stepText(step: Step, view: DriversView, context: ViewContext): string {
  return changeText(step.to - step.from, view, context);
}

/** Formats the size of a change in the common unit. */
export function sizeText(value: number, view: DriversView, context: ViewContext): string {
  if (view.unit !== 'percent') return amountText(Math.abs(value), view, context);
  return context.messages.points({ n: formatSigned(Math.abs(value), 'percent', context).replace(PLUS, '') });
}

/** Returns the name of a member. */
export function memberText(
  { dimension, member }: Pick<MemberEffect, 'dimension' | 'member'>,
  { messages, names }: ViewContext,
): string {
  if (member === null) return messages.blank;
  if (typeof member !== 'string') return messages.drivers[member.kind];
  return nameInSentence(displayName(names, dimension, member), dimension, messages);
}

/** Returns the name of a segment: “West”, “Furniture in South”, “Rest of South”. */
function segmentText({ members, except }: Segment, { messages: { drivers } }: ViewContext, nameOf: NameOf): string {
  const place = members.length > 1 ? members.find(({ dimension }) => PLACES.test(dimension)) : undefined;
  const others = members.filter((one) => one !== place).map(nameOf);
  const name = others.length === 1 && !place ? others[0]! : drivers.segment({ place: place && nameOf(place), names: others });
  return except.length > 0 ? drivers.restOf({ member: name }) : name;
}

type NameOf = (member: Segment['members'][number]) => string;

/** Returns the name of an effect. */
export function kindText(kind: PartKind, { messages: { drivers } }: ViewContext): string {
  return { ...drivers.kinds, ...drivers.quotientKinds }[kind];
}

export function nameText(
  step: Step,
  view: DriversView,
  context: ViewContext,
  nameOf: NameOf = (one) => memberText(one, context),
): string {
  const { drivers } = context.messages;
  switch (step.kind) {
    case 'before':
      return beforeLabel(view, context);
    case 'after':
      return afterText(view, context);
    case 'group':
      return drivers.groups[step.group.kind];
    case 'segment':
      return segmentText(step.segment, context, nameOf);
    case 'others':
      return drivers.otherMembers({ count: formatNumber(step.count, 'count', context) });
    default:
      return kindText(step.kind, context);
  }
}

/** Returns the title of a step: names with their codes. */
export function titleOf(step: Step, view: DriversView, context: ViewContext): string {
  return nameText(
    step,
    view,
    context,
    (one) => nameWithCode(context.names, one.dimension, one.member) ?? memberText(one, context),
  );
}

/** Returns the name of the difference between both sides. */
export function differenceName({ kind, facts }: DriversView, { messages }: ViewContext): string {
  if (facts.plan) return messages.versus({ value: messages.measure({ name: PLAN }) });
  return kind === 'quotient' ? messages.drivers.effect : messages.drivers.change;
}

/** Returns the texts about the sides on which a member exists. */
export function presencesOf({ selection, facts }: DriversView, { messages: { drivers } }: ViewContext): Presences {
  if (facts.plan) return drivers.planSides;
  return selection === undefined ? drivers.presences : drivers.sides;
}

type Presences = Readonly<Record<'both' | 'before' | 'after', string>>;

/** Explains why no step is shown. */
export function noneText({ selection, facts, compared }: DriversView, context: ViewContext): string {
  const { drivers } = context.messages;
  if (Number.isFinite(facts.change)) return drivers.unexplained;
  if (facts.plan) return drivers.noPlan;
  if (selection === undefined) return uncoveredText(compared, context) ?? drivers.noEarlier;
  return selection === '' ? drivers.noSelection : drivers.noRest;
}

/** Returns the details of a step for its tooltip: terms with exact amounts. */
export function detailsOf(step: Step, view: DriversView, context: ViewContext): readonly (readonly [string, string])[] {
  const { drivers } = context.messages;
  const exact = (value: number): string => formatNumber(value, view.unit, context);
  if (isTotal(step)) return [[view.measure, exact(step.to)]];
  const { change } = view.facts;
  const effect = step.to - step.from;
  const share =
    change === 0 || view.facts.plan ? [] : ([[drivers.ofChange, formatPercent(effect / change, context.locale)]] as const);
  const sides = sidesOf(step);
  return [
    ...(sides
      ? ([
          [beforeLabel(view, context), exact(sides.before)],
          [afterText(view, context), exact(sides.after)],
        ] as const)
      : []),
    [view.facts.plan ? differenceName(view, context) : drivers.change, differenceText(effect, view.unit, context)],
    ...share,
    ...(step.kind === 'group' && step.group.kind !== 'unknown'
      ? ([
          [context.messages.dimension({ name: view.dimensions[0] ?? '' }), formatNumber(step.group.count, 'count', context)],
        ] as const)
      : []),
  ];
}

/** Formats the relative change of an amount, or on which side it is if it is on one only; empty from a gain to a loss or back. */
export function growthText(
  { before, after }: { readonly before: number; readonly after: number },
  view: DriversView,
  context: ViewContext,
): string {
  if (Number.isNaN(before) || Number.isNaN(after) || crossesZero(before, after)) return '';
  if (before === 0 || after === 0) return presencesOf(view, context)[before === 0 ? 'after' : 'before'];
  return formatPercent((after - before) / Math.abs(before), context.locale, true);
}

/** Returns the measure on both sides of a step, if the step has separate rows. */
export function sidesOf(step: Step): { readonly before: number; readonly after: number } | undefined {
  if (step.kind === 'segment') return step.segment;
  if (step.kind === 'group') return step.group;
  return step.kind === 'others' ? step : undefined;
}

/** Describes a step for screen readers. */
export function spokenLine(line: number, view: DriversView, context: ViewContext): string {
  const step = view.steps[line]!;
  const parts = detailsOf(step, view, context).map(([term, text]) => `${term} ${text}`);
  const name = nameText(step, view, context);
  return context.messages.plot.point({ name, parts, mark: 'row', k: line + 1, n: view.steps.length });
}

/** The texts of a picture. `label` is its name for assistive technology. */
export function pictureTexts(view: DriversView, context: ViewContext, label: string): PictureTexts {
  return {
    label,
    rows: view.steps.map((step) => ({
      names: [nameText(step, view, context)],
      value: isTotal(step) ? amountText(step.to, view, context) : stepText(step, view, context),
      note: noteOf(step, view, context),
    })),
    total: {
      change: changeText(view.facts.change, view, context),
      growth: isRelative(view) ? growthText(view.facts, view, context) : '',
    },
    head: { change: differenceName(view, context), growth: '%' },
    table: changesTable(view, context),
    none: noneText(view, context),
  };
}

/** True for amounts, whose changes have a relative size. */
function isRelative({ unit, kind }: DriversView): boolean {
  return unit !== 'percent' && kind !== 'quotient';
}

function membersText({ kind, count }: DriverGroup, { dimensions }: DriversView, context: ViewContext): string {
  const { drivers, dimension } = context.messages;
  return kind === 'unknown'
    ? ''
    : drivers.members({ shown: formatNumber(count, 'count', context), n: count, noun: dimension({ name: dimensions[0] ?? '' }) });
}

/** Returns the note of a step: how a segment changed, or the meaning of an effect. */
function noteOf(step: Step, view: DriversView, context: ViewContext): string {
  const { drivers } = context.messages;
  const direction = step.to < step.from ? 'down' : 'up';
  switch (step.kind) {
    case 'group':
      return membersText(step.group, view, context);
    case 'segment':
    case 'others':
      return isRelative(view) ? growthText(sidesOf(step)!, view, context) : '';
    case 'volume':
    case 'mix':
    case 'price':
      return view.kind === 'quotient' ? drivers.quotientMeanings.mix : drivers.meanings[step.kind][direction];
    case 'rate':
    case 'several':
      return drivers.quotientMeanings[step.kind];
    default:
      return '';
  }
}
