// Made from ko/heatmap.json by npm run texts.
import { grammar } from '../../ko/grammar.js';
import type { HeatmapTexts } from '../en/heatmap.js';
import { heatmapMessages } from '../../heatmap-messages.js';

const texts: HeatmapTexts = {
  byDay: ({ measure }) => `일별 ${measure}`,
  heading: ({ x, y, measure }) => `${x}별, ${y}별 ${measure}`,
  growthOf: ({ heading }) => `변화: ${heading}`,
  other: '기타',
  nth: ({ unit, n }) => (unit === '분기' ? `${n}분기` : `${unit} ${n}`),
  place: ({ name }) => `${name}`,
  places: ({ places }) => grammar.list(places),
  twoMembers: ({ one, other }) => `${one}, ${other}`,
  peak: ({ measure, place, value }) => `${measure} 최고: ${place} (${value}).`,
  bestDay: ({ day, value }) => `가장 좋은 날: ${day}, ${value}.`,
  extremes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure} 최고: ${highPlace} (${highValue}), 최저: ${lowPlace} (${lowValue}).`,
  changes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure} 증가 최대: ${highPlace} (${highValue}), 최소: ${lowPlace} (${lowValue}).`,
  onDay: ({ day }) => `${day}`,
  gaps: ({ shown, mostCount, mostWeekday }) =>
    `판매가 없는 날 ${shown}일${mostCount === undefined || mostCount === '' ? '' : `, 그중 ${mostWeekday} ${mostCount}일`}.`,
  alone: ({ name, value }) => `${name}: ${value}.`,
  several: ({ isDays, shown, sum }) =>
    `${isDays ? `${shown}일` : `셀 ${shown}개`} 선택됨${sum === undefined || sum === '' ? '' : `: 합계 ${sum}`}.`,
  correlations: ({ per }) => (!per ? '상관관계' : `${per}별 상관관계`),
  variable: ({ name }) => grammar.variable(name),
  pair: ({ one, other }) => `${one}, ${other}`,
  together: ({ pair, r }) => `가장 강한 양의 상관관계: ${pair} (${r}).`,
  against: ({ pair, r }) => `가장 강한 음의 상관관계: ${pair} (${r}).`,
  nothingSure: '통계적으로 유의한 상관관계가 없습니다.',
  noCause: '상관관계는 인과관계를 의미하지 않습니다.',
  methods: {
    pearson: '상관계수 r',
    spearman: '순위 상관',
    kendall: '순위 상관 τ',
    eta: '상관비 η',
    cramer: '크라메르 V',
  },
  pairsText: ({ per }) =>
    `두 값이 모두 있는 ${!per ? '행' : `${per}`} 기준의 각 쌍(−1~1). 숫자와 범주: η, 두 범주: 크라메르 V(0~1). p: 이 정도로 강한 결과가 우연히 나올 확률(Benjamini–Hochberg 보정)`,
  strength: '상관관계',
  pairOf: '쌍',
  compared: '표본 크기',
  countCompared: ({ shown }) => `n = ${shown}`,
  chance: 'p값',
  p: 'p',
  adjusted: '보정된 p값',
  mayBeChance: '유의하지 않음',
  mayWellBeChance: '우연일 가능성이 큽니다.',
  noPair: '일정함',
  openHint: '클릭하여 차트를 엽니다.',
  allPairs: '전체 상관관계',
  per: '기준',
  row: '행',
  noValue: '데이터 없음',
  noRows: '데이터 없음',
  noComparison: '비교 대상 없음',
  chosen: ({ name }) => `${name} 선택됨.`,
  cleared: '선택을 해제했습니다.',
  spokenHead: ({ name }) => `머리글 ${name}: 전체 행 또는 열.`,
  clickHint: ({ isRange }) => (isRange ? '클릭하여 필터링, 드래그하여 범위 선택' : '클릭하여 필터링, 드래그하여 여러 개 선택'),
  unclickHint: '클릭하여 필터 지우기',
  role: '히트맵',
  keys: '화살표 키로 셀과 행 또는 열 머리글 사이를 이동합니다. Enter 키로 선택, Shift+화살표 키로 범위 선택, Esc 키로 해제합니다.',
  pairKeys: '화살표 키로 쌍 사이를 이동합니다. Enter 키로 쌍의 차트를 열고, Esc 키로 돌아갑니다.',
  keyMove: '이동',
  keySelect: '선택',
  keyRange: '범위',
  keyLeave: '해제',
  keyOpen: '열기',
};

export const messages = /* @__PURE__ */ heatmapMessages(texts);
