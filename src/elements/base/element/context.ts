import type { MemberNames } from '../../../format/member-name.js';
import type { LocaleSettings } from '../words/locale.js';
import type { Plans } from '../query/query-controller.js';
import type { WidgetContext } from './widget.js';

/** What changes from one update to the next. */
export interface ContextParts extends Pick<WidgetContext, 'catalog' | 'words' | 'width' | 'where' | 'filters' | 'own'> {
  readonly settings: LocaleSettings;
  readonly names: MemberNames | undefined;
}

/** The context of a widget; the old object where nothing changed, so that identity tells whether to show anew. */
export function contextOf(parts: ContextParts, old: WidgetContext | undefined): WidgetContext {
  const { catalog, settings, words, names, width, where, filters, own } = parts;
  const { locale, dir } = settings;
  const currency = settings.currency ?? catalog.currency;
  const calendar = { ...catalog.calendar, ...settings.calendar };
  const context = { catalog, locale, dir, currency, calendar, words, names, width, where, filters, own };
  const same = old?.catalog === catalog && old.words === words && old.names === names && plainKey(old) === plainKey(context);
  return same ? old : context;
}

function plainKey({ locale, currency, calendar, width, where, filters, own }: WidgetContext): string {
  return JSON.stringify([locale, currency, calendar, width, where, filters, own]);
}

/** Plans with what those of a widget have in common, where they leave it out: its filters, and what differs from the data's calendar. */
export function completed(plans: Plans, { where, filters }: WidgetContext, { calendar }: LocaleSettings): Plans {
  const common = { ...(where && { where }), filters, ...(Object.keys(calendar).length > 0 && { calendar }) };
  return Object.fromEntries(Object.entries(plans).map(([name, plan]) => [name, { ...common, ...plan }] as const));
}
