import { type ManifestAttribute, controlOf, type Manifest } from '../../.storybook/controls.js';
import { widgetAttributes } from '../../src/elements/base/attributes/common.js';
import { TOPICS } from '../../src/elements/sales-insights/attributes.js';
import { LANGUAGES } from '../../src/messages/compiled/languages.js';
import { hasRole, type Facts } from './proposals.js';

/** A value that a list offers, and its label. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** How an attribute is changed. */
export type Control =
  | { readonly kind: 'switch'; readonly isOn: boolean }
  /** One of some values. The empty value removes the attribute. */
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  /** Several values, separated by commas. */
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  /** A dimension and one of its values. */
  | { readonly kind: 'filter'; readonly choices: readonly Choice[] }
  | { readonly kind: 'number' }
  | { readonly kind: 'text' };

/** An attribute in the form. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly control: Control;
}

/** A tag as the manifest describes it. */
export interface TagDescription {
  readonly summary: string;
  readonly attributes: readonly ManifestAttribute[];
}

/** Attributes that the composer sets itself, that only code needs, or that another attribute of the page replaces. */
const OF_COMPOSER = [
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
  'cache',
  'sync',
  'verbosity',
];
/** Attributes of data, which the source of the page has for all widgets. */
const OF_SOURCE =
  'src read roles status define joins locale terms href currency time-zone week-start fiscal-start holidays working-week'.split(
    ' ',
  );

/** Attributes that name measures or dimensions: one, or several. */
const MEASURE = /^sales-(?:heatmap|distribution|drivers|forecast|map) measure$|^sales-distribution [xy]$/;
const MEASURES = /^sales-\w+ measure$|^sales-heatmap variables$/;
const DIMENSION = /^sales-(?:map|forecast|distribution|basket) by$|^sales-\w+ (?:series|same|per)$|^sales-heatmap [xy]$/;
const DIMENSIONS = /^sales-\w+ (?:by|drill|field|columns)$/;

/** Values that lists offer for attributes that accept any number, text or name. */
const OFFERED: Readonly<Record<string, readonly string[]>> = {
  top: ['3', '5', '10', '20', '50'],
  bottom: ['3', '5', '10', '20', '50'],
  limit: ['3', '5', '10', '20', '50', '100'],
  average: ['3', '7', '12', '30'],
  horizon: ['3', '6', '12', '24', '36'],
  level: ['80', '95', '80, 95', '50, 80, 95'],
  bins: ['5', '10', '20', '50'],
  depth: ['1', '2'],
  height: ['200', '300', '400', '600'],
  'heading-level': ['1', '2', '3', '4'],
  filter: ['cross', 'cross, -date', 'all', 'none'],
  period: ['auto', 'all', 'last 30 days', 'last 12 months', 'this year'],
  'week-start': ['1', '2', '3', '4', '5', '6', '7'],
  'fiscal-start': ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'],
  status: ['sold', 'all'],
  'working-week': ['1..5', '1..6', '1..7'],
};
const GROWTH = ['-10%', '-5%', '+5%', '+10%'];
const PRESETS = ['last 30 days', 'last 90 days', 'last 12 months', 'this year', 'previous year'];
const COMPARISONS = ['previous-year', 'previous-period', 'same-weekday'];
const GROUPS = ['time', 'ranking', 'customers', 'offers'];
const DIRECTIONS = ['up', 'down'];

/** `last 12 months` for `last-12-months`, with a capital letter. */
const spelled = (text: string): string => {
  const words = text.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
const choicesOf = (values: readonly string[], label: (value: string) => string = spelled): readonly Choice[] =>
  values.map((value) => ({ value, label: label(value) }));

/** The name of a dimension as a list shows it: “Month of date” for `month(date)`. */
export const dimensionLabel = (by: string): string =>
  /^[\w-]+$/.test(by)
    ? spelled(by)
    : by.replace(/^([\w-]+)\((\w[\w -]*)\)$/, (_whole, call: string, of: string) => `${spelled(call)} of ${of}`);

const measuresOf = ({ measures }: Facts): readonly Choice[] =>
  measures.length > 0
    ? measures.map(({ name, label }) => ({ value: name, label }))
    : [{ value: 'rows = count()', label: 'Rows' }];
const dimensionsOf = ({ dimensions }: Facts): readonly Choice[] =>
  choicesOf(
    dimensions.map(({ by }) => by),
    dimensionLabel,
  );

/** Maximum number of values of a dimension that a filter of a widget offers. */
const MAX_FILTERED = 200;

/** Reads the tags of a manifest. */
export function tagsIn({ modules }: Manifest): ReadonlyMap<string, TagDescription> {
  const declarations = modules.flatMap((module) => module.declarations ?? []);
  return new Map(
    declarations.flatMap(({ tagName, summary = '', attributes = [] }) =>
      tagName ? [[tagName, { summary, attributes }] as const] : [],
    ),
  );
}

/** Returns the fields of the form of a tag: its own attributes, then those of all widgets. */
export function fieldsOf(tag: string, { attributes }: TagDescription, facts: Facts): readonly Field[] {
  return attributes
    .filter(({ name }) => !OF_COMPOSER.includes(name) && (tag === 'sales-source' || !OF_SOURCE.includes(name)))
    .map((attribute) => ({
      name: attribute.name,
      label: spelled(attribute.name),
      hint: (attribute.description ?? '').replaceAll('`', ''),
      control: controlFor(tag, attribute, facts),
    }));
}

/** Names of attributes that all widgets have. */
export const SHARED_NAMES: ReadonlySet<string> = new Set(Object.values(widgetAttributes).map(({ attribute }) => attribute));

/** Returns the control of an attribute. A list has what the data has. */
export function controlFor(tag: string, attribute: ManifestAttribute, facts: Facts): Control {
  const { name, default: usual } = attribute;
  const { control, options = [] } = controlOf(attribute);
  if (control.type === 'boolean') return { kind: 'switch', isOn: usual === 'true' };
  const words = options.filter((option): option is string => typeof option === 'string' && option !== '');
  if (words.length > 0) return { kind: 'choice', choices: wordsOf(words, options, usual) };
  return ofData(`${tag} ${name}`, facts) ?? ofNames(attribute, facts);
}

/** The words of an attribute. The default removes it; a switch with words can also be on. */
function wordsOf(words: readonly string[], options: readonly unknown[], usual: string | undefined): readonly Choice[] {
  if (options.includes(true)) return [{ value: '', label: 'Off' }, { value: 'true', label: 'On' }, ...choicesOf(words)];
  const unset = usual?.replaceAll("'", '');
  if (!unset) return [{ value: '', label: 'Automatic' }, ...choicesOf(words)];
  return words.map((word) => ({ value: word === unset ? '' : word, label: spelled(word) }));
}

function ofData(place: string, facts: Facts): Control | undefined {
  if (MEASURE.test(place)) return { kind: 'choice', choices: [{ value: '', label: 'Automatic' }, ...measuresOf(facts)] };
  if (MEASURES.test(place)) return { kind: 'choices', choices: measuresOf(facts) };
  if (DIMENSION.test(place)) {
    const rows = place === 'sales-heatmap per' || place === 'sales-distribution per' ? [{ value: 'row', label: 'Row' }] : [];
    // The attribute shapes makes any dimension a map.
    const places = place === 'sales-map by' ? choicesOf(facts.places, dimensionLabel) : [];
    const others = dimensionsOf(facts).filter(({ value }) => !places.some((one) => one.value === value));
    return { kind: 'choice', choices: [{ value: '', label: 'None' }, ...rows, ...places, ...others] };
  }
  return DIMENSIONS.test(place) ? { kind: 'choices', choices: dimensionsOf(facts) } : undefined;
}

function ofNames({ name, description = '', type }: ManifestAttribute, facts: Facts): Control {
  const offered = OFFERED[name];
  const optional = (values: readonly string[], label?: (value: string) => string): Control => ({
    kind: 'choice',
    choices: [{ value: '', label: 'Automatic' }, ...choicesOf(values, label)],
  });
  if (offered) return optional(offered);
  switch (name) {
    case 'compare': {
      const more = ['plan', 'rest'].filter(
        (word) => description.includes(`\`${word}\``) && (word !== 'plan' || hasRole(facts, 'plan')),
      );
      return { kind: 'choice', choices: [{ value: '', label: 'None' }, ...choicesOf([...COMPARISONS, ...more])] };
    }
    case 'where':
      return {
        kind: 'filter',
        choices: choicesOf(
          facts.dimensions.filter(({ by, members }) => !by.includes('(') && members <= MAX_FILTERED).map(({ by }) => by),
          dimensionLabel,
        ),
      };
    case 'order': {
      const ascending = measuresOf(facts).map(({ value, label }) => ({ value, label: `${label}, smallest first` }));
      const descending = measuresOf(facts).map(({ value, label }) => ({ value: `-${value}`, label: `${label}, largest first` }));
      return { kind: 'choices', choices: [...descending, ...ascending] };
    }
    case 'detail':
      return { kind: 'choices', choices: dimensionsOf(facts) };
    case 'customer':
      return { kind: 'text' };
    case 'growth':
      return optional(GROWTH);
    case 'presets':
      return { kind: 'choices', choices: choicesOf(PRESETS) };
    case 'topics':
      return { kind: 'choices', choices: choicesOf([...GROUPS, ...TOPICS]) };
    case 'direction':
      return optional(DIRECTIONS);
    case 'pages':
      return { kind: 'choices', choices: choicesOf(['sales', 'customers', 'check']) };
    case 'locale':
      return optional(Object.keys(LANGUAGES), languageLabel);
    case 'currency':
      return optional(Intl.supportedValuesOf('currency'), (code) => code);
    case 'time-zone':
      return optional(Intl.supportedValuesOf('timeZone'), (zone) => zone);
    default:
      return { kind: type?.text === 'number' || name === 'goal' ? 'number' : 'text' };
  }
}

/** The name of a language in that language. */
export const languageLabel = (tag: string): string => new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
