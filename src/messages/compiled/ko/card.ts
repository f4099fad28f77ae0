// Made from ko/card.json by npm run texts.
import type { CardTexts } from '../en/card.js';

export const messages: CardTexts = {
  developers: '개발자 정보',
  unknownAttribute: ({ name, nearest }) =>
    `알 수 없는 속성 “${name}”${nearest === undefined || nearest === '' ? '' : `. 혹시 “${nearest}”입니까?`}`,
  retry: '다시 시도',
  onlyCurrency: ({ currency }) => `${currency}만 표시`,
  empty: ({ clause }) => (clause === undefined || clause === '' ? '데이터 없음' : `데이터 없음: ${clause}`),
  emptyWithout: ({ filters, clause, shown }) =>
    `${filters === 1 ? '' : `필터 ${filters}개 적용됨. `}“${clause}” 제외 시 ${shown}개 행이 있습니다.`,
  actHere: ({ n }) => `필터 ${n}개 적용됨`,
  clearClause: ({ clause }) => `${clause} 지우기`,
  clearAll: '모두 지우기',
  wholeHistory: ({ range }) => `전체 날짜: ${range}`,
  source: ({ names, newest }) => `출처: ${names}${!newest ? '' : ` · ${newest}까지의 데이터`}`,
  skipped: ({ clause }) => `이 차트에는 ${clause} 필터가 적용되지 않습니다`,
  viewTable: '표로 보기',
  viewChart: '차트로 보기',
  csv: 'CSV 다운로드',
  png: 'PNG 다운로드',
  copy: '표로 복사',
  copied: '복사했습니다. 문서나 스프레드시트에 붙여 넣으십시오.',
  notCopied: '복사하지 못했습니다. 텍스트가 선택되어 있습니다.',
  svg: 'SVG 다운로드',
  readChart: '이 차트를 글로 읽기',
  speak: '소리 내어 읽기',
  copyText: '텍스트 복사',
  explain: '계산 방법',
  reading: ({ table, amount, rows }) =>
    `${table} 불러오는 중: ${amount}${rows === undefined || rows === '' ? '' : ` · ${rows}개 행`}`,
  bytes: ({ total, done }) => (total === undefined || total === '' ? `${done}MB` : `${total}MB 중 ${done}MB`),
  not: ({ values }) => `${values} 제외`,
  customerType: {
    new: '신규',
    repeat: '재구매',
  },
  customersOfType: {
    new: '신규 고객',
    repeat: '재구매 고객',
  },
  missingValues: ({ shown, column }) => `${shown}개 행에 ${column} 값이 없습니다`,
  moreRows: ({ shown }) => `CSV 파일을 다운로드하면 나머지 ${shown}개 행을 볼 수 있습니다.`,
  valueCount: ({ shown }) => `값 ${shown}개. “표로 보기”에서 모두 확인할 수 있습니다.`,
  insightsHeading: '주목할 점',
};
