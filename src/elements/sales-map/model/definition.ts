import { requireFields } from '../../../catalog/known-field.js';
import { mapTexts } from '../../../messages/compiled/en/map.js';
import type { Messages } from '../../../messages/en.js';
import type { Plans, QueryPlan } from '../../../query/plan.js';
import { joinWhere, membersClause } from '../../../query/where/where.js';
import { clauseOf } from '../../base/define/drill-path.js';
import type { DrillInput, FactsInput } from '../../base/define/widget-definition.js';
import type { WidgetFacts, FactColumn, FactValue, WidgetMark } from '../../base/define/widget-facts.js';
import { claimsOf, headingOf } from '../../sales-breakdown/model/facts.js';
import { breakdownModel } from '../../sales-breakdown/model/model.js';
import { firstMeasure } from '../../sales-breakdown/model/options.js';
import { compared, keysOf, MAX_MEMBERS } from '../../sales-breakdown/model/plans.js';
import { positionPlan } from './gazetteer.js';
import { addsUp, mapsFor, placePlan, POSITIONS, toMap, type MapContext, type MapView } from './map.js';
import { toOptions, type MapOptions } from './options.js';
import { parentPlans, placesOf, roleOf, severalOf } from './places.js';
import { explain, sentenceOf } from './texts.js';
import { UNITED } from './united-map.js';
import { nameWithCode } from '../../../format/member-name.js';
import { MISSING } from '../../../format/number.js';
import { comparisonOf, sharesOf, totalOf } from '../../sales-breakdown/model/texts.js';

/** The facts of a map, and what its chart draws. */
export interface MapFacts extends WidgetFacts {
  readonly view: MapView;
}

type MapInput = DrillInput<MapOptions, never>;

type Answered = MapInput & FactsInput<MapOptions, never>;

/** Queries and facts of a map: those of a breakdown by place. */
export const mapDefinition = {
  textGroup: 'map',
  keepsPlaces: true,
  messages: { en: mapTexts },
  options: toOptions,
  levels: ({ levels }: MapOptions) => levels,
  heading: ({ attributes, messages }: { readonly attributes: MapOptions; readonly messages: Messages }): string =>
    headingOf(attributes, { field: attributes.levels[0] ?? '', path: [] }, messages),
  plans: plansOf,
  /** Members of one place are queried together, where their values do not add up. */
  follow: (input: Answered) => (addsUp(input.results, input.attributes) ? {} : placePlans(input)),
  facts: factsOf,
} as const;

/** Returns the filter of the widget with the members that the user drilled into. */
function withinOf({ where, place: { path, field } }: MapInput): string {
  return joinWhere(where, clauseOf(path, field, []));
}

function plansOf(input: MapInput): Plans {
  const { attributes: options, catalog, place } = input;
  const [{ field }, within] = [place, withinOf(input)];
  const role = field === options.shapedField ? 'shape' : roleOf(field, catalog);
  const isShape = /^(?:shape|country|state)$/.test(role ?? '');
  const positions = isShape ? undefined : positionPlan(field, within, catalog);
  const parents =
    role === 'state' ? (['country'] as const) : role === 'city' && !positions ? (['country', 'state'] as const) : [];
  const measure = firstMeasure(options);
  return {
    ...breakdownModel.plans({ ...options, depth: place.path.length }, input),
    ...(role === 'shape' && unitedPlans(input)),
    ...(positions && { [POSITIONS]: positions }),
    ...parentPlans(measure, { field, where: within, parents }, catalog),
  };
}

function factsOf(input: Answered): MapFacts {
  const { attributes: options, results, catalog, place, messages, names } = input;
  mapsFor(results, options, place.field, catalog).ownMap?.check?.(keysOf(results['main']), options, input);
  const { previous: _, ...around } = input;
  const context: MapContext = { ...around, isPart: input.isOnDashboard === true && input.where !== '', depth: place.path.length };
  const before = input.moving ? (input.previous as MapFacts | undefined)?.view : undefined;
  const view = toMap(results, options, context, before);
  const { role, keys } = messages.map;
  return {
    ...figuresIn(view, context),
    ...{ view, heading: headingOf(options, view, messages, names), summary: sentenceOf(view, context) },
    // A claim is about one member, and a place may have several.
    claims: view.rows.every(({ members }) => members === undefined) ? claimsOf(view, context) : [],
    explanation: explain(view, context),
    announced: { role, keys, hints: [], point: messages.breakdown.point },
  };
}

/** Returns the queries for the places of territories: of all rows of the widget, because a filter of the page changes no area. */
function unitedPlans({ attributes: options, where, catalog, place: { field } }: MapInput): Plans {
  const { united } = options;
  if (!united) return {};
  requireFields('shapes', [united], catalog);
  const measure = firstMeasure(options);
  const unfiltered = (plans: Plans): Plans =>
    Object.fromEntries(Object.entries(plans).map(([name, plan]): [string, QueryPlan] => [name, { ...plan, filters: [] }]));
  return unfiltered({
    [UNITED]: { measures: [measure], by: [field, united], where, limit: MAX_MEMBERS },
    ...(united === 'state' && parentPlans(measure, { field: united, where, parents: ['country'] }, catalog)),
  });
}

function placePlans(input: Answered): Plans {
  const { attributes: options, results, catalog, place } = input;
  const { field } = place;
  const members = keysOf(results['main']);
  const places = placesOf(field, members, catalog, mapsFor(results, options, field, catalog));
  return Object.fromEntries(
    [...severalOf(members, places)].map(([code, names]) => [
      placePlan(code),
      { measures: options.measures, where: joinWhere(withinOf(input), membersClause(field, names)), ...compared(options) },
    ]),
  );
}

/** A column of figures, and its value in a row. */
interface Figure extends FactColumn {
  readonly of: (row: MapView['rows'][number], at: number) => FactValue;
}

const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value);

/** Returns the rows as marks, with their figures: the value with its comparison, its share, and the measure that sizes bubbles. */
export function figuresIn(view: MapView, context: MapContext): Pick<WidgetFacts, 'columns' | 'marks' | 'path'> {
  const { messages } = context;
  const { field, path, geography, places } = view;
  const figures: readonly Figure[] = [
    { label: messages.dimension({ name: field }), of: ({ label }) => label },
    ...measured(view, 0, context),
    ...shared(view, context),
    ...view.columns.slice(1).flatMap((_, k) => measured(view, k + 1, context)),
    ...(geography ? [{ label: messages.map.place, onlyIn: 'table', of: (_, at) => places[at] ?? MISSING } satisfies Figure] : []),
  ];
  const marks = view.rows.map((row, at): WidgetMark => {
    const { key = null, label, members } = row;
    return {
      values: figures.map(({ of }) => of(row, at)),
      filters: [{ field, values: members ?? [key] }],
      title: nameWithCode(context.names, field, key) ?? label,
      hint: messages.breakdown.clickHint({ name: label }),
    };
  });
  return { columns: figures, marks, path };
}

/** Returns a measure, and with a comparison what it is compared with. The comparison of the second measure is in the table alone. */
function measured(view: MapView, c: number, context: MapContext): readonly Figure[] {
  const { breakdown } = context.messages;
  const { title, unit, good } = view.columns[c]!;
  const value: Figure = {
    ...{ label: title, unit, of: ({ values }) => known(values[c]) },
    ...(c === 0 && { spoken: (text: string) => text }),
  };
  const comparison = comparisonOf(view, context);
  if (!comparison) return [value];
  const labelOf = (what: string): string => breakdown.column({ measure: title, what });
  const compared = { name: comparison.name, good, labelOf: view.columns.length > 1 ? labelOf : undefined };
  const of: Figure['of'] = ({ previous }) => known(previous?.[c]);
  return [value, { label: comparison.name, unit, compared, of, onlyIn: c === 0 ? undefined : 'table' }];
}

function shared(view: MapView, context: MapContext): readonly Figure[] {
  const shareOf = sharesOf(view, context);
  const { share, ofAll } = context.messages.breakdown;
  if (!view.rows.some((row) => shareOf(row) !== undefined)) return [];
  const of: Figure['of'] = (row) => (shareOf(row) === undefined ? undefined : totalOf(row, view) / view.total);
  return [{ label: share, unit: 'percent', of, spoken: (text) => ofAll({ share: text }) }];
}
