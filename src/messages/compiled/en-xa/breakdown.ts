// Made from en/breakdown.json by npm run texts.
import { grammar } from '../../en/grammar.js';
import type { BreakdownTexts } from '../en/breakdown.js';
import { breakdownMessages } from '../../breakdown-messages.js';

const texts: BreakdownTexts = {
  heading: ({ measures, dimension, limitTop, limitBottom }) =>
    `[${grammar.and(measures)} ƀý ${grammar.lower(dimension)}${limitTop === undefined || limitTop === '' ? (limitBottom === undefined || limitBottom === '' ? '' : `, ƀööţţööm ${limitBottom}`) : `, ţööp ${limitTop}`}]`,
  within: ({ heading, member }) => `[${heading}: ${member}]`,
  and: ({ one, other }) => `[${one} ááñð ${grammar.lower(other)}]`,
  other: '[Ööţĥééŕ]',
  others: '[Ööţĥééŕš]',
  cumulative: '[Çûûmûûļááţîîvéé šĥááŕéé]',
  share: '[Šĥááŕéé]',
  isNew: '[ñééŵ]',
  total: '[Ţööţááļ]',
  column: ({ measure, what }) => `[${measure}, ${grammar.lower(what)}]`,
  leader: ({ name, value, share }) =>
    `[${name} ļééááðš ŵîîţĥ ${value}${share === undefined || share === '' ? '' : ` (${share} ööf ţööţááļ)`}]`,
  least: ({ name, value }) => `[Ļööŵééšţ: ${name} (${value})]`,
  below: ({ n, of, measure, name, value }) =>
    `[${grammar.upperSmall(n)} ööf ${grammar.small(of)} ${measure === 'profit' ? 'ļööšţ mööñééý' : n === 1 ? 'îîš ñééĝááţîîvéé' : 'ááŕéé ñééĝááţîîvéé'}${n === 1 ? `: ${name}` : `, mööšţ ööf ááļļ ${name}`} (${value})]`,
  grew: ({ count, of, isCut, leadName, leadChange, isAll, fresh }) =>
    `[${count === 0 ? `${of === 2 ? 'Ñééîîţĥééŕ' : `Ñööñéé ööf ţĥéé ${of}${isCut ? ' šĥööŵñ' : ''}`} ĝŕééŵ${leadName === undefined || leadName === '' ? '' : `; ${leadName} fééļļ ţĥéé mööšţ (${leadChange})`}` : count === 1 ? `1 ööf ${isCut ? `ţĥéé ${of} šĥööŵñ` : `${of}`} ĝŕééŵ${leadName === undefined || leadName === '' ? '' : `: ${leadName} (${leadChange})`}` : `${isAll ? (of === 2 ? 'Ɓööţĥ' : `Åáļļ ${of}${isCut ? ' šĥööŵñ' : ''}`) : `${count} ööf ${isCut ? `ţĥéé ${of} šĥööŵñ` : `${of}`}`} ĝŕééŵ${leadName === undefined || leadName === '' ? '' : `, ļééð ƀý ${leadName} (${leadChange})`}`}${fresh === 0 ? '' : fresh === 1 ? `; ${fresh} îîš ñééŵ` : `; ${fresh} ááŕéé ñééŵ`}]`,
  extremes: ({ highName, highValue, lowName, lowValue }) =>
    `[Ĥîîĝĥééšţ: ${highName} (${highValue}); ļööŵééšţ: ${lowName} (${lowValue})]`,
  selected: ({ names, value, share }) =>
    `[${names}${value === undefined || value === '' ? ' šééļééçţééð' : `: ${value}`}${share === undefined || share === '' ? '' : ` (${share} ööf ţööţááļ)`}]`,
  classes: ({ a, n, b }) =>
    `[${a} ööf ${n} ááççööûûñţ fööŕ 80% (çļáášš Åá)${b === 0 ? '' : ` ááñð ${b} mööŕéé fööŕ ţĥéé ñééxţ 15% (çļáášš Ɓ)`}]`,
  classTitle: ({ letter, count }) => `[Çļáášš ${letter}: ${count}]`,
  instead: ({ why }) =>
    `[Šĥööŵñ ááš ƀááŕš: ${why === 'many' ? 'áá ðööñûûţ ŵîîţĥ mööŕéé ţĥááñ fîîvéé šļîîçééš îîš ĥááŕð ţöö ŕééááð' : why === 'negative' ? 'ñééĝááţîîvéé vááļûûééš çááñ’ţ ƀéé šĥööŵñ ááš pááŕţš ööf áá ţööţááļ' : 'ţĥééšéé vááļûûééš ðööñ’ţ ááðð ûûp ţöö áá ţööţááļ'}]`,
  cut: ({ n }) => `[Šĥööŵîîñĝ ţĥéé ţööp ${n}]`,
  sentence: ({ parts }) => `[${grammar.sentences(parts)}]`,
  role: '[ƀááŕ çĥááŕţ]',
  path: '[Ðŕîîļļ-ðööŵñ pááţĥ]',
  all: '[Åáļļ]',
  drilled: ({ name, field }) => `[${name} ƀý ${grammar.lower(field)}.]`,
  risen: ({ field }) => `[Ɓááçķ ţöö ${grammar.lower(field)}.]`,
  point: ({ name, parts, k, n }) => `[${name}: ${grammar.list(parts)}. ${k} ööf ${n}.]`,
  ofAll: ({ share }) => `[${share} ööf ţööţááļ]`,
  chosen: ({ names }) => `[Šééļééçţééð ${names}.]`,
  cleared: '[Šééļééçţîîööñ çļééááŕééð.]',
  several: ({ names, more }) => `[${names} ááñð ${more} mööŕéé]`,
  clickHint: ({ name }) => `[Çļîîçķ ţöö fîîļţééŕ ƀý ${name}, ööŕ ðŕááĝ ţöö šééļééçţ šéévééŕááļ]`,
  unclickHint: '[Çļîîçķ ţöö çļééááŕ ţĥéé fîîļţééŕ]',
  drillHint: ({ level }) => `[Ðööûûƀļéé-çļîîçķ ţöö ðŕîîļļ ðööŵñ ţöö ${grammar.lower(level)}]`,
  keys: '[Ûûšéé ţĥéé ááŕŕööŵ ķééýš ţöö möövéé ƀééţŵééééñ ƀááŕš. Pŕééšš Ééñţééŕ ţöö šééļééçţ, Šĥîîfţ ŵîîţĥ ááñ ááŕŕööŵ ķééý ţöö šééļééçţ šéévééŕááļ, Åáļţ+Ðööŵñ ţöö ðŕîîļļ ðööŵñ, Åáļţ+Ûûp ţöö ĝöö ƀááçķ, Ééšçáápéé ţöö çļééááŕ.]',
};

export const messages = /* @__PURE__ */ breakdownMessages(texts);
