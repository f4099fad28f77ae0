// Made from ko/notes.json by npm run texts.
import type { NotesTexts } from '../en/notes.js';

export const messages: NotesTexts = {
  quote: ({ name }) => `“${name}”`,
  texts: {
    'ambiguous-date-order': ({ column, example }) =>
      `${column} 열의 일과 월 순서가 불분명합니다(예: ${example}). 순서를 정하려면 read="${column}: date dmy" 또는 mdy를 사용하십시오`,
    'ambiguous-decimal-mark': ({ column, example }) =>
      `${column} 열의 ${example} 값에 소수점이나 천 단위 구분 기호가 있을 수 있습니다. read의 decimal로 설정하십시오`,
    'ambiguous-role': ({ role, roleColumn, others }) => `역할 ${role}: ${roleColumn} 사용. 다른 가능한 열: ${others}`,
    'amounts-per-order': ({ column }) =>
      `${column} 열의 주문 합계가 가격 × 수량과 달라 매출에 주문별 할인과 요금이 포함되지 않습니다. 주문 합계를 사용하려면 roles="revenue: ${column}"을 설정하십시오`,
    'bad-encoding': ({ shown }) =>
      `올바른 UTF-8이 아닌 ${shown}바이트가 �로 표시됩니다. 다른 인코딩이면 read의 encoding을 설정하십시오`,
    'bad-quotes': ({ shown }) => `${shown}개 행의 따옴표 위치가 잘못되었습니다. 해당 셀을 확인하십시오`,
    'cell-errors': ({ column, example, shown }) =>
      `${column} 열에서 Excel 오류(예: ${example})가 있는 셀 ${shown}개는 누락으로 처리됩니다`,
    converted: ({ currencies, tables, currency, age, signs }) =>
      `${currencies} 금액을 ${tables}의 일별 환율로 행마다 ${currency} 단위로 환산합니다${age === 0 ? '' : `. 환율이 없는 날은 최대 ${age}일 전의 마지막 환율을 사용합니다`}${signs === undefined || signs === '' ? '' : `. 통화 기호는 ${signs}로 읽습니다`}`,
    'damaged-values': ({ column }) =>
      `${column} 열 일부의 체크섬이 잘못되었습니다. 파일이 기록된 후 변경되어 일부 값이 틀릴 수 있습니다`,
    'dates-out-of-order': ({ column, role, date }) =>
      `${column}(${role}) 값이 ${date}보다 빠른 경우가 많습니다. 역할이나 날짜 형식을 확인하십시오`,
    'discount-amount': ({ column }) => `${column} 값이 금액으로 보입니다. 할인은 비율(0–1 또는 0–100%)이어야 합니다`,
    'doubled-keys': ({ table, shown, column, example }) =>
      `${table}의 ${shown}개 행에서 ${column} 열의 키가 중복됩니다(예: ${example}). 각 키의 첫 번째 행을 사용합니다`,
    'filter-skipped': ({ tables, clause }) =>
      tables === undefined || tables === ''
        ? `필터 ${clause} 무시됨: 데이터에 해당 필드가 없습니다`
        : `필터 ${clause}: ${tables}에는 해당 필드가 없어 적용되지 않습니다`,
    'infinite-values': ({ column, shown }) => `${column} 열의 무한대 값 ${shown}개는 누락으로 처리됩니다`,
    'like-for-like': ({ newest, earlier }) => `데이터가 ${newest}까지이므로 비교 기간도 ${earlier}까지입니다`,
    'long-rows': ({ shown, example }) => `${shown}개 행의 셀이 열보다 많습니다. 남는 셀(예: ${example})은 무시됩니다`,
    'merged-cells': ({ shown, column }) => `${shown}개 행에서 ${column} 값을 위의 병합된 셀에서 가져옵니다`,
    'mixed-date-order': ({ column, shown, example }) =>
      `${column} 열에 일과 월의 순서가 섞여 있습니다. ${shown}개 행이 나머지와 다릅니다(예: ${example})`,
    'mixed-decimal-marks': ({ column, example, shown }) =>
      `${column} 열에 소수점과 소수 쉼표가 섞여 있습니다. ${example} 같은 값 ${shown}개는 다른 방식으로 읽습니다`,
    'mixed-time-zones': ({ column, shown, example }) =>
      `${column} 열의 시간 ${shown}개(예: ${example})는 시간대 유무가 나머지와 다릅니다. 모두 UTC로 읽습니다`,
    'mixed-types': ({ example, column, types, shown }) =>
      example === undefined || example === ''
        ? `파일마다 ${column} 열의 형식이 달라(${types}) 텍스트로 읽습니다`
        : `${column} 열에 숫자와 텍스트가 섞여 있습니다. 값 ${shown}개(예: ${example})가 숫자가 아니므로 열을 텍스트로 읽습니다`,
    'na-as-missing': ({ column, shown }) => `${column} 열의 “NA” 값 ${shown}개는 누락으로 처리됩니다`,
    'nested-columns': ({ shown, columns }) => `목록이 있는 열 ${shown}개는 무시됩니다: ${columns}`,
    'newest-period': ({ from, to }) => `날짜 필터가 없어 최신 기간을 사용합니다: ${from}~${to}`,
    'no-header': '첫 줄이 데이터로 보여 열 이름이 없습니다. 머리글이면 read에 header: first를 설정하십시오',
    'no-rate': ({ table, shown, currencies, currency }) =>
      `${table}의 ${shown}개 행(${currencies})에 ${currency} 환율이 없어 해당 금액은 포함되지 않습니다`,
    'not-appended': ({ columns, table, other }) =>
      `열 이름이 달라(${columns}) ${table}의 행이 ${other}에 추가되지 않았습니다. 열 이름을 바꾸거나 read의 header로 머리글 행을 설정하십시오`,
    'not-covered': ({ since }) => `데이터 시작일은 ${since}: 이전 기간과 비교할 수 없습니다`,
    'order-amounts-repeat': ({ column }) =>
      `${column} 열에는 주문의 각 행에 주문 합계가 반복되어, 합산하면 주문이 여러 번 계산됩니다`,
    'order-keys-combined': ({ column, percent, by, columns }) =>
      `${column} 번호가 다시 시작됩니다. 값의 ${percent}%가 ${by}의 여러 값에 나타납니다. 따라서 다음 열을 함께 사용해 주문을 식별합니다: ${columns}`,
    'order-keys-restart': ({ column, percent, by }) =>
      `${column} 열은 주문을 식별하지 못합니다. 값의 ${percent}%가 ${by}의 여러 값에 나타납니다. 따라서 주문을 세지 않습니다`,
    'other-delimiter': ({ set, columns, found, example }) =>
      `구분 기호 ${set} 사용 시 파일의 열 수: ${columns}. 그러나 행은 ${found}로 구분된 것으로 보입니다(${example}). read의 delimiter를 설정하십시오`,
    'other-files': ({ file, files }) => `zip 압축 파일에서 ${file} 파일을 읽었습니다. 무시됨: ${files}`,
    'other-sales': ({ table }) => `${table}의 판매는 포함되지 않습니다`,
    'other-sheets': ({ sheet, sheets }) => `첫 번째 시트 ${sheet}만 읽었습니다. 무시됨: ${sheets}`,
    'payments-as-sales': ({ column, table }) =>
      `판매 금액이 있는 다른 테이블이 없어 매출은 ${column}(${table})의 수금액을 기준으로 합니다`,
    'periods-as-columns': ({ table, first, last }) =>
      `${table}에는 기간마다 열(${first}~${last})이 있어 금액에 날짜와 역할이 없습니다. define="revenue = …"로 열을 합산할 수 있지만, 기간마다 행 하나가 더 좋습니다`,
    'placeholder-keys': ({ shown, column, example, other }) =>
      `${shown}개 행의 ${column} 값 ${example}, ${other}에 없음. (비어 있음)으로 표시됩니다`,
    'possible-total-row': ({ label }) =>
      `마지막 행${label === undefined || label === '' ? '' : `(${label})`}이 합계 행일 수 있지만 데이터로 계산합니다`,
    'price-may-be-total': ({ price, quantity }) =>
      `${price} 값이 ${quantity} 값과 함께 증가하여 항목 합계, 즉 매출일 수 있습니다`,
    'repeated-header': ({ shown }) => `머리글 행을 반복하는 ${shown}개 행은 무시됩니다`,
    'revenue-may-be-gross': ({ column, discount }) =>
      `${column} 값에서 ${discount} 값이 차감되었다는 근거가 없어 매출이 할인 전일 수 있습니다. 확정하려면 roles="revenue: …"를 설정하십시오`,
    rollup: ({ by }) => `${by}별로 저장된 합계에서 계산했습니다`,
    'rows-are-totals': ({ table, example, column }) =>
      `${table}의 각 행은 ${example} 등 서로 다른 지표이므로 ${column} 값을 합산하지 않습니다. 판매 금액이면 roles="revenue: ${column}"을 설정하십시오`,
    'same-rows': ({ table, files }) =>
      `다음 파일은 ${table}의 다른 파일과 행이 같아 두 번 계산됩니다: ${files}. src에서 사본을 제거하십시오`,
    sampled: ({ column, shown }) => `${column}의 값 ${shown}개로 이루어진 표본의 결과`,
    'sampled-rows': ({ shown }) => `행 ${shown}개로 이루어진 표본의 결과`,
    'largest-members': ({ column, shown }) => `${column}의 가장 큰 값 ${shown}개의 결과. 나머지는 모두 합쳐서 계산됨`,
    'several-ways': ({ table, from, as }) => `${table} 테이블은 두 가지 방법으로 조인할 수 있습니다. ${from} 경유 시 이름: ${as}`,
    'short-rows': ({ shown }) => `${shown}개 행의 셀이 열보다 적습니다. 나머지는 누락으로 처리됩니다`,
    'skipped-lines': ({ shown, example }) => `머리글 행 위의 ${shown}개 줄을 건너뛰었습니다(${example})`,
    'subtotal-rows': ({ example, shown }) =>
      `${example === undefined || example === '' ? '' : `${example} 등 `}다른 행의 합계인 ${shown}개 행이 무시되었습니다`,
    'total-row': ({ n, label, shown }) =>
      n === 1
        ? `마지막 행${label === undefined || label === '' ? '' : `(${label})`}은 위 행의 합계이므로 무시되었습니다`
        : `마지막 ${shown}개 행${label === undefined || label === '' ? '' : `(${label}부터)`}은 데이터가 아니므로 무시되었습니다`,
    'uncalculated-cells': ({ column, shown, example }) =>
      `${column} 열에서 저장된 결과가 없는 수식 셀 ${shown}개(예: ${example})는 누락으로 처리됩니다. Excel에서 통합 문서를 한 번 저장하십시오`,
    'uniform-rows': ({ example, shown }) => `모든 열이 ${example} 값인 ${shown}개 행은 무시됩니다`,
    'unknown-column': ({ column }) => `read에 지정된 열 “${column}”: 데이터에 없습니다`,
    'unmatched-keys': ({ table, column, shown, other, example }) =>
      `${table}의 ${column} 열에서 ${shown}개 행의 키가 ${other}에 없습니다(예: ${example}). (비어 있음)으로 표시됩니다`,
    'unreadable-booleans': ({ column, shown, example }) =>
      `${column} 열의 값 ${shown}개(예: ${example})는 참도 거짓도 아니므로 누락으로 처리됩니다`,
    'unreadable-dates': ({ column, shown }) => `${column} 열의 값 ${shown}개는 날짜가 아니므로 누락으로 처리됩니다`,
    'unreadable-numbers': ({ column, shown, example }) =>
      `${column} 열의 값 ${shown}개(예: ${example})는 숫자가 아니므로 누락으로 처리됩니다`,
    'unrelated-table': ({ table }) => `테이블 ${table}: 다른 테이블과 조인되지 않아 단독으로만 조회할 수 있습니다`,
  },
};
