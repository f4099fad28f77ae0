import { nameIn, type MemberNames } from '../../../format/member-name.js';
import type { Messages } from '../../../messages/en.js';
import type { DriverCause, DriverGroup, DriversFacts } from '../../../query/analysis/analysis.js';
import type { Calendar, DayRange, MeasureUnit } from '../../../query/plan.js';
import { valueOf, type ResultColumn } from '../../../query/result.js';
import type { DriversQuestion } from './plans.js';

/** A line of the waterfall, from one amount to the next. */
export type Step = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'before' | 'after' | PartKind }
  | { readonly kind: 'cause'; readonly cause: DriverCause }
  | { readonly kind: 'group'; readonly group: DriverGroup }
);

/** What is no segment, but a part of how the whole went. */
export type PartKind = 'volume' | 'mix' | 'price' | 'rate' | 'several' | 'rest';

/** A member of a dimension, with what it adds to the change. */
export interface MemberEffect {
  readonly dimension: string;
  /** Null is the missing member; `others` those that are not told one by one, `several` what overlapping members did. */
  readonly member: string | null | { readonly kind: 'others' | 'several' };
  /** Undefined of several members together. */
  readonly presence: 'both' | 'new' | 'lost' | undefined;
  readonly before: number;
  readonly after: number;
  readonly effect: number;
  /** Of a quotient: what its own one did, and what its weight did. */
  readonly rate: number | undefined;
  readonly mix: number | undefined;
}

/** What drivers show. */
export interface DriversView {
  /** None where a side has no value. */
  readonly steps: readonly Step[];
  readonly members: readonly MemberEffect[];
  readonly facts: DriversFacts;
  readonly unit: MeasureUnit;
  readonly measure: string;
  readonly dimensions: readonly string[];
  readonly kind: DriversQuestion['kind'];
  /** The clauses that are compared with the rest; undefined where periods are compared. */
  readonly selection: string | undefined;
  readonly per: DriversQuestion['per'];
  readonly period: DayRange | undefined;
  readonly earlier: DayRange | undefined;
}

/** An answer as far as drivers read it. */
export interface DriversAnswer {
  readonly rowCount: number;
  readonly columns: readonly ResultColumn[];
  readonly facts: { readonly analysis?: unknown; readonly period?: DayRange; readonly earlier?: DayRange };
}

/** The names that the analysis gives to what is no member. */
const NO_MEMBERS: Readonly<Record<string, 'others' | 'several'>> = { '(other)': 'others', '(several)': 'several' };

/** What is shown of an answer. */
export function toView(answer: DriversAnswer, measure: string, question: DriversQuestion): DriversView {
  const facts = answer.facts.analysis as DriversFacts;
  const column = (name: string): ResultColumn | undefined => answer.columns.find((one) => one.name === name);
  const textAt = (name: string, row: number): string | null => {
    const { values, valid, dictionary = [] } = column(name)!;
    return valid?.[row] === 0 ? null : (dictionary[values[row]!] ?? null);
  };
  const members = Array.from({ length: answer.rowCount }, (_, row): MemberEffect => {
    const member = textAt('member', row);
    const kind = member === null ? undefined : NO_MEMBERS[member];
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
  const { period, earlier } = answer.facts;
  const { dimensions, kind, selection, per } = question;
  const unit = column('effect')!.unit ?? 'number';
  return {
    steps: stepsOf(facts),
    members,
    facts,
    unit,
    measure,
    dimensions,
    kind,
    selection: selection?.selected,
    per,
    period,
    earlier,
  };
}

type Told = readonly [dimension: string, member: string | null];

/** The members that a view names, with their dimensions: those of rows, and of what stands out. */
export function membersTold(
  answer: DriversAnswer,
): readonly (readonly [dimension: string, members: readonly (string | null)[]])[] {
  const { causes } = answer.facts.analysis as DriversFacts;
  const segments = causes.flatMap(({ members }) => members.map(({ dimension, member }): Told => [dimension, member]));
  return [...toldInRows(answer), ...segments].map(([dimension, member]) => [dimension, [member]]);
}

/** What the members of rows are called, for a file. */
export function namesInRows(
  answer: DriversAnswer,
  names: MemberNames,
): readonly { after: string; heading: string; texts: (string | undefined)[] }[] {
  const texts = toldInRows(answer).map(([dimension, member]) => nameIn(names, dimension, member));
  return texts.some((text) => text !== undefined) ? [{ after: 'member', heading: 'member-name', texts }] : [];
}

function toldInRows({ columns, rowCount }: Pick<DriversAnswer, 'columns' | 'rowCount'>): readonly Told[] {
  const [dimensions, members] = ['dimension', 'member'].map((name) => columns.find((one) => one.name === name)!);
  return Array.from({ length: rowCount }, (_, row) => [
    String(valueOf(dimensions!, row)),
    valueOf(members!, row) as string | null,
  ]);
}

/**
 * The way from one amount to the other: by what stands out and all the rest; where nothing does by volume, mix and price, of a quotient by its members' own ones and their weights, else
 * in one step. The steps between add up to the change.
 */
function stepsOf(facts: DriversFacts): readonly Step[] {
  const { before, after, change, causes, bridge, priceVolumeMix, rateMix } = facts;
  if (!Number.isFinite(change)) return [];
  let at = before;
  const stepBy = (effect: number): { readonly from: number; readonly to: number } => {
    const from = at;
    at += effect;
    return { from, to: at };
  };
  const parts = <Kind extends PartKind>(effects: Readonly<Record<Kind, number>>, kinds: readonly Kind[]): readonly Step[] =>
    kinds.map((kind) => ({ kind, ...stepBy(effects[kind]) }));
  const between = (): readonly Step[] => {
    if (bridge) return bridge.map((group) => ({ kind: 'group', group, ...stepBy(group.effect) }));
    if (causes.length > 0) {
      const steps = causes.map((cause): Step => ({ kind: 'cause', cause, ...stepBy(cause.contribution) }));
      const isAll = Math.abs(after - at) <= 1e-9 * (Math.abs(before) + Math.abs(after));
      return isAll ? steps : [...steps, { kind: 'rest', from: at, to: after }];
    }
    if (priceVolumeMix) return parts(priceVolumeMix, ['volume', 'mix', 'price']);
    if (rateMix) return parts(rateMix, rateMix.several === 0 ? ['rate', 'mix'] : ['rate', 'mix', 'several']);
    return [{ kind: 'rest', ...stepBy(change) }];
  };
  return [{ kind: 'before', from: 0, to: before }, ...between(), { kind: 'after', from: 0, to: after }];
}

/** What a view is worded with. */
export interface ViewContext {
  readonly locale: string;
  readonly currency: string | undefined;
  readonly calendar: Calendar;
  readonly words: Messages;
  /** What codes are called. */
  readonly names?: MemberNames | undefined;
}

/** What stands in a picture: of each line its names, its value and what is said of it. */
export interface PictureWords {
  readonly label: string;
  readonly rows: readonly { readonly names: readonly string[]; readonly value: string; readonly said: string }[];
  /** In place of lines, where there are none. */
  readonly none: string;
}

/** What is drawn: a view, and the line that is chosen. */
export interface DriversPicture {
  readonly view: DriversView;
  readonly chosen: readonly number[];
}
