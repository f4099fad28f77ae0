// Made from tr/kpi.json by npm run texts.
import { grammar } from '../../tr/grammar.js';
import type { KpiTexts } from '../en/kpi.js';

export const messages: KpiTexts = {
  noComparison: 'Karşılaştırma yok',
  periods: ({ current, earlier }) => `${current}, kıyas: ${earlier}`,
  yearEarlier: 'bir yıl önce',
  cutPeriods: ({ current, earlier }) => `${current}, karşılaştırılan dönem: ${earlier}`,
  cutBrief: ({ current, earlier, day }) => `${current}, kıyas: ${earlier} (${day} tarihine kadar)`,
  goal: ({ value }) => (value === undefined || value === '' ? 'Hedef' : `Hedef ${value}`),
  ofGoal: ({ unit, share }) =>
    !unit
      ? `Hedefin gerçekleşmesi: ${share}`
      : `${unit === 'day' ? 'Günlük' : unit === 'week' ? 'Haftalık' : unit === 'month' ? 'Aylık' : unit === 'quarter' ? 'Çeyreklik' : unit === 'year' ? 'Yıllık' : 'Dönem'} hedefin gerçekleşmesi: ${share}`,
  goalReached: 'Hedefe ulaşıldı',
  overGoal: ({ amount }) => `hedefin ${amount} üzerinde`,
  underGoal: ({ amount }) => `hedefin ${amount} altında`,
  toGo: ({ amount }) => `hedefe kalan: ${amount}`,
  shareOf: ({ part, measure }) => `${part} için ${grammar.lower(measure)} ÷ bu filtre olmadan ${grammar.lower(measure)}`,
};
