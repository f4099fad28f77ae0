// Made from en/drivers.json by npm run texts.
import { grammar } from '../../en/grammar.js';
import type { DriversTexts } from '../en/drivers.js';
import { driversMessages } from '../../drivers-messages.js';

const texts: DriversTexts = {
  heading: ({ measure }) => `[Ŵĥý ${grammar.lower(measure)} çĥááñĝééð]`,
  restHeading: ({ measure }) => `[${measure}: šééļééçţîîööñ vš. ţĥéé ŕééšţ]`,
  per: {
    orders: ({ measure }) => `[${measure} pééŕ ööŕðééŕ]`,
    units: ({ measure }) => `[${measure} pééŕ ûûñîîţ]`,
    rows: ({ measure }) => `[${measure} pééŕ ŕööŵ]`,
  },
  before: '[Ééááŕļîîééŕ]',
  after: '[Ñööŵ]',
  sameDays: ({ year }) => `[${year}, šááméé ðááýš]`,
  selection: '[Šééļééçţîîööñ]',
  theRest: '[Ţĥéé ŕééšţ]',
  others: '[Åáļļ ööţĥééŕš]',
  several: '[Öövééŕļááp]',
  kinds: {
    volume: '[Vööļûûméé]',
    mix: '[Mîîx]',
    price: '[Pŕîîçéé]',
    rest: '[Ööţĥééŕ çĥááñĝééš]',
  },
  quotientKinds: {
    rate: '[Ŕááţéé]',
    several: '[Öövééŕļááp]',
  },
  groups: {
    lost: '[Ļööšţ]',
    less: '[Ɓööûûĝĥţ ļééšš]',
    more: '[Ɓööûûĝĥţ ţĥéé šááméé ööŕ mööŕéé]',
    new: '[Ñééŵ]',
    unknown: '[Ûûñķñööŵñ çûûšţöömééŕ]',
  },
  segment: ({ place, names }) =>
    `[${place === undefined || place === '' ? grammar.list(names) : `${grammar.list(names)} îîñ ${place}`}]`,
  restOf: ({ member }) => `[Ŕééšţ ööf ${member}]`,
  otherMembers: ({ count }) => `[${count} ööţĥééŕš]`,
  members: ({ shown, n, noun }) => `[${shown} ${n === 1 ? grammar.lower(noun) : grammar.lowerMany(noun)}]`,
  meanings: {
    volume: {
      up: '[mööŕéé ûûñîîţš šööļð]',
      down: '[fééŵééŕ ûûñîîţš šööļð]',
    },
    mix: {
      up: '[mööŕéé ééxpééñšîîvéé pŕööðûûçţš]',
      down: '[çĥééáápééŕ pŕööðûûçţš]',
    },
    price: {
      up: '[ĥîîĝĥééŕ pŕîîçééš]',
      down: '[ļööŵééŕ pŕîîçééš]',
    },
  },
  quotientMeanings: {
    rate: '[çĥááñĝéé ŵîîţĥîîñ ééááçĥ šééĝmééñţ]',
    mix: '[çĥááñĝéé îîñ šééĝmééñţ šîîžééš]',
    several: '[ööŕðééŕš ööŕ çûûšţöömééŕš çööûûñţééð îîñ šéévééŕááļ šééĝmééñţš]',
  },
  moved: ({ measure, isFlat, isUp, amount, share, now, before }) =>
    `[${measure}: ${isFlat ? 'ñöö çĥááñĝéé' : `${isUp ? 'ûûp' : 'ðööŵñ'} ${amount}${share === undefined || share === '' ? '' : ` (${share})`}`}, ${now} çöömpááŕééð ŵîîţĥ ${before}.]`,
  differs: ({ isFlat, measure, rest, amount, isUp }) =>
    `[${isFlat ? `Ţĥéé šééļééçţîîööñ’š ${grammar.lower(measure)} mááţçĥééš ţĥéé ŕééšţ (${rest}).` : `Ţĥéé šééļééçţîîööñ’š ${grammar.lower(measure)} îîš ${amount} ${isUp ? 'ááƀöövéé' : 'ƀééļööŵ'} ţĥéé ŕééšţ (${rest}).`}]`,
  part: ({ kind, amount }) =>
    `[${kind === 'volume' ? 'vööļûûméé' : kind === 'mix' ? 'mîîx' : kind === 'price' ? 'pŕîîçéé' : 'ööţĥééŕ çĥááñĝééš'} ${amount}]`,
  parts: ({ parts }) => `[${grammar.upperList(parts)}.]`,
  groupPart: ({ group, amount }) => `[${grammar.lower(group)} ${amount}]`,
  quotientPart: ({ kind, amount }) => `[${kind === 'rate' ? 'ŕááţééš' : kind === 'mix' ? 'mîîx' : 'öövééŕļááp'} ${amount}]`,
  byDimension: ({ dimension, parts }) => `[Ɓý ${grammar.lower(dimension)}: ${parts}.]`,
  cause: ({ segment, amount }) => `[${segment} (${amount})]`,
  out: ({ causes }) => `[Mááîîñ ðŕîîvééŕš: ${causes}.]`,
  most: ({ causes }) => `[Ļááŕĝééšţ çööñţŕîîƀûûţööŕš: ${causes}.]`,
  usual: ({ count, low, high }) =>
    `[Ŵîîţĥîîñ ţĥéé ñööŕmááļ ŕááñĝéé: öövééŕ ţĥéé pŕéévîîööûûš ${count} pééŕîîööðš, çĥááñĝééš ŵééŕéé ƀééţŵééééñ ${low} ááñð ${high}.]`,
  turnover: ({ dimension, parts }) => `[${dimension}: ${grammar.list(parts)}.]`,
  turnoverPart: ({ count, kind, amount }) => `[${count} ${kind === 'new' ? 'ñééŵ' : 'ļööšţ'} (${amount})]`,
  noEarlier: '[Ñööţĥîîñĝ ţöö çöömpááŕéé: ööñéé ööf ţĥéé ţŵöö pééŕîîööðš ĥááš ñöö ðááţáá]',
  noSelection: '[Šééļééçţ šöömééţĥîîñĝ ööñ ţĥéé pááĝéé ţöö çöömpááŕéé îîţ ŵîîţĥ ţĥéé ŕééšţ]',
  noRest: '[Ñööţĥîîñĝ ţöö çöömpááŕéé: ţĥéé šééļééçţîîööñ ööŕ ţĥéé ŕééšţ ĥááš ñöö ðááţáá]',
  unexplained: '[Ñöö ƀŕééááķðööŵñ ééxpļááîîñš ţĥîîš çĥááñĝéé]',
  change: '[Çĥááñĝéé]',
  largest: '[Ļááŕĝééšţ çĥááñĝééš]',
  effect: '[Ééffééçţ]',
  ofChange: '[Šĥááŕéé ööf çĥááñĝéé]',
  kind: '[Ţýpéé]',
  what: '[Šééĝmééñţ]',
  whole: '[Ţööţááļ]',
  step: '[Ŵááţééŕfááļļ]',
  presence: '[Šţááţûûš]',
  presences: {
    both: '[îîñ ƀööţĥ pééŕîîööðš]',
    new: '[ñééŵ]',
    lost: '[ļööšţ]',
  },
  sides: {
    both: '[ööñ ƀööţĥ šîîðééš]',
    new: '[îîñ ţĥéé šééļééçţîîööñ ööñļý]',
    lost: '[îîñ ţĥéé ŕééšţ ööñļý]',
  },
  point: ({ name, parts, k, n }) => `[${name}: ${grammar.list(parts)}. Ŕööŵ ${k} ööf ${n}.]`,
  chosen: ({ segment }) => `[Šééļééçţééð ${segment}.]`,
  cleared: '[Šééļééçţîîööñ çļééááŕééð.]',
  noFilter: '[Ţĥîîš ŕööŵ îîš ñööţ áá šééĝmééñţ, šöö îîţ çááñ’ţ ƀéé ûûšééð ááš áá fîîļţééŕ.]',
  tooMany: '[Ţöööö mááñý vááļûûééš ţöö fîîļţééŕ ƀý.]',
  clickHint: '[Çļîîçķ ţöö fîîļţééŕ ƀý ţĥîîš šééĝmééñţ]',
  unclickHint: '[Çļîîçķ ţöö çļééááŕ ţĥéé fîîļţééŕ]',
  role: '[ŵááţééŕfááļļ çĥááŕţ]',
  keys: '[Ûûšéé ţĥéé ááŕŕööŵ ķééýš ţöö möövéé ƀééţŵééééñ ţĥéé šţéépš. Pŕééšš Ééñţééŕ ţöö fîîļţééŕ ƀý áá šééĝmééñţ, Ééšçáápéé ţöö çļééááŕ.]',
  lookedTerm: '[Åáñááļýžééð]',
  looked: ({ dimensions, depth }) => `[${dimensions}, ${depth === 1 ? 'ááļööñéé' : 'ááļööñéé ááñð îîñ pááîîŕš'}]`,
  partsTerm: '[Šţéépš]',
  partsText: ({ dimension }) =>
    `[Ɓý ${grammar.lower(dimension)}. Ééááçĥ šţéép îîš ţĥéé çĥááñĝéé ţĥááţ áá fîîļţééŕ ööñ îîţ šĥööŵš, ááñð ááļļ šţéépš ááðð ûûp ţöö ţĥéé ţööţááļ çĥááñĝéé]`,
  outTerm: '[Mááîîñ ðŕîîvééŕš]',
  outText:
    '[Šééĝmééñţš ţĥááţ möövééð ðîîffééŕééñţļý fŕööm mööšţ ööţĥééŕš îîñ ûûñîîţš ööŕ pŕîîçéé, ƀý ááţ ļééáášţ 2% ááñð šîîĝñîîfîîçááñţļý (1% fááļšéé ááļááŕmš pééŕ ááñááļýšîîš)]',
  rateTerm: '[Ŕááţéé ááñð mîîx]',
  rateText:
    '[Ŕááţéé: çĥááñĝéé îîñ áá šééĝmééñţ’š ööŵñ ŕááţîîöö × îîţš áávééŕááĝéé ŵééîîĝĥţ. Mîîx: çĥááñĝéé îîñ îîţš ŵééîîĝĥţ × ĥööŵ fááŕ îîţš áávééŕááĝéé ŕááţîîöö îîš fŕööm ţĥéé öövééŕááļļ ööñéé (Ķîîţááĝááŵáá 1955). Ŵééîîĝĥţ: îîţš šĥááŕéé ööf ţĥéé ðééñöömîîñááţööŕ. Ééffééçţš ááðð ûûp ţöö ţĥéé ţööţááļ çĥááñĝéé. Ļîîšţééð: ţĥéé fééŵééšţ šééĝmééñţš ţĥááţ ééxpļááîîñ ţŵöö ţĥîîŕðš]',
  severalText:
    '[Ŵĥééñ ááñ ööŕðééŕ ööŕ çûûšţöömééŕ çööûûñţš îîñ šéévééŕááļ šééĝmééñţš, ţĥéé ééffééçţ îîš šĥööŵñ îîñ îîţš ööŵñ ŕööŵ]',
  restTerm: '[Çöömpááŕééð]',
  restText: ({ selection }) => `[Ŕööŵš ŵîîţĥ ${selection}, ááñð ááļļ ööţĥééŕš. Ðááţéé fîîļţééŕš ááppļý ţöö ƀööţĥ]`,
  perText: '[Åámööûûñţš ááŕéé áávééŕááĝééš ƀééçááûûšéé ţĥéé ţŵöö ĝŕööûûpš ðîîffééŕ îîñ šîîžéé]',
  groupsTerm: '[Ĝŕööûûpš]',
  bridgeText:
    '[Ééááçĥ çûûšţöömééŕ ƀööûûĝĥţ îîñ ööñéé ööŕ ƀööţĥ pééŕîîööðš. Šááļééš ŵîîţĥööûûţ áá çûûšţöömééŕ ááŕéé šĥööŵñ šéépááŕááţééļý]',
  historyTerm: '[Ñööŕmááļ ŕááñĝéé]',
  history: ({ count, from, to }) =>
    `[${count} ééááŕļîîééŕ pééŕîîööðš ööf ţĥéé šááméé ļééñĝţĥ (${from}–${to}), çöömpááŕééð ţĥéé šááméé ŵááý; 95% pŕééðîîçţîîööñ îîñţééŕvááļ]`,
  shortHistory: '[Fééŵééŕ ţĥááñ fîîvéé ééááŕļîîééŕ pééŕîîööðš ööf ţĥîîš ļééñĝţĥ, šöö ñöö ñööŕmááļ ŕááñĝéé îîš šĥööŵñ]',
  leftOut: ({ n, shown }) =>
    `[${grammar.plural(n) === 'one' ? `${shown} šééĝmééñţ` : `${shown} šééĝmééñţš`} ñööţ šĥööŵñ ááš mááîîñ ðŕîîvééŕš ƀééçááûûšéé ööf šîîmîîļááŕ çĥááñĝééš îîñ ééááŕļîîééŕ pééŕîîööðš]`,
  turnoverTerm: '[Ñééŵ ááñð ļööšţ]',
  pvmTerm: '[Vööļûûméé, mîîx, pŕîîçéé]',
  pvmText: ({ dimension }) =>
    `[Vööļûûméé: (ûûñîîţš ñööŵ ÷ ûûñîîţš ƀééfööŕéé − 1) × áámööûûñţ ƀééfööŕéé. Mîîx: ûûñîîţš ñööŵ ááţ ţĥéé pŕéévîîööûûš pŕîîçééš, mîîñûûš ţĥéé vööļûûméé ééffééçţ ááñð ţĥéé áámööûûñţ ƀééfööŕéé. Pŕîîçéé: áámööûûñţ ñööŵ mîîñûûš ûûñîîţš ñööŵ ááţ ţĥéé pŕéévîîööûûš pŕîîçééš. Pŕîîçééš ááŕéé áávééŕááĝééš ƀý ${grammar.lower(dimension)}]`,
};

export const messages = /* @__PURE__ */ driversMessages(texts);
