import type { Catalog } from '../../query/catalog.js';
import { fieldsOf } from '../ask-catalog.js';
import { NOT_MEASURES } from '../vocabulary.js';
import { withoutPeriod } from './filter-candidates.js';
import { kindNamed, type Candidate, type Form } from './form.js';
import { KINDS, type KindName } from './kinds.js';

const CALENDAR_DIMENSIONS = ['weekday(date)', 'month-of-year(date)', 'hour(date)'];
const PLACES = ['country', 'state', 'city', 'region', 'continent'];
const ITEMS = ['product', 'subcategory', 'category'];
/** Dimensions of kinds that need one, the best first. */
const USUAL_DIMENSIONS = ['category', 'region', 'segment', 'channel', 'country', 'store', 'product'];
/** Kinds that show several measures. */
const OF_SEVERAL: readonly KindName[] = ['number', 'bars', 'trend', 'table'];

/** Returns a meaning with other values of an attribute; an empty one removes it. */
export function wordsFor(form: Form, name: string, words: readonly string[]): readonly Candidate[] {
  const { [name]: _, ...rest } = form.others;
  return words.map((word) => [word, { ...form, others: word === '' ? rest : { ...rest, [name]: word } }]);
}

/** Returns a meaning with each measure. */
export function measuresFor(form: Form, { measures }: Catalog): readonly Candidate[] {
  if (!form.kind.hasMeasure) return [];
  return measures.filter(({ name }) => !NOT_MEASURES.test(name)).map(({ name }) => [name, { ...form, measures: [name] }]);
}

/** Returns a meaning with each dimension. A number with one becomes bars, and bars without one a number. A heatmap keeps its columns. */
export function dimensionsFor(form: Form, catalog: Catalog): readonly Candidate[] {
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
      return names.filter((name) => ITEMS.includes(name));
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
export function kindsFor(form: Form, isValid: (form: Form) => boolean, catalog: Catalog): readonly Candidate[] {
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
