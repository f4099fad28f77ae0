import { isUsState, plainName } from './place-name.js';
import { REGION_NAMES } from './region-names.js';

/** A place of a map. */
export interface Region {
  readonly code: string;
  /** True when the name is that of places elsewhere too, as `Victoria` and all numbers are: it does not decide about a map. */
  readonly isCommon: boolean;
}

/** Words that say what a place is: `Province of`, `Prefecture`, `省`. */
const KIND_BEFORE =
  /^(?:state|estado|etat|stato|land|bundesland|province|provincia|provincie|provinz|region|regione|regiao|canton|kanton|cantone|prefecture|prefectura|prefettura|prafektur|wojewodztwo|woiwodschaft|voivodie|voivodato|comunidad autonoma|comunidad) (?:of |do |da |de |del |di |du |des |van |la |d(?=[aeiou]))?/;
const KIND_AFTER =
  /(?: (?:state|province|provincie|region|canton|kanton|prefecture|voivodeship|wojewodztwo|territory|ili|ken|to|fu|sheng|shi|sar|autonomous region|zizhiqu|zhuangzu zizhiqu|huizu zizhiqu)|県|府|都|省|市|自治区|特别行政区)$/;

/** A map of states, as its text in `REGION_NAMES` describes it. */
export interface RegionMap {
  readonly id: string;
  /** Code of the country, of two letters. */
  readonly country: string;
  readonly nameOf: (code: string) => string;
  /** Finds a place by its code, its name, or with the word for its kind. `DE-BY` is a code too. */
  readonly find: (text: string) => Region | undefined;
}

function mapOf([id, text]: readonly [id: string, text: string]): RegionMap {
  const country = id.slice(0, 2).toUpperCase();
  const names = new Map<string, string>();
  const regions = new Map<string, Region>();
  const add = (name: string, region: Region): void => {
    if (!regions.has(plainName(name))) regions.set(plainName(name), region);
  };
  const places = text.split(';').map((place) => {
    const [, code = '', all = ''] = /^(\S+) (.*)$/s.exec(place.trim()) ?? [];
    return { code, all: all.split('=').map((name) => name.trim()) };
  });
  for (const { code, all } of places) {
    names.set(code, all[0]!.replace('~', ''));
    for (const name of all) {
      add(name.replace('~', ''), { code, isCommon: /^~|^\d+$/.test(name) });
      if (/^\d+$/.test(name)) add(`${country} ${name}`, { code, isCommon: false });
    }
  }
  // Names come before codes, and codes with their country are of no other map.
  for (const { code } of places) {
    add(code, { code, isCommon: /^\d+$/.test(code) });
    add(`${country} ${code}`, { code, isCommon: false });
    if (/^0\d$/.test(code)) add(code.slice(1), { code, isCommon: true });
  }
  return {
    ...{ id, country },
    nameOf: (code) => names.get(code) ?? code,
    find(name) {
      const plain = plainName(name);
      return regions.get(plain) ?? regions.get(plain.replace(KIND_BEFORE, '')) ?? regions.get(plain.replace(KIND_AFTER, ''));
    },
  };
}

/** The maps, those of one country with the larger places first. */
export const REGION_MAPS: readonly RegionMap[] = /* @__PURE__ */ Object.entries(REGION_NAMES).map(mapOf);

/** The countries in which members have rows. Members without a known country are absent. */
export type MemberCountries = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Returns the number of members on a map. Those with rows in another country, or in several, are not on it. 0 when all of them are common names, and no
 * country is known for these.
 */
export function countOn({ country, find }: RegionMap, members: readonly string[], countries?: MemberCountries): number {
  let [count, isSure] = [0, false];
  for (const member of members) {
    const own = countries?.get(member);
    const isElsewhere = own !== undefined && !(own.size === 1 && own.has(country));
    const region = isElsewhere ? undefined : find(member);
    if (region === undefined) continue;
    count += 1;
    isSure ||= own !== undefined || !region.isCommon;
  }
  return isSure ? count : 0;
}

/** Minimum share of members that are states of one country. */
const MOSTLY = 0.9;

/** True when most members are states of the USA, or of another country with a map. */
export function areStates(members: readonly string[]): boolean {
  const least = Math.max(1, MOSTLY * members.length);
  return members.filter(isUsState).length >= least || REGION_MAPS.some((map) => countOn(map, members) >= least);
}
