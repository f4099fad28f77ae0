import type { Attribute, Schema } from '../elements/base/attributes/attribute.js';
import { widgetAttributes } from '../elements/base/attributes/common.js';
import { LANGUAGES } from '../messages/compiled/languages.js';
import type { FieldTexts } from './labels.js';
import { hasRole, ROWS, type Facts } from './proposals.js';

/** A value that a list offers, and its label. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** How an attribute is changed. */
export type Control =
  | { readonly kind: 'switch'; readonly isOn: boolean }
  /** One of some values. The empty value removes the attribute, which then means `usual`. */
  | { readonly kind: 'choice'; readonly choices: readonly Choice[]; readonly usual?: string }
  /** Several values, separated by commas. */
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  /** A dimension and one of its values. */
  | { readonly kind: 'filter'; readonly choices: readonly Choice[] }
  | { readonly kind: 'number' }
  | { readonly kind: 'text'; readonly suggestions?: readonly Choice[] };

/** An attribute in the form. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly control: Control;
}

/** What the lists of a form offer, and how they name it. */
export interface FieldSource {
  readonly facts: Facts;
  readonly texts: FieldTexts;
}

/** Attributes that the page sets itself, that only code needs, or that another attribute of the page replaces. */
const OF_PAGE = [
  'src',
  'source',
  'group',
  'scope',
  'step',
  'page',
  'roles',
  'live',
  'refresh',
  'crossorigin',
  'engine',
  'exact',
  'cache',
  'sync',
  'verbosity',
  'theme',
  'print',
  'patterns',
  'loading',
  'heading-level',
  'editable',
  'webmcp',
  'widgets',
  'read',
  'joins',
  'terms',
  'href',
];
/** Attributes that name measures or dimensions: one, or several. */
const MEASURE = /^sales-(?:heatmap|distribution|drivers|forecast|funnel|map) measure$|^sales-distribution [xy]$|^sales-map size$/;
const MEASURES = /^sales-\w+ measure$|^sales-heatmap variables$/;
const DIMENSION = /^sales-(?:map|forecast|distribution|basket) by$|^sales-\w+ (?:series|same|per)$|^sales-heatmap [xy]$/;
const DIMENSIONS = /^sales-\w+ (?:by|drill|field|columns)$/;
const ALERT = /^sales-(?:kpi|trend) alert$/;

/** Values that lists offer for attributes that accept any number, text or name. */
const OFFERED: Readonly<Record<string, readonly string[]>> = {
  top: ['3', '5', '10', '20', '50'],
  bottom: ['3', '5', '10', '20', '50'],
  limit: ['3', '5', '10', '20', '50', '100'],
  average: ['3', '7', '12', '30'],
  forecast: ['3', '6', '12'],
  horizon: ['3', '6', '12', '24', '36'],
  level: ['80', '95', '80, 95', '50, 80, 95'],
  bins: ['5', '10', '20', '50'],
  depth: ['1', '2'],
  height: ['200', '300', '400', '600'],
  filter: ['cross', 'cross, -date', 'all', 'none'],
  period: ['auto', 'all', 'last 30 days', 'last 12 months', 'this year'],
  'week-start': ['1', '2', '3', '4', '5', '6', '7'],
  'fiscal-start': ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'],
  status: ['sold', 'all'],
  'working-week': ['1..5', '1..6', '1..7'],
};
/** What attributes mean when they are absent, where their schema has no default. */
const USUAL: Readonly<Record<string, string>> = {
  period: 'all',
  status: 'sold',
  'week-start': '1',
  'fiscal-start': '01',
  'working-week': '1..5',
};
/** Texts of lists in which an absent attribute means that nothing is shown. Others choose by the data. */
const ABSENT: Readonly<Record<string, 'off' | 'none'>> = { average: 'off', forecast: 'off', growth: 'off', compare: 'none' };
const GROWTH = ['-10%', '-5%', '+5%', '+10%'];
const PRESETS = ['last 30 days', 'last 90 days', 'last 12 months', 'this year', 'previous year'];
const COMPARISONS = ['previous-year', 'previous-period', 'same-weekday', 'plan', 'rest'];
const DIRECTIONS = ['up', 'down'];
const ALERTS = ['unusual', 'data older than 2 days'];

const choicesOf = (values: readonly string[], label: (value: string) => string): readonly Choice[] =>
  values.map((value) => ({ value, label: label(value) }));

const wordOf =
  (attribute: string, { word }: FieldTexts) =>
  (value: string): string =>
    word(value, attribute);

/** Returns a list in which the default of an attribute removes it. Where no choice is the default, the first one says what it is. */
function choiceOf(attribute: Attribute, choices: readonly Choice[], texts: FieldTexts): Control {
  const usual = attribute.default === '' ? USUAL[attribute.attribute] : attribute.default;
  const removing = choices.find(({ value }) => value === usual);
  const absent = texts[ABSENT[attribute.attribute] ?? 'automatic'];
  if (!removing) return { kind: 'choice', choices: [{ value: '', label: absent }, ...choices] };
  const shown = choices.map((one) => (one === removing ? { ...one, value: '' } : one));
  return { kind: 'choice', choices: shown, usual: removing.value };
}

const measuresOf = ({ facts: { measures }, texts }: FieldSource): readonly Choice[] =>
  choicesOf(measures.length > 0 ? measures.map(({ name }) => name) : [ROWS], texts.measure);
const dimensionsOf = ({ facts, texts }: FieldSource): readonly Choice[] =>
  choicesOf(
    facts.dimensions.map(({ by }) => by),
    texts.dimension,
  );

/** Maximum number of values of a dimension that a filter of a widget offers. */
const MAX_FILTERED = 200;

/** Returns the fields of the form of a tag: its own attributes, then those of all widgets. */
export function fieldsOf(tag: string, schema: Schema, source: FieldSource): readonly Field[] {
  return Object.values(schema)
    .filter(({ attribute }) => !OF_PAGE.includes(attribute))
    .map((attribute) => ({
      name: attribute.attribute,
      label: source.texts.field(attribute.attribute),
      control: controlFor(tag, attribute, source),
    }));
}

/** Whether all widgets have an attribute. */
export const isShared = (name: string): boolean =>
  Object.values<Attribute>(widgetAttributes).some(({ attribute }) => attribute === name);

/** Returns the control of an attribute. A list has what the data has. */
export function controlFor(tag: string, attribute: Attribute, source: FieldSource): Control {
  const { attribute: name, default: usual, words, items } = attribute;
  if (items) return { kind: 'choices', choices: choicesOf(items, wordOf(name, source.texts)) };
  if (words) {
    const shown = words.filter((word) => word === usual || isOffered(name, word, source.facts));
    return ofWords(attribute, shown, source.texts);
  }
  if (typeof usual === 'boolean') return { kind: 'switch', isOn: usual };
  return ofData(`${tag} ${name}`, source) ?? ofNames(attribute, source);
}

/** Whether data has what a word of an attribute names. */
function isOffered(name: string, word: string, facts: Facts): boolean {
  if (name === 'measure') return facts.measures.some((one) => one.name === word);
  if (name !== 'compare' || word === 'rest') return true;
  return hasRole(facts, word === 'plan' ? 'plan' : 'date');
}

/** Some words of an attribute. A switch with words can also be on. */
function ofWords(attribute: Attribute, words: readonly string[], texts: FieldTexts): Control {
  const { attribute: name, default: usual } = attribute;
  const choices = choicesOf(words, name === 'measure' ? texts.measure : wordOf(name, texts));
  if (typeof usual !== 'boolean') return choiceOf(attribute, choices, texts);
  return { kind: 'choice', choices: [{ value: '', label: texts.off }, { value: 'true', label: texts.on }, ...choices] };
}

function ofData(place: string, source: FieldSource): Control | undefined {
  const { facts, texts } = source;
  if (MEASURE.test(place)) return { kind: 'choice', choices: [{ value: '', label: texts.automatic }, ...measuresOf(source)] };
  if (ALERT.test(place)) return { kind: 'text', suggestions: choicesOf(ALERTS, wordOf('alert', texts)) };
  if (MEASURES.test(place)) return { kind: 'choices', choices: measuresOf(source) };
  if (DIMENSION.test(place)) {
    const rows =
      place === 'sales-heatmap per' || place === 'sales-distribution per'
        ? [{ value: 'row', label: texts.dimension('row') }]
        : [];
    // The attribute shapes makes any dimension a map.
    const places = place === 'sales-map by' ? choicesOf(facts.places, texts.dimension) : [];
    const others = dimensionsOf(source).filter(({ value }) => !places.some((one) => one.value === value));
    return { kind: 'choice', choices: [{ value: '', label: texts.none }, ...rows, ...places, ...others] };
  }
  return DIMENSIONS.test(place) ? { kind: 'choices', choices: dimensionsOf(source) } : undefined;
}

function ofNames(attribute: Attribute, source: FieldSource): Control {
  const { facts, texts } = source;
  const { attribute: name } = attribute;
  const word = wordOf(name, texts);
  const offered = OFFERED[name];
  const optional = (values: readonly string[], label = word): Control => choiceOf(attribute, choicesOf(values, label), texts);
  if (offered) return optional(offered.filter((value) => takes(attribute, value)));
  switch (name) {
    case 'compare':
      return optional(COMPARISONS.filter((one) => takes(attribute, one) && isOffered(name, one, facts)));
    case 'where':
      return {
        kind: 'filter',
        choices: choicesOf(
          facts.dimensions.filter(({ by, members }) => !by.includes('(') && members <= MAX_FILTERED).map(({ by }) => by),
          texts.dimension,
        ),
      };
    case 'order': {
      const all = measuresOf(source);
      const descending = all.map(({ value, label }) => ({ value: `-${value}`, label: texts.largestFirst({ measure: label }) }));
      const ascending = all.map(({ value, label }) => ({ value, label: texts.smallestFirst({ measure: label }) }));
      return { kind: 'choices', choices: [...descending, ...ascending] };
    }
    case 'detail':
      return { kind: 'choices', choices: dimensionsOf(source) };
    case 'growth':
      return optional(GROWTH);
    case 'presets':
      return { kind: 'choices', choices: choicesOf(PRESETS, word) };
    case 'direction':
      return optional(DIRECTIONS);
    case 'locale':
      return optional(Intl.getCanonicalLocales(Object.keys(LANGUAGES)), languageLabel);
    case 'currency':
      return optional(Intl.supportedValuesOf('currency'));
    case 'time-zone':
      return optional(Intl.supportedValuesOf('timeZone'));
    default:
      return { kind: takes(attribute, '1') && !takes(attribute, 'x') ? 'number' : 'text' };
  }
}

/** Whether an attribute takes a text. */
function takes(attribute: Attribute, value: string): boolean {
  try {
    attribute.parse(value, attribute.attribute);
    return true;
  } catch {
    return false;
  }
}

/** The name of a language in that language. */
export const languageLabel = (tag: string): string => new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
