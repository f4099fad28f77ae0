// Made from ko/core.json by npm run texts.
import { grammar } from '../../ko/grammar.js';
import type { CoreTexts } from '../en/core.js';

export const messages: CoreTexts = {
  measure: ({ name }) => grammar.measure(name),
  dimension: ({ name }) => grammar.dimension(name),
  blank: '(비어 있음)',
  list: ({ items }) => grammar.list(items),
  clauses: ({ items }) => grammar.clauses(items),
  phrases: ({ items }) => grammar.phrases(items),
  sentences: ({ items }) => grammar.sentences(items),
  loading: ({ heading }) => `${heading} 불러오는 중…`,
  removeFilter: ({ clause }) => `필터 제거: ${clause}`,
  atLeast: ({ value }) => `${value} 이상`,
  atMost: ({ value }) => `${value} 이하`,
  more: ({ shown }) => `외 ${shown}개`,
  relative: ({ which, unit, count }) =>
    which === 'last'
      ? unit === 'day'
        ? `최근 ${count}일`
        : unit === 'week'
          ? `최근 ${count}주`
          : unit === 'month'
            ? `최근 ${count}개월`
            : unit === 'quarter'
              ? `최근 ${count}분기`
              : unit === 'year'
                ? `최근 ${count}년`
                : unit
      : which === 'this'
        ? unit === 'day'
          ? '오늘'
          : unit === 'week'
            ? '이번 주'
            : unit === 'month'
              ? '이번 달'
              : unit === 'quarter'
                ? '이번 분기'
                : unit === 'year'
                  ? '올해'
                  : unit
        : which === 'previous'
          ? unit === 'day'
            ? '어제'
            : unit === 'week'
              ? '지난주'
              : unit === 'month'
                ? '지난달'
                : unit === 'quarter'
                  ? '지난 분기'
                  : unit === 'year'
                    ? '작년'
                    : unit
          : unit,
  menu: ({ heading }) => `추가 작업: ${heading}`,
  versus: ({ value }) => `${value} 대비`,
  through: ({ period, day }) => `${period} (${day}까지)`,
  sameDays: ({ period }) => `${period}의 같은 일수`,
  partlyCovered: ({ period, day, unit }) =>
    `${period} 데이터의 시작일은 ${day}: 비교할 전체 기간(${unit === 'day' ? '일' : unit === 'week' ? '주' : unit === 'month' ? '월' : unit === 'quarter' ? '분기' : unit === 'year' ? '연도' : '기간'}) 없음`,
  notCovered: ({ period, day }) => `비교할 ${period} 데이터 없음: 데이터 시작일은 ${day}`,
  noChange: '변화 없음',
  up: ({ amount }) => `${amount} 증가`,
  down: ({ amount }) => `${amount} 감소`,
  good: '개선',
  bad: '악화',
  points: ({ n }) => `${n}%p`,
  value: '값',
  period: '기간',
  previous: '이전',
  change: '변화',
  growth: '증감률',
};
