// Made from en/insights-time.json by npm run texts.
import { grammar } from '../../en/grammar.js';
import type { InsightsTimeTexts } from '../en/insights-time.js';

export const messages: InsightsTimeTexts = {
  topics: {
    break: {
      name: '[šûûšţááîîñééð çĥááñĝééš]',
      heads: {
        rose: ({ measure, share, since }) => `[${measure}: ${share} ĥîîĝĥééŕ šîîñçéé ${since}]`,
        fell: ({ measure, share, since }) => `[${measure}: ${share} ļööŵééŕ šîîñçéé ${since}]`,
      },
      text: ({ level, unit, periods, expected, change }) =>
        `[Åávééŕááĝîîñĝ ${level} áá ${unit} fööŕ ${periods}, çöömpááŕééð ŵîîţĥ ááñ ééxpééçţééð ${expected} (${change} áá ${unit}).]`,
      met: ({ share, periods }) => `[${share} çöömpááŕééð ŵîîţĥ ţĥéé ééxpééçţééð ļéévééļ, fööŕ ${periods}]`,
      how: ({ unit, since, against }) =>
        `[Ţĥéé ${unit}š šîîñçéé ${since} ááŕéé çöömpááŕééð ŵîîţĥ ${against === undefined || against === '' ? 'ţĥööšéé ƀééfööŕéé' : `${against}`}. Ţĥéé çĥááñĝéé îîš ŕéépööŕţééð ƀééçááûûšéé îîţ îîš ţöööö ļááŕĝéé ááñð ţöööö ļáášţîîñĝ ţöö ƀéé ŕááñðööm, ŵîîţĥ šééáášööñááļîîţý ááñð ţŕééñð ŕéémöövééð.]`,
    },
    anomaly: {
      name: '[ûûñûûšûûááļ vááļûûééš]',
      heads: {
        high: ({ measure, period, share }) => `[${measure} ${grammar.when(period)}: ${share} ááƀöövéé ééxpééçţééð]`,
        low: ({ measure, period, share }) => `[${measure} ${grammar.when(period)}: ${share} ƀééļööŵ ééxpééçţééð]`,
        several: ({ measure, count, units, period }) => `[${measure}: ${count} ûûñûûšûûááļ ${units} ${grammar.when(period)}]`,
      },
      text: ({ day, value, expected, change }) =>
        `[${day === undefined || day === '' ? '' : `${day} šţááñðš ööûûţ mööšţ: `}${value}, çöömpááŕééð ŵîîţĥ ááñ ééxpééçţééð ${expected} (${change}).]`,
      met: ({ share, expected }) => `[${share} çöömpááŕééð ŵîîţĥ ţĥéé ééxpééçţééð ${expected}]`,
      how: ({ unit, units }) =>
        `[Šééáášööñááļîîţý ááñð ţŕééñð ááŕéé ŕéémöövééð (ŠŢĻ). Åá ${unit} îîš fļááĝĝééð ŵĥééñ ţĥéé ŕéémááîîñðééŕ îîš ļááŕĝééŕ ţĥááñ ŕááñðööm vááŕîîááţîîööñ öövééŕ ááļļ ${units} ŵööûûļð pŕööðûûçéé.]`,
    },
    season: {
      name: '[ûûpçöömîîñĝ šééáášööñ]',
      heads: {
        strong: ({ period, share, unit }) =>
          `[${period} îîš ééxpééçţééð ţöö ƀéé šţŕööñĝ: ${share} ááƀöövéé ááñ áávééŕááĝéé ${unit}]`,
        weak: ({ period, share, unit }) => `[${period} îîš ééxpééçţééð ţöö ƀéé ŵééááķ: ${share} ƀééļööŵ ááñ áávééŕááĝéé ${unit}]`,
      },
      text: ({ value, lower, upper, mean, unit }) =>
        `[Fööŕééçáášţ: ${value} (80% îîñţééŕvááļ: ${lower} ţöö ${upper}), çöömpááŕééð ŵîîţĥ ${mean} îîñ ááñ áávééŕááĝéé ${unit}.]`,
      met: ({ value, change, share }) => `[${value} ééxpééçţééð, ${change} vš. ţĥéé áávééŕááĝéé (${share})]`,
      how: ({ against }) =>
        `[Fööŕééçáášţ fŕööm ááļļ ééááŕļîîééŕ pééŕîîööðš. Ţĥéé áávééŕááĝéé çöövééŕš ţĥéé mööñţĥš ááĥééááð${against === undefined || against === '' ? '' : ` (${against})`}. Ţĥéé fööŕééçáášţ îîš ûûšééð ƀééçááûûšéé îîţ ŵááš mööŕéé ááççûûŕááţéé îîñ ƀááçķţééšţš ţĥááñ ŕéépééááţîîñĝ ţĥéé pŕéévîîööûûš šééáášööñ.]`,
    },
    change: {
      name: '[ýééááŕ-öövééŕ-ýééááŕ çĥááñĝéé]',
      heads: {
        rose: ({ measure, share, after, period }) => `[${measure} ŕööšéé ${share} ţöö ${after} ${grammar.when(period)}]`,
        fell: ({ measure, share, after, period }) => `[${measure} fééļļ ${share} ţöö ${after} ${grammar.when(period)}]`,
      },
      text: ({ change, earlier, cause, effect, cause2, effect2 }) =>
        `[${change} çöömpááŕééð ŵîîţĥ ${earlier}.${cause === undefined || cause === '' ? '' : ` ${cause} çööñţŕîîƀûûţééð mööšţ (${effect})${cause2 === undefined || cause2 === '' ? '' : `, fööļļööŵééð ƀý ${cause2} (${effect2})`}.`}]`,
      met: ({ share, before }) => `[${share} çöömpááŕééð ŵîîţĥ ${before}]`,
      how: ({ period, against }) =>
        `[${period} îîš çöömpááŕééð ŵîîţĥ ${against === undefined || against === '' ? 'ţĥéé ýééááŕ ƀééfööŕéé' : `${against}`}, ááñð ţĥéé çĥááñĝéé îîš šţááţîîšţîîçááļļý šîîĝñîîfîîçááñţ (Šţûûðééñţ’š ţ-ţééšţ öövééŕ pááŕţš ööf ţĥéé pééŕîîööð). Šééĝmééñţš ááŕéé ļîîšţééð ŵĥééñ ţĥééîîŕ vööļûûméé ööŕ pŕîîçééš möövééð šîîĝñîîfîîçááñţļý ðîîffééŕééñţļý fŕööm ţĥéé ŕééšţ.]`,
    },
    peers: {
      name: '[ļééááðééŕš ááñð ļááĝĝááŕðš]',
      heads: {
        best: ({ member, measure, growth, against }) =>
          `[${member}: ${grammar.lower(measure)} ${growth} ááƀöövéé ${against === undefined || against === '' ? 'ţĥéé ýééááŕ ƀééfööŕéé' : `${against}`}]`,
        worst: ({ member, measure, growth, against }) =>
          `[${member}: ${grammar.lower(measure)} ${growth} ƀééļööŵ ${against === undefined || against === '' ? 'ţĥéé ýééááŕ ƀééfööŕéé' : `${against}`}]`,
      },
      text: ({ value, period, earlier, change, isPair, kinds, peers }) =>
        `[${value} ${grammar.when(period)}, çöömpááŕééð ŵîîţĥ ${earlier} (${change}). ${isPair ? 'Åáļļ ööţĥééŕ šááļééš' : `Åáļļ ööţĥééŕ ${kinds}`}: ${peers}.]`,
      met: ({ growth, peers }) => `[${growth}, ááļļ ööţĥééŕš ${peers}]`,
      how: ({ period, against, isPair, kinds }) =>
        `[${period} îîš çöömpááŕééð ŵîîţĥ ${against === undefined || against === '' ? 'ţĥéé ýééááŕ ƀééfööŕéé' : `${against}`}. Ĝŕööŵţĥ îîš çöömpááŕééð ŵîîţĥ ţĥááţ ööf ${isPair ? 'ááļļ ööţĥééŕ šááļééš' : `ááļļ ööţĥééŕ ${kinds}`} çöömƀîîñééð, ááñð ŕéépööŕţééð ƀééçááûûšéé ţĥéé šĥááŕéé ööf ţĥéé ţööţááļ çĥááñĝééð šîîĝñîîfîîçááñţļý. Ţĥéé áámööûûñţ îîš ţĥéé çĥááñĝéé ööŕ ţĥéé ĝááp ţöö ţĥéé ĝŕööŵţĥ ööf ááļļ ööţĥééŕš, ŵĥîîçĥéévééŕ îîš šmááļļééŕ.]`,
    },
    falling: {
      name: '[ðééçļîîñîîñĝ ţŕééñðš]',
      heads: {
        fell: ({ member, periods, share }) => `[${member}: ðééçļîîñîîñĝ fööŕ ${periods} (${share})]`,
      },
      text: ({ before, after, unit, period, slope }) =>
        `[Ţĥéé ţŕééñð fééļļ fŕööm ${before} ţöö ${after} áá ${unit} ${grammar.when(period)} (ááƀööûûţ ${slope} pééŕ ${unit}).]`,
      met: ({ share, periods }) => `[${share} öövééŕ ${periods}]`,
      how: ({ units, unit, kinds }) =>
        `[Ţĥîîš îîš áá ţŕééñð ááçŕööšš ááļļ ${units}, ñööţ áá šîîñĝļéé ƀááð ${unit}. Ţĥéé šĥááŕéé ööf ţĥéé ţööţááļ ööf ééááçĥ ööf ţĥéé ${kinds} îîš ţééšţééð fööŕ šîîĝñîîfîîçááñçéé.]`,
    },
  },
};
