import type { MemberNames } from '../../../format/member-name.js';
import type { Messages } from '../../../messages/en.js';
import type { AnalysisFacts } from '../../../query/analysis/analysis.js';
import type { Calendar, PlanFacts, QueryPlan } from '../../../query/plan.js';
import type { ResultColumn } from '../../../query/result.js';
import type { TimeGrain } from '../../../query/time/time-grain.js';
import type { Scale } from '../../../util/colour-steps.js';

/** What a view is worded with. */
export interface ViewContext {
  readonly locale: string;
  readonly currency: string | undefined;
  readonly calendar: Calendar;
  readonly words: Messages;
  /** What customers are called whose values are codes. */
  readonly names?: MemberNames | undefined;
}

/** An answer as far as cohorts read it. */
export interface CohortAnswer {
  readonly rowCount: number;
  readonly columns: readonly ResultColumn[];
  readonly facts: PlanFacts;
}

/** What is said of a mark: its name, numbers, what a click does; and all of it as one sentence. */
export interface Said {
  readonly title: string;
  readonly rows: readonly (readonly [term: string, text: string])[];
  readonly hint: string;
  readonly spoken: string;
}

/** What a choice of marks means: nothing that can be filtered by, a clause, or customers who have to be asked for. */
export type Choice =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'clause';
      readonly field: string;
      readonly values: readonly string[];
      readonly where: string;
      readonly said: string;
    }
  | {
      readonly kind: 'members';
      readonly key: string;
      /** The question who they are, made of the one that is shown. */
      readonly ask: (plan: QueryPlan) => QueryPlan;
      readonly said: string;
      /** What is said where they are more than a clause names. */
      readonly tooMany: (count: number) => string;
    };

/** What was picked where a clause does not tell it; `where` is the clause that it made. */
export interface Picked {
  readonly key: string;
  readonly where: string;
}

/** A table with the same numbers. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** What an answer shows, whichever picture is drawn of it. */
export interface CohortShown {
  /** How many marks there are. */
  readonly count: number;
  /** The fields on which its own clause speaks. */
  readonly fields: readonly string[];
  /** What assistive technology hears of the picture. */
  readonly role: string;
  readonly keys: string;
  readonly sentence: string;
  readonly explain: readonly { readonly term: string; readonly text: string }[];
  readonly table: (caption: string) => Table;
  /** What a mark stands for; undefined where there is none of that number. */
  readonly keyOf: (mark: number) => string | undefined;
  /** The marks that its own clause chooses. */
  readonly chosenBy: (own: string, picked: Picked | undefined) => readonly number[];
  readonly picture: (chosen: readonly number[]) => CohortPicture;
  readonly said: (mark: number, chosen: readonly number[]) => Said | undefined;
  readonly choice: (marks: readonly number[], chosen: readonly number[]) => Choice;
}

/** What is drawn: one of the pictures, with what is chosen in it. */
export type CohortPicture = TrianglePicture | BarsPicture | ListPicture;

/** A cell of a triangle: row 0 is the mean, the cohorts follow from 1 on; ages count from 1. */
export interface TriangleCell {
  readonly row: number;
  readonly age: number;
  /** The share of the first period; NaN where there is nothing to compare with. */
  readonly share: number;
  /** Whether its period is not over. */
  readonly running: boolean;
}

/** A triangle to draw: a row of means, and one for each cohort. Marks are the cells in their order. */
export interface TrianglePicture {
  readonly chart: 'triangle';
  readonly cells: readonly TriangleCell[];
  readonly rows: readonly { readonly name: string; readonly size: string }[];
  /** The greatest age. */
  readonly ages: number;
  readonly scale: Scale;
  readonly chosen: readonly number[];
  readonly words: TriangleWords;
}

/** What stands in a triangle. */
export interface TriangleWords {
  /** Over the cohorts' sizes, and over the ages. */
  readonly size: string;
  readonly ages: string;
  readonly age: (age: number) => string;
  readonly value: (share: number) => string;
  readonly bounds: readonly string[];
  readonly running: string;
  readonly none: string;
}

/** Bars to draw, each of one or several parts, the first at the base. */
export interface BarsPicture {
  readonly chart: 'bars';
  readonly bars: readonly { readonly parts: readonly number[]; readonly running: boolean }[];
  /** The colours of the parts, by their classes, with their names; no legend of one. */
  readonly parts: readonly { readonly className: string; readonly name: string }[];
  /** What stands below: the periods of bars, or the edges between them. */
  readonly axis:
    | {
        readonly kind: 'time';
        readonly grain: TimeGrain;
        readonly days: readonly number[];
        readonly fiscalStart: number;
        readonly nameOf: (day: number, part: 'year' | 'quarter' | 'month' | 'month-narrow' | 'day') => string;
      }
    | { readonly kind: 'edges'; readonly labels: readonly { readonly at: number; readonly text: string }[] };
  /** A line at a place among the bars, counted in bars, with a text. */
  readonly line?: { readonly at: number; readonly text: string };
  readonly chosen: readonly number[];
  /** What bars count, and the texts of ticks. */
  readonly counted: string;
  readonly ticks: (ticks: readonly number[]) => readonly string[];
  readonly isWhole: boolean;
  readonly none: string;
}

/** Lines to draw, each with a bar. */
export interface ListPicture {
  readonly chart: 'list';
  readonly lines: readonly {
    readonly name: string;
    readonly value: string;
    readonly bar: number;
    /** What is said behind the bar, the most important first: as much as finds room. */
    readonly said: readonly string[];
  }[];
  readonly chosen: readonly number[];
  readonly names: string;
  readonly values: string;
  readonly none: string;
}

/** The facts of a kind. */
export function factsOf<Kind extends AnalysisFacts['kind']>(
  { facts }: CohortAnswer,
  kind: Kind,
): Extract<AnalysisFacts, { readonly kind: Kind }> | undefined {
  const { analysis } = facts;
  return isKind(analysis, kind) ? analysis : undefined;
}

function isKind<Kind extends AnalysisFacts['kind']>(
  facts: AnalysisFacts | undefined,
  kind: Kind,
): facts is Extract<AnalysisFacts, { readonly kind: Kind }> {
  return facts?.kind === kind;
}

/** A number of a row by the name of its column, NaN where it is missing. */
export function numberOf({ columns }: Pick<CohortAnswer, 'columns'>, name: string, row: number): number {
  const column = columns.find((one) => one.name === name);
  return column?.valid?.[row] === 0 ? NaN : (column?.values[row] ?? NaN);
}

/** Whether a mark is the only one chosen. */
export function isAlone(chosen: readonly number[], mark: number): boolean {
  return chosen.length === 1 && chosen[0] === mark;
}
