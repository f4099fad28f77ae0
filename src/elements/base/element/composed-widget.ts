import type { PropertyValues } from 'lit';
import type { Plans, QueryPlan } from '../../../query/plan.js';
import type { QueryResult, Results } from '../../../query/result/result.js';
import type { CardBody } from '../card/card.js';
import type { FilterHooks } from '../query/filter-controller.js';
import type { LocaleSettings } from '../messages/locale.js';
import type { MemberNames } from '../../../format/member-name.js';
import { slotsOf } from '../../../plot/color-slots.js';
import type { Catalog } from '../../../query/catalog.js';
import type { MemberLinks } from '../links/member-links.js';
import type { FollowOptions, MemberColumn, WidgetContext, WidgetModel } from './widget.js';
import type { ModuleController } from './module-controller.js';

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

/** The values of a widget's context that can change between updates. */
export interface ContextParts extends Pick<
  WidgetContext,
  | 'catalog'
  | 'messages'
  | 'width'
  | 'where'
  | 'filters'
  | 'leftOut'
  | 'scenario'
  | 'own'
  | 'defaultPeriod'
  | 'isOnDashboard'
  | 'moving'
> {
  readonly settings: LocaleSettings;
  readonly names: MemberNames | undefined;
  readonly links?: MemberLinks | undefined;
}

/** Returns the context of a widget. Returns the old object when nothing changed, so a new object means that the view is outdated. */
export function contextOf({ settings, ...parts }: ContextParts, old: WidgetContext | undefined): WidgetContext {
  const { catalog, messages, names, links, leftOut = [], isOnDashboard = false } = parts;
  const { locale, dir } = settings;
  const currency = settings.currency ?? catalog.currency;
  const calendar = { ...catalog.calendar, ...settings.calendar };
  const context = { ...parts, leftOut, isOnDashboard, locale, dir, currency, calendar, slotsOf };
  const isKept = old?.catalog === catalog && old.messages === messages && old.names === names && old.links === links;
  return isKept && plainKey(old) === plainKey(context) ? old : context;
}

/** Returns the context before the data is loaded: what depends on the data is read from `catalog`, when it is read. */
export function contextBefore(catalog: Catalog, { settings, ...parts }: Omit<ContextParts, 'catalog'>): WidgetContext {
  const { locale, dir } = settings;
  return {
    ...{ ...parts, catalog, locale, dir, slotsOf },
    get currency() {
      return settings.currency ?? catalog.currency;
    },
    get calendar() {
      return { ...catalog.calendar, ...settings.calendar };
    },
  };
}

/** Returns the values that are compared as texts. The others are compared as objects. */
function plainKey(context: WidgetContext): string {
  return JSON.stringify({ ...context, catalog: undefined, messages: undefined, names: undefined, links: undefined });
}

/** Adds the defaults of a widget to its plans: filters, scenario, currency and calendar overrides. Options of a plan take precedence. */
function completed(plans: Plans, { where, filters, scenario }: WidgetContext, settings: LocaleSettings): Plans {
  const common = { ...(where && { where }), filters, ...(scenario && { scenario }), ...localOptions(settings) };
  return Object.fromEntries(Object.entries(plans).map(([name, plan]) => [name, { ...common, ...plan }] as const));
}

/** Returns the plan options that come from locale attributes: calendar and currency. */
export function localOptions({ calendar, currency }: LocaleSettings): Pick<QueryPlan, 'calendar' | 'currency'> {
  return { ...(Object.keys(calendar).length > 0 && { calendar }), ...(currency !== undefined && { currency }) };
}
