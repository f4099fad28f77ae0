// Made from tr/core.json by npm run texts.
import { grammar } from '../../tr/grammar.js';
import type { CoreTexts } from '../en/core.js';

export const messages: CoreTexts = {
  measure: ({ name }) => grammar.measure(name),
  dimension: ({ name }) => grammar.dimension(name),
  blank: '(boş)',
  list: ({ items }) => grammar.list(items),
  clauses: ({ items }) => grammar.clauses(items),
  phrases: ({ items }) => grammar.phrases(items),
  sentences: ({ items }) => grammar.sentences(items),
  loading: ({ heading }) => `${heading} yükleniyor…`,
  removeFilter: ({ clause }) => `Filtreyi kaldır: ${clause}`,
  atLeast: ({ value }) => `en az ${value}`,
  atMost: ({ value }) => `en fazla ${value}`,
  more: ({ shown }) => `${shown} tane daha`,
  relative: ({ which, count, unit }) =>
    which === 'last'
      ? `son ${count} ${unit === 'day' ? 'gün' : unit === 'week' ? 'hafta' : unit === 'month' ? 'ay' : unit === 'quarter' ? 'çeyrek' : unit === 'year' ? 'yıl' : unit}`
      : which === 'this'
        ? unit === 'day'
          ? 'bugün'
          : unit === 'week'
            ? 'bu hafta'
            : unit === 'month'
              ? 'bu ay'
              : unit === 'quarter'
                ? 'bu çeyrek'
                : unit === 'year'
                  ? 'bu yıl'
                  : unit
        : which === 'previous'
          ? unit === 'day'
            ? 'dün'
            : unit === 'week'
              ? 'önceki hafta'
              : unit === 'month'
                ? 'önceki ay'
                : unit === 'quarter'
                  ? 'önceki çeyrek'
                  : unit === 'year'
                    ? 'önceki yıl'
                    : unit
          : unit,
  menu: ({ heading }) => `Diğer işlemler: ${heading}`,
  versus: ({ value }) => `kıyas: ${value}`,
  through: ({ period, day }) => `${period} (${day} tarihine kadar)`,
  sameDays: ({ period }) => `${period} (aynı günler)`,
  partlyCovered: ({ period, day, unit }) =>
    `${period} verileri ${day} tarihinde başlıyor: karşılaştırılacak tam bir ${unit === 'day' ? 'gün' : unit === 'week' ? 'hafta' : unit === 'month' ? 'ay' : unit === 'quarter' ? 'çeyrek' : unit === 'year' ? 'yıl' : 'dönem'} yok`,
  notCovered: ({ period, day }) => `${period} için karşılaştırılacak veri yok: veriler ${day} tarihinde başlıyor`,
  noChange: 'değişim yok',
  up: ({ amount }) => `${amount} artış`,
  down: ({ amount }) => `${amount} düşüş`,
  good: 'daha iyi',
  bad: 'daha kötü',
  points: ({ n }) => `${n} puan`,
  value: 'Değer',
  period: 'Dönem',
  previous: 'Önceki',
  change: 'Değişim',
  growth: 'Büyüme',
};
