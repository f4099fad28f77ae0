/** Revenue of a year by country, as files write them: names of several languages, codes, a misspelled name and a place that there is not. */
const COUNTRIES: readonly (readonly [country: string, continent: string, revenue: number])[] = [
  ...([
    ['United States', 'North America', 320],
    ['Canada', 'North America', 260],
    ['Mexico', 'North America', 120],
  ] as const),
  ...([
    ['Brasil', 'South America', 170],
    ['Argentina', 'South America', 45],
    ['Chile', 'South America', 35],
  ] as const),
  ...([
    ['Deutschland', 'Europe', 500],
    ['UK', 'Europe', 420],
    ['France', 'Europe', 330],
    ['España', 'Europe', 210],
  ] as const),
  ...([
    ['Italia', 'Europe', 190],
    ['NL', 'Europe', 95],
    ['Sverige', 'Europe', 80],
    ['POL', 'Europe', 70],
  ] as const),
  ...([
    ['Luxembourg', 'Europe', 14],
    ['Malta', 'Europe', 6],
    ['Germny', 'Europe', 9],
  ] as const),
  ...([
    ['China', 'Asia', 380],
    ['日本', 'Asia', 260],
    ['South Korea', 'Asia', 130],
    ['India', 'Asia', 190],
  ] as const),
  ...([
    ['Singapore', 'Asia', 90],
    ['UAE', 'Asia', 50],
    ['Indonesia', 'Asia', 40],
    ['Türkiye', 'Asia', 55],
  ] as const),
  ...([
    ['South Africa', 'Africa', 60],
    ['Egypt', 'Africa', 30],
    ['Nigeria', 'Africa', 25],
  ] as const),
  ...([
    ['Australia', 'Oceania', 160],
    ['New Zealand', 'Oceania', 33],
    ['Atlantis', 'Oceania', 12],
  ] as const),
];

/** Revenue of a year by state of the USA. */
const STATES: readonly (readonly [state: string, revenue: number])[] = [
  ...([
    ['California', 190],
    ['NY', 150],
    ['Texas', 130],
    ['Florida', 90],
    ['Washington', 75],
    ['Pennsylvania', 60],
  ] as const),
  ...([
    ['Illinois', 58],
    ['Ohio', 40],
    ['Georgia', 36],
    ['Michigan', 34],
    ['VA', 30],
    ['Colorado', 22],
  ] as const),
  ...([
    ['Arizona', 20],
    ['Oregon', 18],
    ['Nevada', 12],
    ['Utah', 9],
    ['Hawaii', 5],
    ['Alaska', 4],
    ['Tenessee', 8],
  ] as const),
];

const PLACES = [
  ...COUNTRIES.map(([country, continent, revenue]) => ({ country, continent, state: null, revenue })),
  ...STATES.map(([state, revenue]) => ({ country: 'USA', continent: 'North America', state, revenue })),
];

/** Orders by place over two years. Some places grew, others fell. */
export const SHIPMENTS = PLACES.flatMap(({ revenue, ...place }, k) =>
  [2023, 2024].flatMap((year) =>
    [1, 2, 3].map((n) => {
      const sales = Math.round((revenue * 1000 * (year === 2024 ? 0.8 + ((k * 7) % 10) / 20 : 1) * n) / 6);
      return {
        'Order ID': `${year}-${k}-${n}`,
        'Order Date': `${year}-${String(n * 4).padStart(2, '0')}-15`,
        Country: place.country,
        State: place.state,
        Continent: place.continent,
        Quantity: n * (1 + (k % 4)),
        Revenue: sales,
        Profit: Math.round(sales * (((k * 5) % 9) - 2) * 0.04),
      };
    }),
  ),
);
