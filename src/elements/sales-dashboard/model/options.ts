import { splitList } from '../../../query/parse-list.js';
import { badOption } from '../../../util/error.js';
import { DEFAULT_PAGES, PAGES, type PageName } from './slot.js';
import { placesOf } from './slots.js';

/** Parsed attributes of a dashboard. */
export interface DashboardOptions {
  readonly pages: readonly PageName[];
  /** Names of the places below the key figures, in order; all places when empty. */
  readonly widgets: readonly string[];
}

/** Attributes of a dashboard as written in HTML. */
interface DashboardAttributes {
  readonly pages: string;
  readonly page?: string;
  readonly widgets: string;
}

/** Names of all places below the key figures, over all pages. */
const WIDGETS: readonly string[] = /* @__PURE__ */ PAGES.flatMap((page) =>
  placesOf(page, { has: () => true, lead: 'revenue', hasYears: true, hasHours: true }).tiles.map(({ name }) => name),
);

/** Parses the attributes. @throws SalesError `bad-option` */
export function toOptions({ pages, page = '', widgets }: DashboardAttributes): DashboardOptions {
  listOf('page', page, PAGES);
  const chosen = listOf('pages', pages, PAGES);
  return { pages: chosen.length === 0 ? DEFAULT_PAGES : chosen.filter(isPage), widgets: listOf('widgets', widgets, WIDGETS) };
}

/** Returns the distinct names of a list. @throws SalesError `bad-option` for an unknown name */
function listOf(option: string, text: string, known: readonly string[]): readonly string[] {
  const names = [...new Set(splitList(text).filter(Boolean))];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw badOption(option, unknown, known);
  return names;
}

function isPage(name: string): name is PageName {
  return (PAGES as readonly string[]).includes(name);
}
