// Made from en/forecast.json by npm run texts.
import { grammar } from '../../en/grammar.js';
import type { ForecastTexts } from '../en/forecast.js';
import { forecastMessages } from '../../forecast-messages.js';

const texts: ForecastTexts = {
  heading: ({ unit, measure }) => `[${!unit ? `${measure} fööŕééçáášţ` : `${measure} fööŕééçáášţ ƀý ${unit}`}]`,
  unit: ({ grain }) => `[${grain}]`,
  actual: '[Åáçţûûááļ]',
  forecast: '[Fööŕééçáášţ]',
  interval: ({ level }) => `[${level} îîñţééŕvááļ]`,
  lowerLimit: ({ level }) => `[${level} ļööŵééŕ ƀööûûñð]`,
  upperLimit: ({ level }) => `[${level} ûûppééŕ ƀööûûñð]`,
  said: '[Ɓááçķţééšţ]',
  saidTerm: '[Ɓááçķţééšţ fööŕééçáášţ]',
  whatIf: ({ growth }) => `[Ŵĥááţ îîf ${growth}]`,
  partial: '[Pééŕîîööð îîñ pŕööĝŕééšš]',
  partialTo: ({ day }) => `[ðááţáá ţĥŕööûûĝĥ ${day}]`,
  cut: '[ñööţ fŕööm 0]',
  event: '[Éévééñţ]',
  between: ({ from, to }) => `[${from} ţöö ${to}]`,
  total: ({ measure, period, value, limitsLevel, limitsFrom, limitsTo, thanShare, isFlat, thanEarlier, isUp }) =>
    `[${measure} fööŕééçáášţ fööŕ ${period}: ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (${limitsLevel} îîñţééŕvááļ: ${limitsFrom} ţöö ${limitsTo})`}${thanShare === undefined || thanShare === '' ? '' : isFlat ? `, ûûñçĥááñĝééð fŕööm ${thanEarlier}` : `, ${isUp ? 'ûûp' : 'ðööŵñ'} ${thanShare} fŕööm ${thanEarlier}`}.]`,
  last: ({ measure, period, value, limitsLevel, limitsFrom, limitsTo }) =>
    `[${measure} fööŕééçáášţ fööŕ ${period}: ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (${limitsLevel} îîñţééŕvááļ: ${limitsFrom} ţöö ${limitsTo})`}.]`,
  whatIfTotal: ({ growth, value }) => `[Ŵîîţĥ ${growth}, ţĥéé fööŕééçáášţ ŵööûûļð ƀéé ${value}.]`,
  accuracy: ({ own, naive, unit }) =>
    `[Ɓááçķţééšţ ééŕŕööŕ: ${own}, vš. ${naive} ŵĥééñ ŕéépééááţîîñĝ ${unit === 'day' ? 'ţĥéé ŵééééķ ƀééfööŕéé' : 'ţĥéé ýééááŕ ƀééfööŕéé'}.]`,
  untried: '[Ţĥééŕéé îîšñ’ţ ééñööûûĝĥ ĥîîšţööŕý ţöö ƀááçķţééšţ îîţ.]',
  notShown: ({ reason }) => `[Ñöö fööŕééçáášţ îîš šĥööŵñ: ${reason}.]`,
  few: ({ least, unit, count }) =>
    `[îîţ ñééééðš ááţ ļééáášţ ${grammar.plural(least) === 'one' ? `${least} ${unit}` : `${least} ${unit}š`}, ááñð ţĥééŕéé ${count === 1 ? 'îîš' : 'ááŕéé'} ${count}. Ţŕý ${unit === 'day' ? 'áá ļööñĝééŕ ĥîîšţööŕý' : 'áá fîîñééŕ ĝŕááñûûļááŕîîţý ööŕ áá ļööñĝééŕ ĥîîšţööŕý'}]`,
  noBetter: ({ unit, own, naive }) =>
    `[îîñ ƀááçķţééšţš îîţ ŵááš ñöö mööŕéé ááççûûŕááţéé ţĥááñ ŕéépééááţîîñĝ ${unit === 'day' ? 'ţĥéé šááméé ŵééééķðááý áá ŵééééķ ééááŕļîîééŕ' : unit === 'week' ? 'ţĥéé šááméé ŵééééķ áá ýééááŕ ééááŕļîîééŕ' : unit === 'month' ? 'ţĥéé šááméé mööñţĥ áá ýééááŕ ééááŕļîîééŕ' : unit === 'quarter' ? 'ţĥéé šááméé qûûááŕţééŕ áá ýééááŕ ééááŕļîîééŕ' : unit === 'year' ? 'ţĥéé pŕéévîîööûûš ýééááŕ' : unit} (áávééŕááĝéé ééŕŕööŕ ${own} vš. ${naive})]`,
  noBetterUntried: ({ unit }) =>
    `[îîñ ƀááçķţééšţš îîţ ŵááš ñöö mööŕéé ááççûûŕááţéé ţĥááñ ŕéépééááţîîñĝ ${unit === 'day' ? 'ţĥéé šááméé ŵééééķðááý áá ŵééééķ ééááŕļîîééŕ' : unit === 'week' ? 'ţĥéé šááméé ŵééééķ áá ýééááŕ ééááŕļîîééŕ' : unit === 'month' ? 'ţĥéé šááméé mööñţĥ áá ýééááŕ ééááŕļîîééŕ' : unit === 'quarter' ? 'ţĥéé šááméé qûûááŕţééŕ áá ýééááŕ ééááŕļîîééŕ' : unit === 'year' ? 'ţĥéé pŕéévîîööûûš ýééááŕ' : unit}]`,
  wide: '[ţĥéé ûûñçééŕţááîîñţý îîš ţöööö ļááŕĝéé fööŕ îîţ ţöö ƀéé ûûšééfûûļ]',
  effects: ({ list }) => `[Éévééñţš: ${list}.]`,
  effect: ({ isTradingDays, name, change }) => `[${isTradingDays ? 'ööñéé mööŕéé ŵööŕķîîñĝ ðááý' : `${name}`} ${change}]`,
  point: ({ name, partsLength, parts, k, n }) =>
    `[${name}: ${partsLength === 0 ? 'ñöö ðááţáá' : grammar.list(parts)}. Pööîîñţ ${k} ööf ${n}.]`,
  spoken: ({ term, value }) => `[${grammar.lower(term)} ${value}]`,
  together: ({ period }) => `[${period} ţööţááļ]`,
  chosen: ({ days }) => `[Šééļééçţééð ${days}.]`,
  cleared: '[Šééļééçţîîööñ çļééááŕééð.]',
  noFuture: '[Ţĥééšéé pééŕîîööðš ááŕéé îîñ ţĥéé fûûţûûŕéé, šöö ţĥééŕéé îîš ñöö ðááţáá ţöö fîîļţééŕ.]',
  clickHint: ({ name }) => `[Çļîîçķ ţöö fîîļţééŕ ƀý ${name}, ööŕ ðŕááĝ ţöö šééļééçţ áá pééŕîîööð]`,
  unclickHint: '[Çļîîçķ ţöö çļééááŕ ţĥéé fîîļţééŕ]',
  role: '[ţîîméé šééŕîîééš çĥááŕţ]',
  keys: '[Ûûšéé ţĥéé ááŕŕööŵ ķééýš ţöö möövéé ƀééţŵééééñ pööîîñţš. Pŕééšš Ééñţééŕ ţöö fîîļţééŕ ööţĥééŕ çĥááŕţš ƀý áá pééŕîîööð, Šĥîîfţ ŵîîţĥ ááñ ááŕŕööŵ ķééý ţöö šééļééçţ áá ŕááñĝéé, Ééšçáápéé ţöö çļééááŕ.]',
  keyMove: '[möövéé]',
  keySelect: '[šééļééçţ]',
  keyBrush: '[šééļééçţ ŕááñĝéé]',
  keyLeave: '[çļééááŕ]',
  modelTerm: '[Mööðééļ]',
  model: ({ share, kind, name }) =>
    `[${share} ${kind === 'ets' ? 'ééxpööñééñţîîááļ šmööööţĥîîñĝ' : kind === 'theta' ? 'ţĥééţáá mééţĥööð' : kind === 'arima' ? 'ÅáŔÎîMÅá' : kind === 'snaive' ? 'šééáášööñááļ ñááîîvéé' : kind} (${name})]`,
  whyTerm: '[Ŵééîîĝĥţš]',
  why: '[Šéévééŕááļ mööðééļš ááŕéé çöömƀîîñééð; ţĥööšéé mööŕéé ááççûûŕááţéé îîñ ƀááçķţééšţš ĝééţ áá ļááŕĝééŕ ŵééîîĝĥţ]',
  whyOne: '[Šééţ ŵîîţĥ ţĥéé `mööðééļ` ááţţŕîîƀûûţéé]',
  triedTerm: '[Ɓááçķţééšţ]',
  tried: ({ times, count, unit, own, errorSmape, errorMase, naive, naiveErrorSmape, naiveErrorMase }) =>
    `[Fööŕééçáášţ fŕööm ${grammar.plural(times) === 'one' ? `${times} ééááŕļîîééŕ šţááŕţîîñĝ pööîîñţ` : `${times} ééááŕļîîééŕ šţááŕţîîñĝ pööîîñţš`}, ${grammar.plural(count) === 'one' ? `${count} ${unit}` : `${count} ${unit}š`} ááĥééááð: ŴÅáPÉé ${own}, šMÅáPÉé ${errorSmape}, MÅáŠÉé ${errorMase}. Ŕéépééááţîîñĝ ${unit === 'day' ? 'ţĥéé šááméé ŵééééķðááý áá ŵééééķ ééááŕļîîééŕ' : unit === 'week' ? 'ţĥéé šááméé ŵééééķ áá ýééááŕ ééááŕļîîééŕ' : unit === 'month' ? 'ţĥéé šááméé mööñţĥ áá ýééááŕ ééááŕļîîééŕ' : unit === 'quarter' ? 'ţĥéé šááméé qûûááŕţééŕ áá ýééááŕ ééááŕļîîééŕ' : unit === 'year' ? 'ţĥéé pŕéévîîööûûš ýééááŕ' : unit}: ${naive}, ${naiveErrorSmape}, ${naiveErrorMase}]`,
  intervalTerm: '[Îîñţééŕvááļš]',
  intervalText: '[Ɓáášééð ööñ ééŕŕööŕš ööñ ĥééļð-ööûûţ ðááţáá; ééááçĥ îîñţééŕvááļ çöövééŕš ööñéé pééŕîîööð ƀý îîţšééļf]',
  sumTerm: '[Îîñţééŕvááļ ööf ţĥéé ţööţááļ]',
  sumText:
    '[Çááļçûûļááţééð fööŕ ţĥéé ţööţááļ: ƀééţŵééééñ ţĥéé mööðééļš’ ööŵñ ééšţîîmááţéé ááñð fûûļļý çööŕŕééļááţééð ééŕŕööŕš, çááļîîƀŕááţééð ööñ ƀááçķţééšţ ţööţááļš]',
  fittedTerm: '[Fîîţţééð ţöö]',
  fitted: ({ count, unit, gaps }) =>
    `[${grammar.plural(count) === 'one' ? `${count} ${unit}` : `${count} ${unit}š`}${gaps === 0 ? '' : ` (${grammar.plural(gaps) === 'one' ? `${gaps} mîîššîîñĝ vááļûûéé` : `${gaps} mîîššîîñĝ vááļûûééš`} fîîļļééð îîñ)`}]`,
  leftTerm: '[Ñööţ îîñçļûûðééð]',
  left: ({ name, day }) =>
    `[${name}: ðááţáá ééñðš ööñ ${day}, šöö ţĥéé fûûļļ pééŕîîööð îîš fööŕééçáášţ ááñð îîţš çûûŕŕééñţ vááļûûéé îîš mááŕķééð]`,
  emptyTerm: '[Pééŕîîööðš ŵîîţĥööûûţ ðááţáá]',
  empty: {
    gap: '[Ţŕééááţééð ááš ĝáápš]',
    zero: '[Ţŕééááţééð ááš žééŕöö]',
  },
  eventsTerm: '[Éévééñţš]',
  untold: ({ list }) => `[ñöö ééffééçţ çööûûļð ƀéé ééšţîîmááţééð fööŕ ${list}]`,
  whatIfTerm: '[Ŵĥááţ îîf]',
  whatIfText: ({ growth }) => `[Ééááçĥ pééŕîîööð ööf ţĥéé fööŕééçáášţ, çĥááñĝééð ƀý ${growth}]`,
};

export const messages = /* @__PURE__ */ forecastMessages(texts);
