// Made from sv/breakdown.json by npm run texts.
import { grammar } from '../../sv/grammar.js';
import type { BreakdownTexts } from '../en/breakdown.js';
import { breakdownMessages } from '../../breakdown-messages.js';

const texts: BreakdownTexts = {
  heading: ({ measures, dimension, limitTop, limitBottom }) =>
    `${grammar.and(measures)} per ${grammar.lower(dimension)}${limitTop === undefined || limitTop === '' ? (limitBottom === undefined || limitBottom === '' ? '' : `, lägsta ${limitBottom}`) : `, topp ${limitTop}`}`,
  within: ({ heading, member }) => `${heading}: ${member}`,
  and: ({ one, other }) => `${one} och ${grammar.lower(other)}`,
  other: 'Övrigt',
  others: 'Övriga',
  cumulative: 'Ackumulerad andel',
  share: 'Andel',
  isNew: 'ny',
  total: 'Totalt',
  column: ({ measure, what }) => `${measure}, ${grammar.lower(what)}`,
  leader: ({ name, value, share }) =>
    `I topp: ${name} med ${value}${share === undefined || share === '' ? '' : ` (${share} av totalen)`}`,
  least: ({ name, value }) => `Lägst: ${name} (${value})`,
  below: ({ n, of, measure, name, value }) =>
    `${grammar.upperSmall(n)} av ${grammar.small(of)} ${measure === 'profit' ? 'med förlust' : 'under noll'}: ${n === 1 ? '' : 'framför allt '}${name} (${value})`,
  grew: ({ count, isCut, of, leadName, leadChange, isAll, fresh }) =>
    `${count === 0 ? `Tillväxt för 0 av ${isCut ? `de ${of} visade` : `${of}`}${leadName === undefined || leadName === '' ? '' : `; störst nedgång: ${leadName} (${leadChange})`}` : count === 1 ? `Tillväxt för 1 av ${isCut ? `de ${of} visade` : `${of}`}${leadName === undefined || leadName === '' ? '' : `: ${leadName} (${leadChange})`}` : `Tillväxt för ${isAll ? `alla ${of}${isCut ? ' visade' : ''}` : `${count} av ${isCut ? `de ${of} visade` : `${of}`}`}${leadName === undefined || leadName === '' ? '' : `, framför allt ${leadName} (${leadChange})`}`}${fresh === 0 ? '' : fresh === 1 ? `; ${fresh} ny` : `; ${fresh} nya`}`,
  extremes: ({ highName, highValue, lowName, lowValue }) => `Högst: ${highName} (${highValue}); lägst: ${lowName} (${lowValue})`,
  selected: ({ value, names, share }) =>
    `${value === undefined || value === '' ? `Urval: ${names}` : `${names}: ${value}`}${share === undefined || share === '' ? '' : ` (${share} av totalen)`}`,
  classes: ({ a, n, b }) =>
    `${a} av ${n} står för 80\u00a0% (klass A)${b === 0 ? '' : ` och ${b} till för nästa 15\u00a0% (klass B)`}`,
  classTitle: ({ letter, count }) => `Klass ${letter}: ${count}`,
  instead: ({ why }) =>
    `Visas som staplar: ${why === 'many' ? 'ett ringdiagram med fler än fem delar är svårläst' : why === 'negative' ? 'negativa värden kan inte visas som delar av en helhet' : 'värdena summerar inte till en helhet'}`,
  cut: ({ n }) => `Visar de ${n} högsta`,
  sentence: ({ parts }) => grammar.sentences(parts),
  role: 'stapeldiagram',
  path: 'Sökväg för detaljnivåer',
  all: 'Alla',
  drilled: ({ name, field }) => `${name} per ${grammar.lower(field)}.`,
  risen: ({ field }) => `Tillbaka till ${grammar.lower(field)}.`,
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} av ${n}.`,
  ofAll: ({ share }) => `${share} av totalen`,
  chosen: ({ names }) => `Urval: ${names}.`,
  cleared: 'Urvalet har rensats.',
  several: ({ names, more }) => `${names} och ${more} till`,
  clickHint: ({ name }) => `Klicka för att filtrera på ${name} eller dra för att välja flera`,
  unclickHint: 'Klicka för att rensa filtret',
  drillHint: ({ level }) => `Dubbelklicka för att gå ned till ${grammar.lower(level)}`,
  keys: 'Använd piltangenterna för att gå mellan staplar. Tryck på Retur för att välja, Skift med en piltangent för att välja flera, Alt+nedpil för att gå ned en nivå, Alt+uppil för att gå tillbaka, Esc för att rensa.',
};

export const messages = /* @__PURE__ */ breakdownMessages(texts);
