// Made from pt/forecast.json by npm run texts.
import { grammar } from '../../pt/grammar.js';
import type { ForecastTexts } from '../en/forecast.js';
import { forecastMessages } from '../../forecast-messages.js';

const texts: ForecastTexts = {
  heading: ({ unit, measure }) =>
    !unit
      ? `Previsão: ${grammar.lower(measure)}`
      : `Previsão: ${grammar.lower(measure)} por ${unit === 'day' ? 'dia' : unit === 'week' ? 'semana' : unit === 'month' ? 'mês' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'ano' : `${unit}`}`,
  unit: ({ grain }) => `${grain}`,
  actual: 'Realizado',
  forecast: 'Previsão',
  interval: ({ level }) => `Intervalo de ${level}`,
  lowerLimit: ({ level }) => `Limite inferior de ${level}`,
  upperLimit: ({ level }) => `Limite superior de ${level}`,
  said: 'Teste retrospectivo',
  saidTerm: 'Previsão do teste retrospectivo',
  whatIf: ({ growth }) => `Cenário: ${growth}`,
  partial: 'Período em andamento',
  partialTo: ({ day }) => `dados até ${day}`,
  cut: 'não começa em 0',
  event: 'Evento',
  between: ({ from, to }) => `${from} a ${to}`,
  total: ({ measure, period, value, limitsLevel, limitsFrom, limitsTo, thanShare, isFlat, thanEarlier, isUp }) =>
    `${measure}, previsão para ${period}: ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (intervalo de ${limitsLevel}: ${limitsFrom} a ${limitsTo})`}${thanShare === undefined || thanShare === '' ? '' : isFlat ? `, sem variação em relação a ${thanEarlier}` : `, ${isUp ? 'alta de' : 'queda de'} ${thanShare} em relação a ${thanEarlier}`}.`,
  last: ({ measure, period, value, limitsLevel, limitsFrom, limitsTo }) =>
    `${measure}, previsão para ${period}: ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (intervalo de ${limitsLevel}: ${limitsFrom} a ${limitsTo})`}.`,
  whatIfTotal: ({ growth, value }) => `Com ${growth}, a previsão seria de ${value}.`,
  accuracy: ({ own, naive, unit }) =>
    `Teste retrospectivo: erro médio de ${own}, ante ${naive} ao repetir ${unit === 'day' ? 'o mesmo dia da semana anterior' : unit === 'week' ? 'a mesma semana do ano anterior' : unit === 'month' ? 'o mesmo mês do ano anterior' : unit === 'quarter' ? 'o mesmo trimestre do ano anterior' : unit === 'year' ? 'o ano anterior' : unit}.`,
  untried: 'O histórico é insuficiente para um teste retrospectivo.',
  notShown: ({ reason }) => `Nenhuma previsão é exibida: ${reason}.`,
  few: ({ least, unit, count }) =>
    `são necessários pelo menos ${grammar.plural(least) === 'one' ? `${least} ${unit === 'day' ? 'dia' : unit === 'week' ? 'semana' : unit === 'month' ? 'mês' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'ano' : unit}` : `${least} ${unit === 'day' ? 'dias' : unit === 'week' ? 'semanas' : unit === 'month' ? 'meses' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'anos' : unit}`}, e há ${count}. ${unit === 'day' ? 'Tente um histórico mais longo' : 'Tente uma granularidade mais fina ou um histórico mais longo'}`,
  noBetter: ({ unit, own, naive }) =>
    `em testes retrospectivos, não foi mais precisa do que repetir ${unit === 'day' ? 'o mesmo dia da semana anterior' : unit === 'week' ? 'a mesma semana do ano anterior' : unit === 'month' ? 'o mesmo mês do ano anterior' : unit === 'quarter' ? 'o mesmo trimestre do ano anterior' : unit === 'year' ? 'o ano anterior' : unit} (erro médio de ${own} vs. ${naive})`,
  noBetterUntried: ({ unit }) =>
    `em testes retrospectivos, não foi mais precisa do que repetir ${unit === 'day' ? 'o mesmo dia da semana anterior' : unit === 'week' ? 'a mesma semana do ano anterior' : unit === 'month' ? 'o mesmo mês do ano anterior' : unit === 'quarter' ? 'o mesmo trimestre do ano anterior' : unit === 'year' ? 'o ano anterior' : unit}`,
  wide: 'a incerteza é grande demais para que seja útil',
  effects: ({ list }) => `Eventos: ${list}.`,
  effect: ({ isTradingDays, name, change }) => `${isTradingDays ? 'um dia útil a mais' : `${name}`} ${change}`,
  point: ({ name, partsLength, parts, k, n }) =>
    `${name}: ${partsLength === 0 ? 'sem dados' : grammar.list(parts)}. Ponto ${k} de ${n}.`,
  spoken: ({ term, value }) => `${grammar.lower(term)} ${value}`,
  together: ({ period }) => `${period}, total`,
  chosen: ({ days }) => `Seleção: ${days}.`,
  cleared: 'Seleção removida.',
  noFuture: 'Estes períodos estão no futuro, por isso não há dados para filtrar.',
  clickHint: ({ name }) => `Clique para filtrar por ${name} ou arraste para selecionar um período`,
  unclickHint: 'Clique para limpar o filtro',
  role: 'gráfico de série temporal',
  keys: 'Use as setas para percorrer os pontos. Pressione Enter para filtrar outros gráficos por um período, Shift com uma seta para selecionar um intervalo e Esc para limpar.',
  keyMove: 'mover',
  keySelect: 'selecionar',
  keyBrush: 'selecionar intervalo',
  keyLeave: 'limpar',
  modelTerm: 'Modelo',
  model: ({ share, kind, name }) =>
    `${share} ${kind === 'ets' ? 'suavização exponencial' : kind === 'theta' ? 'método Theta' : kind === 'arima' ? 'modelo ARIMA' : kind === 'snaive' ? 'método ingênuo sazonal' : kind} (${name})`,
  whyTerm: 'Pesos',
  why: 'Vários modelos são combinados; os mais precisos em testes retrospectivos recebem peso maior',
  whyOne: 'Definido com o atributo `model`',
  triedTerm: 'Teste retrospectivo',
  tried: ({ times, count, unit, own, errorSmape, errorMase, naive, naiveErrorSmape, naiveErrorMase }) =>
    `Previsão a partir de ${grammar.plural(times) === 'one' ? `${times} ponto de partida anterior` : `${times} pontos de partida anteriores`}, ${grammar.plural(count) === 'one' ? `${count} ${unit === 'day' ? 'dia' : unit === 'week' ? 'semana' : unit === 'month' ? 'mês' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'ano' : unit}` : `${count} ${unit === 'day' ? 'dias' : unit === 'week' ? 'semanas' : unit === 'month' ? 'meses' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'anos' : unit}`} à frente: WAPE ${own}, sMAPE ${errorSmape}, MASE ${errorMase}. Ao repetir ${unit === 'day' ? 'o mesmo dia da semana anterior' : unit === 'week' ? 'a mesma semana do ano anterior' : unit === 'month' ? 'o mesmo mês do ano anterior' : unit === 'quarter' ? 'o mesmo trimestre do ano anterior' : unit === 'year' ? 'o ano anterior' : unit}: ${naive}, ${naiveErrorSmape}, ${naiveErrorMase}`,
  intervalTerm: 'Intervalos',
  intervalText: 'Com base nos erros em dados reservados; cada intervalo cobre um único período',
  sumTerm: 'Intervalo do total',
  sumText:
    'Calculado para o total: entre a estimativa dos próprios modelos e erros totalmente correlacionados, calibrado com os totais dos testes retrospectivos',
  fittedTerm: 'Ajustado a',
  fitted: ({ count, unit, gaps }) =>
    `${grammar.plural(count) === 'one' ? `${count} ${unit === 'day' ? 'dia' : unit === 'week' ? 'semana' : unit === 'month' ? 'mês' : unit === 'quarter' ? 'trimestre' : unit === 'year' ? 'ano' : unit}` : `${count} ${unit === 'day' ? 'dias' : unit === 'week' ? 'semanas' : unit === 'month' ? 'meses' : unit === 'quarter' ? 'trimestres' : unit === 'year' ? 'anos' : unit}`}${gaps === 0 ? '' : ` (${grammar.plural(gaps) === 'one' ? `${gaps} valor ausente preenchido` : `${gaps} valores ausentes preenchidos`})`}`,
  leftTerm: 'Não incluído',
  left: ({ name, day }) =>
    `${name}: os dados terminam em ${day}, por isso o período completo é previsto e seu valor atual é marcado`,
  emptyTerm: 'Períodos sem dados',
  empty: {
    gap: 'Tratados como lacunas',
    zero: 'Tratados como zero',
  },
  eventsTerm: 'Eventos',
  untold: ({ list }) => `nenhum efeito pôde ser estimado para ${list}`,
  whatIfTerm: 'Cenário',
  whatIfText: ({ growth }) => `Cada período da previsão, alterado em ${growth}`,
};

export const messages = /* @__PURE__ */ forecastMessages(texts);
