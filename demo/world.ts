import { personName } from './people.js';
import { cumulate, type Random } from './random.js';

/** A shop of the demo company. */
export interface Store {
  readonly name: string;
  readonly region: string;
  readonly country: string;
  readonly weight: number;
}

/** An article with its list price and what it costs, in cents. */
export interface Product {
  readonly name: string;
  readonly category: string;
  readonly subcategory: string;
  readonly priceCents: number;
  readonly costCents: number;
  readonly weight: number;
}

/** A buyer: `store` is the nearest one; `since` the first day (0 = first day of the data) on which orders may come. */
export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly gender: string;
  readonly age: number;
  readonly store: number;
  readonly since: number;
  readonly weight: number;
}

const STORES: readonly (readonly [region: string, country: string, cities: readonly string[]])[] = [
  ['North', 'Denmark', ['Copenhagen', 'Aarhus']],
  ['North', 'Sweden', ['Stockholm', 'Malmö']],
  ['West', 'Netherlands', ['Amsterdam', 'Utrecht']],
  ['West', 'France', ['Paris', 'Lyon', 'Nantes']],
  ['Center', 'Germany', ['Berlin', 'Hamburg', 'Munich', 'Cologne']],
  ['Center', 'Austria', ['Vienna', 'Graz']],
  ['South', 'Italy', ['Milan', 'Bologna']],
  ['South', 'Spain', ['Madrid', 'Barcelona', 'Valencia']],
];

/** Category → subcategory → nouns with a typical price in euros. */
const RANGE: Readonly<Record<string, Readonly<Record<string, readonly (readonly [noun: string, euros: number])[]>>>> = {
  Furniture: {
    Chairs: [
      ['Desk chair', 149],
      ['Stool', 59],
      ['Lounge chair', 349],
    ],
    Tables: [
      ['Desk', 279],
      ['Side table', 89],
      ['Dining table', 459],
    ],
    Storage: [
      ['Shelf', 119],
      ['Cabinet', 239],
      ['Coat rack', 69],
    ],
  },
  Lighting: {
    Lamps: [
      ['Table lamp', 49],
      ['Floor lamp', 129],
      ['Clip lamp', 29],
    ],
    Pendants: [
      ['Pendant', 99],
      ['Cluster pendant', 219],
    ],
    Outdoor: [
      ['Garden light', 39],
      ['Wall light', 59],
    ],
  },
  Kitchen: {
    Cookware: [
      ['Saucepan', 45],
      ['Cast iron pot', 119],
      ['Frying pan', 55],
    ],
    Tableware: [
      ['Plate set', 39],
      ['Bowl set', 29],
      ['Cutlery set', 69],
    ],
    Coffee: [
      ['Coffee maker', 89],
      ['Grinder', 79],
      ['Mug', 12],
    ],
  },
  Textiles: {
    Bedding: [
      ['Duvet cover', 79],
      ['Pillow', 35],
      ['Blanket', 65],
    ],
    Rugs: [
      ['Wool rug', 249],
      ['Runner', 99],
    ],
    Curtains: [
      ['Linen curtain', 85],
      ['Blackout curtain', 69],
    ],
  },
  Garden: {
    Seating: [
      ['Garden chair', 79],
      ['Bench', 189],
    ],
    Planting: [
      ['Planter', 35],
      ['Raised bed', 99],
      ['Watering can', 19],
    ],
    Grills: [
      ['Charcoal grill', 149],
      ['Gas grill', 399],
    ],
  },
};

const SERIES = [
  'Alto',
  'Birk',
  'Cala',
  'Dune',
  'Elm',
  'Fjord',
  'Grove',
  'Holm',
  'Iris',
  'Juno',
  'Koli',
  'Luna',
  'Moss',
  'Nord',
  'Opal',
  'Pine',
];

/** The shops, some busier than others. */
export function makeStores(random: Random): Store[] {
  return STORES.flatMap(([region, country, cities]) =>
    cities.map((name) => ({ name, region, country, weight: 0.5 + random.next() })),
  );
}

/** `count` articles; few of them sell most. */
export function makeProducts(random: Random, count: number): Product[] {
  const nouns = Object.entries(RANGE).flatMap(([category, subs]) =>
    Object.entries(subs).flatMap(([subcategory, list]) => list.map(([noun, euros]) => ({ category, subcategory, noun, euros }))),
  );
  return Array.from({ length: count }, (_, index) => {
    const { category, subcategory, noun, euros } = nouns[index % nouns.length] as (typeof nouns)[number];
    const round = Math.floor(index / nouns.length);
    const name = `${noun} ${SERIES[round % SERIES.length] ?? ''}${round >= SERIES.length ? ` ${String(Math.floor(round / SERIES.length) + 1)}` : ''}`;
    const priceCents = Math.round(euros * (0.7 + 0.7 * random.next())) * 100 - 5;
    const costCents = Math.round(priceCents * (0.42 + 0.25 * random.next()));
    return { name, category, subcategory, priceCents, costCents, weight: 1 / (1 + random.below(count)) ** 0.6 };
  });
}

/** `count` customers who join over `days` days; a few buy often. */
export function makeCustomers(random: Random, count: number, days: number, stores: readonly Store[]): Customer[] {
  const byStore = cumulate(stores.map((store) => store.weight));
  const width = String(count).length;
  return Array.from({ length: count }, (_, index) => ({
    id: `K${String(index + 1).padStart(width, '0')}`,
    name: personName(index),
    gender: random.next() < 0.56 ? 'female' : 'male',
    age: Math.max(18, Math.min(88, Math.round(43 + 14 * random.normal()))),
    store: random.weighted(byStore),
    since: random.next() < 0.35 ? 0 : random.below(days),
    weight: Math.exp(0.9 * random.normal()),
  }));
}
