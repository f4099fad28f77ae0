// Made from en/insights-sales.json by npm run texts.
import { grammar } from '../../en/grammar.js';
import type { InsightsSalesTexts } from '../en/insights-sales.js';

export const messages: InsightsSalesTexts = {
  topics: {
    concentration: {
      name: '[çööñçééñţŕááţîîööñ]',
      heads: {
        few: ({ few, all, kinds, share, measure, period }) =>
          `[${few} ööf ${all} ${kinds} ááççööûûñţ fööŕ ${share} ööf ${grammar.lower(measure)} ${grammar.when(period)}]`,
      },
      text: ({ amount, first, firstShare }) =>
        `[${amount} îîñ ţööţááļ. Ţĥéé ļááŕĝééšţ, ${first}, ááççööûûñţš fööŕ ${firstShare}.]`,
      met: ({ few, all, share }) => `[${few} ööf ${all} ááççööûûñţ fööŕ ${share}]`,
      how: ({ kinds }) =>
        `[Ţĥéé ${kinds} ááŕéé ŕááñķééð ƀý vááļûûéé, ááñð ţĥéé šĥááŕééš ááŕéé ááððééð ûûp fŕööm ţĥéé ţööp (Pááŕééţöö).]`,
    },
    discounts: {
      name: '[ûûñpŕööfîîţááƀļéé ðîîšçööûûñţš]',
      heads: {
        band: ({ band, profit, period }) => `[Ðîîšçööûûñţš ööf ${band} ļööšţ ${profit} ${grammar.when(period)}]`,
        member: ({ member, profit, period }) => `[${member}: ðîîšçööûûñţééð šááļééš ļööšţ ${profit} ${grammar.when(period)}]`,
      },
      text: ({ revenue, profit, isLoss, without }) =>
        `[${revenue} îîñ šááļééš ááţ áá ļööšš ööf ${profit}. Åáţ fûûļļ pŕîîçéé, ţĥéé šááméé ûûñîîţš ŵööûûļð ĥáávéé ${isLoss ? 'ļööšţ' : 'ééááŕñééð'} ${without}.]`,
      met: ({ profit, revenue }) => `[áá ļööšš ööf ${profit} ööñ ${revenue} îîñ šááļééš]`,
      how: '[Ééxááçţ ţööţááļš ööf ðîîšçööûûñţééð šááļééš. “Åáţ fûûļļ pŕîîçéé” ááššûûmééš ţĥéé šááméé ûûñîîţš ááţ ţĥéé šááméé çööšţ; îîţ îîĝñööŕééš ţĥááţ fééŵééŕ ûûñîîţš mîîĝĥţ ĥáávéé šööļð.]',
    },
    returns: {
      name: '[ŕééţûûŕñš]',
      heads: {
        high: ({ member, rate, period, peers }) =>
          `[${member}: ${rate} ööf ööŕðééŕš ŕééţûûŕñééð ${grammar.when(period)}, çöömpááŕééð ŵîîţĥ ${peers} ééļšééŵĥééŕéé]`,
      },
      text: ({ returned, orders, excess, kinds }) =>
        `[${returned} ööf ${orders} ĥááð áá ŕééţûûŕñ, ${excess} mööŕéé ţĥááñ ááţ ţĥéé ŕááţéé ööf ááļļ ööţĥééŕ ${kinds}.]`,
      met: ({ rate, peers }) => `[${rate} vš. ${peers} ééļšééŵĥééŕéé]`,
      how: ({ kinds }) =>
        `[Ööŕðééŕš ŵîîţĥ áá ŕééţûûŕñ ÷ ööŕðééŕš; ééááçĥ ŕááţéé îîš ţééšţééð ááĝááîîñšţ ááļļ ööţĥééŕ ${kinds} çöömƀîîñééð.]`,
    },
    bundles: {
      name: '[pŕööðûûçţš ƀööûûĝĥţ ţööĝééţĥééŕ]',
      heads: {
        pair: ({ confidence, first, also, second, period }) =>
          `[${confidence} ööf ööŕðééŕš ŵîîţĥ ${first}${also === undefined || also === '' ? '' : ` ááñð ${also}`} ááļšöö îîñçļûûðééð ${second} ${grammar.when(period)}]`,
      },
      text: ({ count, lift }) => `[${count} ŵîîţĥ ƀööţĥ, ${lift} ţîîmééš ááš mááñý ááš ééxpééçţééð ƀý çĥááñçéé.]`,
      met: ({ count, lift }) => `[${count}, ${lift} ţîîmééš ááš mááñý ááš ééxpééçţééð ƀý çĥááñçéé]`,
      how: '[Åáššööçîîááţîîööñ ŕûûļééš öövééŕ ááļļ ööŕðééŕš, çööŕŕééçţééð fööŕ mûûļţîîpļéé ţééšţîîñĝ. Îîmpááçţ: pŕööfîîţ ööñ ţĥéé šééçööñð îîţéém îîñ ööŕðééŕš ƀééýööñð ţĥéé ñûûmƀééŕ ééxpééçţééð ƀý çĥááñçéé.]',
    },
    retention: {
      name: '[ļööŵ ŕééţééñţîîööñ]',
      heads: {
        low: ({ member, rate, period }) =>
          `[${member}: ööñļý ${rate} ööf çûûšţöömééŕš ƀööûûĝĥţ ááĝááîîñ ${grammar.when(period)}]`,
      },
      text: ({ peers, customers, value, share }) =>
        `[Ééļšééŵĥééŕéé, ${peers} ƀööûûĝĥţ ááĝááîîñ. Åáffééçţš ${customers} ááñð ${value} îîñ šááļééš (${share} ööf ţööţááļ).]`,
      met: ({ rate, peers, share }) => `[${rate} ŕééţééñţîîööñ vš. ${peers} ééļšééŵĥééŕéé; ${share} ööf ţööţááļ ŕéévééñûûéé]`,
      how: ({ against, period, kinds }) =>
        `[Ŕééţééñţîîööñ îîš ţĥéé šĥááŕéé ööf ţĥéé çûûšţöömééŕš ööf ${against === undefined || against === '' ? 'ţĥéé pŕéévîîööûûš pééŕîîööð' : `${against}`} ŵĥöö ööŕðééŕééð ááĝááîîñ îîñ ţĥéé pééŕîîööð ${period}. Ééááçĥ vááļûûéé îîš çöömpááŕééð ŵîîţĥ ááļļ ööţĥééŕ ${kinds} çöömƀîîñééð.]`,
    },
    'new-repeat': {
      name: '[ñééŵ vš. ŕéépééááţ çûûšţöömééŕš]',
      heads: {
        higher: ({ share, period }) =>
          `[Ŕéépééááţ çûûšţöömééŕš špééñţ ${share} mööŕéé pééŕ ööŕðééŕ ţĥááñ ñééŵ ööñééš ${grammar.when(period)}]`,
        lower: ({ share, period }) =>
          `[Ŕéépééááţ çûûšţöömééŕš špééñţ ${share} ļééšš pééŕ ööŕðééŕ ţĥááñ ñééŵ ööñééš ${grammar.when(period)}]`,
      },
      text: ({ repeat, repeatOrders, fresh, freshOrders }) =>
        `[Ŕéépééááţ çûûšţöömééŕš áávééŕááĝééð ${repeat} pééŕ ööŕðééŕ (${repeatOrders}), ñééŵ çûûšţöömééŕš ${fresh} (${freshOrders}).]`,
      met: ({ repeat, fresh, change }) => `[${repeat} vš. ${fresh} pééŕ ööŕðééŕ (${change})]`,
      how: '[Åávééŕááĝéé ööŕðééŕ vááļûûéé ööf ŕéépééááţ ááñð ñééŵ çûûšţöömééŕš; ţĥéé ðîîffééŕééñçéé îîš ţééšţééð fööŕ šîîĝñîîfîîçááñçéé.]',
    },
    'at-risk': {
      name: '[çûûšţöömééŕš ááţ ŕîîšķ]',
      heads: {
        lost: ({ first, since }) => `[${first} ĥááš ñööţ ööŕðééŕééð šîîñçéé ${since}]`,
        silent: ({ n, first, customers }) =>
          `[${n === 1 ? `1 vááļûûááƀļéé çûûšţöömééŕ ĥááš šţööppééð ööŕðééŕîîñĝ: ${first}` : `${customers} vááļûûááƀļéé çûûšţöömééŕš ĥáávéé šţööppééð ööŕðééŕîîñĝ`}]`,
      },
      text: {
        lost: ({ earlier, isNothing, value, period, interval }) =>
          `[Špééñţ ${earlier}, ááñð ${isNothing ? 'ñööţĥîîñĝ' : `${value}`} ${grammar.when(period)}. Ûûšûûááļ ööŕðééŕ îîñţééŕvááļ: ${interval}.]`,
        silent: ({ amount, horizon, expected, n, first }) =>
          `[Špééñţ ${amount} šöö fááŕ. Ééxpééçţééð špééñð îîñ ţĥéé ñééxţ ${horizon}, îîf šţîîļļ ááçţîîvéé: ${expected}.${n === 1 ? '' : ` Ļááŕĝééšţ: ${first}.`}]`,
      },
      met: {
        lost: ({ since, interval }) => `[ļáášţ ööŕðééŕ ${since}, ûûšûûááļļý ööñéé éévééŕý ${interval}]`,
        silent: ({ customers, expected }) => `[${customers}, ${expected} îîñ ééxpééçţééð špééñð]`,
      },
      how: ({ isLost, against, period }) =>
        `[Ŕééçééñçý, fŕééqûûééñçý ááñð špééñð ööf ééááçĥ çûûšţöömééŕ öövééŕ ááļļ ööŕðééŕš (ŔFM), ááñð ţĥéé pŕööƀááƀîîļîîţý ţĥááţ ţĥééý ááŕéé šţîîļļ ááçţîîvéé (ƁĜ/ÑƁÐ mööðééļ).${isLost ? ` Ţĥéé áámööûûñţ ááţ šţááķéé îîš ţĥéé ðŕööp îîñ špééñð fŕööm ${against === undefined || against === '' ? 'ţĥéé ýééááŕ ƀééfööŕéé' : `${against}`} ţöö ${period}.` : ''}]`,
    },
  },
};
