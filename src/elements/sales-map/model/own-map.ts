import { bareField } from '../../../query/where/where.js';
import { badOption } from '../../../util/error.js';
import { equalAreas, rangeOf } from './equal-areas.js';
import type { Geography, MapSize, Projected, Spot } from './geography.js';
import type { Ring } from './merged-rings.js';

/** The rings of places, by their codes. The empty code has land that belongs to no place. */
export type Areas = ReadonlyMap<string, readonly Ring[]>;

/** Maximum number of names in an error. */
const MAX_NAMED = 3;

/**
 * Returns the map of areas, which shows all of them as large as possible. Codes are found as given, otherwise without case, spaces and accents unless
 * several are then equal. `shapes` is what the page calls the file.
 */
export function ownMap(areas: Areas, shapes: string): Geography {
  const toPlane = equalAreas([...areas.values()].flat(2));
  const flat = new Map([...areas].map(([code, rings]) => [code, rings.map((ring) => ring.map(toPlane))]));
  const codes = [...areas.keys()].filter((code) => code !== '');
  const codeOf = finderOf(codes);
  return {
    ...{ id: 'own', codeOf, nameOf: (code) => code, showsCodes: false, aspect: 0.62 },
    project: (_maps, { edgePx }, size) => fitted(flat, size, edgePx),
    check(members, { mapChart, shapedField = '' }, { filters }) {
      if (mapChart === 'tile') throw badOption('chart', mapChart, 'chart-of-shapes');
      const names = members.filter((member) => member !== null);
      // A filter may leave only members without a shape.
      if (filters.length > 0 || names.length === 0 || names.some((name) => codeOf(name) !== undefined)) return;
      const [some, found] = [names, codes].map((all) => all.slice(0, MAX_NAMED)) as [string[], string[]];
      throw badOption('shapes', shapes, 'shapes-of-members', { field: bareField(shapedField), names: some, found });
    },
  };
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f\s]/g, '');

function finderOf(codes: readonly string[]): Geography['codeOf'] {
  const known = new Set(codes);
  const byPlain = new Map<string, string | undefined>();
  for (const code of codes) byPlain.set(plain(code), byPlain.has(plain(code)) ? undefined : code);
  return (text) => (known.has(text) ? text : byPlain.get(plain(text)));
}

/** Returns rings as large as they fit into a space, in its middle. */
function fitted(areas: ReadonlyMap<string, readonly (readonly Spot[])[]>, size: MapSize, edgePx: number): Projected {
  const spots = [...areas.values()].flat(2);
  const [left, right] = rangeOf(spots.map(({ x }) => x));
  const [top, bottom] = rangeOf(spots.map(({ y }) => y));
  const { width, height } = size;
  const scale = Math.max(0, Math.min((width - 2 * edgePx) / (right - left), (height - 2 * edgePx) / (bottom - top)));
  const toPx = ({ x, y }: Spot): Spot => ({
    x: width / 2 + scale * (x - (left + right) / 2),
    y: height / 2 + scale * (y - (top + bottom) / 2),
  });
  return { rings: new Map([...areas].map(([code, rings]) => [code, rings.map((ring) => ring.map(toPx))])), points: new Map() };
}
