// Made from nl/breakdown.json by npm run texts.
import { grammar } from '../../nl/grammar.js';
import type { BreakdownTexts } from '../en/breakdown.js';
import { breakdownMessages } from '../../breakdown-messages.js';

const texts: BreakdownTexts = {
  heading: ({ measures, dimension, limitTop, limitBottom }) =>
    `${grammar.and(measures)} per ${grammar.lower(dimension)}${limitTop === undefined || limitTop === '' ? (limitBottom === undefined || limitBottom === '' ? '' : `, onderste ${limitBottom}`) : `, top ${limitTop}`}`,
  within: ({ heading, member }) => `${heading}: ${member}`,
  and: ({ one, other }) => `${one} en ${grammar.lower(other)}`,
  other: 'Overig',
  others: 'Overige',
  cumulative: 'Cumulatief aandeel',
  share: 'Aandeel',
  isNew: 'nieuw',
  total: 'Totaal',
  column: ({ measure, what }) => `${measure}, ${grammar.lower(what)}`,
  leader: ({ name, value, share }) =>
    `${name} staat bovenaan met ${value}${share === undefined || share === '' ? '' : ` (${share} van het totaal)`}`,
  least: ({ name, value }) => `Laagste: ${name} (${value})`,
  below: ({ n, of, measure, name, value }) =>
    `${grammar.upperSmall(n)} van ${grammar.small(of)} ${measure === 'profit' ? 'verlieslatend' : 'negatief'}: ${n === 1 ? '' : 'vooral '}${name} (${value})`,
  grew: ({ count, isCut, of, leadName, leadChange, isAll, fresh }) =>
    `${count === 0 ? `Groei bij 0 van ${isCut ? `de ${of} weergegeven` : `${of}`}${leadName === undefined || leadName === '' ? '' : `; grootste daling: ${leadName} (${leadChange})`}` : count === 1 ? `Groei bij 1 van ${isCut ? `de ${of} weergegeven` : `${of}`}${leadName === undefined || leadName === '' ? '' : `: ${leadName} (${leadChange})`}` : `Groei bij ${isAll ? `alle ${of}${isCut ? ' weergegeven' : ''}` : `${count} van ${isCut ? `de ${of} weergegeven` : `${of}`}`}${leadName === undefined || leadName === '' ? '' : `, vooral ${leadName} (${leadChange})`}`}${fresh === 0 ? '' : `; ${fresh} nieuw`}`,
  extremes: ({ highName, highValue, lowName, lowValue }) =>
    `Hoogste: ${highName} (${highValue}); laagste: ${lowName} (${lowValue})`,
  selected: ({ value, names, share }) =>
    `${value === undefined || value === '' ? `Selectie: ${names}` : `${names}: ${value}`}${share === undefined || share === '' ? '' : ` (${share} van het totaal)`}`,
  classes: ({ a, n, b }) =>
    `${a} van ${n} goed voor 80% (klasse A)${b === 0 ? '' : ` en nog ${b} voor de volgende 15% (klasse B)`}`,
  classTitle: ({ letter, count }) => `Klasse ${letter}: ${count}`,
  instead: ({ why }) =>
    `Weergegeven als staven: ${why === 'many' ? 'een ringdiagram met meer dan vijf delen is moeilijk te lezen' : why === 'negative' ? 'negatieve waarden kunnen niet als delen van een totaal worden weergegeven' : 'deze waarden tellen niet op tot een totaal'}`,
  cut: ({ n }) => `De hoogste ${n} weergegeven`,
  sentence: ({ parts }) => grammar.sentences(parts),
  role: 'staafdiagram',
  path: 'Analysepad',
  all: 'Alles',
  drilled: ({ name, field }) => `${name} per ${grammar.lower(field)}.`,
  risen: ({ field }) => `Terug naar ${grammar.lower(field)}.`,
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} van ${n}.`,
  ofAll: ({ share }) => `${share} van het totaal`,
  chosen: ({ names }) => `Selectie: ${names}.`,
  cleared: 'Selectie gewist.',
  several: ({ names, more }) => `${names} en nog ${more}`,
  clickHint: ({ name }) => `Klik om te filteren op ${name} of sleep om er meer te selecteren`,
  unclickHint: 'Klik om het filter te wissen',
  drillHint: ({ level }) => `Dubbelklik om in te zoomen op ${grammar.lower(level)}`,
  keys: 'Gebruik de pijltoetsen om tussen staven te bewegen. Druk op Enter om te selecteren, op Shift met een pijltoets om er meer te selecteren, op Alt+pijl-omlaag om in te zoomen, op Alt+pijl-omhoog om terug te gaan, op Esc om te wissen.',
};

export const messages = /* @__PURE__ */ breakdownMessages(texts);
