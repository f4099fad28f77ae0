// Made from ko/drivers.json by npm run texts.
import { grammar } from '../../ko/grammar.js';
import type { DriversTexts } from '../en/drivers.js';
import { driversMessages } from '../../drivers-messages.js';

const texts: DriversTexts = {
  heading: ({ measure }) => `${measure} 변화의 원인`,
  restHeading: ({ measure }) => `${measure}: 선택 항목과 나머지 비교`,
  per: {
    orders: ({ measure }) => `주문당 ${measure}`,
    units: ({ measure }) => `단위당 ${measure}`,
    rows: ({ measure }) => `행당 ${measure}`,
  },
  before: '이전',
  after: '현재',
  sameDays: ({ year }) => `${year}, 같은 날짜`,
  selection: '선택 항목',
  theRest: '나머지',
  others: '기타 전체',
  several: '중복',
  kinds: {
    volume: '수량',
    mix: '믹스',
    price: '가격',
    rest: '기타 변화',
  },
  quotientKinds: {
    rate: '비율',
    several: '중복',
  },
  groups: {
    lost: '이탈',
    less: '구매 감소',
    more: '구매 유지 또는 증가',
    new: '신규',
    unknown: '알 수 없는 고객',
  },
  segment: ({ place, names }) =>
    place === undefined || place === '' ? grammar.list(names) : `${place}의 ${grammar.list(names)}`,
  restOf: ({ member }) => `${member}의 나머지`,
  otherMembers: ({ count }) => `기타 ${count}개`,
  members: ({ noun, shown }) => `${noun} ${shown}개`,
  meanings: {
    volume: {
      up: '판매 수량 증가',
      down: '판매 수량 감소',
    },
    mix: {
      up: '더 비싼 제품',
      down: '더 저렴한 제품',
    },
    price: {
      up: '가격 상승',
      down: '가격 하락',
    },
  },
  quotientMeanings: {
    rate: '각 세그먼트 내 변화',
    mix: '세그먼트 크기 변화',
    several: '여러 세그먼트에 집계된 주문 또는 고객',
  },
  moved: ({ measure, isFlat, amount, isUp, share, before, now }) =>
    `${measure}: ${isFlat ? '변화 없음' : `${amount} ${isUp ? '증가' : '감소'}${share === undefined || share === '' ? '' : ` (${share})`}`}, ${before} 대비 ${now}.`,
  differs: ({ isFlat, measure, rest, amount, isUp }) =>
    isFlat
      ? `선택 항목의 ${measure}: 나머지와 동일 (${rest}).`
      : `선택 항목의 ${measure}: 나머지보다 ${amount} ${isUp ? '높음' : '낮음'} (${rest}).`,
  part: ({ kind, amount }) =>
    `${kind === 'volume' ? '수량' : kind === 'mix' ? '믹스' : kind === 'price' ? '가격' : '기타 변화'} ${amount}`,
  parts: ({ parts }) => `${grammar.upperList(parts)}.`,
  groupPart: ({ group, amount }) => `${group} ${amount}`,
  quotientPart: ({ kind, amount }) => `${kind === 'rate' ? '비율' : kind === 'mix' ? '믹스' : '중복'} ${amount}`,
  byDimension: ({ dimension, parts }) => `${dimension}별: ${parts}.`,
  cause: ({ segment, amount }) => `${segment} (${amount})`,
  out: ({ causes }) => `주요 요인: ${causes}.`,
  most: ({ causes }) => `최대 기여: ${causes}.`,
  usual: ({ count, low, high }) => `정상 범위: 이전 ${count}개 기간의 변화는 ${low}~${high}.`,
  turnover: ({ dimension, parts }) => `${dimension}: ${grammar.list(parts)}.`,
  turnoverPart: ({ kind, count, amount }) => `${kind === 'new' ? '신규' : '이탈'} ${count} (${amount})`,
  noEarlier: '비교 대상 없음: 두 기간 중 하나에 데이터가 없습니다',
  noSelection: '나머지와 비교하려면 페이지에서 항목을 선택하십시오',
  noRest: '비교 대상 없음: 선택 항목 또는 나머지에 데이터가 없습니다',
  unexplained: '이 변화를 설명하는 분류가 없습니다',
  change: '변화',
  largest: '최대 변화',
  effect: '효과',
  ofChange: '변화에서 차지하는 비율',
  kind: '유형',
  what: '세그먼트',
  whole: '합계',
  step: '폭포',
  presence: '상태',
  presences: {
    both: '두 기간 모두',
    new: '신규',
    lost: '이탈',
  },
  sides: {
    both: '양쪽 모두',
    new: '선택 항목에만',
    lost: '나머지에만',
  },
  point: ({ name, parts, n, k }) => `${name}: ${grammar.list(parts)}. ${n}개 행 중 ${k}번째.`,
  chosen: ({ segment }) => `${segment} 선택됨.`,
  cleared: '선택을 해제했습니다.',
  noFilter: '이 행은 세그먼트가 아니므로 필터로 사용할 수 없습니다.',
  tooMany: '값이 너무 많아 필터링할 수 없습니다.',
  clickHint: '클릭하여 이 세그먼트로 필터링',
  unclickHint: '클릭하여 필터 지우기',
  role: '폭포 차트',
  keys: '화살표 키로 단계 사이를 이동합니다. Enter 키로 세그먼트 필터링, Esc 키로 해제합니다.',
  lookedTerm: '분석 대상',
  looked: ({ dimensions, depth }) => `${dimensions}, ${depth === 1 ? '개별' : '개별 및 두 개씩 조합'}`,
  partsTerm: '단계',
  partsText: ({ dimension }) =>
    `${dimension}별. 각 단계는 해당 항목으로 필터링했을 때의 변화이며, 모든 단계의 합은 전체 변화와 같습니다`,
  outTerm: '주요 요인',
  outText: '수량이나 가격이 대부분의 다른 세그먼트와 2% 이상, 통계적으로 유의하게 다르게 움직인 세그먼트(분석당 오탐 1%)',
  rateTerm: '비율과 믹스',
  rateText:
    '비율: 세그먼트 자체 비율의 변화 × 평균 가중치. 믹스: 가중치의 변화 × 평균 비율과 전체 비율의 차이(Kitagawa 1955). 가중치: 분모에서 차지하는 비율. 효과의 합은 전체 변화와 같습니다. 변화의 3분의 2를 설명하는 최소한의 세그먼트를 표시합니다',
  severalText: '주문이나 고객이 여러 세그먼트에 집계되면 그 효과를 별도의 행에 표시합니다',
  restTerm: '비교 대상',
  restText: ({ selection }) => `${selection} 행과 나머지 모든 행. 날짜 필터는 양쪽에 모두 적용됩니다`,
  perText: '두 그룹의 크기가 다르므로 금액은 평균입니다',
  groupsTerm: '그룹',
  bridgeText: '각 고객은 한 기간 또는 두 기간에 구매했습니다. 고객이 없는 판매는 따로 표시합니다',
  historyTerm: '정상 범위',
  history: ({ count, from, to }) => `같은 길이의 이전 ${count}개 기간(${from}–${to})을 같은 방식으로 비교; 95% 예측 구간`,
  shortHistory: '같은 길이의 이전 기간이 5개 미만이므로 정상 범위를 표시하지 않습니다',
  leftOut: ({ shown }) => `세그먼트 ${shown}개는 이전 기간에도 비슷한 변화가 있어 주요 요인에 표시하지 않음`,
  turnoverTerm: '신규와 이탈',
  pvmTerm: '수량, 믹스, 가격',
  pvmText: ({ dimension }) =>
    `수량: (현재 수량 ÷ 이전 수량 − 1) × 이전 금액. 믹스: 이전 가격으로 계산한 현재 수량에서 수량 효과와 이전 금액을 뺀 값. 가격: 현재 금액에서 이전 가격으로 계산한 현재 수량을 뺀 값. 가격은 ${dimension}별 평균입니다`,
};

export const messages = /* @__PURE__ */ driversMessages(texts);
