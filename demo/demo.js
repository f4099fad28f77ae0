// One tag shows a company, or files of the user's own. The line of HTML on the page is the tag that is shown.
import { copy } from './copy.js';

/** Maximum number of files named on the page; of more their number. */
const MAX_NAMED = 3;
const element = (id) => document.getElementById(id);
const companies = [...document.querySelectorAll('#companies a')];

/** The filters of the page: source → clause. */
let clauses = {};
document.addEventListener('sales-filter-change', ({ detail }) => (clauses = detail.clauses));

/** Clears all filters, which name values of the data before. */
function clearFilters() {
  for (const source of Object.keys(clauses)) {
    document.dispatchEvent(new CustomEvent('sales-filter-set', { detail: { version: 1, group: 'default', source, where: '' } }));
  }
}

/** Shows a dashboard with these attributes in place of the one before; `data` are files that have no URL. */
function show(attributes, about, data) {
  const dashboard = document.createElement('sales-dashboard');
  for (const [name, value] of Object.entries(attributes)) if (value) dashboard.setAttribute(name, value);
  element('code').textContent = dashboard.outerHTML;
  element('code').title = dashboard.outerHTML;
  element('about').textContent = about;
  if (data) {
    dashboard.removeAttribute('src');
    dashboard.data = data;
  }
  element('dashboard').replaceChildren();
  clearFilters();
  element('dashboard').append(dashboard);
}

/** The name of the company in the URL: `#wholesale`, or `?company=wholesale`. */
const nameInUrl = () => location.hash.slice(1) || new URL(location.href).searchParams.get('company');

/** Shows the company that the URL names, or the first. */
function showCompany() {
  const name = nameInUrl();
  const chosen = companies.find(({ hash }) => hash === `#${name}`) ?? companies[0];
  for (const link of companies) {
    if (link === chosen) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  const { src, currency, about } = chosen.dataset;
  show({ src, currency }, about);
}

/** Shows files of the user's own: each is a table, named after its file. */
function showFiles(files) {
  if (files.length === 0) return;
  for (const link of companies) link.removeAttribute('aria-current');
  const names = files.map(({ name }) => name);
  const data = files.length === 1 ? files[0] : { tables: tablesOf(files) };
  const what = names.length > MAX_NAMED ? `${names.length} files` : names.join(', ');
  show({ src: names.map(urlOf).join(' ') }, `${what}: read in this browser, sent nowhere.`, data);
}

/** The URL of a file in the same folder, with letters of all languages as they are. */
const urlOf = (name) => name.replaceAll(/[\s"#%&<>?]/g, encodeURIComponent);

function tablesOf(files) {
  const stem = ({ name }) => name.replace(/(\.[a-z0-9]{1,8}){1,2}$/i, '') || 'data';
  const used = new Set();
  return Object.fromEntries(
    files.map((file) => {
      let name = stem(file);
      while (used.has(name)) name += '-2';
      used.add(name);
      return [name, file];
    }),
  );
}

element('file').addEventListener('change', ({ target }) => showFiles([...target.files]));
element('copy').addEventListener('click', ({ currentTarget }) =>
  copy(element('code').textContent, currentTarget, element('copied')),
);
addEventListener('hashchange', showCompany);
addEventListener('dragover', (event) => {
  event.preventDefault();
  element('drop').classList.add('over');
});
addEventListener('dragleave', () => element('drop').classList.remove('over'));
addEventListener('drop', (event) => {
  event.preventDefault();
  element('drop').classList.remove('over');
  showFiles([...event.dataTransfer.files]);
});

// A page that `npm start -- FILE…` serves names its files; all others show a company.
const { src, currency, about } = element('dashboard').dataset;
if (src) show({ src, currency }, about);
else showCompany();
