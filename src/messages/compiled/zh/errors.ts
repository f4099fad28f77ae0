// Made from zh/errors.json by npm run texts.
import type { ErrorsTexts } from '../en/errors.js';

export const messages: ErrorsTexts = {
  cors: ({ file }) => `此页面不允许加载${file}`,
  notFound: ({ file }) => `找不到${file}`,
  forbidden: ({ file }) => `您无权访问${file}`,
  unloaded: ({ file }) => `无法加载${file}`,
  serverAway: '数据服务器没有响应',
  answered: ({ status, reason }) => `服务器响应：${status}${reason === undefined || reason === '' ? '' : `（“${reason}”）`}。`,
  checkAddress: '请检查src属性中的URL。',
  askAccess: '请登录，或申请访问该文件。',
  again: ({ seconds }) => (seconds === undefined ? '请稍后重试。' : `请在${seconds}秒后重试。`),
  signIn: '请登录以加载此数据',
  signInHint: ({ where }) =>
    `返回的是登录页面而不是数据${where === undefined || where === '' ? '' : `（来自${where}）`}。请在此浏览器中登录后重新加载。`,
};
