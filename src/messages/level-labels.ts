import { ownValue } from '../util/record.js';

/** The texts of a language for functions over groups, by their names, and `per` for a measure per member. */
export type LevelTexts = Readonly<
  Record<string, (names: { readonly measure: string; readonly of: string; readonly percent: string }) => string>
>;

/** What a language does with the labels in a level. */
export interface LevelLabels {
  readonly measure: (name: string) => string;
  readonly dimension: (name: string) => string;
  readonly many: (label: string) => string;
  readonly lower: (label: string) => string;
  readonly upper: (text: string) => string;
  readonly percent: (share: number) => string;
  /** True for the name of a measure or role that the language has a label for. */
  readonly isKnown: (name: string) => boolean;
}

/** Matches a measure per member, or per day: `revenue per order`, `revenue per working day`. */
const PER = /^\s*(.+?)\s+per\s+("[^"]+"|working\s+day|[\p{L}\p{N}_.-]+(?:\([^()]+\))?)\s*$/su;
/** Matches bins of a measure per member. */
const BINNED = /^\s*bin\((.+\sper\s[^,]+),/su;
/** Matches a call of one function. */
const CALL = /^\s*([a-z]+)\((.+)\)\s*$/su;
/** Matches the arguments of a call when the last one is a name or a number. */
const LAST = /^(.+),\s*([^,()]+?)\s*$/su;
/** Matches ABC classes: `abc(product)` or `abc(product, profit)`. */
const CLASSES = /^\s*abc\(\s*([^,]+?)\s*(?:,\s*(.+?)\s*)?\)\s*$/su;
/** Functions over groups that need no measure per member. */
const OVER_GROUPS: readonly string[] = ['rank', 'behind', 'cumulative', 'rolling', 'share'];

/** Returns the label of a measure per member, such as `revenue per order`, or of bins of it; `undefined` for other names. */
export function labelPerMember(text: string, levels: LevelTexts, labels: LevelLabels): string | undefined {
  const [, operand = '', of = ''] = PER.exec(BINNED.exec(text)?.[1] ?? text) ?? [];
  // The name of a column may have the word, too.
  const isKnown = labels.isKnown(operand);
  if (!isKnown && !operand.includes('(')) return undefined;
  const { measure, lower, upper } = labels;
  const label = levels['per']?.({ measure: lower(measure(operand)), of: lower(memberLabel(of, labels)), percent: '' });
  return isKnown && label !== undefined ? upper(label) : label;
}

/** Returns the label of an average per day, such as `orders per working day`; `undefined` for other measures. */
export function labelPerDay(text: string, levels: LevelTexts, labels: LevelLabels): string | undefined {
  return /\sper\s+(?:working\s+)?day\s*$/u.test(text) ? labelPerMember(text, levels, labels) : undefined;
}

/** Returns the label of ABC classes, such as `abc(product)`; `undefined` for other names. */
export function labelOfClasses(text: string, levels: LevelTexts, labels: LevelLabels): string | undefined {
  const [, of, by] = CLASSES.exec(text) ?? [];
  if (of === undefined) return undefined;
  const names = [memberLabel(of, labels), ...(by === undefined ? [] : [labels.measure(by)])].map(labels.lower);
  return levels['abc']?.({ measure: '', of: names.join(', '), percent: '' });
}

/** Returns the label of a function over groups, such as `rank(revenue)` or `median(revenue per order)`; `undefined` for other measures. */
export function labelOfGroups(text: string, levels: LevelTexts, labels: LevelLabels): string | undefined {
  const [, name = '', inner = ''] = CALL.exec(text) ?? [];
  const worded = ownValue(levels, name);
  const [, operand = inner, last = ''] = LAST.exec(inner) ?? [];
  const [, counted = '', of = ''] = PER.exec(operand) ?? [];
  if (!worded || (of === '' && !OVER_GROUPS.includes(name))) return undefined;
  const { measure, lower, upper, many, percent } = labels;
  const whole = labelPerMember(operand, levels, labels) ?? measure(operand);
  return upper(
    worded({
      measure: lower(name === 'count' ? measure(counted) : whole),
      of: lower(name === 'count' ? many(memberLabel(of, labels)) : last === '' ? whole : memberLabel(last, labels)),
      percent: percent(Number(last)),
    }),
  );
}

function memberLabel(name: string, { dimension }: LevelLabels): string {
  return dimension(name.replaceAll('"', ''));
}
