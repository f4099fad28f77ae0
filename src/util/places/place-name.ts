/** Returns a text without case, accents, punctuation, articles and a note in brackets at its end: spellings of one name become equal. */
export function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\S)\s*\[[^\]]*\]$/, '')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('æ', 'ae')
    .replaceAll('&', ' and ')
    .replaceAll(/['’`´ʼ‘.\u00ad\u200b-\u200f]/g, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replaceAll(/\bst\b/g, 'saint')
    .replace(/^the /, '')
    .trim();
}

/** A state of the United States, or its capital district. */
interface UsState {
  readonly code: string;
  readonly name: string;
}

const STATES = `AL Alabama;AK Alaska;AZ Arizona;AR Arkansas;CA California;CO Colorado;CT Connecticut;DE Delaware;DC District of Columbia;FL Florida;GA Georgia
;HI Hawaii;ID Idaho;IL Illinois;IN Indiana;IA Iowa;KS Kansas;KY Kentucky;LA Louisiana;ME Maine;MD Maryland;MA Massachusetts;MI Michigan;MN Minnesota
;MS Mississippi;MO Missouri;MT Montana;NE Nebraska;NV Nevada;NH New Hampshire;NJ New Jersey;NM New Mexico;NY New York;NC North Carolina;ND North Dakota
;OH Ohio;OK Oklahoma;OR Oregon;PA Pennsylvania;RI Rhode Island;SC South Carolina;SD South Dakota;TN Tennessee;TX Texas;UT Utah;VT Vermont;VA Virginia
;WA Washington;WV West Virginia;WI Wisconsin;WY Wyoming`;

/** The 50 states and the District of Columbia. */
export const US_STATES: readonly UsState[] = /* @__PURE__ */ STATES.split(';').map((state) => ({
  code: state.slice(0, 2),
  name: state.slice(3).trim(),
}));

/** Other names of states. */
export const STATE_ALIASES: Readonly<Record<string, string>> = {
  DC: 'Washington DC; Washington, D.C.; D.C.; Dist. of Columbia',
  NY: 'New York State',
  WA: 'Washington State',
  CA: 'Calif.',
  MA: 'Mass.',
  PA: 'Penna.; Penn.',
};

/** Returns true for the code or the name of a state, in any case. */
export function isUsState(text: string): boolean {
  const plain = text.trim().toUpperCase();
  return US_STATES.some(({ code, name }) => code === plain || name.toUpperCase() === plain);
}
