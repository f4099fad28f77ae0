// Made from ko/distribution.json by npm run texts.
import { grammar } from '../../ko/grammar.js';
import type { DistributionTexts } from '../en/distribution.js';
import { distributionMessages } from '../../distribution-messages.js';

const texts: DistributionTexts = {
  heading: ({ per, measure }) => (!per ? `${measure} 분포` : `${per}별 ${measure}`),
  members: ({ per, shown }) => (!per ? `${shown}개 행` : `${per} ${shown}개`),
  axis: ({ per }) => (!per ? '행' : `${per}`),
  reading: ({ per, median, q1, q3 }) =>
    `${!per ? '' : `${per} `}중앙값 ${median}${q1 === undefined || q1 === '' ? '' : `; 중간 절반은 ${q1}~${q3}`}`,
  beyond: ({ bin, members }) => `${bin} 구간에 ${members}`,
  sentence: ({ parts }) => `${grammar.clauses(parts)}.`,
  median: '중앙값',
  middleHalf: '중간 절반',
  from: ({ value }) => `${value} 이상`,
  below: ({ value }) => `${value} 미만`,
  fromShort: ({ value }) => `≥ ${value}`,
  belowShort: ({ value }) => `< ${value}`,
  between: ({ from, to }) => `${from}–${to}`,
  bin: '범위',
  share: '비율',
  upTo: '누적 비율',
  point: ({ bin, parts, n, k }) => `${bin}: ${grammar.list(parts)}. ${n}개 구간 중 ${k}번째.`,
  chosen: ({ bins, members }) => `${bins} 선택됨: ${members}.`,
  cleared: '선택을 해제했습니다.',
  tooMany: ({ members, most }) => `${members} 선택됨: 너무 많아 다른 차트를 필터링할 수 없습니다(최대 ${most}).`,
  clickHint: '클릭하여 선택, 드래그하여 범위 선택',
  unclickHint: '클릭하여 필터 지우기',
  histogramRole: '히스토그램',
  histogramKeys: '화살표 키로 구간 사이를 이동합니다. Enter 키로 선택, Shift+화살표 키로 범위 선택, Esc 키로 해제합니다.',
  binsTerm: '구간',
  binsRule: ({ width }) =>
    `너비 ${width}(Freedman–Diaconis 규칙: 2 × 사분위 범위 ÷ 개수의 세제곱근), 반올림; 긴 꼬리는 열린 구간 하나로 묶음`,
  binsGiven: ({ width }) => `너비 ${width}(요소에 설정됨)`,
  mean: '평균값',
  variable: ({ name }) => grammar.variable(name),
  against: ({ per, y, x }) => `${per}별 ${y}, ${x} 비교`,
  againstRows: ({ y, x }) => `${y}, ${x} 비교, 행당 점 하나`,
  parted: ({ heading, dimension }) => `${heading}, ${dimension}별`,
  rises: ({ x, y, fit }) => `${x} 값이 높을수록 ${y} 값도 높음 (${fit})`,
  falls: ({ x, y, fit }) => `${x} 값이 높을수록 ${y} 값은 낮음 (${fit})`,
  unrelated: ({ x, y, fit }) => `${x}, ${y} 사이에 뚜렷한 관계 없음 (${fit})`,
  noLine: ({ members }) => `${members}: 너무 적거나 비슷하여 추세선을 그릴 수 없음`,
  fit: ({ r, members }) => `r = ${r}, ${members}`,
  furthest: ({ above, below }) =>
    above === undefined || above === ''
      ? `추세선보다 크게 아래: ${below}`
      : `추세선보다 크게 위: ${above}${below === undefined || below === '' ? '' : `, 크게 아래: ${below}`}`,
  drawn: ({ all, shown }) => `점 ${all}개 중 ${shown}개 표시, 추세선은 모두 사용`,
  leftTerm: '포함되지 않음',
  left: ({ members }) => `하나 또는 두 값이 없는 ${members}`,
  scatterRole: '산점도',
  scatterKeys:
    '왼쪽/오른쪽 화살표 키로 가로축을 따라, 위쪽/아래쪽 화살표 키로 세로축을 따라 이동합니다. Enter 키로 선택, Shift+화살표 키로 여러 개 선택, Esc 키로 해제합니다.',
  scatterHint: '클릭하여 선택, 사각형을 드래그하여 여러 개 선택',
  member: ({ name, parts, n, k }) => `${name}: ${grammar.list(parts)}. ${n}개 중 ${k}번째.`,
  picked: ({ names }) => `${names} 선택됨.`,
  several: ({ names, more }) => `${names} 외 ${more}개`,
  lineTerm: '추세선',
  lineRule: ({ y, sum, x }) => `${y} = ${sum} × ${x}, 모든 점에 대한 최소제곱법`,
  chanceTerm: 'p값(이 정도로 큰 r이 우연히 나올 확률)',
  cause: '상관관계는 인과관계를 의미하지 않습니다.',
  largerRows: '점이 클수록 행이 많음',
  pointsTerm: '점',
  equalRows: ({ rows, points }) => `${rows}: 서로 다른 점 ${points}개. 점의 면적이 행 수를 나타냅니다`,
  choiceTerm: '선택',
  fixedHint: ({ names }) => `점을 선택할 수 없습니다. ${names} 값은 다른 열에서 계산되어 필터링할 수 없습니다`,
  fixedKeys: ({ names }) =>
    `왼쪽/오른쪽 화살표 키로 가로축을 따라, 위쪽/아래쪽 화살표 키로 세로축을 따라 이동합니다. 점을 선택할 수 없습니다. ${names} 값은 다른 열에서 계산되어 필터링할 수 없습니다.`,
  highest: ({ per, highName, highMedian, lowName, lowMedian }) =>
    `${!per ? '' : `${per} `}중앙값 최고: ${highName} (${highMedian}), 최저: ${lowName} (${lowMedian})`,
  groups: ({ all, shown }) => `${all}개 그룹 중 가장 큰 ${shown}개 표시`,
  boxRole: '상자 그림',
  boxKeys: '화살표 키로 그룹 사이를 이동합니다. Enter 키로 선택, Shift+화살표 키로 여러 개 선택, Esc 키로 해제합니다.',
  boxHint: '클릭하여 선택, 드래그하여 여러 개 선택',
  group: '그룹',
  count: '값 개수',
  quartiles: ['제1사분위수', '제3사분위수'],
  whiskers: ['아래쪽 수염', '위쪽 수염'],
  ends: ['최솟값', '최댓값'],
  outliers: '이상치',
  beyondScale: ({ n }) => `+${n}`,
  boxTerm: '상자',
  boxRule: '상자: 제1사분위수부터 제3사분위수까지, 선은 중앙값. 수염은 사분위 범위의 1.5배 이내에서 가장 먼 값까지',
};

export const messages = /* @__PURE__ */ distributionMessages(texts);
