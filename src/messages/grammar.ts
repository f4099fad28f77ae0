import { measureParts } from '../util/measure-text.js';
import { ownValue } from '../util/record.js';
import { labelOfClasses, labelOfGroups, labelPerDay, labelPerMember, type LevelLabels, type LevelTexts } from './level-labels.js';

/** Names of measures and roles by their keys in plans: `aov` → `Average order`. */
export type Labels = Readonly<Record<string, string>>;

function sentence(name: string): string {
  const text = name.replaceAll(/[-_]+/g, ' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Returns the name of a column as people write it: “Preferred name” for `Preferred_Name` and `preferredName`. A name with other signs, such as spaces, stays. */
function columnName(name: string): string {
  if (!/^[\p{L}\d_-]+$/u.test(name)) return name;
  const words = name
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, '_')
    .replaceAll(/(?<=_)\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase());
  return words.includes('_') || /^[a-z]/.test(name) ? sentence(words) : name;
}

/** What a page calls measures, roles and columns by their keys, and the plurals of these names. */
export interface Terms {
  readonly names: Labels;
  readonly plurals: Labels;
}

let terms: Terms = { names: {}, plurals: {} };

/** Makes a text in which measures, roles and columns have the names of a page. */
export function withTerms<Text>(ofPage: Terms, make: () => Text): Text {
  const before = terms;
  terms = ofPage;
  try {
    return make();
  } finally {
    terms = before;
  }
}

const termOf = (name: string): string | undefined => ownValue(terms.names, name);

/** Returns the name of a measure (`name = expression` too): its label, or its name as defined by the page. */
export function measureName(name: string, labels: Labels): string {
  const own = measureParts(name).name;
  return termOf(own) ?? ownValue(labels, own) ?? columnName(own);
}

/** How a role, a column or a part of a date is called: `month(date)` by the label of `month`. */
function dimensionName(name: string, labels: Labels): string {
  const binned = /^bin\(([^,]+),/.exec(name)?.[1];
  if (binned) return dimensionName(binned, labels);
  const key = /^(year|quarter|month|week|day|weekday|hour)(?:-of-[a-z]+)?\(/.exec(name)?.[1] ?? name;
  return termOf(key) ?? ownValue(labels, key) ?? columnName(key);
}

/** Returns the name of a correlated variable: the label of a role, or the name of a column. */
function variableName(name: string, labels: Labels): string {
  return termOf(name) ?? ownValue(labels, name) ?? columnName(name.replaceAll('"', ''));
}

/**
 * The names of a language: of roles and measures by their keys, the plurals of roles, and further forms of both, such as a genitive. A form
 * may also be that of a word in another file, such as “an” for a year.
 */
export interface LanguageNames {
  readonly roles: Labels;
  readonly measures: Labels;
  readonly plurals: Labels;
  readonly forms: Readonly<Record<string, Labels>>;
  /** Functions over groups, and measures per member: `median(revenue per order)`. */
  readonly levels: LevelTexts;
  readonly small: (names: { readonly n: number; readonly digits: string }) => string;
}

/** What a language does in its own way. Everything but `and` has a default. */
export interface GrammarRules {
  /** Names in a row, as within a sentence: “revenue, cost and profit”. */
  readonly and: (names: readonly string[]) => string;
  /** A label within a sentence. By default its first letter is small, unless it begins with an abbreviation. */
  readonly lower?: (label: string) => string;
  /** The plural of a name from the data. By default such a name stays unchanged. */
  readonly many?: (label: string) => string;
  /** Between the items of a list; `, ` by default. */
  readonly comma?: string;
  /** Between the clauses of a sentence; `; ` by default. */
  readonly semicolon?: string;
  /** At the end of a sentence; `.` by default. */
  readonly stop?: string;
  /** Between sentences and phrases; a space by default. */
  readonly space?: string;
}

/** Names with commas, and a word before the last. */
export function joined(names: readonly string[], last: (before: string, name: string) => string): string {
  return names.length < 2 ? (names[0] ?? '') : last(names.slice(0, -1).join(', '), names.at(-1) ?? '');
}

/** What a language does with labels: how their letters change, and which forms they have. */
function labelFunctions(tag: string, { roles, measures, plurals, forms, levels }: LanguageNames, rules: GrammarRules) {
  const all = { ...roles, ...measures };
  const pluralOf = new Map(Object.entries(plurals).map(([role, text]) => [roles[role], text]));
  const byLabel = (texts: Labels): ReadonlyMap<string | undefined, string> =>
    new Map([
      ...Object.entries(texts),
      ...[plurals, roles, measures].flatMap((labels) => Object.entries(texts).map(([key, text]) => [labels[key], text] as const)),
    ]);
  const formsOf = new Map(Object.entries(forms).map(([form, texts]) => [form, byLabel(texts)]));
  const upper = (text: string): string => text.charAt(0).toLocaleUpperCase(tag) + text.slice(1);
  const form = (name: string, label: string): string | undefined =>
    formsOf.get(name)?.get(label) ?? formsOf.get(name)?.get(upper(label));
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const small = (label: string): string => label.charAt(0).toLocaleLowerCase(tag) + label.slice(1);
  const lower = rules.lower ?? ((label: string): string => (/^\p{Lu}{2}/u.test(label) ? label : small(label)));
  const many = (label: string): string => ownValue(terms.plurals, label) ?? pluralOf.get(label) ?? rules.many?.(label) ?? label;
  const isKnown = (name: string): boolean => termOf(name) !== undefined || ownValue(all, name) !== undefined;
  const dimension = (name: string): string =>
    labelPerMember(name, levels, own) ?? labelOfClasses(name, levels, own) ?? dimensionName(name, roles);
  const measure = (name: string): string => {
    const text = measureParts(name).name;
    const label = isKnown(text) ? undefined : (labelOfGroups(text, levels, own) ?? labelPerDay(text, levels, own));
    return label ?? measureName(name, all);
  };
  const own: LevelLabels = { measure, dimension, many, lower, upper, isKnown, percent: (share) => percents.format(share) };
  return {
    measure,
    dimension,
    variable: (name: string): string => variableName(name, roles),
    many,
    /** What a form of a label is, such as its gender. Names from the data have none. */
    form,
    /** A label in a form, such as the genitive. Names from the data stay unchanged. */
    inForm: (name: string, label: string): string => form(name, label) ?? label,
    upper,
    lowercase: (text: string): string => text.toLocaleLowerCase(tag),
    lower,
  };
}

/** The functions that the texts of a language use, as in `{measure, lower}`. `tag` is its language tag. */
export function grammarOf(tag: string, names: LanguageNames, rules: GrammarRules) {
  const { comma = ', ', semicolon = '; ', stop = '.', space = ' ' } = rules;
  const plurals = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag, { useGrouping: true });
  const labels = labelFunctions(tag, names, rules);
  const { many, upper, lower } = labels;
  const list = (items: readonly string[]): string => items.join(comma);
  const clauses = (parts: readonly string[]): string => parts.join(semicolon);
  const small = (n: number): string => names.small({ n, digits: numbers.format(n) });
  return {
    ...labels,
    /** The plural category of a number. */
    plural: (n: number): string => plurals.select(n),
    /** A count as a sentence has it: spelled out up to twelve, and the same as a sentence begins. */
    small,
    upperSmall: (n: number): string => upper(small(n)),
    lowerMany: (label: string): string => lower(many(label)),
    and: (items: readonly string[]): string => rules.and(items.map((name, index) => (index === 0 ? name : lower(name)))),
    lowerAnd: (items: readonly string[]): string => rules.and(items.map(lower)),
    /** Names in a row, each in the genitive: “regionu a kategorie”. */
    genitiveAnd: (items: readonly string[]): string => rules.and(items.map((label) => labels.inForm('genitive', label))),
    list,
    upperList: (items: readonly string[]): string => upper(list(items)),
    clauses,
    upperClauses: (parts: readonly string[]): string => upper(clauses(parts)),
    /**
     * Texts that are sentences, each with a full stop, except for questions and exclamations. Their first letters stay, since a sentence may begin
     * with the name of a member.
     */
    sentences: (texts: readonly string[]): string =>
      texts.map((text) => (/[?!？！؟]$/.test(text) || text.endsWith(stop) ? text : `${text}${stop}`)).join(space),
    /** A text with a full stop, which the one of a short form at its end is already: “3 Mio.”. */
    ended: (text: string): string => (text.endsWith('.') ? text : `${text}.`),
    /** Texts one after another. A short form at the end of a sentence, such as “Mio.”, is its full stop. */
    phrases: (parts: readonly string[]): string => parts.map((part) => part.replace(/([^.])\.\.(?=\s|$)/g, '$1.')).join(space),
  };
}

/** The functions that texts of any language use. */
export type Grammar = ReturnType<typeof grammarOf>;
