// Made from ja/info.json by npm run texts.
import type { InfoTexts } from '../en/info.js';
import { infoMessages } from '../../info-messages.js';

const texts: InfoTexts = {
  info: {
    measure: '指標',
    filters: 'フィルター',
    skipped: '適用されなかったフィルター',
    period: '期間',
    rows: '行',
    newest: '最新の日付',
    roles: '列',
    names: '表示名',
    joins: '結合',
    notes: '注記',
  },
  embed: {
    title: '埋め込み',
    tag: 'タグ',
    div: '不明なタグを削除するエディター用',
    frame: 'フレームのみを許可するページ用',
    copied: 'コピーしました',
    withoutData: 'このページのデータは含まれていません。ファイルのURLをsrcに追加してください。',
    shortened:
      'URLのパラメーターは、アクセスキーを含む可能性があるため、含まれていません。ファイルに必要なパラメーターを追加してください。',
    folder: 'https://example.com/sales-elements/ を、embed.htmlがあるフォルダーに置き換えてください。',
  },
  rowsOf: ({ selected, total }) => `${selected} / ${total}`,
  join: ({ from, to, rows }) =>
    `${from} = ${to}${rows === undefined || rows === '' ? '' : ` · 一致しない行（「（空白）」と表示）：${rows}`}`,
  roleChoice: ({ role, column, reason }) => `${role}：「${column}」。${reason}`,
  shownBy: ({ role, column, several }) =>
    `${role}は、コードごとに最も多い「${column}」で表示しています${several === undefined || several === '' ? '' : `（複数あるコード：${several}）`}`,
  shownAsCodes: ({ role, column }) => `${role}は、ほとんどのコードに複数の「${column}」があるため、コードで表示しています`,
  definitions: {
    'count()': '行の数',
    revenue: '売上の合計（返品控除後）',
    cost: 'コストの合計',
    profit: '利益の合計',
    units: '数量の合計（返品控除後）',
    margin: '利益 ÷ 売上',
    orders: '注文の数（重複なし）',
    customers: '顧客の数（重複なし）',
    products: '商品の数（重複なし）',
    sellers: '販売担当者の数（重複なし）',
    aov: '売上 ÷ 注文数',
    'units-per-order': '販売数量 ÷ 注文数',
    price: '売上 ÷ 販売数量',
    'discount-rate': '総売上で加重した平均割引率',
    'new-customers': 'この期間に初めて注文した顧客',
    'repeat-rate': '注文が2回以上の顧客 ÷ 選択範囲の全顧客',
    retention: 'この期間に再び購入した前期間の顧客 ÷ 前期間の全顧客',
    'return-rate': '返品またはキャンセルされた注文 ÷ 注文数',
    'processing-days': '注文から出荷までの平均日数',
    'delivery-days': '注文から配達までの平均日数',
    conversion: '注文数 ÷ 訪問数',
  },
};

export const messages = /* @__PURE__ */ infoMessages(texts);
