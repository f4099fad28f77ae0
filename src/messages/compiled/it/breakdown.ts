// Made from it/breakdown.json by npm run texts.
import { grammar } from '../../it/grammar.js';
import type { BreakdownTexts } from '../en/breakdown.js';
import { breakdownMessages } from '../../breakdown-messages.js';

const texts: BreakdownTexts = {
  heading: ({ measures, dimension, limitTop, limitBottom }) =>
    `${grammar.and(measures)} per ${grammar.lower(dimension)}${limitTop === undefined || limitTop === '' ? (limitBottom === undefined || limitBottom === '' ? '' : `, ultimi ${limitBottom}`) : `, top ${limitTop}`}`,
  within: ({ heading, member }) => `${heading}: ${member}`,
  and: ({ one, other }) => `${one} e ${grammar.lower(other)}`,
  other: 'Altro',
  others: 'Altri',
  cumulative: 'Quota cumulata',
  share: 'Quota',
  isNew: 'nuovo',
  total: 'Totale',
  column: ({ measure, what }) => `${measure}, ${grammar.lower(what)}`,
  leader: ({ name, value, share }) =>
    `In testa: ${name} con ${value}${share === undefined || share === '' ? '' : ` (${share} del totale)`}`,
  least: ({ name, value }) => `Valore più basso: ${name} (${value})`,
  below: ({ n, of, measure, name, value }) =>
    `${grammar.upperSmall(n)} di ${grammar.small(of)} ${measure === 'profit' ? 'in perdita' : 'con valore negativo'}: ${n === 1 ? '' : 'soprattutto '}${name} (${value})`,
  grew: ({ count, of, isCut, leadName, leadChange, isAll, fresh }) =>
    `${count === 0 ? `In crescita 0 di ${of}${isCut ? ' mostrati' : ''}${leadName === undefined || leadName === '' ? '' : `; calo maggiore: ${leadName} (${leadChange})`}` : count === 1 ? `In crescita 1 di ${of}${isCut ? ' mostrati' : ''}${leadName === undefined || leadName === '' ? '' : `: ${leadName} (${leadChange})`}` : `In crescita ${isAll ? `tutti e ${of}` : `${count} di ${of}`}${isCut ? ' mostrati' : ''}${leadName === undefined || leadName === '' ? '' : `, soprattutto ${leadName} (${leadChange})`}`}${fresh === 0 ? '' : fresh === 1 ? `; ${fresh} nuovo` : `; ${fresh} nuovi`}`,
  extremes: ({ highName, highValue, lowName, lowValue }) =>
    `Valore più alto: ${highName} (${highValue}); più basso: ${lowName} (${lowValue})`,
  selected: ({ value, names, share }) =>
    `${value === undefined || value === '' ? `Selezione: ${names}` : `${names}: ${value}`}${share === undefined || share === '' ? '' : ` (${share} del totale)`}`,
  classes: ({ a, n, b }) =>
    `80% del totale da ${a} di ${n} (classe A)${b === 0 ? '' : `, il 15% successivo da altri ${b} (classe B)`}`,
  classTitle: ({ letter, count }) => `Classe ${letter}: ${count}`,
  instead: ({ why }) =>
    `Mostrato a barre: ${why === 'many' ? 'un grafico ad anello con più di cinque settori è difficile da leggere' : why === 'negative' ? 'i valori negativi non possono essere mostrati come parti di un totale' : 'questi valori non formano un totale'}`,
  cut: ({ n }) => `Primi ${n} valori`,
  sentence: ({ parts }) => grammar.sentences(parts),
  role: 'grafico a barre',
  path: 'Percorso di drill-down',
  all: 'Tutto',
  drilled: ({ name, field }) => `${name} per ${grammar.lower(field)}.`,
  risen: ({ field }) => `Ritorno a: ${grammar.lower(field)}.`,
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} di ${n}.`,
  ofAll: ({ share }) => `${share} del totale`,
  chosen: ({ names }) => `Selezione: ${names}.`,
  cleared: 'Selezione rimossa.',
  several: ({ names, more }) => `${names} e altri ${more}`,
  clickHint: ({ name }) => `Fare clic per filtrare per ${name} o trascinare per selezionarne più di uno`,
  unclickHint: 'Fare clic per rimuovere il filtro',
  drillHint: ({ level }) => `Fare doppio clic per il dettaglio per ${grammar.lower(level)}`,
  keys: 'Usare i tasti freccia per spostarsi tra le barre. Premere Invio per selezionare, Maiusc con un tasto freccia per selezionarne più di una, Alt+Freccia giù per il dettaglio, Alt+Freccia su per tornare indietro, Esc per cancellare.',
};

export const messages = /* @__PURE__ */ breakdownMessages(texts);
