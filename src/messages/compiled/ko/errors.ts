// Made from ko/errors.json by npm run texts.
import type { ErrorsTexts } from '../en/errors.js';

export const messages: ErrorsTexts = {
  cors: ({ file }) => `이 페이지는 ${file} 파일을 불러올 수 없습니다`,
  notFound: ({ file }) => `${file} 파일을 찾을 수 없습니다`,
  forbidden: ({ file }) => `${file} 파일에 대한 액세스 권한이 없습니다`,
  unloaded: ({ file }) => `${file} 파일을 불러오지 못했습니다`,
  serverAway: '데이터 서버가 응답하지 않습니다',
  answered: ({ status, reason }) => `서버 응답: ${status}${reason === undefined || reason === '' ? '' : `, “${reason}”`}.`,
  checkAddress: 'src 속성의 URL을 확인하십시오.',
  askAccess: '로그인하거나 파일 액세스 권한을 요청하십시오.',
  again: ({ seconds }) => (seconds === undefined ? '나중에 다시 시도하십시오.' : `${seconds}초 후에 다시 시도하십시오.`),
  signIn: '이 데이터를 불러오려면 로그인하십시오',
  signInHint: ({ where }) =>
    `데이터 대신 로그인 페이지가 반환되었습니다${where === undefined || where === '' ? '' : `(${where})`}. 이 브라우저에서 로그인한 후 다시 불러오십시오.`,
};
