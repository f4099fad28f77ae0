// Made from pt/distribution.json by npm run texts.
import { grammar } from '../../pt/grammar.js';
import type { DistributionTexts } from '../en/distribution.js';
import { distributionMessages } from '../../distribution-messages.js';

const texts: DistributionTexts = {
  heading: ({ per, measure }) => (!per ? `Distribuição: ${grammar.lower(measure)}` : `${measure} por ${grammar.lower(per)}`),
  members: ({ n, shown, per }) =>
    grammar.plural(n) === 'one'
      ? `${shown} ${!per ? 'linha' : grammar.lower(per)}`
      : `${shown} ${!per ? 'linhas' : grammar.lowerMany(per)}`,
  axis: ({ per }) => (!per ? 'Linhas' : grammar.many(per)),
  reading: ({ per, median, q1, q3 }) =>
    `Mediana${!per ? '' : ` por ${grammar.lower(per)}`}: ${median}${q1 === undefined || q1 === '' ? '' : `; a metade central fica entre ${q1} e ${q3}`}`,
  beyond: ({ members, bin }) => `${members} em ${bin}`,
  sentence: ({ parts }) => `${grammar.clauses(parts)}.`,
  median: 'Mediana',
  middleHalf: 'Metade central',
  from: ({ value }) => `${value} ou mais`,
  below: ({ value }) => `menos de ${value}`,
  fromShort: ({ value }) => `≥ ${value}`,
  belowShort: ({ value }) => `< ${value}`,
  between: ({ from, to }) => `${from}–${to}`,
  bin: 'Faixa',
  share: 'Participação',
  upTo: 'Participação acumulada',
  point: ({ bin, parts, k, n }) => `${bin}: ${grammar.list(parts)}. Classe ${k} de ${n}.`,
  chosen: ({ bins, members }) => `Seleção: ${bins} (${members}).`,
  cleared: 'Seleção removida.',
  tooMany: ({ members, most }) => `Seleção: ${members}, número alto demais para filtrar outros gráficos (máximo: ${most}).`,
  clickHint: 'Clique para selecionar ou arraste para selecionar um intervalo',
  unclickHint: 'Clique para limpar o filtro',
  histogramRole: 'histograma',
  histogramKeys:
    'Use as setas para percorrer as classes. Pressione Enter para selecionar, Shift com uma seta para selecionar um intervalo e Esc para limpar.',
  binsTerm: 'Classes',
  binsRule: ({ width }) =>
    `Largura de ${width} (regra de Freedman–Diaconis: 2 × intervalo interquartil ÷ raiz cúbica da contagem), arredondada; uma cauda longa é agrupada em uma classe aberta`,
  binsGiven: ({ width }) => `Largura de ${width} (definida no elemento)`,
  mean: 'Média',
  variable: ({ name }) => grammar.variable(name),
  against: ({ y, x, per }) => `${y} vs. ${grammar.lower(x)} por ${grammar.lower(per)}`,
  againstRows: ({ y, x }) => `${y} vs. ${grammar.lower(x)}, um ponto por linha`,
  parted: ({ heading, dimension }) => `${heading}, por ${grammar.lower(dimension)}`,
  rises: ({ x, y, fit }) => `Quanto maior ${grammar.lower(x)}, maior ${grammar.lower(y)} (${fit})`,
  falls: ({ x, y, fit }) => `Quanto maior ${grammar.lower(x)}, menor ${grammar.lower(y)} (${fit})`,
  unrelated: ({ x, y, fit }) => `Sem relação clara entre ${grammar.lower(x)} e ${grammar.lower(y)} (${fit})`,
  noLine: ({ members }) => `${members}: valores insuficientes, ou parecidos demais, para uma linha de tendência`,
  fit: ({ r, members }) => `r = ${r}, ${members}`,
  furthest: ({ above, below }) =>
    above === undefined || above === ''
      ? `${below} está muito abaixo da linha de tendência`
      : `${above} está muito acima da linha de tendência${below === undefined || below === '' ? '' : `; ${below}, muito abaixo`}`,
  drawn: ({ shown, all }) => `${shown} de ${all} pontos são exibidos; a linha de tendência usa todos`,
  leftTerm: 'Não incluído',
  left: ({ members }) => `${members} sem um ou ambos os valores`,
  scatterRole: 'gráfico de dispersão',
  scatterKeys:
    'Use as setas para a esquerda e para a direita no eixo horizontal, para cima e para baixo no eixo vertical. Pressione Enter para selecionar, Shift com uma seta para selecionar vários e Esc para limpar.',
  scatterHint: 'Clique para selecionar ou arraste um retângulo para selecionar vários',
  member: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} de ${n}.`,
  picked: ({ names }) => `Seleção: ${names}.`,
  several: ({ names, more }) => `${names} e mais ${more}`,
  lineTerm: 'Linha',
  lineRule: ({ y, sum, x }) => `${y} = ${sum} × ${grammar.lower(x)}, por mínimos quadrados sobre todos os pontos`,
  chanceTerm: 'Valor-p (probabilidade de um r tão alto por acaso)',
  cause: 'Correlação não implica causalidade.',
  largerRows: 'Pontos maiores representam mais linhas',
  pointsTerm: 'Pontos',
  equalRows: ({ rows, points }) => `${rows} formam ${points} pontos distintos; a área de um ponto indica o número de linhas`,
  choiceTerm: 'Seleção',
  fixedHint: ({ names }) =>
    `Os pontos não podem ser selecionados: ${names} é um cálculo a partir de outras colunas e não pode ser filtrado`,
  fixedKeys: ({ names }) =>
    `Use as setas para a esquerda e para a direita no eixo horizontal, para cima e para baixo no eixo vertical. Os pontos não podem ser selecionados: ${grammar.lower(names)} é um cálculo a partir de outras colunas e não pode ser filtrado.`,
  highest: ({ per, highName, highMedian, lowName, lowMedian }) =>
    `Mediana${!per ? '' : ` por ${grammar.lower(per)}`}: maior em ${highName} (${highMedian}) e menor em ${lowName} (${lowMedian})`,
  groups: ({ shown, all }) => `exibidos os ${shown} maiores de ${all} grupos`,
  boxRole: 'diagrama de caixa',
  boxKeys:
    'Use as setas para percorrer os grupos. Pressione Enter para selecionar, Shift com uma seta para selecionar vários e Esc para limpar.',
  boxHint: 'Clique para selecionar ou arraste para selecionar vários',
  group: 'Grupo',
  count: 'Valores',
  quartiles: ['Quartil inferior', 'Quartil superior'],
  whiskers: ['Limite inferior', 'Limite superior'],
  ends: ['Mínimo', 'Máximo'],
  outliers: 'Valores discrepantes',
  beyondScale: ({ n }) => `+${n}`,
  boxTerm: 'Caixa',
  boxRule:
    'Caixa: do quartil inferior ao superior, com uma linha na mediana. Os limites alcançam o valor mais distante dentro de 1,5 × o intervalo interquartil',
};

export const messages = /* @__PURE__ */ distributionMessages(texts);
