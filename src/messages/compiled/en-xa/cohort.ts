// Made from en/cohort.json by npm run texts.
import { grammar } from '../../en/grammar.js';
import type { CohortTexts } from '../en/cohort.js';
import { cohortMessages } from '../../cohort-messages.js';

const texts: CohortTexts = {
  headings: {
    retention: '[Çûûšţöömééŕ ŕééţééñţîîööñ]',
    'new-repeat': '[Ñééŵ ááñð ŕéépééááţ çûûšţöömééŕš]',
    rfm: '[Çûûšţöömééŕ šééĝmééñţš]',
    risk: '[Çûûšţöömééŕš ááţ ŕîîšķ]',
    intervals: '[Ðááýš ƀééţŵééééñ ööŕðééŕš]',
  },
  ofMeasure: ({ heading, measure }) => `[${heading}: ${grammar.lower(measure)}]`,
  later: ({ n, shown, grain }) => `[${grammar.plural(n) === 'one' ? `${shown} ${grain}` : `${shown} ${grain}š`} ļááţééŕ]`,
  ages: ({ grain }) =>
    `[${grain === 'month' ? 'Mööñţĥš' : grain === 'quarter' ? 'Qûûááŕţééŕš' : 'Ýééááŕš'} ááfţééŕ ţĥéé fîîŕšţ ööŕðééŕ]`,
  back: ({ measure, firstShare, firstAge, farShare, farAge, grain }) =>
    `[${measure === 'customers' ? `${firstShare} ööf ñééŵ çûûšţöömééŕš ƀûûý ááĝááîîñ ${firstAge}${farShare === undefined || farShare === '' ? '' : `, ááñð ${farShare} ${farAge}`}.` : `${grammar.upper(firstAge)}, ñééŵ çûûšţöömééŕš ĝééñééŕááţéé ${firstShare} ööf ţĥééîîŕ fîîŕšţ-${grain} ${measure}${farShare === undefined || farShare === '' ? '' : `; ${farAge}, ${farShare}`}.`}]`,
  direction: ({ isFlat, to, until, age, from, isUp }) =>
    `[${isFlat ? `Ŕééţééñţîîööñ îîš šţááƀļéé: ${to} ööf çûûšţöömééŕš ŵööñ ááfţééŕ ${until} ƀööûûĝĥţ ááĝááîîñ ${age}, çöömpááŕééð ŵîîţĥ ${from} ƀééfööŕéé.` : `Ñééŵééŕ çûûšţöömééŕš ááŕéé ${isUp ? 'mööŕéé' : 'ļééšš'} ļîîķééļý ţöö ƀûûý ááĝááîîñ: ${to} ööf ţĥööšéé ŵööñ ááfţééŕ ${until} ðîîð šöö ${age}, çöömpááŕééð ŵîîţĥ ${from} ƀééfööŕéé.`}]`,
  all: '[Åáļļ]',
  cohort: '[Çööĥööŕţ]',
  size: '[Ñééŵ çûûšţöömééŕš]',
  sizes: {
    customers: '[Çûûšţöömééŕš]',
    orders: '[Ööŕðééŕš]',
    revenue: '[Ŕéévééñûûéé]',
  },
  age: '[Åáĝéé]',
  firstPeriod: '[Îîñ ţĥéé fîîŕšţ pééŕîîööð]',
  unfinished: ({ age }) => `[${age} (îîñ pŕööĝŕééšš)]`,
  share: '[Šĥááŕéé ööf ţĥéé fîîŕšţ pééŕîîööð]',
  shareOfCustomers: '[Ɓööûûĝĥţ ááĝááîîñ]',
  count: {
    customers: '[Çûûšţöömééŕš ŵĥöö ƀööûûĝĥţ ááĝááîîñ]',
    orders: '[Ööŕðééŕš]',
    revenue: '[Ŕéévééñûûéé]',
  },
  running: '[îîñ pŕööĝŕééšš]',
  runningNote: ({ until }) => `[Pééŕîîööð îîñ pŕööĝŕééšš: ðááţáá ţĥŕööûûĝĥ ${until}]`,
  mean: '[Åávééŕááĝéé ööf ţĥéé çööĥööŕţš, ŵééîîĝĥţééð ƀý šîîžéé]',
  cellName: ({ cohort, age }) => `[${cohort}, ${age}]`,
  onePeriod: ({ grain }) => `[Åáļļ ööŕðééŕš fááļļ îîñ ööñéé ${grain}, šöö ŕééţééñţîîööñ çááñ’ţ ƀéé mééáášûûŕééð ýééţ.]`,
  noNew: '[Ñöö çûûšţöömééŕ pļááçééð áá fîîŕšţ ööŕðééŕ îîñ ţĥîîš šééļééçţîîööñ, šöö ţĥééŕéé îîš ñöö çööĥööŕţ ţöö šĥööŵ.]',
  others: ({ n, shown }) =>
    `[${grammar.plural(n) === 'one' ? `${shown} çûûšţöömééŕ` : `${shown} çûûšţöömééŕš`} ŵîîţĥ áá fîîŕšţ ööŕðééŕ ööûûţšîîðéé ţĥîîš šééļééçţîîööñ ${n === 1 ? 'îîš' : 'ááŕéé'} ñööţ îîñçļûûðééð.]`,
  cohortTerm: '[Çööĥööŕţ]',
  cohortText: ({ grain }) =>
    `[Çûûšţöömééŕš ĝŕööûûpééð ƀý ţĥéé ${grain} ööf ţĥééîîŕ fîîŕšţ ööŕðééŕ îîñ ţĥéé fûûļļ ðááţáá, ŕééĝááŕðļééšš ööf fîîļţééŕš. Ţĥéé ééááŕļîîééšţ çööĥööŕţš mááý îîñçļûûðéé çûûšţöömééŕš ŵĥöö fîîŕšţ ƀööûûĝĥţ ƀééfööŕéé ţĥéé ðááţáá ƀééĝîîñš]`,
  retentionTerm: '[Ŕééţééñţîîööñ]',
  retentionTexts: {
    customers:
      '[Çûûšţöömééŕš ööf áá çööĥööŕţ ŵĥöö ƀööûûĝĥţ îîñ ţĥááţ ļááţééŕ pééŕîîööð ÷ çûûšţöömééŕš ööf ţĥéé çööĥööŕţ. Fööŕ ţĥéé fîîŕšţ pééŕîîööð ááfţééŕ, ţĥîîš ééqûûááļš ţĥéé mééáášûûŕéé “Ŕééţééñţîîööñ”]',
    orders: '[Ööŕðééŕš ööf áá çööĥööŕţ îîñ ţĥááţ ļááţééŕ pééŕîîööð ÷ îîţš ööŕðééŕš îîñ îîţš fîîŕšţ pééŕîîööð]',
    revenue: '[Ŕéévééñûûéé ööf áá çööĥööŕţ îîñ ţĥááţ ļááţééŕ pééŕîîööð ÷ îîţš ŕéévééñûûéé îîñ îîţš fîîŕšţ pééŕîîööð]',
  },
  meanTerm: '[Åávééŕááĝéé]',
  meanText: '[Åáļļ çööĥööŕţš ŵîîţĥ ééñööûûĝĥ ĥîîšţööŕý, çöömƀîîñééð. Pééŕîîööðš îîñ pŕööĝŕééšš ááŕéé ñööţ çööûûñţééð]',
  leftTerm: '[Ñööţ îîñçļûûðééð]',
  repeat: '[Ŕéépééááţ]',
  fresh: '[Ñééŵ]',
  unknown: '[Ûûñķñööŵñ çûûšţöömééŕ]',
  shareOfRepeat: '[Ŕéépééááţ šĥááŕéé]',
  repeatRecent: ({ count, share, measure, before }) =>
    `[Îîñ ţĥéé ļáášţ ${count}, ${share} ${measure === 'customers' ? 'ööf çûûšţöömééŕš ĥááð ƀööûûĝĥţ ƀééfööŕéé' : measure === 'orders' ? 'ööf ööŕðééŕš ŵééŕéé ŕéépééááţ ööŕðééŕš' : 'ööf ŕéévééñûûéé çááméé fŕööm ŕéépééááţ ööŕðééŕš'}${before === undefined || before === '' ? '' : `, çöömpááŕééð ŵîîţĥ ${before} îîñ ţĥéé pŕéévîîööûûš ${count}`}.]`,
  repeatAll: ({ share, measure }) =>
    `[${share} ${measure === 'customers' ? 'ööf çûûšţöömééŕš ĥááð ƀööûûĝĥţ ƀééfööŕéé' : measure === 'orders' ? 'ööf ööŕðééŕš ŵééŕéé ŕéépééááţ ööŕðééŕš' : 'ööf ŕéévééñûûéé çááméé fŕööm ŕéépééááţ ööŕðééŕš'}.]`,
  periods: ({ n, shown, grain }) => `[${grammar.plural(n) === 'one' ? `${shown} ${grain}` : `${shown} ${grain}š`}]`,
  newTerm: '[Ñééŵ ááñð ŕéépééááţ]',
  newTexts: {
    customers:
      '[Åá çûûšţöömééŕ îîš ñééŵ îîñ ţĥéé pééŕîîööð ööf ţĥééîîŕ fîîŕšţ-éévééŕ ööŕðééŕ, ááñð áá ŕéépééááţ çûûšţöömééŕ îîñ éévééŕý ļááţééŕ pééŕîîööð ŵîîţĥ ááñ ööŕðééŕ]',
    orders:
      '[Pûûŕçĥáášééš ööñ ţĥéé ðááý ööf áá çûûšţöömééŕ’š fîîŕšţ-éévééŕ ööŕðééŕ çööûûñţ ááš ñééŵ, ááļļ ļááţééŕ ööñééš ááš ŕéépééááţ. Ŕööŵš ŵîîţĥööûûţ áá çûûšţöömééŕ ááŕéé šĥööŵñ šéépááŕááţééļý]',
    revenue:
      '[Pûûŕçĥáášééš ööñ ţĥéé ðááý ööf áá çûûšţöömééŕ’š fîîŕšţ-éévééŕ ööŕðééŕ çööûûñţ ááš ñééŵ, ááļļ ļááţééŕ ööñééš ááš ŕéépééááţ. Ŕööŵš ŵîîţĥööûûţ áá çûûšţöömééŕ ááŕéé šĥööŵñ šéépááŕááţééļý]',
  },
  segments: {
    champions: '[Çĥáámpîîööñš]',
    loyal: '[Ļööýááļ]',
    promising: '[Pŕöömîîšîîñĝ]',
    new: '[Ñééŵ]',
    waning: '[Fááðîîñĝ]',
    'at-risk': '[Åáţ ŕîîšķ]',
    sleeping: '[Ðööŕmááñţ]',
    lost: '[Ļööšţ]',
  },
  shareOf: ({ measure }) => `[Šĥááŕéé ööf ${grammar.lower(measure)}]`,
  ofTheMeasure: ({ share, measure }) => `[${share} ööf ${grammar.lower(measure)}]`,
  customers: ({ n, shown }) => `[${grammar.plural(n) === 'one' ? `${shown} çûûšţöömééŕ` : `${shown} çûûšţöömééŕš`}]`,
  rule: ({ daysFrom, daysTo, ordersFrom, ordersTo }) =>
    `[ļáášţ ööŕðééŕ ${daysFrom === undefined || daysFrom === '' ? `ŵîîţĥîîñ ${daysTo} ðááýš` : daysTo === undefined || daysTo === '' ? `${daysFrom} ðááýš ááĝöö ööŕ mööŕéé` : `${daysFrom}–${daysTo} ðááýš ááĝöö`}, ${ordersFrom === undefined || ordersFrom === '' ? (ordersTo === '1' ? '1 ööŕðééŕ' : `ûûp ţöö ${ordersTo} ööŕðééŕš`) : !ordersTo ? `${ordersFrom} ööŕ mööŕéé ööŕðééŕš` : `${ordersFrom}–${ordersTo} ööŕðééŕš`}]`,
  noRule: '[ááļŵááýš éémpţý ĥééŕéé, ƀééçááûûšéé ţĥéé šçööŕéé ţĥŕééšĥööļðš çööîîñçîîðéé]',
  ruleTerm: '[Ŕûûļéé]',
  segment: '[Šééĝmééñţ]',
  best: ({ segment, share, revenue }) => `[${segment}: ${share} ööf çûûšţöömééŕš ĝééñééŕááţéé ${revenue} ööf ŕéévééñûûéé.]`,
  fading: ({ segment, customers, revenue }) =>
    `[${segment}: ${customers} ŵĥöö ĝééñééŕááţééð ${revenue} ööf ŕéévééñûûéé ĥáávééñ’ţ ööŕðééŕééð fööŕ áá ļööñĝ ţîîméé.]`,
  scoresTerm: '[Šçööŕééš]',
  scoresText: ({ day }) =>
    `[Ŕééçééñçý ááñð fŕééqûûééñçý ááŕéé šçööŕééð 1–5 ƀý qûûîîñţîîļéé (Ĥûûĝĥééš 1994): ðááýš šîîñçéé ţĥéé ļáášţ ööŕðééŕ, ááš ööf ${day}, ááñð ñûûmƀééŕ ööf ööŕðééŕš. Ţîîééš šĥááŕéé áá šçööŕéé, šöö qûûîîñţîîļééš çááñ ðîîffééŕ îîñ šîîžéé]`,
  limitsTerm: '[Šçööŕéé ţĥŕééšĥööļðš]',
  limits: ({ days, orders }) => `[${days} ðááýš; ${orders} ööŕðééŕš]`,
  atStake: ({ horizon }) => `[Åáţ ŕîîšķ öövééŕ ţĥéé ñééxţ ${horizon}]`,
  days: ({ n, shown }) => `[${grammar.plural(n) === 'one' ? `${shown} ðááý` : `${shown} ðááýš`}]`,
  daysDative: ({ n, shown }) => `[${grammar.plural(n) === 'one' ? `${shown} ðááý` : `${shown} ðááýš`}]`,
  most: ({ name, since, rhythm, horizon, likelihood, value }) =>
    `[Ĥîîĝĥééšţ vááļûûéé ááţ ŕîîšķ: ${name}. Ļáášţ ööŕðééŕ ${since} ááĝöö${rhythm === undefined || rhythm === '' ? '' : `, ûûšûûááļļý éévééŕý ${rhythm}`}. Ļîîķééļîîĥööööð ööf ááñ ööŕðééŕ îîñ ţĥéé ñééxţ ${horizon}: ${likelihood}; ééxpééçţééð špééñð: ${value}.]`,
  together: ({ customers, value, horizon }) =>
    `[Ţĥéé ${customers} šĥööŵñ ááŕéé ééxpééçţééð ţöö špééñð ${value} îîñ ţĥéé ñééxţ ${horizon}.]`,
  lastSeen: ({ since }) => `[ļáášţ ööŕðééŕ ${since} ááĝöö]`,
  usually: ({ rhythm }) => `[ûûšûûááļļý éévééŕý ${rhythm}]`,
  orderLikely: ({ likelihood, horizon }) => `[${likelihood} ļîîķééļý ţöö ööŕðééŕ îîñ ţĥéé ñééxţ ${horizon}]`,
  customer: '[Çûûšţöömééŕ]',
  last: '[Ļáášţ ööŕðééŕ]',
  rhythm: '[Ûûšûûááļ îîñţééŕvááļ]',
  alive: '[Ļîîķééļîîĥööööð ööf šţîîļļ ƀééîîñĝ áá çûûšţöömééŕ]',
  likelihood: ({ horizon }) => `[Ļîîķééļîîĥööööð ööf ááñ ööŕðééŕ, ñééxţ ${horizon}]`,
  expectedOrders: ({ horizon }) => `[Ééxpééçţééð ööŕðééŕš, ñééxţ ${horizon}]`,
  expectedValue: ({ horizon }) => `[Ééxpééçţééð špééñð, ñééxţ ${horizon}]`,
  spent: '[Špééñð ţöö ðááţéé]',
  tooFew:
    '[Ñööţ ééñööûûĝĥ ŕéépééááţ çûûšţöömééŕš ţöö ţééļļ ŵĥöö îîš ááţ ŕîîšķ: ááţ ļééáášţ ţééñ çûûšţöömééŕš ááŕéé ñééééðééð, šööméé ŵîîţĥ šéévééŕááļ ööŕðééŕš.]',
  nobody: ({ chance }) =>
    `[Ñöö vááļûûááƀļéé çûûšţöömééŕ îîš ááţ ŕîîšķ: ööf ţĥööšéé öövééŕðûûéé fööŕ ááñ ööŕðééŕ, ţĥéé ööñééš ŵîîţĥ ţĥéé ĥîîĝĥééšţ ééxpééçţééð špééñð ááŕéé ááţ ļééáášţ ${chance} ļîîķééļý ţöö šţîîļļ ƀéé çûûšţöömééŕš.]`,
  chanceTerm: '[Ļîîķééļîîĥööööð ööf ááñ ööŕðééŕ]',
  chanceText: ({ horizon }) =>
    `[Pŕööƀááƀîîļîîţý ööf ááţ ļééáášţ ööñéé ööŕðééŕ îîñ ţĥéé ñééxţ ${horizon}, ƀý ţĥéé ƁĜ/ÑƁÐ mööðééļ (Fááðééŕ, Ĥááŕðîîéé, Ļéééé 2005): ĥööŵ ööfţééñ, ĥööŵ ŕééçééñţļý ááñð fööŕ ĥööŵ ļööñĝ ééááçĥ çûûšţöömééŕ ĥááš ööŕðééŕééð, çöömpááŕééð ŵîîţĥ ááļļ ööţĥééŕš]`,
  valueTerm: '[Ééxpééçţééð špééñð]',
  valueText: ({ horizon }) =>
    `[Ééxpééçţééð ööŕðééŕš îîñ ţĥéé ñééxţ ${horizon} × ééxpééçţééð špééñð pééŕ ööŕðééŕ (ĝáámmáá-ĝáámmáá mööðééļ, Fááðééŕ ááñð Ĥááŕðîîéé 2013)]`,
  stakeTerm: '[Vááļûûéé ááţ ŕîîšķ]',
  stakeText:
    '[Ééxpééçţééð špééñð × pŕööƀááƀîîļîîţý ţĥááţ ţĥéé çûûšţöömééŕ ĥááš ļééfţ. Ööñļý çûûšţöömééŕš ŵîîţĥ ááñ öövééŕðûûéé ööŕðééŕ ááŕéé ļîîšţééð. Ĥîîĝĥ-vááļûûéé çûûšţöömééŕš ŵĥöö mááý šţîîļļ ööŕðééŕ çööméé fîîŕšţ; çûûšţöömééŕš ŵĥöö ĥáávéé mööšţ ļîîķééļý ļééfţ çööméé ļáášţ]',
  half: ({ median }) => `[Ĥááļf ööf ááļļ ŕéépééááţ ööŕðééŕš çööméé ŵîîţĥîîñ ${median}.]`,
  cameAgain: ({ again, of, share }) => `[${again} ööf ${of} ööŕðééŕééð ááĝááîîñ ööñ ááñööţĥééŕ ðááý (${share}).]`,
  nobodyAgain: '[Ñöö çûûšţöömééŕ ĥááš ööŕðééŕééð ööñ mööŕéé ţĥááñ ööñéé ðááý.]',
  median: ({ median }) => `[Mééðîîááñ ${median}]`,
  counts: '[Ŕéépééááţ ööŕðééŕš]',
  upTo: '[Çûûmûûļááţîîvéé]',
  shareOfAll: '[Šĥááŕéé]',
  span: ({ from, to }) => `[${from}–${to} ðááýš]`,
  fromOn: ({ from }) => `[${from} ðááýš ööŕ mööŕéé]`,
  below: ({ to }) => `[ļééšš ţĥááñ ${to} ðááýš]`,
  fromShort: ({ from }) => `[≥ ${from}]`,
  belowShort: ({ to }) => `[< ${to}]`,
  intervalTerm: '[Ðááýš ƀééţŵééééñ ööŕðééŕš]',
  intervalText:
    '[Ðááýš fŕööm ööñéé ööŕðééŕ ţöö ţĥéé çûûšţöömééŕ’š ñééxţ; šéévééŕááļ ööŕðééŕš ööñ ööñéé ðááý çööûûñţ ööñçéé. Åáļļ çûûšţöömééŕš çöömƀîîñééð]',
  point: ({ name, parts, k, n }) => `[${name}: ${grammar.list(parts)}. ${k} ööf ${n}.]`,
  cell: ({ name, parts }) => `[${name}: ${grammar.list(parts)}.]`,
  chosen: ({ what }) => `[Šééļééçţééð ${what}.]`,
  cleared: '[Šééļééçţîîööñ çļééááŕééð.]',
  tooMany: ({ customers, most }) => `[${customers} îîš ţöööö mááñý ţöö fîîļţééŕ ööţĥééŕ çĥááŕţš ƀý (mááxîîmûûm ${most}).]`,
  noFilter: '[Ţĥîîš çááñ’ţ ƀéé ûûšééð ááš áá fîîļţééŕ.]',
  clickCohort: '[Çļîîçķ ţöö fîîļţééŕ ƀý ţĥéé çûûšţöömééŕš ööf ţĥîîš çööĥööŕţ]',
  clickPeriod: '[Çļîîçķ ţöö fîîļţééŕ ƀý ţĥîîš pééŕîîööð, ööŕ ðŕááĝ ţöö šééļééçţ šéévééŕááļ]',
  clickSegment: '[Çļîîçķ ţöö fîîļţééŕ ƀý ţĥéé çûûšţöömééŕš ööf ţĥîîš šééĝmééñţ]',
  clickCustomer: '[Çļîîçķ ţöö fîîļţééŕ ƀý ţĥîîš çûûšţöömééŕ]',
  unclick: '[Çļîîçķ ţöö çļééááŕ ţĥéé fîîļţééŕ]',
  roles: {
    retention: '[çööĥööŕţ ţááƀļéé]',
    'new-repeat': '[šţááçķééð ƀááŕ çĥááŕţ]',
    rfm: '[ŕááñķééð ļîîšţ]',
    risk: '[ŕááñķééð ļîîšţ]',
    intervals: '[ĥîîšţööĝŕáám]',
  },
  keys: '[Ûûšéé ţĥéé ááŕŕööŵ ķééýš ţöö möövéé. Pŕééšš Ééñţééŕ ţöö šééļééçţ, Šĥîîfţ+Ééñţééŕ ţöö ááðð ööñéé, Ééšçáápéé ţöö çļééááŕ.]',
  keysOnly: '[Ûûšéé ţĥéé ááŕŕööŵ ķééýš ţöö möövéé ƀééţŵééééñ ƀááŕš.]',
};

export const messages = /* @__PURE__ */ cohortMessages(texts);
