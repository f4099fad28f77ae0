// Made from en/plot.json by npm run texts.
import { grammar } from '../../en/grammar.js';
import type { PlotTexts } from '../en/plot.js';
import { plotMessages } from '../../plot-messages.js';

const texts: PlotTexts = {
  heading: ({ measures, by }) => `[${grammar.and(measures)} ƀý ${grammar.lowerAnd(by)}]`,
  rows: ({ n, shown }) => `[${grammar.plural(n) === 'one' ? `${shown} ŕööŵ` : `${shown} ŕööŵš`}]`,
  firstRows: ({ n, shown }) => `[${grammar.plural(n) === 'one' ? `Fîîŕšţ ${shown} ŕööŵ` : `Fîîŕšţ ${shown} ŕööŵš`}]`,
  range: ({ measure, low, lowName, high, highName }) =>
    `[${measure} ŕááñĝééš fŕööm ${low} (${lowName}) ţöö ${high} (${highName})]`,
  only: ({ measure, value }) => `[${measure}: ${value}]`,
  rowsTerm: '[Ŕööŵš]',
  point: ({ name, parts, k, n }) => `[${name}: ${grammar.list(parts)}. Pööîîñţ ${k} ööf ${n}.]`,
  chosen: ({ names }) => `[Šééļééçţééð ${names}.]`,
  cleared: '[Šééļééçţîîööñ çļééááŕééð.]',
  clickHint: '[Çļîîçķ ţöö fîîļţééŕ ţĥéé pááĝéé]',
  unclickHint: '[Çļîîçķ ţöö çļééááŕ ţĥéé fîîļţééŕ]',
  role: '[çĥááŕţ]',
  keys: '[Ûûšéé ţĥéé ááŕŕööŵ ķééýš ţöö möövéé ƀééţŵééééñ pööîîñţš. Pŕééšš Ééñţééŕ ţöö šééļééçţ, Šĥîîfţ+Ééñţééŕ ţöö ááðð ööñéé, Ééšçáápéé ţöö çļééááŕ.]',
  drawnTerm: '[Çĥááŕţ]',
  drawnText: ({ marks }) => `[Ðŕááŵñ ŵîîţĥ Ööƀšééŕvááƀļéé Pļööţ fŕööm ţĥéé špééçîîfîîçááţîîööñ ööñ ţĥîîš pááĝéé (${marks})]`,
  functionText: '[Ðŕááŵñ ƀý áá fûûñçţîîööñ ööñ ţĥîîš pááĝéé ŵîîţĥ Ööƀšééŕvááƀļéé Pļööţ]',
  rank: ({ of, withinLength, within }) =>
    `[Ŕááñķ ƀý ${grammar.lowercase(of)} áámööñĝ ${withinLength === 0 ? 'ááļļ ŕööŵš' : `ŕööŵš ŵîîţĥ ţĥéé šááméé ${grammar.lowerAnd(within)}`}; 1 îîš ţĥéé ĥîîĝĥééšţ]`,
  quantile: ({ count, of, withinLength, within }) =>
    `[Ĝŕööûûp 1 (ļööŵééšţ) ţöö ${count} (ĥîîĝĥééšţ) ööf ééqûûááļ šîîžéé, ƀý ${grammar.lowercase(of)} áámööñĝ ${withinLength === 0 ? 'ááļļ ŕööŵš' : `ŕööŵš ŵîîţĥ ţĥéé šááméé ${grammar.lowerAnd(within)}`}]`,
  share: ({ of, withinLength, within }) =>
    `[Šĥááŕéé ööf ţĥéé ţööţááļ ${grammar.lowercase(of)} ööf ${withinLength === 0 ? 'ááļļ ŕööŵš' : `ŕööŵš ŵîîţĥ ţĥéé šááméé ${grammar.lowerAnd(within)}`}]`,
};

export const messages = /* @__PURE__ */ plotMessages(texts);
