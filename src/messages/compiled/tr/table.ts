// Made from tr/table.json by npm run texts.
import { grammar } from '../../tr/grammar.js';
import type { TableTexts } from '../en/table.js';
import { tableMessages } from '../../table-messages.js';

const texts: TableTexts = {
  heading: ({ by, measures }) => `${grammar.and(by)} bazında ${grammar.lowerAnd(measures)}`,
  topHeading: ({ measure, isTop, n, by }) => `${measure}: ${isTop ? 'ilk' : 'son'} ${n} ${grammar.lower(by)}`,
  changeHeading: ({ by, isTop, measure }) =>
    `${by} bazında en büyük ${isTop ? 'artışlar' : 'düşüşler'}: ${grammar.lower(measure)}`,
  rowsHeading: 'Satırlar',
  rowsOf: ({ name }) => `Satırlar: ${name}`,
  leader: ({ isTop, name, value, share }) =>
    `${isTop ? 'Lider' : 'Son sırada'}: ${name}, ${value}${share === undefined || share === '' ? '' : ` (payı ${share})`}`,
  mover: ({ isIncrease, name, change, growth }) =>
    `${isIncrease ? 'En büyük artış' : 'En büyük düşüş'}: ${name}, ${change}${growth === undefined || growth === '' ? '' : ` (${growth})`}`,
  lost: ({ measure, isAll, n, of }) => `${grammar.lower(measure)} negatif: ${isAll ? 'tümü' : `${n} / ${of}`}`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.clauses(parts)}.`),
  rows: ({ shown }) => `${shown} satır`,
  found: ({ shown, of }) => `${shown} / ${of} satır`,
  nothingFound: ({ text }) => `“${text}” için sonuç yok`,
  search: 'Ara',
  columns: 'Sütunlar',
  total: 'Toplam',
  fresh: 'yeni',
  of: ({ measure, side }) => `${measure}, ${grammar.lower(side)}`,
  peak: ({ month }) => `en yüksek: ${month}`,
  sorted: ({ name, descending }) => `Sıralama: ${grammar.lower(name)}, ${descending ? 'azalan' : 'artan'}.`,
  sort: ({ name }) => `Sırala: ${grammar.lower(name)}`,
  selected: ({ isMany, n, names }) => (isMany ? `Seçim: ${n} satır.` : `Seçim: ${names}.`),
  cleared: 'Seçim temizlendi.',
  row: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Satır ${k} / ${n}.`,
  cell: ({ name, text }) => `${grammar.lower(name)} ${text}`,
  all: ({ by }) => `Tümü: ${grammar.lowerMany(by)}`,
  path: 'Detaya inme yolu',
  weekday: ({ day }) =>
    day === 1
      ? 'Pazartesi'
      : day === 2
        ? 'Salı'
        : day === 3
          ? 'Çarşamba'
          : day === 4
            ? 'Perşembe'
            : day === 5
              ? 'Cuma'
              : day === 6
                ? 'Cumartesi'
                : day === 7
                  ? 'Pazar'
                  : `${day}`,
  hour: ({ hour }) => `${hour}:00`,
  keys: 'Satırlar arasında gezinmek için ok tuşlarını, Page Up ve Page Down tuşlarını kullanın. Seçmek için Enter, birden fazla seçmek için Shift ile bir ok tuşu, satırı açmak için Alt+Aşağı ok, temizlemek için Esc tuşuna basın.',
};

export const messages = /* @__PURE__ */ tableMessages(texts);
