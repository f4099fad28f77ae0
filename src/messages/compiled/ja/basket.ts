// Made from ja/basket.json by npm run texts.
import { grammar } from '../../ja/grammar.js';
import type { BasketTexts } from '../en/basket.js';
import { basketMessages } from '../../basket-messages.js';

const texts: BasketTexts = {
  heading: ({ item }) => `一緒に購入される${item}`,
  withHeading: ({ item }) => `${item}と一緒に購入`,
  nextHeading: ({ customer }) =>
    customer === undefined || customer === '' ? '次に購入しそうな商品' : `${customer}が次に購入しそうな商品`,
  orders: ({ shown }) => `注文${shown}件`,
  times: ({ shown }) => `${shown}×`,
  parts: ({ parts }) => `${parts}`,
  rule: ({ from, share, to, times, worth }) =>
    `${from}を含む注文の${share}に${to}も含まれ、偶然の${times}です。${worth === undefined || worth === '' ? '' : `${worth}`}`,
  worth: ({ money }) => `注文100件あたり${money}の利益に相当します。`,
  next: ({ item, chance, repeat }) => `次に購入しそうなもの：${item}（${chance}、${repeat ? '購入歴あり' : '新規'}）。`,
  history: ({ customer, orders, last }) =>
    `${customer}：${orders}${last === undefined || last === '' ? '' : `、最終注文は${last}`}。`,
  stranger: ({ customer }) => `${customer}には購入履歴がないため、最も人気のある商品を表示しています。`,
  none: ({ orders, several, of }) =>
    `${orders}のうち${several}に複数の商品がありますが、偶然より多く${of === undefined || of === '' ? '一緒に購入される商品の組' : `${of}と一緒に購入される商品`}はありません。`,
  nothing: '偶然より多く一緒に購入される商品はありません',
  together: '一緒に購入',
  values: {
    profit: '注文100件あたりの利益',
    lift: 'リフト（偶然に対する倍率）',
    score: '確率',
  },
  cells: {
    lift: '両方が一緒に購入される回数の、偶然に対する倍率（リフト）',
    confidence: '行の商品を含む注文のうち、列の商品も含む割合（信頼度）',
  },
  few: '両方を含む注文が少なすぎます',
  matrixRole: 'マトリックス',
  matrixKeys: '方向キーでセルを移動します。Enterキーで両方の商品に絞り込み、Shift＋Enterキーでセルを追加、Escキーで解除します。',
  bought: '購入',
  also: '併せて購入',
  ordersTerm: '注文数',
  withAll: '全商品を含む注文数',
  support: '支持度（全注文に占める割合）',
  confidenceTerm: '信頼度（併せて購入する割合）',
  confidence: ({ items }) => `${items}も購入`,
  lift: 'リフト（偶然に対する倍率）',
  kind: '種類',
  repeat: '購入歴あり',
  fresh: 'この顧客には新規（類似する顧客が購入）',
  point: ({ items, parts, n, k }) => `${items}：${grammar.list(parts)}。${n}行中${k}行目。`,
  chosen: ({ items }) => `${items}を選択しました。`,
  cleared: '選択を解除しました。',
  clickHint: 'クリックでこれらの商品に絞り込み',
  unclickHint: 'クリックでフィルターを解除',
  role: 'ランキング',
  keys: '方向キーで行を移動します。Enterキーで選択、Shift＋Enterキーで追加、Escキーで解除します。',
  foundTerm: '対象データ',
  found: ({ items, orders, support }) =>
    `${items}を含む${orders}。商品の組み合わせは注文の${support}以上に含まれ、合計3商品までです`,
  ruleTerm: '基準',
  ruleText: ({ confidence }) =>
    `信頼度${confidence}以上。5%水準で有意（フィッシャーの正確確率検定、Benjamini–Hochberg法）。冗長なルールは除外`,
  keptText: ({ confidence }) => `信頼度${confidence}以上。5%水準で有意（フィッシャーの正確確率検定、Benjamini–Hochberg法）`,
  worthTerm: '注文100件あたりの利益',
  worthText: '偶然を上回る、両側を含む注文の数 × 右側の商品による注文あたりの平均利益',
  chanceTerm: '確率',
  chanceText: ({ customers }) =>
    `購入歴のある商品：購入の頻度、新しさ、他の顧客が再び購入する頻度。新規の商品：最も類似する100人の顧客。${customers}の最新の注文で学習しています`,
  items: ({ noun, shown }) => `${noun}${shown}件`,
  customers: ({ shown }) => `顧客${shown}人`,
};

export const messages = /* @__PURE__ */ basketMessages(texts);
