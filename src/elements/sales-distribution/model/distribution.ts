import type { NumberSpan } from '../../../query/analysis/analysis.js';
import { membersClause } from '../../../query/where/member-clause.js';
import type { BoxPicture, HistogramPicture, ScatterPicture } from './view.js';

/** What is drawn: one of the pictures, with what is chosen in it. */
export type DistributionPicture = HistogramPicture | ScatterPicture | BoxPicture;

/** What is said of a mark: its name, numbers, what a click does; and all of it as one sentence. */
export interface Said {
  readonly title: string;
  readonly rows: readonly (readonly [term: string, text: string])[];
  readonly hint: string;
  readonly spoken: string;
}

/** What a choice of marks means. */
export interface Choice {
  readonly field: string;
  readonly values: readonly (string | number | null)[];
  /** The clause that it makes; empty where it takes more members than a clause names. */
  readonly where: string;
  readonly said: string;
  /** Where members have to be asked for: the numbers that they have, and what is said if they are too many. */
  readonly asks?: { readonly spans: readonly NumberSpan[]; readonly tooMany: string };
}

/** What was picked where a clause does not tell it; `where` is the clause that it made. */
export interface Picked {
  readonly spans: readonly NumberSpan[];
  readonly where: string;
}

/** A clause names no more members than these: it must stay readable in an address. */
export const MOST_MEMBERS = 200;

/** Of more members than this the others are not told that one may be chosen. */
const MOST_EXPECTED = 100;

/** What may be chosen where marks are members of a dimension. */
export function choosableOf(field: string, members: readonly (string | null)[]): Distribution['choosable'] {
  return members.length === 0 || members.length > MOST_EXPECTED
    ? undefined
    : { brush: field, where: membersClause(field, members) };
}

/** What an answer shows, whichever picture is drawn of it. */
export interface Distribution {
  /** How many marks there are. */
  readonly count: number;
  /** The fields on which its own clause speaks. */
  readonly fields: readonly string[];
  /** On which dimension a reader may choose, and a clause that covers all of it: of few members alone, for each is to be got ready. */
  readonly choosable?: { readonly brush: string; readonly where: string } | undefined;
  /** Whether no clause can speak of what is shown, so that nothing is chosen. */
  readonly isFixed?: boolean;
  /** What assistive technology hears of the picture. */
  readonly role: string;
  readonly keys: string;
  /** The reading, in a sentence, and what is not drawn; empty where there is nothing. */
  readonly sentence: string;
  readonly explain: readonly { readonly term: string; readonly text: string }[];
  readonly table: (caption: string) => {
    readonly caption: string;
    readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[];
    readonly rows: readonly (readonly string[])[];
  };
  /** What a mark stands for; undefined where there is none of that number. */
  readonly keyOf: (mark: number) => string | undefined;
  /** The marks that its own clause chooses. */
  readonly chosenBy: (own: string, picked: Picked | undefined) => readonly number[];
  /** The same with its marks in the places of those that were drawn; absent where marks have one order. */
  readonly inPlacesOf?: (held: DistributionPicture) => Distribution;
  /** What is drawn; while somebody drags in the scales of what was drawn. */
  readonly picture: (chosen: readonly number[], held: DistributionPicture | undefined) => DistributionPicture | undefined;
  readonly said: (mark: number, chosen: readonly number[]) => Said | undefined;
  readonly choice: (marks: readonly number[]) => Choice;
}

/** A picture, and what the marks in it mean. */
export type Placed = DistributionPicture & { readonly of: Distribution };

/** What is drawn of an answer: while somebody drags (`held`: what was drawn), marks stay in their places. Undefined where there is nothing to draw. */
export function placed(
  shown: Distribution,
  { own, picked, held }: { readonly own: string; readonly picked: Picked | undefined; readonly held: Placed | undefined },
): Placed | undefined {
  const of = (held && shown.inPlacesOf?.(held)) ?? shown;
  const picture = of.picture(of.chosenBy(own, picked), held);
  return picture && { ...picture, of };
}

/** Whether a mark is the only one chosen. */
export function isAlone(chosen: readonly number[], mark: number): boolean {
  return chosen.length === 1 && chosen[0] === mark;
}
