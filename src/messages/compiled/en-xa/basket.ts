// Made from en/basket.json by npm run texts.
import { grammar } from '../../en/grammar.js';
import type { BasketTexts } from '../en/basket.js';
import { basketMessages } from '../../basket-messages.js';

const texts: BasketTexts = {
  heading: ({ item }) => `[${grammar.many(item)} ƀööûûĝĥţ ţööĝééţĥééŕ]`,
  withHeading: ({ item }) => `[Ɓööûûĝĥţ ŵîîţĥ ${item}]`,
  nextHeading: ({ customer }) =>
    `[${customer === undefined || customer === '' ? 'Ļîîķééļý ñééxţ pûûŕçĥáášéé' : `Ļîîķééļý ñééxţ pûûŕçĥáášéé ööf ${customer}`}]`,
  orders: ({ n, shown }) => `[${grammar.plural(n) === 'one' ? `${shown} ööŕðééŕ` : `${shown} ööŕðééŕš`}]`,
  times: ({ shown }) => `[${shown}×]`,
  parts: ({ parts }) => `[${parts}]`,
  rule: ({ share, from, to, times, worth }) =>
    `[${share} ööf ööŕðééŕš ŵîîţĥ ${from} ááļšöö îîñçļûûðéé ${to}, ${times} ááš ööfţééñ ááš ééxpééçţééð ƀý çĥááñçéé.${worth === undefined || worth === '' ? '' : ` ${worth}`}]`,
  worth: ({ money }) => `[Ţĥááţ îîš ŵööŕţĥ ${money} îîñ pŕööfîîţ pééŕ 100 ööŕðééŕš.]`,
  next: ({ item, chance, repeat }) => `[Mööšţ ļîîķééļý ñééxţ: ${item} (${chance}, ${repeat ? 'ƀööûûĝĥţ ƀééfööŕéé' : 'ñééŵ'}).]`,
  history: ({ customer, orders, last }) =>
    `[${customer} ĥááš pļááçééð ${orders}${last === undefined || last === '' ? '' : `, mööšţ ŕééçééñţļý ööñ ${last}`}.]`,
  stranger: ({ customer }) => `[${customer} ĥááš ñöö pûûŕçĥáášéé ĥîîšţööŕý, šöö ţĥéé mööšţ pööpûûļááŕ îîţéémš ááŕéé šĥööŵñ.]`,
  none: ({ several, orders, of }) =>
    `[${several} ööf ${orders} çööñţááîîñ šéévééŕááļ îîţéémš, ƀûûţ ${of === undefined || of === '' ? 'ñöö ţŵöö ááŕéé ƀööûûĝĥţ ţööĝééţĥééŕ' : `ñööñéé îîš ƀööûûĝĥţ ŵîîţĥ ${of}`} mööŕéé ööfţééñ ţĥááñ ééxpééçţééð ƀý çĥááñçéé.]`,
  nothing: '[Ñöö îîţéémš ááŕéé ƀööûûĝĥţ ţööĝééţĥééŕ mööŕéé ööfţééñ ţĥááñ ééxpééçţééð ƀý çĥááñçéé]',
  together: '[Ɓööûûĝĥţ ţööĝééţĥééŕ]',
  values: {
    profit: '[Pŕööfîîţ pééŕ 100 ööŕðééŕš]',
    lift: '[Ļîîfţ (ţîîmééš ááš ööfţééñ ááš ééxpééçţééð ƀý çĥááñçéé)]',
    score: '[Pŕööƀááƀîîļîîţý]',
  },
  cells: {
    lift: '[Ĥööŵ mááñý ţîîmééš ááš ööfţééñ ƀööţĥ ááŕéé ƀööûûĝĥţ ţööĝééţĥééŕ ááš ééxpééçţééð ƀý çĥááñçéé (ļîîfţ)]',
    confidence: '[Šĥááŕéé ööf ööŕðééŕš ŵîîţĥ ţĥéé ŕööŵ îîţéém ţĥááţ ááļšöö çööñţááîîñ ţĥéé çööļûûmñ îîţéém (çööñfîîðééñçéé)]',
  },
  few: '[ţöööö fééŵ ööŕðééŕš ŵîîţĥ ƀööţĥ]',
  matrixRole: '[mááţŕîîx]',
  matrixKeys:
    '[Ûûšéé ţĥéé ááŕŕööŵ ķééýš ţöö möövéé ƀééţŵééééñ çééļļš. Pŕééšš Ééñţééŕ ţöö fîîļţééŕ ƀý ƀööţĥ îîţéémš, Šĥîîfţ+Ééñţééŕ ţöö ááðð áá çééļļ, Ééšçáápéé ţöö çļééááŕ.]',
  bought: '[Ɓööûûĝĥţ]',
  also: '[Åáļšöö ƀööûûĝĥţ]',
  ordersTerm: '[Ööŕðééŕš]',
  withAll: '[Ööŕðééŕš ŵîîţĥ ááļļ îîţéémš]',
  support: '[Šûûppööŕţ (šĥááŕéé ööf ááļļ ööŕðééŕš)]',
  confidenceTerm: '[Çööñfîîðééñçéé (šĥááŕéé ţĥááţ ááļšöö ƀûûýš îîţ)]',
  confidence: ({ items }) => `[Åáļšöö ƀûûý ${items}]`,
  lift: '[Ļîîfţ (ţîîmééš ááš ööfţééñ ááš ééxpééçţééð ƀý çĥááñçéé)]',
  kind: '[Ţýpéé]',
  repeat: '[ƀööûûĝĥţ ƀééfööŕéé]',
  fresh: '[ñééŵ ţöö ţĥéém; šîîmîîļááŕ çûûšţöömééŕš ƀûûý îîţ]',
  point: ({ items, parts, k, n }) => `[${items}: ${grammar.list(parts)}. Ŕööŵ ${k} ööf ${n}.]`,
  chosen: ({ items }) => `[Šééļééçţééð ${items}.]`,
  cleared: '[Šééļééçţîîööñ çļééááŕééð.]',
  clickHint: '[Çļîîçķ ţöö fîîļţééŕ ƀý ţĥééšéé îîţéémš]',
  unclickHint: '[Çļîîçķ ţöö çļééááŕ ţĥéé fîîļţééŕ]',
  role: '[ŕááñķééð ļîîšţ]',
  keys: '[Ûûšéé ţĥéé ááŕŕööŵ ķééýš ţöö möövéé ƀééţŵééééñ ŕööŵš. Pŕééšš Ééñţééŕ ţöö šééļééçţ, Šĥîîfţ+Ééñţééŕ ţöö ááðð ööñéé, Ééšçáápéé ţöö çļééááŕ.]',
  foundTerm: '[Fööûûñð îîñ]',
  found: ({ orders, items, support }) =>
    `[${orders} ŵîîţĥ ${items}. Îîţéém šééţš ööççûûŕ îîñ ááţ ļééáášţ ${support} ööf ööŕðééŕš, ŵîîţĥ ááţ mööšţ ţĥŕéééé îîţéémš îîñ ţööţááļ]`,
  ruleTerm: '[Çŕîîţééŕîîáá]',
  ruleText: ({ confidence }) =>
    `[Çööñfîîðééñçéé ööf ááţ ļééáášţ ${confidence}; šîîĝñîîfîîçááñţ ááţ 5% (Fîîšĥééŕ’š ééxááçţ ţééšţ, Ɓééñĵáámîîñîî–Ĥööçĥƀééŕĝ); ŕééðûûñðááñţ ŕûûļééš ŕéémöövééð]`,
  keptText: ({ confidence }) =>
    `[Çööñfîîðééñçéé ööf ááţ ļééáášţ ${confidence}; šîîĝñîîfîîçááñţ ááţ 5% (Fîîšĥééŕ’š ééxááçţ ţééšţ, Ɓééñĵáámîîñîî–Ĥööçĥƀééŕĝ)]`,
  worthTerm: '[Pŕööfîîţ pééŕ 100 ööŕðééŕš]',
  worthText:
    '[Ööŕðééŕš ŵîîţĥ ƀööţĥ šîîðééš ƀééýööñð ţĥéé ñûûmƀééŕ ééxpééçţééð ƀý çĥááñçéé × áávééŕááĝéé pŕööfîîţ ööf ţĥéé ŕîîĝĥţ-ĥááñð îîţéémš pééŕ ööŕðééŕ]',
  chanceTerm: '[Pŕööƀááƀîîļîîţý]',
  chanceText: ({ customers }) =>
    `[Îîţéémš ƀööûûĝĥţ ƀééfööŕéé: ĥööŵ ööfţééñ, ĥööŵ ŕééçééñţļý, ááñð ĥööŵ ööfţééñ ööţĥééŕš ƀûûý ţĥéém ááĝááîîñ. Ñééŵ îîţéémš: ţĥéé 100 mööšţ šîîmîîļááŕ çûûšţöömééŕš. Ţŕááîîñééð ööñ ţĥéé ļááţééšţ ööŕðééŕš ööf ${customers}]`,
  items: ({ n, shown, noun }) =>
    `[${grammar.plural(n) === 'one' ? `${shown} ${grammar.lower(noun)}` : `${shown} ${grammar.lowerMany(noun)}`}]`,
  customers: ({ n, shown }) => `[${grammar.plural(n) === 'one' ? `${shown} çûûšţöömééŕ` : `${shown} çûûšţöömééŕš`}]`,
};

export const messages = /* @__PURE__ */ basketMessages(texts);
