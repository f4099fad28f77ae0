import { mapTexts } from '../../../messages/compiled/en/map.js';
import type { Plans, QueryPlan } from '../../../query/plan.js';
import type { Results } from '../../../query/result/result.js';
import { membersClause } from '../../../query/where/where.js';
import type { WidgetContext, WidgetModel } from '../../base/element/widget.js';
import type { BreakdownAnswers } from '../../sales-breakdown/model/breakdown.js';
import { both, clauseOf, firstMeasure, placeOf } from '../../sales-breakdown/model/options.js';
import { claimsOf } from '../../sales-breakdown/model/facts.js';
import { breakdownModel } from '../../sales-breakdown/model/model.js';
import { compared, keysOf, MAX_MEMBERS } from '../../sales-breakdown/model/plans.js';
import { requireFields } from '../../../catalog/known-field.js';
import { addsUp, mapsFor, placePlan, POSITIONS, type MapContext, type MapView } from './map.js';
import type { MapOptions } from './options.js';
import { parentPlans, placesOf, roleOf, severalOf } from './places.js';
import { positionPlan } from './gazetteer.js';
import { explain, sentenceOf, toTable } from './texts.js';
import { UNITED } from './united-map.js';

/** The attributes, and how many levels down the user went. */
export type MapState = MapOptions & { readonly depth: number };

/** Input of the map. Colors keep their meaning while the user drags another widget's filter. */
export interface MapInput {
  readonly answers: Results & BreakdownAnswers;
  readonly options: MapState;
  readonly context: MapContext;
}

/** Queries and texts of a map: those of a breakdown by place. */
export const mapModel: WidgetModel<MapState, MapInput, MapView> = {
  messages: { ...breakdownModel.messages, map: mapTexts },

  heading: (...args) => breakdownModel.heading(...args),

  plans(options, context) {
    const { field, within } = shownPart(options, context);
    const role = field === options.shapedField ? 'shape' : roleOf(field, context.catalog);
    const isShape = /^(?:shape|country|state)$/.test(role ?? '');
    const positions = isShape ? undefined : positionPlan(field, within, context.catalog);
    const parents =
      role === 'state' ? (['country'] as const) : role === 'city' && !positions ? (['country', 'state'] as const) : [];
    const measure = firstMeasure(options);
    return {
      ...breakdownModel.plans(options, context),
      ...(role === 'shape' && unitedPlans(options, field, context)),
      ...(positions && { [POSITIONS]: positions }),
      ...parentPlans(measure, { field, where: within, parents }, context.catalog),
    };
  },

  /** Members of one place are queried together, where their values do not add up. */
  follow: (options, results, context) => (addsUp(results, options) ? {} : placePlans(options, results, context)),

  view(options, answers, context) {
    const { field } = shownPart(options, context);
    mapsFor(answers, options, field, context.catalog).ownMap?.check?.(keysOf(answers['main']), options, context);
    const isPart = context.isOnDashboard === true && context.where !== '';
    return { answers, options, context: { ...context, isPart, depth: options.depth } };
  },

  summary: ({ view, picture }) => (picture ? sentenceOf(picture, view.context) : ''),

  claims({ view, picture }) {
    if (!picture) return undefined;
    const path = clauseOf(picture.path, picture.field, []);
    // A claim is about one member, and a place may have several.
    const isOne = picture.rows.every(({ members }) => members === undefined);
    return { claims: isOne ? claimsOf(picture, view.context) : [], ...(path !== '' && { where: [path] }) };
  },

  table: (_attributes, { view, picture }, caption) => picture && toTable(picture, view.context, caption),

  explain: (_attributes, { view, picture }) => (picture ? explain(picture, view.context) : []),

  fields: ({ levels }) => levels,
};

/** Returns the queries for the places of territories: of all rows of the widget, because a filter of the page changes no area. */
function unitedPlans(options: MapState, field: string, { where, catalog }: WidgetContext): Plans {
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

/** Returns the dimension shown, and the filter of the widget with the members that the user drilled into. */
function shownPart(
  { levels, depth }: MapState,
  { where, own }: WidgetContext,
): { readonly field: string; readonly within: string } {
  const { path, field } = placeOf(own, levels, depth);
  return { field, within: both(where, clauseOf(path, field, [])) };
}

function placePlans(options: MapState, results: Results, context: WidgetContext): Plans {
  const { field, within } = shownPart(options, context);
  const members = keysOf(results['main']);
  const places = placesOf(field, members, context.catalog, mapsFor(results, options, field, context.catalog));
  return Object.fromEntries(
    [...severalOf(members, places)].map(([code, names]) => [
      placePlan(code),
      {
        measures: options.measures,
        where: both(within, membersClause(field, names)),
        ...compared(options),
      },
    ]),
  );
}
