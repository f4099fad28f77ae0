// Made from tr/filter.json by npm run texts.
import { grammar } from '../../tr/grammar.js';
import type { FilterTexts } from '../en/filter.js';

export const messages: FilterTexts = {
  filterAll: ({ n, shown }) => (n === 1 ? 'Tümü' : `Tümü (${shown})`),
  filterSome: ({ chosen, n }) => `${chosen} / ${n}`,
  allDates: 'Tüm tarihler',
  noDates: 'Filtre yok',
  allValues: 'Tümü',
  search: ({ label }) => `Ara: ${grammar.lower(label)}`,
  noMatch: ({ text }) => `“${text}” ile eşleşen sonuç yok`,
  moreMembers: ({ shown }) => `${shown} değer daha bulmak için arama yapın.`,
  from: 'Başlangıç',
  to: 'Bitiş',
  undo: 'Geri al',
  clear: 'Temizle',
  done: 'Bitti',
  presets: 'Tarih aralıkları',
  filterSummary: ({ label, value }) => `${label}: ${value}`,
  backwards: 'Başlangıç, bitişten önce olmalıdır.',
  fiscal: ({ which, count, unit }) =>
    which === 'last'
      ? `son ${count} mali ${unit === 'day' ? 'gün' : unit === 'week' ? 'hafta' : unit === 'month' ? 'ay' : unit === 'quarter' ? 'çeyrek' : unit === 'year' ? 'yıl' : unit}`
      : which === 'this'
        ? `bu mali ${unit === 'day' ? 'gün' : unit === 'week' ? 'hafta' : unit === 'month' ? 'ay' : unit === 'quarter' ? 'çeyrek' : unit === 'year' ? 'yıl' : unit}`
        : which === 'previous'
          ? `önceki mali ${unit === 'day' ? 'gün' : unit === 'week' ? 'hafta' : unit === 'month' ? 'ay' : unit === 'quarter' ? 'çeyrek' : unit === 'year' ? 'yıl' : unit}`
          : unit,
  andMore: ({ first, shown }) => `${first} ve ${shown} tane daha`,
  filters: 'Filtreler',
  noFilters: 'Filtre yok',
  rowsAll: ({ shown }) => `${shown} satır`,
  rowsLeft: ({ left, all }) => `${left} / ${all} satır`,
  smallest: ({ label }) => `${label}: en düşük`,
  largest: ({ label }) => `${label}: en yüksek`,
  binRows: ({ bin, shown }) => `${bin}: ${shown} satır`,
  widened: ({ names }) => `Bu adlar birden fazla grupta geçiyor; hepsi seçildi: ${names}`,
  lifted: ({ names }) => `Tek bir filtre bu düzeyleri birleştiremez; bu nedenle tamamı seçilenler: ${names}`,
};
