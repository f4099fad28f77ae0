import type { Catalog } from '../../query/catalog.js';
import { PLAN } from '../../query/planned.js';
import { GOODS } from '../../query/schema.js';
import { SalesError } from '../../util/error.js';
import { type AskCatalog, fieldsOf } from '../ask-catalog.js';
import type { AskPlan } from '../check-plan.js';
import { checkPlan } from '../schemas.js';
import { NOT_MEASURES } from '../vocabulary.js';
import { filterChoices, periodIn, periodsFor, withoutPeriod } from './filter-candidates.js';
import { type Candidate, type Form, formOf, type KindName, kindNamed, KINDS, planOfForm } from './form.js';

const CALENDAR_DIMENSIONS = ['weekday(date)', 'month-of-year(date)', 'hour(date)'];
const PLACES = ['country', 'state', 'city', 'region', 'continent'];
/** Dimensions of kinds that need one, the best first. */
const USUAL_DIMENSIONS = ['category', 'region', 'segment', 'channel', 'country', 'store', 'product'];
/** Kinds that show several measures. */
const OF_SEVERAL: readonly KindName[] = ['number', 'bars', 'trend', 'table'];

/** Returns a meaning with other values of an attribute; an empty one removes it. */
function wordsFor(form: Form, name: string, words: readonly string[]): readonly Candidate[] {
  const { [name]: _, ...rest } = form.others;
  return words.map((word) => [word, { ...form, others: word === '' ? rest : { ...rest, [name]: word } }]);
}

/** Returns a meaning with each measure. */
function measuresFor(form: Form, { measures }: Catalog): readonly Candidate[] {
  if (!form.kind.hasMeasure) return [];
  return measures.filter(({ name }) => !NOT_MEASURES.test(name)).map(({ name }) => [name, { ...form, measures: [name] }]);
}

/** Returns a meaning with each dimension. A number with one becomes bars, and bars without one a number. A heatmap keeps its columns. */
function dimensionsFor(form: Form, catalog: Catalog): readonly Candidate[] {
  const { name, axes, dimensions } = form.kind;
  if (name === 'number')
    return [
      ['', form],
      ...namesFor('bars', catalog).map((by): Candidate => [by, { ...form, kind: kindNamed('bars'), dimensions: [by] }]),
    ];
  if (axes.length === 0) return [];
  const others = name === 'heatmap' ? form.dimensions.slice(1) : [];
  const names = namesFor(name, catalog).filter((by) => !others.includes(by));
  const hasNone = dimensions[0] === 0 || name === 'bars';
  const none: Candidate = ['', { ...form, dimensions: [], ...(name === 'bars' && numberOf(form)) }];
  return [
    ...(hasNone ? [none] : []),
    ...names.map((by): Candidate => [[by, ...others].join(', '), { ...form, dimensions: [by, ...others] }]),
  ];
}

/** A number is not a ranking. */
const numberOf = ({ others: { top: _top, bottom: _bottom, ...others } }: Form): Pick<Form, 'kind' | 'others'> => ({
  kind: kindNamed('number'),
  others,
});

/** The dimensions that a kind can show. */
function namesFor(kind: KindName, catalog: Catalog): readonly string[] {
  const names = [...new Set(fieldsOf(catalog).map(({ by }) => by))];
  switch (kind) {
    case 'map':
      return names.filter((name) => PLACES.includes(name));
    case 'basket':
      return names.filter((name) => (GOODS as readonly string[]).includes(name));
    case 'distribution':
      return ['order', 'row', ...names];
    case 'bars':
    case 'table':
    case 'heatmap':
      return [...names, ...CALENDAR_DIMENSIONS];
    default:
      return names;
  }
}

/** Returns a meaning as each kind of answer, without the comparison or the dimensions where `isValid` returns false with them. */
function kindsFor(form: Form, isValid: (form: Form) => boolean, catalog: Catalog): readonly Candidate[] {
  return KINDS.map(({ name }) => {
    if (name === form.kind.name) return [name, form];
    const next = ofKind(form, name, catalog);
    const usual = name === 'drivers' ? 'previous-year' : '';
    const full = { ...next, compare: next.compare || usual };
    const plain = { ...next, compare: usual };
    const others = [full, plain, ...(kindNamed(name).dimensions[0] === 0 ? [{ ...plain, dimensions: [] }] : [])];
    return [name, others.find(isValid) ?? full];
  });
}

/** Returns a meaning as another kind of answer: without attributes of the old one, and with a dimension where one is needed. */
function ofKind(form: Form, name: KindName, catalog: Catalog): Form {
  const kind = kindNamed(name);
  const isOther = name === 'distribution' || form.kind.name === 'distribution';
  const fitting = isOther ? [] : form.dimensions.filter((by) => namesFor(name, catalog).includes(by));
  const kept = Object.entries(form.others).filter(([attribute]) => isKept(attribute, name));
  const measures = OF_SEVERAL.includes(name) ? form.measures : form.measures.slice(0, 1);
  return {
    ...form,
    kind,
    measures: measures.length > 0 || !kind.hasMeasure ? measures : ['revenue'],
    dimensions: completed(fitting, name, catalog),
    where: name === 'forecast' ? withoutPeriod(form.where) : form.where,
    others: Object.fromEntries(kept),
  };
}

function isKept(attribute: string, name: KindName): boolean {
  if (attribute === 'granularity') return name === 'trend' || name === 'forecast';
  return (attribute === 'top' || attribute === 'bottom') && kindNamed(name).tag === 'sales-breakdown';
}

/** Adds the dimensions that a kind needs. The second of a heatmap is a part of time. */
function completed(dimensions: readonly string[], kind: KindName, catalog: Catalog): readonly string[] {
  const [least, most] = kindNamed(kind).dimensions;
  const names = namesFor(kind, catalog);
  const usual = kind === 'map' ? PLACES : kind === 'distribution' ? [] : USUAL_DIMENSIONS;
  const [first] = [...usual, ...names].filter((name) => names.includes(name));
  const all = dimensions.length > 0 || first === undefined || least === 0 ? dimensions : [first];
  const more = all.length < least ? [...CALENDAR_DIMENSIONS, ...names].filter((name) => !all.includes(name)) : [];
  return [...all, ...more.slice(0, Math.max(0, least - all.length))].slice(0, most);
}

/** Returns whether the measures of a meaning add up as its kind of answer needs it. The check of a plan knows attributes and columns alone. */
function isAnswerable({ kind, measures, dimensions, compare, others }: Form, catalog: Catalog): boolean {
  const facts = measures.map((name) => catalog.measures.find((one) => one.name === name));
  const addUp = (over: 'members' | 'time'): boolean => facts.every((one) => one?.adds[over] === true);
  switch (kind.name) {
    case 'drivers':
      return facts.every((one) => one !== undefined && (one.adds.members || one.isRatio));
    case 'forecast':
      return (dimensions.length === 0 || (addUp('members') && addUp('time'))) && (compare === '' || addUp('time'));
    case 'trend': {
      const isSum = others['cumulative'] !== undefined || others['average'] !== undefined;
      const isSingle = others['adjusted'] !== undefined || others['anomalies'] !== undefined;
      return (!isSum || addUp('time')) && (!isSingle || (measures.length === 1 && dimensions.length === 0));
    }
    default:
      return true;
  }
}

/** A part of a plan that users can change. */
export interface PlanChoice {
  /** `filter`: a filter by `field`. `count`: the length of a ranking. `grain`: the period of each point. `horizon`: the number of predicted periods. */
  readonly part: 'measure' | 'by' | 'filter' | 'period' | 'compare' | 'grain' | 'horizon' | 'count' | 'kind';
  /** The field of a filter, as `where` writes it. */
  readonly field?: string;
  /** The value in the plan; empty for none. */
  readonly value: string;
  /** The valid values, the current one included. */
  readonly options: readonly PlanOption[];
}

/** A value of a part, and the plan that has it. */
export interface PlanOption {
  readonly value: string;
  readonly plan: AskPlan;
}

const COMPARISONS = ['', 'previous-year', 'previous-period', PLAN];
const GRAINS = ['', 'day', 'week', 'month', 'quarter', 'year'];
const HORIZONS = ['', '3', '6', '12', '24'];
const COUNTS = ['', '3', '5', '10', '20'];

/** Returns the parts of a plan that can be changed, each with its valid values. A change of one part keeps the others where they fit. */
export function choicesOf(plan: AskPlan, catalog: AskCatalog): readonly PlanChoice[] {
  const form = formOf(plan);
  const { kind, where, others } = form;
  const isForecast = kind.name === 'forecast';
  const choice = (part: PlanChoice['part'], value: string, candidates: readonly Candidate[], field?: string): PlanChoice => ({
    part,
    ...(field !== undefined && { field }),
    value,
    options: optionsOf({ plan, value }, candidates, catalog),
  });
  const choices = [
    choice('measure', form.measures.join(', '), measuresFor(form, catalog)),
    choice('by', form.dimensions.join(', '), dimensionsFor(form, catalog)),
    ...filterChoices(form, catalog).map(({ field, value, candidates }) => choice('filter', value, candidates, field)),
    choice('period', periodIn(where), isForecast ? [] : periodsFor(form, catalog)),
    choice('compare', form.compare, compared(form)),
    ...(kind.name === 'trend' || isForecast
      ? [choice('grain', others['granularity'] ?? '', wordsFor(form, 'granularity', GRAINS))]
      : []),
    ...(isForecast ? [choice('horizon', others['horizon'] ?? '', wordsFor(form, 'horizon', HORIZONS))] : []),
    ...(['top', 'bottom'] as const).flatMap((name) => {
      const count = others[name];
      return count === undefined ? [] : [choice('count', count, wordsFor(form, name, COUNTS))];
    }),
    choice(
      'kind',
      kind.name,
      kindsFor(form, (one) => isValid(one, catalog), catalog),
    ),
  ];
  return choices.filter(({ options, value }) => options.length > 1 || (options.length === 1 && value !== ''));
}

/** Drivers always compare with something. */
const compared = (form: Form): readonly Candidate[] =>
  COMPARISONS.filter((compare) => compare !== '' || form.kind.name !== 'drivers').map((compare) => [
    compare,
    { ...form, compare },
  ]);

/** Returns the candidates that pass the check, with the current value in its place, or in front. */
function optionsOf({ plan, value }: PlanOption, candidates: readonly Candidate[], catalog: Catalog): readonly PlanOption[] {
  const options = candidates.flatMap(([text, form]): readonly PlanOption[] => {
    if (text === value) return [{ value, plan }];
    return isValid(form, catalog) ? [{ value: text, plan: planOfForm(form) }] : [];
  });
  const isListed = options.some((one) => one.value === value);
  return isListed || (candidates.length === 0 && value === '') ? options : [{ value, plan }, ...options];
}

function isValid(form: Form, catalog: Catalog): boolean {
  try {
    checkPlan(planOfForm(form), catalog);
    return isAnswerable(form, catalog);
  } catch (error) {
    if (error instanceof SalesError) return false;
    throw error;
  }
}
