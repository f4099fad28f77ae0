// Made-up orders by place: the sample file of the documentation that has states, cities and their positions.

/** The sales of a city in a year, in thousands. */
const CITIES = [
  ['USA', 'California', 'Los Angeles', 34.05, -118.24, 190],
  ['USA', 'New York', 'New York', 40.71, -74.01, 150],
  ['USA', 'Texas', 'Houston', 29.76, -95.37, 130],
  ['USA', 'Florida', 'Miami', 25.76, -80.19, 90],
  ['USA', 'Washington', 'Seattle', 47.61, -122.33, 75],
  ['USA', 'Pennsylvania', 'Philadelphia', 39.95, -75.17, 60],
  ['USA', 'Illinois', 'Chicago', 41.88, -87.63, 58],
  ['USA', 'Ohio', 'Columbus', 39.96, -83, 40],
  ['USA', 'Georgia', 'Atlanta', 33.75, -84.39, 36],
  ['USA', 'Michigan', 'Detroit', 42.33, -83.05, 34],
  ['USA', 'Colorado', 'Denver', 39.74, -104.99, 22],
  ['USA', 'Arizona', 'Phoenix', 33.45, -112.07, 20],
  ['USA', 'Massachusetts', 'Boston', 42.36, -71.06, 48],
  ['Canada', 'Ontario', 'Toronto', 43.65, -79.38, 85],
  ['Canada', 'Quebec', 'Montreal', 45.5, -73.57, 52],
  ['Mexico', 'Jalisco', 'Guadalajara', 20.67, -103.35, 44],
  ['Germany', 'Bavaria', 'Munich', 48.14, 11.58, 95],
  ['France', 'Occitanie', 'Toulouse', 43.6, 1.44, 62],
  ['Japan', 'Aichi', 'Nagoya', 35.18, 136.91, 70],
  ['Australia', 'Victoria', 'Melbourne', -37.81, 144.96, 38],
];

const HEAD = ['order_id', 'order_date', 'country', 'state', 'city', 'latitude', 'longitude', 'Ship Country', 'revenue', 'profit'];

/** Returns the lines of `places.csv`: two years of an order per month and city. Some states make a loss. */
export function placeLines() {
  const months = Array.from({ length: 24 }, (_, month) => month);
  const rows = CITIES.flatMap(([country, state, city, latitude, longitude, sales], place) =>
    months.map((month) => {
      const revenue = Math.round((sales * 1000 * (9 + ((month * 7 + place) % 6))) / 138);
      const profit = Math.round(revenue * (((place * 5) % 9) - 2) * 0.04);
      const date = `${2024 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}-${String(10 + (place % 9))}`;
      return [`P${place + 1}-${month + 1}`, date, country, state, city, latitude, longitude, country, revenue, profit];
    }),
  );
  return [HEAD, ...rows].map((row) => row.join(','));
}
