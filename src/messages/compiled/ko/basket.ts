// Made from ko/basket.json by npm run texts.
import { grammar } from '../../ko/grammar.js';
import type { BasketTexts } from '../en/basket.js';
import { basketMessages } from '../../basket-messages.js';

const texts: BasketTexts = {
  heading: ({ item }) => `함께 구매하는 ${item}`,
  withHeading: ({ item }) => `${item} 구매 시 함께 구매`,
  nextHeading: ({ customer }) => (customer === undefined || customer === '' ? '다음 예상 구매' : `${customer}의 다음 예상 구매`),
  orders: ({ shown }) => `주문 ${shown}건`,
  times: ({ shown }) => `${shown}배`,
  parts: ({ parts }) => `${parts}`,
  rule: ({ from, share, to, times, worth }) =>
    `${from} 포함 주문의 ${share}에 ${to} 포함, 우연 대비 ${times}.${worth === undefined || worth === '' ? '' : ` ${worth}`}`,
  worth: ({ money }) => `주문 100건당 ${money}의 이익에 해당합니다.`,
  next: ({ item, chance, repeat }) => `다음 구매 가능성 최고: ${item} (${chance}, ${repeat ? '구매 이력 있음' : '신규'}).`,
  history: ({ customer, orders, last }) => `${customer}: ${orders}${last === undefined || last === '' ? '' : `, 최근 ${last}`}.`,
  stranger: ({ customer }) => `${customer}: 구매 이력이 없어 가장 인기 있는 제품을 표시합니다.`,
  none: ({ orders, several, of }) =>
    `${orders} 중 ${several}에 여러 제품이 있지만, 우연보다 자주 ${of === undefined || of === '' ? '함께 구매된 두 제품' : `${of} 구매 시 함께 구매된 제품`}은 없습니다.`,
  nothing: '우연보다 자주 함께 구매된 제품이 없습니다',
  together: '함께 구매',
  values: {
    profit: '주문 100건당 이익',
    lift: '향상도(우연 대비 배수)',
    score: '확률',
  },
  cells: {
    lift: '두 제품이 함께 구매된 횟수의 우연 대비 배수(향상도)',
    confidence: '행의 제품을 포함한 주문 중 열의 제품도 포함한 비율(신뢰도)',
  },
  few: '둘 다 포함한 주문이 너무 적음',
  matrixRole: '행렬',
  matrixKeys: '화살표 키로 셀 사이를 이동합니다. Enter 키로 두 제품 필터링, Shift+Enter 키로 셀 추가, Esc 키로 해제합니다.',
  bought: '구매',
  also: '함께 구매',
  ordersTerm: '주문수',
  withAll: '모든 제품을 포함한 주문수',
  support: '지지도(전체 주문 대비 비율)',
  confidenceTerm: '신뢰도(함께 구매하는 비율)',
  confidence: ({ items }) => `${items} 함께 구매`,
  lift: '향상도(우연 대비 배수)',
  kind: '유형',
  repeat: '구매 이력 있음',
  fresh: '이 고객에게 신규; 비슷한 고객이 구매',
  point: ({ items, parts, n, k }) => `${items}: ${grammar.list(parts)}. ${n}개 행 중 ${k}번째.`,
  chosen: ({ items }) => `${items} 선택됨.`,
  cleared: '선택을 해제했습니다.',
  clickHint: '클릭하여 이 제품으로 필터링',
  unclickHint: '클릭하여 필터 지우기',
  role: '순위 목록',
  keys: '화살표 키로 행 사이를 이동합니다. Enter 키로 선택, Shift+Enter 키로 추가, Esc 키로 해제합니다.',
  foundTerm: '대상',
  found: ({ orders, items, support }) =>
    `${orders}, ${items}. 제품 조합은 주문의 ${support} 이상에 나타나며, 총 세 개 제품까지입니다`,
  ruleTerm: '기준',
  ruleText: ({ confidence }) =>
    `신뢰도 ${confidence} 이상; 5% 수준에서 유의(피셔의 정확 검정, Benjamini–Hochberg); 중복 규칙 제거`,
  keptText: ({ confidence }) => `신뢰도 ${confidence} 이상; 5% 수준에서 유의(피셔의 정확 검정, Benjamini–Hochberg)`,
  worthTerm: '주문 100건당 이익',
  worthText: '양쪽을 모두 포함한 주문 중 우연을 초과하는 수 × 주문당 오른쪽 제품의 평균 이익',
  chanceTerm: '확률',
  chanceText: ({ customers }) =>
    `구매 이력이 있는 제품: 구매 빈도, 최근성, 다른 고객의 재구매 빈도. 신규 제품: 가장 비슷한 고객 100명. ${customers}의 최신 주문으로 학습`,
  items: ({ noun, shown }) => `${noun} ${shown}개`,
  customers: ({ shown }) => `고객 ${shown}명`,
};

export const messages = /* @__PURE__ */ basketMessages(texts);
