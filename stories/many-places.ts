const COUNTRIES = { East: 240, West: 140, North: 40, South: 20 };

/** Returns orders of 4 regions, 440 countries and 105,420 cities. */
export function manyPlaces(): readonly object[] {
  const countries = Object.entries(COUNTRIES).flatMap(([region, count]) =>
    Array.from({ length: count }, (_, n) => ({ region, country: `Country ${n + 1}${region === 'East' ? '' : ` ${region}`}` })),
  );
  return countries.flatMap((place, n) =>
    Array.from({ length: 350 - (n % 240) }, (_, city) => ({ ...place, city: `City ${city + 1} of ${place.country}` })),
  );
}
