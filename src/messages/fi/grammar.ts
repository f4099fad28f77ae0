import { messages as names } from '../compiled/fi/names.js';
import { grammarOf, joined } from '../grammar.js';

/** The cases of a period: its name alone, “of”, “from”, “to” as in a comparison, “in” and “for”. */
type Case = 'nominative' | 'genitive' | 'elative' | 'illative' | 'inessive' | 'allative';

/** What a period is, each with the start of its text and the word before it in each case. Days and ranges have none alone and where they say “in”. */
const WORDS: readonly (readonly [start: RegExp, words: Readonly<Record<Case, string>>])[] = [
  [
    /^\d{4}(?=$| \()/u,
    {
      nominative: 'vuosi',
      genitive: 'vuoden',
      elative: 'vuodesta',
      illative: 'vuoteen',
      inessive: 'vuonna',
      allative: 'vuodelle',
    },
  ],
  [
    /^Q\d/u,
    {
      nominative: 'neljännes',
      genitive: 'neljänneksen',
      elative: 'neljänneksestä',
      illative: 'neljännekseen',
      inessive: 'neljänneksellä',
      allative: 'neljännekselle',
    },
  ],
  [
    /^TK\d/u,
    {
      nominative: 'tilikausi',
      genitive: 'tilikauden',
      elative: 'tilikaudesta',
      illative: 'tilikauteen',
      inessive: 'tilikaudella',
      allative: 'tilikaudelle',
    },
  ],
  [
    /^\d{1,2}\.\d{1,2}\.\d{4}$/u,
    { nominative: '', genitive: 'päivän', elative: 'päivästä', illative: 'päivään', inessive: '', allative: 'päivälle' },
  ],
  [
    /^(?:\d{1,2}\.|\p{Ll}+ \d{4}).*–/u,
    { nominative: '', genitive: 'jakson', elative: 'jaksosta', illative: 'jaksoon', inessive: '', allative: 'jaksolle' },
  ],
];
const MONTH = /^(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)(?=$| \d{4}$)/u;
const OF_MONTH: Readonly<Record<Case, string>> = {
  nominative: 'kuu',
  genitive: 'kuun',
  elative: 'kuusta',
  illative: 'kuuhun',
  inessive: 'kuussa',
  allative: 'kuulle',
};
const SAME_DAYS = 'samat päivät';
const OF_SAME_DAYS: Readonly<Record<Case, string>> = {
  nominative: 'samat päivät',
  genitive: 'samojen päivien',
  elative: 'samoista päivistä',
  illative: 'samoihin päiviin',
  inessive: 'samoina päivinä',
  allative: 'samoille päiville',
};

/** A period in a case: `vuodesta 2016`, `helmikuusta 2018`, `vuoden 2016 samoista päivistä`. Names that are no period stay. */
function inCase(period: string, as: Case): string {
  const month = MONTH.exec(period)?.[0];
  if (month !== undefined) return `${month}${OF_MONTH[as]}${period.slice(month.length)}`;
  if (period.endsWith(SAME_DAYS)) return period.replace(SAME_DAYS, OF_SAME_DAYS[as]);
  const word = WORDS.find(([start]) => start.test(period))?.[1][as] ?? '';
  return word === '' ? period : `${word} ${period}`;
}

/** The elative of a number by its last digit: `1:stä`, `2:sta`; of tens `10:stä`, of hundreds and thousands `100:sta`. */
const ELATIVES = ['stä', 'stä', 'sta', 'sta', 'stä', 'stä', 'sta', 'stä', 'sta', 'stä'];

const own = /* @__PURE__ */ grammarOf('fi', names, {
  and: (items) => joined(items, (before, name) => `${before} ja ${name}`),
});

/** How something is grouped: `alueittain`, `kentän Ship Mode mukaan`. */
const ittain = (label: string): string => own.form('by', label) ?? `kentän ${label} mukaan`;

export const grammar = {
  ...own,
  /** A period at the start of a sentence: `Helmikuu 2018`, `Vuosi 2018`. */
  jakso: (period: string): string => own.upper(inCase(period, 'nominative')),
  /** A period with “in”: `vuonna 2016`, `helmikuussa 2018`. */
  ssa: (period: string): string => inCase(period, 'inessive'),
  /** A period that something changed from, or that something lasts since: `vuodesta 2016`. */
  sta: (period: string): string => inCase(period, 'elative'),
  /** A period before “verrattuna”: `vuoteen 2016`. */
  hen: (period: string): string => inCase(period, 'illative'),
  /** A period in the genitive: `vuoden 2016`. */
  n: (period: string): string => inCase(period, 'genitive'),
  /** A period that a forecast is for: `vuodelle 2018`. */
  lle: (period: string): string => inCase(period, 'allative'),
  /** A number that others are counted of: `8 kuukautta 12:sta`. */
  luvusta: (count: string | number): string => {
    const digits = String(count).replaceAll(/\D/g, '');
    return `${count}:${digits.endsWith('00') ? 'sta' : (ELATIVES[Number(digits.at(-1) ?? 0)] ?? '')}`;
  },
  ittain,
  upperIttain: (label: string): string => own.upper(ittain(label)),
  /** The forecast of a measure: `Liikevaihdon ennuste`, `Net sales -ennuste`. */
  ennuste: (measure: string): string => {
    const genitive = own.form('genitive', measure);
    return genitive === undefined ? `${measure} -ennuste` : `${own.upper(genitive)} ennuste`;
  },
  /** The members of a dimension in the genitive: `alueiden`, `kentän Ship Mode arvojen`. */
  ofKinds: (kinds: string): string => own.inForm('ofMany', kinds).replace(/ arvot$/u, ' arvojen'),
  /** The members of a dimension behind a number: `aluetta`, `kentän Ship Mode arvoa`. */
  countedKinds: (kinds: string): string => own.inForm('partitive', kinds).replace(/ arvot$/u, ' arvoa'),
  /** A number of days in the genitive, as it is before “aikana” and “välein”: `12 päivää` → `12 päivän`. */
  paivan: (days: string): string => days.replace(/päivää?$/u, 'päivän'),
  /** A number of days before “sitten”: `12 päivän` → `12 päivää`. */
  paivaa: (days: string): string => days.replace(/päivän$/u, /^1\D/u.test(days) ? 'päivä' : 'päivää'),
};
