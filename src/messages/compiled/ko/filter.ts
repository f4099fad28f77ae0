// Made from ko/filter.json by npm run texts.
import type { FilterTexts } from '../en/filter.js';

export const messages: FilterTexts = {
  filterAll: ({ n, shown }) => (n === 1 ? '전체' : `전체 ${shown}개`),
  filterSome: ({ n, chosen }) => `${n}개 중 ${chosen}개`,
  allDates: '전체 날짜',
  noDates: '필터 없음',
  allValues: '전체',
  search: ({ label }) => `${label} 검색`,
  noMatch: ({ text }) => `“${text}” 검색 결과 없음`,
  moreMembers: ({ shown }) => `검색하면 값 ${shown}개를 더 찾을 수 있습니다.`,
  from: '시작',
  to: '종료',
  undo: '실행 취소',
  clear: '지우기',
  done: '완료',
  presets: '기간',
  filterSummary: ({ label, value }) => `${label}: ${value}`,
  backwards: '시작은 종료보다 앞이어야 합니다.',
  fiscal: ({ which, unit, count }) =>
    which === 'last'
      ? unit === 'quarter'
        ? `최근 ${count}회계분기`
        : unit === 'year'
          ? `최근 ${count}회계연도`
          : unit
      : which === 'this'
        ? unit === 'quarter'
          ? '이번 회계분기'
          : unit === 'year'
            ? '이번 회계연도'
            : unit
        : which === 'previous'
          ? unit === 'quarter'
            ? '지난 회계분기'
            : unit === 'year'
              ? '지난 회계연도'
              : unit
          : unit,
  andMore: ({ first, shown }) => `${first} 외 ${shown}개`,
  filters: '필터',
  noFilters: '필터 없음',
  rowsAll: ({ shown }) => `${shown}개 행`,
  rowsLeft: ({ all, left }) => `${all}개 행 중 ${left}개`,
  smallest: ({ label }) => `${label} 최솟값`,
  largest: ({ label }) => `${label} 최댓값`,
  binRows: ({ bin, shown }) => `${bin}: ${shown}개 행`,
  widened: ({ names }) => `여러 그룹에 있는 이름이므로 모두 선택했습니다: ${names}`,
  lifted: ({ names }) => `필터 하나로 이 수준들을 함께 지정할 수 없어 다음 항목을 전체 선택했습니다: ${names}`,
};
