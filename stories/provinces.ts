/** Revenue of a year by state or province, as files write them: names in several languages, abbreviations and a misspelled name. */
const PROVINCES: Readonly<Record<string, string>> = {
  Germany:
    'Bayern 410; NRW 520; Baden-Württemberg 390; Hesse 240; Niedersachsen 180; Sachsen 95; Berlin 150; Hamburg 140; Rheinland-Pfalz 88; Thuringia 42; Brandenburg 51; Schleswig-Holstein 70; Sachsen-Anhalt 38; Mecklenburg-Vorpommern 33; Bremen 26; Saarland 24; Bayernn 12',
  France:
    'Île-de-France 480; Auvergne-Rhône-Alpes 260; Occitanie 170; Nouvelle-Aquitaine 160; Hauts-de-France 150; PACA 190; Grand Est 140; Brittany 90; Normandie 85; Pays de la Loire 110; Centre-Val de Loire 60; Bourgogne-Franche-Comté 62; Corse 12; La Réunion 30; Guadeloupe 14; Martinique 13; Guyane 6',
  Brazil:
    'SP 620; RJ 310; MG 250; RS 160; PR 150; SC 120; BA 110; PE 80; CE 70; GO 65; DF 60; PA 40; ES 45; MA 28; MT 35; MS 26; AM 30; PB 22; RN 20; AL 16; PI 14; SE 13; RO 11; TO 9; AC 4; AP 4; RR 3',
  Spain: 'Madrid 300; Catalonia 290; Andalucía 190; Limburg 5; País Vasco 80; Canarias 60; Ceuta 4',
  Netherlands: 'Noord-Holland 120; Zuid-Holland 130; Limburg 35; Utrecht 60',
};

/** Revenue of a year by city, with the state of some: cities of one name, and a town that no list of cities has. */
const CITIES =
  'Berlin/Germany 300; München/Germany 260; Köln/Germany 120; Frankfurt/Germany 150; London/UK 310; Paris/France 330; Lyon/France 90; Madrid/Spain 210; Barcelona/Spain 190; Roma/Italy 120; Milano/Italy 180; Wien/Austria 110; Zürich/Switzerland 140; Warszawa/Poland 95; Kleinkleckersdorf/Germany 20';

/** Orders by city, without latitude and longitude. `Country` is missing in the second list. */
export const BY_CITY = CITIES.split('; ').map((text, k) => {
  const [, city = '', country = '', revenue = ''] = /^(.*)\/(.*) (\d+)$/.exec(text) ?? [];
  const date = `2024-${String(1 + (k % 12)).padStart(2, '0')}-15`;
  return { 'Order ID': `C${k}`, 'Order Date': date, Country: country, City: city, Revenue: Number(revenue) * 1000 };
});
export const BY_CITY_ALONE = BY_CITY.map(({ Country: _, ...order }) => order);

/** Orders by state or province over two years. */
export const PROVINCIAL = Object.entries(PROVINCES).flatMap(([country, text], part) =>
  text.split('; ').flatMap((place, k) =>
    [2023, 2024].map((year) => {
      const [, state = '', revenue = ''] = /^(.*) (\d+)$/.exec(place) ?? [];
      const growth = year === 2024 ? 0.85 + ((k * 7) % 9) / 20 : 1;
      return {
        'Order ID': `${year}-${part}-${k}`,
        'Order Date': `${year}-${String(1 + (k % 12)).padStart(2, '0')}-15`,
        Country: country,
        State: state,
        Revenue: Math.round(Number(revenue) * 1000 * growth),
        Profit: Math.round(Number(revenue) * (((k * 5) % 9) - 2) * 40),
      };
    }),
  ),
);
