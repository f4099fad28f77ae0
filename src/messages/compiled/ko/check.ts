// Made from ko/check.json by npm run texts.
import type { CheckTexts } from '../en/check.js';

export const messages: CheckTexts = {
  title: '데이터 검사',
  loading: '데이터 검사 중',
  tables: '테이블',
  table: '테이블',
  rows: '행',
  period: '기간',
  joins: '조인',
  from: '원본',
  to: '대상',
  unmatched: '일치 항목이 없는 행',
  roles: '열과 합계',
  role: '역할',
  column: '열',
  total: '합계',
  calculated: '계산됨',
  would: ({ reading, total }) => `${reading} 사용 시 ${total}입니다.`,
  other: ({ reading }) => `가능한 다른 열: ${reading}.`,
  use: ({ reading }) => `${reading} 사용`,
  unusedTables: '측정값에서 사용하지 않는 테이블',
  unusedColumns: '역할이 없는 열',
  notes: '참고',
};
