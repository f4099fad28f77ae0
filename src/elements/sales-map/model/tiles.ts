/** Countries as tiles: each near its neighbors, roughly where it is. Dependent territories have none. */
const WORLD_ROWS = `
.. .. .. .. .. .. .. .. .. .. .. IS NO SE FI LV EE RU
.. .. .. .. .. .. CA .. .. .. GB NL DK LT PL CZ HU SK KZ
.. .. .. .. .. .. .. .. .. .. IE BE DE AT SI BY UA MD UZ MN
.. .. .. .. .. .. .. .. .. .. FR CH LU LI HR GE RS RO BG KG
.. .. .. .. .. US .. .. .. .. MC AD SM BA CY TR AM AZ TM TJ CN KP JP
.. .. .. .. .. .. .. .. .. .. PT ES IT MT ME XK MK SY IR AF BT KR
.. .. .. .. MX .. CU BS .. .. MA VA TN AL PS LB KW IQ PK NP .. HK
.. .. .. .. .. BZ HT KN AG .. .. MR DZ LY GR EG JO BH AE IN BD MO TW
.. .. .. .. GT JM .. DO DM .. CV SN ML NE IL SD SA QA OM MM LA .. PH
.. .. .. .. SV NI HN LC BB .. .. GM BF BJ TD SS ER YE .. TH VN
.. .. .. .. CR PA VC GD TT .. GW .. GN TG NG CF ET DJ LK .. KH BN PW FM .. MH
KI .. .. .. .. .. VE GY SR .. SL CI GH CM UG .. SO MV .. SG MY
.. .. .. .. .. EC CO .. .. .. .. LR ST GQ CG RW KE .. .. .. ID .. .. NR
.. .. .. .. .. .. PE .. .. .. .. .. .. GA CD BI TZ SC .. .. .. TL PG .. SB TV
WS .. .. .. .. .. .. .. BR .. .. .. .. AO .. ZM MW KM
.. .. .. .. .. .. BO .. .. .. .. .. .. .. ZW MZ .. MU .. .. .. .. .. .. VU FJ
TO .. .. .. .. .. PY .. .. .. .. .. .. NA BW MG
.. .. .. .. .. .. .. .. .. .. .. .. .. ZA SZ .. .. .. .. .. .. AU
.. .. .. .. .. .. UY .. .. .. .. .. .. .. LS
.. .. .. .. .. CL AR
.. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. .. NZ`;

const STATES = `
AK .. .. .. .. .. .. .. .. .. ME
.. .. .. .. .. .. .. .. .. VT NH
WA ID MT ND MN IL WI MI NY RI MA
OR NV WY SD IA IN OH PA NJ CT
CA UT CO NE MO KY WV VA MD DE
.. AZ NM KS AR TN NC SC DC
.. .. .. OK LA MS AL GA
HI .. .. TX .. .. .. .. FL`;

function tilesIn(grid: string): TileGrid['places'] {
  const rows = grid.trim().split('\n');
  return rows.flatMap((line, row) => line.split(' ').flatMap((code, column) => (code === '..' ? [] : [{ code, column, row }])));
}

export interface TileGrid {
  readonly places: readonly { readonly code: string; readonly column: number; readonly row: number }[];
  /** Height of the grid by its width. */
  readonly aspect: number;
  /** Maximum height in px, unless the card is higher. */
  readonly maxPx: number;
}

export const WORLD_TILES: TileGrid = { places: /* @__PURE__ */ tilesIn(WORLD_ROWS), aspect: 0.78, maxPx: 540 };

export const STATE_TILES: TileGrid = { places: /* @__PURE__ */ tilesIn(STATES), aspect: 0.73, maxPx: 376 };
