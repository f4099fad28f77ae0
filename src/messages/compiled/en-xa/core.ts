// Made from en/core.json by npm run texts.
import { grammar } from '../../en/grammar.js';
import type { CoreTexts } from '../en/core.js';

export const messages: CoreTexts = {
  measure: ({ name }) => `[${grammar.measure(name)}]`,
  dimension: ({ name }) => `[${grammar.dimension(name)}]`,
  blank: '[(ƀļááñķ)]',
  list: ({ items }) => `[${grammar.list(items)}]`,
  clauses: ({ items }) => `[${grammar.clauses(items)}]`,
  phrases: ({ items }) => `[${grammar.phrases(items)}]`,
  sentences: ({ items }) => `[${grammar.sentences(items)}]`,
  loading: ({ heading }) => `[Ļööááðîîñĝ ${heading}…]`,
  removeFilter: ({ clause }) => `[Ŕéémöövéé fîîļţééŕ: ${clause}]`,
  atLeast: ({ value }) => `[fŕööm ${value}]`,
  atMost: ({ value }) => `[ûûp ţöö ${value}]`,
  more: ({ shown }) => `[${shown} mööŕéé]`,
  relative: ({ which, count, unit }) =>
    `[${which === 'last' ? `ļáášţ ${count} ${count === 1 ? unit : `${unit}š`}` : `${which} ${unit}`}]`,
  menu: ({ heading }) => `[Mööŕéé ááçţîîööñš fööŕ ${heading}]`,
  versus: ({ value }) => `[vš ${value}]`,
  through: ({ period, day }) => `[${period} ţĥŕööûûĝĥ ${day}]`,
  sameDays: ({ period }) => `[ţĥéé šááméé ðááýš ööf ${period}]`,
  partlyCovered: ({ period, day, unit }) => `[Ðááţáá fööŕ ${period} šţááŕţš ööñ ${day}: ñöö fûûļļ ${unit} ţöö çöömpááŕéé]`,
  notCovered: ({ period, day }) => `[Ñöö ðááţáá fööŕ ${period} ţöö çöömpááŕéé: ţĥéé ðááţáá šţááŕţš ööñ ${day}]`,
  noChange: '[ñöö çĥááñĝéé]',
  up: ({ amount }) => `[ûûp ${amount}]`,
  down: ({ amount }) => `[ðööŵñ ${amount}]`,
  good: '[ƀééţţééŕ]',
  bad: '[ŵööŕšéé]',
  points: ({ n }) => `[${n} pp]`,
  value: '[Vááļûûéé]',
  period: '[Pééŕîîööð]',
  previous: '[Pŕéévîîööûûš]',
  change: '[Çĥááñĝéé]',
  growth: '[Ĝŕööŵţĥ]',
};
