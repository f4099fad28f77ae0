import { type FilterMode, comparesMembers } from '../../../query/where/clause-list.js';
import { PLAN } from '../../../query/planned.js';
import { bareField } from '../../../query/where/where.js';
import { splitList, nearest } from '../../../query/names.js';
import { badOption, SalesError } from '../../../util/error.js';
import { ownValue } from '../../../util/record.js';
import type { Unnamed } from './attribute.js';

/** Declares how a property is kept: `read` makes it of what a page sets, `write` makes the text of the attribute. */
function kept<Property>(
  usual: Property,
  read: (given: string | number | boolean) => Property,
  write: (property: Property) => string,
): Omit<Unnamed<unknown, Property>, 'parse'> {
  return {
    reflect: true,
    useDefault: true,
    converter: {
      fromAttribute: (given) => (given === null || given === undefined ? usual : read(given as string | number | boolean)),
      toAttribute: (property) => (property === usual ? null : write(property)),
    },
    default: usual,
  };
}

/** Matches spaces without width, which are copied from chats and wikis together with a text. */
const INVISIBLE = /[\u200B\u2060\uFEFF]/g;

/** Keeps a text, without spaces that nobody sees. A page may set a number or a list. */
const keptText = <Text extends string>(usual: Text): Omit<Unnamed<unknown, Text>, 'parse'> =>
  kept(usual, (given) => given.toString().replaceAll(INVISIBLE, '') as Text, String);

/** Declares an attribute whose text `parse` reads, trimmed. An empty text counts as `usual`. */
export function parsed<Value>(parse: (text: string, name: string) => Value, usual = ''): Unnamed<Value, string> {
  return { ...keptText(usual), parse: (text, name) => parse(text.trim() || usual, name) };
}

export const text = (usual: string): Unnamed<string, string> => parsed((value) => value, usual);

/** A text; `undefined` when absent. */
export const optionalText = (): Unnamed<string | undefined, string> => parsed((value) => value || undefined);

/** A text for which empty is not absent: `null` when absent. */
export const nullableText = (): Unnamed<string | null, string | null> => ({
  ...kept<string | null>(null, (given) => given.toString(), String),
  parse: (value) => value,
});

/** A list: separated by commas outside of brackets and quotes. */
export const list = (usual = ''): Unnamed<readonly string[], string> =>
  parsed((value) => {
    const parts = splitList(value);
    return parts.length > 0 ? parts : splitList(usual);
  }, usual);

/** Measures, each once. */
export const measures = (usual = 'revenue'): Unnamed<readonly string[], string> => {
  const all = list(usual);
  return { ...all, parse: (value, name) => [...new Set(all.parse(value, name))] };
};

export const measure = (usual = 'revenue'): Unnamed<string, string> =>
  parsed((value, name) => {
    const [first, ...more] = splitList(value);
    if (more.length > 0) throw badOption(name, value, 'one-measure', { measure: usual });
    return first ?? usual;
  }, usual);

/** One of several words. The first is the default. `bare` is what the attribute means without a value. */
export function word<const Word extends string>(
  words: readonly [Word, ...Word[]],
  { bare = words[0] }: { readonly bare?: NoInfer<Word> } = {},
): Unnamed<Word, Word> {
  return {
    ...kept(words[0], (given) => (given.toString() as Word | '') || bare, String),
    words,
    parse: (value, name) => wordIn(words, value.trim() || words[0], name),
  };
}

/** One of several words; `undefined` when absent. */
export const optionalWord = <const Word extends string>(words: readonly Word[]): Unnamed<Word | undefined, Word | ''> => ({
  ...keptText<Word | ''>(''),
  words,
  parse: (value, name) => (value.trim() === '' ? undefined : wordIn(words, value.trim(), name)),
});

/** Which clauses filter a widget: a word, and excluded fields. */
export const filterMode = (usual: string): Unnamed<FilterMode, string> =>
  parsed((value, name) => {
    const parts = splitList(value);
    const words = parts.filter((part) => !part.startsWith('-'));
    const without = parts.filter((part) => part.startsWith('-')).map((part) => bareField(part.slice(1).trim()));
    return { mode: wordIn(['cross', 'all', 'none'], words.join(', ') || 'cross', name), without };
  }, usual);

/** A list of words; empty when absent. */
export const wordList = <const Word extends string>(words: readonly Word[]): Unnamed<readonly Word[], string> => ({
  ...parsed((value, name) => splitList(value).map((part) => wordIn(words, part, name))),
  items: words,
});

/** Several of some words, each once; `usual` when absent. */
export const wordSet = <const Word extends string>(
  words: readonly Word[],
  usual: readonly Word[] = [],
): Unnamed<readonly Word[], string> => {
  const { parse, ...kept } = wordList(words);
  return { ...kept, parse: (value, name) => (value.trim() === '' ? usual : [...new Set(parse(value, name))]) };
};

/** A number; `undefined` when absent. */
export const number = ({ example }: { readonly example: number }): Unnamed<number | undefined, string> =>
  parsed((value, name) => {
    if (value === '') return undefined;
    const read = Number(value);
    if (!Number.isFinite(read)) throw badOption(name, value, 'number', { example });
    return read;
  });

/** A whole number from `min` (1) to `max`; `undefined` when absent. `of` says what is counted. */
export const count = ({ min = 1, max = Number.MAX_SAFE_INTEGER, of = '' } = {}): Unnamed<number | undefined, string> =>
  parsed((value, name) => {
    if (value === '') return undefined;
    const read = Number(value);
    if (Number.isInteger(read) && read >= min && read <= max) return read;
    throw badOption(name, value, 'whole-number', { min, of, ...(max < Number.MAX_SAFE_INTEGER && { max }) });
  });

/** A whole number with a default. */
export const countOr = (
  usual: number,
  limits: { readonly min?: number; readonly max?: number } = {},
): Unnamed<number, string> => {
  const attribute = count(limits);
  return { ...attribute, parse: (value, name) => attribute.parse(value, name) ?? usual };
};

/** A level of headings: a number, also as a property. */
export const level = (usual: number): Unnamed<number, number> => ({
  ...kept(usual, Number, String),
  parse: (value) => value,
});

/** Texts that switch something off, as page builders and frameworks write it. */
const OFF = /^(off|false|no|none|0)$/i;

/** A switch: on with any text but `off`, `false`, `no`, `none` and `0`. */
export const flag = (usual = false): Unnamed<boolean, boolean> => ({
  ...kept(
    usual,
    (given) => (typeof given === 'string' ? !OFF.test(given.trim()) : Boolean(given)),
    (value) => (value ? '' : 'off'),
  ),
  parse: (value) => value,
});

/** A switch that may also be one of some words. */
export const flagOrWord = <const Word extends string>(words: readonly Word[]): Unnamed<boolean | Word, boolean | Word> => {
  const { converter, ...off } = flag();
  return {
    ...off,
    words,
    converter: {
      fromAttribute: (given) => {
        const text = typeof given === 'string' ? given.trim() : '';
        return text === '' || text === 'true' || OFF.test(text) ? converter.fromAttribute(given) : (text as Word);
      },
      toAttribute: (value) => (typeof value === 'boolean' ? converter.toAttribute(value) : value),
    },
    parse: (value, name) => (typeof value === 'boolean' ? value : wordIn(words, value, name)),
  };
};

/** The comparisons that have a name. */
const COMPARISONS = ['previous-year', 'previous-period', 'same-weekday'] as const;

/** A named comparison, or ranges of dates, which the data can check; `undefined` when absent. `more` are named ones of this element. */
export const comparison = (more: readonly string[] = []): Unnamed<string | undefined, string> =>
  parsed((value, name) => (value === '' ? undefined : comparisonIn([...COMPARISONS, ...more], value, name)));

/** Any comparison: also with a plan, and with the rows that clauses select, such as `region: East`. */
export const anyComparison = (): Unnamed<string | undefined, string> => {
  const { parse, ...others } = comparison([PLAN]);
  return { ...others, parse: (value, name) => (comparesMembers(value) ? value : parse(value, name)) };
};

/** A comparison with a default. `more` are named ones of this element. */
export const comparisonOr = (usual: string, more: readonly string[]): Unnamed<string, string> =>
  parsed((value, name) => comparisonIn([...COMPARISONS, ...more], value, name), usual);

const comparisonIn = (words: readonly string[], value: string, name: string): string =>
  /\d/.test(value) && !comparesMembers(value) ? value : wordIn(words, value, name, 'not-one-of-comparisons');

/** What other tools call some words. They are proposed in errors and never accepted: each setting has one name. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  pie: 'donut',
  doughnut: 'donut',
  ring: 'donut',
  column: 'bar',
  columns: 'bar',
  yoy: 'previous-year',
  ly: 'previous-year',
  py: 'previous-year',
  budget: 'plan',
  target: 'plan',
};

/** Returns the word that a text is. @throws SalesError `bad-option` with the words, and the one most likely meant */
export function wordIn<Word extends string>(words: readonly Word[], value: string, option: string, reason?: string): Word {
  const known = words.find((one) => one === value);
  if (known !== undefined) return known;
  const other = ownValue(OTHER_WORDS, value.toLowerCase());
  const meant =
    other !== undefined && words.includes(other as Word) ? other : (nearest(value, words) ?? nearInPart(value, words));
  throw new SalesError('bad-option', reason ?? (words.length > 1 ? 'not-one-of' : 'not'), {
    params: { option, value, expected: words, ...(meant === undefined ? {} : { nearest: meant }) },
  });
}

/** Returns the word that ends like a text: `previous-year` for `last-year`. */
function nearInPart(value: string, words: readonly string[]): string | undefined {
  const last = (name: string): string => name.slice(name.lastIndexOf('-') + 1);
  return words.find((one) => one.includes('-') && last(one) === last(value));
}
