import type { Catalog } from '../query/catalog.js';
import type { Role } from '../query/schema.js';
import { ownValue } from '../util/record.js';
import { fieldsOf, FIELD_ROLES, type AskCatalog } from './ask-catalog.js';
import { obstacleOf } from './check-plan.js';
import { Phrases, type Meaning } from './entries.js';
import { GERMAN_QUESTIONS } from './lexicon/de.js';
import { ENGLISH_QUESTIONS } from './lexicon/en.js';
import { SPANISH_QUESTIONS } from './lexicon/es.js';
import { FRENCH_QUESTIONS } from './lexicon/fr.js';
import type { Sense, Lexicon } from './lexicon/lexicon.js';
import { keyOf, keysOf } from './words.js';

/** The labels of measures and roles on screen, in the language of a page. */
export interface Labels {
  readonly roles: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<string, string>>;
  readonly plurals: Readonly<Record<string, string>>;
}

/** Returns the label of a measure, otherwise that of the role with its name. */
export function measureLabel(name: string, labels: Labels | undefined): string | undefined {
  return labels && (ownValue(labels.measures, name) ?? ownValue(labels.roles, name));
}

/** A language in which questions are understood. */
export interface Language {
  readonly locale: string;
  readonly lexicon: Lexicon;
}

/** The languages in which questions are understood. */
export const LANGUAGES: readonly Language[] = [
  { locale: 'en', lexicon: ENGLISH_QUESTIONS },
  { locale: 'de', lexicon: GERMAN_QUESTIONS },
  { locale: 'fr', lexicon: FRENCH_QUESTIONS },
  { locale: 'es', lexicon: SPANISH_QUESTIONS },
];

/** Measures whose labels are words for parts of a question. */
export const NOT_MEASURES = /^(count\(\)|rows|retention|working-days|seasonal-index|seasonal-spread)$/;
/** First words of column names that questions leave out: `color` for `ProductColor`. */
const QUALIFIERS = /^(product|item|customer|order|sales) /;
/** Last words of column names that questions leave out or add: `payment method` for `Payment`. */
const SUFFIXES = ['method', 'type', 'name', 'group', 'level'];
/** Names of countries that `Intl` does not list. */
const COUNTRY_NAMES: Readonly<Record<string, string>> = {
  'United States':
    'usa, us, u s a, america, vereinigte staaten von amerika, etats unis d amerique, estados unidos de america, ee uu, eeuu',
  'United Kingdom': 'uk, great britain, britain, grossbritannien, grande bretagne, gran bretana',
  EIRE: 'ireland, irland, irlande, irlanda',
  Netherlands: 'holland, hollande, holanda',
};
/** Names of states in other languages, where they differ by more than a spelling mistake. */
const STATE_NAMES: Readonly<Record<string, string>> = {
  California: 'kalifornien, californie',
  Florida: 'floride',
  'North Carolina': 'nordkarolina, nordcarolina, caroline du nord, carolina del norte',
  'South Carolina': 'suedkarolina, sudkarolina, caroline du sud, carolina del sur',
  'New York': 'nueva york',
  'New Mexico': 'nouveau mexique, nuevo mexico',
  Louisiana: 'louisiane, luisiana',
  Pennsylvania: 'pennsylvanie, pensilvania',
};
const COMPASS = ['North', 'East', 'South', 'West', 'Central'];

/** Returns all phrases of a language for some data. What names several things means the first. */
export function vocabularyOf(catalog: AskCatalog, language: Language, labels?: Labels): Phrases {
  const phrases = new Phrases(language.lexicon.endings);
  addWords(phrases, language);
  addMeasures(phrases, catalog, { ...language, labels });
  addFields(phrases, catalog, { ...language, labels });
  addMembers(phrases, catalog, language);
  return phrases;
}

const listed = (text: string): readonly string[] => text.split(',').map(keyOf);

function addWords(phrases: Phrases, { lexicon, locale }: Language): void {
  for (const [sense, words = ''] of Object.entries(lexicon.senses)) {
    for (const key of listed(words)) phrases.add(key, { kind: 'sense', sense: sense as Sense });
  }
  lexicon.numbers.forEach((word, index) => {
    phrases.add(keyOf(word), { kind: 'number', value: index + 1 });
  });
  lexicon.ordinals.forEach((forms, index) => {
    for (const form of forms.split(' ')) phrases.add(keyOf(form), { kind: 'ordinal', value: index + 1 });
  });
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(locale, {
      month: style,
      timeZone: 'UTC',
    });
    for (let month = 1; month <= 12; month += 1) {
      const key = keyOf(format.format(Date.UTC(2001, month - 1, 15)));
      if (key.length > 2) phrases.add(key, { kind: 'month', month });
    }
  }
}

/** A language with the labels of the page, if it is that of the page. */
type Labelled = Language & { readonly labels: Labels | undefined };

function addMeasures(phrases: Phrases, catalog: Catalog, { lexicon, labels }: Labelled): void {
  for (const { name } of catalog.measures) {
    if (NOT_MEASURES.test(name)) continue;
    const isMissing = obstacleOf({ measures: [name] }, catalog) !== undefined;
    const meaning: Meaning = {
      kind: 'measure',
      name,
      ...(isMissing && { isMissing }),
    };
    const label = measureLabel(name, labels);
    const own = [label ?? '', name, ...columnsOf(catalog, name)];
    for (const key of [...own.flatMap(keysOf), ...listed(ownValue(lexicon.measures, name) ?? '')]) phrases.add(key, meaning);
  }
}

/** The roles of the columns that measures are sums of. */
const SUMMED: Readonly<Record<string, Role>> = {
  revenue: 'revenue',
  cost: 'cost',
  profit: 'profit',
  units: 'quantity',
  price: 'price',
  'discount-rate': 'discount',
};

/** Returns the name of the column that a measure sums: questions may use it. */
function columnsOf({ roles }: Catalog, measure: string): readonly string[] {
  const ref = roles.find(({ role }) => role === ownValue(SUMMED, measure))?.ref;
  return ref ? [ref.column] : [];
}

function addFields(phrases: Phrases, catalog: Catalog, { lexicon, labels }: Labelled): void {
  const fields = fieldsOf(catalog);
  for (const { by, column, role } of fields) {
    const key = keyOf(column.name);
    const meaning: Meaning = { kind: 'field', by };
    const others = role ? [] : [key.replace(QUALIFIERS, ''), ...SUFFIXES.map((suffix) => `${key} ${suffix}`)];
    for (const one of [...keysOf(column.name), ...others]) phrases.add(one, meaning);
  }
  const known = new Set(fields.flatMap(({ role }) => role ?? []));
  for (const role of new Set([...FIELD_ROLES, ...known])) {
    const isMissing = !known.has(role) && !(role === 'customer-name' && known.has('customer'));
    const by = role === 'customer-name' && known.has('customer') ? 'customer' : role;
    const meaning: Meaning = {
      kind: 'field',
      by,
      ...(isMissing && { isMissing }),
    };
    const own = [role, labels?.roles[role] ?? '', labels?.plurals[role] ?? ''].map(keyOf);
    for (const key of [...own, ...listed(lexicon.roles[role] ?? '')]) {
      // A column of this name is meant rather than a role that the data does not have.
      if (!isMissing || !phrases.find(key).some(({ kind }) => kind === 'field')) phrases.add(key, meaning);
    }
  }
  const type: Meaning = { kind: 'field', by: 'customer-type' };
  if (!obstacleOf({ measures: ['customers'], by: ['customer-type'] }, catalog))
    for (const key of listed(lexicon.roles['customer-type'] ?? '')) phrases.add(key, type);
}

function addMembers(phrases: Phrases, { members = {}, ...catalog }: AskCatalog, language: Language): void {
  for (const { by, role } of fieldsOf(catalog)) {
    for (const value of ownValue(members, by) ?? []) {
      const meaning: Meaning = { kind: 'member', by, value };
      for (const key of [...keysOf(value), ...translations(value, role, language)]) phrases.add(key, meaning);
    }
  }
}

/** Returns the names of a place in the language of the question. */
function translations(value: string, role: Role | undefined, { lexicon, locale }: Language): readonly string[] {
  if (role === undefined) return [];
  const compass = COMPASS.indexOf(value);
  const isPlace = role === 'country' || role === 'region' || role === 'continent';
  return [
    ...(compass >= 0 && isPlace ? (lexicon.compass[compass] ?? '').split(' ').map(keyOf) : []),
    ...(isPlace ? listed(ownValue(COUNTRY_NAMES, value) ?? '') : []),
    ...(isPlace ? (localNames(locale).get(keyOf(value)) ?? []) : []),
    ...(role === 'state' ? listed(ownValue(STATE_NAMES, value) ?? '') : []),
  ].filter((key) => key !== '');
}

const localNamesOf = new Map<string, ReadonlyMap<string, readonly string[]>>();

/** Codes of continents, as Unicode has them. */
const CONTINENTS = ['002', '003', '005', '009', '019', '142', '150'];

/** Returns the names of countries and continents in a language, by their English names. */
function localNames(locale: string): ReadonlyMap<string, readonly string[]> {
  const known = localNamesOf.get(locale);
  if (known) return known;
  const local = new Intl.DisplayNames(locale, {
    type: 'region',
    fallback: 'none',
  });
  const english = new Intl.DisplayNames('en', {
    type: 'region',
    fallback: 'none',
  });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const codes = [...letters.flatMap((one) => letters.map((other) => one + other)), ...CONTINENTS];
  const found = new Map<string, readonly string[]>();
  for (const code of codes) {
    const [name, translated] = [english.of(code), local.of(code)];
    if (name !== undefined && translated !== undefined) found.set(keyOf(name), [keyOf(translated)]);
  }
  localNamesOf.set(locale, found);
  return found;
}
