// Made from ko/cohort.json by npm run texts.
import { grammar } from '../../ko/grammar.js';
import type { CohortTexts } from '../en/cohort.js';
import { cohortMessages } from '../../cohort-messages.js';

const texts: CohortTexts = {
  headings: {
    retention: '고객 유지',
    'new-repeat': '신규 고객과 재구매 고객',
    rfm: '고객 세그먼트',
    risk: '이탈 위험 고객',
    intervals: '주문 간격(일)',
  },
  ofMeasure: ({ heading, measure }) => `${heading}: ${measure}`,
  later: ({ grain, shown }) =>
    grain === 'month' ? `${shown}개월 후` : grain === 'quarter' ? `${shown}개 분기 후` : `${shown}년 후`,
  ages: ({ grain }) => `첫 주문 후 ${grain === 'month' ? '개월' : grain === 'quarter' ? '분기' : '연수'}`,
  back: ({ measure, firstAge, firstShare, farShare, farAge, grain }) =>
    measure === 'customers'
      ? `${firstAge} 신규 고객의 ${firstShare} 재구매${farShare === undefined || farShare === '' ? '' : `, ${farAge} ${farShare}`}.`
      : `${firstAge} 신규 고객의 ${measure === 'orders' ? '주문수' : '매출'}: 첫 ${grain === 'month' ? '달' : grain === 'quarter' ? '분기' : '해'}의 ${firstShare}${farShare === undefined || farShare === '' ? '' : `, ${farAge} ${farShare}`}.`,
  direction: ({ isFlat, until, to, age, from, isUp }) =>
    isFlat
      ? `유지율 안정: ${until} 이후 확보한 고객의 ${to} ${age} 재구매, 이전에는 ${from}.`
      : `${age} 유지율 ${isUp ? '상승' : '하락'}: ${from}(${until}까지 확보한 고객)에서 ${to}(이후 확보한 고객).`,
  all: '전체',
  cohort: '코호트',
  size: '신규 고객수',
  sizes: {
    customers: '고객수',
    orders: '주문수',
    revenue: '매출',
  },
  age: '경과 기간',
  firstPeriod: '첫 기간',
  unfinished: ({ age }) => `${age} (진행 중)`,
  share: '첫 기간 대비 비율',
  shareOfCustomers: '재구매',
  count: {
    customers: '재구매한 고객수',
    orders: '주문수',
    revenue: '매출',
  },
  running: '진행 중',
  runningNote: ({ until }) => `진행 중인 기간: ${until}까지의 데이터`,
  mean: '규모로 가중한 코호트 평균',
  cellName: ({ cohort, age }) => `${cohort}, ${age}`,
  onePeriod: ({ grain }) =>
    `모든 주문이 한 ${grain === 'month' ? '달' : grain === 'quarter' ? '분기' : '해'}에 있어 아직 유지율을 측정할 수 없습니다.`,
  noNew: '이 선택 범위에서 처음 주문한 고객이 없어 표시할 코호트가 없습니다.',
  others: ({ shown }) => `첫 주문이 이 선택 범위 밖인 고객 ${shown}명은 포함되지 않습니다.`,
  cohortTerm: '코호트',
  cohortText: ({ grain }) =>
    `필터와 관계없이 전체 데이터에서 첫 주문의 ${grain === 'month' ? '월' : grain === 'quarter' ? '분기' : '연도'}별로 묶은 고객입니다. 가장 오래된 코호트에는 데이터 시작 전에 처음 구매한 고객이 포함될 수 있습니다`,
  retentionTerm: '고객 유지율',
  retentionTexts: {
    customers: '이후 해당 기간에 구매한 코호트 고객 ÷ 코호트 고객. 바로 다음 기간에는 측정값 “고객 유지율”과 같습니다',
    orders: '이후 해당 기간의 코호트 주문수 ÷ 첫 기간의 주문수',
    revenue: '이후 해당 기간의 코호트 매출 ÷ 첫 기간의 매출',
  },
  meanTerm: '평균',
  meanText: '이력이 충분한 모든 코호트의 합계입니다. 진행 중인 기간은 계산하지 않습니다',
  leftTerm: '포함되지 않음',
  repeat: '재구매',
  fresh: '신규',
  unknown: '알 수 없는 고객',
  shareOfRepeat: '재구매 비율',
  repeatRecent: ({ count, measure, share, before }) =>
    `최근 ${count}: ${measure === 'customers' ? `고객의 ${share} 이전 구매 있음` : measure === 'orders' ? `주문의 ${share} 재주문` : `매출의 ${share} 재주문에서 발생`}${before === undefined || before === '' ? '' : `, 그 이전 ${count}: ${before}`}.`,
  repeatAll: ({ measure, share }) =>
    `${measure === 'customers' ? `고객의 ${share} 이전 구매 있음` : measure === 'orders' ? `주문의 ${share} 재주문` : `매출의 ${share} 재주문에서 발생`}.`,
  periods: ({ grain, shown }) => (grain === 'month' ? `${shown}개월` : grain === 'quarter' ? `${shown}개 분기` : `${shown}년`),
  newTerm: '신규와 재구매',
  newTexts: {
    customers: '고객은 생애 첫 주문 기간에는 신규이며, 이후 주문이 있는 모든 기간에는 재구매 고객입니다',
    orders: '고객의 생애 첫 주문일의 구매는 신규, 이후의 구매는 모두 재구매로 계산합니다. 고객이 없는 행은 따로 표시합니다',
    revenue: '고객의 생애 첫 주문일의 구매는 신규, 이후의 구매는 모두 재구매로 계산합니다. 고객이 없는 행은 따로 표시합니다',
  },
  segments: {
    champions: '최우수',
    loyal: '충성',
    promising: '유망',
    new: '신규',
    waning: '감소',
    'at-risk': '이탈 위험',
    sleeping: '휴면',
    lost: '이탈',
  },
  shareOf: ({ measure }) => `${measure} 대비 비율`,
  ofTheMeasure: ({ measure, share }) => `${measure}의 ${share}`,
  customers: ({ shown }) => `고객 ${shown}명`,
  rule: ({ daysFrom, daysTo, ordersFrom, ordersTo }) =>
    `마지막 주문 ${daysFrom === undefined || daysFrom === '' ? `${daysTo}일 이내` : daysTo === undefined || daysTo === '' ? `${daysFrom}일 이상 전` : `${daysFrom}–${daysTo}일 전`}, 주문 ${ordersFrom === undefined || ordersFrom === '' ? `${ordersTo}건 이하` : !ordersTo ? `${ordersFrom}건 이상` : `${ordersFrom}–${ordersTo}건`}`,
  noRule: '점수 기준이 같아 여기서는 항상 비어 있음',
  ruleTerm: '규칙',
  segment: '세그먼트',
  best: ({ segment, share, revenue }) => `${segment}: 고객의 ${share}에서 매출의 ${revenue} 발생.`,
  fading: ({ segment, revenue, customers }) => `${segment}: 매출의 ${revenue} 창출한 ${customers}, 오랫동안 주문 없음.`,
  scoresTerm: '점수',
  scoresText: ({ day }) =>
    `최근성과 빈도를 5분위로 1–5점 평가합니다(Hughes 1994): ${day} 기준 마지막 주문 후 경과 일수와 주문수. 같은 값은 같은 점수를 받으므로 5분위의 크기가 다를 수 있습니다`,
  limitsTerm: '점수 기준',
  limits: ({ days, orders }) => `일수: ${days}; 주문수: ${orders}`,
  atStake: ({ horizon }) => `향후 ${horizon} 위험 금액`,
  days: ({ shown }) => `${shown}일`,
  daysDative: ({ shown }) => `${shown}일`,
  most: ({ name, since, rhythm, horizon, likelihood, value }) =>
    `위험 금액 최대: ${name}. 마지막 주문 ${since} 전${rhythm === undefined || rhythm === '' ? '' : `, 보통 ${rhythm}마다`}; 향후 ${horizon} 주문 가능성 ${likelihood}, 예상 금액 ${value}.`,
  together: ({ customers, horizon, value }) => `표시된 ${customers}의 향후 ${horizon} 예상 지출: ${value}.`,
  lastSeen: ({ since }) => `마지막 주문 ${since} 전`,
  usually: ({ rhythm }) => `보통 ${rhythm}마다`,
  orderLikely: ({ horizon, likelihood }) => `향후 ${horizon} 주문 가능성 ${likelihood}`,
  customer: '고객',
  last: '마지막 주문',
  rhythm: '평소 간격',
  alive: '아직 고객일 가능성',
  likelihood: ({ horizon }) => `주문 가능성, 향후 ${horizon}`,
  expectedOrders: ({ horizon }) => `예상 주문수, 향후 ${horizon}`,
  expectedValue: ({ horizon }) => `예상 지출, 향후 ${horizon}`,
  spent: '지금까지 지출',
  tooFew: '재구매 고객이 부족하여 이탈 위험을 판단할 수 없습니다. 고객 10명 이상과, 그중 일부의 여러 주문이 필요합니다.',
  nobody: ({ chance }) =>
    `이탈 위험이 있는 우수 고객이 없습니다. 주문이 늦어진 고객 중 예상 지출이 가장 높은 고객은 ${chance} 이상의 확률로 아직 고객입니다.`,
  chanceTerm: '주문 가능성',
  chanceText: ({ horizon }) =>
    `BG/NBD 모형(Fader, Hardie, Lee 2005)에 따라 향후 ${horizon} 동안 1건 이상 주문할 확률: 각 고객의 주문 빈도, 최근성, 기간을 다른 모든 고객과 비교`,
  valueTerm: '예상 지출',
  valueText: ({ horizon }) => `향후 ${horizon} 예상 주문수 × 주문당 예상 지출(감마-감마 모형, Fader와 Hardie 2013)`,
  stakeTerm: '위험 금액',
  stakeText:
    '예상 지출 × 고객이 이탈했을 확률. 평소보다 오래 주문이 없는 고객만 표시합니다. 이탈 여부가 불확실한 우수 고객이 먼저, 분명히 이탈한 고객이 마지막에 옵니다',
  half: ({ median }) => `전체 재주문의 절반이 ${median} 이내에 발생합니다.`,
  cameAgain: ({ of, again, share }) => `${of} 중 ${again} 다른 날 재주문 (${share}).`,
  nobodyAgain: '이틀 이상 주문한 고객이 없습니다.',
  median: ({ median }) => `중앙값 ${median}`,
  counts: '재주문수',
  upTo: '누적',
  shareOfAll: '비율',
  span: ({ from, to }) => `${from}–${to}일`,
  fromOn: ({ from }) => `${from}일 이상`,
  below: ({ to }) => `${to}일 미만`,
  fromShort: ({ from }) => `≥ ${from}`,
  belowShort: ({ to }) => `< ${to}`,
  intervalTerm: '주문 간격(일)',
  intervalText: '한 주문부터 같은 고객의 다음 주문까지의 일수입니다. 같은 날의 여러 주문은 한 번으로 셉니다. 전체 고객 합계',
  point: ({ name, parts, n, k }) => `${name}: ${grammar.list(parts)}. ${n}개 중 ${k}번째.`,
  cell: ({ name, parts }) => `${name}: ${grammar.list(parts)}.`,
  chosen: ({ what }) => `${what} 선택됨.`,
  cleared: '선택을 해제했습니다.',
  tooMany: ({ customers, most }) => `${customers}: 너무 많아 다른 차트를 필터링할 수 없습니다(최대 ${most}).`,
  noFilter: '필터로 사용할 수 없습니다.',
  clickCohort: '클릭하여 이 코호트의 고객으로 필터링',
  clickPeriod: '클릭하여 이 기간으로 필터링, 드래그하여 여러 개 선택',
  clickSegment: '클릭하여 이 세그먼트의 고객으로 필터링',
  clickCustomer: '클릭하여 이 고객으로 필터링',
  unclick: '클릭하여 필터 지우기',
  roles: {
    retention: '코호트 표',
    'new-repeat': '누적 막대 차트',
    rfm: '순위 목록',
    risk: '순위 목록',
    intervals: '히스토그램',
  },
  keys: '화살표 키로 이동합니다. Enter 키로 선택, Shift+Enter 키로 추가, Esc 키로 해제합니다.',
  keysOnly: '화살표 키로 막대 사이를 이동합니다.',
};

export const messages = /* @__PURE__ */ cohortMessages(texts);
