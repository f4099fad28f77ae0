import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countryName, countryOf, stateOf } from '../../../src/elements/sales-map/model/place-names.js';
import { plainName } from '../../../src/util/places/place-name.js';

/** Names as sales files write them, none of them copied from `Intl`. */
const COUNTRIES: Readonly<Record<string, string>> = {
  US: 'USA; U.S.A.; us; US; usa; United States; united states of america; The United States; Vereinigte Staaten; États-Unis; Estados Unidos; EE. UU.; Stati Uniti; アメリカ合衆国; 美国; 미국; Stany Zjednoczone; Amerika Birleşik Devletleri; الولايات المتحدة; Verenigde Staten; Förenta staterna; USA ',
  GB: 'UK; U.K.; GB; GBR; Great Britain; united kingdom; Royaume-Uni; Vereinigtes Königreich; Großbritannien; Reino Unido; Regno Unito; イギリス; 英国; 영국; Storbritannien; Wielka Brytania',
  DE: 'Germany; GERMANY; Deutschland; DEU; de; Allemagne; Alemania; Alemanha; Germania; ドイツ; 德国; 독일; Niemcy; Duitsland; Tyskland; Almanya; ألمانيا; Federal Republic of Germany',
  KR: 'South Korea; Korea, South; Republic of Korea; Korea, Republic of; Korea (Republic of); KOR; Südkorea; Corée du Sud; Corea del Sur; Coreia do Sul; 韓国; 韩国; 대한민국; Zuid-Korea; Güney Kore',
  KP: "North Korea; DPRK; Korea, Democratic People's Republic of; Nordkorea; 北朝鮮",
  RU: 'Russia; Russian Federation; Russland; Rusia; Rússia; Россия; ロシア; 俄罗斯',
  CZ: 'Czech Republic; Czechia; Tschechien; Tschechische Republik; République tchèque; Česko',
  CI: "Côte d'Ivoire; Cote d’Ivoire; Ivory Coast; Elfenbeinküste; Costa de Marfil",
  CD: 'DR Congo; Democratic Republic of the Congo; Congo, The Democratic Republic of the; Zaire; Congo-Kinshasa',
  CG: 'Republic of the Congo; Congo-Brazzaville',
  MM: 'Burma; Myanmar; Myanmar (Burma); Birmanie',
  SZ: 'Swaziland; Eswatini; Swasiland',
  MK: 'Macedonia; North Macedonia; FYROM; Nordmazedonien',
  TR: 'Turkey; Türkiye; Turkiye; TÜRKİYE; Türkei; Turquie; トルコ; 土耳其',
  VN: 'Vietnam; Viet Nam; VNM; ベトナム; 越南',
  TW: 'Taiwan; Taiwan, Province of China; Taiwan, China; 台湾; 대만',
  CN: "China; PRC; People's Republic of China; Mainland China; 中国; 中國; 중국; Chine; Çin",
  HK: 'Hong Kong; Hong Kong SAR; Hong Kong SAR China; Hong Kong, China; 香港',
  NL: 'Netherlands; The Netherlands; Holland; Niederlande; Pays-Bas; Países Bajos; Nederland; オランダ',
  CH: 'Switzerland; Schweiz; Suisse; Svizzera; Suiza; CHE; スイス',
  CV: 'Cape Verde; Cabo Verde; Kap Verde',
  LA: "Laos; Lao PDR; Lao People's Democratic Republic",
  BO: 'Bolivia; Bolivia (Plurinational State of); Bolivien',
  IR: 'Iran; Iran, Islamic Republic of; Iran (Islamic Republic of)',
  SY: 'Syria; Syrian Arab Republic; Syrien',
  TZ: 'Tanzania; United Republic of Tanzania; Tansania',
  VE: 'Venezuela; Venezuela, Bolivarian Republic of',
  BA: 'Bosnia and Herzegovina; Bosnia & Herzegovina; Bosnia-Herzegovina; Bosnien und Herzegowina',
  TT: 'Trinidad and Tobago; Trinidad & Tobago; Trinidad und Tobago',
  LC: 'Saint Lucia; St. Lucia; St Lucia',
  AE: 'UAE; United Arab Emirates; U.A.E.; Vereinigte Arabische Emirate; Émirats arabes unis; الإمارات',
  SA: 'Saudi Arabia; KSA; Kingdom of Saudi Arabia; Arabie saoudite; السعودية',
  ES: 'España; Espana; SPAIN; Spanien; Espagne; Espanha; スペイン; 西班牙',
  SE: 'Sverige; Sweden; Schweden; Suède; Suecia',
  FI: 'Suomi; Finland; Finnland',
  GR: 'Greece; Hellas; Griechenland; Ελλάδα; EL; GR',
  JP: 'Japan; 日本; Japon; Japão; Giappone; 일본; اليابان',
  BR: 'Brazil; Brasil; Brasilien; Brésil; BRA',
  IE: 'Ireland; Republic of Ireland; Irland; Éire',
  XK: 'Kosovo; XK; XKX',
  GE: 'Georgia; Georgien; Géorgie',
};

/** Misspelled names, names of two countries, and names of something else. */
const UNKNOWN =
  'Germny; Untied States; Frnace; Brazill; Swizerland; Atlantis; Korea; Congo; Virgin Islands; America; Europe; EMEA; Africa; Rest of world; Other; N/A; West; North; Asia Pacific; Benelux; DACH; USAA; Unitd Kingdom; Itly; Jpan; State of Georgia; California; 123; 276; -; ?';

describe('countries', () => {
  it('are found by code and by name in every language, in any case, with and without accents', () => {
    for (const [code, names] of Object.entries(COUNTRIES))
      for (const name of names.split('; ')) assert.equal(countryOf(name), code, name);
  });

  it('are not guessed: misspelled names and names of two countries are none', () => {
    for (const name of UNKNOWN.split('; ')) assert.equal(countryOf(name), undefined, name);
    assert.equal(countryOf(''), undefined);
  });

  it('are none by a name that languages use for different countries', () => {
    // Serbian and Slovenian.
    const codes = new Set(['ja', 'ko', 'de', 'en'].map((language) => countryOf(countryName('NE', language))));
    assert.deepEqual([...codes], ['NE']);
  });

  it('have names in the language of the user, and codes in a language that nobody knows', () => {
    assert.equal(countryName('DE', 'fr'), 'Allemagne');
    assert.equal(countryName('US', 'not a language'), 'US');
  });
});

describe('states of the USA', () => {
  it('are found by postal code and by name', () => {
    for (const name of ['California', 'CALIFORNIA', 'CA', 'ca', 'US-CA', ' california ', 'California[E]', 'California [a]'])
      assert.equal(stateOf(name), 'CA', name);
    for (const name of ['DC', 'D.C.', 'District of Columbia', 'Washington, D.C.']) assert.equal(stateOf(name), 'DC', name);
    assert.equal(stateOf('Washington'), 'WA');
    assert.equal(stateOf('Georgia'), 'GA');
  });

  it('are not guessed', () => {
    for (const name of ['Tenessee', 'Ontario', 'PR', 'Bayern', 'New England', 'Dakota', 'Carolina', ''])
      assert.equal(stateOf(name), undefined, name);
  });
});

describe('plainName', () => {
  it('ignores case, accents, punctuation and the article, and keeps letters of all scripts', () => {
    assert.equal(plainName('The São-Tomé & Príncipe.'), 'sao tome and principe');
    assert.equal(plainName('ガーナ'), 'ガーナ');
    assert.notEqual(plainName('ガ'), plainName('カ'));
  });
});
