// Made from ja/notes.json by npm run texts.
import type { NotesTexts } from '../en/notes.js';

export const messages: NotesTexts = {
  quote: ({ name }) => `「${name}」`,
  texts: {
    'ambiguous-date-order': ({ column, example }) =>
      `${column}の日と月の順序が不明確です（例：${example}）。順序を指定するにはread="${column}: date dmy"またはmdyを使用してください`,
    'ambiguous-decimal-mark': ({ column, example }) =>
      `${column}の${example}は、小数点か桁区切りかが不明確です。readのdecimalで指定してください`,
    'ambiguous-role': ({ role, roleColumn, others }) => `ロール${role}は${roleColumn}を使用しています。他の候補：${others}`,
    'amounts-per-order': ({ column }) =>
      `${column}の注文合計が価格 × 数量と異なるため、売上には注文ごとの割引や手数料が含まれていません。注文合計を使うにはroles="revenue: ${column}"を設定してください`,
    'bad-encoding': ({ shown }) =>
      `${shown}バイトが正しいUTF-8ではなく、�と表示されます。別の文字コードの場合はreadのencodingで設定してください`,
    'bad-quotes': ({ shown }) => `${shown}行で引用符の位置が正しくありません。該当するセルを確認してください`,
    'cell-errors': ({ column, shown, example }) =>
      `${column}のExcelエラーのあるセル${shown}個（例：${example}）を欠損値として扱います`,
    converted: ({ currencies, tables, currency, age, signs }) =>
      `${currencies}の金額を、${tables}の日次レートで行ごとに${currency}に換算しています${age === 0 ? '' : `。レートのない日は直近のレート（最大${age}日前）を使用します`}${signs === undefined || signs === '' ? '' : `。通貨記号は${signs}として読み取ります`}`,
    'damaged-values': ({ column }) =>
      `${column}の一部のチェックサムが一致しません。書き込み後にファイルが変更され、一部の値が誤っている可能性があります`,
    'dates-out-of-order': ({ column, role, date }) =>
      `${column}（${role}）が${date}より前の行が多くあります。ロールまたは日付の形式を確認してください`,
    'discount-amount': ({ column }) => `${column}は金額のようです。割引は率（0～1または0～100%）で指定してください`,
    'doubled-keys': ({ table, shown, column, example }) =>
      `${table}の${shown}行で${column}のキーが重複しています（例：${example}）。各キーの最初の行を使用します`,
    'filter-skipped': ({ tables, clause }) =>
      tables === undefined || tables === ''
        ? `フィルター${clause}は無視されました。データに該当するフィールドがありません`
        : `フィルター${clause}は${tables}に適用されません。該当するフィールドがありません`,
    'infinite-values': ({ column, shown }) => `${column}の無限大の値${shown}個を欠損値として扱います`,
    'like-for-like': ({ newest, earlier }) => `データは${newest}までのため、比較期間も${earlier}までとしています`,
    'long-rows': ({ shown, example }) => `${shown}行でセルが列より多くなっています。余分なセル（例：${example}）は無視されます`,
    'merged-cells': ({ shown, column }) => `${shown}行で${column}に上の結合セルの値を使用しています`,
    'mixed-date-order': ({ column, shown, example }) =>
      `${column}で日と月の順序が混在しています。${shown}行が他と異なります（例：${example}）`,
    'mixed-decimal-marks': ({ column, example, shown }) =>
      `${column}で小数点のピリオドとカンマが混在しています。${example}などの${shown}個の値を逆の方式で読み取ります`,
    'mixed-time-zones': ({ column, shown, example }) =>
      `${column}の時刻${shown}個（例：${example}）は、タイムゾーンの有無が他と異なります。すべてUTCとして読み取ります`,
    'mixed-types': ({ example, column, types, shown }) =>
      example === undefined || example === ''
        ? `${column}の型がファイルごとに異なる（${types}）ため、文字列として読み取ります`
        : `${column}で数値と文字列が混在しています。${shown}個の値（例：${example}）が数値ではないため、列を文字列として読み取ります`,
    'na-as-missing': ({ column, shown }) => `${column}の「NA」${shown}個を欠損値として扱います`,
    'nested-columns': ({ shown, columns }) => `リストを含む${shown}列は無視されます：${columns}`,
    'newest-period': ({ from, to }) => `日付フィルターがないため、最新の期間を使用しています：${from}～${to}`,
    'no-header': '1行目がデータのようなため、列に名前がありません。見出しの場合はreadでheader: firstを設定してください',
    'no-rate': ({ table, shown, currencies, currency }) =>
      `${table}の${shown}行（${currencies}）に${currency}への為替レートがないため、その金額は含まれていません`,
    'not-appended': ({ columns, table, other }) =>
      `列名が異なる（${columns}）ため、${table}の行は${other}に追加されませんでした。列名を変更するか、readのheaderで見出し行を設定してください`,
    'not-covered': ({ since }) => `データは${since}からのため、前の期間と比較できません`,
    'order-amounts-repeat': ({ column }) => `${column}は各行に注文の合計額が入っているため、合計すると注文が重複して数えられます`,
    'order-keys-combined': ({ column, percent, by, columns }) =>
      `${column}の番号が重複しています。値の${percent}%が${by}の複数の値に現れるため、次の列の組み合わせで注文を識別します：${columns}`,
    'order-keys-restart': ({ column, percent, by }) =>
      `${column}では注文を識別できません。値の${percent}%が${by}の複数の値に現れるため、注文は数えません`,
    'other-delimiter': ({ set, columns, found, example }) =>
      `区切り文字${set}では列が${columns}になりますが、行は${found}で区切られているようです（${example}）。readのdelimiterで設定してください`,
    'other-files': ({ file, files }) => `zipアーカイブから${file}を読み取りました。無視したファイル：${files}`,
    'other-sales': ({ table }) => `${table}の販売は含まれていません`,
    'other-sheets': ({ sheet, sheets }) => `最初のシート${sheet}のみを読み取りました。無視したシート：${sheets}`,
    'payments-as-sales': ({ column, table }) =>
      `他のテーブルに販売金額がないため、${column}（${table}）の入金額を売上としています`,
    'periods-as-columns': ({ table, first, last }) =>
      `${table}は期間ごとに列（${first}～${last}）があるため、金額に日付とロールがありません。define="revenue = …"で列を合計できますが、1期間につき1行が適しています`,
    'placeholder-keys': ({ shown, column, example, other }) =>
      `${shown}行の${column}の値${example}が${other}にありません。（空白）と表示されます`,
    'possible-total-row': ({ label }) =>
      `最終行${label === undefined || label === '' ? '' : `${label}`}は合計行の可能性がありますが、データとして数えています`,
    'price-may-be-total': ({ price, quantity }) =>
      `${price}は${quantity}とともに増えるため、明細の合計、つまり売上の可能性があります`,
    'repeated-header': ({ shown }) => `見出し行を繰り返す${shown}行は無視されます`,
    'revenue-may-be-gross': ({ column, discount }) =>
      `売上は割引前の可能性があります。${column}から${discount}が差し引かれているか確認できません。確定するにはroles="revenue: …"を設定してください`,
    rollup: ({ by }) => `${by}別に保存された合計から計算しています`,
    'rows-are-totals': ({ table, example, column }) =>
      `${table}の各行は${example}などの異なる指標のため、${column}は合計しません。販売金額の場合はroles="revenue: ${column}"を設定してください`,
    'same-rows': ({ table, files }) =>
      `次のファイルは${table}の別のファイルと同じ行を含み、二重に数えられます：${files}。srcから重複を削除してください`,
    sampled: ({ column, shown }) => `${column}の${shown}個の値からなる標本の結果`,
    'sampled-rows': ({ shown }) => `${shown}行からなる標本の結果`,
    'largest-members': ({ column, shown }) => `${column}の上位${shown}個の値の結果。その他の値はまとめて集計されています`,
    'several-ways': ({ table, from, as }) => `${table}は2通りに結合できます。${from}を通じた場合の名前は${as}です`,
    'short-rows': ({ shown }) => `${shown}行でセルが列より少なくなっています。残りは欠損値として扱います`,
    'skipped-lines': ({ shown, example }) => `見出し行の上の${shown}行をスキップしました（${example}）`,
    'subtotal-rows': ({ example, shown }) =>
      `${example === undefined || example === '' ? '' : `${example}など、`}ほかの行の合計である${shown}行は無視されました`,
    'total-row': ({ n, label, shown }) =>
      n === 1
        ? `最終行${label === undefined || label === '' ? '' : `${label}`}は上の行の合計のため、無視されました`
        : `最後の${shown}行${label === undefined || label === '' ? '' : `（${label}以降）`}はデータではないため、無視されました`,
    'uncalculated-cells': ({ column, shown, example }) =>
      `${column}の計算結果が保存されていない数式セル${shown}個（例：${example}）を欠損値として扱います。Excelでブックを一度保存してください`,
    'uniform-rows': ({ example, shown }) => `すべての列が${example}の${shown}行は無視されます`,
    'unknown-column': ({ column }) => `readで指定した列「${column}」はデータにありません`,
    'unmatched-keys': ({ table, column, shown, other, example }) =>
      `${table}の${column}の${shown}行のキーが${other}にありません（例：${example}）。（空白）と表示されます`,
    'unreadable-booleans': ({ column, shown, example }) =>
      `${column}の${shown}個の値（例：${example}）は真偽値ではないため、欠損値として扱います`,
    'unreadable-dates': ({ column, shown }) => `${column}の${shown}個の値は日付ではないため、欠損値として扱います`,
    'unreadable-numbers': ({ column, shown, example }) =>
      `${column}の${shown}個の値（例：${example}）は数値ではないため、欠損値として扱います`,
    'unrelated-table': ({ table }) => `テーブル${table}は他と結合されていないため、単独でのみ照会できます`,
  },
};
