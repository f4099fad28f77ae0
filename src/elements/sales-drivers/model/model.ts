import { differenceText } from '../../../format/change.js';
import { formatNumber } from '../../../format/number.js';
import { englishDrivers } from '../../../messages/combined/drivers-messages.js';
import { englishPlot } from '../../../messages/combined/plot-messages.js';
import type { DriverPrices, DriversFacts } from '../../../query/analysis/analysis.js';
import type { MeasureFacts } from '../../../query/measure.js';
import { PLAN } from '../../../query/planned.js';
import { memberAt, type ResultColumn } from '../../../query/result/result.js';
import { badOption } from '../../../util/error.js';
import { ownValue } from '../../../util/record.js';
import type { TableView, WidgetModel } from '../../base/element/widget.js';
import type { DriversAttributes } from '../attributes.js';
import { type DriversQuestion, questionOf, toPlans } from './plans.js';
import { claimsOf, sentenceOf } from './sentence.js';
import {
  type ComparedPeriods,
  type DriversPicture,
  type DriversView,
  isTotal,
  type MemberEffect,
  type PartKind,
  type Step,
  stepsOf,
  type ViewContext,
} from './view.js';
import {
  afterText,
  beforeLabel,
  differenceName,
  kindText,
  memberText,
  nameText,
  presencesOf,
  pricesOf,
  sidesOf,
} from './texts.js';

/** The parts of a query result that drivers read. */
interface DriversAnswer {
  readonly rowCount: number;
  readonly columns: readonly ResultColumn[];
  readonly facts: ComparedPeriods & { readonly analysis?: unknown; readonly measures: readonly MeasureFacts[] };
}

/** Names that the analysis uses for groups without a member. */
const NO_MEMBERS: Readonly<Record<string, 'others' | 'several'>> = { '(other)': 'others', '(several)': 'several' };

/**
 * Requires values that members add up to; by customer, an order and a first purchase have one.
 * @throws SalesError `bad-option`
 */
function requireSum([asked, numerator]: readonly MeasureFacts[], { kind, per }: DriversQuestion): void {
  const sum = kind === 'quotient' ? numerator : asked;
  if (!asked || !sum || (kind === 'quotient' && per === undefined)) return;
  if (kind === 'sum' ? sum.adds.members : sum.adds.time) return;
  throw badOption('measure', asked.name, 'sum-or-ratio');
}

/** Converts a result to the steps of a waterfall. @throws SalesError `bad-option` for a measure that does not add up */
export function toView(answer: DriversAnswer, measure: string, question: DriversQuestion): DriversView {
  const [asked] = answer.facts.measures;
  requireSum(answer.facts.measures, question);
  const facts = answer.facts.analysis as DriversFacts;
  const column = (name: string): ResultColumn | undefined => answer.columns.find((one) => one.name === name);
  const members = Array.from({ length: answer.rowCount }, (_, row): MemberEffect => {
    const member = memberAt(column('member')!, row);
    const kind = member === null ? undefined : ownValue(NO_MEMBERS, member);
    return {
      dimension: memberAt(column('dimension')!, row)!,
      member: kind ? { kind } : member,
      presence: kind ? undefined : ((memberAt(column('presence')!, row) ?? undefined) as MemberEffect['presence']),
      before: column('before')!.values[row]!,
      after: column('after')!.values[row]!,
      effect: column('effect')!.values[row]!,
      rate: column('rate')?.values[row],
      mix: column('mix')?.values[row],
    };
  });
  const { dimensions, kind, selection, per } = question;
  const unit = column('effect')!.unit ?? 'number';
  return {
    steps: stepsOf(facts, members, question.isPriced),
    members,
    facts,
    unit,
    measure,
    dimensions: facts.plan?.dimensions ?? dimensions,
    kind,
    selection: selection?.selected,
    per,
    isGood: asked?.good !== 'down',
    compared: answer.facts,
  };
}

type ReportedMember = readonly [dimension: string, member: string | null];

/** Returns the members that a view names, by dimension: members of rows and of findings. */
function reportedMembers(answer: DriversAnswer): readonly (readonly [dimension: string, members: readonly (string | null)[]])[] {
  const { causes, parts } = answer.facts.analysis as DriversFacts;
  const segments = [...causes, ...(parts?.steps ?? [])].flatMap(({ members }) =>
    members.map(({ dimension, member }): ReportedMember => [dimension, member]),
  );
  return [...reportedInRows(answer), ...segments].map(([dimension, member]) => [dimension, [member]]);
}

function reportedInRows({ columns, rowCount }: Pick<DriversAnswer, 'columns' | 'rowCount'>): readonly ReportedMember[] {
  const [dimensions, members] = ['dimension', 'member'].map((name) => columns.find((one) => one.name === name)!);
  return Array.from({ length: rowCount }, (_, row) => [String(memberAt(dimensions!, row)), memberAt(members!, row)]);
}

/**
 * Returns the data table: lines of the waterfall, then the effect of each member. The effects of one dimension add up to the
 * change. If the steps are volume, mix and price, the members with these effects come first.
 */
export function toTable(view: DriversView, context: ViewContext, caption: string): TableView {
  const { drivers } = context.messages;
  const isQuotient = view.kind === 'quotient';
  const prices = pricesOf(view);
  const isPriced = ({ dimension, member }: MemberEffect): boolean =>
    dimension === prices?.dimension && prices.members.some((one) => one.member === member);
  const others = view.members.filter((one) => !isPriced(one));
  const numeric = (label: string): { label: string; numeric: true } => ({ label, numeric: true });
  return {
    caption,
    columns: [
      { label: drivers.what },
      { label: drivers.kind },
      numeric(beforeLabel(view, context)),
      numeric(afterText(view, context)),
      numeric(differenceName(view, context)),
      ...partsOf(view).map((kind) => numeric(kindText(kind, context))),
      { label: drivers.presence },
    ],
    rows: [
      ...view.steps.map((step) => stepRow(step, view, context)),
      ...(prices?.members.map((one) => priceRow(one, prices.dimension, view, context)) ?? []),
      ...others.map((one) => memberRow(one, isQuotient ? [one.rate ?? NaN, one.mix ?? NaN] : [], view, context)),
    ],
  };
}

/** Returns the effects that the change of a member is split into. */
function partsOf(view: DriversView): readonly PartKind[] {
  if (view.kind === 'quotient') return ['rate', 'mix'];
  return pricesOf(view) ? ['volume', 'mix', 'price'] : [];
}

/** Returns the row of a member with its effects of volume, mix and price. Its change is their sum. */
function priceRow(
  { member, volume, mix, price }: DriverPrices['members'][number],
  dimension: string,
  view: DriversView,
  context: ViewContext,
): readonly string[] {
  const known = view.members.find((one) => one.dimension === dimension && one.member === member);
  const { before = NaN, after = NaN, presence } = known ?? {};
  const one = { dimension, member, presence, before, after, effect: volume + mix + price };
  return memberRow(one, [volume, mix, price], view, context);
}

function stepRow(step: Step, view: DriversView, context: ViewContext): readonly string[] {
  const { drivers } = context.messages;
  const exact = (value: number): string => formatNumber(value, view.unit, context);
  const sides = sidesOf(step);
  return [
    nameText(step, view, context),
    isTotal(step) ? drivers.whole : drivers.step,
    step.kind === 'before' ? exact(step.to) : sides ? exact(sides.before) : '',
    step.kind === 'after' ? exact(step.to) : sides ? exact(sides.after) : '',
    isTotal(step) ? '' : differenceText(step.to - step.from, view.unit, context),
    ...partsOf(view).map(() => ''),
    '',
  ];
}

/** Returns the row of a member. `parts` are the effects that its change is split into; none where the split is by another dimension. */
function memberRow(
  one: Omit<MemberEffect, 'rate' | 'mix'>,
  parts: readonly number[],
  view: DriversView,
  context: ViewContext,
): readonly string[] {
  const { dimension } = context.messages;
  const { before, after, effect, presence } = one;
  const exact = (value: number): string => formatNumber(value, view.unit, context);
  const signed = (value: number): string => differenceText(value, view.unit, context);
  return [
    memberText(one, context),
    dimension({ name: one.dimension }),
    exact(before),
    exact(after),
    signed(effect),
    ...partsOf(view).map((_, at) => (parts.length > 0 ? signed(parts[at] ?? NaN) : '')),
    presence ? presencesOf(view, context)[presence] : '',
  ];
}

/** Queries and texts of the drivers element. */
export const driversModel: WidgetModel<DriversAttributes, DriversView, DriversPicture> = {
  messages: { drivers: englishDrivers, plot: englishPlot },

  heading({ measure: asked, compare }, messages) {
    const measure = messages.measure({ name: asked });
    const { drivers } = messages;
    if (compare === PLAN) return drivers.planHeading({ measure });
    return compare === 'rest' ? drivers.restHeading({ measure }) : drivers.heading({ measure });
  },

  plans: (attributes, context) => toPlans(attributes, context),

  view(options, results, context) {
    const { messages } = context;
    const question = questionOf(options, context);
    const measure = messages.measure({ name: options.measure });
    return toView(results['main']!, question.per ? messages.drivers.per[question.per](measure) : measure, question);
  },

  /** True for unexplained changes and for periods that cannot be compared. A missing selection shows instructions instead. */
  isNothing: ({ steps, selection }) => steps.length === 0 && selection === undefined,

  summary: ({ view, context }) => sentenceOf(view, context),

  claims: ({ view }, { measure }) => ({ claims: claimsOf(view, measure) }),

  table: (_attributes, { view, context }, caption) => toTable(view, context, caption),

  explain: async ({ depth }, { view, context }) => (await import('./explanation.js')).explanationOf(view, context, depth),

  fields: (_attributes, view) => view?.dimensions ?? [],

  members: (_attributes, { main }) => (main ? reportedMembers(main) : []),

  memberColumns: (_view, result) => [
    { name: 'member', rows: reportedInRows(result).map(([dimension, member]) => [dimension, [member]] as const) },
  ],
};
