// Made from en/heatmap.json by npm run texts.
import { grammar } from '../../en/grammar.js';
import type { HeatmapTexts } from '../en/heatmap.js';
import { heatmapMessages } from '../../heatmap-messages.js';

const texts: HeatmapTexts = {
  byDay: ({ measure }) => `[${measure} ƀý ðááý]`,
  heading: ({ measure, x, y }) => `[${measure} ƀý ${grammar.lowercase(x)} ááñð ${grammar.lowercase(y)}]`,
  growthOf: ({ heading }) => `[Çĥááñĝéé îîñ ${grammar.lower(heading)}]`,
  other: '[Ööţĥééŕ]',
  nth: ({ unit, n }) => `[${unit === 'Quarter' ? `Q${n}` : `${unit} ${n}`}]`,
  place: ({ kind, name }) =>
    `[${kind === 'weekday' ? `ööñ ${name}š` : kind === 'month' ? `îîñ ${name}` : kind === 'time' ? `ööñ ${name}` : kind === 'hour' ? `ááţ ${name}` : `fööŕ ${name}`}]`,
  places: ({ places }) => `[${grammar.phrases(places)}]`,
  twoMembers: ({ one, other }) => `[fööŕ ${one} ááñð ${other}]`,
  peak: ({ measure, place, value }) => `[${measure}: ĥîîĝĥééšţ ${place} (${value}).]`,
  bestDay: ({ day, value }) => `[Ţĥéé ƀééšţ ðááý ŵááš ${day}: ${value}.]`,
  extremes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `[${measure}: ĥîîĝĥééšţ ${highPlace} (${highValue}), ļööŵééšţ ${lowPlace} (${lowValue}).]`,
  changes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `[${measure}: šţŕööñĝééšţ ĝŕööŵţĥ ${highPlace} (${highValue}), ŵééááķééšţ ${lowPlace} (${lowValue}).]`,
  onDay: ({ day }) => `[ööñ ${day}]`,
  gaps: ({ n, shown, mostCount, mostWeekday }) =>
    `[${grammar.plural(n) === 'one' ? `${shown} ðááý` : `${shown} ðááýš`} ĥááð ñöö šááļééš${mostCount === undefined || mostCount === '' ? '' : `, ${mostCount} ööf ţĥéém ${mostWeekday}š`}.]`,
  alone: ({ name, value }) => `[${name}: ${value}.]`,
  several: ({ isDays, n, shown, sum }) =>
    `[${isDays ? (grammar.plural(n) === 'one' ? `${shown} ðááý` : `${shown} ðááýš`) : grammar.plural(n) === 'one' ? `${shown} çééļļ` : `${shown} çééļļš`} šééļééçţééð${sum === undefined || sum === '' ? '' : `: ${sum} îîñ ţööţááļ`}.]`,
  correlations: ({ per }) => `[${!per ? 'Çööŕŕééļááţîîööñš' : `Çööŕŕééļááţîîööñš pééŕ ${grammar.lowercase(per)}`}]`,
  variable: ({ name }) => `[${grammar.variable(name)}]`,
  pair: ({ one, other }) => `[${one} ááñð ${other}]`,
  together: ({ pair, r }) => `[Šţŕööñĝééšţ pööšîîţîîvéé çööŕŕééļááţîîööñ: ${pair} (${r}).]`,
  against: ({ pair, r }) => `[Šţŕööñĝééšţ ñééĝááţîîvéé çööŕŕééļááţîîööñ: ${pair} (${r}).]`,
  nothingSure: '[Ñöö šţááţîîšţîîçááļļý šîîĝñîîfîîçááñţ çööŕŕééļááţîîööñš.]',
  noCause: '[Çööŕŕééļááţîîööñ ðööééš ñööţ îîmpļý çááûûšááţîîööñ.]',
  methods: {
    pearson: '[Çööŕŕééļááţîîööñ ŕ]',
    spearman: '[Ŕááñķ çööŕŕééļááţîîööñ]',
    kendall: '[Ŕááñķ çööŕŕééļááţîîööñ τ]',
    eta: '[Çööŕŕééļááţîîööñ ŕááţîîöö η]',
    cramer: '[Çŕááméŕ’š V]',
  },
  pairsText: ({ per }) =>
    `[Ééááçĥ pááîîŕ, öövééŕ ${!per ? 'ţĥéé ŕööŵš ţĥááţ ĥáávéé' : `ééááçĥ ${grammar.lowercase(per)} ţĥááţ ĥááš`} ƀööţĥ vááļûûééš (−1 ţöö 1). Ñûûmƀééŕ ááñð çááţééĝööŕý: η; ţŵöö çááţééĝööŕîîééš: Çŕááméŕ’š V (0 ţöö 1). p: pŕööƀááƀîîļîîţý ööf áá ŕééšûûļţ ţĥîîš šţŕööñĝ ƀý çĥááñçéé, Ɓééñĵáámîîñîî–Ĥööçĥƀééŕĝ-ááðĵûûšţééð]`,
  strength: '[Çööŕŕééļááţîîööñ]',
  pairOf: '[Pááîîŕ]',
  compared: '[Šáámpļéé šîîžéé]',
  countCompared: ({ shown }) => `[ñ = ${shown}]`,
  chance: '[p-vááļûûéé]',
  p: '[p]',
  adjusted: '[ááðĵûûšţééð p-vááļûûéé]',
  mayBeChance: '[ñööţ šîîĝñîîfîîçááñţ]',
  mayWellBeChance: '[Ţĥîîš çööûûļð ééáášîîļý ƀéé çĥááñçéé.]',
  noPair: '[çööñšţááñţ]',
  openHint: '[Çļîîçķ ţöö ööpééñ ţĥéé çĥááŕţ.]',
  allPairs: '[Åáļļ çööŕŕééļááţîîööñš]',
  per: '[Pééŕ]',
  row: '[Ŕööŵ]',
  noValue: '[ñöö ðááţáá]',
  noRows: '[Ñöö ðááţáá]',
  noComparison: '[Ñööţĥîîñĝ ţöö çöömpááŕéé ŵîîţĥ]',
  chosen: ({ name }) => `[Šééļééçţééð ${name}.]`,
  cleared: '[Šééļééçţîîööñ çļééááŕééð.]',
  spokenHead: ({ name }) => `[Ĥééááðééŕ ${name}: ţĥéé ŵĥööļéé ŕööŵ ööŕ çööļûûmñ.]`,
  clickHint: ({ isRange }) =>
    `[${isRange ? 'Çļîîçķ ţöö fîîļţééŕ, ööŕ ðŕááĝ ţöö šééļééçţ áá ŕááñĝéé' : 'Çļîîçķ ţöö fîîļţééŕ, ööŕ ðŕááĝ ţöö šééļééçţ šéévééŕááļ'}]`,
  unclickHint: '[Çļîîçķ ţöö çļééááŕ ţĥéé fîîļţééŕ]',
  role: '[ĥééááţmááp]',
  keys: '[Ûûšéé ţĥéé ááŕŕööŵ ķééýš ţöö möövéé ƀééţŵééééñ çééļļš ááñð ŕööŵ ööŕ çööļûûmñ ĥééááðééŕš. Pŕééšš Ééñţééŕ ţöö šééļééçţ, Šĥîîfţ ŵîîţĥ ááñ ááŕŕööŵ ķééý ţöö šééļééçţ áá ŕááñĝéé, Ééšçáápéé ţöö çļééááŕ.]',
  pairKeys:
    '[Ûûšéé ţĥéé ááŕŕööŵ ķééýš ţöö möövéé ƀééţŵééééñ pááîîŕš. Pŕééšš Ééñţééŕ ţöö ööpééñ ţĥéé çĥááŕţ ööf áá pááîîŕ, Ééšçáápéé ţöö ŕééţûûŕñ.]',
  keyMove: '[möövéé]',
  keySelect: '[šééļééçţ]',
  keyRange: '[ŕááñĝéé]',
  keyLeave: '[çļééááŕ]',
  keyOpen: '[ööpééñ]',
};

export const messages = /* @__PURE__ */ heatmapMessages(texts);
