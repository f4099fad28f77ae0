/** A row of orders with a place. */
export interface Place extends Readonly<Record<string, unknown>> {
  readonly order: string;
  readonly date: string;
  readonly continent: string;
  readonly country: string;
  readonly city: string | null;
  readonly revenue: number;
}

/**
 * Returns orders with more than 100,000 combinations of continent, country and city. Europe has 261 countries, Asia 150, America 3.
 * Paris is in France and in the US.
 */
export function manyPlaces(): readonly Place[] {
  const places: (readonly [string, string, string | null])[] = [];
  const fill = (continent: string, name: string, countries: number, towns: number): void => {
    for (let country = 1; country <= countries; country++)
      for (let town = 1; town <= towns - country; town++)
        places.push([continent, `${name} ${country}`, `${name} ${country}, town ${town}`]);
  };
  fill('Europe', 'State', 260, 400);
  fill('Asia', 'Land', 150, 300);
  const few = { 'Europe/France/Paris': 4, 'Europe/France/Lyon': 1, 'America/US/Boston': 3, 'America/US/Paris': 1 };
  for (const [path, count] of Object.entries({ ...few, 'America/Canada/Toronto': 2, 'America/Mexico': 2 })) {
    const [continent, country, city] = path.split('/');
    for (let n = 0; n < count; n++) places.push([continent!, country!, city ?? null]);
  }
  return places.map(([continent, country, city], n) => ({
    order: `o${n}`,
    date: n % 2 === 0 ? '2024-01-05' : '2024-02-05',
    continent,
    country,
    city,
    revenue: 1,
  }));
}
