// Made from pt/breakdown.json by npm run texts.
import { grammar } from '../../pt/grammar.js';
import type { BreakdownTexts } from '../en/breakdown.js';
import { breakdownMessages } from '../../breakdown-messages.js';

const texts: BreakdownTexts = {
  heading: ({ measures, dimension, limitTop, limitBottom }) =>
    `${grammar.and(measures)} por ${grammar.lower(dimension)}${limitTop === undefined || limitTop === '' ? (limitBottom === undefined || limitBottom === '' ? '' : `, ${limitBottom} menores`) : `, ${limitTop} maiores`}`,
  within: ({ heading, member }) => `${heading}: ${member}`,
  and: ({ one, other }) => `${one} e ${grammar.lower(other)}`,
  other: 'Outros',
  others: 'Outros',
  cumulative: 'Participação acumulada',
  share: 'Participação',
  isNew: 'novo',
  total: 'Total',
  column: ({ measure, what }) => `${measure}, ${grammar.lower(what)}`,
  leader: ({ name, value, share }) =>
    `${name} lidera com ${value}${share === undefined || share === '' ? '' : ` (${share} do total)`}`,
  least: ({ name, value }) => `Menor valor: ${name} (${value})`,
  below: ({ n, of, measure, name, value }) =>
    `${grammar.upperSmall(n)} de ${grammar.small(of)} com ${measure === 'profit' ? 'prejuízo' : 'valor negativo'}: ${n === 1 ? '' : 'sobretudo '}${name} (${value})`,
  grew: ({ count, of, isCut, leadName, leadChange, isAll, fresh }) =>
    `${count === 0 ? `Crescimento em 0 de ${of}${isCut ? ' exibidos' : ''}${leadName === undefined || leadName === '' ? '' : `; maior queda: ${leadName} (${leadChange})`}` : count === 1 ? `Crescimento em 1 de ${of}${isCut ? ' exibidos' : ''}${leadName === undefined || leadName === '' ? '' : `: ${leadName} (${leadChange})`}` : `Crescimento em ${isAll ? `todos os ${of}` : `${count} de ${of}`}${isCut ? ' exibidos' : ''}${leadName === undefined || leadName === '' ? '' : `, sobretudo ${leadName} (${leadChange})`}`}${fresh === 0 ? '' : fresh === 1 ? `; ${fresh} novo` : `; ${fresh} novos`}`,
  extremes: ({ highName, highValue, lowName, lowValue }) =>
    `Maior valor: ${highName} (${highValue}); menor: ${lowName} (${lowValue})`,
  selected: ({ value, names, share }) =>
    `${value === undefined || value === '' ? `Seleção: ${names}` : `${names}: ${value}`}${share === undefined || share === '' ? '' : ` (${share} do total)`}`,
  classes: ({ a, n, b }) =>
    `${a} de ${n} respondem por 80% (classe A)${b === 0 ? '' : ` e mais ${b} pelos 15% seguintes (classe B)`}`,
  classTitle: ({ letter, count }) => `Classe ${letter}: ${count}`,
  instead: ({ why }) =>
    `Exibido em barras: ${why === 'many' ? 'um gráfico de rosca com mais de cinco fatias é difícil de ler' : why === 'negative' ? 'valores negativos não podem ser exibidos como partes de um total' : 'estes valores não somam um total'}`,
  cut: ({ n }) => `Exibindo os ${n} maiores`,
  sentence: ({ parts }) => grammar.sentences(parts),
  role: 'gráfico de barras',
  path: 'Caminho de detalhamento',
  all: 'Tudo',
  drilled: ({ name, field }) => `${name} por ${grammar.lower(field)}.`,
  risen: ({ field }) => `De volta a: ${grammar.lower(field)}.`,
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} de ${n}.`,
  ofAll: ({ share }) => `${share} do total`,
  chosen: ({ names }) => `Seleção: ${names}.`,
  cleared: 'Seleção removida.',
  several: ({ names, more }) => `${names} e mais ${more}`,
  clickHint: ({ name }) => `Clique para filtrar por ${name} ou arraste para selecionar vários`,
  unclickHint: 'Clique para limpar o filtro',
  drillHint: ({ level }) => `Clique duas vezes para detalhar por ${grammar.lower(level)}`,
  keys: 'Use as setas para percorrer as barras. Pressione Enter para selecionar, Shift com uma seta para selecionar várias, Alt+seta para baixo para detalhar, Alt+seta para cima para voltar e Esc para limpar.',
};

export const messages = /* @__PURE__ */ breakdownMessages(texts);
