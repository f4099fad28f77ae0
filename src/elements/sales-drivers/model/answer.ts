import { nameOfCode, type MemberNames } from '../../../format/member-name.js';
import type { DriversFacts } from '../../../query/analysis/analysis.js';
import { valueOf, type ResultColumn } from '../../../query/result/result.js';
import type { MeasureFacts } from '../../../query/measure.js';
import { badOption } from '../../../util/error.js';
import type { DriversQuestion } from './plans.js';
import { stepsOf } from './steps.js';
import type { ComparedPeriods, DriversView, MemberEffect } from './view.js';
import { ownValue } from '../../../util/record.js';

/** The parts of a query result that drivers read. */
export interface DriversAnswer {
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
  const textAt = (name: string, row: number): string | null => {
    const { values, valid, dictionary = [] } = column(name)!;
    return valid?.[row] === 0 ? null : (dictionary[values[row]!] ?? null);
  };
  const members = Array.from({ length: answer.rowCount }, (_, row): MemberEffect => {
    const member = textAt('member', row);
    const kind = member === null ? undefined : ownValue(NO_MEMBERS, member);
    return {
      dimension: textAt('dimension', row)!,
      member: kind ? { kind } : member,
      presence: kind ? undefined : ((textAt('presence', row) ?? undefined) as MemberEffect['presence']),
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
    steps: stepsOf(facts, members),
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
export function reportedMembers(
  answer: DriversAnswer,
): readonly (readonly [dimension: string, members: readonly (string | null)[]])[] {
  const { causes, parts } = answer.facts.analysis as DriversFacts;
  const segments = [...causes, ...(parts?.steps ?? [])].flatMap(({ members }) =>
    members.map(({ dimension, member }): ReportedMember => [dimension, member]),
  );
  return [...reportedInRows(answer), ...segments].map(([dimension, member]) => [dimension, [member]]);
}

/** Returns name columns for an exported file. */
export function namesInRows(
  answer: DriversAnswer,
  names: MemberNames,
): readonly { after: string; heading: string; texts: (string | undefined)[] }[] {
  const texts = reportedInRows(answer).map(([dimension, member]) => nameOfCode(names, dimension, member));
  return texts.some((text) => text !== undefined) ? [{ after: 'member', heading: 'member-name', texts }] : [];
}

function reportedInRows({ columns, rowCount }: Pick<DriversAnswer, 'columns' | 'rowCount'>): readonly ReportedMember[] {
  const [dimensions, members] = ['dimension', 'member'].map((name) => columns.find((one) => one.name === name)!);
  return Array.from({ length: rowCount }, (_, row) => [
    String(valueOf(dimensions!, row)),
    valueOf(members!, row) as string | null,
  ]);
}
