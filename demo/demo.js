// The drop zone: files dropped or chosen become the page's data, and one tag shows them.
const source = document.getElementById('orders');
const drop = document.getElementById('drop');
const lead = document.getElementById('lead');

/** Shows files of the reader's own in place of the demo data: each is a table, named after its file, and a dashboard finds out what they can answer. */
function show(files) {
  if (files.length === 0) return;
  source.data = files.length === 1 ? files[0] : { tables: tablesOf(files) };
  lead.textContent = `${files.map(({ name }) => name).join(', ')}: read in this browser, sent nowhere.`;
  if (document.querySelector('sales-dashboard')) return;
  // What was said of the demo's data does not hold for others.
  source.currency = '';
  document.querySelector('.filters').remove();
  const dashboard = document.createElement('sales-dashboard');
  dashboard.setAttribute('source', source.id);
  document.querySelector('main').replaceWith(dashboard);
}

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

document.getElementById('file').addEventListener('change', ({ target }) => show([...target.files]));

addEventListener('dragover', (event) => {
  event.preventDefault();
  drop.classList.add('over');
});
addEventListener('dragleave', () => drop.classList.remove('over'));
addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  show([...event.dataTransfer.files]);
});
