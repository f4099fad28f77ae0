// The maps that scripts/map-regions.mjs makes, and the districts that their places consist of where Natural Earth has no larger ones.

/** Returns the code of the place that has a district. @throws where a district is in none */
const unionOf = (parts) => {
  const codes = new Map(Object.entries(parts).flatMap(([code, districts]) => districts.split(' ').map((part) => [part, code])));
  return (part) => {
    if (!codes.has(part)) throw new Error(`${part} is in no place`);
    return codes.get(part);
  };
};

/** Returns the code of a place, with other codes than those of Natural Earth, and without those that are `undefined`. */
const renamed = (codes) => (code) => (Object.hasOwn(codes, code) ? codes[code] : code);

const FRANCE = {
  ARA: '01 03 07 15 26 38 42 43 63 69 73 74',
  BFC: '21 25 39 58 70 71 89 90',
  BRE: '22 29 35 56',
  '20R': '2A 2B',
  CVL: '18 28 36 37 41 45',
  GES: '08 10 51 52 54 55 57 67 68 88',
  HDF: '02 59 60 62 80',
  IDF: '75 77 78 91 92 93 94 95',
  NOR: '14 27 50 61 76',
  NAQ: '16 17 19 23 24 33 40 47 64 79 86 87',
  OCC: '09 11 12 30 31 32 34 46 48 65 66 81 82',
  PDL: '44 49 53 72 85',
  PAC: '04 05 06 13 83 84',
  ...{ GP: 'GP', MQ: 'MQ', GF: 'GF', RE: 'RE', YT: 'YT' },
};

const SPAIN = {
  AN: 'AL CA CO GR H J MA SE',
  AR: 'HU TE Z',
  ...{ AS: 'O', CB: 'S', CE: 'CE', ML: 'ML', RI: 'LO', MD: 'M', MC: 'MU', NC: 'NA', IB: 'PM' },
  CN: 'GC TF',
  CL: 'AV BU LE P SA SG SO VA ZA',
  CM: 'AB CR CU GU TO',
  CT: 'B GI L T',
  EX: 'BA CC',
  GA: 'C LU OR PO',
  PV: 'BI SS VI',
  VC: 'A CS V',
};

const ITALY = {
  21: 'AL AT BI CN NO TO VB VC',
  23: 'AO',
  25: 'BG BS CO CR LC LO MB MI MN PV SO VA',
  32: 'BZ TN',
  34: 'BL PD RO TV VE VI VR',
  36: 'GO PN TS UD',
  42: 'GE IM SP SV',
  45: 'BO FC FE MO PC PR RA RE RN',
  52: 'AR FI GR LI LU MS PI PO PT SI',
  55: 'PG TR',
  57: 'AN AP FM MC PU',
  62: 'FR LT RI RM VT',
  65: 'AQ CH PE TE',
  67: 'CB IS',
  72: 'AV BN CE NA SA',
  75: 'BA BR BT FG LE TA',
  77: 'MT PZ',
  78: 'CS CZ KR RC VV',
  82: 'AG CL CT EN ME PA RG SR TP',
  88: 'CA CI NU OG OR OT SS VS',
};

const ENGLAND = {
  UKC: 'NTY STY SND DUR HPL RCC NBL STT DAL MDB GAT NET',
  UKD: 'CHW CMA WRL HAL KWL LIV SFT SHN LAN BPL BBD CHE WGN SKP WRT SLF BOL TRF MAN OLD RCH TAM BUR',
  UKE: 'NYK ERY KHL NLN NEL YOR DNC ROT SHF CLD KIR LDS BRD WKF BNS',
  UKF: 'LIN RUT NTT NTH LEC DBY NGM LCE DER',
  UKG: 'SHR HEF STE TFW STS WOR WAR SOL COV BIR SAW DUD WLL WLV',
  UKH: 'NFK SFK ESS SOS THR HRT CAM LUT CBF BDF PTE',
  UKI: 'WND MRT WSM KEC HNS EAL HMF RIC LND TWH ENF BNE WFT RDB HAV BEX STN HIL BEN HRW CMD ISL LBH SWK CRY LEW HRY KTT NWM GRE HCK BDG BRY',
  UKJ: 'KEN MDW ESX BNH WSX HAM POR STH IOW MIK BKM OXF WBK WOK BRC WNM SLG RDG SRY',
  UKK: 'DOR BMH POL DEV TOB PLY CON SOM NSM BST SGC GLS SWD BAS WIL IOS',
};
const NATIONS = {
  WLS: 'FLN WRX POW MON NWP CRF VGL BGE NTL SWA CMN PEM CGN GWN CWY DEN AGY CAY RCT BGW TOF MTY',
  SCT: 'DGY SCB CLK STG FAL WLN EDH MLN ELN SAY NAY IVC RFW WDU AGB HLD MRY ABD ABE ANS DND PKN FIF ORK NLK EDU GLG ERW EAY SLK ZET ELS',
  NIR: 'DRY STB FER DGN ARM NYM LMV CLR MYL LRN CKF NTA BFS NDN ARD DOW MFT OMH CKT CGV BNB ANT LSB BLY BLA CSR',
};

/**
 * Each map: its id, the country's name, the file of Natural Earth, the code of each of its places, the degrees that its parts are in (west, south, east,
 * north), where parts far away are moved (across and down as shares of the map, with their size as a share of its width), whether its places consist of
 * districts, and whether they have no holes.
 */
export const MAPS = [
  { id: 'at', name: 'Austria', source: 'austria', codeOf: renamed({}) },
  { id: 'au', name: 'Australia', source: 'australia', codeOf: renamed({ 'X02~': 'NSW' }), within: [112, -44, 154.5, -9] },
  { id: 'be', name: 'Belgium', source: 'belgium', codeOf: renamed({}) },
  { id: 'br', name: 'Brazil', source: 'brazil', codeOf: renamed({}), within: [-75, -34, -34, 6] },
  { id: 'ca', name: 'Canada', source: 'canada', codeOf: renamed({}) },
  { id: 'ch', name: 'Switzerland', source: 'switzerland', codeOf: renamed({}) },
  { id: 'cn', name: 'China', source: 'china', codeOf: renamed({ 71: undefined, 91: 'HK', 92: 'MO' }), within: [73, 18, 136, 54] },
  { id: 'de', name: 'Germany', source: 'germany', codeOf: renamed({}) },
  { id: 'es', name: 'Spain', source: 'spain', isUnion: true, codeOf: unionOf(SPAIN), insets: { CN: [0.1, 1, 0.26] } },
  {
    ...{ id: 'fr', name: 'France', source: 'france', isUnion: true, codeOf: unionOf(FRANCE) },
    insets: {
      GP: [-0.14, 0.1, 0.13],
      MQ: [-0.14, 0.3, 0.11],
      GF: [-0.14, 0.52, 0.15],
      RE: [-0.14, 0.74, 0.11],
      YT: [-0.14, 0.93, 0.09],
    },
  },
  {
    ...{ id: 'gb', name: 'the United Kingdom', source: 'uk', isSolid: true },
    codeOf: unionOf({ ENG: Object.values(ENGLAND).join(' '), ...NATIONS }),
  },
  {
    ...{ id: 'gb-regions', name: 'the United Kingdom, with the regions of England,', source: 'uk', isUnion: true },
    codeOf: unionOf({ ...ENGLAND, ...NATIONS }),
  },
  { id: 'in', name: 'India', source: 'india', codeOf: renamed({ CT: 'CG', OR: 'OD', UT: 'UK', TG: 'TS' }) },
  { id: 'it', name: 'Italy', source: 'italy', isUnion: true, codeOf: unionOf(ITALY) },
  {
    id: 'jp',
    name: 'Japan',
    source: 'japan',
    codeOf: renamed({}),
    within: [122, 24, 150, 46],
    insets: { 47: [0.18, 0.25, 0.32] },
  },
  {
    id: 'mx',
    name: 'Mexico',
    source: 'mexico',
    codeOf: renamed({ 'X01~': undefined, DIF: 'CMX' }),
    within: [-117.5, 14, -86, 33],
  },
  { id: 'nl', name: 'the Netherlands', source: 'netherlands', codeOf: renamed({}), within: [3, 50, 8, 54] },
  { id: 'pl', name: 'Poland', source: 'poland', codeOf: renamed({}) },
  { id: 'tr', name: 'Türkiye', source: 'turkey', codeOf: renamed({}) },
];
