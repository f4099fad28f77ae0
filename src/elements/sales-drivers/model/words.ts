import { columnFormat, type ColumnFormat } from '../../../format/column.js';
import { formatBin } from '../../../format/date.js';
import { calledIn, titleIn } from '../../../format/member-name.js';
import { formatNumber, formatPercent, formatSigned, type NumberShape } from '../../../format/number.js';
import { periodWords, uncoveredWords } from '../../../format/period.js';
import { isTotal } from './steps.js';
import type { DriversView, MemberEffect, PartKind, Segment, Step, ViewContext } from './view.js';

/** Dimensions that are places, so that a segment is in them: “Furniture in South”. */
const PLACES = /^(continent|country|region|state|city|store)$/;

/** More decimals are no short form. */
const MAX_DECIMALS = 2;

/** A plus before a number, with the marks that some languages put around it. */
const PLUS = /^[\u061c\u200e\u200f]*\+[\u061c\u200e\u200f]*/;

/** A code says nothing without the dimension that it is of: “Store 429”. */
const CODE = /^\d+$/;

/** What the measure is compared with, as a sentence has it. */
export function beforeText({ compared, selection }: DriversView, context: ViewContext): string {
  const { drivers } = context.words;
  return selection === undefined ? (periodWords(compared, context)?.before ?? drivers.before) : drivers.theRest;
}

/** The same as a label: a year that is compared up to a day begins with the year. */
export function beforeLabel(view: DriversView, context: ViewContext): string {
  const { earlier } = view.compared;
  const isCut = view.selection === undefined && periodWords(view.compared, context)?.isCut;
  if (!earlier || !isCut) return beforeText(view, context);
  const { locale, calendar } = context;
  return context.words.drivers.sameDays(formatBin(earlier.from, 'year', { locale, fiscalStart: calendar.fiscalStart }));
}

/** The period or the selection that the measure is of. */
export function afterText({ compared, selection }: DriversView, context: ViewContext): string {
  const { drivers } = context.words;
  return selection === undefined ? (periodWords(compared, context)?.now ?? drivers.after) : drivers.selection;
}

/** The unit and the decimals that all amounts of a card have: three digits for the largest change, more where the smallest would be nothing. */
export function formatOf(view: DriversView, context: ViewContext): ColumnFormat {
  return changesFormat(
    [...view.steps.filter((step) => !isTotal(step)).map(({ from, to }) => to - from), view.facts.change],
    view,
    context,
  );
}

/** The same for some changes. */
export function changesFormat(
  changes: readonly number[],
  { unit }: Pick<DriversView, 'unit'>,
  context: ViewContext,
): ColumnFormat {
  const sizes = changes.map(Math.abs).filter((size) => size > 0);
  const largest = Math.max(...sizes, 0);
  const usual = columnFormat(largest, unit, context);
  if (usual.divisor <= 1) return usual;
  const smallest = Math.min(...sizes) / usual.divisor;
  let decimals = Math.max(0, 2 - Math.floor(Math.log10(largest / usual.divisor)));
  while (decimals < MAX_DECIMALS && smallest < 10 ** -decimals / 2) decimals++;
  return columnFormat(largest, unit, context, decimals);
}

/** An amount in the unit of the changes. */
export function amountText(value: number, view: DriversView, context: ViewContext): string {
  return formatOf(view, context).format(value);
}

/** A change with its sign; that of a ratio in points. */
export function changeText(value: number, view: DriversView, context: ViewContext): string {
  if (view.unit === 'ratio') return signedText(value, view, context, 'full');
  return withSign(value, formatOf(view, context));
}

/** A number with its sign, also where it is positive. */
export function withSign(value: number, { format }: ColumnFormat): string {
  const text = format(value);
  return value > 0 && text !== format(0) ? `+${text}` : text;
}

/** The size of a change in that unit. */
export function sizeText(value: number, view: DriversView, context: ViewContext): string {
  if (view.unit !== 'ratio') return amountText(Math.abs(value), view, context);
  return context.words.points(formatSigned(Math.abs(value), 'ratio', context).replace(PLUS, ''));
}

/** A change exactly, with its sign; that of a ratio in points. */
export function signedText(value: number, { unit }: Pick<DriversView, 'unit'>, context: ViewContext, shape: NumberShape): string {
  const text = formatSigned(value, unit, context, shape);
  return unit === 'ratio' && Number.isFinite(value) ? context.words.points(text) : text;
}

/** What a member is called. */
export function memberText(
  { dimension, member }: Pick<MemberEffect, 'dimension' | 'member'>,
  { words, names }: ViewContext,
): string {
  if (member === null) return words.blank;
  if (typeof member !== 'string') return words.drivers[member.kind];
  const name = calledIn(names, dimension, member);
  return CODE.test(name) ? `${words.dimension(dimension)} ${name}` : name;
}

/** The name of a segment: “West”, “Furniture in South”, “Rest of South”. */
export function segmentText({ members, except }: Segment, { words: { drivers } }: ViewContext, nameOf: NameOf): string {
  const place = members.length > 1 ? members.find(({ dimension }) => PLACES.test(dimension)) : undefined;
  const others = members.filter((one) => one !== place).map(nameOf);
  const name = others.length === 1 && !place ? others[0]! : drivers.segment(others, place && nameOf(place));
  return except.length > 0 ? drivers.restOf(name) : name;
}

type NameOf = (member: Segment['members'][number]) => string;

/** What an effect on the whole is called. */
export function kindText(kind: PartKind, { words: { drivers } }: ViewContext): string {
  return { ...drivers.kinds, ...drivers.quotientKinds }[kind];
}

/** What a step is called. */
export function nameText(
  step: Step,
  view: DriversView,
  context: ViewContext,
  nameOf: NameOf = (one) => memberText(one, context),
): string {
  const { drivers } = context.words;
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
      return drivers.otherMembers(formatNumber(step.count, 'count', context));
    default:
      return kindText(step.kind, context);
  }
}

/** What a step is called where there is room: names with their codes. */
export function titleOf(step: Step, view: DriversView, context: ViewContext): string {
  return nameText(step, view, context, (one) => titleIn(context.names, one.dimension, one.member) ?? memberText(one, context));
}

/** Why no step is shown. */
export function noneText({ selection, facts, compared }: DriversView, context: ViewContext): string {
  const { drivers } = context.words;
  if (Number.isFinite(facts.change)) return drivers.unexplained;
  if (selection === undefined) return uncoveredWords(compared, context) ?? drivers.noEarlier;
  return selection === '' ? drivers.noSelection : drivers.noRest;
}

/** The rows of a tooltip: terms with exact amounts. */
export function detailsOf(step: Step, view: DriversView, context: ViewContext): readonly (readonly [string, string])[] {
  const { drivers } = context.words;
  const exact = (value: number): string => formatNumber(value, view.unit, context);
  if (isTotal(step)) return [[view.measure, exact(step.to)]];
  const { change } = view.facts;
  const effect = step.to - step.from;
  const share = change === 0 ? [] : ([[drivers.ofChange, formatPercent(effect / change, context.locale)]] as const);
  const sides = sidesOf(step);
  return [
    ...(sides
      ? ([
          [beforeLabel(view, context), exact(sides.before)],
          [afterText(view, context), exact(sides.after)],
        ] as const)
      : []),
    [drivers.change, signedText(effect, view, context, 'full')],
    ...share,
    ...(step.kind === 'group' && step.group.kind !== 'unknown'
      ? ([[context.words.dimension(view.dimensions[0] ?? ''), formatNumber(step.group.count, 'count', context)]] as const)
      : []),
  ];
}

/** How far an amount changed as a percentage; `new` or `lost` where it is on one side only. */
export function growthText(
  { before, after }: { readonly before: number; readonly after: number },
  { words: { drivers }, locale }: ViewContext,
): string {
  if (Number.isNaN(before) || Number.isNaN(after)) return '';
  if (before === 0 || after === 0) return before === 0 ? drivers.presences.new : drivers.presences.lost;
  return formatPercent((after - before) / Math.abs(before), locale, true);
}

/** What the measure is on the two sides of a step, where it is of rows of its own. */
export function sidesOf(step: Step): { readonly before: number; readonly after: number } | undefined {
  if (step.kind === 'segment') return step.segment;
  if (step.kind === 'group') return step.group;
  return step.kind === 'others' ? step : undefined;
}

/** A step, spoken. */
export function spokenLine(line: number, view: DriversView, context: ViewContext): string {
  const step = view.steps[line]!;
  const parts = detailsOf(step, view, context).map(([term, text]) => `${term} ${text}`);
  return context.words.drivers.point(nameText(step, view, context), parts, line + 1, view.steps.length);
}
