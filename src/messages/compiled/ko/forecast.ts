// Made from ko/forecast.json by npm run texts.
import { grammar } from '../../ko/grammar.js';
import type { ForecastTexts } from '../en/forecast.js';
import { forecastMessages } from '../../forecast-messages.js';

const texts: ForecastTexts = {
  heading: ({ unit, measure }) =>
    !unit
      ? `${measure} 예측`
      : `${measure} 예측 (${unit === 'day' ? '일별' : unit === 'week' ? '주별' : unit === 'month' ? '월별' : unit === 'quarter' ? '분기별' : unit === 'year' ? '연도별' : '기간별'})`,
  unit: ({ grain }) => `${grain}`,
  actual: '실적',
  forecast: '예측',
  interval: ({ level }) => `${level} 구간`,
  lowerLimit: ({ level }) => `${level} 하한`,
  upperLimit: ({ level }) => `${level} 상한`,
  said: '백테스트',
  saidTerm: '백테스트 예측',
  whatIf: ({ growth }) => `가정: ${growth}`,
  partial: '진행 중인 기간',
  partialTo: ({ day }) => `${day}까지의 데이터`,
  cut: '0에서 시작하지 않음',
  event: '이벤트',
  between: ({ from, to }) => `${from}~${to}`,
  total: ({ period, measure, value, limitsLevel, limitsFrom, limitsTo, thanShare, isFlat, thanEarlier, isUp }) =>
    `${period} ${measure} 예측: ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (${limitsLevel} 구간: ${limitsFrom}~${limitsTo})`}${thanShare === undefined || thanShare === '' ? '' : isFlat ? `, ${thanEarlier} 대비 변화 없음` : `, ${thanEarlier} 대비 ${thanShare} ${isUp ? '증가' : '감소'}`}.`,
  last: ({ period, measure, value, limitsLevel, limitsFrom, limitsTo }) =>
    `${period} ${measure} 예측: ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (${limitsLevel} 구간: ${limitsFrom}~${limitsTo})`}.`,
  whatIfTotal: ({ growth, value }) => `${growth} 가정 시 예측값은 ${value}입니다.`,
  accuracy: ({ own, unit, naive }) =>
    `백테스트: 평균 오차 ${own}, ${unit === 'day' ? '전주 같은 요일' : unit === 'week' ? '전년 같은 주' : unit === 'month' ? '전년 같은 월' : unit === 'quarter' ? '전년 같은 분기' : unit === 'year' ? '전년' : unit} 값을 반복하면 ${naive}.`,
  untried: '백테스트에 필요한 이력이 부족합니다.',
  notShown: ({ reason }) => `예측을 표시하지 않음: ${reason}.`,
  few: ({ least, unit, count }) =>
    `${least}${unit === 'day' ? '일' : unit === 'week' ? '주' : unit === 'month' ? '개월' : unit === 'quarter' ? '분기' : unit === 'year' ? '년' : '개 기간'} 이상의 이력이 필요하지만 ${count}${unit === 'day' ? '일' : unit === 'week' ? '주' : unit === 'month' ? '개월' : unit === 'quarter' ? '분기' : unit === 'year' ? '년' : '개 기간'}뿐입니다. ${unit === 'day' ? '더 긴 이력' : '더 세밀한 단위나 더 긴 이력'}을 사용해 보십시오`,
  noBetter: ({ unit, own, naive }) =>
    `백테스트에서 ${unit === 'day' ? '전주 같은 요일' : unit === 'week' ? '전년 같은 주' : unit === 'month' ? '전년 같은 월' : unit === 'quarter' ? '전년 같은 분기' : unit === 'year' ? '전년' : unit} 값을 반복하는 것보다 정확하지 않았습니다(평균 오차 ${own}, 반복 시 ${naive})`,
  noBetterUntried: ({ unit }) =>
    `백테스트에서 ${unit === 'day' ? '전주 같은 요일' : unit === 'week' ? '전년 같은 주' : unit === 'month' ? '전년 같은 월' : unit === 'quarter' ? '전년 같은 분기' : unit === 'year' ? '전년' : unit} 값을 반복하는 것보다 정확하지 않았습니다`,
  wide: '불확실성이 너무 커서 유용하지 않습니다',
  effects: ({ list }) => `이벤트: ${list}.`,
  effect: ({ isTradingDays, name, change }) => `${isTradingDays ? '영업일 1일 추가' : `${name}`} ${change}`,
  point: ({ name, partsLength, parts, n, k }) =>
    `${name}: ${partsLength === 0 ? '데이터 없음' : grammar.list(parts)}. ${n}개 점 중 ${k}번째.`,
  spoken: ({ term, value }) => `${term} ${value}`,
  together: ({ period }) => `${period} 합계`,
  chosen: ({ days }) => `${days} 선택됨.`,
  cleared: '선택을 해제했습니다.',
  noFuture: '미래 기간이므로 필터링할 데이터가 없습니다.',
  clickHint: ({ name }) => `클릭하여 필터링: ${name}, 드래그하여 기간 선택`,
  unclickHint: '클릭하여 필터 지우기',
  role: '시계열 차트',
  keys: '화살표 키로 점 사이를 이동합니다. Enter 키로 다른 차트를 기간으로 필터링, Shift+화살표 키로 범위 선택, Esc 키로 해제합니다.',
  keyMove: '이동',
  keySelect: '선택',
  keyBrush: '범위 선택',
  keyLeave: '해제',
  modelTerm: '모형',
  model: ({ share, kind, name }) =>
    `${share} ${kind === 'ets' ? '지수 평활법' : kind === 'theta' ? '세타 방법' : kind === 'arima' ? 'ARIMA' : kind === 'snaive' ? '계절 단순 예측' : kind} (${name})`,
  whyTerm: '가중치',
  why: '여러 모형을 결합하며, 백테스트에서 더 정확한 모형에 더 큰 가중치를 줍니다',
  whyOne: '`model` 속성으로 설정됨',
  triedTerm: '백테스트',
  tried: ({ times, count, unit, own, errorSmape, errorMase, naive, naiveErrorSmape, naiveErrorMase }) =>
    `이전 시점 ${times}개에서 ${count}${unit === 'day' ? '일' : unit === 'week' ? '주' : unit === 'month' ? '개월' : unit === 'quarter' ? '분기' : unit === 'year' ? '년' : '개 기간'} 앞을 예측: WAPE ${own}, sMAPE ${errorSmape}, MASE ${errorMase}. ${unit === 'day' ? '전주 같은 요일' : unit === 'week' ? '전년 같은 주' : unit === 'month' ? '전년 같은 월' : unit === 'quarter' ? '전년 같은 분기' : unit === 'year' ? '전년' : unit} 값 반복: ${naive}, ${naiveErrorSmape}, ${naiveErrorMase}`,
  intervalTerm: '구간',
  intervalText: '학습에 사용하지 않은 데이터의 오차를 바탕으로 하며, 각 구간은 개별 기간에 해당합니다',
  sumTerm: '합계의 구간',
  sumText: '합계에 대해 계산: 모형 자체의 추정과 완전히 상관된 오차 사이이며, 백테스트 합계로 보정',
  fittedTerm: '적합 데이터',
  fitted: ({ count, unit, gaps }) =>
    `${count}${unit === 'day' ? '일' : unit === 'week' ? '주' : unit === 'month' ? '개월' : unit === 'quarter' ? '분기' : unit === 'year' ? '년' : '개 기간'}${gaps === 0 ? '' : ` (누락 값 ${gaps}개 채움)`}`,
  leftTerm: '포함되지 않음',
  left: ({ name, day }) => `${name}: 데이터가 ${day}까지이므로 전체 기간을 예측하고 현재 값을 표시합니다`,
  emptyTerm: '데이터가 없는 기간',
  empty: {
    gap: '공백으로 처리',
    zero: '0으로 처리',
  },
  eventsTerm: '이벤트',
  untold: ({ list }) => `효과를 추정할 수 없음: ${list}`,
  whatIfTerm: '가정',
  whatIfText: ({ growth }) => `예측의 각 기간을 ${growth}만큼 변경한 값`,
};

export const messages = /* @__PURE__ */ forecastMessages(texts);
