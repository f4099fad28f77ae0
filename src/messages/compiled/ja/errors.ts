// Made from ja/errors.json by npm run texts.
import type { ErrorsTexts } from '../en/errors.js';

export const messages: ErrorsTexts = {
  cors: ({ file }) => `このページには${file}を読み込む権限がありません`,
  notFound: ({ file }) => `${file}が見つかりませんでした`,
  forbidden: ({ file }) => `${file}へのアクセス権がありません`,
  unloaded: ({ file }) => `${file}を読み込めませんでした`,
  serverAway: 'データサーバーが応答していません',
  answered: ({ status, reason }) => `サーバーの応答：${status}${reason === undefined || reason === '' ? '' : `「${reason}」`}。`,
  checkAddress: 'src属性のURLを確認してください。',
  askAccess: 'サインインするか、ファイルへのアクセス権を依頼してください。',
  again: ({ seconds }) => (seconds === undefined ? '後でもう一度お試しください。' : `${seconds}秒後にもう一度お試しください。`),
  signIn: 'このデータを読み込むにはサインインしてください',
  signInHint: ({ where }) =>
    `データの代わりにサインインページが返されました${where === undefined || where === '' ? '' : `（${where}）`}。このブラウザーでサインインし、もう一度読み込んでください。`,
};
