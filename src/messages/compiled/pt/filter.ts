// Made from pt/filter.json by npm run texts.
import { grammar } from '../../pt/grammar.js';
import type { FilterTexts } from '../en/filter.js';

export const messages: FilterTexts = {
  filterAll: ({ n, shown }) => (n === 1 ? 'Tudo' : `Tudo (${shown})`),
  filterSome: ({ chosen, n }) => `${chosen} de ${n}`,
  allDates: 'Todas as datas',
  noDates: 'Sem filtro',
  allValues: 'Tudo',
  search: ({ label }) => `Pesquisar: ${grammar.lower(label)}`,
  noMatch: ({ text }) => `Nenhum resultado para “${text}”`,
  moreMembers: ({ n, shown }) =>
    `Pesquise para encontrar mais ${grammar.plural(n) === 'one' ? `${shown} valor` : `${shown} valores`}.`,
  from: 'De',
  to: 'Até',
  undo: 'Desfazer',
  clear: 'Limpar',
  done: 'Concluir',
  presets: 'Intervalos de datas',
  filterSummary: ({ label, value }) => `${label}: ${value}`,
  backwards: 'O início deve ser anterior ao fim.',
  fiscal: ({ which, count, unit }) =>
    which === 'last'
      ? count === 1
        ? unit === 'day'
          ? 'último dia fiscal'
          : unit === 'week'
            ? 'última semana fiscal'
            : unit === 'month'
              ? 'último mês fiscal'
              : unit === 'quarter'
                ? 'último trimestre fiscal'
                : unit === 'year'
                  ? 'último ano fiscal'
                  : unit
        : unit === 'day'
          ? `últimos ${count} dias fiscais`
          : unit === 'week'
            ? `últimas ${count} semanas fiscais`
            : unit === 'month'
              ? `últimos ${count} meses fiscais`
              : unit === 'quarter'
                ? `últimos ${count} trimestres fiscais`
                : unit === 'year'
                  ? `últimos ${count} anos fiscais`
                  : unit
      : which === 'this'
        ? unit === 'day'
          ? 'este dia fiscal'
          : unit === 'week'
            ? 'esta semana fiscal'
            : unit === 'month'
              ? 'este mês fiscal'
              : unit === 'quarter'
                ? 'este trimestre fiscal'
                : unit === 'year'
                  ? 'este ano fiscal'
                  : unit
        : which === 'previous'
          ? unit === 'day'
            ? 'dia fiscal anterior'
            : unit === 'week'
              ? 'semana fiscal anterior'
              : unit === 'month'
                ? 'mês fiscal anterior'
                : unit === 'quarter'
                  ? 'trimestre fiscal anterior'
                  : unit === 'year'
                    ? 'ano fiscal anterior'
                    : unit
          : unit,
  andMore: ({ first, shown }) => `${first} e mais ${shown}`,
  filters: 'Filtros',
  noFilters: 'Sem filtros',
  rowsAll: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} linha` : `${shown} linhas`),
  rowsLeft: ({ left, all }) => `${left} de ${all} linhas`,
  smallest: ({ label }) => `${label}: mínimo`,
  largest: ({ label }) => `${label}: máximo`,
  binRows: ({ bin, n, shown }) => `${bin}: ${grammar.plural(n) === 'one' ? `${shown} linha` : `${shown} linhas`}`,
  widened: ({ names }) => `Estes nomes aparecem em mais de um grupo; todos estão selecionados: ${names}`,
  lifted: ({ names }) => `Um filtro não pode combinar estes níveis; por isso foram selecionados por completo: ${names}`,
};
