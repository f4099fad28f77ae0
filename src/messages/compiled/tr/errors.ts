// Made from tr/errors.json by npm run texts.
import type { ErrorsTexts } from '../en/errors.js';

export const messages: ErrorsTexts = {
  cors: ({ file }) => `Bu sayfanın ${file} dosyasını yükleme izni yok`,
  notFound: ({ file }) => `${file} bulunamadı`,
  forbidden: ({ file }) => `${file} için erişiminiz yok`,
  unloaded: ({ file }) => `${file} yüklenemedi`,
  serverAway: 'Veri sunucusu yanıt vermiyor',
  answered: ({ status, reason }) => `Sunucu yanıtı: ${status}${reason === undefined || reason === '' ? '' : ` – “${reason}”`}.`,
  checkAddress: 'src özniteliğindeki URL’yi denetleyin.',
  askAccess: 'Oturum açın veya dosyaya erişim isteyin.',
  again: ({ seconds }) => (seconds === undefined ? 'Daha sonra yeniden deneyin.' : `${seconds} saniye sonra yeniden deneyin.`),
  signIn: 'Bu verileri yüklemek için oturum açın',
  signInHint: ({ where }) =>
    `Veriler yerine bir oturum açma sayfası geldi${where === undefined || where === '' ? '' : ` (${where})`}. Bu tarayıcıda orada oturum açın ve yeniden yükleyin.`,
};
