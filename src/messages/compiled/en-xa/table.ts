// Made from en/table.json by npm run texts.
import { grammar } from '../../en/grammar.js';
import type { TableTexts } from '../en/table.js';
import { tableMessages } from '../../table-messages.js';

const texts: TableTexts = {
  heading: ({ measures, by }) => `[${grammar.and(measures)} ƀý ${grammar.lowerAnd(by)}]`,
  topHeading: ({ isTop, n, by, measure }) =>
    `[${isTop ? 'Ţööp' : 'Ɓööţţööm'} ${n} ${n === 1 ? grammar.lower(by) : grammar.lowerMany(by)} ƀý ${grammar.lower(measure)}]`,
  changeHeading: ({ isTop, measure, by }) =>
    `[Ļááŕĝééšţ ${isTop ? 'îîñçŕééáášééš' : 'ðééçļîîñééš'} îîñ ${grammar.lower(measure)} ƀý ${grammar.lower(by)}]`,
  rowsHeading: '[Ŕööŵš]',
  rowsOf: ({ name }) => `[Ŕööŵš ööf ${name}]`,
  leader: ({ name, isTop, value, share }) =>
    `[${name} ${isTop ? 'ļééááðš ŵîîţĥ' : 'îîš ļáášţ ŵîîţĥ'} ${value}${share === undefined || share === '' ? '' : ` (${share} ööf ţööţááļ)`}]`,
  mover: ({ name, isIncrease, change, growth }) =>
    `[${name} ĥááš ţĥéé ļááŕĝééšţ ${isIncrease ? 'îîñçŕééáášéé' : 'ðééçļîîñéé'}: ${change}${growth === undefined || growth === '' ? '' : ` (${growth})`}]`,
  lost: ({ isAll, measure, n, of }) =>
    `[${isAll ? `ááļļ ĥáávéé ñééĝááţîîvéé ${grammar.lower(measure)}` : `${n} ööf ${of} ${n === 1 ? 'ĥááš' : 'ĥáávéé'} ñééĝááţîîvéé ${grammar.lower(measure)}`}]`,
  sentence: ({ partsLength, parts }) => `[${partsLength === 0 ? '' : `${grammar.clauses(parts)}.`}]`,
  rows: ({ n, shown }) => `[${grammar.plural(n) === 'one' ? `${shown} ŕööŵ` : `${shown} ŕööŵš`}]`,
  found: ({ shown, of }) => `[${shown} ööf ${of} ŕööŵš]`,
  nothingFound: ({ text }) => `[Ñöö ŕééšûûļţš fööŕ “${text}”]`,
  search: '[Šééááŕçĥ]',
  columns: '[Çööļûûmñš]',
  total: '[Ţööţááļ]',
  fresh: '[ñééŵ]',
  of: ({ measure, side }) => `[${measure}, ${grammar.lower(side)}]`,
  peak: ({ month }) => `[ĥîîĝĥééšţ îîñ ${month}]`,
  sorted: ({ name, descending }) => `[Šööŕţééð ƀý ${grammar.lower(name)}, ${descending ? 'ðééšçééñðîîñĝ' : 'áášçééñðîîñĝ'}.]`,
  sort: ({ name }) => `[Šööŕţ ƀý ${grammar.lower(name)}]`,
  selected: ({ isMany, n, names }) => `[${isMany ? `Šééļééçţééð ${n} ŕööŵš.` : `Šééļééçţééð ${names}.`}]`,
  cleared: '[Šééļééçţîîööñ çļééááŕééð.]',
  row: ({ name, parts, k, n }) => `[${name}: ${grammar.list(parts)}. Ŕööŵ ${k} ööf ${n}.]`,
  cell: ({ name, text }) => `[${grammar.lower(name)} ${text}]`,
  all: ({ by }) => `[Åáļļ ${grammar.lowerMany(by)}]`,
  path: '[Ðŕîîļļ-ðööŵñ pááţĥ]',
  weekday: ({ day }) =>
    `[${day === 1 ? 'Mööñðááý' : day === 2 ? 'Ţûûééšðááý' : day === 3 ? 'Ŵééðñééšðááý' : day === 4 ? 'Ţĥûûŕšðááý' : day === 5 ? 'Fŕîîðááý' : day === 6 ? 'Šááţûûŕðááý' : day === 7 ? 'Šûûñðááý' : `${day}`}]`,
  hour: ({ hour }) => `[${hour}:00]`,
  keys: '[Ûûšéé ţĥéé ááŕŕööŵ ķééýš, Pááĝéé Ûûp ááñð Pááĝéé Ðööŵñ ţöö möövéé ƀééţŵééééñ ŕööŵš. Pŕééšš Ééñţééŕ ţöö šééļééçţ, Šĥîîfţ ŵîîţĥ ááñ ááŕŕööŵ ķééý ţöö šééļééçţ šéévééŕááļ, Åáļţ+Ðööŵñ ţöö ööpééñ áá ŕööŵ, Ééšçáápéé ţöö çļééááŕ.]',
};

export const messages = /* @__PURE__ */ tableMessages(texts);
