import { stateOf } from '../model/place-names.js';
import { plainName } from '../../../util/places/place-name.js';
import type { RegionMap } from '../../../util/places/regions.js';
import type { FoundCity, Gazetteer } from '../model/gazetteer.js';
import { CITY_LIST } from './city-list.js';

interface City {
  readonly country: string;
  readonly state: string;
  readonly position: [east: number, north: number];
  readonly people: number;
}

/** Names of Natural Earth, each with others. */
export const OTHER_NAMES = `Munich=München; Cologne=Köln; Nürnberg=Nuremberg; Hannover=Hanover; Frankfurt=Frankfurt am Main; Freiburg=Freiburg im Breisgau; Vienna=Wien
; Zürich=Zurigo; Geneva=Genève=Genf; Bern=Berne; Basel=Bâle; Lausanne=Lausana; Rome=Roma=Rom; Milan=Milano=Mailand; Turin=Torino
; Florence=Firenze=Florenz; Venice=Venezia=Venedig; Naples=Napoli=Neapel; Genoa=Genova; Lisbon=Lisboa=Lissabon; Porto=Oporto; Seville=Sevilla
; La Coruña=A Coruña; Prague=Praha=Prag; Warsaw=Warszawa=Warschau; Kraków=Cracow; Wroclaw=Breslau; Gdansk=Danzig; Copenhagen=København=Kopenhagen
; Göteborg=Gothenburg; Moscow=Moskva=Moskau; Athens=Athína=Athen; Bucharest=București=Bukarest; Belgrade=Beograd=Belgrad
; Brussels=Bruxelles=Brussel=Brüssel; Antwerpen=Antwerp=Anvers; Gent=Ghent; The Hague=Den Haag=’s-Gravenhage; Ft. Worth=Fort Worth; Barlett=Bartlett; Mexico City=Ciudad de México=CDMX
; Beijing=Peking=北京; Shanghai=上海; Guangzhou=广州=Canton; Shenzhen=深圳; Tokyo=東京; Osaka=大阪; Kyoto=京都; Nagoya=名古屋; Yokohama=横浜; Seoul=서울; Istanbul=Estambul
; New York=New York City=NYC; Saint Petersburg=Sankt-Peterburg; Luxembourg=Luxemburg; Cairo=Kairo=Le Caire=El Cairo; Singapore=Singapur; Kyiv=Kiev
; Bengaluru=Bangalore; Rangoon=Yangon; Naypyidaw=Naypyitaw=Nay Pyi Taw; Mumbai=Bombay; Kolkata=Calcutta; Chennai=Madras; Marseille=Marseilles; Lyon=Lyons; Nice=Nizza; Strasbourg=Straßburg
; Washington, D.C.=Washington DC=Washington`;

let byName: ReadonlyMap<string, readonly City[]> | undefined;

function citiesByName(): ReadonlyMap<string, readonly City[]> {
  const found = new Map<string, City[]>();
  const add = (name: string, city: City): void => void found.set(plainName(name), [...(found.get(plainName(name)) ?? []), city]);
  let country = '';
  for (const line of CITY_LIST.split('\n')) {
    const [code = '', state = '', ...cities] = line.split('|');
    if (code !== '') country = code;
    for (let k = 0; k < cities.length; k += 4) {
      const [north, east, people] = cities.slice(k + 1, k + 4).map(Number) as [number, number, number];
      add(cities[k]!, { country, state, position: [east / 100, north / 100], people });
    }
  }
  for (const entry of OTHER_NAMES.split(';')) {
    const [name = '', ...others] = entry.trim().split('=');
    const cities = [...(found.get(plainName(name)) ?? [])];
    for (const other of others) for (const city of cities) add(other, city);
  }
  return found;
}

/** Returns the cities of the world. `maps` find their states. */
export function gazetteerOf(maps: readonly RegionMap[]): Gazetteer {
  const finderOf = (country: string): ((name: string) => string | undefined) | undefined => {
    const map = maps.find((one) => one.country === country);
    return country === 'US' ? stateOf : map && ((name) => map.find(name)?.code);
  };
  const isMapped = (name: string): boolean => stateOf(name) !== undefined || maps.some((map) => map.find(name) !== undefined);
  /** True unless a city is in another state than the name says. */
  const mayBeIn = ({ country, state }: City, name: string): boolean => {
    const find = finderOf(country);
    if (!find) return !isMapped(name);
    const [own, other] = [find(state), find(name)];
    return other !== undefined && (own === undefined || own === other);
  };
  return {
    find(name, countries, states): FoundCity | undefined {
      byName ??= citiesByName();
      const all = byName.get(plainName(name)) ?? [];
      const here = all.filter((city) => countries?.has(city.country) ?? true);
      const [state, ...others] = [...(states ?? [])];
      const isSame = (country: string, one: string, other: string): boolean => {
        const codeOf = (text: string): string => finderOf(country)?.(text) ?? text;
        return codeOf(one) === codeOf(other);
      };
      // Rows of several countries or states are those of several cities.
      const isOne = state === undefined || others.every((other) => here.some(({ country }) => isSame(country, state, other)));
      if ((countries?.size ?? 1) > 1 || !isOne) return undefined;
      const left = state === undefined ? here : here.filter((city) => mayBeIn(city, state));
      const [best] = left.toSorted((one, other) => other.people - one.people);
      return best && { position: best.position, country: best.country, isMostPopulous: left.length > 1 };
    },
  };
}
