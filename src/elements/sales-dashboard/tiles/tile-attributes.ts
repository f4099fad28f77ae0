import type { LocaleAttributes } from '../../base/words/locale.js';
import type { Tile } from '../model/place.js';
import type { Attributes, TileTag } from '../model/place.js';

/** What shows one time beside the year before, once a time is chosen; until then it shows all that there is. */
const COMPARING: readonly TileTag[] = ['sales-kpi', 'sales-breakdown', 'sales-table'];

/** The attributes of a dashboard that concern its widgets; empty where not set. */
export interface DashboardAttributes extends LocaleAttributes {
  readonly where: string;
  readonly group: string;
  readonly scope: string;
  readonly print: string;
}

/** What is known when a widget is given its attributes. */
export interface TileScene {
  /** What the ids of the widgets begin with. */
  readonly name: string;
  /** Where the data come from, if not from the dashboard. */
  readonly source: LocaleAttributes | undefined;
  /** With what the widgets compare the period that the filters select; empty where they select none. */
  readonly compare: string;
}

/** What a widget is given besides its own: the filters of the dashboard, and what this says of words, numbers and days, else what its source says. */
export function attributesFor(tile: Tile, own: DashboardAttributes, { name, source, compare }: TileScene): Attributes {
  const pick = (one: keyof LocaleAttributes): string => [own[one], source?.[one]].find(Boolean)?.toString() ?? '';
  const all = {
    id: `${name}-${tile.name}`,
    where: own.where,
    group: own.group === 'default' ? '' : own.group,
    scope: own.scope,
    print: own.print === 'chart' ? '' : own.print,
    locale: pick('locale'),
    currency: pick('currency'),
    'time-zone': pick('timeZone'),
    'week-start': pick('weekStart'),
    'fiscal-start': pick('fiscalStart'),
    compare: COMPARING.includes(tile.tag) ? compare : '',
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}
