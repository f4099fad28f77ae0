// Made from pt/trend.json by npm run texts.
import { grammar } from '../../pt/grammar.js';
import type { TrendTexts } from '../en/trend.js';
import { trendMessages } from '../../trend-messages.js';

const texts: TrendTexts = {
  heading: ({ measures, unit, series, average }) =>
    `${measures} por ${unit === 'day' ? 'dia' : unit === 'week' ? 'semana' : unit === 'month' ? 'mês' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'ano' : unit}${!series ? '' : ` e ${grammar.lower(series)}`}${!average ? '' : `, ${grammar.lower(average)}`}`,
  unit: ({ grain }) => `${grain}`,
  together: ({ names }) => grammar.and(names),
  others: ({ n }) => (n === undefined || n === '' ? 'Outros' : `${n} outros`),
  cumulative: ({ measure }) => `${measure}, acumulado`,
  yearToDate: ({ measure }) => `${measure}, acumulado do ano`,
  average: ({ count, unit }) =>
    `Média móvel de ${count} ${count === 1 ? (unit === 'day' ? 'dia' : unit === 'week' ? 'semana' : unit === 'month' ? 'mês' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'ano' : unit) : unit === 'day' ? 'dias' : unit === 'week' ? 'semanas' : unit === 'month' ? 'meses' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'anos' : unit}`,
  before: ({ earlier, unit }) =>
    earlier === 'year'
      ? 'Ano anterior'
      : earlier === 'period'
        ? unit === 'day'
          ? 'Dia anterior'
          : unit === 'week'
            ? 'Semana anterior'
            : unit === 'month'
              ? 'Mês anterior'
              : unit === 'quarter'
                ? 'Trimestre anterior'
                : unit === 'year'
                  ? 'Ano anterior'
                  : 'Período anterior'
        : earlier === 'weekday'
          ? '52 semanas antes'
          : 'Período de comparação',
  growth: ({ points, earlier, unit }) =>
    points
      ? 'Variação em pontos percentuais'
      : `Crescimento vs. ${earlier === 'year' ? 'ano anterior' : earlier === 'period' ? (unit === 'day' ? 'dia anterior' : unit === 'week' ? 'semana anterior' : unit === 'month' ? 'mês anterior' : unit === 'quarter' ? 'trimestre anterior' : unit === 'year' ? 'ano anterior' : 'período anterior') : earlier === 'weekday' ? 'o mesmo dia da semana um ano antes' : 'período de comparação'}`,
  growing: ({ measures }) => `Crescimento: ${grammar.lower(measures)}`,
  column: ({ measure, what }) => `${measure}, ${grammar.lower(what)}`,
  note: 'Observação',
  mean: 'Média',
  adjusted: 'Dessazonalizado',
  adjustedRule: ({ strength }) =>
    `A sazonalidade é estimada com STL robusto (Cleveland et al., 1990) e removida. Força da sazonalidade: ${strength} (0% = nenhuma, 100% = totalmente sazonal)`,
  unusual: ({ expected }) => `Atípico: esperado ${expected}`,
  unusualCount: ({ n, of, unit }) =>
    n === 0
      ? `nada atípico em ${grammar.small(of)} ${unit === 'day' ? 'dias' : unit === 'week' ? 'semanas' : unit === 'month' ? 'meses' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'anos' : unit}`
      : `valores atípicos em ${grammar.small(n)} de ${grammar.small(of)} ${of === 1 ? (unit === 'day' ? 'dia' : unit === 'week' ? 'semana' : unit === 'month' ? 'mês' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'ano' : unit) : unit === 'day' ? 'dias' : unit === 'week' ? 'semanas' : unit === 'month' ? 'meses' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'anos' : unit}`,
  unusualTerm: 'Valores atípicos',
  unusualRule: ({ rate }) =>
    `Valores fora do intervalo esperado pela tendência e pela sazonalidade. Se nada fosse atípico, a probabilidade de marcar pelo menos um seria de ${rate}`,
  cut: 'não começa em 0',
  selected: 'Seleção',
  isSelected: 'seleção',
  compared: 'período de comparação',
  beat: ({ n, of, unit, earlier, isAll }) =>
    n === 0
      ? `Nenhum valor em ${grammar.small(of)} ${unit === 'day' ? 'dias' : unit === 'week' ? 'semanas' : unit === 'month' ? 'meses' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'anos' : unit} acima ${earlier === 'year' ? 'do ano anterior' : earlier === 'period' ? (unit === 'day' ? 'do dia anterior' : unit === 'week' ? 'da semana anterior' : unit === 'month' ? 'do mês anterior' : unit === 'quarter' ? 'do trimestre anterior' : unit === 'year' ? 'do ano anterior' : 'do período anterior') : earlier === 'weekday' ? 'do mesmo dia da semana um ano antes' : 'do período de comparação'}`
      : `${isAll ? `${grammar.small(of)} de ${grammar.small(of)}` : `${grammar.upperSmall(n)} de ${grammar.small(of)}`} ${of === 1 ? (unit === 'day' ? 'dia' : unit === 'week' ? 'semana' : unit === 'month' ? 'mês' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'ano' : unit) : unit === 'day' ? 'dias' : unit === 'week' ? 'semanas' : unit === 'month' ? 'meses' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'anos' : unit} acima ${earlier === 'year' ? 'do ano anterior' : earlier === 'period' ? (unit === 'day' ? 'do dia anterior' : unit === 'week' ? 'da semana anterior' : unit === 'month' ? 'do mês anterior' : unit === 'quarter' ? 'do trimestre anterior' : unit === 'year' ? 'do ano anterior' : 'do período anterior') : earlier === 'weekday' ? 'do mesmo dia da semana um ano antes' : 'do período de comparação'}`,
  beatBy: ({ beat, amount }) => `${beat}, ${amount} no total`,
  aboveCost: ({ isAll, of, n, unit, lossName, lossValue }) =>
    `Receita acima do custo em ${isAll ? `${grammar.small(of)} de ${grammar.small(of)}` : `${grammar.small(n)} de ${grammar.small(of)}`} ${of === 1 ? (unit === 'day' ? 'dia' : unit === 'week' ? 'semana' : unit === 'month' ? 'mês' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'ano' : unit) : unit === 'day' ? 'dias' : unit === 'week' ? 'semanas' : unit === 'month' ? 'meses' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'anos' : unit}${lossName === undefined || lossName === '' ? '' : `; maior prejuízo: ${lossValue} (${lossName})`}`,
  lastQuarter: ({ share, measure }) => `o 4º trimestre respondeu por ${share} do total do ano (${grammar.lower(measure)})`,
  extremes: ({ highName, highValue, lowName, lowValue }) =>
    `Maior valor: ${highName} (${highValue}); menor: ${lowName} (${lowValue})`,
  collapsed: ({ name, value, unit, usual }) =>
    `${name}: apenas ${value} por ${unit === 'day' ? 'dia' : unit === 'week' ? 'semana' : unit === 'month' ? 'mês' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'ano' : unit}, ante uma mediana anterior de ${usual}; pode haver dados faltando`,
  leader: ({ name, isMany, value, share }) =>
    `${name} ${isMany ? 'lideram' : 'lidera'} com ${value}${share === undefined || share === '' ? '' : ` (${share} do total)`}`,
  lone: ({ name, value }) => `${name}: ${value}`,
  span: ({ name, value }) => `${name}: ${value} no total`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.upperClauses(parts)}.`),
  record: ({ good, unit, years }) =>
    `${good ? (unit === 'day' ? 'melhor dia' : unit === 'week' ? 'melhor semana' : unit === 'month' ? 'melhor mês' : unit === 'quarter' ? 'melhor trimestre' : unit === 'year' ? 'melhor ano' : 'melhor período') : unit === 'day' ? 'dia mais alto' : unit === 'week' ? 'semana mais alta' : unit === 'month' ? 'mês mais alto' : unit === 'quarter' ? 'trimestre mais alto' : unit === 'year' ? 'ano mais alto' : 'período mais alto'}${years === undefined ? '' : ` em ${grammar.small(years)} anos`}`,
  recordTitle: ({ name, value, more }) => `${name} ${value}${more ? ',' : ''}`,
  above: ({ amount, name }) => `${amount} acima de ${name}`,
  below: ({ amount, name }) => `${amount} abaixo de ${name}`,
  same: ({ name }) => `igual a ${name}`,
  noValue: 'sem dados',
  part: ({ days }) => `somente ${days}`,
  partial: ({ day }) => `dados até ${day}`,
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Ponto ${k} de ${n}.`,
  chosen: ({ days }) => `Seleção: ${days}.`,
  cleared: 'Seleção removida.',
  shareOf: ({ period }) => `Participação em ${period}`,
  clickHint: ({ name }) => `Clique para filtrar por ${name} ou arraste para selecionar um período`,
  unclickHint: 'Clique para limpar o filtro',
  role: 'gráfico de série temporal',
  keys: 'Use as setas para percorrer os pontos. Pressione Enter para selecionar, Shift com uma seta para selecionar um intervalo e Esc para limpar.',
  play: 'Reproduzir como som',
  soundKey: 'Pressione S para ouvir os valores como tons.',
  keyPlay: 'ouvir',
  playing: ({ low, high }) => `Tom mais grave: ${low}. Tom mais agudo: ${high}.`,
  keyMove: 'mover',
  keySelect: 'selecionar',
  keyBrush: 'selecionar intervalo',
  keyLeave: 'limpar',
};

export const messages = /* @__PURE__ */ trendMessages(texts);
