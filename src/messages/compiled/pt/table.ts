// Made from pt/table.json by npm run texts.
import { grammar } from '../../pt/grammar.js';
import type { TableTexts } from '../en/table.js';
import { tableMessages } from '../../table-messages.js';

const texts: TableTexts = {
  heading: ({ measures, by }) => `${grammar.and(measures)} por ${grammar.lowerAnd(by)}`,
  topHeading: ({ isTop, n, by, measure }) =>
    `${isTop ? `Top ${n}` : `Menores valores: ${n}`} ${n === 1 ? grammar.lower(by) : grammar.lowerMany(by)} por ${grammar.lower(measure)}`,
  changeHeading: ({ isTop, by, measure }) =>
    `${isTop ? 'Maiores altas' : 'Maiores quedas'} por ${grammar.lower(by)}: ${grammar.lower(measure)}`,
  rowsHeading: 'Linhas',
  rowsOf: ({ name }) => `Linhas de ${name}`,
  leader: ({ name, isTop, value, share }) =>
    `${name} ${isTop ? 'lidera' : 'fica em último lugar'} com ${value}${share === undefined || share === '' ? '' : ` (${share} do total)`}`,
  mover: ({ isIncrease, name, change, growth }) =>
    `${isIncrease ? 'Maior alta' : 'Maior queda'}: ${name}, ${change}${growth === undefined || growth === '' ? '' : ` (${growth})`}`,
  lost: ({ measure, isAll, n, of }) => `${grammar.lower(measure)} com valor negativo: ${isAll ? 'todos' : `${n} de ${of}`}`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.clauses(parts)}.`),
  rows: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} linha` : `${shown} linhas`),
  found: ({ shown, of }) => `${shown} de ${of} linhas`,
  nothingFound: ({ text }) => `Nenhum resultado para “${text}”`,
  search: 'Pesquisar',
  columns: 'Colunas',
  total: 'Total',
  fresh: 'novo',
  of: ({ measure, side }) => `${measure}, ${grammar.lower(side)}`,
  peak: ({ month }) => `máximo: ${month}`,
  sorted: ({ name, descending }) => `Ordenado por ${grammar.lower(name)}, em ordem ${descending ? 'decrescente' : 'crescente'}.`,
  sort: ({ name }) => `Ordenar por ${grammar.lower(name)}`,
  selected: ({ isMany, n, names }) => (isMany ? `Seleção: ${n} linhas.` : `Seleção: ${names}.`),
  cleared: 'Seleção removida.',
  row: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Linha ${k} de ${n}.`,
  cell: ({ name, text }) => `${grammar.lower(name)} ${text}`,
  all: ({ by }) => `Tudo: ${grammar.lowerMany(by)}`,
  path: 'Caminho de detalhamento',
  weekday: ({ day }) =>
    day === 1
      ? 'segunda-feira'
      : day === 2
        ? 'terça-feira'
        : day === 3
          ? 'quarta-feira'
          : day === 4
            ? 'quinta-feira'
            : day === 5
              ? 'sexta-feira'
              : day === 6
                ? 'sábado'
                : day === 7
                  ? 'domingo'
                  : `${day}`,
  hour: ({ hour }) => `${hour}:00`,
  keys: 'Use as setas, Page Up e Page Down para percorrer as linhas. Pressione Enter para selecionar, Shift com uma seta para selecionar várias, Alt+seta para baixo para abrir uma linha e Esc para limpar.',
};

export const messages = /* @__PURE__ */ tableMessages(texts);
