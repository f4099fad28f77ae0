import { plainName, STATE_ALIASES, US_STATES } from '../../../util/places/place-name.js';

/** ISO 3166-1: alpha-2 and alpha-3 of each country, and the codes in use for Kosovo, which has none. */
const CODES = `
  ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD
  BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN
  CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU
  DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB
  GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG
  HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN
  KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU
  LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR
  MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL
  OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB
  RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP
  SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN
  TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM XKXKX YEYEM YTMYT
  ZAZAF ZMZMB ZWZWE`;

export const COUNTRIES = /* @__PURE__ */ CODES.trim()
  .split(/\s+/)
  .map((codes) => ({ alpha2: codes.slice(0, 2), alpha3: codes.slice(2) }));

/**
 * Names of countries that `Intl` does not list: official and former names, other spellings, and abbreviations.
 */
const COUNTRY_ALIASES: Readonly<Record<string, string>> = {
  AG: 'Antigua; Antigua & Barbuda',
  AU: '호주',
  AX: 'Aland; Åland',
  BA: 'Bosnia; Bosnia Herzegovina; Bosnia-Herzegovina',
  BH: 'Kingdom of Bahrain',
  BL: 'Saint Barthelemy; St. Barts',
  BN: 'Brunei Darussalam',
  BO: 'Bolivia, Plurinational State of; Bolivia (Plurinational State of); Plurinational State of Bolivia',
  BQ: 'Bonaire; Bonaire, Sint Eustatius and Saba; Caribbean Netherlands',
  BS: 'The Bahamas; Bahamas, The',
  BY: 'Byelorussia; Belorussia; Wit-Rusland',
  CC: 'Cocos Islands; Keeling Islands',
  CD: 'DR Congo; DRC; Democratic Republic of the Congo; Democratic Republic of Congo; Congo, Democratic Republic of the; Congo, Democratic Republic; Congo, Dem. Rep.; Congo (Democratic Republic of the); Congo, The Democratic Republic of the; Congo-Kinshasa; Dem. Rep. Congo; Zaire; コンゴ民主共和国; Rép. dém. du Congo; 콩고 민주 공화국',
  CF: '中央アフリカ',
  CG: 'Republic of the Congo; Congo, Republic of the; Congo, Rep.; Congo-Brazzaville; Congo Brazzaville; Kongo-Brazzaville',
  CH: 'Swiss Confederation',
  CI: 'Ivory Coast; Elfenbeinküste; Cote d Ivoire; Cote dIvoire; Costa de Marfil; Fildişi Sahili; Wybrzeże Kości Słoniowej',
  CN: "PR China; P.R. China; PRC; Mainland China; China Mainland; Peoples Republic of China; China, People's Republic of; People's Republic of China; P.R.C.",
  CV: 'Cape Verde; Cabo Verde',
  CY: 'Republic of Cyprus',
  CZ: 'Czech Republic; Czechia; Tschechische Republik; République tchèque; República Checa; Repubblica Ceca; Tjeckiska republiken; Česká republika; Republika Czeska; Tsjechische Republiek',
  DE: 'Federal Republic of Germany; FRG; BRD; Bundesrepublik Deutschland; West Germany',
  DK: 'Kingdom of Denmark; الدنمارك',
  DO: 'Dominican Rep.',
  EG: 'Arab Republic of Egypt; Egypt, Arab Rep.',
  FK: 'Falklands; Malvinas; Falkland Islands (Malvinas)',
  FM: 'Micronesia; Micronesia, Federated States of; Micronesia (Federated States of); Federated States of Micronesia; Micronesia, Fed. Sts.',
  FR: 'French Republic; Metropolitan France',
  GB: 'UK; U.K.; Great Britain; Britain; GBR; United Kingdom of Great Britain and Northern Ireland; Great Britain and Northern Ireland; UK and Northern Ireland; Großbritannien; Grande-Bretagne; Gran Bretaña; Gran Bretagna; Grã-Bretanha; Groot-Brittannië; Storbritannien; Wielka Brytania; İngiltere; 英國; بريطانيا; Zjednoczone Królestwo',
  GF: 'Guyane',
  GM: 'The Gambia; Gambia, The; Gambia',
  GR: 'Hellenic Republic; Hellas; EL',
  HK: 'Hong Kong; Hong Kong SAR; Hong Kong SAR China; Hong Kong SAR, China; Hong Kong, China; Hongkong; Hong Kong S.A.R.',
  HM: 'Heard and McDonald Islands',
  HU: 'المجر',
  IE: 'Republic of Ireland; Irish Republic; Eire',
  IM: 'Isle of Man',
  IR: 'Islamic Republic of Iran; Iran, Islamic Republic of; Iran (Islamic Republic of); Iran, Islamic Rep.; Persia; Irão',
  KG: 'Kyrgyz Republic; Kirghizia',
  KH: 'Kampuchea',
  KN: 'St. Kitts and Nevis; Saint Kitts; St Kitts & Nevis',
  KP: "North Korea; DPRK; Democratic People's Republic of Korea; Korea, North; Korea (North); Korea, Democratic People's Republic of; Korea (Democratic People's Republic of); Korea, Dem. People's Rep.; Korea DPR",
  KR: 'South Korea; Republic of Korea; Korea, South; Korea (South); Korea, Republic of; Korea (Republic of); Korea, Rep.; Korea Republic; ROK; S. Korea; S Korea; Corea del Sur; Zuid-Korea; 韓国; 남한; 南韩',
  LA: "Laos; Lao; Lao PDR; Lao People's Democratic Republic",
  LY: 'Libyan Arab Jamahiriya; State of Libya',
  MD: 'Moldova; Republic of Moldova; Moldova, Republic of; Moldova (Republic of); Moldawien',
  MF: 'Saint Martin; Saint Martin (French part); Saint-Martin',
  MK: 'Macedonia; FYROM; FYR Macedonia; Republic of North Macedonia; Former Yugoslav Republic of Macedonia; Macedonia, the former Yugoslav Republic of; Macedonia, FYR; The former Yugoslav Republic of Macedonia',
  MM: 'Burma; Myanmar; Birmanie; Birmania; ミャンマー; ميانمار',
  MO: 'Macau; Macao; Macao SAR; Macau SAR; Macao SAR China; Macao SAR, China; Macao, China; ماكاو',
  MU: 'Île Maurice',
  NL: 'Holland; The Netherlands; Kingdom of the Netherlands; Netherlands, The; Holanda; Hollande; Olanda; Holandia; Hollanda; هولندا',
  NZ: 'Aotearoa',
  PG: 'PNG',
  PH: 'The Philippines; Philippines, The',
  PM: 'St. Pierre and Miquelon',
  PN: 'Pitcairn',
  PR: 'Porto Rico',
  PS: 'Palestine; State of Palestine; Palestine, State of; Palestinian Territory; Palestinian Territory, Occupied; Occupied Palestinian Territory; West Bank and Gaza; Palestinian Territories',
  RE: 'Reunion; Reunion Island',
  RU: 'Russia; Russian Federation; Russian Fed.',
  SA: 'Kingdom of Saudi Arabia; KSA; السعودية',
  SH: 'Saint Helena; St. Helena; Saint Helena, Ascension and Tristan da Cunha',
  SJ: 'Svalbard; Svalbard and Jan Mayen',
  SK: 'Slovak Republic',
  ST: 'Sao Tome; São Tomé and Príncipe; Sao Tome & Principe',
  SV: 'Salvador',
  SX: 'St. Maarten; Sint Maarten (Dutch part); Saint Maarten',
  SY: 'Syrian Arab Republic',
  SZ: 'Swaziland; Swasiland; Suazilandia',
  TH: 'تايلند',
  TJ: 'Tajiquistão',
  TL: 'East Timor; Timor Leste; Doğu Timor',
  TM: 'Turquemenistão',
  TR: 'Turkey; Türkiye; Turkiye; Republic of Türkiye; 터키',
  TT: 'Trinidad; Trinidad & Tobago',
  TW: 'Taiwan; Taiwan, Province of China; Taiwan (Province of China); Taiwan, China; Chinese Taipei; Taiwan ROC; Taiwan, R.O.C.; Republic of China',
  TZ: 'United Republic of Tanzania; Tanzania, United Republic of; Tanzania (United Republic of); Tanganyika',
  US: "USA; U.S.A.; U.S.; United States of America; The United States; The United States of America; United States (USA); U. S. A.; US of A; Vereinigte Staaten von Amerika; États-Unis d'Amérique; Estados Unidos de América; EE. UU.; EEUU; EUA; Estados Unidos da América; Stati Uniti d'America; Verenigde Staten van Amerika; Stany Zjednoczone Ameryki; Amerika Birleşik Devletleri; ABD; Amerikas förenta stater; Förenta staterna; アメリカ; 米国; 美利坚合众国; 미합중국; Amerika Serikat; США",
  UY: 'الأوروغواي',
  UZ: 'أوزباكستان',
  VA: 'Vatican; Holy See; Holy See (Vatican City State); Vatican City State; Cité du Vatican; バチカン; 바티칸',
  VC: 'St. Vincent and the Grenadines; Saint Vincent; St. Vincent',
  VE: 'Venezuela, Bolivarian Republic of; Venezuela (Bolivarian Republic of); Bolivarian Republic of Venezuela; Venezuela, RB',
  VG: 'British Virgin Islands; Virgin Islands, British; Virgin Islands (British); BVI',
  VI: 'US Virgin Islands; U.S. Virgin Islands; Virgin Islands, U.S.; Virgin Islands (U.S.); United States Virgin Islands; Virgin Islands of the United States; USVI',
  VN: 'Viet Nam; Vietnam; Socialist Republic of Vietnam; Vietname',
  XK: 'Kosova; Republic of Kosovo; UNK',
  YE: 'Yemen, Rep.; Republic of Yemen',
  ZA: 'Republic of South Africa; RSA; Południowa Afryka',
  ZW: 'Rhodesia',
  AE: 'UAE; Emirates; الإمارات',
};

/** Names of several countries, which some languages use for one of them. */
const AMBIGUOUS_NAMES =
  'America; Congo; Kongo; Guiana; Korea; Corea; Coreia; Corée; Koreia; Virgin Islands; コンゴ; 刚果; 콩고; الكونغو';

/**
 * Languages in which names of countries are known: those in which the catalog knows names of columns. The first language with a name decides; a
 * name that two languages give to different countries is not known.
 */
const LANGUAGES =
  'de fr es it pt nl sv da nb fi is pl cs sk sl hr sr bs mk sq hu ro bg el tr ru uk et lv lt ca eu gl ja ko zh zh-Hant ar he fa hi bn ta id ms vi th sw af';

/** Names by plain text. A later name never replaces an earlier one; two of the same rank that disagree are unknown. */
class Names {
  readonly #codes = new Map<string, string | undefined>();

  /** Adds the names of one rank, as pairs of name and code. */
  add(pairs: Iterable<readonly [name: string, code: string]>): void {
    const added = new Map<string, string | undefined>();
    for (const [name, code] of pairs) {
      const plain = plainName(name);
      if (plain === '') continue;
      added.set(plain, added.has(plain) && added.get(plain) !== code ? undefined : code);
    }
    for (const [plain, code] of added) if (!this.#codes.has(plain)) this.#codes.set(plain, code);
  }

  /** Adds names that stay unknown when languages with these names are added. */
  refuse(names: readonly string[]): void {
    for (const name of names) this.#codes.set(plainName(name), undefined);
  }

  codeOf(text: string): string | undefined {
    return this.#codes.get(plainName(text));
  }
}

/** Uninhabited places that no map shows. */
const NOWHERE = /^(?:AQ|BV|UM)$/;

function aliasesIn(aliases: Readonly<Record<string, string>>): readonly (readonly [name: string, code: string])[] {
  return Object.entries(aliases).flatMap(([code, names]) => names.split(/;\s*/).map((name) => [name, code] as const));
}

function* namesIn(language: string): Iterable<readonly [name: string, code: string]> {
  for (const style of ['long', 'short'] as const) {
    const names = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
    for (const { alpha2 } of COUNTRIES) {
      const name = names.of(alpha2);
      if (name !== undefined) yield [name, alpha2];
    }
  }
}

/** The codes of countries, and their names in English; and with the names in all other languages. Made at first use. */
let english: Names | undefined;
let all: Names | undefined;

function englishCountries(): Names {
  const names = new Names();
  names.refuse(AMBIGUOUS_NAMES.split('; '));
  names.add(COUNTRIES.flatMap(({ alpha2, alpha3 }) => [[alpha2, alpha2] as const, [alpha3, alpha2] as const]));
  names.add(aliasesIn(COUNTRY_ALIASES));
  names.add(namesIn('en'));
  return names;
}

function allCountries(): Names {
  const names = englishCountries();
  names.add(LANGUAGES.split(' ').flatMap((language) => [...namesIn(language)]));
  return names;
}

/** What precedes a country's name in its official name in English: “Federal Republic of”. */
const OFFICIAL =
  /^(?:the )?(?:(?:federal|federative|democratic|islamic|peoples|socialist|co-?operative|oriental|united|independent|arab|hashemite|grand) )*(?:republic|kingdom|commonwealth|principality|duchy|union|sultanate) of (?:the )?(?=.)/;

/** Finds a country by a code, by its name in any language, or by its official name in English. */
export function countryOf(text: string): string | undefined {
  const known = (name: string): string | undefined =>
    (english ??= englishCountries()).codeOf(name) ?? (all ??= allCountries()).codeOf(name);
  const plain = plainName(text);
  const bare = plain.replace(OFFICIAL, '');
  const code = known(text) ?? (bare === plain || bare.length < 4 ? undefined : known(bare));
  return code !== undefined && NOWHERE.test(code) ? undefined : code;
}

let states: Names | undefined;

function stateNames(): Names {
  const names = new Names();
  names.add(US_STATES.map(({ code }) => [code, code] as const));
  names.add(US_STATES.map(({ code, name }) => [name, code] as const));
  names.add(aliasesIn(STATE_ALIASES));
  return names;
}

/** Finds a state of the United States by its postal code or its name. `US-CA` is a code too. */
export function stateOf(text: string): string | undefined {
  return (states ??= stateNames()).codeOf(text.replace(/^US-/i, ''));
}

export function stateName(code: string): string {
  return US_STATES.find((state) => state.code === code)?.name ?? code;
}

export function countryName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale, 'en'], { type: 'region' }).of(code) ?? code;
  } catch {
    // A locale that the browser does not know.
    return code;
  }
}
