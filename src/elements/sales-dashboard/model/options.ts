import { splitList } from '../../../query/list.js';
import { badOption } from '../../../util/error.js';
import { DEFAULT_PAGES, PAGES, type PageName } from './place.js';
import { placesOf } from './places.js';

/** What the attributes of a dashboard say. */
export interface DashboardOptions {
  readonly pages: readonly PageName[];
  /** The places below the numbers, in the order wanted; all where empty. */
  readonly widgets: readonly string[];
}

/** The attributes of a dashboard as they are written. */
interface DashboardAttributes {
  readonly pages: string;
  readonly page?: string;
  readonly widgets: string;
}

/** The names of all widgets below the key figures that any page can have. */
const WIDGETS: readonly string[] = /* @__PURE__ */ PAGES.flatMap((page) =>
  placesOf(page, { has: () => true, lead: 'revenue', hasYears: true, hasHours: true }).tiles.map(({ name }) => name),
);

/** Reads the attributes. @throws SalesError `bad-option` */
export function toOptions({ pages, page = '', widgets }: DashboardAttributes): DashboardOptions {
  listOf('page', page, PAGES);
  const chosen = listOf('pages', pages, PAGES);
  return { pages: chosen.length === 0 ? DEFAULT_PAGES : chosen.filter(isPage), widgets: listOf('widgets', widgets, WIDGETS) };
}

/** The names of a list, each once. @throws SalesError `bad-option` for one that is not known */
function listOf(option: string, text: string, known: readonly string[]): readonly string[] {
  const names = [...new Set(splitList(text).filter(Boolean))];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw badOption(option, unknown, known);
  return names;
}

function isPage(name: string): name is PageName {
  return (PAGES as readonly string[]).includes(name);
}
