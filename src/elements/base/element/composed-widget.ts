import type { PropertyValues } from 'lit';
import type { Plans } from '../../../query/plan.js';
import type { QueryResult, Results } from '../../../query/result/result.js';
import type { CardBody } from '../card/card.js';
import type { FilterHooks } from '../query/filter-controller.js';
import type { LocaleSettings } from '../messages/locale.js';
import { completed } from './context.js';
import type { ModuleController } from './module-controller.js';
import type { FollowOptions, MemberColumn, WidgetContext, WidgetModel } from './widget.js';

/** The parts of a widget that its controllers use. */
export interface Widget<Attributes, View, Picture> {
  readonly model: WidgetModel<Attributes, View, Picture>;
  readonly attributes: Attributes;
  readonly body: CardBody<View, Picture>;
  /** Module that the widget must load before it can query; `undefined` when it needs none. */
  readonly dependency: ModuleController<unknown> | undefined;
  /** Maps the clauses of the filter group to those that the widget applies. */
  readonly readAs: FilterHooks['readAs'] | undefined;
  /** @throws SalesError `bad-option` for a bad value of an attribute */
  checkAttributes(): void;
  /** Renders the parts that were put off. */
  flushDeferred(): void;
  /** True when an attribute changed in this update. */
  hasNewAttributes(changed: PropertyValues): boolean;
}

/** Returns the hooks that connect a widget to its filter group. `view` returns the view shown. */
export function filterHooksOf<Attributes, View, Picture>(
  widget: Widget<Attributes, View, Picture>,
  view: () => View | undefined,
): Pick<FilterHooks, 'fields' | 'isBrush' | 'followsBrush' | 'readAs'> {
  return {
    fields: () => widget.model.fields?.(widget.attributes, view()) ?? [],
    isBrush: () => widget.model.isBrush?.(widget.attributes) ?? false,
    followsBrush: () => widget.model.followsBrush?.(widget.attributes) ?? false,
    readAs: (clauses) => widget.readAs?.(clauses),
  };
}

/** Returns the plans of the first queries, with the filters and the calendar of the widget. @throws SalesError for a bad attribute */
export function plansOf<Attributes, View, Picture>(
  { model, attributes }: Widget<Attributes, View, Picture>,
  context: WidgetContext,
  settings: LocaleSettings,
  previous?: View,
): Plans {
  return completed(model.plans(attributes, context, previous), context, settings);
}

/** Returns the plans that depend on the first results; none by default. */
export function followingPlans<Attributes, View, Picture>(
  { model, attributes }: Widget<Attributes, View, Picture>,
  results: Results,
  context: WidgetContext,
  { settings, ...more }: FollowOptions<View> & { readonly settings: LocaleSettings },
): Plans {
  return completed(model.follow?.(attributes, results, context, more) ?? {}, context, settings);
}

/** True when the filters leave no rows to show. */
export function isEmpty<Attributes, View, Picture>(
  { model, attributes }: Widget<Attributes, View, Picture>,
  results: Results,
): boolean {
  return model.isEmpty ? model.isEmpty(results, attributes) : Object.values(results)[0]?.selected === 0;
}

/** Returns those columns of an exported result that have members and are not keys. */
export function memberColumnsOf<Attributes, View, Picture>(
  { model }: Widget<Attributes, View, Picture>,
  view: View | undefined,
  result: QueryResult,
): readonly MemberColumn[] {
  return (view === undefined ? undefined : model.memberColumns?.(view, result)) ?? [];
}
