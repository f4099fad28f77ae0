// Made from ko/info.json by npm run texts.
import type { InfoTexts } from '../en/info.js';
import { infoMessages } from '../../info-messages.js';

const texts: InfoTexts = {
  info: {
    measure: '측정값',
    filters: '필터',
    skipped: '적용되지 않은 필터',
    period: '기간',
    rows: '행',
    newest: '최신 날짜',
    roles: '열',
    names: '표시 이름',
    joins: '조인',
    notes: '참고',
  },
  embed: {
    title: '퍼가기',
    tag: '태그',
    div: '알 수 없는 태그를 제거하는 편집기용',
    frame: '프레임만 허용하는 페이지용',
    copied: '복사했습니다',
    withoutData: '이 페이지의 데이터는 포함되지 않습니다. 파일의 URL을 src에 추가하십시오.',
    shortened: 'URL 매개변수에는 액세스 키가 있을 수 있으므로 포함되지 않습니다. 파일에 필요한 매개변수를 추가하십시오.',
    folder: 'https://example.com/sales-elements/ 를 embed.html이 있는 폴더로 바꾸십시오.',
  },
  rowsOf: ({ total, selected }) => `${total}개 중 ${selected}개`,
  join: ({ from, to, rows }) =>
    `${from} = ${to}${rows === undefined || rows === '' ? '' : ` · 일치 항목이 없는 행(“(비어 있음)”으로 표시): ${rows}`}`,
  roleChoice: ({ role, column, reason }) => `${role}: “${column}”. ${reason}`,
  shownBy: ({ role, column, several }) =>
    `${role}: 코드별로 가장 많은 “${column}” 값으로 표시${several === undefined || several === '' ? '' : `(값이 여러 개인 코드: ${several})`}`,
  shownAsCodes: ({ role, column }) => `${role}: 대부분의 코드에 “${column}” 값이 여러 개이므로 코드로 표시`,
  definitions: {
    'count()': '행 수',
    revenue: '총매출(반품 차감)',
    cost: '총비용',
    profit: '총이익',
    units: '총수량(반품 차감)',
    margin: '이익 ÷ 매출',
    orders: '중복을 제외한 주문 수',
    customers: '중복을 제외한 고객 수',
    products: '중복을 제외한 제품 수',
    sellers: '중복을 제외한 판매자 수',
    aov: '매출 ÷ 주문수',
    'units-per-order': '판매 수량 ÷ 주문수',
    price: '매출 ÷ 판매 수량',
    'discount-rate': '할인 전 매출로 가중한 평균 할인율',
    'new-customers': '이 기간에 처음으로 주문한 고객',
    'repeat-rate': '주문이 2건 이상인 고객 ÷ 선택 범위의 전체 고객',
    retention: '이전 기간 고객 중 이번 기간에 다시 구매한 고객 ÷ 이전 기간의 전체 고객',
    'return-rate': '반품 또는 취소된 주문 ÷ 주문수',
    'processing-days': '주문부터 출고까지의 평균 일수',
    'delivery-days': '주문부터 배송까지의 평균 일수',
    conversion: '주문수 ÷ 방문수',
  },
};

export const messages = /* @__PURE__ */ infoMessages(texts);
