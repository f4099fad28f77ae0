import { formatRange } from '../../format/date.js';
import { formatNumber, formatPercent, formatSigned } from '../../format/number.js';
import type { DriverCause } from '../../query/analysis.js';
import type { DayRange } from '../../query/plan.js';
import type { DriversView, MemberEffect, PictureWords, Step, ViewContext } from './view-model.js';

function periodText(range: DayRange | undefined, otherwise: string, { locale, calendar }: ViewContext): string {
  return range ? formatRange(range, { locale, fiscalStart: calendar.fiscalStart }) : otherwise;
}

function beforeText({ earlier }: DriversView, context: ViewContext): string {
  return periodText(earlier, context.words.drivers.before, context);
}

function afterText({ period }: DriversView, context: ViewContext): string {
  return periodText(period, context.words.drivers.after, context);
}

function changeText(value: number, { unit }: DriversView, context: ViewContext): string {
  return formatSigned(value, unit, context);
}

function memberText(member: string | null | undefined, { words }: ViewContext): string {
  return member === null ? words.blank : (member ?? words.drivers.others);
}

/** The members of a segment by name. */
function segmentNames({ members }: DriverCause, context: ViewContext): readonly string[] {
  return members.map(({ member }) => memberText(member, context));
}

/** What a line is called. */
export function namesOf(step: Step, view: DriversView, context: ViewContext): readonly string[] {
  const { drivers } = context.words;
  if (step.kind === 'before') return [beforeText(view, context)];
  if (step.kind === 'after') return [afterText(view, context)];
  return step.kind === 'cause' ? segmentNames(step.cause, context) : [drivers.kinds[step.kind]];
}

function valueText(step: Step, view: DriversView, context: ViewContext): string {
  const isTotal = step.kind === 'before' || step.kind === 'after';
  return isTotal ? formatNumber(step.to, view.unit, context, 'compact') : changeText(step.to - step.from, view, context);
}

function saidOf(step: Step, { words }: ViewContext): string {
  if (step.kind !== 'cause') return step.kind === 'before' || step.kind === 'after' ? '' : words.drivers.meanings[step.kind];
  const dimensions = step.cause.members.map(({ dimension }) => words.dimension(dimension)).join(' + ');
  return words.drivers.segment(dimensions, words.drivers.kinds[step.cause.driver]);
}

/** The whole in words: how much it moved, by what, and what stands out. */
export function sentenceOf(view: DriversView, context: ViewContext): string {
  const { drivers } = context.words;
  const { before, change, causes, priceVolumeMix } = view.facts;
  const amount = formatNumber(Math.abs(change), view.unit, context, 'compact');
  const share = before === 0 ? undefined : formatPercent(Math.abs(change / before), context.locale);
  const moved = drivers.moved(view.measure, { course: Math.sign(change), amount, share, before: beforeText(view, context) });
  const parts = priceVolumeMix
    ? [
        drivers.parts(
          (['volume', 'mix', 'price'] as const).map((kind) =>
            drivers.part(kind, changeText(priceVolumeMix[kind], view, context)),
          ),
        ),
      ]
    : [];
  const told = causes
    .slice(0, 2)
    .map((cause) => drivers.cause(segmentNames(cause, context).join(' + '), changeText(cause.contribution, view, context)));
  return drivers.sentences([moved, ...parts, told.length > 0 ? drivers.out(context.words.list(told)) : drivers.nothing]);
}

/** The words of a picture. `label` is what assistive technology calls it. */
export function pictureWords(view: DriversView, context: ViewContext, label: string): PictureWords {
  return {
    label,
    rows: view.steps.map((step) => ({
      names: namesOf(step, view, context),
      value: valueText(step, view, context),
      said: saidOf(step, context),
    })),
  };
}

/** What a tooltip says of a line: terms with exact amounts. */
export function detailsOf(step: Step, view: DriversView, context: ViewContext): readonly (readonly [string, string])[] {
  const { drivers } = context.words;
  const exact = (value: number): string => formatNumber(value, view.unit, context);
  if (step.kind === 'before' || step.kind === 'after') return [[view.measure, exact(step.to)]];
  const effect = formatSigned(step.to - step.from, view.unit, context, 'full');
  const { change } = view.facts;
  const share =
    change === 0 ? [] : ([[drivers.ofChange, formatPercent((step.to - step.from) / change, context.locale)]] as const);
  const driver = step.kind === 'cause' ? ([[drivers.driver, drivers.kinds[step.cause.driver]]] as const) : [];
  return [[drivers.effect, effect], ...share, ...driver];
}

/** A line, spoken. */
export function spokenLine(line: number, view: DriversView, context: ViewContext): string {
  const step = view.steps[line]!;
  const parts = detailsOf(step, view, context).map(([term, text]) => `${term} ${text}`);
  return context.words.drivers.point(namesOf(step, view, context).join(' + '), parts, line + 1, view.steps.length);
}

/** The lines of the waterfall, and below them each member with its effect: those of a dimension add up to the change. */
export function toTable(
  view: DriversView,
  context: ViewContext,
  caption: string,
): {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly string[])[];
} {
  const { drivers, dimension } = context.words;
  const exact = (value: number): string => formatNumber(value, view.unit, context);
  const signed = (value: number): string => formatSigned(value, view.unit, context, 'full');
  const lineOf = (step: Step): readonly string[] => {
    const kind = step.kind === 'cause' ? drivers.standsOut : drivers.whole;
    const isTotal = step.kind === 'before' || step.kind === 'after';
    const name = namesOf(step, view, context).join(' + ');
    const { before, after } = view.facts;
    if (isTotal) return [name, kind, step.kind === 'before' ? exact(before) : '', step.kind === 'after' ? exact(after) : '', ''];
    return [name, kind, '', '', signed(step.to - step.from)];
  };
  const memberRow = ({ dimension: field, member, before, after, effect }: MemberEffect): readonly string[] => [
    memberText(member, context),
    dimension(field),
    exact(before),
    exact(after),
    signed(effect),
  ];
  return {
    caption,
    columns: [
      { label: drivers.what },
      { label: drivers.kind },
      { label: drivers.before, numeric: true },
      { label: drivers.after, numeric: true },
      { label: drivers.effect, numeric: true },
    ],
    rows: [...view.steps.map(lineOf), ...view.members.map(memberRow)],
  };
}
