import type { Messages } from '../../messages/en.js';
import type { DriverCause, DriversFacts } from '../../query/analysis.js';
import type { Calendar, DayRange, MeasureUnit } from '../../query/plan.js';
import type { ResultColumn } from '../../query/result.js';

/** A line of the waterfall, from one amount to the next. */
export type Step =
  | { readonly kind: 'before' | 'after'; readonly from: number; readonly to: number }
  | { readonly kind: 'volume' | 'mix' | 'price' | 'rest'; readonly from: number; readonly to: number }
  | { readonly kind: 'cause'; readonly from: number; readonly to: number; readonly cause: DriverCause };

/** A member of a dimension, with what it adds to the change. */
export interface MemberEffect {
  readonly dimension: string;
  /** Null is the missing member, undefined those that are not told one by one. */
  readonly member: string | null | undefined;
  readonly before: number;
  readonly after: number;
  readonly effect: number;
}

/** What drivers show. */
export interface DriversView {
  readonly steps: readonly Step[];
  readonly members: readonly MemberEffect[];
  readonly facts: DriversFacts;
  readonly unit: MeasureUnit;
  readonly measure: string;
  readonly dimensions: readonly string[];
  readonly period: DayRange | undefined;
  readonly earlier: DayRange | undefined;
}

/** An answer as far as drivers read it. */
export interface DriversAnswer {
  readonly rowCount: number;
  readonly columns: readonly ResultColumn[];
  readonly facts: { readonly analysis?: unknown; readonly period?: DayRange; readonly earlier?: DayRange };
}

/** The name that the analysis gives to members that are not told one by one. */
const OTHER = '(other)';

/** What is shown of an answer. */
export function toView(answer: DriversAnswer, measure: string, dimensions: readonly string[]): DriversView {
  const facts = answer.facts.analysis as DriversFacts;
  const column = (name: string): ResultColumn => answer.columns.find((one) => one.name === name)!;
  const textAt = (name: string, row: number): string | null => {
    const { values, valid, dictionary = [] } = column(name);
    return valid?.[row] === 0 ? null : (dictionary[values[row]!] ?? null);
  };
  const members = Array.from({ length: answer.rowCount }, (_, row): MemberEffect => {
    const member = textAt('member', row);
    return {
      dimension: textAt('dimension', row)!,
      member: member === OTHER ? undefined : member,
      before: column('before').values[row]!,
      after: column('after').values[row]!,
      effect: column('effect').values[row]!,
    };
  });
  const { period, earlier } = answer.facts;
  return { steps: stepsOf(facts), members, facts, unit: column('effect').unit ?? 'number', measure, dimensions, period, earlier };
}

/**
 * The way from one amount to the other: by what stands out and all the rest; where nothing does by volume, mix and price, else in one step. The steps between
 * add up to the change.
 */
function stepsOf({ before, after, change, causes, priceVolumeMix }: DriversFacts): readonly Step[] {
  let at = before;
  const stepBy = (effect: number): { readonly from: number; readonly to: number } => {
    const from = at;
    at += effect;
    return { from, to: at };
  };
  const between: Step[] =
    causes.length > 0
      ? causes.map((cause) => ({ kind: 'cause', cause, ...stepBy(cause.contribution) }))
      : priceVolumeMix
        ? (['volume', 'mix', 'price'] as const).map((kind) => ({ kind, ...stepBy(priceVolumeMix[kind]) }))
        : [{ kind: 'rest', ...stepBy(change) }];
  const rest: Step[] = causes.length > 0 ? [{ kind: 'rest', from: at, to: after }] : [];
  return [{ kind: 'before', from: 0, to: before }, ...between, ...rest, { kind: 'after', from: 0, to: after }];
}

/** What a view is worded with. */
export interface ViewContext {
  readonly locale: string;
  readonly currency: string | undefined;
  readonly calendar: Calendar;
  readonly words: Messages;
}

/** What stands in a picture: of each line its names, its value and what is said of it. */
export interface PictureWords {
  readonly label: string;
  readonly rows: readonly { readonly names: readonly string[]; readonly value: string; readonly said: string }[];
}

/** What is drawn: a view, and the line that is chosen. */
export interface DriversPicture {
  readonly view: DriversView;
  readonly chosen: readonly number[];
}
