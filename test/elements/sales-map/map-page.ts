import '../../../src/define/sales-map.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import type { SalesMap } from '../../../src/elements/sales-map/sales-map.js';
import { allInside, inside, type Point } from '../chart-page.js';
import { putFollowed } from '../followed-page.js';

const PLACES = [
  ['USA', 'California', 400],
  ['USA', 'Texas', 300],
  ['USA', 'Ohio', 50],
  ['Brasil', null, 250],
  ['BR', null, 50],
  ['Australia', null, 200],
  ['China', null, 120],
  ['Atlantis', null, 30],
] as const;

/** Two orders for each place: one in each of two years. In 2015, all places had half of what is above, but China had 240. */
export const ROWS = PLACES.flatMap(([country, state, revenue], k) =>
  [2015, 2016].map((year) => ({
    order: `O${k}-${year}`,
    date: `${year}-03-0${k + 1}`,
    customer: `C${k % 2}`,
    country,
    state,
    revenue: year === 2016 ? revenue : country === 'China' ? 240 : revenue / 2,
  })),
);

/** A page with a map and a KPI that follows it. */
export interface Page {
  readonly box: HTMLElement;
  readonly map: SalesMap;
  readonly kpi: SalesKpi;
}

/** Puts a map and a KPI on the page and waits until both are painted. */
export async function show(attributes: Readonly<Record<string, string>> = {}, data: unknown = ROWS, width = 700): Promise<Page> {
  const { widget: map, ...page } = putFollowed(document.createElement('sales-map'), { id: 'places', ...attributes }, data, width);
  await settled({ ...page, map });
  return { ...page, map };
}

/** Waits until both are painted. */
export async function settled({ map, kpi }: Page): Promise<void> {
  await Promise.all([map.ready, kpi.ready]);
}

/** Returns where a country with a large shape is, by its name on the map. */
export function nameAt(map: SalesMap, name: string): Point {
  const found = allInside(map, '.stage .value text, .stage .chip-name text').find(({ textContent }) =>
    textContent.startsWith(name),
  );
  if (!found)
    throw new Error(
      `the map has no name ${name}: ${allInside(map, '.stage text')
        .map((text) => text.textContent)
        .join(', ')}`,
    );
  const box = found.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Returns what the line under the heading says. */
export const sentence = (map: SalesMap): string => inside(map, '.read').textContent.trim();
