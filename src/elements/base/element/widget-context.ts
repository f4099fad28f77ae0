import type { MemberNames } from '../../../format/member-name.js';
import { slotsOf } from '../../../plot/color-slots.js';
import type { Catalog } from '../../../query/catalog.js';
import type { Plans, QueryPlan } from '../../../query/plan.js';
import type { MemberLinks } from '../links/member-links.js';
import type { LocaleSettings } from '../messages/locale.js';
import type { WidgetContext } from './widget.js';

/** The values of a widget's context that can change between updates. */
export interface ContextParts extends Omit<WidgetContext, 'locale' | 'dir' | 'currency' | 'calendar' | 'slotsOf' | 'names'> {
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
export function completed(plans: Plans, { where, filters, scenario }: WidgetContext, settings: LocaleSettings): Plans {
  const common = { ...(where && { where }), filters, ...(scenario && { scenario }), ...localOptions(settings) };
  return Object.fromEntries(Object.entries(plans).map(([name, plan]) => [name, { ...common, ...plan }] as const));
}

/** Returns the plan options that come from locale attributes: calendar and currency. */
export function localOptions({ calendar, currency }: LocaleSettings): Pick<QueryPlan, 'calendar' | 'currency'> {
  return { ...(Object.keys(calendar).length > 0 && { calendar }), ...(currency !== undefined && { currency }) };
}
