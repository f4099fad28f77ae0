import { messages as names } from '../compiled/cs/names.js';
import { grammarOf, joined } from '../grammar.js';

/** The cases of a period in the order of the words below. */
type Case = 'genitive' | 'dative' | 'locative' | 'instrumental';

/** The words at the start of a period in each case: `rok 2016` is written `2016` alone where it has no preposition. */
const YEAR: Readonly<Record<Case, string>> = { genitive: 'roku', dative: 'roku', locative: 'roce', instrumental: 'rokem' };
const SAME_DAYS: Readonly<Record<Case, string>> = {
  genitive: 'stejných dní',
  dative: 'stejným dnům',
  locative: 'stejných dnech',
  instrumental: 'stejnými dny',
};
/** The genitive, the dative, which is the locative of months too, and the instrumental. */
const MONTHS: Readonly<Record<string, readonly [genitive: string, dative: string, instrumental: string]>> = {
  leden: ['ledna', 'lednu', 'lednem'],
  únor: ['února', 'únoru', 'únorem'],
  březen: ['března', 'březnu', 'březnem'],
  duben: ['dubna', 'dubnu', 'dubnem'],
  květen: ['května', 'květnu', 'květnem'],
  červen: ['června', 'červnu', 'červnem'],
  červenec: ['července', 'červenci', 'červencem'],
  srpen: ['srpna', 'srpnu', 'srpnem'],
  září: ['září', 'září', 'zářím'],
  říjen: ['října', 'říjnu', 'říjnem'],
  listopad: ['listopadu', 'listopadu', 'listopadem'],
  prosinec: ['prosince', 'prosinci', 'prosincem'],
};
/** Months from one to another: `červenec 2021–červen 2022`. */
const RANGE = /^(\p{Ll}+) (\d{4})–(\p{Ll}+) (\d{4})$/u;
const OF_MONTH: Readonly<Record<Case, 0 | 1 | 2>> = { genitive: 0, dative: 1, locative: 1, instrumental: 2 };

/** True for a year, also one that is cut off: `2017 do 30. 12.`. */
const isYear = (period: string): boolean => /^\d{4}(?=$| do )/u.test(period);

/** A period in a case: `lednu 2018`, `roku 2016 do 30. 12.`. Quarters and days, and names that are no period, have no cases. */
function inCase(period: string, as: Case): string {
  if (RANGE.test(period)) return `${as === 'instrumental' ? 'obdobím' : 'období'} ${period}`;
  if (isYear(period)) return `${YEAR[as]} ${period}`;
  if (period.startsWith('stejné dny')) return `${SAME_DAYS[as]}${period.slice('stejné dny'.length)}`;
  const month = /^\p{Ll}+/u.exec(period)?.[0] ?? '';
  const declined = MONTHS[month]?.[OF_MONTH[as]];
  return declined === undefined ? period : `${declined}${period.slice(month.length)}`;
}

/** True for a count of five or more, which has its noun and what belongs to it in the genitive. */
const ofFive = (count: string | number): boolean => !/^[1-4](?!\s?\d)/u.test(String(count));

const own = /* @__PURE__ */ grammarOf('cs', names, {
  and: (items) => joined(items, (before, name) => `${before} a\u00a0${name}`),
});

export const grammar = {
  ...own,
  /** The members of a dimension in the genitive, also those without a word of their kind: `regionů`, `hodnot pole Sklad`. */
  ofKinds: (kinds: string): string => own.inForm('ofMany', kinds).replace(/^hodnoty /u, 'hodnot '),
  /**
   * A period with “v”: `v roce 2016`, `ve stejných dnech roku 2016`, `v Q1 2018`, `od března do června 2018`. Days and other names have no
   * preposition.
   */
  v: (period: string): string => {
    const [, from = '', year, to = '', end] = RANGE.exec(period) ?? [];
    const [first, last] = [MONTHS[from], MONTHS[to]];
    if (first && last) return `od\u00a0${first[0]}${year === end ? '' : ` ${year}`} do\u00a0${last[0]} ${end}`;
    const declined = inCase(period, 'locative');
    if (declined.startsWith(SAME_DAYS.locative)) return `ve ${declined}`;
    return declined !== period || /^(září|Q\d|HR\d)/u.test(period) ? `v\u00a0${declined}` : period;
  },
  /** A period behind “od”: `ledna 2018`, `roku 2016`. */
  od: (period: string): string => inCase(period, 'genitive'),
  /** A period behind “oproti”: `lednu 2018`, `stejným dnům roku 2016`. */
  oproti: (period: string): string => inCase(period, 'dative'),
  /** A period with “s”: `s lednem 2018`, `se stejnými dny roku 2016`. */
  s: (period: string): string => {
    const declined = inCase(period, 'instrumental');
    return /^[szš]/u.test(declined) ? `se ${declined}` : `s\u00a0${declined}`;
  },
  /** A period behind “na”: `rok 2018`, `únor 2018`. */
  na: (period: string): string => (isYear(period) ? `rok ${period}` : period),
  /** A number of days in the genitive, as it is behind “před”: `90 dní` → `90 dny`. */
  pred: (days: string): string => days.replace(/dne$/u, 'dnem').replace(/dní$/u, 'dny'),
  /** A number of periods or members with “the last”: `poslední 3 roky`, `posledních 12 měsíců`. */
  posledni: (count: string | number): string => `${ofFive(count) ? 'posledních' : 'poslední'} ${count}`,
  /** A number of members with “the first”: `první 3`, `prvních 10`. */
  prvni: (count: string | number): string => `${ofFive(count) ? 'prvních' : 'první'} ${count}`,
  /** A number of periods with “the previous”. */
  predchozi: (count: string): string => `${ofFive(count) ? 'předchozích' : 'předchozí'} ${count}`,
  /** A percentage as an adjective: `80%` in “80% interval”. */
  adjective: (percent: string): string => percent.replace(/\s*%$/u, '%'),
};
